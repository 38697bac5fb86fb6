import { expect, it } from 'vitest';
import fc from 'fast-check';
import { anyOperations } from '../../../tests/support/any-operations';
import everyField from '../model/samples/every-field.entente.json';
import type { Network } from '../model/schema';
import { applyOperations } from './apply-operations';
import { forced } from './force';

const full = everyField as unknown as Network;

it('always fits: whatever others did in between, insisting is possible', () => {
	fc.assert(
		fc.property(anyOperations(full), anyOperations(full), (mine, theirs) => {
			const { network } = applyOperations(full, theirs);
			const inverse = applyOperations(full, mine).inverse;
			for (const operations of [mine, inverse]) {
				expect(() => applyOperations(network, forced(network, operations))).not.toThrow();
			}
		})
	);
});
