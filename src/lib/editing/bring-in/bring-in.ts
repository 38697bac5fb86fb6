/** Bringing what a file holds into a network that is there: one edit, and what it comes to. */
import type { NetworkIndex } from '../../model/network-index';
import { resolveTypes } from '../../model/relation-types';
import type { Problem } from '../../model/problems';
import type { RelationType } from '../../model/schema';
import { editOf } from '../names';
import type { Edit, Operation } from '../operation';
import { set } from '../removals';
import { sameJson } from '../same-json';
import { bringActors } from './match-actors';
import { bringAnnotations } from './bring-annotations';
import { bringArticles } from './match-articles';
import { bringViews } from './bring-views';
import { bringRelations, type IdsHere } from './bring-relations';
import { Ledger, type Counts, type Decisions, type Incoming, type IncomingKind } from './incoming';

export interface BroughtIn {
	/** Without operations where the network has all of it. */
	readonly edit: Edit;
	/** How many of each kind are new, merged, known, left out: together those of the file. */
	readonly counts: Readonly<Record<IncomingKind, Counts>>;
	/** What was left out, and what the file says otherwise; places are of `incoming`. */
	readonly remarks: readonly Problem[];
	/** What the things of the file are here. */
	readonly ids: IdsHere;
}

/**
 * The edit that brings a file's things into a network. What is here stays as it is, but for what it
 * lacks: an actor is known by its id and name or by any of its names, an article by its hash, address
 * or title, a relation by its ends, type and time, a quotation by its words and place.
 *
 * @param decided What a person says a thing of the file is, before any of these.
 */
export function bringIn(
	index: NetworkIndex,
	incoming: Incoming,
	label: string,
	decided: Decisions = {}
): BroughtIn {
	const { network } = index;
	const ledger = new Ledger();
	const types = bringTypes(network.relationTypes ?? [], incoming.relationTypes ?? [], ledger);
	const articles = bringArticles(network.articles, incoming, decided, ledger);
	const actors = bringActors(network.actors, incoming, decided, ledger);
	const ids: IdsHere = {
		articles: articles.ids,
		actors: actors.ids,
		relations: new Map(),
		evidence: new Map()
	};
	const resolved = { types: resolveTypes({ ...network, relationTypes: types }) };
	const relations = bringRelations(index, resolved, incoming, ids, ledger);
	const annotations = bringAnnotations(network, incoming, ids, ledger);
	const views = bringViews(network, incoming, ids, ledger);
	const typing: readonly Operation[] = sameJson(types, network.relationTypes ?? [])
		? []
		: [set('network', network.id, 'relationTypes', types, network.relationTypes)];
	const operations = [
		...typing,
		...articles.operations,
		...actors.operations,
		...relations,
		...annotations,
		...views
	];
	return { edit: editOf(label, operations), counts: ledger.counts, remarks: ledger.remarks, ids };
}

/** The declared types with those that only the file declares. */
function bringTypes(
	known: readonly RelationType[],
	incoming: readonly RelationType[],
	ledger: Ledger
): readonly RelationType[] {
	const byId = new Map(known.map((type) => [type.id, type]));
	for (const [at, type] of incoming.entries()) {
		const here = byId.get(type.id);
		if (here === undefined) byId.set(type.id, type);
		else if (here.sign !== type.sign || here.direction !== type.direction) {
			ledger.remark(
				`relationTypes[${at}]`,
				`"${type.label}" has another sign or direction in the file; it is read as this network declares it`
			);
		}
	}
	return byId.size === known.length ? known : [...byId.values()];
}
