/** What a network file's relations must be to their types and to one another. */
import { isEdtf } from './dates';
import { itemsOf, textOf, type Item } from './parsed-json';
import { periodOf, phaseOf, spansOverlap, type Span } from './period';
import { placeOf, quoted, type ProblemList } from './problems';
import { builtInTypes, isMutual } from './relation-types';
import { directions, times, type RelationType } from './schema';

type Direction = RelationType['direction'];

/** Adds what is wrong between relations, and between a relation and its type. */
export function checkRelations(
	types: readonly Item[],
	relations: readonly Item[],
	problems: ProblemList
): void {
	checkBuiltIns(types, problems);
	const directionOf = directionsOf(types);
	for (const relation of relations) {
		const type = textOf(relation, 'type');
		checkEnds(relation, problems);
		checkMutual(relation, type, directionOf.get(type ?? ''), problems);
	}
	refuseDuplicates(relations, directionOf, problems);
}

/** Declaring a built-in type may change how it looks and is called, not what it means. */
function checkBuiltIns(types: readonly Item[], problems: ProblemList): void {
	for (const type of types) {
		const builtIn = builtInTypes.find(({ id }) => id === textOf(type, 'id'));
		if (!builtIn) continue;
		for (const key of ['sign', 'direction'] as const) {
			const given = type.fields[key];
			const isOther = given !== undefined && given !== builtIn[key];
			if (!isOther) continue;
			problems.add(
				placeOf(type.place, key),
				`the built-in type "${builtIn.id}" has the ${key} ${JSON.stringify(builtIn[key])}; only its label, definition and style may be changed`
			);
		}
	}
}

function directionsOf(types: readonly Item[]): ReadonlyMap<string, Direction> {
	const builtIn = builtInTypes.map(({ id, direction }) => [id as string, direction] as const);
	const declared = types.flatMap((type) => {
		const id = textOf(type, 'id');
		const direction = directions.find((one) => one === textOf(type, 'direction'));
		return id === undefined || direction === undefined ? [] : [[id, direction] as const];
	});
	return new Map([...declared, ...builtIn]);
}

function checkEnds(relation: Item, problems: ProblemList): void {
	const source = textOf(relation, 'source');
	const isLoop = source !== undefined && source === textOf(relation, 'target');
	if (isLoop) {
		problems.add(placeOf(relation.place, 'target'), `is the same actor as the source, "${source}"`);
	}
}

function checkMutual(
	relation: Item,
	type: string | undefined,
	direction: Direction | undefined,
	problems: ProblemList
): void {
	const { mutual } = relation.fields;
	const place = placeOf(relation.place, 'mutual');
	if (mutual === true && direction === 'directed') {
		problems.add(place, `cannot be true: the type "${type}" is directed`);
	}
	if (mutual === false && direction === 'mutual') {
		problems.add(place, `cannot be false: the type "${type}" is always mutual`);
	}
}

/**
 * The same source, target and type may occur twice only where the periods do not overlap. A mutual
 * relation stands for both directions. Whether quotations verify is not known here, so all support
 * tells the period.
 */
function refuseDuplicates(
	relations: readonly Item[],
	directionOf: ReadonlyMap<string, Direction>,
	problems: ProblemList
): void {
	const earlier = new Map<string, { place: string; span: Span }[]>();
	for (const relation of relations) {
		const source = textOf(relation, 'source');
		const target = textOf(relation, 'target');
		const type = textOf(relation, 'type');
		const isWhole = source !== undefined && target !== undefined && type !== undefined;
		if (!isWhole || source === target) continue;
		const mutual = relation.fields.mutual === true;
		const isBothWays = isMutual({ mutual }, directionOf.get(type) ?? 'directed');
		const ways = [[source, target], ...(isBothWays ? [[target, source]] : [])];
		const keys = ways.map((way) => JSON.stringify([...way, type]));
		const span = spanOf(relation);
		const twin = keys
			.flatMap((key) => earlier.get(key) ?? [])
			.find((other) => spansOverlap(span, other.span));
		if (twin) {
			problems.add(
				relation.place,
				`repeats ${twin.place}: the same source, target and type (${quoted(type)}), and their periods overlap or are unknown`
			);
		}
		for (const key of keys) {
			const those = earlier.get(key) ?? [];
			if (those.length === 0) earlier.set(key, those);
			those.push({ place: relation.place, span });
		}
	}
}

function spanOf(relation: Item): Span {
	const evidence = itemsOf(relation, 'evidence').map((item) => {
		const when = textOf(item, 'when');
		return {
			stance: textOf(item, 'stance'),
			time: times.find((time) => time === textOf(item, 'time')),
			when: when !== undefined && isEdtf(when) ? when : undefined
		};
	});
	const supporting = evidence.filter(
		({ stance, time }) => stance === 'supports' && time !== 'hypothetical'
	);
	const ended = relation.fields.ended === true;
	return { period: periodOf(supporting), phase: phaseOf({ ended }, supporting) };
}
