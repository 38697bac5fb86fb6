import type { RelationTypeId } from '../model/schema';
import { actorKinds } from '../model/vocabulary';
import { actorKindLabels, palettes, type Ground } from './encoding';
import type { LegendEntry, LegendInput } from './legend-entry';
import { signEntries } from './legend-signs';
import { actorSample } from './line-sample';
import { placeItems } from './place-items';
import { presetSample, typeWords } from './preset-sample';
import { setParagraph, setRow, type Block, type Group, type TextStyle } from './typeset';

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
export function typeEntries({ index, preset, relations, ground }: LegendInput): LegendEntry[] {
	const counts = new Map<RelationTypeId, number>();
	// With panels a relation may be drawn several times, and is one all the same.
	for (const { type } of new Map(
		relations.map(({ relation }) => [relation.id, relation])
	).values()) {
		counts.set(type, (counts.get(type) ?? 0) + 1);
	}
	return [...index.types.values()].flatMap((type) => {
		const count = counts.get(type.id);
		if (count === undefined) return [];
		return [
			{
				sign: presetSample(preset, type, ground),
				meaning: `${type.label} (${count})${typeWords(preset, type)}`
			}
		];
	});
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

function sizeSample(ground: Ground): Block {
	const { items, height } = actorSample('state', ground);
	const small = placeItems(items, { x: 0, y: height * 0.22, scale: 0.56 });
	return { width: 30, height, items: [small, placeItems(items, { x: 12, y: 0 })] };
}
