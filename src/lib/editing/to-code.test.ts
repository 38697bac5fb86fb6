import { expect, it } from 'vitest';
import { index } from '../../../tests/support/edit-checks';
import { sampleNetwork } from '../../../tests/support/sample-network';
import type { ArticleId, Network } from '../model/schema';
import { applyOperations } from './apply-operations';
import { checkChange } from './check-change';
import { addToCode, dismissToCode, quotationsToCode } from './to-code';

const network = sampleNetwork as unknown as Network;
const one = 'one' as ArticleId;
const marked = new Map([
	['h1', { quote: { exact: 'the war' }, comment: 'Look', tags: ['war'], author: 'ann' }],
	['h2', { quote: { exact: 'the peace' } }]
]);
const after = (from: Network, edit: ReturnType<typeof addToCode>) =>
	applyOperations(from, edit.operations);

it('are kept with the article, once, and go one by one', () => {
	const first = after(network, addToCode(index(network), new Map([[one, marked]])));
	expect(checkChange(first.network)).toEqual([]);
	expect(quotationsToCode(index(first.network), one)).toEqual(marked);
	expect(addToCode(index(first.network), new Map([[one, marked]])).operations).toEqual([]);

	const dismissed = dismissToCode(index(first.network), one, ['h1']);
	expect(dismissed.label).toContain('the war');
	const second = after(first.network, dismissed);
	expect([...quotationsToCode(index(second.network), one).keys()]).toEqual(['h2']);
	expect(applyOperations(second.network, second.inverse).network).toEqual(first.network);
	expect(applyOperations(first.network, first.inverse).network).toEqual(network);
});

it('what is no quotation to code is not read as one', () => {
	const [article, ...others] = network.articles;
	const strange = { ...article, 'to-code:x': { quote: 7 }, 'to-code:y': 'words' };
	const read = index({ ...network, articles: [strange, ...others] } as unknown as Network);
	expect(quotationsToCode(read, one).size).toBe(0);
});

it('an article that is gone is refused', () => {
	expect(() => addToCode(index(network), new Map([['gone' as ArticleId, marked]]))).toThrow(
		'not in the network'
	);
});
