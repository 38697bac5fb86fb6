import { describe, expect, it } from 'vitest';
import { parseNetwork, serialiseNetwork } from '../model/parse-network';
import type { ArticleId, Network } from '../model/schema';
import { anchorNetwork } from './anchor-network';
import { fingerprintOf } from './fingerprint';
import { sha256Hex } from './sha256';
import { verifyNetwork } from './verify-network';

const text =
	'The army left. It came back to Kabul. The army left. Pakistan’s ruler, who had never armed the ' +
	'TTP before, agreed to arm it now.';
const texts = new Map([['a1' as ArticleId, text]]);

function draft(quotes: readonly object[], article: object = {}): Network {
	const result = parseNetwork(
		JSON.stringify({
			format: 'entente/1',
			id: 'n',
			title: 'N',
			articles: [{ later: 1, title: 'A', id: 'a1', ...article }],
			actors: [
				{ id: 'x', name: 'X', kind: 'state' },
				{ id: 'y', name: 'Y', kind: 'state' }
			],
			relations: [
				{
					id: 'r',
					source: 'x',
					target: 'y',
					type: 'hostility',
					evidence: quotes.map((quote, at) => ({
						id: `e${at}`,
						article: 'a1',
						quote,
						stance: 'supports'
					}))
				}
			]
		})
	);
	if (!result.ok) throw new Error(JSON.stringify(result));
	return result.network;
}

const shortened = {
	exact: 'Pakistan’s ruler […] agreed to arm it',
	pieces: [{ exact: 'Pakistan’s ruler' }, { exact: 'agreed to arm it', later: 2 }],
	later: 1
};

describe('anchorNetwork', () => {
	it('writes hash, fingerprint, offsets and context, so that all is exact and known by fingerprint', () => {
		const { network, problems, notes } = anchorNetwork(
			draft([{ exact: 'It came back' }, { exact: 'The army left.', suffix: ' Pakistan' }]),
			texts
		);
		expect({ problems, notes }).toEqual({ problems: [], notes: [] });
		expect(network.articles[0]).toMatchObject({
			sha256: sha256Hex(text),
			norm: 1,
			fingerprint: fingerprintOf(text)
		});
		const states = (found: ReturnType<typeof verifyNetwork>) =>
			Array.from(found.values(), ({ state }) => state);
		expect(states(verifyNetwork(network, texts))).toEqual(['exact', 'exact']);
		expect(states(verifyNetwork(network, new Map()))).toEqual(['by-fingerprint', 'by-fingerprint']);
		expect(network.relations[0]?.evidence[1]?.quote.start).toBe(38);
	});

	it('changes nothing the second time, byte for byte', () => {
		const plain = 'who had never armed the TTP';
		const once = anchorNetwork(draft([{ exact: plain, later: 1 }]), texts).network;
		const twice = anchorNetwork(once, texts).network;
		expect(serialiseNetwork(twice)).toBe(serialiseNetwork(once));
	});

	it('puts known fields in the order of the format and keeps the others after them', () => {
		const { network } = anchorNetwork(draft([{ later: 1, exact: 'It came back' }]), texts);
		expect(Object.keys(network.articles[0] ?? {})).toEqual([
			...['id', 'title', 'sha256', 'norm', 'fingerprint', 'later']
		]);
		expect(Object.keys(network.relations[0]?.evidence[0]?.quote ?? {})).toEqual([
			...['exact', 'prefix', 'suffix', 'start', 'end', 'later']
		]);
	});

	it('refuses, by place, what is not found, ambiguous, altered or wrongly shortened', () => {
		const { problems } = anchorNetwork(
			draft([
				{ exact: 'It came back' },
				{ exact: 'Completely different words of another article' },
				{ exact: 'The army left.' },
				{ exact: 'agreed to arm it never' },
				shortened
			]),
			texts
		);
		expect(problems.map(({ place }) => place)).toEqual([
			...[1, 2, 3, 4].map((at) => `relations[0].evidence[${at}].quote`)
		]);
		const [missing, ambiguous, altered, turned] = problems.map(({ message }) => message);
		expect(missing).toContain('is not in the article');
		expect(ambiguous).toContain('Add a prefix');
		expect(altered).toContain('The article says: “');
		expect(turned).toContain('“never”');
	});

	it('takes a start as a hint, and never as a place', () => {
		const hinted = anchorNetwork(draft([{ exact: 'The army left.', start: 38 }]), texts);
		expect(hinted.problems).toEqual([]);
		expect(hinted.network.relations[0]?.evidence[0]?.quote.end).toBe(52);
		const wrong = anchorNetwork(draft([{ exact: 'It came back', start: 3, end: 9 }]), texts);
		expect(wrong.network.relations[0]?.evidence[0]?.quote).toMatchObject({ start: 15, end: 27 });
	});

	it('gives a quotation the article’s own characters and says so', () => {
		const { network, notes } = anchorNetwork(draft([{ exact: "Pakistan's ruler" }]), texts);
		expect(network.relations[0]?.evidence[0]?.quote.exact).toBe('Pakistan’s ruler');
		expect(notes[0]?.place).toBe('relations[0].evidence[0].quote');
	});

	it('refuses an article whose text is not given, and leaves its quotations as they are', () => {
		const before = draft([{ exact: 'It came back' }]);
		const { network, problems } = anchorNetwork(before, new Map());
		expect(problems.map(({ place }) => place)).toEqual(['articles[0]']);
		expect(network).toEqual(before);
	});

	it('says that a text is another one than the network was made from', () => {
		const { notes, problems } = anchorNetwork(
			draft([{ exact: 'It came back' }], { sha256: sha256Hex('an older text') }),
			texts
		);
		expect(problems).toEqual([]);
		expect(notes.map(({ place }) => place)).toEqual(['articles[0].sha256']);
	});

	it('places the pieces of a shortened quotation and keeps what it does not know', () => {
		const mild = text.replace('never ', '');
		const { network, problems } = anchorNetwork(
			draft([shortened]),
			new Map([['a1' as ArticleId, mild]])
		);
		expect(problems).toEqual([]);
		const quote = network.relations[0]?.evidence[0]?.quote;
		expect(quote).toMatchObject({ later: 1, exact: shortened.exact });
		expect(quote?.pieces?.[1]).toMatchObject({ later: 2, start: mild.indexOf('agreed') });
	});
});
