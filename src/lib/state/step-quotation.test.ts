import { beforeEach, describe, expect, it } from 'vitest';
import { openSample } from '../../../tests/support/sample-screen';
import type { EvidenceId, RelationId } from '../model/schema';
import type { NetworkScreen } from './network-screen.svelte';
import { quotationBeside, stepQuotation } from './step-quotation';

let screen: NetworkScreen;
beforeEach(() => (screen = openSample()));

describe('stepping through quotations', () => {
	const at = () => (screen.selection.kind === 'relation' ? screen.selection.evidence : null);

	it('goes through those of a relation, then to the next relation, and round', () => {
		screen.selectRelation('b-army' as RelationId);
		const seen: (EvidenceId | null)[] = [];
		for (let step = 0; step < 6; step += 1) {
			stepQuotation(screen, 1);
			seen.push(at());
		}
		expect(seen).toEqual(['e3', 'e4', 'e5', 'e7', 'e1', 'e2']);
	});

	it('tells beforehand which quotation comes next, also of a relation that is hidden', () => {
		screen.selectRelation('a-army' as RelationId);
		expect(quotationBeside(screen, 1)).toEqual({ relation: 'a-army', evidence: 'e6' });
		screen.selectRelation('a-army' as RelationId, 'e6' as EvidenceId);
		expect(quotationBeside(screen, 1)).toEqual({ relation: 'b-c', evidence: 'e7' });
	});

	it('goes back, and starts at either end without a selection', () => {
		stepQuotation(screen, -1);
		expect(at()).toBe('e7');
		stepQuotation(screen, -1);
		expect(at()).toBe('e5');
	});
});
