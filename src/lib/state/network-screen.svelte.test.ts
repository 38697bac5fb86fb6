import { beforeEach, describe, expect, it } from 'vitest';
import { sampleNetwork } from '../../../tests/support/sample-network';
import type { ActorId, EvidenceId, RelationId, RelationTypeId } from '../model/schema';
import type { Verification } from '../model/verification';
import { NetworkScreen } from './network-screen.svelte';

const exact: Verification = { state: 'exact', ranges: [] };
const actor = (id: string) => id as ActorId;

let screen: NetworkScreen;
beforeEach(() => {
	screen = new NetworkScreen(sampleNetwork);
	screen.quotations.found = new Map([...screen.index.evidence.keys()].map((id) => [id, exact]));
});

const shown = () => screen.shown.relations.map(({ relation }) => relation.id);

describe('before its quotations are checked', () => {
	it('shows no line as sourced', () => {
		screen.quotations.found = null;
		expect(shown()).toEqual([]);
		expect([...screen.readings.values()].every(({ standing }) => standing === 'unsourced')).toBe(
			true
		);
	});
});

describe('filters', () => {
	it('switch an entry off and on again', () => {
		const before = shown();
		screen.toggle('typesOff', 'hostility' as RelationTypeId);
		expect(shown()).toEqual(before.filter((id) => id !== 'a-b'));
		expect(screen.isFirstView).toBe(false);
		screen.toggle('typesOff', 'hostility' as RelationTypeId);
		expect(shown()).toEqual(before);
		expect(screen.isFirstView).toBe(true);
	});

	it('are back at the first view after a reset, focus and hidden actors included', () => {
		screen.focus(actor('c'));
		screen.hide([actor('b')]);
		screen.resetFilters();
		expect(screen.isFirstView).toBe(true);
	});

	it('hide an actor with its relations and select nothing', () => {
		screen.selectActor(actor('b'));
		screen.hide([actor('b')]);
		expect(shown()).toEqual(['a-c']);
		expect(screen.selection.kind).toBe('network');
	});
});

describe('stepping through quotations', () => {
	const at = () => (screen.selection.kind === 'relation' ? screen.selection.evidence : null);

	it('goes through those of a relation, then to the next relation, and round', () => {
		screen.selectRelation('b-army' as RelationId);
		const seen: (EvidenceId | null)[] = [];
		for (let step = 0; step < 6; step += 1) {
			screen.stepQuotation(1);
			seen.push(at());
		}
		expect(seen).toEqual(['e3', 'e4', 'e5', 'e7', 'e1', 'e2']);
	});

	it('tells beforehand which quotation comes next, also of a relation that is hidden', () => {
		screen.selectRelation('a-army' as RelationId);
		expect(screen.quotationBeside(1)).toEqual({ relation: 'a-army', evidence: 'e6' });
		screen.selectRelation('a-army' as RelationId, 'e6' as EvidenceId);
		expect(screen.quotationBeside(1)).toEqual({ relation: 'b-c', evidence: 'e7' });
	});

	it('goes back, and starts at either end without a selection', () => {
		screen.stepQuotation(-1);
		expect(at()).toBe('e7');
		screen.stepQuotation(-1);
		expect(at()).toBe('e5');
	});
});

describe('selecting actors', () => {
	it('adds one and takes it out again', () => {
		screen.toggleActor(actor('a'));
		expect(screen.selection).toEqual({ kind: 'actor', id: 'a' });
		screen.toggleActor(actor('b'));
		expect(screen.selection).toEqual({ kind: 'actors', ids: ['a', 'b'] });
		screen.toggleActor(actor('a'));
		expect(screen.selection).toEqual({ kind: 'actor', id: 'b' });
	});

	const chain = () =>
		screen.connections[0]?.map(({ lines }) => lines.map(({ relation }) => relation.id).join('+'));

	it('finds how two are connected among what is shown', () => {
		screen.findPath(actor('army'), actor('a'));
		expect(chain()).toEqual(['b-army', 'a-b']);
		screen.hide([actor('b')]);
		screen.findPath(actor('army'), actor('a'));
		expect(chain()).toBeUndefined();
	});

	it('walks over what is denied only where nothing else connects them', () => {
		screen.findPath(actor('army'), actor('c'));
		expect(chain()).toEqual(['b-army', 'a-b', 'a-c']);
		screen.filter({ actorsOff: [actor('a')] });
		expect(chain()).toEqual(['b-army', 'b-c']);
	});

	it('connects an organ that is folded through its state', () => {
		screen.filter({ foldOrgans: true });
		screen.findPath(actor('army'), actor('c'));
		expect(chain()).toEqual(['a-c']);
	});
});

describe('focusing', () => {
	const focused = () => screen.filters.focus?.actor ?? null;

	it('goes back a focus at a time, then to the whole network', () => {
		screen.focus(actor('c'));
		screen.focus(actor('b'));
		screen.unfocus();
		expect(focused()).toBe('c');
		screen.unfocus();
		expect(focused()).toBeNull();
	});

	it('forgets the way back once the filters are reset', () => {
		screen.focus(actor('c'));
		screen.focus(actor('b'));
		screen.resetFilters();
		screen.focus(actor('a'));
		screen.unfocus();
		expect(focused()).toBeNull();
	});

	it('brings a hidden actor back before it shows its neighbourhood', () => {
		screen.hide([actor('b')]);
		screen.focus(actor('b'));
		expect(screen.filters.actorsOff).toEqual([]);
		expect(shown()).toContain('a-b');
	});

	it('is on the state that the actor is folded into', () => {
		screen.filter({ foldOrgans: true });
		screen.focus(actor('army'));
		expect(focused()).toBe('a');
		expect(screen.selection).toEqual({ kind: 'actor', id: 'a' });
	});
});

describe('moving actors', () => {
	it('pins what was moved and keeps it until it is let go', () => {
		screen.arrangement.move([[actor('a'), [3, 4]]]);
		expect(screen.arrangement.positions.get('a')).toEqual([3, 4]);
		expect([...screen.arrangement.pinned]).toEqual(['a']);
		screen.arrangement.unpin([actor('a')]);
		expect(screen.arrangement.pinned.size).toBe(0);
		expect(screen.arrangement.positions.get('a')).toEqual([3, 4]);
	});
});

it('links to what is selected under the filters as they are', () => {
	screen.toggle('typesOff', 'hostility' as RelationTypeId);
	expect(screen.hashFor({ kind: 'actor', id: actor('a') })).toBe('#/actor/a?types=-hostility');
});
