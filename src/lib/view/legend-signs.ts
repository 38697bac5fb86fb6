/** What the signs on the lines of a picture mean. */
import type { ShownRelation } from '../analysis/filter';
import { describeDate } from '../model/dates';
import { certainties } from '../model/vocabulary';
import { drawBadge } from './draw-label';
import { certaintyWords, futureSign, lineWidth, type Ground, undatedSign } from './encoding';
import { faintSample } from './faint';
import { plainLineSample, type Sample } from './line-sample';
import { calloutSample } from './picture-annotations';
import type { LegendEntry, LegendInput } from './legend-entry';
import { placeItems } from './place-items';
import { strengthOf, type Strength } from './preset';
import { presetSample, strengthSample } from './preset-sample';
import type { Block } from './typeset';

/** Each sign that some line that is drawn bears. */
export function signEntries(input: LegendInput): LegendEntry[] {
	const { relations, ground, asOf, index, preset, numbered, counted, called = false } = input;
	const when = input.atDate ?? (asOf === null ? null : describeDate(asOf));
	const typeOf = ({ relation }: ShownRelation) => index.types.get(relation.type);
	const entries: LegendEntry[] = [];
	const badge = (text: string, meaning: string, bordered = false) =>
		entries.push({ sign: badgeSample(text, ground, bordered), meaning });

	const contested = relations.filter(({ reading }) => reading.standing === 'contested');
	const both = contested.find(({ reading }) => reading.disputes > 0);
	if (both) {
		const { supports, disputes } = both.reading;
		badge(`+${supports} −${disputes}`, 'Contested: independent sources for and against', true);
	}
	if (contested.some(({ reading }) => reading.disputes === 0)) {
		badge('±', 'Contested: the same two are also said to stand the other way', true);
	}
	if (relations.some(({ reading }) => reading.standing === 'refuted')) {
		badge('denied', 'Only disputed; no source supports it');
	}
	const hedges = certainties
		.filter((certainty) =>
			relations.some(
				({ reading }) => reading.supports > 0 && reading.hedged && reading.certainty === certainty
			)
		)
		.map((certainty) => certaintyWords[certainty]);
	if (hedges[0]) {
		const others = hedges.slice(1).map((word) => `“${word}”`);
		const also = others.length > 0 ? `, as is ${others.join(' or ')}` : '';
		badge(hedges[0], `Hedged${also}: no source simply asserts it`);
	}
	entries.push(...strengthEntries(input));
	const past = relations.find(({ phase }) => phase === 'past');
	const pastType = past && typeOf(past);
	if (pastType) {
		const sign = presetSample(preset, pastType, ground, { past: true });
		entries.push({
			sign,
			meaning: `Thinner, ${preset === 'conflict' ? 'cut by two bars' : 'with a bar'}: over${when === null ? '' : ` by ${when}`}`
		});
	}
	if (relations.some(({ phase }) => phase === 'future')) {
		badge(futureSign, 'Expected or announced; it has not begun');
	}
	if (when !== null && relations.some(({ phase }) => phase === 'undated')) {
		badge(undatedSign, `No date is given; shown as of ${when} all the same`);
	}
	const sources = relations.map(({ reading }) => sourcesOf(reading));
	const most = Math.max(0, ...sources);
	const least = Math.min(most, ...sources);
	if (most > least) {
		entries.push({
			sign: widthSample(relations, ground),
			meaning: `Wider: more independent sources (${least} to ${most})`
		});
	}
	const hollow = relations.find(({ reading }) => reading.standing === 'unsourced');
	const hollowType = hollow && typeOf(hollow);
	if (hollowType) {
		const sign = presetSample(preset, hollowType, ground, { hollow: true });
		entries.push({ sign, meaning: 'Hollow: no checked quotation for or against' });
	}
	if (input.faint) {
		const meaning = 'Faint: in another panel, and not in this one';
		entries.push({ sign: faintSample(ground), meaning });
	}
	if (counted && relations.length > 0) {
		badge('1', 'Relation, with its quotations under this number');
	}
	if (numbered && relations.some(({ reading }) => reading.articles.length > 0)) {
		badge('[1]', 'Articles that speak for or against a line');
	}
	if (called) {
		entries.push({ sign: calloutSample('1', ground), meaning: 'Annotation, listed below' });
	}
	return entries;
}

/** Where the line says how certain: each kind of line that is drawn, with what i2 calls it. */
function strengthEntries({ preset, relations, ground }: LegendInput): LegendEntry[] {
	if (preset !== 'i2') return [];
	const readings = relations.map(({ reading }) => reading);
	const hedges = new Set(readings.map(({ certainty }) => certainty));
	const isDenied = readings.some(({ standing }) => standing === 'refuted');
	const either = (words: readonly (string | false)[]) => words.filter(Boolean).join(' or ');
	const probable = either([hedges.has('probable') && 'likely', hedges.has('alleged') && 'alleged']);
	const meanings: Readonly<Record<Strength, string>> = {
		confirmed: 'Solid: a source asserts it (i2: confirmed)',
		unconfirmed: `Dashed: ${probable}; no source asserts it (i2: unconfirmed)`,
		tentative: `Dotted: ${either([hedges.has('possible') && 'at most “maybe”', isDenied && 'only denied'])} (i2: tentative)`
	};
	const drawn = new Set(readings.map(strengthOf));
	return (['confirmed', 'unconfirmed', 'tentative'] as const)
		.filter((strength) => drawn.has(strength))
		.map((strength) => ({
			sign: strengthSample(strength, ground),
			meaning: meanings[strength]
		}));
}

function sourcesOf({ supports, disputes }: ShownRelation['reading']): number {
	return Math.max(supports, disputes, 1);
}

function badgeSample(text: string, ground: Ground, bordered: boolean): Block {
	const items = drawBadge([0, 0], text, ground, { bordered, shift: [0, 0] });
	const width = 44;
	return { width, height: 16, items: [placeItems(items, { x: width / 2, y: 8 })] };
}

/** The thinnest and the widest line of those that are drawn, one above the other. */
function widthSample(relations: readonly ShownRelation[], ground: Ground): Block {
	const widths = relations
		.filter(({ phase, reading }) => phase !== 'past' && reading.standing !== 'refuted')
		.map(({ reading, phase }) => lineWidth(reading, phase, 'solid'));
	const [thin, wide] = [Math.min(...widths), Math.max(...widths)].map((width) =>
		plainLineSample(ground, { width })
	) as [Sample, Sample];
	return {
		...thin,
		items: [placeItems(thin.items, { x: 0, y: -4 }), placeItems(wide.items, { x: 0, y: 4 })]
	};
}
