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

/** Pastes an article of our own, freezes it and opens it to read; its first paragraph is its title. */
export async function readOwnText(page: Page, paragraphs: readonly string[]): Promise<void> {
	await page.keyboard.press('u');
	const dialog = page.getByRole('dialog', { name: 'Bring in articles' });
	await dialog.getByLabel('Or paste an article’s text').fill(paragraphs.join('\n\n'));
	await dialog.getByRole('button', { name: 'Take this text' }).click();
	await dialog.getByRole('button', { name: 'Freeze it and add the article' }).click();
	await expect(dialog).toBeHidden();
	await page.getByRole('button', { name: 'Read', exact: true }).click();
	await expect(textOf(page)).toContainText(paragraphs.at(-1) ?? '');
	await expect(reader(page).getByRole('button', { name: /proposals? ›/ })).toBeVisible();
}

/** The form that a passage is made into a relation with. */
export const relateForm = (page: Page) =>
	page.getByRole('form', { name: 'Make a relation of this' });
