/** The texts of the articles: taken in, kept by the store, fetched from it, and taken away again. */
import { placeQuotations } from '../editing/place-quotations';
import type { ArticleId } from '../model/schema';
import { TextClient } from '../sync/text-client';
import { TextPost } from '../sync/text-post';
import type { KeptNetwork } from './kept-network.svelte';
import type { NetworkScreen } from './network-screen.svelte';

type Texts = ReadonlyMap<ArticleId, string>;

/**
 * Takes texts in that somebody gave, each the one whose hash its article states: checks the quotations
 * against them, writes down where those stand that did not say, and has the store keep the texts.
 * Returns how many quotations were given their place.
 */
export async function takeTexts(screen: NetworkScreen, texts: Texts): Promise<number> {
	const { kept } = screen;
	kept.texts = new Map([...kept.texts, ...texts]);
	if (kept.source && kept.canEdit) {
		const post = postOf(kept);
		for (const [id, text] of texts) post.add(id, text, kept.incarnation);
	}
	await screen.quotations.check();
	return screen.kept === kept ? placeInTexts(screen, new Set(texts.keys())) : 0;
}

/** Writes down where quotations of these articles stand, as one change; returns of how many. */
export function placeInTexts(screen: NetworkScreen, articles: ReadonlySet<ArticleId>): number {
	if (!screen.canEdit) return 0;
	const edit = placeQuotations(screen.index, screen.quotations.placements, articles);
	screen.edit(edit);
	return edit.operations.filter(({ kind }) => kind === 'evidence').length;
}

/** Fetches what the store keeps and is not at hand, and lets go of what it keeps no more. */
export async function followTexts(screen: NetworkScreen, kept: KeptNetwork): Promise<void> {
	const { storedTexts, heldTexts } = kept;
	const gone = [...heldTexts].filter(([id, sha256]) => storedTexts.get(id) !== sha256);
	for (const [id] of gone) heldTexts.delete(id);
	if (gone.length > 0) show(screen, kept, without(kept.texts, new Set(gone.map(([id]) => id))));

	const stated = new Map(kept.network.articles.map(({ id, sha256 }) => [id, sha256]));
	const wanted = [...storedTexts].filter(
		([id, sha256]) => stated.get(id) === sha256 && !heldTexts.has(id)
	);
	// Noted at once, so that the next to be told does not fetch them too.
	for (const [id, sha256] of wanted) heldTexts.set(id, sha256);
	const client = new TextClient(kept.network.id);
	const fetched = new Map<ArticleId, string>();
	for (const [id, sha256] of wanted) {
		if (kept.texts.has(id)) continue;
		await idle();
		const text = await client.read(id, sha256);
		if (heldTexts.get(id) !== sha256) continue;
		if (text === null) heldTexts.delete(id);
		else fetched.set(id, text);
	}
	if (fetched.size > 0) show(screen, kept, new Map([...fetched, ...kept.texts]));
}

/** Takes a text out of the store and out of this page. Null when it is done; else why it is not. */
export async function removeText(screen: NetworkScreen, id: ArticleId): Promise<string | null> {
	const { kept } = screen;
	kept.post?.drop(id);
	if (kept.storedTexts.has(id)) {
		const answer = await new TextClient(kept.network.id).remove(id);
		if (answer.type !== 'done') return answer.detail;
	}
	kept.heldTexts.delete(id);
	kept.storedTexts = without(kept.storedTexts, new Set([id]));
	show(screen, kept, without(kept.texts, new Set([id])));
	return null;
}

function show(screen: NetworkScreen, kept: KeptNetwork, texts: Texts): void {
	kept.texts = texts;
	if (screen.kept === kept) void screen.quotations.check();
}

function postOf(kept: KeptNetwork): TextPost {
	if (kept.post) return kept.post;
	const post = new TextPost(new TextClient(kept.network.id), {
		isClear: () => kept.waiting === 0 && kept.trouble === null
	});
	post.onchange = (stored) => {
		kept.unsentTexts = new Map(post.unsent);
		const article = kept.network.articles.find(({ id }) => id === stored);
		if (!article?.sha256) return;
		kept.heldTexts.set(article.id, article.sha256);
		kept.storedTexts = new Map(kept.storedTexts).set(article.id, article.sha256);
	};
	kept.post = post;
	return post;
}

/** Until the page has nothing better to do. */
function idle(): Promise<void> {
	return new Promise((done) => {
		if ('requestIdleCallback' in globalThis) requestIdleCallback(() => done(), { timeout: 2000 });
		else setTimeout(done, 200);
	});
}

function without<Value>(map: ReadonlyMap<ArticleId, Value>, ids: ReadonlySet<ArticleId>) {
	return new Map([...map].filter(([id]) => !ids.has(id)));
}
