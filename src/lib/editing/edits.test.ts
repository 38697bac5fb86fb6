import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { sampleNetwork } from '../../../tests/support/sample-network';
import { indexNetwork, type NetworkIndex } from '../model/network-index';
import everyField from '../model/samples/every-field.entente.json';
import type {
	ActorId,
	Annotation,
	Evidence,
	EvidenceId,
	Network,
	Relation,
	RelationId,
	RelationTypeId
} from '../model/schema';
import { stances, times } from '../model/vocabulary';
import { applyOperations } from './apply-operations';
import { checkChange } from './check-change';
import { addActor, changeActor, possibleWholes, removeActor } from './edit-actors';
import { addArticle, changeArticle, removeArticle } from './edit-articles';
import {
	addEvidence,
	changeEvidence,
	moveEvidence,
	removeEvidence,
	type EvidenceFields
} from './edit-evidence';
import { EditRefused } from './edit-refused';
import { addRelation, changeRelation, removeRelation } from './edit-relations';
import { joinRelations } from './join-relations';
import { mergeActors } from './merge-actors';
import type { Edit } from './operation';
import { sameJson } from './same-json';
import { splitActor } from './split-actor';

const full = everyField as unknown as Network;
const example = JSON.parse(
	readFileSync(
		new URL('../../../static/networks/four-articles.entente.json', import.meta.url),
		'utf8'
	)
) as Network;

