/** Relations of a file among those of a network: joined where they say the same, else beside them. */
import type { NetworkIndex } from '../../model/network-index';
import { isMutual } from '../../model/relation-types';
import type { Evidence, EvidenceId, Relation, RelationId } from '../../model/schema';
import { newId, newRelationId } from '../../model/new-id';
import type { Operation } from '../operation';
import { set } from '../removals';
import { areTwins } from '../twins';
import type { Incoming, Ledger } from './incoming';
import { pairKey } from './pair-key';
import { Quotations } from './quotations';

/** Ids of the file, and what they are here. */
export interface IdsHere {
	readonly articles: ReadonlyMap<string, string>;
	readonly actors: ReadonlyMap<string, string>;
	readonly relations: Map<string, string>;
	readonly evidence: Map<string, string>;
}

/** A quotation as it would stand here, and what the file calls it. */
interface Arriving {
	readonly evidence: Evidence;
	readonly fileId: string;
	readonly place: string;
}

/**
 * The operations that bring the relations in with their quotations.
 *
 * @param types What the network knows of types once those of the file are in it.
 */
export function bringRelations(
	index: NetworkIndex,
	types: Pick<NetworkIndex, 'types'>,
	incoming: Incoming,
	ids: IdsHere,
	ledger: Ledger
): readonly Operation[] {
	const relations = new Relations(index, types, ids, ledger);
	for (const [at, relation] of incoming.relations.entries()) {
		relations.bring(relation, `relations[${at}]`);
	}
	return relations.operations;
}

class Relations {
	readonly operations: Operation[] = [];
	readonly #types: Pick<NetworkIndex, 'types'>;
	readonly #ids: IdsHere;
	readonly #ledger: Ledger;
	/** The relations between two actors, as they are by now. */
	readonly #between = new Map<string, Relation[]>();
	readonly #relationIds: Set<string>;
	readonly #evidenceIds: Set<string>;

	constructor(
		{ network, relations, evidence }: NetworkIndex,
		types: Pick<NetworkIndex, 'types'>,
		ids: IdsHere,
		ledger: Ledger
	) {
		this.#types = types;
		this.#ids = ids;
		this.#ledger = ledger;
		for (const relation of network.relations) this.#siblingsOf(relation).push(relation);
		this.#relationIds = new Set(relations.keys());
		this.#evidenceIds = new Set(evidence.keys());
	}

	bring(relation: Relation, place: string): void {
		const source = this.#ids.actors.get(relation.source);
		const target = this.#ids.actors.get(relation.target);
		const leave = (message: string) => {
			this.#ledger.leave('relations', place, message);
			this.#ledger.count('quotations', 'left', relation.evidence.length);
		};
		if (source === undefined || target === undefined) {
			return leave('an end of this relation is no actor of the file');
		}
		if (source === target) return leave('both ends of this relation are one actor here');
		if (!this.#types.types.has(relation.type)) {
			return leave(`the type "${relation.type}" is declared nowhere`);
		}
		const arriving = this.#arriving(relation, place);
		const evidence = arriving.map((one) => one.evidence);
		const here = { ...relation, source, target, evidence } as unknown as Relation;
		const twin = this.#siblingsOf(here).find((other) => areTwins(this.#types, other, here));
		if (twin) this.#join(twin, here, arriving, place);
		else this.#add(here, arriving);
	}

	#add(here: Relation, arriving: readonly Arriving[]): void {
		const id = this.#relationIds.has(here.id) ? newRelationId(here, this.#relationIds) : here.id;
		this.#relationIds.add(id);
		this.#ids.relations.set(here.id, id);
		this.#ledger.count('relations', 'added');
		const { id: _id, evidence: _evidence, ...value } = here;
		this.operations.push({ op: 'put', kind: 'relation', id, value });
		const made = new Quotations();
		for (const one of arriving) {
			// A file of another program may list one quotation twice.
			if (!this.#isKnown(one, made)) made.add(this.#put(one, id));
		}
		this.#siblingsOf(here).push({ ...here, id: id as RelationId, evidence: made.list });
	}

