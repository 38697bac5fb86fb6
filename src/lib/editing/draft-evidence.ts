import type { Evidence, Relation } from '../model/schema';
import { fewLookups, OrderedThings } from './ordered-things';

/** The evidence of all relations while operations are applied to them. */
export class DraftEvidence {
	readonly #before: readonly Relation[];
	readonly #relations: OrderedThings<Relation>;
	/** By relation, of those whose evidence was looked into. */
	readonly #lists = new Map<string, OrderedThings<Evidence>>();
	/** The relation of each quotation that was put; null for one that was taken away. */
	readonly #moved = new Map<string, string | null>();
	#lookups = 0;
	#owners: ReadonlyMap<string, string> | null = null;

	/** @param relations The same relations, as they are while operations are applied. */
	constructor(before: readonly Relation[], relations: OrderedThings<Relation>) {
		this.#before = before;
		this.#relations = relations;
	}

	get(id: string): Evidence | undefined {
		const of = this.ownerOf(id);
		return of === null ? undefined : this.of(of).get(id);
	}

	/** The relation whose evidence a quotation is; null where it is nobody's. */
	ownerOf(id: string): string | null {
		const moved = this.#moved.get(id);
		return moved === undefined ? this.#firstOwnerOf(id) : moved;
	}

	/** The evidence of a relation that is there. */
	of(relation: string): OrderedThings<Evidence> {
		const known = this.#lists.get(relation);
		if (known) return known;
		const list = new OrderedThings(this.#relations.get(relation)?.evidence ?? []);
		this.#lists.set(relation, list);
		return list;
	}

	add(relation: string, evidence: Evidence, after: string | null | undefined): void {
		this.of(relation).add(evidence, after);
		this.#moved.set(evidence.id, relation);
	}

	remove(relation: string, id: string): void {
		this.of(relation).remove(id);
		this.#moved.set(id, null);
	}

	/** Whether any relation has other evidence than it had. */
	get isTouched(): boolean {
		return [...this.#lists.values()].some(({ isTouched }) => isTouched);
	}

	/** These relations with their evidence as it is now. */
	beside(relations: readonly Relation[]): readonly Relation[] {
		return relations.map((relation) => {
			const list = this.#lists.get(relation.id);
			return list?.isTouched ? { ...relation, evidence: list.toList() } : relation;
		});
	}

	#firstOwnerOf(id: string): string | null {
		this.#lookups += 1;
		if (this.#lookups <= fewLookups) {
			const owner = this.#before.find(({ evidence }) => evidence.some((one) => one.id === id));
			return owner?.id ?? null;
		}
		this.#owners ??= new Map(
			this.#before.flatMap((relation) => relation.evidence.map((one) => [one.id, relation.id]))
		);
		return this.#owners.get(id) ?? null;
	}
}
