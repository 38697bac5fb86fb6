/** What a text that was looked at becomes in the network. */
import { fingerprintOf } from '../anchoring/fingerprint';
import { NORM } from '../anchoring/normalise';
import type { PlacedAgain } from '../anchoring/place-again';
import { sha256Hex } from '../anchoring/sha256';
import { addArticle, changeArticle, type ArticleFields } from '../editing/edit-articles';
import { addEdition } from '../editing/edit-editions';
import type { Edit } from '../editing/operation';
import type { NetworkIndex } from '../model/network-index';
import type { ArticleId, EvidenceId, Quote } from '../model/schema';
import type { IntakeFields, IntakeItem } from './intake-item.svelte';

/** What is known of an article before anybody typed of it. */
export function knownOf({ extraction, aim }: IntakeItem, index: NetworkIndex): IntakeFields {
	const { about } = extraction!;
	// An edition is by the same hand; when it was published is another matter.
	const earlier = aim.kind === 'edition' ? index.articles.get(aim.article) : undefined;
	return {
		title: earlier?.title ?? about.title ?? '',
		author: about.authors?.join(', ') ?? earlier?.author ?? '',
		publisher: about.publisher ?? earlier?.publisher ?? '',
		published: about.date ?? '',
		url: about.url ?? earlier?.url ?? '',
		reliability: earlier?.reliability ?? '',
		choices: {}
	};
}

/**
 * Returns the edit that makes a new article of it, an edition or the text of one, and which article that is.
 * @throws EditRefused where something is missing.
 */
export function freezeItem(
	index: NetworkIndex,
	item: IntakeItem,
	placed: readonly PlacedAgain[]
): { readonly id: ArticleId; readonly edit: Edit } {
	const { text, pages } = item.extraction!;
	const { reliability, choices: _choices, ...typed } = item.draft!.fields;
	const fields: ArticleFields = {
		...typed,
		...(reliability && { reliability }),
		sha256: sha256Hex(text),
		norm: NORM,
		fingerprint: fingerprintOf(text),
		...(pages.length > 0 && { pages: [...pages] })
	};
	const { aim } = item;
	if (aim.kind === 'new') return addArticle(index, fields);
	if (aim.kind === 'edition') return addEdition(index, aim.article, fields, movedBy(item, placed));
	// What somebody wrote of it stays.
	const known: Readonly<Record<string, unknown>> = { ...index.articles.get(aim.article) };
	const filled = Object.entries(fields).filter(
		([field, value]) => value !== '' && known[field] === undefined
	);
	return { id: aim.article, edit: changeArticle(index, aim.article, Object.fromEntries(filled)) };
}

/** What is moved to the new edition: as it was decided, else where the words are there and in company. */
export function movedBy(
	item: Pick<IntakeItem, 'decided'>,
	placed: readonly PlacedAgain[]
): ReadonlyMap<EvidenceId, Quote> {
	return new Map(
		placed.flatMap(({ evidence, quote, isElsewhere }) => {
			const decided = item.decided.get(evidence.id);
			const moved = decided === undefined ? (isElsewhere ? null : quote) : decided;
			return moved ? [[evidence.id, moved] as const] : [];
		})
	);
}
