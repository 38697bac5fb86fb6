import type { ShownRelation } from '../analysis/filter';
import { describeDate } from '../model/dates';
import type { NetworkIndex } from '../model/network-index';
import type { Actor, RelationTypeId } from '../model/schema';
import { actorKinds, certainties } from '../model/vocabulary';
import { drawBadge } from './draw-label';
import {
	actorKindLabels,
	certaintyWords,
	futureSign,
	lineWidth,
	palettes,
	type Ground,
	undatedSign
} from './encoding';
import { actorSample, lineSample, plainLineSample, type Sample } from './line-sample';
import { calloutSample } from './picture-annotations';
import { placeItems } from './place-items';
import { setParagraph, setRow, type Block, type Group, type TextStyle } from './typeset';

/** What is in a picture, and how its words are set. */
export interface LegendInput {
	readonly index: NetworkIndex;
	readonly relations: readonly ShownRelation[];
	readonly actors: readonly Actor[];
	readonly asOf: string | null;
	readonly ground: Ground;
	/** Whether the lines carry the numbers of their articles. */
	readonly numbered: boolean;
	/** Whether annotations are called out by their numbers. */
	readonly called?: boolean;
	/** How much larger than on the screen signs and words are. */
	readonly scale: number;
	readonly columnWidth: number;
}

/** An entry before it is set: what is drawn, and what it means. */
export interface LegendEntry {
	readonly sign: Block;
	readonly meaning: string;
}

/** The legend of exactly what is drawn: no type, kind or sign that does not occur. */
export function pictureLegend(input: LegendInput): Group[] {
	const { ground, scale, columnWidth } = input;
	const { ink, quietInk } = palettes[ground];
	const words: TextStyle = { size: 12 * scale, weight: 400, fill: ink };
	const title: TextStyle = { size: 11 * scale, weight: 600, fill: quietInk };
	return [
		{ heading: 'Relations', entries: typeEntries(input) },
		{ heading: 'Signs on the lines', entries: signEntries(input) },
		{ heading: 'Actors', entries: actorEntries(input) }
	]
		.filter(({ entries }) => entries.length > 0)
		.map(({ heading, entries }) => {
			const signWidth = Math.max(...entries.map(({ sign }) => sign.width)) * scale;
			return {
				heading: setParagraph(heading, title, columnWidth),
				entries: entries.map(({ sign, meaning }) =>
					setRow(enlarge(sign, scale), signWidth, meaning, words, columnWidth)
				)
			};
		});
}

function enlarge(sign: Block, scale: number): Block {
	return {
		width: sign.width * scale,
		height: sign.height * scale,
		items: [placeItems(sign.items, { x: 0, y: 0, scale })]
	};
}

/** Each type that is drawn, with how many of it. */
export function typeEntries({ index, relations, ground }: LegendInput): LegendEntry[] {
	const counts = new Map<RelationTypeId, number>();
	for (const { relation } of relations) {
		counts.set(relation.type, (counts.get(relation.type) ?? 0) + 1);
	}
	return [...index.types.values()].flatMap((type) => {
		const count = counts.get(type.id);
		if (count === undefined) return [];
		return [{ sign: lineSample(type, ground), meaning: `${type.label} (${count})` }];
	});
}

/** Each sign that some line that is drawn bears. */
export function signEntries(input: LegendInput): LegendEntry[] {
	const { relations, ground, asOf, index, numbered, called = false } = input;
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
	const past = relations.find(({ phase }) => phase === 'past');
	const pastType = past && typeOf(past);
	if (pastType) {
		const sign = lineSample(pastType, ground, { past: true });
		entries.push({
			sign,
			meaning: `Thinner, with a bar: over${asOf === null ? '' : ` by ${describeDate(asOf)}`}`
		});
	}
	if (relations.some(({ phase }) => phase === 'future')) {
		badge(futureSign, 'Expected or announced; it has not begun');
	}
	if (asOf !== null && relations.some(({ phase }) => phase === 'undated')) {
		badge(undatedSign, `No date is given; shown as of ${describeDate(asOf)} all the same`);
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
		const sign = lineSample(hollowType, ground, { hollow: true });
		entries.push({ sign, meaning: 'Hollow: no checked quotation for or against' });
	}
	if (numbered && relations.some(({ reading }) => reading.articles.length > 0)) {
		badge('[1]', 'Articles that speak for or against a line');
	}
	if (called) {
		entries.push({ sign: calloutSample('1', ground), meaning: 'Annotation, listed below' });
	}
	return entries;
}

/** Each kind that is drawn, and what else an actor's shape says. */
export function actorEntries({ actors, ground, relations }: LegendInput): LegendEntry[] {
	const entries: LegendEntry[] = actorKinds
		.filter((kind) => actors.some((actor) => actor.kind === kind))
		.map((kind) => ({ sign: actorSample(kind, ground), meaning: actorKindLabels[kind] }));
	const unnamed = actors.find((actor) => actor.unnamed);
	if (unnamed) {
		entries.push({
			sign: actorSample(unnamed.kind, ground, { unnamed: true }),
			meaning: 'Dashed, in italics: not named in the article'
		});
	}
	if (relations.length > 1 && actors.length > 2) {
		entries.push({ sign: sizeSample(ground), meaning: 'Larger: more relations in the network' });
	}
	return entries;
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

function sizeSample(ground: Ground): Block {
	const { items, height } = actorSample('state', ground);
	const small = placeItems(items, { x: 0, y: height * 0.22, scale: 0.56 });
	return { width: 30, height, items: [small, placeItems(items, { x: 12, y: 0 })] };
}
