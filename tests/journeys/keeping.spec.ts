import { expect, test, type Page } from '@playwright/test';
import {
	dragActor,
	expectNoAxeViolation,
	openNetwork,
	openOwnNetwork,
	places
} from '../support/journey';

const keeping = (page: Page) => page.locator('[data-keeping]');
const saved = (page: Page) => expect(keeping(page)).toHaveAttribute('data-keeping', 'saved');
const placeOfChina = async (page: Page) => (await places(page))['a:china'];

/** Somebody else's change, by the API. */
async function noteOf(page: Page, id: string, number: number): Promise<void> {
	const operation = { op: 'set', kind: 'actor', id: 'us', field: 'note', value: `${number}` };
	const change = { id: `theirs-${number}`, label: 'Noted', client: 'somebody-else' };
	const answer = await page.request.post(`/api/networks/${id}/changes`, {
		data: { ...change, operations: [operation] }
	});
	expect(answer.status(), await answer.text()).toBe(201);
}

/** The server is down for this page: nothing that it asks is answered. */
async function cutTheLine(page: Page): Promise<void> {
	await page.route('**/api/**', (route) => route.abort('connectionrefused'));
}

test('What was moved is there after a reload, and Ctrl+Z takes it back even then', async ({
	page
}) => {
	const id = await openOwnNetwork(page);
	const before = await placeOfChina(page);
	await dragActor(page, 'china', [60, 40]);
	await saved(page);
	const moved = await placeOfChina(page);
	expect(moved).not.toBe(before);

	await openNetwork(page, id);
	expect(await placeOfChina(page)).toBe(moved);
	await expect(page.getByText('1 pinned')).toBeVisible();

	await page.keyboard.press('Control+z');
	await expect(page.getByText('Took back: Moved China')).toBeVisible();
	await expect(page.getByText('1 pinned')).toBeHidden();
	await page.keyboard.press('Control+Shift+z');
	await expect(page.getByText('1 pinned')).toBeVisible();
	expect(await placeOfChina(page)).toBe(moved);
	await saved(page);
	await expectNoAxeViolation(page, 'after undo and redo');
});

test('With nothing to take back, Ctrl+Z says so', async ({ page }) => {
	await openOwnNetwork(page);
	await page.keyboard.press('Control+z');
	await expect(page.getByText('There is no change of yours to take back.')).toBeVisible();
});

test('Ctrl+Z finds one’s own last change behind hundreds of others’', async ({ page }) => {
	test.slow();
	const id = await openOwnNetwork(page);
	await dragActor(page, 'china', [60, 40]);
	await saved(page);
	for (let number = 1; number <= 210; number += 15) {
		await Promise.all(Array.from({ length: 15 }, (_, at) => noteOf(page, id, number + at)));
	}
	// The page knows the latest two hundred, and none of them is its own.
	await openNetwork(page, id);
	await saved(page);
	await expect(page.getByText('1 pinned')).toBeVisible();
	await page.route('**/changes?before=*', (route) => route.abort(), { times: 1 });
	await page.keyboard.press('Control+z');
	await expect(page.getByText('The earlier changes could not be fetched')).toBeVisible();
	await page.keyboard.press('Control+z');
	await expect(page.getByText('Took back: Moved China')).toBeVisible();
	await expect(page.getByText('1 pinned')).toBeHidden();
	await saved(page);
	// What was taken back is not found again, however far it is looked for.
	await page.keyboard.press('Control+z');
	await expect(page.getByText('There is no change of yours to take back.')).toBeVisible();
});

test('A server that is down loses nothing: what waits is counted, outlives a reload, and is sent once', async ({
	page
}) => {
	const id = await openOwnNetwork(page);
	await saved(page);
	await cutTheLine(page);
	await dragActor(page, 'china', [60, 40]);
	await expect(keeping(page)).toHaveText('Offline · 1 change waiting');
	const moved = await placeOfChina(page);
	await expectNoAxeViolation(page, 'offline');

	// Reloaded while the server takes nothing yet: the page is there, and so is the change.
	await page.route('**/changes', (route) =>
		route.request().method() === 'POST' ? route.abort() : route.continue()
	);
	await page.unroute('**/api/**');
	await openNetwork(page, id);
	await expect(keeping(page)).toHaveText('Offline · 1 change waiting');
	expect(await placeOfChina(page)).toBe(moved);

	await page.unroute('**/changes');
	await saved(page);
	const { changes } = await (await page.request.get(`/api/networks/${id}/changes`)).json();
	expect(changes.map(({ label }: { label: string }) => label)).toEqual(['Moved China']);
});

test('Two pages see each other’s changes, and say who is here', async ({ page, browser }) => {
	const id = await openOwnNetwork(page);
	const other = await (await browser.newContext()).newPage();
	await openNetwork(other, id);
	await expect(page.getByText('someone is here')).toBeVisible();
	await dragActor(page, 'china', [60, 40]);
	const moved = await placeOfChina(page);
	await expect.poll(() => placeOfChina(other)).toBe(moved);
	await expect(other.getByText('1 pinned')).toBeVisible();
	await other.context().close();
	await expect(page.getByText('someone is here')).toBeHidden();
});

for (const [choice, whose] of [
	['Keep mine', 'mine'],
	['Keep what is there', 'theirs']
] as const) {
	test(`Two people who move the same actor: the second is told, and may say “${choice}”`, async ({
		page,
		browser
	}) => {
		const id = await openOwnNetwork(page);
		const other = await (await browser.newContext()).newPage();
		await openNetwork(other, id);
		await cutTheLine(page);
		await dragActor(page, 'china', [60, 40]);
		const mine = await placeOfChina(page);
		await dragActor(other, 'china', [-80, 30]);
		await saved(other);
		const theirs = await placeOfChina(other);

		await page.unroute('**/api/**');
		const dialog = page.getByRole('dialog', { name: 'Two people changed the same' });
		await expect(dialog).toContainText('Moved China');
		await expect(dialog).toContainText('the place of China');
		await expectNoAxeViolation(page, 'a conflict');
		await dialog.getByRole('button', { name: choice }).click();
		await saved(page);
		const standing = whose === 'mine' ? mine : theirs;
		expect(await placeOfChina(page)).toBe(standing);
		await expect.poll(() => placeOfChina(other)).toBe(standing);
		await other.context().close();
	});
}

test('A question may be put off: it waits in the status bar', async ({ page, browser }) => {
	const id = await openOwnNetwork(page);
	const other = await (await browser.newContext()).newPage();
	await openNetwork(other, id);
	await cutTheLine(page);
	await dragActor(page, 'china', [60, 40]);
	await dragActor(other, 'china', [-80, 30]);
	await saved(other);
	await page.unroute('**/api/**');
	const dialog = page.getByRole('dialog', { name: 'Two people changed the same' });
	await expect(dialog).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(keeping(page)).toHaveText('1 change waiting for your word');
	await page.getByRole('button', { name: 'Decide…' }).click();
	await expect(dialog).toBeVisible();
	await other.context().close();
});
