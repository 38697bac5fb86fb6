/** The relations of a file, a draft for each row, and what its columns say without a quotation. */
import { builtInTypes, isMutual } from '../../model/relation-types';
import type { RelationType } from '../../model/schema';
import { truthOfCell } from '../cell-values';
import { evidenceRoles } from '../evidence-cells';
import { unspecified } from '../guess-mapping';
import { foldWord, relationRoles, type Mapping, type RelationRole } from '../roles';
import type { Cell, GraphTables, Row } from '../tables';
import { wordOfType } from '../type-of-row';
import type { Draft } from './gathered';
import { JoinedRelations } from './join-relations';
import type { Actors } from './read-actors';
import type { Articles } from './read-articles';
import { readEvidence } from './read-evidence';
import { RowReader, shown, type Outcome } from './row-reader';

export interface TypesHere {
	readonly byId: ReadonlyMap<string, Pick<RelationType, 'id' | 'direction'>>;
	readonly ofWord: ReadonlyMap<string, string>;
}

export function typesOf(
	mapping: Mapping,
	known: readonly Pick<RelationType, 'id' | 'direction'>[]
): TypesHere {
	const all = [unspecified, ...mapping.declared, ...builtInTypes, ...known];
	return {
		byId: new Map(all.map((type) => [type.id, type])),
		ofWord: new Map(mapping.types.map(({ word, type }) => [foldWord(word), type]))
	};
}

export function readRelations(
	{ relations, directed }: GraphTables,
	mapping: Mapping,
	types: TypesHere,
	actors: Actors,
	articles: Articles,
	outcome: Outcome
): JoinedRelations {
	const reader = new RowReader<RelationRole>(relations, mapping.relations);
	const joined = new JoinedRelations(types.byId, outcome);
	for (const [at, row] of relations.rows.entries()) {
		const draft = draftOf(at, row, reader, directed, types, actors, articles, outcome);
		if (draft === null) continue;
		outcome.loaded += 1;
		joined.add(draft);
	}
	return joined;
}

function draftOf(
	at: number,
	row: Row,
	reader: RowReader<RelationRole>,
	directed: boolean | null,
	types: TypesHere,
	actors: Actors,
	articles: Articles,
	outcome: Outcome
): Draft | null {
	const [source, target] = [reader.word(row, 'source'), reader.word(row, 'target')];
	if (source === undefined || target === undefined) {
		const named = source ?? target;
		outcome.report(
			row,
			named === undefined
				? 'neither actor of this relation is named; name both'
				: `only one actor of this relation is named, ${shown(named)} as its ${target === undefined ? 'source' : 'target'}; name the other`
		);
		return null;
	}
	const isOne = actors.isOne(source, target);
	const from = isOne ? null : actors.end(source, reader.word(row, 'sourceName'));
	const to = isOne ? null : actors.end(target, reader.word(row, 'targetName'));
	// One end may be known only by the name that the other has beside its id.
	if (!from || !to || from === to) {
		outcome.report(
			row,
			`both ends of this relation are ${shown(source)}; a relation needs two actors`
		);
		return null;
	}
	const word = wordOfType(row, reader.columns);
	const given = types.byId.get(types.ofWord.get(foldWord(word)) ?? unspecified.id) ?? unspecified;
	const type = types.byId.get(given.id)!;
	const evidence = readEvidence(row, reader, articles, outcome);
	const isBoth = bothWays(row, reader, directed);
	const isDrawnBoth = type.direction === 'either' && isBoth;
	const unquoted = evidence.length === 0 ? withoutQuotation(row, reader) : undefined;
	const note = [reader.text(row, 'note'), unquoted].filter((text) => text !== undefined).join('\n');
	return {
		at,
		ownId: reader.word(row, 'id'),
		source: from.id,
		target: to.id,
		type: type.id,
		isMutual: isMutual({ mutual: isDrawnBoth }, type.direction),
		isSaidMutual: isDrawnBoth,
		isEnded: truthOfCell(reader.cell(row, 'ended')) === true,
		notes: note === '' ? [] : [note],
		further: reader.kept(row) as Readonly<Record<string, Cell>>,
		rows: [{ place: row.place, evidence }]
	};
}

function bothWays(row: Row, reader: RowReader<RelationRole>, directed: boolean | null): boolean {
	const isMutual = truthOfCell(reader.cell(row, 'mutual'));
	if (isMutual !== null) return isMutual;
	const cell = reader.cell(row, 'directed');
	const word = reader.word(row, 'directed')?.toLowerCase();
	// Here "true" says one way; words for it say themselves which way they mean.
	const isWord = word !== undefined && /directed|mutual|both|gerichtet/.test(word);
	const truth = truthOfCell(cell);
	if (truth !== null) return isWord ? truth : !truth;
	return directed === false;
}

const ofQuotations: readonly RelationRole[] = [
	...evidenceRoles.filter((role) => role !== 'quotation' && role !== 'stance'),
	'stance',
	'from',
	'to'
];

/** A relation has no date and no source of its own: what a row says of them without a quotation goes into its note. */
function withoutQuotation(row: Row, reader: RowReader<RelationRole>): string | undefined {
	const said = ofQuotations.flatMap((role) => {
		const text = reader.word(row, role);
		return text === undefined ? [] : [`${relationRoles[role].toLowerCase()}: ${text}`];
	});
	return said.length === 0 ? undefined : `Stated without a quotation: ${said.join('; ')}.`;
}
