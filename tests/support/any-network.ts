/** Networks for property tests of formats: small, whole, and with nasty texts in every field. */
import fc from 'fast-check';
import type { Network } from '../../src/lib/model/schema';
import {
	actorKinds,
	attributionKinds,
	certainties,
	stances,
	times
} from '../../src/lib/model/vocabulary';

const parts = fc.constantFrom(
	...[
		'Army',
		'of',
		'the',
		'North',
		'𠮷野',
		'Ḥizb',
		'حزب',
		'a;b',
		'x|y',
		'1,5',
		'007',
		'true',
		'"',
		"'"
	],
	...[
		'=1+1',
		'+1',
		'-2',
		'@cmd',
		"'=x",
		'<b>',
		'&amp;',
		']]>',
		'{{x}}',
		'__proto__',
		'null',
		'\\',
		'%'
	]
);
/** One line, no space around it. */
export const anyName = fc
	.array(parts, { minLength: 1, maxLength: 4 })
	.map((list) => list.join(' ').trim());
/** Lines, tabs and spaces where they fall. */
const anyWords = fc
	.array(fc.oneof(parts, fc.constantFrom('\n', '\t', '  ', '“', '…')), {
		minLength: 1,
		maxLength: 8
	})
	.map((list) => list.join(' '))
	.filter((text) => /\S/.test(text));

const dates = fc.constantFrom(
	'2007',
	'2007-12',
	'2007/2011',
	'../2021',
	'2014-05-03',
	'XXXX-12-16'
);
const some = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

const evidence = fc.record({
	article: fc.nat(2),
	quote: fc.oneof(
		fc.record({ exact: anyWords, prefix: some(anyWords), start: fc.nat(99) }),
		fc.tuple(anyName, anyName).map(([a, b]) => ({
			exact: `${a} […] ${b}`,
			pieces: [{ exact: a, start: 1 }, { exact: b }]
		}))
	),
	stance: fc.constantFrom(...stances),
	certainty: some(fc.constantFrom(...certainties)),
	attribution: some(fc.record({ kind: fc.constantFrom(...attributionKinds), who: some(anyName) })),
	time: some(fc.constantFrom(...times)),
	when: some(dates),
	verbal: some(fc.boolean()),
	credibility: some(fc.integer({ min: 1, max: 6 })),
	page: some(anyName),
	note: some(anyWords),
	'x-own': some(anyWords)
});

const relation = fc.record({
	ends: fc.tuple(fc.nat(5), fc.nat(5)),
	type: fc.constantFrom('alliance', 'hostility', 'sponsorship', 'tacit-support', 'talks', 'leads'),
	mutual: fc.boolean(),
	ended: fc.boolean(),
	note: some(anyWords),
	'x-weight': some(anyName),
	evidence: fc.array(evidence, { maxLength: 3 })
});

const actor = fc.record({
	name: anyName,
	short: some(anyName),
	aliases: some(fc.uniqueArray(anyName, { minLength: 1, maxLength: 3 })),
	unnamed: some(fc.boolean()),
	kind: fc.constantFrom(...actorKinds),
	note: some(anyWords),
	'x-flag': some(anyName),
	place: some(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })))
});

const withoutGaps = <Thing>(thing: Thing): Thing => JSON.parse(JSON.stringify(thing)) as Thing;

/** Valid, and with nothing that tables do not carry. */
export const anyNetwork: fc.Arbitrary<Network> = fc
	.record({
		actors: fc.array(actor, { minLength: 6, maxLength: 6 }),
		articles: fc.array(
			fc.record({
				title: anyName,
				author: some(anyName),
				published: some(dates),
				url: some(anyName)
			}),
			{ minLength: 3, maxLength: 3 }
		),
		relations: fc.uniqueArray(relation, {
			maxLength: 8,
			selector: ({ ends: [a, b], type }) => `${Math.min(a, b)} ${Math.max(a, b)} ${type}`
		})
	})
	.map(({ actors, articles, relations }) => {
		const directionOf = (type: string) => type === 'talks' || type === 'hostility';
		return withoutGaps({
			format: 'entente/1',
			id: 'any',
			title: 'Any network',
			relationTypes: [
				{ id: 'talks', label: 'Talks, held', sign: 0, direction: 'either' },
				{ id: 'leads', label: 'Leads', sign: 1, direction: 'directed' }
			],
			articles: articles.map((article, at) => ({ id: `article-${at}`, ...article })),
			actors: actors.map(({ place: _, aliases, ...rest }, at) => ({
				id: `actor.${at}`,
				...rest,
				aliases: aliases?.filter((alias) => alias !== rest.name),
				partOf: at % 2 === 1 ? `actor.${at - 1}` : undefined
			})),
			relations: relations
				.filter(({ ends: [a, b] }) => a !== b)
				.map(({ ends: [a, b], mutual, ended, evidence, ...rest }, at) => ({
					id: `relation_${at}`,
					source: `actor.${a}`,
					target: `actor.${b}`,
					...rest,
					mutual: mutual && directionOf(rest.type) ? true : undefined,
					ended: ended ? true : undefined,
					evidence: evidence.map(({ article, ...fields }, n) => ({
						id: `e-${at}-${n}`,
						article: `article-${article}`,
						...fields,
						note: fields.note
					}))
				})),
			positions: Object.fromEntries(
				actors.flatMap(({ place }, at) => (place ? [[`actor.${at}`, place]] : []))
			)
		}) as unknown as Network;
	});

/** Of a network what tables carry: actors, places, quoted articles, relations and their evidence. */
export function carried(network: Network) {
	const quoted = new Set<string>(
		network.relations.flatMap(({ evidence }) => evidence.map(({ article }) => article))
	);
	const used = new Set<string>(network.relations.map(({ type }) => type));
	const always = new Set(['alliance']);
	return {
		actors: sorted(
			network.actors.map(({ aliases, ...actor }) =>
				aliases?.length ? { ...actor, aliases } : actor
			)
		),
		positions: network.positions ?? {},
		articles: sorted(
			network.articles
				.filter(({ id }) => quoted.has(id))
				.map(({ fingerprint: _, pages: __, editionOf: ___, ...known }) => known)
		),
		types: sorted(
			(network.relationTypes ?? [])
				.filter(({ id }) => used.has(id))
				.map(({ id, label, sign, direction }) => ({ id, label, sign, direction }))
		),
		relations: network.relations.map(({ mutual, ...relation }) => ({
			...relation,
			...(mutual && !always.has(relation.type) && { mutual }),
			evidence: relation.evidence
		}))
	};
}

function sorted<Thing extends { readonly id: string }>(things: readonly Thing[]): readonly Thing[] {
	return [...things].sort((a, b) => (a.id < b.id ? -1 : 1));
}
