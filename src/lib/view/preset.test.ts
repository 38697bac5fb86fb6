import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SceneMark } from '../picture/scene';
import { builtInTypes, type ResolvedType } from '../model/relation-types';
import type { RelationTypeId } from '../model/schema';
import type { Phase } from '../model/standing';
import { arrowStyles, certainties, lineStyles } from '../model/vocabulary';
import { drawPresetLine } from './draw-preset-line';
import { badgeOf, palettes } from './encoding';
import { presetLook, presets, strengthOf, type Preset, type PresetSigns } from './preset';

const all = Object.keys(presets) as Preset[];
const conventions = all.filter((preset) => preset !== 'entente');
const reading = (more: Partial<PresetSigns['reading']> = {}): PresetSigns['reading'] => ({
	standing: 'single-source',
	supports: 1,
	disputes: 0,
	certainty: 'asserted',
	...more
});
const unsourced = reading({ standing: 'unsourced', supports: 0, certainty: null });
const refuted = reading({ standing: 'refuted', supports: 0, disputes: 1, certainty: null });
const readings = {
	...Object.fromEntries(certainties.map((certainty) => [certainty, reading({ certainty })])),
	unsourced,
	refuted
};

/** The marks of a long straight line, without their colours. */
function marks(preset: Preset, type: ResolvedType, signs: Partial<PresetSigns>): string {
	const look = presetLook(preset, type, 'light', {
		...{ reading: reading(), phase: 'current', mutual: type.direction === 'mutual' },
		...signs
	});
	const items = drawPresetLine({ from: [0, 0], bends: [], to: [200, 0], middle: [100, 0] }, look);
	return JSON.stringify(items.map(colourless));
}
const colourless = (mark: SceneMark) =>
	mark.kind === 'text' ? mark : { ...mark, fill: !!mark.fill, stroke: !!mark.stroke };

describe.each(all)('%s', (preset) => {
	it.each(Object.entries(readings))('tells the four types apart without colour: %s', (_, one) => {
		for (const phase of ['current', 'past'] as const) {
			const drawn = builtInTypes.map((type) => marks(preset, type, { reading: one, phase }));
			expect(new Set(drawn).size).toBe(builtInTypes.length);
		}
	});

	it('never draws what has no quotation as what has one', () => {
		for (const type of builtInTypes) {
			const bare = marks(preset, type, { reading: unsourced });
			for (const other of builtInTypes) {
				for (const certainty of certainties) {
					for (const phase of ['current', 'past'] as const) {
						expect(marks(preset, other, { reading: reading({ certainty }), phase })).not.toBe(bare);
					}
				}
			}
		}
	});

	it('draws what is over otherwise than what is not', () => {
		for (const type of builtInTypes) {
			expect(marks(preset, type, { phase: 'past' })).not.toBe(marks(preset, type, {}));
		}
	});

	it('tells every two relations apart that the screen tells apart, by marks and words', () => {
		const relation = fc.record({
			type: fc.constantFrom(...builtInTypes),
			reading: fc.constantFrom(
				...Object.values(readings),
				reading({ standing: 'contested', disputes: 1 }),
				reading({ standing: 'contested' })
			),
			phase: fc.constantFrom<Phase>('past', 'current', 'future', 'undated')
		});
		type Drawn = typeof relation extends fc.Arbitrary<infer One> ? One : never;
		const seen = (by: Preset, { type, reading: one, phase }: Drawn) =>
			marks(by, type, { reading: one, phase }) + badgeOf(one as never, phase, '2014');
		fc.assert(
			fc.property(relation, relation, (one, other) => {
				if (seen('entente', one) === seen('entente', other)) return;
				expect(seen(preset, one)).not.toBe(seen(preset, other));
			})
		);
	});

	it('draws every line of every type that a network may declare', () => {
		for (const line of lineStyles) {
			for (const arrow of arrowStyles) {
				const type = declared(line, arrow);
				const items = JSON.parse(marks(preset, type, {})) as { stroke: boolean }[];
				expect(items.some(({ stroke }) => stroke)).toBe(true);
			}
		}
	});

	it('paints nothing in the colour of the ground', () => {
		for (const type of builtInTypes) {
			for (const one of Object.values(readings)) {
				const look = presetLook(preset, type, 'dark', {
					reading: one,
					phase: 'past',
					mutual: true
				});
				const items = drawPresetLine(
					{ from: [0, 0], bends: [], to: [60, 0], middle: [30, 0] },
					look
				);
				expect(JSON.stringify(items.filter((mark) => !('erases' in mark)))).not.toContain(
					palettes.dark.ground
				);
			}
		}
	});
});

const declared = (line: (typeof lineStyles)[number], arrow: (typeof arrowStyles)[number]) => ({
	id: 'talks' as RelationTypeId,
	...({ label: 'Talks', verb: 'talks', sign: 0, direction: 'directed', definition: '' } as const),
	style: { hue: '#6B7280', line, arrow },
	builtIn: false
});

describe('i2', () => {
	it('draws only what a source asserts as a whole line, and never what is denied', () => {
		const whole = Object.entries(readings).filter(([, one]) => {
			const look = presetLook('i2', builtInTypes[0]!, 'light', {
				...{ reading: one, phase: 'current', mutual: true }
			});
			return look.dash === null && look.rails === 0;
		});
		expect(whole.map(([name]) => name)).toEqual(['asserted']);
		expect(strengthOf(refuted)).toBe('tentative');
		expect(strengthOf(unsourced)).toBeNull();
	});
});

describe('a built-in type that a network gives a style of its own', () => {
	it.each(conventions)('is drawn by the convention all the same (%s)', (preset) => {
		const alliance = builtInTypes[0]!;
		const redeclared = { ...alliance, style: { ...alliance.style, line: 'zigzag' as const } };
		expect(marks(preset, redeclared, {})).toBe(marks(preset, alliance, {}));
	});
});