	/** Gives a relation of the network those quotations of the file's that it does not have. */
	#join(twin: Relation, here: Relation, arriving: readonly Arriving[], place: string): void {
		this.#ids.relations.set(here.id, twin.id);
		const siblings = this.#siblingsOf(twin);
		const others = siblings.filter(({ id, type }) => id !== twin.id && type === twin.type);
		const quotations = new Quotations(twin.evidence);
		for (const one of arriving) {
			if (this.#isKnown(one, quotations)) continue;
			const after = () => ({ ...twin, evidence: [...quotations.list, one.evidence] });
			if (others.some((other) => areTwins(this.#types, other, after()))) {
				this.#ledger.leave(
					'quotations',
					one.place,
					`with its date this relation would be the same as another between these two: ${one.evidence.quote.exact}`
				);
				continue;
			}
			quotations.add(this.#put(one, twin.id));
		}
		const isNoted = this.#note(twin, here, place);
		const isNews = quotations.list.length > twin.evidence.length;
		this.#ledger.count('relations', isNews || isNoted ? 'merged' : 'same');
		siblings[siblings.indexOf(twin)] = {
			...twin,
			evidence: quotations.list,
			...(isNoted && { note: here.note })
		} as Relation;
	}

	/** Takes over a note where there is none; says what else the file has it otherwise. */
	#note(twin: Relation, here: Relation, place: string): boolean {
		const { direction = 'directed' } = this.#types.types.get(here.type) ?? {};
		if (isMutual(here, direction) !== isMutual(twin, direction)) {
			const ways = isMutual(here, direction) ? 'holds both ways' : 'holds one way only';
			this.#ledger.remark(place, `this relation ${ways} in the file; it stays as it is here`);
		}
		if (here.note === undefined || here.note === '' || here.note === twin.note) return false;
		if (twin.note === undefined) {
			this.operations.push(set('relation', twin.id, 'note', here.note, null));
			return true;
		}
		this.#ledger.remark(
			place,
			`this relation has another note in the file, left out: ${here.note}`
		);
		return false;
	}

	#isKnown({ evidence, fileId }: Arriving, among: Quotations): boolean {
		const known = among.find(evidence);
		if (!known) return false;
		this.#ids.evidence.set(fileId, known.id);
		this.#ledger.count('quotations', 'same');
		return true;
	}

	#put({ evidence, fileId }: Arriving, of: string): Evidence {
		const words = evidence.quote.exact.split(/\s+/).slice(0, 4).join(' ');
		const id = this.#evidenceIds.has(fileId)
			? newId(`${evidence.article} ${words}`, this.#evidenceIds, 'quotation')
			: fileId;
		this.#evidenceIds.add(id);
		this.#ids.evidence.set(fileId, id);
		this.#ledger.count('quotations', 'added');
		const { id: _id, ...value } = evidence;
		this.operations.push({ op: 'put', kind: 'evidence', id, of, value });
		return { ...evidence, id: id as EvidenceId };
	}

	#arriving(relation: Relation, place: string): readonly Arriving[] {
		return relation.evidence.flatMap((one, at): readonly Arriving[] => {
			const article = this.#ids.articles.get(one.article) as Evidence['article'] | undefined;
			const where = `${place}.evidence[${at}]`;
			if (article === undefined) {
				this.#ledger.leave('quotations', where, `no article "${one.article}" in the file`);
				return [];
			}
			const evidence = { ...one, article, origin: one.origin ?? { by: 'import' as const } };
			return [{ evidence, fileId: one.id, place: where }];
		});
	}

	#siblingsOf({ source, target }: Pick<Relation, 'source' | 'target'>): Relation[] {
		const key = pairKey(source, target);
		const list = this.#between.get(key) ?? [];
		if (list.length === 0) this.#between.set(key, list);
		return list;
	}
}