/** The example with a note on each thing, and each note with a reply on something else. */
const noted: Network = {
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

function note(id: string, on: Annotation['on'], replyTo?: string): Annotation {
	return {
		id,
		on,
		body: `Note ${id}.`,
		created: '2024-01-02T03:04:05Z',
		updated: '2024-01-02T03:04:05Z',
		...(replyTo ? { replyTo } : {})
	} as Annotation;
}

const a = (id: string) => id as ActorId;
const r = (id: string) => id as RelationId;
const e = (id: string) => id as EvidenceId;
const t = (id: string) => id as RelationTypeId;
const index = (network: Network) => indexNetwork(network);
const after = (network: Network, { operations }: Edit) =>
	applyOperations(network, operations).network;
const evidenceOf = (network: Network) =>
	network.relations.flatMap(({ evidence }) => evidence).map(({ id }) => id);

/** The network after an edit, which may stand and whose inverse gives back the one before. */
function apply(network: Network, edit: Edit): Network {
	const { network: next, inverse } = applyOperations(network, edit.operations);
	expect(checkChange(next)).toEqual([]);
	expect(sameJson(applyOperations(next, inverse).network, network)).toBe(true);
	expect(edit.label).not.toBe('');
	return next;
}

const quotation = (exact: string, more: object = {}) =>
	({ article: 'one', quote: { exact }, stance: 'supports', ...more }) as unknown as EvidenceFields;

describe('actors', () => {
	it('get an id made of their name that nobody has', () => {
		const { id, edit } = addActor(index(sampleNetwork), { name: 'B', kind: 'person' });
		expect(id).toBe('b-2');
		expect(edit.label).toBe('Added the actor B');
		expect(apply(sampleNetwork, edit).actors.at(-1)).toEqual({
			id: 'b-2',
			name: 'B',
			kind: 'person'
		});
		// A form leaves what was not typed empty.
		const typed = addActor(index(sampleNetwork), { name: 'Here', short: ' ', kind: 'state' });
		expect(typed.id).toBe('here');
		const foreign = addActor(index(sampleNetwork), { name: 'طالبان', kind: 'movement' });
		expect(foreign.id).toBe('actor');
		const accents = addActor(index(sampleNetwork), {
			name: '  Gülen’s Müvement ',
			kind: 'movement'
		});
		expect(accents.id).toBe('gulens-muvement');
		expect(apply(sampleNetwork, accents.edit).actors.at(-1)!.name).toBe('Gülen’s Müvement');
	});

	it('are put where somebody wants them', () => {
		const { id, edit } = addActor(index(full), { name: 'New', kind: 'state' }, [1.4, -2.6]);
		expect(apply(full, edit).positions).toMatchObject({ [id]: [1, -3] });
	});

	test.each([
		[{ name: 'Bund' }, 'Renamed Band to Bund'],
		[{ kind: 'state' as const, note: 'N' }, 'Changed the kind and the note of Band'],
		[{ aliases: ['X', ' ', 'Y'] }, 'Changed the aliases of Band'],
		[{ partOf: a('a') }, 'Changed the whole of Band']
	])('are changed in %j', (changes, label) => {
		const edit = changeActor(index(sampleNetwork), a('b'), changes);
		apply(sampleNetwork, edit);
		expect(edit.label).toBe(label);
	});

	it('keep to the letter what was not changed', () => {
		const spaced = { ...sampleNetwork.actors[2]!, note: ' spaced ', unnamed: false };
		const network = { ...sampleNetwork, actors: sampleNetwork.actors.with(2, spaced) };
		const same = changeActor(index(network), a('b'), { ...spaced, name: 'Band', short: '' });
		expect(same.operations).toEqual([]);
	});

	it('are not parts of themselves or of their parts', () => {
		expect(() => changeActor(index(sampleNetwork), a('a'), { partOf: a('army') })).toThrow(
			'Army of Aland is a part of this actor already'
		);
		expect(() => changeActor(index(sampleNetwork), a('a'), { partOf: a('a') })).toThrow(
			EditRefused
		);
		expect(possibleWholes(index(sampleNetwork), a('a')).map(({ id }) => id)).toEqual(['b', 'c']);
		expect(() => changeActor(index(sampleNetwork), a('a'), { name: ' ' })).toThrow('needs a name');
	});

	it('go with all that names them, and come back with it', () => {
		for (const network of [full, noted]) {
			for (const { id } of network.actors) {
				const next = apply(network, removeActor(index(network), id));
				expect(JSON.stringify(next.relations)).not.toContain(`"source":"${id}"`);
			}
		}
		expect(removeActor(index(sampleNetwork), a('b')).label).toBe(
			'Removed the actor Band with 3 relations'
		);
	});
});

describe('merging', () => {
	it('keeps aliases, notes, evidence, annotations, parts and places', () => {
		const merge = mergeActors(index(full), a('constructor'), a('duchy'));
		const next = apply(full, merge.edit);
		const one = next.actors.find(({ id }) => id === 'constructor')!;
		expect(one.aliases).toEqual([
			'Duchy of <script>alert(1)</script>',
			'Duchy',
			'The Dukedom',
			'Grand Duchy'
		]);
		expect(one.note).toBe('A state.');
		expect(next.actors.find(({ id }) => id === 'guard')!.partOf).toBe('constructor');
		expect(next.positions).toEqual({ constructor: [10, 20] });
		expect(merge.between.map(({ id }) => id)).toEqual(['r1', 'r4']);
		expect(next.annotations!.map(({ id }) => id)).toEqual(['n1', 'n2', 'n3', 'n4']);
		// A note on a quotation between the two stays, on the actor that they became.
		expect(next.annotations![1]!.on).toEqual({ kind: 'actor', id: 'constructor' });
		expect(merge.edit.label).toBe("Merged Duchy into Constructors' League");
	});

	it('takes the place of the one that goes where the other has none', () => {
		const merge = mergeActors(index(full), a('guard'), a('duchy'));
		const next = apply(full, merge.edit);
		expect(next.positions).toMatchObject({ guard: [0, -1.5] });
		expect(next.actors.find(({ id }) => id === 'guard')!.partOf).toBeUndefined();
	});

	it('shows in the views of the one that goes the one that stays', () => {
		const filters = { focus: { actor: 'duchy', steps: 2 }, actorsOff: ['duchy', 'guard'], x: 1 };
		const network = { ...full, views: [{ ...full.views![0]!, filters }, full.views![1]!] };
		const next = apply(network, mergeActors(index(network), a('constructor'), a('duchy')).edit);
		expect(next.views![0]!.filters).toEqual({
			focus: { actor: 'constructor', steps: 2 },
			actorsOff: ['guard'],
			x: 1
		});
		expect(next.views![1]).toBe(network.views[1]);
	});

	it('joins what becomes the same, and keeps every quotation', () => {
		const network = noted;
		const merge = mergeActors(index(network), a('pakistan'), a('pak-army'));
		const next = apply(network, merge.edit);
		expect(merge.joined).toBeGreaterThan(2);
		const lost = new Set(merge.between.flatMap(({ evidence }) => evidence.map(({ id }) => id)));
		expect(evidenceOf(next).toSorted()).toEqual(
			evidenceOf(network)
				.filter((id) => !lost.has(id))
				.toSorted()
		);
		expect(next.annotations!.length).toBe(network.annotations!.length);
		const joined = next.relations.find(({ id }) => id === 'ttp.hostility.pakistan')!;
		expect(joined.evidence.length).toBe(15 + 4);
	});

	it('says which body is not kept, where the two are parts of different ones', () => {
		const parts: Network = {
			...sampleNetwork,
			actors: sampleNetwork.actors.map((actor) =>
				actor.id === 'c' ? { ...actor, partOf: a('b') } : actor
			)
		};
		expect(mergeActors(index(parts), a('army'), a('c')).lostWhole).toBe('b');
		expect(mergeActors(index(parts), a('b'), a('c')).lostWhole).toBeNull();
	});

	test('any two actors of the example leaves a network that may stand, and can be undone', () => {
		const actor = fc.constantFrom(...noted.actors.map(({ id }) => id));
		const at = index(noted);
		fc.assert(
			fc.property(actor, actor, (keep, gone) => {
				fc.pre(keep !== gone);
				const merge = mergeActors(at, keep, gone);
				const next = apply(noted, merge.edit);
				const lost = merge.between.reduce((sum, { evidence }) => sum + evidence.length, 0);
				expect(evidenceOf(next).length).toBe(evidenceOf(noted).length - lost);
				expect(next.annotations!.length).toBe(noted.annotations!.length);
			}),
			{ numRuns: 60 }
		);
	});
});

describe('splitting', () => {
	it('gives the new actor the relations and names that are meant for it', () => {
		const fields = { name: 'Jamaat', kind: 'armed-group' as const, aliases: ['Grand Duchy'] };
		const { id, edit } = splitActor(index(full), a('duchy'), fields, new Set([r('r1'), r('r4')]));
		const next = apply(full, edit);
		expect(next.relations[0]!.source).toBe(id);
		expect(next.relations[3]!.target).toBe(id);
		expect(next.relations[1]!.source).toBe('duchy');
		expect(next.actors.find((one) => one.id === 'duchy')!.aliases).toEqual(['The Dukedom']);
		expect(() => splitActor(index(full), a('duchy'), fields, new Set([r('r3')]))).toThrow(
			EditRefused
		);
	});
});

describe('relations', () => {
	const fields = (source: string, type: string, target: string) => ({
		source: a(source),
		type: t(type),
		target: a(target)
	});

	it('get an id that says what they are', () => {
		const { id, edit } = addRelation(index(sampleNetwork), {
			...fields('c', 'hostility', 'b'),
			mutual: true,
			note: ' '
		});
		expect(id).toBe('c.hostility.b');
		const made = apply(sampleNetwork, edit).relations.at(-1)!;
		expect(made).toEqual({ id, ...fields('c', 'hostility', 'b'), mutual: true, evidence: [] });
	});

	test.each([
		['a loop', fields('a', 'alliance', 'a'), 'between two actors'],
		['nobody', fields('a', 'alliance', 'zz'), 'two actors of this network'],
		['no type', fields('a', 'zz', 'b'), 'what kind'],
		['what is there', fields('a', 'hostility', 'b'), 'in the network already'],
		['what is there the other way round', fields('c', 'alliance', 'b'), 'in the network already']
	])('are refused for %s', (_, wanted, words) => {
		expect(() => addRelation(index(sampleNetwork), wanted)).toThrow(words);
	});

	it('are turned round, retyped, made mutual', () => {
		const turned = changeRelation(index(sampleNetwork), r('b-army'), {
			source: a('army'),
			target: a('b')
		});
		apply(sampleNetwork, turned);
		expect(turned.label).toBe('Turned “Band sponsors Army of Aland” round');
		const typed = changeRelation(index(full), r('r1'), { type: t('sponsorship') });
		// A sponsorship has one direction, so the mark goes with the type that had it.
		expect(apply(full, typed).relations[0]!.mutual).toBeUndefined();
		expect(typed.label).toMatch(/^Changed “Duchy hostile to .*” to “Duchy sponsors/);
		const both = changeRelation(index(sampleNetwork), r('a-b'), { mutual: true });
		expect(apply(sampleNetwork, both).relations[0]!.mutual).toBe(true);
		const note = changeRelation(index(full), r('r1'), { note: 'Other.' });
		expect(note.operations).toHaveLength(1);
	});

	it('are joined with all that is theirs', () => {
		const network = { ...full, relations: full.relations.slice(0, 4) };
		const edit = joinRelations(index(network), r('r4'), r('r1'));
		const next = apply(network, edit);
		const joined = next.relations.find(({ id }) => id === 'r4')!;
		expect(joined.evidence.map(({ id }) => id)).toEqual(['e1', 'e2']);
		expect(joined.note).toBe('Hard to say.');
		expect(next.annotations!.length).toBe(4);
		expect(() => joinRelations(index(network), r('r4'), r('r2'))).toThrow(EditRefused);
	});

	it('go with their quotations', () => {
		const edit = removeRelation(index(full), r('r1'));
		expect(edit.label).toContain('with 2 quotations');
		expect(apply(full, edit).annotations!.map(({ id }) => id)).toEqual(['n1', 'n3', 'n4']);
	});
});

describe('evidence', () => {
	it('is added, changed, moved and taken away', () => {
		const { id, edit } = addEvidence(
			index(sampleNetwork),
			r('army-c'),
			quotation(' Its words, here. ')
		);
		expect(id).toBe('one-its-words-here');
		const added = apply(sampleNetwork, edit);
		expect(added.relations[3]!.evidence[0]!.quote.exact).toBe(' Its words, here. ');
		const changed = changeEvidence(index(added), id, {
			stance: 'disputes',
			certainty: null,
			when: '2007/2011',
			verbal: true
		});
		expect(changed.label).toBe(
			'Changed the stance, the date and the mark “in words only” of a quotation of “Army of Aland allied with nameless crowd”'
		);
		const dated = apply(added, changed);
		const moved = apply(dated, moveEvidence(index(dated), [id], r('a-b')));
		expect(moved.relations[0]!.evidence.map((one) => one.id)).toEqual(['e1', 'e2', id]);
		expect(apply(moved, removeEvidence(index(moved), id)).relations).toEqual(
			sampleNetwork.relations
		);
	});

	it('keeps its notes where it moves', () => {
		const next = apply(full, moveEvidence(index(full), [e('e1')], r('r2')));
		expect(next.annotations).toEqual(full.annotations);
	});

	it('never makes two relations the same', () => {
		const dated = (id: string, when: string): Relation =>
			({
				id,
				source: 'a',
				target: 'b',
				type: 'sponsorship',
				evidence: [
					{ id: `of-${id}`, article: 'one', quote: { exact: id }, stance: 'supports', when }
				]
			}) as unknown as Relation;
		const network = {
			...sampleNetwork,
			relations: [dated('first', '2001/2004'), dated('second', '2010/2012')]
		};
		expect(checkChange(network)).toEqual([]);
		const at = index(network);
		expect(() => changeEvidence(at, e('of-first'), { when: '2001/2011' })).toThrow(EditRefused);
		expect(() => removeEvidence(at, e('of-first'))).toThrow(EditRefused);
		expect(() => addEvidence(at, r('first'), quotation('New', { when: '2012' }))).toThrow(
			EditRefused
		);
		apply(network, joinRelations(at, r('second'), r('first')));
	});
});

describe('articles', () => {
	it('are added, changed, and removed when nothing quotes them', () => {
		const { id, edit } = addArticle(index(full), { title: 'A new one', published: '2014' });
		const added = apply(full, edit);
		apply(added, changeArticle(index(added), id, { author: 'Me', published: null }));
		expect(apply(added, removeArticle(index(added), id)).articles).toEqual(full.articles);
		expect(() => removeArticle(index(full), full.articles[0]!.id)).toThrow(
			'2 quotations of this network are from this article'
		);
		expect(() => addArticle(index(full), { title: ' ' })).toThrow('needs a title');
	});
});

/** One edit of any kind, made of numbers; null where there is nothing to edit. */
function anyEdit(at: NetworkIndex, kind: number, [x, y, z]: readonly number[]): Edit | null {
	const { actors, relations, articles } = at.network;
	const pick = <Item>(items: readonly Item[], n = 0) => items[n % Math.max(items.length, 1)];
	const [actor, other] = [pick(actors, x), pick(actors, y)];
	const [relation, second] = [pick(relations, x), pick(relations, y)];
	const evidence = pick([...at.evidence.values()], z)?.evidence;
	const type = pick([...at.types.keys()], z)!;
	const words = ['Some words', 'other ones', ' ', 'Ünïcode ', 'constructor'][(z ?? 0) % 5]!;
	const when = [undefined, '2001/2004', '2010', 'XXXX-12-16', '../2021'][(y ?? 0) % 5];
	const fields = (source: ActorId, target: ActorId) => ({
		source,
		target,
		type,
		mutual: x! % 2 > 0
	});
	const evidenceFields = (exact: string): EvidenceFields =>
		({
			article: pick(articles, y)!.id,
			quote: { exact },
			stance: pick(stances, z)!,
			time: pick([undefined, ...times], y),
			...(when ? { when } : {})
		}) as Evidence;
	switch (kind % 13) {
		case 0:
			return addActor(at, { name: words, kind: 'other', partOf: other?.id }).edit;
		case 1:
			return actor ? changeActor(at, actor.id, { name: words, partOf: other?.id ?? null }) : null;
		case 2:
			return actor && z! % 3 === 0 ? removeActor(at, actor.id) : null;
		case 3:
			return actor && other ? mergeActors(at, actor.id, other.id).edit : null;
		case 4: {
			const own = (actor && at.relationsOf.get(actor.id)) ?? [];
			const some = new Set(own.filter((_, place) => place % 2 === 0).map(({ id }) => id));
			return actor ? splitActor(at, actor.id, { name: words, kind: 'other' }, some).edit : null;
		}
		case 5:
			return actor && other ? addRelation(at, fields(actor.id, other.id)).edit : null;
		case 6:
			return relation && actor && other
				? changeRelation(at, relation.id, z! % 2 ? { type } : fields(actor.id, other.id))
				: null;
		case 7:
			return relation
				? changeRelation(at, relation.id, { ended: z! % 2 > 0, mutual: y! % 2 > 0 })
				: null;
		case 8:
			return relation ? removeRelation(at, relation.id) : null;
		case 9:
			return relation ? addEvidence(at, relation.id, evidenceFields(words)).edit : null;
		case 10:
			return evidence ? changeEvidence(at, evidence.id, evidenceFields(words)) : null;
		case 11:
			return evidence && relation
				? z! % 2
					? moveEvidence(at, [evidence.id], relation.id)
					: removeEvidence(at, evidence.id)
				: null;
		default:
			return relation && second ? joinRelations(at, relation.id, second.id) : null;
	}
}

test('Any edits, one after another, leave networks that may stand, and each can be taken back', () => {
	const step = fc.tuple(fc.nat(), fc.array(fc.nat(), { minLength: 3, maxLength: 3 }));
	fc.assert(
		fc.property(
			fc.constantFrom(full, sampleNetwork),
			fc.array(step, { minLength: 1, maxLength: 12 }),
			(network, steps) => {
				let now = network;
				for (const [kind, numbers] of steps) {
					const edit = attempt(() => anyEdit(index(now), kind, numbers));
					if (edit) now = apply(now, edit);
				}
			}
		),
		{ numRuns: 400 }
	);
});

/** What a refusal leaves is nothing; any other error is a defect. */
function attempt(make: () => Edit | null): Edit | null {
	try {
		return make();
	} catch (error) {
		if (error instanceof EditRefused) return null;
		throw error;
	}
}

test('No edit changes the network that it is given', () => {
	const before = JSON.stringify(full);
	after(full, mergeActors(index(full), a('duchy'), a('guard')).edit);
	after(full, removeActor(index(full), a('duchy')));
	expect(JSON.stringify(full)).toBe(before);
});
