import { describe, expect, it } from 'vitest';
import { leavesOf, textsOf } from '../../../tests/support/leaves-of';
import type { ActorId, RelationId } from '../model/schema';
import type { SceneGroup } from '../picture/scene';
import { drawActor } from './draw-actor';
import { drawActorLabel, drawBadge } from './draw-label';
import { barBox, drawLine } from './draw-line';
import { frameAll, frameDetail, type DrawnActor, type DrawnLine } from './frame-scene';
import { actorLook, lineLook } from './look';
import { builtInTypes } from '../model/relation-types';
import { boundsOf, intersect } from './scene-bounds';
import type { Point } from './shape-path';

const look = actorLook('light', { unnamed: false });
const hostility = builtInTypes.find(({ id }) => id === 'hostility')!;

function actor(id: string, [x, y]: Point, name = id): DrawnActor {
	return {
		id: id as ActorId,
		items: drawActor([x, y], 30, 'state', look),
		label: drawActorLabel([x, y], 30, name, 'below', look),
		box: { x: x - 15, y: y - 15, width: 30, height: 30 }
	};
}

function line(id: string, from: Point, to: Point, badge = '', note = ''): DrawnLine {
	const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
	const signs = { width: 2, mutual: false, past: false, hollow: false };
	return {
		id: id as RelationId,
		corners: [...from, ...to],
		items: drawLine({ from, bends: [], to, middle }, lineLook(hostility, 'light', signs)),
		badge: drawBadge(middle, badge, 'light', { shift: [0, 0] }),
		note,
		ink: '#000000',
		signs: []
	};
}

const actors = [actor('a', [0, 0]), actor('b', [300, 0]), actor('far', [2000, 900])];
const lines = [line('a-b', [15, 0], [285, 0], 'likely'), line('b-far', [300, 15], [2000, 885])];

describe('frameAll', () => {
	it('holds everything, to the pixel', () => {
		const scene = frameAll(lines, actors, 'light');
		expect(scene.actors).toEqual(['a', 'b', 'far']);
		expect(scene.relations).toEqual(['a-b', 'b-far']);
		expect(scene.isDetail).toBe(false);
		const box = boundsOf(scene.items)!;
		expect(box.x).toBeGreaterThanOrEqual(0);
		expect(box.y).toBeGreaterThanOrEqual(0);
		expect(box.x + box.width).toBeLessThanOrEqual(scene.width);
		expect(box.y + box.height).toBeLessThanOrEqual(scene.height);
		expect(scene.width - box.width).toBeLessThan(2);
	});

	it('puts notes on their lines, and off the badges', () => {
		const noted = [line('a-b', [15, 0], [285, 0], 'likely', '[1, 2]')];
		const scene = frameAll(noted, actors.slice(0, 2), 'light');
		expect(textsOf(scene.items)).toEqual(['a', 'b', 'likely', '[1, 2]']);
		const [badge, note] = leavesOf(scene.items)
			.filter(({ items: [mark] }) => mark.kind === 'text')
			.map((leaf) => boundsOf([leaf])!);
		const isApart = badge!.x + badge!.width < note!.x || note!.x + note!.width < badge!.x;
		expect(isApart).toBe(true);
		expect(note!.y).toBeCloseTo(badge!.y, 1);
	});

	it('says of a badge and of a note whose they are, where relations are named', () => {
		const noted = { ...line('a-b', [15, 0], [285, 0], 'likely', '7'), title: 'A fights B' };
		const { items } = frameAll([noted], actors.slice(0, 2), 'light');
		const [whole] = items as SceneGroup[];
		const parts = whole!.items.flatMap((item) =>
			item.kind === 'group' && item.about?.part
				? [[item.about.part, item.about.id, textsOf(item.items).join()]]
				: []
		);
		expect(parts).toEqual([
			['badge', 'a-b', 'likely'],
			['note', 'a-b', '7']
		]);
	});

	it('keeps a note off the bar of what is over', () => {
		const [plain] = [line('a-b', [15, 0], [285, 0], '', '[1]')];
		const over = { ...plain!, signs: [barBox([150, 0])] };
		const noteOf = (drawn: DrawnLine) =>
			leavesOf(frameAll([drawn], actors.slice(0, 2), 'light').items)
				.filter(({ items: [mark] }) => mark.kind === 'text' && mark.text === '[1]')
				.map((leaf) => boundsOf([leaf])!.x)[0]!;
		expect(Math.abs(noteOf(over) - noteOf(plain!))).toBeGreaterThan(10);
	});

	it('takes the ground away from under all words before it writes any', () => {
		const marks = leavesOf(frameAll(lines, [], 'light').items).map((leaf) => leaf.items[0]);
		const lastGround = marks.findLastIndex((mark) => mark.kind === 'path' && mark.erases);
		expect(marks.findIndex((mark) => mark.kind === 'text')).toBeGreaterThan(lastGround);
	});

	it('puts callouts on their lines and beside their actors, off all else', () => {
		const called = [{ ...line('a-b', [15, 0], [285, 0], 'likely', '[1, 2]'), callout: '1, 3' }];
		const [a, b] = actors;
		const scene = frameAll(called, [{ ...a!, callout: '2' }, b!], 'light');
		const words = leavesOf(scene.items).filter(({ items: [mark] }) => mark.kind === 'text');
		expect(textsOf(scene.items)).toEqual(['a', 'b', 'likely', '[1, 2]', '1, 3', '2']);
		const boxes = words.map((leaf) => boundsOf([leaf])!);
		boxes.forEach((one, at) => {
			for (const other of boxes.slice(at + 1)) {
				const both = intersect(one, other);
				expect(both === null || both.width * both.height === 0).toBe(true);
			}
		});
		const middleOf = ({ y, height }: { y: number; height: number }) => y + height / 2;
		expect(Math.abs(middleOf(boxes[4]!) - middleOf(boxes[2]!))).toBeLessThan(2);
	});

	it('is empty where there is nothing', () => {
		expect(frameAll([], [], 'light')).toMatchObject({ width: 0, height: 0, actors: [] });
	});
});

