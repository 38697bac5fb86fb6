/** Files on their way into a network: read once, and weighed anew with each decision. */
import { applyOperations } from '../editing/apply-operations';
import { bringIn } from '../editing/bring-in/bring-in';
import type { Incoming } from '../editing/bring-in/incoming';
import { newId } from '../model/new-id';
import { textOfCell } from '../formats/cell-values';
import type { FileIn, ParseOptions } from '../formats/format';
import { guessMapping, guessWords } from '../formats/guess-mapping';
import { interpret } from '../formats/interpret/interpret';
import { readFiles } from '../formats/read-files';
import type { Mapping } from '../formats/roles';
import { swapTables, type GraphTables, type Table } from '../formats/tables';
import { indexNetwork } from '../model/network-index';
import type { Problem } from '../model/problems';
import { builtInTypes, resolveTypes } from '../model/relation-types';
import { FORMAT, type Network, type NetworkId } from '../model/schema';
import type {
	FileSummary,
	ImportChoice,
	ImportMade,
	ImportOutcome,
	KnownType,
	MatchedActor,
	TablePreview
} from './import-messages';

const mostSamples = 4;
/** Line 9 before line 10, whichever step of the reading found it. */
const byPlace = new Intl.Collator('en', { numeric: true });

/** What is on its way in: tables that are read by a mapping, or a network that needs none. */
type Source = { readonly tables: GraphTables } | { readonly network: Network };

interface Read extends Pick<ImportOutcome, 'mapping' | 'actors' | 'relations' | 'rows'> {
	readonly incoming: Incoming;
	readonly problems: readonly Problem[];
	readonly remarks: readonly Problem[];
}

export class ImportSession {
	#source: Source | null = null;
	#name = '';

	/** @throws FormatError where nothing of the files can be read. */
	async read(files: readonly FileIn[], options: ParseOptions = {}): Promise<FileSummary> {
		const { format, tables } = await readFiles(files, options);
		this.#source = { tables };
		this.#name = files[0]?.name ?? '';
		return {
			label: format.label,
			title: tables.title ?? null,
			rows: tables.rows,
			notes: tables.notes
		};
	}

	/** Takes a network that was read already. */
	take(network: Network): void {
		this.#source = { network };
		this.#name = network.title;
	}

	/** What the files come to with these decisions; changes nothing. */
	weigh(choice: ImportChoice): ImportOutcome {
		const { read, brought } = this.#work(choice);
		const { mapping, actors, relations, rows, problems, incoming } = read;
		const known = new Set<string>(choice.into?.actors.map(({ id }) => id));
		return {
			mapping,
			actors,
			relations,
			rows,
			counts: brought.counts,
			problems: problems.toSorted((a, b) => byPlace.compare(a.place, b.place)),
			remarks: [...read.remarks, ...brought.remarks],
			matched: incoming.actors.flatMap(({ id, name }): readonly MatchedActor[] => {
				const here = brought.ids.actors.get(id) as typeof id | undefined;
				if (here !== undefined && known.has(here)) return [{ id, name, here }];
				return choice.decisions.actors?.get(id) === null ? [{ id, name, here: null }] : [];
			}),
			size: brought.edit.operations.length
		};
	}

	/** The edit that brings all of it in, or the network that it makes. */
	make(choice: ImportChoice): ImportMade {
		const { base, brought } = this.#work(choice);
		if (choice.into) return { kind: 'edit', edit: brought.edit };
		const { network } = applyOperations(base, brought.edit.operations);
		return { kind: 'network', network };
	}

	#work(choice: ImportChoice) {
		if (!this.#source) throw new Error('Nothing was read yet.');
		const source = this.#source;
		const read =
			'network' in source ? asItIs(source.network) : this.#interpreted(source.tables, choice);
		const { description } = 'network' in source ? source.network : source.tables;
		const base = choice.into ?? emptyNetwork(choice.title, description);
		const label = `Brought in “${this.#name}”`;
		const brought = bringIn(indexNetwork(base), read.incoming, label, choice.decisions);
		return { read, base, brought };
	}

	#interpreted(given: GraphTables, choice: ImportChoice): Read {
		const tables = choice.swapped ? swapTables(given) : given;
		// A new network knows the built-in types alone; the file declares its own.
		const knownTypes = choice.into ? [...resolveTypes(choice.into).values()] : builtInTypes;
		const mapping = this.#mappingOf(tables, choice.mapping, knownTypes);
		const { incoming, problems, remarks, counts } = interpret(tables, mapping, {
			fileName: this.#name,
			knownTypes
		});
		const { rows, loaded, reported, joined } = counts;
		return {
			incoming,
			problems,
			remarks,
			mapping,
			actors: previewOf(tables.actors),
			relations: previewOf(tables.relations),
			rows: { read: rows, loaded, reported, joined }
		};
	}

	#mappingOf(tables: GraphTables, mapping: Mapping | null, known: readonly KnownType[]): Mapping {
		const fits =
			mapping?.actors.length === tables.actors.columns.length &&
			mapping.relations.length === tables.relations.columns.length;
		if (!mapping || !fits) return guessMapping(tables, known);
		// Another column may hold other words; what was decided of a word that is still there stays.
		const words = guessWords(tables, mapping, known);
		const types = new Map(mapping.types.map((one) => [one.word, one]));
		const kinds = new Map(mapping.kinds.map((one) => [one.word, one]));
		return {
			...mapping,
			types: words.types.map((one) => {
				const decided = types.get(one.word);
				return decided ? { ...decided, rows: one.rows } : one;
			}),
			declared: words.declared,
			kinds: words.kinds.map((one) => ({ ...one, kind: kinds.get(one.word)?.kind ?? one.kind }))
		};
	}
}

function asItIs(incoming: Network): Read {
	const none = { columns: [], rows: 0, samples: [] };
	return {
		incoming,
		problems: [],
		remarks: [],
		mapping: { actors: [], relations: [], types: [], declared: [], kinds: [] },
		actors: none,
		relations: none,
		rows: null
	};
}

function emptyNetwork(title: string, description: string | undefined): Network {
	return {
		format: FORMAT,
		id: newId(title, new Set<string>(), 'network') as NetworkId,
		title: title.trim() === '' ? 'Imported network' : title.trim(),
		...(description && { description }),
		articles: [],
		actors: [],
		relations: []
	};
}

function previewOf({ columns, rows }: Table): TablePreview {
	const samples: string[][] = [];
	for (const { cells } of rows) {
		if (samples.length === mostSamples) break;
		samples.push(columns.map((_, at) => (textOfCell(cells[at] ?? null) ?? '').slice(0, 200)));
	}
	return { columns, rows: rows.length, samples };
}
