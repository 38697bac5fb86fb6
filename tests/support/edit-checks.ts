/** What tests of edits share: networks to edit, and what holds of any edit. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { applyOperations } from '../../src/lib/editing/apply-operations';
import { checkChange } from '../../src/lib/editing/check-change';
import { EditRefused } from '../../src/lib/editing/edit-refused';
import type { EvidenceFields } from '../../src/lib/editing/edit-evidence';
import type { Edit } from '../../src/lib/editing/operation';
import { sameJson } from '../../src/lib/editing/same-json';
import { indexNetwork } from '../../src/lib/model/network-index';
import everyField from '../../src/lib/model/samples/every-field.entente.json';
import type {
	ActorId,
	Annotation,
	EvidenceId,
	Network,
	RelationId,
	RelationTypeId
} from '../../src/lib/model/schema';

/** A network in which every field of the format stands somewhere. */
export const full = everyField as unknown as Network;
const example = JSON.parse(
	readFileSync(new URL('../../static/networks/four-articles.entente.json', import.meta.url), 'utf8')
) as Network;

/** The example with a note on each thing, and each note with a reply on something else. */
export const noted: Network = {
	...example,
	annotations: [
		...example.actors.map(({ id }) => note(`on-${id}`, { kind: 'actor', id })),
		...example.relations.map(({ id }) => note(`on-${id}`.slice(0, 60), { kind: 'relation', id })),
		...example.relations.flatMap(({ evidence }) =>
			evidence.map(({ id }) => note(`on-${id}`, { kind: 'evidence', id }))
		),
		note('reply', { kind: 'actor', id: 'ttp' }, 'on-e000-01')
	].filter((one, at, all) => all.findIndex(({ id }) => id === one.id) === at)
};

/** A note on something, which replies to another one where that is named. */
export function note(id: string, on: Annotation['on'], replyTo?: string): Annotation {
	return {
		id,
		on,
		body: `Note ${id}.`,
		created: '2024-01-02T03:04:05Z',
		updated: '2024-01-02T03:04:05Z',
		...(replyTo ? { replyTo } : {})
	} as Annotation;
}

export const a = (id: string) => id as ActorId;
export const r = (id: string) => id as RelationId;
export const e = (id: string) => id as EvidenceId;
export const t = (id: string) => id as RelationTypeId;
export const index = (network: Network) => indexNetwork(network);
export const evidenceOf = (network: Network) =>
	network.relations.flatMap(({ evidence }) => evidence).map(({ id }) => id);

/** The network after an edit, which may stand and whose inverse gives back the one before. */
export function apply(network: Network, edit: Edit): Network {
	const { network: next, inverse } = applyOperations(network, edit.operations);
	expect(checkChange(next)).toEqual([]);
	expect(sameJson(applyOperations(next, inverse).network, network)).toBe(true);
	expect(edit.label).not.toBe('');
	return next;
}

export const quotation = (exact: string, more: object = {}) =>
	({ article: 'one', quote: { exact }, stance: 'supports', ...more }) as unknown as EvidenceFields;

/** What an edit gives; null where it is refused, as any other error is a defect. */
export function attempt<Made>(make: () => Made): Made | null {
	try {
		return make();
	} catch (error) {
		if (error instanceof EditRefused) return null;
		throw error;
	}
}
