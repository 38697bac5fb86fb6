/** What a network file's relations must be to their types and to one another. */
import { refuseDuplicates, type Directions } from './check-duplicates';
import { textOf, type Item } from './parsed-json';
import { placeOf, type ProblemList } from './problems';
import { builtInTypes } from './relation-types';
import type { RelationType } from './schema';
import { directions } from './vocabulary';

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

function directionsOf(types: readonly Item[]): Directions {
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
	direction: RelationType['direction'] | undefined,
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
