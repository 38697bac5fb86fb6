import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	drawn,
	dropFiles,
	expectNoAxeViolation,
	failOnErrors,
	openOwnNetwork,
	openPage,
	readExample
} from '../support/journey';
import { freePort } from '../support/free-port';
import { startServer } from '../support/server-process';

const list = (page: Page) => page.getByRole('list', { name: 'Networks' });
const card = (page: Page, title: string) =>
	list(page).getByRole('listitem').filter({ hasText: title });
const unique = (title: string) => `${title} ${Math.random().toString(36).slice(2, 8)}`;

async function openStart(page: Page): Promise<void> {
	await failOnErrors(page);
	await page.goto('/networks');
	// Until the page runs, its buttons do nothing.
	await expect(page.locator('time').first()).toContainText(/ago|now|yesterday/);
}
async function make(page: Page, title: string): Promise<void> {
	await page.getByRole('button', { name: 'New network' }).click();
	await page.getByLabel('Title of the new network').fill(title);
	await page.getByRole('button', { name: 'Make it' }).click();
	await expect(page).toHaveURL(/\/networks\/[a-z0-9-]+$/);
}
async function act(page: Page, title: string, what: string): Promise<void> {
	await card(page, title).getByRole('button', { name: 'What can be done' }).click();
	await card(page, title).getByRole('button', { name: what, exact: true }).click();
}

test('A network is made, renamed, duplicated, deleted, and put back', async ({ page }) => {
	const title = unique('Ports');
	await openStart(page);
	await make(page, title);
	await expect(page.getByText('This network has no actors yet.')).toBeVisible();
	await page.getByRole('link', { name: 'All networks' }).click();

	await act(page, title, 'Rename');
	const renamed = unique('Harbours');
	await page.getByLabel('Title of the network').fill(renamed);
	await page.keyboard.press('Enter');
	await expect(card(page, renamed)).toContainText('changed');
	await act(page, renamed, 'Duplicate');
	await expect(card(page, `Copy of ${renamed}`)).toBeVisible();

	await act(page, `Copy of ${renamed}`, 'Delete');
	await expect(card(page, `Copy of ${renamed}`)).toHaveCount(0);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(card(page, `Copy of ${renamed}`)).toBeVisible();

	await act(page, `Copy of ${renamed}`, 'Delete');
	await expect(card(page, `Copy of ${renamed}`)).toHaveCount(0);
	await page.getByText('Bin').first().click();
	await expectNoAxeViolation(page, 'the start page with its bin');
	await page
		.getByRole('list', { name: 'Bin' })
		.getByRole('listitem')
		.filter({ hasText: `Copy of ${renamed}` })
		.getByRole('button', { name: /^Delete for good/ })
		.click();
	const dialog = page.getByRole('dialog', { name: 'Purge: take something out for good' });
	const gone = dialog.getByRole('button', { name: 'Purge' });
	await expect(gone).toBeDisabled();
	await dialog.getByRole('textbox').fill(`Copy of ${renamed}`);
	await expectNoAxeViolation(page, 'the purge of a network');
	await gone.click();
	await expect(page.getByText(`“Copy of ${renamed}” is gone for good.`)).toBeVisible();
	await expect(card(page, renamed)).toBeVisible();
});

test('Who has drawn a network finds its picture in the list', async ({ page }) => {
	const sent = page.waitForResponse((answer) => answer.url().endsWith('/picture'));
	const id = await openOwnNetwork(page);
	expect((await sent).status()).toBe(204);
	await page.goto('/networks');
	const picture = page.locator('li', { has: page.locator(`a[href="/networks/${id}"]`) });
	expect(await picture.locator('circle').count()).toBeGreaterThan(40);
	expect(await picture.locator('line').count()).toBeGreaterThan(60);
});

