import { describe, expect, it } from 'vitest';
import type { ArticleId, Network } from '../model/schema';
import { propose } from './propose';
import { sampleNetwork } from './samples';

const empty = { ...sampleNetwork, actors: [] } as Network;

function newIn(text: string): readonly string[] {
	return propose(text, empty, { article: 'a' as ArticleId }).proposals.map(
		({ source, target, type }) =>
			`${source.name} (${source.kind}) > ${target.name} (${target.kind}) ${type}`
	);
}

describe('an article in an empty network', () => {
	it.each([
		[
			'The Dune Brigade attacked Haru. Haru fled.',
			'Dune Brigade (armed-group) > Haru (other) hostility'
		],
		[
			'General Idris Haru condemned the Red Spear Front.',
			'Idris Haru (person) > Red Spear Front (armed-group) hostility'
		],
		[
			'Lena Orsk fled to Chad. Orsk was attacked by the Dune Brigade.',
			'Dune Brigade (armed-group) > Lena Orsk (person) hostility'
		],
		[
			'The Kessian Liberation Front (KLF) fled. Chad then attacked the KLF.',
			'Chad (state) > Kessian Liberation Front (armed-group) hostility'
		],
		[
			'Ansar Velia, better known as the Kordites, shelled Chad. France attacked the Kordites.',
			'France (state) > Ansar Velia (other) hostility'
		],
		[
			'The Union for the Liberation of Chad attacked Niger.',
			'Union for the Liberation of Chad (movement) > Niger (state) hostility'
		],
		[
			'Boro Tashar fighters attacked Niger. Chad condemned the group.',
			'Chad (state) > Boro Tashar (armed-group) hostility'
		],
		[
			'The Kordo Defence League is old. The League attacked Chad.',
			'Kordo Defence League (political-party) > Chad (state) hostility'
		],
		[
			'Velia’s army is large. Velian troops attacked the Dune Brigade.',
			'Velia (state) > Dune Brigade (armed-group) hostility'
		],
		['The Kordites attacked Chad. A Kordite died.', 'Kordites (other) > Chad (state) hostility'],
		[
			'Chad backs al-Nasr, which denies it. Al-Nasr is small.',
			'Chad (state) > al-Nasr (other) sponsorship'
		],
		['The FNLX, led by Omar Tesh, attacked Chad.', 'FNLX (other) > Chad (state) hostility']
	])('%s', (text, expected) => {
		expect(newIn(text)).toContain(expected);
	});

	it.each([
		'Chad and Libya signed the Kordo Agreement.',
		'The army advanced on Lashio in October.',
		'MERVAT, 14 May — The town was quiet.',
		'Additionally, the talks helped Chad.',
		'It happened near Lake Sumar, in Kordo Province.'
	])('has nobody new in “%s”', (text) => {
		expect(newIn(text).filter((line) => !/Chad.*Libya|Libya.*Chad/.test(line))).toEqual([]);
	});

	it('leaves the names of a network to their actors', () => {
		const { proposals } = propose('The Front attacked Chad.', sampleNetwork, {
			article: 'a' as ArticleId
		});
		expect(proposals[0]?.source.actor).toBe('red');
	});
});
