/** The builds of sentences that news and background pages use again and again. */
import { describe, expect, it } from 'vitest';
import { proposalsOf } from './samples';

const pairsIn = (text: string) =>
	proposalsOf(text)
		.map(({ source, target, type }) => `${source.actor} ${target.actor} ${type}`)
		.toSorted();

describe('participles and gerunds', () => {
	it.each([
		['Chad is accused of receiving arms from Libya.', 'libya chad sponsorship'],
		['Chad accused Libya of siding with the Dune Brigade.', 'libya dune alliance'],
		['The Dune Brigade, allied to Chad and armed by Libya, fled.', 'libya dune sponsorship'],
		['French forces trained and armed the Dune Brigade.', 'france dune sponsorship'],
		['Chad accused Libya of providing safe haven to the Dune Brigade.', 'libya dune sponsorship'],
		['France, whom Libya and Egypt had attacked, fought back.', 'egypt france hostility'],
		['France joined Egypt in bombing Libya.', 'egypt libya hostility']
	])('%s', (sentence, expected) => {
		expect(pairsIn(sentence)).toContain(expected);
	});
});

describe('whose deed it is', () => {
	it.each([
		['Idris Haru led the offensive that ousted the Dune Brigade.', 'haru dune hostility'],
		[
			'The Dune Brigade claimed responsibility for an attack that killed six Chadian soldiers.',
			'dune chad-army hostility'
		],
		['Two Libyan soldiers died in a clash with the Dune Brigade.', 'dune libya hostility'],
		['Libya has killed most of the Dune Brigade’s leadership.', 'libya dune hostility'],
		['Egypt has long sought the Dune Brigade’s removal.', 'egypt dune hostility'],
		['Egypt has occupied parts of Libya since 1970.', 'egypt libya hostility'],
		['The Dune Brigade operates from Libya.', 'libya dune tacit-support'],
		['Chad prevented the Dune Brigade from taking the town.', 'chad dune hostility'],
		['Libya buys most of its weapons from Egypt.', 'egypt libya sponsorship'],
		['Libya and Egypt fought a brief war over the island in 1977.', 'libya egypt hostility'],
		['Libya recaptured the north from the Dune Brigade.', 'libya dune hostility'],
		['The Dune Brigade shelled ships linked to Libya and Egypt.', 'dune egypt hostility'],
		[
			'The Dune Brigade killed dozens of French pilgrims and Libyan soldiers.',
			'dune libya hostility'
		]
	])('%s', (sentence, expected) => {
		expect(pairsIn(sentence)).toContain(expected);
	});
});

describe('lists, coalitions and what is held against somebody', () => {
	it.each([
		[
			'Groups including the Dune Brigade and the Kordo rebels receive weapons from Libya.',
			'libya kor sponsorship'
		],
		[
			'Libya finances proxies across the desert, among them the Dune Brigade and the Kordo rebels.',
			'libya kor sponsorship'
		],
		['The French-led coalition attacked the Dune Brigade.', 'france dune hostility'],
		['Sudan cut ties with Libya over its support for the Dune Brigade.', 'libya dune sponsorship'],
		[
			'France sanctioned Libya’s armed forces over their support for the Dune Brigade.',
			'libya dune sponsorship'
		],
		['Sudan condemned Libya, accusing it of arming the Dune Brigade.', 'libya dune sponsorship']
	])('%s', (sentence, expected) => {
		expect(pairsIn(sentence)).toContain(expected);
	});

	it.each([
		['Libyan rebels attacked the Dune Brigade.', 'libya dune hostility'],
		['The Dune Brigade, a Libyan militia, attacked Chad.', 'libya chad hostility'],
		['The Dune Brigade lost territory to Libyan troops.', 'libya dune sponsorship'],
		['The Dune Brigade wants to topple the UN-backed government.', 'dune un hostility'],
		['Sudan cut ties with Libya over its support for the Dune Brigade.', 'sudan dune sponsorship']
	])('does not take one for another: %s', (sentence, wrong) => {
		expect(pairsIn(sentence)).not.toContain(wrong);
	});
});
