/** Adding, changing, moving and removing the quotations that are evidence for relations. */
import type { NetworkIndex } from '../model/network-index';
import { pageOfQuote } from '../model/pages';
import type { Evidence, EvidenceId, Relation, RelationId } from '../model/schema';
import { EditRefused, refuseNoDate } from './edit-refused';
import { setFields, tidyFields, type Changes } from './fields';
import { followLinks, followLinksIn } from './follow-links';
import { countWords, editOf, listWords, relationWords } from './names';
import { newId } from '../model/new-id';
import type { Edit } from './operation';
import { evidenceRemoval, set } from './removals';
import { refuseTwin } from './twins';

export type EvidenceFields = Omit<Evidence, 'id'>;

/**
 * A quotation for a relation, under an id made of its article and its first words.
 * @throws EditRefused where its date would make the relation the same as another.
 */
export function addEvidence(
	index: NetworkIndex,
	relationId: RelationId,
	fields: EvidenceFields
): { readonly id: EvidenceId; readonly edit: Edit } {
	const relation = index.relations.get(relationId);
	if (!relation) throw new EditRefused('This relation is not in the network any more.');
	refuseUnfit(index, fields);
	const words = fields.quote.exact.split(/\s+/).slice(0, 4).join(' ');
	const id = newId(`${fields.article} ${words}`, index.evidence, 'quotation') as EvidenceId;
	const { quote, ...others } = fields;
	// The article's words are kept to the letter; only what was typed beside them is tidied.
	const page = others.page ?? pageOfQuote(index.articles.get(fields.article), quote);
	const value = { ...tidyFields({ ...others, page }), quote };
	const evidence = { ...value, id } as unknown as Evidence;
	refuseTwin(index, { ...relation, evidence: [...relation.evidence, evidence] });
	return {
		id,
		edit: editOf(`Added a quotation to ${relationWords(index, relation)}`, [
			{ op: 'put', kind: 'evidence', id, of: relationId, value }
		])
	};
}

/**
 * What a quotation is said to say: stance, certainty, source, time, date, note, or other words.
 * @throws EditRefused where its date would make the relation the same as another.
 */
export function changeEvidence(
	index: NetworkIndex,
	id: EvidenceId,
	changes: Changes<EvidenceFields>
): Edit {
	const { evidence, relation } = found(index, id);
	const { quote, ...others } = changes;
	const operations = [
		...setFields('evidence', evidence, others),
		...(quote
			? setFields('evidence', evidence, { quote, ...pageAlong(index, evidence, changes) })
			: [])
	];
	const after = { ...evidence, ...changes } as Evidence;
	refuseUnfit(index, after);
	refuseTwin(
		index,
		withEvidence(relation, (one) => (one.id === id ? [after] : [one]))
	);
	const fields = operations.flatMap((one) =>
		one.op === 'set' ? [`the ${fieldWords[one.field] ?? one.field}`] : []
	);
	const label = `Changed ${listWords(fields)} of a quotation of ${relationWords(index, relation)}`;
	return editOf(label, operations);
}

/**
 * Takes a quotation away with what was noted on it.
 * @throws EditRefused where only its date told the relation from another.
 */
export function removeEvidence(index: NetworkIndex, id: EvidenceId): Edit {
	const { relation } = found(index, id);
	refuseTwin(
		index,
		withEvidence(relation, (one) => (one.id === id ? [] : [one]))
	);
	return editOf(
		`Removed a quotation from ${relationWords(index, relation)}`,
		evidenceRemoval(index.network, id)
	);
}

/**
 * Makes quotations evidence for another relation; what was noted on them stays on them, and links to
 * them lead there.
 * @throws EditRefused where the dates of either relation would then make it the same as another.
 */
export function moveEvidence(
	index: NetworkIndex,
	ids: readonly EvidenceId[],
	to: RelationId
): Edit {
	const target = index.relations.get(to);
	if (!target) throw new EditRefused('This relation is not in the network any more.');
	const moving = ids.map((id) => found(index, id)).filter(({ relation }) => relation.id !== to);
	const leaving = new Set(moving.map(({ evidence }) => evidence.id));
	for (const relation of new Set(moving.map((one) => one.relation))) {
		refuseTwin(
			index,
			withEvidence(relation, (one) => (leaving.has(one.id) ? [] : [one]))
		);
	}
	const arriving = moving.map(({ evidence }) => evidence);
	refuseTwin(index, { ...target, evidence: [...target.evidence, ...arriving] });
	const operations = arriving.flatMap((one) => {
		const value = one as unknown as Record<string, unknown>;
		return [
			{ op: 'remove', kind: 'evidence', id: one.id, was: value },
			{ op: 'put', kind: 'evidence', id: one.id, of: to, value }
		] as const;
	});
	const before = index.network.annotations ?? [];
	const evidence = new Map(arriving.map((one) => [one.id, to]));
	const linking = followLinks(before, { evidence }).flatMap(({ id, body }, at) => {
		const was = before[at]!.body;
		return body === was ? [] : [set('annotation', id, 'body', body, was)];
	});
	const telling = (index.network.views ?? []).flatMap(({ id, text = '' }) => {
		const now = followLinksIn(text, { evidence });
		return now === text ? [] : [set('view', id, 'text', now, text)];
	});
	const label = `Moved ${countWords(moving.length, 'quotation')} to ${relationWords(index, target)}`;
	return editOf(label, [...operations, ...linking, ...telling]);
}

/** Other words stand on another page, where the article has pages and nobody types one. */
function pageAlong(
	index: NetworkIndex,
	evidence: Evidence,
	{ article, quote, page }: Changes<EvidenceFields>
): { readonly page?: string } {
	const now = quote && pageOfQuote(index.articles.get(article ?? evidence.article), quote);
	return page === undefined && now ? { page: now } : {};
}

function found(index: NetworkIndex, id: EvidenceId): { evidence: Evidence; relation: Relation } {
	const one = index.evidence.get(id);
	if (!one) throw new EditRefused('This quotation is not in the network any more.');
	return one;
}

function refuseUnfit(index: NetworkIndex, { article, quote, when }: EvidenceFields): void {
	if (!index.articles.has(article)) {
		throw new EditRefused('Choose the article that the quotation is from.');
	}
	if (!/\S/.test(quote.exact)) throw new EditRefused('Paste the words of the article.');
	refuseNoDate(when);
}

function withEvidence(
	relation: Relation,
	each: (evidence: Evidence) => readonly Evidence[]
): Relation {
	return { ...relation, evidence: relation.evidence.flatMap(each) };
}

const fieldWords: Readonly<Record<string, string>> = {
	attribution: 'source',
	when: 'date',
	verbal: 'mark “in words only”',
	quote: 'words'
};
