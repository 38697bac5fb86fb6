/** A quotation as its form holds it. */
import type { Changes } from '../../editing/fields';
import type { EvidenceFields } from '../../editing/edit-evidence';
import type {
	ArticleId,
	Attribution,
	Certainty,
	Evidence,
	EvidenceTime,
	Quote,
	Stance
} from '../../model/schema';
import { articleDraft, type ArticleDraft } from './article-fields';

export interface EvidenceDraft {
	/** `new` for one that is to be added with the quotation. */
	article: ArticleId | 'new' | '';
	fresh: ArticleDraft;
	words: string;
	/** Of several places with these words, where the one that is meant begins. */
	start: number | null;
	stance: Stance | '';
	/** Empty until somebody chooses: what is proposed holds. */
	certainty: Certainty | '';
	attribution: Attribution['kind'];
	who: string;
	time: EvidenceTime | '';
	when: string;
	verbal: boolean;
	note: string;
}

export function evidenceDraft(evidence: Evidence | null, article: ArticleId | ''): EvidenceDraft {
	return {
		article: evidence?.article ?? article,
		fresh: articleDraft(null),
		words: evidence?.quote.exact ?? '',
		start: evidence?.quote.start ?? null,
		stance: evidence?.stance ?? '',
		certainty: evidence?.certainty ?? '',
		attribution: evidence?.attribution?.kind ?? 'author',
		who: evidence?.attribution?.who ?? '',
		time: evidence?.time ?? '',
		when: evidence?.when ?? '',
		verbal: evidence?.verbal ?? false,
		note: evidence?.note ?? ''
	};
}

/** What a quotation says, apart from its words: those of the fields that are named. */
export function evidenceFields(
	draft: EvidenceDraft,
	fields: readonly (keyof EvidenceDraft)[] = Object.keys(draft) as (keyof EvidenceDraft)[]
): Changes<EvidenceFields> {
	const has = (...names: (keyof EvidenceDraft)[]) => names.some((name) => fields.includes(name));
	const who = draft.who.trim();
	const isSaid = draft.attribution !== 'author' && who !== '';
	return {
		...(has('stance') && draft.stance ? { stance: draft.stance } : {}),
		...(has('certainty') ? { certainty: draft.certainty || null } : {}),
		...(has('attribution', 'who')
			? { attribution: { kind: draft.attribution, ...(isSaid ? { who } : {}) } }
			: {}),
		...(has('time') ? { time: draft.time || null } : {}),
		...(has('when') ? { when: draft.when.trim() || null } : {}),
		...(has('verbal') ? { verbal: draft.verbal } : {}),
		...(has('note') ? { note: draft.note } : {})
	};
}

/** Whether two quotations are the same words at the same place. */
export function sameQuote(one: Quote, other: Quote): boolean {
	const isSamePlace =
		one.start === undefined || other.start === undefined || one.start === other.start;
	return one.exact === other.exact && isSamePlace;
}