describe('frameDetail', () => {
	const window = { x: -40, y: -60, width: 250, height: 120 };
	const detail = frameDetail(lines, actors, window, 'light');

	it('holds what lies in the window, and says that there is more', () => {
		expect(detail.actors).toEqual(['a']);
		expect(detail.relations).toEqual(['a-b']);
		expect(detail.isDetail).toBe(true);
	});

	it('cuts lines at its border, and nothing else', () => {
		const box = boundsOf(detail.items)!;
		expect(box.x + box.width).toBeLessThanOrEqual(detail.width);
		expect(textsOf(detail.items)).toEqual(['a', 'likely']);
	});

	it('is just the window, as large as it is seen', () => {
		expect([detail.width, detail.height]).toEqual([250, 120]);
		const nearer = frameDetail(lines, actors, window, 'light', 2);
		expect([nearer.width, nearer.height]).toEqual([500, 240]);
	});

	it('keeps the name of whoever stands at its border inside it, whole', () => {
		const name = 'Tehrik-i-Taliban Pakistan';
		const named = frameDetail([], [actor('t', [-35, 55], name)], window, 'light');
		expect(textsOf(named.items)).toEqual([name]);
		const box = boundsOf(
			leavesOf(named.items).filter(({ items: [mark] }) => mark.kind === 'text')
		)!;
		expect(box.x).toBeGreaterThanOrEqual(0);
		expect(box.y + box.height).toBeLessThanOrEqual(named.height);
		expect(named.isDetail).toBe(true);
	});

	it('leaves out a line that only its own box brings near', () => {
		const around = line('around', [-400, 40], [100, 700]);
		expect(frameDetail([around], [], window, 'light').relations).toEqual([]);
	});

	it('is no detail where all is in sight, and leaves the empty room around it out', () => {
		const all = { x: -100, y: -100, width: 2300, height: 1200 };
		const scene = frameDetail(lines, actors, all, 'light');
		expect(scene.isDetail).toBe(false);
		expect(scene.width).toBeLessThan(2100);
		expect(boundsOf(scene.items)!.x).toBeCloseTo(8, 0);
	});
});
