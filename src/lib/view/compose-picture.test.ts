import { indexNetwork } from '../model/network-index';
import type { ActorId, Network } from '../model/schema';
import type { VerificationState } from '../model/verification';
import { describe, expect, it } from 'vitest';
import { leavesOf, textsOf } from '../../../tests/support/leaves-of';
import { readSample } from '../../../tests/support/sample-network';
import { applyFilters, firstView } from '../analysis/filter';
import type { NetworkScene, Scene } from '../picture/scene';
import { composePicture } from './compose-picture';
import { palettes } from './encoding';
import { countWords } from './picture-heading';
import type { PictureOptions } from './picture-options';
import { numberRelations } from './quotation-list';
import { boundsOf } from './scene-bounds';

const { index, readings } = readSample();
const shown = applyFilters(index, readings, firstView(index));

const everything: PictureOptions = {
	ground: 'white',
	preset: 'entente',
	title: 'Sample',
	legend: true,
	counts: true,
	asOf: true,
	sources: true,
	dates: true,
	numbers: true,
	callouts: true,
	quotations: 'below'
};
const bare: PictureOptions = {
	ground: 'white',
	preset: 'entente',
	title: '',
	legend: false,
	counts: false,
	asOf: false,
	sources: false,
	dates: false,
	numbers: false,
	callouts: false,
	quotations: 'none'
};

function network(width: number, height: number): NetworkScene {
	return {
		width,
		height,
		background: null,
		items: [{ kind: 'path', d: `M0 0L${width} 0L${width} ${height}Z`, fill: '#0072b2' }],
		actors: shown.actors.map(({ id }) => id),
		relations: shown.relations.slice(0, 3).map(({ relation }) => relation.id),
		isDetail: false
	};
}
const evidence = {
	numbers: numberRelations(index, shown.relations),
	checks: (): VerificationState => 'exact'
};
const compose = (options: PictureOptions, width = 900, height = 500, asOf: string | null = null) =>
	composePicture(
		{ index, shown, asOf, focus: null, network: network(width, height), ...evidence },
		options
	);
const marks = ({ items }: Scene) => leavesOf(items).map((leaf) => leaf.items[0]);
const words = ({ items }: Scene) => textsOf(items).join(' ');

