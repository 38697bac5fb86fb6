/** A small network and a short way of writing what is proposed of a sentence, for the tests of the rules. */
import type { ArticleId, Network } from '../model/schema';
import { propose } from './propose';
import type { Proposal, ProposeOptions } from './types';

const actor = (id: string, kind: string, name: string, more: object = {}) => ({
	id,
	kind,
	name,
	...more
});

/** Real states, for their adjectives are real; the groups are invented. */
export const sampleNetwork = {
	format: 'entente/1',
	id: 'sample',
	title: 'Sample',
	relationTypes: [
		{ id: 'negotiation', label: 'Negotiation', sign: 0, direction: 'either' },
		{ id: 'membership', label: 'Membership', sign: 0, direction: 'directed' },
		{ id: 'leadership', label: 'Leadership', sign: 0, direction: 'directed' },
		{ id: 'split', label: 'Split', sign: 0, direction: 'either' }
	],
	articles: [{ id: 'a', title: 'An article' }],
	actors: [
		actor('chad', 'state', 'Chad'),
		actor('chad-army', 'military', 'Chadian army', { partOf: 'chad' }),
		actor('libya', 'state', 'Libya'),
		actor('niger', 'state', 'Niger'),
		actor('sudan', 'state', 'Sudan'),
		actor('egypt', 'state', 'Egypt'),
		actor('france', 'state', 'France'),
		actor('red', 'armed-group', 'Red Spear Front', { short: 'RSF' }),
		actor('dune', 'armed-group', 'Dune Brigade'),
		actor('kor', 'armed-group', 'Kordo rebels'),
		actor('haru', 'person', 'Idris Haru'),
		actor('un', 'organization', 'United Nations', { short: 'UN' })
	],
	relations: []
} as unknown as Network;

export function proposalsOf(
	text: string,
	options: Partial<ProposeOptions> = {}
): readonly Proposal[] {
	return propose(text, sampleNetwork, { article: 'a' as ArticleId, newActors: false, ...options })
		.proposals;
}

/**
 * What is proposed, one line each: "chad > red hostility", with "=" for what is mutual, and the stance,
 * certainty, attribution and time where they are not support, asserted and the author's.
 */
export function relationsIn(text: string, withTime = false): readonly string[] {
	return proposalsOf(text)
		.map(({ source, target, type, mutual, evidence }) => {
			const isMutual = mutual === true || type === 'alliance';
			const ends = [source.actor ?? source.name, target.actor ?? target.name];
			const [one, other] = isMutual ? ends.toSorted() : ends;
			return [
				`${one} ${isMutual ? '=' : '>'} ${other} ${type}`,
				...(evidence.stance === 'supports' ? [] : [evidence.stance]),
				...(evidence.certainty === 'asserted' ? [] : [evidence.certainty]),
				...(evidence.attribution?.kind === 'author'
					? []
					: [
							`${evidence.attribution?.kind}${evidence.attribution?.who ? `: ${evidence.attribution.who}` : ''}`
						]),
				...(withTime ? [evidence.time] : [])
			].join(', ');
		})
		.toSorted();
}
