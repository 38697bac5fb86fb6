import { expect, it } from 'vitest';
import { readSample } from '../../../tests/support/sample-network';
import { indexNetwork } from '../model/network-index';
import type { ArticleId } from '../model/schema';
import { applyOperations } from './apply-operations';
import { checkChange } from './check-change';
import { EditRefused } from './edit-refused';
import { declinedOf, declineName, declineProposal, namesOfNobody } from './turn-down';

const { index } = readSample();
const article = index.network.articles[0]!.id;

it('a proposal that was turned down is remembered with its article, and can be taken back', () => {
	const edit = declineProposal(index, article, 'p1', '“A sponsors B”');
	const { network, inverse } = applyOperations(index.network, edit.operations);
	expect(checkChange(network)).toEqual([]);
	expect(declinedOf(indexNetwork(network), article)).toEqual(new Set(['p1']));
	expect(applyOperations(network, inverse).network).toEqual(index.network);
	expect(declinedOf(index, article)).toEqual(new Set());
});

it('two that were turned down at the same time are both', () => {
	const edits = ['p1', 'p2'].map((id) => declineProposal(index, article, id, id));
	const { network } = applyOperations(
		index.network,
		edits.flatMap(({ operations }) => operations)
	);
	expect(declinedOf(indexNetwork(network), article)).toEqual(new Set(['p1', 'p2']));
});

it('a name that is no actor is remembered with the network', () => {
	const edit = declineName(index.network, '  Operation Dawn ');
	const { network } = applyOperations(index.network, edit.operations);
	expect(checkChange(network)).toEqual([]);
	expect(namesOfNobody(network)).toEqual(['Operation Dawn']);
});

it('refuses what is not there', () => {
	expect(() => declineName(index.network, ' ')).toThrow(EditRefused);
	expect(() => declineProposal(index, 'gone' as ArticleId, 'p', 'p')).toThrow(EditRefused);
});