describe('composePicture', () => {
	it.each([
		[900, 500],
		[80, 1200],
		[9000, 4000]
	])('keeps everything within the borders around a network of %i × %i', (width, height) => {
		const title = 'A title that is long enough to need several lines '.repeat(6);
		const scene = compose({ ...everything, title }, width, height, '2011');
		const box = boundsOf(scene.items)!;
		expect(box.x).toBeGreaterThanOrEqual(20);
		expect(box.y).toBeGreaterThanOrEqual(20);
		expect(box.x + box.width).toBeLessThanOrEqual(scene.width - 20);
		expect(box.y + box.height).toBeLessThanOrEqual(scene.height - 20);
	});

	it('is the network with a margin when everything is switched off', () => {
		const scene = compose(bare);
		expect([scene.width, scene.height]).toEqual([900 + 64, 500 + 64]);
		expect(boundsOf(scene.items)).toEqual({ x: 32, y: 32, width: 900, height: 500 });
		expect(words(scene)).toBe('');
	});

	it('says what it leaves out, and that what it says adds up', () => {
		const scene = network(900, 500);
		const parts = (one: NetworkScene, focus: ActorId | null = null) =>
			textsOf(
				composePicture(
					{ index, shown, asOf: null, focus, network: one, ...evidence },
					{ ...bare, counts: true }
				).items
			).join(' ');
		const all = { ...scene, relations: shown.relations.map(({ relation }) => relation.id) };
		for (const one of [scene, all]) {
			const [, left = ''] = parts(one).split('not shown: ');
			const sum = [...left.matchAll(/(\d+) /g)].reduce((total, [, n]) => total + Number(n), 0);
			expect(one.relations.length + sum).toBe(shown.total);
		}
		expect(parts(scene)).toContain('1 outside this detail');
		expect(parts(all)).not.toContain('detail');
		expect(parts(all, 'a' as ActorId)).toContain('around ');
	});

	it('puts a frame around a detail', () => {
		const detail = { ...network(900, 500), isDetail: true };
		const { items } = composePicture(
			{ index, shown, asOf: null, focus: null, network: detail, ...evidence },
			bare
		);
		const [, added, ...others] = leavesOf(items);
		expect(others).toEqual([]);
		const frame = boundsOf([added!])!;
		expect([frame.x, frame.y]).toEqual([32 - 0.375, 32 - 0.375]);
	});

	it.each([
		['title', { title: 'My title' }, 'My title'],
		['counts', { counts: true }, '3 of 6 relations shown'],
		['date', { asOf: true }, 'as of 2011'],
		['legend', { legend: true }, 'Hostility'],
		['sources', { sources: true }, 'Bob, “Two”'],
		['dates', { dates: true }, '[1] not dated']
	])('adds the %s alone', (_, option, text) => {
		expect(words(compose({ ...bare, ...option }, 900, 500, '2011'))).toContain(text);
		expect(words(compose(bare, 900, 500, '2011'))).not.toContain(text);
	});

	it('lists annotations beside the articles, and says in the legend what their numbers are', () => {
		const at = '2026-01-01T00:00:00Z';
		const on = { kind: 'network', id: index.network.id };
		const annotations = [{ id: 'n1', on, body: 'A draft.', created: at, updated: at }];
		const annotated = indexNetwork({ ...index.network, annotations } as unknown as Network);
		const input = { shown, asOf: null, focus: null, network: network(900, 500), ...evidence };
		const texts = (options: PictureOptions, of = annotated) =>
			textsOf(composePicture({ ...input, index: of }, options).items);
		const some = texts({ ...bare, callouts: true, sources: true, legend: true });
		expect(some).toContain('someone, on the whole network: A draft.');
		expect(some).toContain('Annotation, listed below');
		expect(texts({ ...everything, callouts: false }).join()).not.toContain('A draft.');
		expect(texts(everything, index).join()).not.toContain('Annotation');
	});

	it('counts and explains what is in the picture, not what is on the screen', () => {
		const scene = compose({ ...bare, counts: true, legend: true });
		expect(shown.relations.length).toBeGreaterThan(3);
		expect(words(scene)).toContain('3 of 6 relations shown');
		expect(words(scene)).not.toContain('Alliance');
	});

	it('says no date where the network is shown at none', () => {
		expect(words(compose(everything))).not.toContain('as of');
	});

	it('stands on white, on dark or on nothing, in inks that can be read there', () => {
		const inks = (scene: Scene) =>
			new Set(marks(scene).flatMap((mark) => (mark.kind === 'text' ? [mark.fill] : [])));
		const [white, dark, transparent] = (['white', 'dark', 'transparent'] as const).map((ground) =>
			compose({ ...everything, ground })
		);
		expect(white!.background).toBe('#ffffff');
		expect(dark!.background).toBe(palettes.dark.ground);
		expect(transparent!.background).toBeNull();
		expect(inks(dark!)).toContain(palettes.dark.ink);
		expect(inks(dark!)).not.toContain(palettes.light.ink);
		expect(inks(transparent!)).toEqual(inks(white!));
	});

	it('paints no patch of white on a transparent picture', () => {
		const painted = marks(compose({ ...everything, ground: 'transparent' })).filter(
			(mark) => !(mark.kind === 'path' && mark.erases)
		);
		expect(JSON.stringify(painted).toLowerCase()).not.toContain('#ffffff');
	});

	it('sets its words larger around a larger network, so that they stay readable in print', () => {
		const size = (width: number) =>
			Math.max(
				...leavesOf(compose(everything, width).items).map(({ scale, items: [mark] }) =>
					mark.kind === 'text' ? mark.size * scale : 0
				)
			);
		expect(size(700)).toBe(size(1100));
		expect(size(4800) / size(1200)).toBeCloseTo(4);
	});
});

describe('countWords', () => {
	it('speaks of one relation as one', () => {
		expect(countWords(1, 1)).toBe('1 of 1 relation shown');
		expect(countWords(23, 1071)).toBe('23 of 1,071 relations shown');
	});
});
