import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../tests/support/leaves-of';
import { readSample } from '../../../tests/support/sample-network';
import { applyFilters, firstView } from '../analysis/filter';
import type { RelationId } from '../model/schema';
import type { VerificationState } from '../model/verification';
import type { SceneHead, SceneItem } from '../picture/scene';
import {
	numberRelations,
	quotationPieces,
	quotationWords,
	type QuotationListInput
} from './quotation-list';
import { splitTall } from './split-block';

const { index, readings } = readSample();
const { relations } = applyFilters(index, readings, { ...firstView(index), standingsOff: [] });
const numbers = numberRelations(index, relations);
const checked = (): VerificationState => 'exact';
const input: QuotationListInput = {
	...{ index, relations, numbers, checks: checked, listed: false, ground: 'light' },
	...{ scale: 1, columnWidth: 300 }
};
const words = (pieces: ReturnType<typeof quotationPieces>) =>
	pieces.map(({ block }) => textsOf(block.items).join(' '));
const headsOf = (items: readonly SceneItem[]): SceneHead[] =>
	items.flatMap((item) =>
		item.kind === 'group' ? [...(item.heads ? [item.heads] : []), ...headsOf(item.items)] : []
	);
const evidenceOf = (id: string) => index.evidence.get(id as never)!.evidence;

describe('numberRelations', () => {
	it('numbers each relation once, by the names of its actors', () => {
		expect([...numbers.values()].sort((a, b) => a - b)).toEqual(relations.map((_, at) => at + 1));
		const inOrder = [...numbers].sort((a, b) => a[1] - b[1]).map(([id]) => id);
		expect(inOrder[0]).toBe('a-b');
	});
});

describe('quotationPieces', () => {
	const all = words(quotationPieces(input));

	it('has every relation under its number, and every quotation of it word for word', () => {
		for (const { relation } of relations) {
			const at = all.findIndex((one) => one.startsWith(`${numbers.get(relation.id)} `));
			const own = all.slice(at, at + Math.max(1, relation.evidence.length)).join(' ');
			for (const { quote } of relation.evidence) expect(own).toContain(`“${quote.exact}”`);
		}
		const quotations = relations.flatMap(({ relation }) => relation.evidence);
		expect(all.join(' ').split('“Words of')).toHaveLength(quotations.length + 1);
	});

	it('sets what speaks against a relation beside what speaks for it', () => {
		const contested = numbers.get('b-army' as RelationId);
		const at = all.findIndex((one) => one.startsWith(`${contested} `));
		expect(all[at]).toMatch(/1 independent source supports this, 1 disputes it\. For “Words of e3/);
		expect(all[at + 1]).toMatch(/^Against “Words of e4/);
	});

	it('names the heading of every relation, once, by its number and what it says', () => {
		const inOrder = [...numbers].sort((a, b) => a[1] - b[1]);
		const heads = headsOf(quotationPieces(input).flatMap(({ block }) => block.items));
		expect(heads.map(({ relation }) => relation)).toEqual(inOrder.map(([id]) => id));
		for (const [at, { title }] of heads.entries()) expect(title).toMatch(`${at + 1} `);
		const cut = splitTall(quotationPieces({ ...input, columnWidth: 120 }), 60);
		expect(headsOf(cut.flatMap(({ block }) => block.items))).toEqual(heads);
	});

	it('says of a relation without a quotation that nothing stands behind it', () => {
		const at = numbers.get('army-c' as RelationId);
		const bare = all.find((one) => one.startsWith(`${at} `));
		expect(bare).toContain('unsourced: No quotation stands behind this.');
	});

	it('keeps a relation’s name with its first quotation, within the column', () => {
		for (const { block } of quotationPieces(input)) expect(block.width).toBeLessThanOrEqual(300);
		for (const piece of all) expect(piece).toMatch(/^\d+ |^(For|Against|Mentions) /);
	});
});

describe('quotationWords', () => {
	it('cites author, title, date and number, and what the quotation itself hedges', () => {
		expect(quotationWords(evidenceOf('e5'), input)).toBe(
			'“Words of e5.” Bob, “Two”, not dated (maybe; 2001 to 2004)'
		);
		expect(quotationWords(evidenceOf('e5'), { ...input, listed: true })).toBe(
			'“Words of e5.” [2] (maybe; 2001 to 2004)'
		);
	});

	it('says that a quotation which could not be checked does not count', () => {
		const checks = (): VerificationState => 'missing';
		expect(quotationWords(evidenceOf('e1'), { index, checks, listed: true })).toContain(
			'(not counted: not in the article)'
		);
	});
});
