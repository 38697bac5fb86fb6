/** STIX 2.1 bundles: https://docs.oasis-open.org/cti/stix/v2.1/ */
import { isPlainObject } from '../model/parsed-json';
import type { Network } from '../model/schema';
import { FormatError, type FileIn, type Format, type Head } from './format';
import { cellsIn, listIn, readJson, type Fields } from './json-file';
import { lossesOfTables } from './losses';
import { stixAuthor, stixExtension } from './stix-extension';
import type { Cell, GraphTables } from './tables';
import { serializeStix } from './write-stix';

export const stix: Format = {
	id: 'stix',
	label: 'STIX 2.1',
	extensions: ['.json', '.stix'],
	mediaType: 'application/stix+json;version=2.1',
	opensIn: 'OpenCTI, MISP and what else knows threats',
	sniff: ({ text }: Head) =>
		/^\s*\{/.test(text) && /"type"\s*:\s*"bundle"/.test(text)
			? 0.95
			: /"spec_version"\s*:\s*"2/.test(text)
				? 0.9
				: 0,
	parse: parseStix,
	serialize: serializeStix,
	loses: (network: Network) => [
		...lossesOfTables(network),
		...(Object.keys(network.positions ?? {}).length > 0
			? ['Where actors stand on the canvas is kept for Entente alone.']
			: [])
	]
};

/** What is about other objects, and no actor. */
const aside = new Set([
	'report',
	'note',
	'opinion',
	'grouping',
	'observed-data',
	'sighting',
	'indicator',
	'language-content'
]);
/** What says how a bundle may be used, not who stands with whom. */
const technical = new Set(['marking-definition', 'extension-definition']);

async function parseStix(file: FileIn): Promise<GraphTables> {
	const { json, rows } = readJson(file);
	const root: Fields = isPlainObject(json) ? json : {};
	const objects = Array.isArray(json) ? json : root.objects;
	if (!Array.isArray(objects))
		throw new FormatError('This is no STIX bundle: there are no objects in it.');
	const ids = new Map<unknown, Cell>(
		objects.filter(isPlainObject).flatMap((object): [unknown, Cell][] => {
			const own = ownOf(object).id;
			return own === undefined ? [] : [[object.id, own as Cell]];
		})
	);
	let skipped = 0;
	const newest = newestOf(objects.filter(isPlainObject));
	for (const { place, fields } of rows.objects(objects, 'objects')) {
		const type = String(fields.type ?? '');
		const why = passedOver(fields, newest);
		if (why !== null) rows.report(place, `${nameOf(fields)} ${why}; it is left out`);
		else if (technical.has(type) || fields.id === stixAuthor) skipped += 1;
		else if (type === 'relationship') rows.edge(place, relationOf(fields, ids));
		else if (aside.has(type) || type === '') {
			rows.report(
				place,
				`${nameOf(fields)} is ${type === '' ? 'of no type' : `a ${type}`}, which is neither an actor nor a relation; it is left out`
			);
		} else rows.node(place, actorOf(type, fields));
	}
	if (skipped > 0)
		rows.notes.push(
			skipped === 1
				? '1 marking or extension definition is no part of a network; it is left out.'
				: `${skipped} marking or extension definitions are no part of a network; they are left out.`
		);
	const title = typeof root.name === 'string' ? root.name : undefined;
	return rows.tables(true, { title });
}

/** When each object that the file has in several versions was last changed; STIX 2.1, section 3.6. */
function newestOf(objects: readonly Fields[]): ReadonlyMap<unknown, string> {
	const newest = new Map<unknown, string>();
	for (const { id, modified } of objects) {
		if (typeof modified === 'string' && modified > (newest.get(id) ?? '')) newest.set(id, modified);
	}
	return newest;
}

/** Why an object says nothing of today; null where it does. */
function passedOver(
	{ type, id, modified, revoked }: Fields,
	newest: ReadonlyMap<unknown, string>
): string | null {
	if (typeof modified === 'string' && modified < (newest.get(id) ?? ''))
		return 'is an older version of what the file has in a newer one too';
	if (type === 'relationship' && revoked === true) return 'was revoked by whoever made it';
	return null;
}

const nameOf = ({ name, id }: Fields) => JSON.stringify(String(name ?? id ?? '').slice(0, 60));

/** What an object says beside what is taken out of it; what only manages the object is left out. */
const managing = new Set(['type', 'spec_version', 'created', 'modified', 'extensions']);

function* rest(fields: Fields, without: readonly string[]): Generator<[string, Cell]> {
	for (const [name, value] of Object.entries(fields)) {
		if (!managing.has(name) && !without.includes(name)) yield [name, value as Cell];
	}
	const others = Object.entries(isPlainObject(fields.extensions) ? fields.extensions : {}).filter(
		([id]) => id !== stixExtension
	);
	if (others.length > 0) yield ['extensions', Object.fromEntries(others) as Cell];
}

const ownOf = ({ extensions }: Fields): Fields => {
	const own = isPlainObject(extensions) ? extensions[stixExtension] : null;
	const { extension_type: _, ...fields } = isPlainObject(own) ? own : {};
	return fields;
};

const classes: Readonly<Record<string, string>> = {
	individual: 'person',
	class: 'population',
	group: 'other'
};

function actorOf(type: string, fields: Fields): readonly (readonly [string, Cell])[] {
	const further = [...rest(fields, ['id', 'name', 'aliases', 'description', 'identity_class'])];
	const own = ownOf(fields);
	if (own.id !== undefined) return [...cellsIn(own), ...further];
	const kind = typeof fields.identity_class === 'string' ? fields.identity_class : type;
	const isCountry = type === 'location' && typeof fields.country === 'string';
	return cellsIn({
		id: fields.id,
		name: fields.name ?? fields.value ?? fields.country ?? fields.id,
		kind: isCountry ? 'country' : (classes[kind] ?? kind),
		aliases: fields.aliases ?? null,
		note: fields.description ?? null,
		'stix type': type
	}).concat(further);
}

const taken = [
	...['id', 'source_ref', 'target_ref', 'relationship_type', 'description'],
	...['start_time', 'stop_time', 'confidence']
];

/** @param ids What our own files call the objects. */
function relationOf(
	fields: Fields,
	ids: ReadonlyMap<unknown, Cell>
): readonly (readonly [string, Cell])[] {
	const ends = {
		source: ids.get(fields.source_ref) ?? fields.source_ref ?? null,
		target: ids.get(fields.target_ref) ?? fields.target_ref ?? null
	};
	const own = ownOf(fields);
	if (own['relation id'] !== undefined) {
		const further = [...rest(fields, [...taken, 'external_references'])];
		return [...cellsIn(ends), ...cellsIn(own), ...further];
	}
	const [first] = listIn(fields.external_references).filter(isPlainObject);
	const { confidence } = fields;
	return cellsIn({
		id: fields.id ?? null,
		...ends,
		relation: fields.relationship_type ?? null,
		// What an analyst writes of a relationship is a remark; only our own files say that words are quoted.
		'relation note': fields.description ?? null,
		'valid from': fields.start_time ?? null,
		'valid to': fields.stop_time ?? null,
		certainty: typeof confidence === 'number' && confidence > 0 ? confidence : null,
		article: first?.source_name ?? null,
		url: first?.url ?? null
	}).concat([...rest(fields, taken)]);
}