test('A file is kept from the list; one whose id is taken is kept beside the other', async ({
	page
}) => {
	const title = unique('From a file');
	const id = `file-${Math.random().toString(36).slice(2, 10)}`;
	const text = JSON.stringify({ ...readExample(), id, title });
	await openStart(page);
	await dropFiles(page, [{ name: 'x.entente.json', text }]);
	await expect(page).toHaveURL(new RegExp(`/networks/${id}$`));
	await page.getByRole('link', { name: 'All networks' }).click();
	await expect(card(page, title)).toContainText('60 actors, 91 relations, 150 quotations');

	await dropFiles(page, [{ name: 'x.entente.json', text }]);
	await page.getByRole('dialog', { name: 'There is one of these already' }).waitFor();
	await expectNoAxeViolation(page, 'a taken id');
	await page.getByRole('button', { name: 'Keep this as a new one' }).click();
	await expect(page).toHaveURL(/\/networks\/from-a-file-/);

	await page.getByRole('link', { name: 'All networks' }).click();
	await expect(card(page, title).first()).toBeVisible();
	await dropFiles(page, [{ name: 'broken.json', text: '{}' }]);
	await expect(page.getByRole('dialog', { name: 'This could not be done' })).toBeVisible();
});

test('A file that was opened beside the example and changed there is kept with its changes', async ({
	page
}) => {
	const id = `kept-${Math.random().toString(36).slice(2, 10)}`;
	await openPage(page);
	const file = { ...readExample(), id, title: 'Opened here', views: [], stories: [] };
	await dropFiles(page, [{ name: 'x.entente.json', text: JSON.stringify(file) }]);
	await expect(page.getByText('Only in this page')).toBeVisible();
	await page.keyboard.press('v');
	await page.getByLabel('Title of the view').fill('Mine');
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: 'Keep', exact: true }).click();
	await expect(page).toHaveURL(new RegExp(`/networks/${id}`));
	await drawn(page);
	await expect(page.getByRole('region', { name: 'Views' }).getByRole('link')).toHaveText(['Mine']);
});

for (const scheme of ['light', 'dark'] as const) {
	test.describe(scheme, () => {
		test.use({ colorScheme: scheme });
		test('axe finds nothing on the start page', async ({ page }) => {
			await openStart(page);
			await page
				.getByRole('button', { name: /What can be done/ })
				.first()
				.click();
			await expectNoAxeViolation(page, 'the start page');
			await page.setViewportSize({ width: 390, height: 844 });
			await expectNoAxeViolation(page, 'the start page on a phone');
			const width = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(width).toBeLessThanOrEqual(390);
		});
	});
}

test('Where someone has played with the example, it is as it came after one click', async ({
	page
}) => {
	const data = mkdtempSync(join(tmpdir(), 'entente-start-'));
	const server = startServer({ ENTENTE_DATA: data }, await freePort());
	try {
		await server.ready;
		await failOnErrors(page);
		await page.goto(`${server.address}/?bench`);
		await drawn(page);
		await page.keyboard.press('v');
		await page.getByLabel('Title of the view').fill('Played');
		await page.keyboard.press('Enter');
		const links = page.getByRole('region', { name: 'Views' }).getByRole('link');
		const itsOwn = readExample().views!.map(({ title }) => title);
		await expect(links).toHaveText([...itsOwn, 'Played']);
		await expect(page.locator('[data-keeping]')).toHaveAttribute('data-keeping', 'saved');
		await page.keyboard.press('y');
		await page.getByRole('button', { name: 'Restore the example' }).click();
		await expect(
			page.getByRole('listitem').filter({ hasText: 'Restored the example as it came' })
		).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(links).toHaveText(itsOwn);
		await page.keyboard.press('Control+z');
		await expect(links).toHaveText([...itsOwn, 'Played']);

		// Nobody's network is left: the page teaches how to get one.
		await page.request.delete(`${server.address}/api/networks/${readExample().id}`);
		await page.goto(`${server.address}/networks`);
		await expect(page.getByRole('heading', { name: 'There is no network here' })).toBeVisible();
		await expectNoAxeViolation(page, 'the empty start page');
	} finally {
		await server.end('SIGKILL');
		rmSync(data, { recursive: true, force: true });
	}
});
