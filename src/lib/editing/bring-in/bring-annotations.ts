/** Annotations of a file, on what their subjects are here. */
import type { Annotation, Network } from '../../model/schema';
import { newId } from '../../model/new-id';
import type { Operation } from '../operation';
import { sameJson } from '../same-json';
import type { IdsHere } from './bring-relations';
import type { Incoming, Ledger } from './incoming';
import { relink } from './relink';

export function bringAnnotations(
	{ id: network, annotations = [] }: Network,
	incoming: Incoming,
	ids: IdsHere,
	ledger: Ledger
): readonly Operation[] {
	const known = new Map<string, Annotation>(annotations.map((one) => [one.id, one]));
	const taken = new Set(known.keys());
	const here = new Map<string, string>();
	const operations: Operation[] = [];
	for (const [at, one] of (incoming.annotations ?? []).entries()) {
		const place = `annotations[${at}]`;
		const on = subjectOf(one, network, ids);
		const replyTo = one.replyTo === undefined ? undefined : here.get(one.replyTo);
		if (on === undefined || (one.replyTo !== undefined && replyTo === undefined)) {
			ledger.leave('annotations', place, `what it is on was not brought in: ${one.body}`);
			continue;
		}
		const { id: fileId, ...rest } = one;
		const body = relink(one.body, ids);
		const value = { ...rest, body, on: { ...one.on, id: on }, ...(replyTo && { replyTo }) };
		const twin = known.get(fileId);
		if (twin && sameJson({ ...value, id: fileId }, twin)) {
			here.set(fileId, fileId);
			ledger.count('annotations', 'same');
			continue;
		}
		const id = taken.has(fileId) ? newId(`note ${fileId}`, taken, 'note') : (fileId as string);
		taken.add(id);
		here.set(fileId, id);
		ledger.count('annotations', 'added');
		operations.push({ op: 'put', kind: 'annotation', id, value });
	}
	return operations;
}

function subjectOf({ on }: Annotation, network: string, ids: IdsHere): string | undefined {
	switch (on.kind) {
		case 'network':
			return network;
		case 'actor':
			return ids.actors.get(on.id);
		case 'relation':
			return ids.relations.get(on.id);
		case 'evidence':
			return ids.evidence.get(on.id);
	}
}
