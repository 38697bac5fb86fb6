/** Rows that state one relation, joined: the file allows two of one pair and type only for different times. */
import { periodOf, phaseOf, spansOverlap, type Span } from '../../model/period';
import type { Evidence, Relation, RelationType } from '../../model/schema';
import { Ids } from './ids';
import { Gathered, type Draft } from './gathered';
import type { FoundEvidence } from './read-evidence';
import type { Outcome } from './row-reader';

/** Past so many of one pair and type, dates are no longer compared: nobody states one relation so often. */
const mostApart = 200;

export class JoinedRelations {
	/** By pair and type, in the order of the file; each holds what does not overlap in time. */
	readonly #groups = new Map<string, Map<string, Gathered>>();
	readonly #types: ReadonlyMap<string, Pick<RelationType, 'direction'>>;
	readonly #outcome: Outcome;

	constructor(types: ReadonlyMap<string, Pick<RelationType, 'direction'>>, outcome: Outcome) {
		this.#types = types;
		this.#outcome = outcome;
	}

	add(draft: Draft): void {
		const { source, target, type, ownId = '', isMutual } = draft;
		const pair = source < target ? [source, target] : [target, source];
		const key = [...pair, type].join('\n');
		const group = this.#groups.get(key) ?? new Map<string, Gathered>();
		if (group.size === 0) this.#groups.set(key, group);
		const own = `${isMutual ? '' : source}\n${group.size < mostApart ? ownId : ''}`;
		const known = group.get(own);
		if (known) known.add(draft);
		else group.set(own, new Gathered(draft));
	}

	/** @returns every relation once, its quotations once each. */
	relations(): readonly Relation[] {
		const drafts = [...this.#groups.values()].flatMap((group) =>
			apart([...group.values()].map((gathered) => gathered.draft()))
		);
		const [ids, evidenceIds] = [new Ids(), new Ids()];
		return drafts
			.sort((one, other) => one.at - other.at)
			.map((draft) => this.#relation(draft, ids, evidenceIds));
	}

	#relation(draft: Draft, ids: Ids, evidenceIds: Ids): Relation {
		const { source, target, type, isSaidMutual, isEnded, notes, further, rows } = draft;
		const known = new Map<string, FoundEvidence>();
		const evidence: Evidence[] = [];
		for (const [at, row] of rows.entries()) {
			let isNews = at === 0;
			for (const one of row.evidence) {
				const { exact, start } = one.quote;
				const key = JSON.stringify([one.article, one.stance, exact, start]);
				const twin = known.get(key);
				if (twin) {
					if (!isAlike(twin, one)) {
						this.#outcome.remark(
							row,
							`this quotation is in another row too, with other details; those of the first are taken: "${exact.slice(0, 60)}"`
						);
					}
					continue;
				}
				known.set(key, one);
				isNews = true;
				const words = exact.split(/\s+/).slice(0, 4).join(' ');
				const id = evidenceIds.take(one.id, `${one.article} ${words}`, 'quotation');
				evidence.push({ ...one, id } as Evidence);
			}
			if (!isNews) this.#outcome.joined += 1;
		}
		const id = ids.takeJoined(draft.ownId, [source, type, target]);
		const isEither = this.#types.get(type)?.direction === 'either';
		return {
			id,
			source,
			target,
			type,
			...(isEither && isSaidMutual && { mutual: true }),
			...(isEnded && { ended: true }),
			...(notes.length > 0 && { note: notes.join('\n') }),
			...further,
			evidence
		} as unknown as Relation;
	}
}

function joined(one: Draft, other: Draft): Draft {
	const gathered = new Gathered(one);
	gathered.add(other);
	return gathered.draft();
}

/** Those that say the same at the same time, joined until no two of them overlap. */
function apart(drafts: readonly Draft[]): readonly Draft[] {
	let list = drafts;
	for (let before = Infinity; list.length > 1 && list.length < before;) {
		before = list.length;
		const next: Draft[] = [];
		for (const draft of list) {
			const at = next.findIndex((other) => areTwins(other, draft));
			if (at === -1) next.push(draft);
			else next[at] = joined(next[at]!, draft);
		}
		list = next;
	}
	return list;
}

function areTwins(one: Draft, other: Draft): boolean {
	const isForth = one.source === other.source;
	return (isForth || one.isMutual || other.isMutual) && spansOverlap(spanOf(one), spanOf(other));
}

function spanOf({ rows, isEnded }: Draft): Span {
	const supporting = rows
		.flatMap(({ evidence }) => evidence)
		.filter(({ stance, time }) => stance === 'supports' && time !== 'hypothetical');
	return { period: periodOf(supporting), phase: phaseOf({ ended: isEnded }, supporting) };
}

function isAlike({ id: _, ...one }: FoundEvidence, { id: __, ...other }: FoundEvidence): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
