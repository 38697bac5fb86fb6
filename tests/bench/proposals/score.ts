/** How proposals compare with a coding: pairs with type, pairs with sign, direction and hedging. */
import { resolveTypes } from '../../../src/lib/model/relation-types';
import type { RelationTypeId } from '../../../src/lib/model/schema';
import { propose } from '../../../src/lib/proposals/propose';
import type { Proposal } from '../../../src/lib/proposals/types';
import type { CodedArticle } from './coded';

export interface Tally {
	found: number;
	coded: number;
	proposed: number;
}

export interface Score {
	readonly types: Map<string, Tally>;
	/** Pairs with sign + or −. */
	readonly signed: Tally;
	/** The same, with organs counted as their state. */
	readonly folded: Tally;
	/** Of the directed pairs with type that were found, those whose direction is right. */
	readonly direction: { right: number; of: number };
	/** Of the pairs with type that were found, those of which a proposal has a coded certainty, or is as hedged. */
	readonly hedge: { right: number; of: number };
	readonly stance: { right: number; of: number };
	words: number;
	/** Of the processor. */
	milliseconds: number;
}

export function emptyScore(): Score {
	const tally = () => ({ found: 0, coded: 0, proposed: 0 });
	return {
		types: new Map(),
		signed: tally(),
		folded: tally(),
		direction: { right: 0, of: 0 },
		hedge: { right: 0, of: 0 },
		stance: { right: 0, of: 0 },
		words: 0,
		milliseconds: 0
	};
}

/** Two ends as an unordered pair; an end that the network does not have is its name. */
const pairOf = (one: string, other: string) => [one, other].toSorted().join(' ~ ');
const endOf = (party: Proposal['source']) => party.actor ?? `new:${party.name.toLowerCase()}`;

/** Adds what an article comes to, and returns what was missed and what was proposed beside the coding. */
export function score(
	article: CodedArticle,
	total: Score
): { missed: readonly string[]; beside: readonly Proposal[] } {
	const types = resolveTypes(article.network);
	const signOf = (type: string) => types.get(type as RelationTypeId)?.sign ?? 0;
	// The first runs are of code that the engine has not compiled yet; the quickest is the
	// processor's time of a machine that did little else.
	let quickest = Infinity;
	let proposals: readonly Proposal[] = [];
	for (let run = 0; run < 8; run += 1) {
		const begun = process.cpuUsage();
		({ proposals } = propose(article.text, article.network, { article: article.id }));
		const { user, system } = process.cpuUsage(begun);
		quickest = Math.min(quickest, (user + system) / 1000);
	}
	total.milliseconds += quickest;
	total.words += article.text.split(/\s+/).length;

	const partOf = new Map<string, string | undefined>(
		article.network.actors.map(({ id, partOf: state }) => [id, state])
	);
	const fold = (id: string): string => {
		const state = partOf.get(id);
		return state === undefined ? id : fold(state);
	};
	const coded = new Set(
		article.relations.map(({ source, target, type }) => `${pairOf(source, target)} ${type}`)
	);
	const proposed = new Set(
		proposals.map(({ source, target, type }) => `${pairOf(endOf(source), endOf(target))} ${type}`)
	);
	for (const type of types.keys()) {
		const own = (set: ReadonlySet<string>) => [...set].filter((key) => key.endsWith(` ${type}`));
		add(total.types, type, {
			found: own(coded).filter((key) => proposed.has(key)).length,
			coded: own(coded).length,
			proposed: own(proposed).length
		});
	}
	const signs = <Item extends { type: string }>(
		items: readonly Item[],
		ends: (item: Item) => readonly [string, string]
	) =>
		new Set(
			items
				.filter(({ type }) => signOf(type) !== 0)
				.map((item) => `${pairOf(...ends(item))} ${signOf(item.type)}`)
		);
	const codedSigns = signs(article.relations, ({ source, target }) => [source, target]);
	const proposedSigns = signs(proposals, ({ source, target }) => [endOf(source), endOf(target)]);
	sum(total.signed, overlap(codedSigns, proposedSigns));
	const notItself = (set: ReadonlySet<string>) =>
		new Set([...set].filter((key) => !/^(\S+) ~ \1 /.test(key)));
	sum(
		total.folded,
		overlap(
			notItself(signs(article.relations, ({ source, target }) => [fold(source), fold(target)])),
			notItself(
				signs(proposals, ({ source, target }) => [fold(endOf(source)), fold(endOf(target))])
			)
		)
	);
	for (const relation of article.relations) {
		const same = proposals.filter(
			({ source, target, type }) =>
				type === relation.type &&
				pairOf(endOf(source), endOf(target)) === pairOf(relation.source, relation.target)
		);
		if (same.length === 0) continue;
		const isDirected =
			!relation.mutual && types.get(relation.type as RelationTypeId)?.direction !== 'mutual';
		if (isDirected) {
			total.direction.of += 1;
			if (same.some(({ source, mutual }) => mutual !== true && source.actor === relation.source))
				total.direction.right += 1;
		}
		const certainties = new Set(relation.evidence.map(({ certainty }) => certainty ?? 'asserted'));
		total.hedge.of += 1;
		if (same.some(({ evidence }) => certainties.has(evidence.certainty ?? 'asserted')))
			total.hedge.right += 1;
		const stances = new Set(relation.evidence.map(({ stance }) => stance));
		total.stance.of += 1;
		if (same.some(({ evidence }) => stances.has(evidence.stance))) total.stance.right += 1;
	}
	return {
		missed: [...codedSigns].filter((key) => !proposedSigns.has(key)),
		beside: proposals.filter(
			({ source, target, type }) =>
				signOf(type) !== 0 &&
				!codedSigns.has(`${pairOf(endOf(source), endOf(target))} ${signOf(type)}`)
		)
	};
}

function overlap(coded: ReadonlySet<string>, proposed: ReadonlySet<string>): Tally {
	return {
		found: [...coded].filter((key) => proposed.has(key)).length,
		coded: coded.size,
		proposed: proposed.size
	};
}

function sum(total: Tally, more: Tally): void {
	total.found += more.found;
	total.coded += more.coded;
	total.proposed += more.proposed;
}

function add(tallies: Map<string, Tally>, key: string, more: Tally): void {
	const total = tallies.get(key) ?? { found: 0, coded: 0, proposed: 0 };
	sum(total, more);
	tallies.set(key, total);
}
