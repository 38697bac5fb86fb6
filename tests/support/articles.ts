import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

const folder = new URL('../../../shared/articles/', import.meta.url);

/** The four articles, which are not part of the tree; none where ../shared is missing. */
export const articleFiles = existsSync(folder)
	? readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
	: [];

/** The column in which an article is read. */
export const reader = (page: Page) => page.getByRole('region', { name: 'Article', exact: true });
export const textOf = (page: Page) => reader(page).getByRole('region', { name: /^Text of/ });

/** Selects words of the text that is read, as a hand does. */
export async function selectWords(page: Page, words: string): Promise<void> {
	const isThere = await page.evaluate((wanted) => {
		for (const element of document.querySelectorAll('#article-text [data-start]')) {
			const at = element.textContent?.indexOf(wanted) ?? -1;
			if (at < 0) continue;
			const node = element.firstChild!;
			element.scrollIntoView({ block: 'center' });
			getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length);
			return true;
		}
		return false;
	}, words);
	expect(isThere, words).toBe(true);
}
