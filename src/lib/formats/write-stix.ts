/** Writes a bundle of STIX 2.1: actors as identities and threat actors, relations as relationships. */
import { sha1 } from '@noble/hashes/legacy.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { slugOf } from '../model/new-id';
import type { Actor, Article, Certainty, Evidence, Network, Relation } from '../model/schema';
import type { FileOut } from './format';
import { filled, jsonFile } from './json-file';
import { stixAuthor, stixExtension } from './stix-extension';
import { tabulate } from './tabulate';

export async function serializeStix(network: Network): Promise<FileOut> {
	const { actors, relations } = tabulate(network, 'relation');
	const articles = new Map<string, Article>(
		network.articles.map((article) => [article.id, article])
	);
	const now = new Date().toISOString();
	const common = { spec_version: '2.1', created: now, modified: now };
	const uuid = (kind: string, id: string) => uuidOf(`${network.id}/${kind}/${id}`);
	const types = new Map(network.actors.map((actor) => [actor.id, typeOf(actor)]));
	const ref = (id: Actor['id']) => `${types.get(id)}--${uuid('actor', id)}`;
	const own = (fields: object) => ({
		extensions: { [stixExtension]: { extension_type: 'property-extension', ...fields } }
	});
	const objects = [
		{ type: 'identity', id: stixAuthor, ...common, name: 'Entente', identity_class: 'system' },
		{
			type: 'extension-definition',
			id: stixExtension,
			...common,
			created_by_ref: stixAuthor,
			name: 'Entente',
			description: 'Quotations, articles, stance, certainty and dates of relations.',
			schema: 'https://example.org/entente',
			version: '1.0.0',
			extension_types: ['property-extension']
		},
		...actors.rows.map(({ of: actor, cells }) => ({
			type: types.get(actor.id),
			id: ref(actor.id),
			...common,
			name: actor.name,
			...(types.get(actor.id) === 'identity' && { identity_class: classes[actor.kind] }),
			...(types.get(actor.id) === 'threat-actor' &&
				actor.aliases?.length && { aliases: actor.aliases }),
			...(actor.note && { description: actor.note }),
			...own({ id: actor.id, name: actor.name, ...filled(actors.columns, cells, ['Id', 'Label']) })
		})),
		...relations.rows.map(({ of: { relation }, cells }) => ({
			type: 'relationship',
			id: `relationship--${uuid('relation', relation.id)}`,
			...common,
			relationship_type: slugOf(relation.type) || 'related-to',
			source_ref: ref(relation.source),
			target_ref: ref(relation.target),
			...(relation.note && { description: relation.note }),
			...confidenceOf(relation),
			...referencesOf(relation.evidence, articles),
			...own(filled(relations.columns, cells, ['Source', 'Target']))
		}))
	];
	const bundle = { type: 'bundle', id: `bundle--${uuid('network', network.id)}`, objects };
	return jsonFile(bundle, '.stix.json', 'application/stix+json;version=2.1');
}

const classes: Readonly<Record<Actor['kind'], string>> = {
	state: 'organization',
	'government-body': 'organization',
	military: 'organization',
	'armed-group': 'group',
	'political-party': 'organization',
	movement: 'group',
	organization: 'organization',
	person: 'individual',
	population: 'class',
	other: 'unspecified'
};

function typeOf({ kind }: Actor): 'threat-actor' | 'identity' {
	return kind === 'armed-group' ? 'threat-actor' : 'identity';
}

/** In the middle of what STIX calls high, medium and low. */
const confidences: Readonly<Record<Certainty, number>> = {
	asserted: 85,
	probable: 50,
	possible: 15,
	alleged: 15
};

/** Of the surest of its support. */
function confidenceOf({ evidence }: Relation): { readonly confidence?: number } {
	const sure = evidence
		.filter(({ stance, time }) => stance === 'supports' && time !== 'hypothetical')
		.flatMap(({ certainty }) => (certainty === undefined ? [] : [confidences[certainty]]));
	return sure.length === 0 ? {} : { confidence: Math.max(...sure) };
}

function referencesOf(evidence: readonly Evidence[], articles: ReadonlyMap<string, Article>) {
	const references = evidence.map(({ article, quote, stance }) => {
		const { title = article, url } = articles.get(article) ?? {};
		return {
			source_name: title,
			description: `${stance}: “${quote.exact}”`,
			...(url !== undefined && /^https?:\/\/\S+$/i.test(url) && { url })
		};
	});
	return references.length === 0 ? {} : { external_references: references };
}

/** The same things have the same ids in every file: version 5 of RFC 4122, under a namespace of ours. */
function uuidOf(name: string): string {
	const bytes = sha1(utf8ToBytes(`6f3f1c1e-6a7b-5c53-9e0d-0e17e27e0000/${name}`)).slice(0, 16);
	bytes[6] = (bytes[6]! & 0x0f) | 0x50;
	bytes[8] = (bytes[8]! & 0x3f) | 0x80;
	const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	return [8, 12, 16, 20, 32].map((end, at, all) => hex.slice(all[at - 1] ?? 0, end)).join('-');
}
