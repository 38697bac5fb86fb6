import { expect, test } from '@playwright/test';
import { openPage } from '../support/journey';

test('Esc leaves the search for where the reader was; a result leads to the panel', async ({
	page
}) => {
	await openPage(page);
	const graph = page.getByRole('application');
	await graph.focus();
	await page.keyboard.press('/');
	await page.keyboard.type('haqqani');
	await page.keyboard.press('Escape');
	await expect(graph).toBeFocused();
	await page.keyboard.press('/');
	await page.keyboard.type('haqqani');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('region', { name: 'What is selected' })).toBeFocused();
});

test('L, M and G take the focus along from graph to list to matrix and back', async ({ page }) => {
	await openPage(page);
	await page.getByRole('application').focus();
	for (const key of ['l', 'm']) {
		await page.keyboard.press(key);
		await expect(page.locator('#stage :focus')).toBeVisible();
	}
	await page.keyboard.press('g');
	await expect(page.getByRole('application')).toBeFocused();
});

test('The first Tab offers to skip to the network', async ({ page }) => {
	await openPage(page);
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Skip to the network' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('application')).toBeFocused();
});

test('Enter on the graph leads to what is selected, and Shift+F10 opens its menu', async ({
	page
}) => {
	await openPage(page, '#/actor/haqqani');
	const graph = page.getByRole('application');
	await graph.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('region', { name: 'What is selected' })).toBeFocused();
	await graph.focus();
	await page.keyboard.press('Shift+F10');
	await expect(page.getByRole('menu', { name: 'Haqqani network' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(graph).toBeFocused();
});

test('One Esc closes the palette, whatever was typed', async ({ page }) => {
	await openPage(page);
	await page.keyboard.press('Control+k');
	await page.keyboard.type('tali');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
});

test('S opens the picture again at once after Esc closed it', async ({ page }) => {
	await openPage(page);
	await page.keyboard.press('s');
	const dialog = page.getByRole('dialog', { name: 'Picture' });
	await expect(dialog).toBeVisible();
	// In one task, so that the browser's late word of the first dialog comes after the second opened.
	await page.evaluate(async () => {
		const press = (key: string) =>
			(document.querySelector('dialog[open]') ?? document.body).dispatchEvent(
				new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
			);
		press('Escape');
		while (document.querySelector('dialog[open]')) await Promise.resolve();
		press('s');
	});
	await page.waitForTimeout(300);
	await expect(dialog).toBeVisible();
});

test('What the pointer rests on is named below, and no longer when it leaves', async ({ page }) => {
	await openPage(page);
	const at = await page.evaluate(() => {
		const { cy } = window.__entente;
		const bounds = cy.container()!.getBoundingClientRect();
		const { x, y } = cy.getElementById('a:ttp').renderedPosition();
		return { x: bounds.left + x, y: bounds.top + y };
	});
	await page.mouse.move(at.x, at.y);
	await expect(page.locator('footer .hovering')).toHaveText(/TTP/);
	const header = (await page.locator('header').first().boundingBox())!;
	await page.mouse.move(header.x + header.width / 2, header.y + 2);
	await expect(page.locator('.hovering')).toBeHidden();
});
