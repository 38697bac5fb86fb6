import { expect, test } from '@playwright/test';
import { drawn, expectNoAxeViolation, failOnErrors } from '../support/journey';
import { json, startServer, type OwnServer } from '../support/own-server';

const token = 'a-token-to/write with?'.replaceAll(' ', '+');
const readToken = 'a-token-to-read-with!';

test.describe('A server that asks for a token', () => {
	let server: OwnServer;
	test.beforeAll(async () => {
		server = await startServer({ ENTENTE_TOKEN: token, ENTENTE_READ_TOKEN: readToken });
	});
	test.afterAll(async () => {
		await server.stop();
	});

	test('I open the link that I was given, and the token leaves the address', async ({ page }) => {
		await failOnErrors(page);
		await page.goto(`${server.address}/enter#${encodeURIComponent(token)}`);
		await drawn(page);
		expect(page.url()).toBe(`${server.address}/`);
		expect(await page.evaluate(() => document.cookie)).toBe('');
		const [cookie] = await page.context().cookies();
		expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
		expect(cookie!.value).not.toContain(token);
		await page.goBack().catch(() => null);
		expect(page.url()).not.toContain('token');
		await page.goto(`${server.address}/networks/four-articles`);
		await drawn(page);
	});

	test('Without a link I am told in a sentence, and can put the token there', async ({ page }) => {
		await failOnErrors(page);
		const answer = await page.goto(`${server.address}/networks/four-articles#/actor/ttp`);
		expect(answer?.status()).toBe(401);
		await expect(page.getByText('Open the link that you were given')).toBeVisible();
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await expectNoAxeViolation(page, `the entrance, ${colorScheme}`);
		}
		await page.getByLabel('Token').fill('not-the-token-at-all');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('alert')).toHaveText('This token opens nothing here.');
		await page.getByLabel('Token').fill(token);
		await page.getByRole('button', { name: 'Come in' }).click();
		await drawn(page);
		expect(page.url()).toBe(`${server.address}/networks/four-articles#/actor/ttp`);
	});

	test('A link for viewers leads to a network that I can look at and not change', async ({
		page
	}) => {
		await failOnErrors(page);
		await page.goto(`${server.address}/enter?to=/networks/four-articles#${readToken}`);
		await drawn(page);
		expect(page.url()).toBe(`${server.address}/networks/four-articles`);
		const status = await page.evaluate(
			async () => (await fetch('/api/networks/four-articles', { method: 'DELETE' })).status
		);
		expect(status).toBe(403);
	});

	test('A link that leads elsewhere does not', async ({ page }) => {
		await page.goto(`${server.address}/enter?to=https://evil.example/#${readToken}`);
		await drawn(page);
		expect(page.url()).toBe(`${server.address}/`);
	});
});

test.describe('Pages of one network', () => {
	test('A colleague’s change is on my screen within a second, and a deleted network says so', async ({
		page
	}) => {
		const server = await startServer();
		await failOnErrors(page);
		await page.goto(`${server.address}/networks/four-articles`);
		await drawn(page);
		const change = {
			id: 'by-a-colleague',
			client: 'colleague',
			label: 'Renamed it',
			operations: [
				{ op: 'set', kind: 'network', id: 'four-articles', field: 'title', value: 'Seen at once' }
			]
		};
		const answer = await fetch(`${server.address}/api/networks/four-articles/changes`, {
			method: 'POST',
			headers: json,
			body: JSON.stringify(change)
		});
		expect(answer.status).toBe(201);
		await expect(page).toHaveTitle(/^Seen at once/, { timeout: 1000 });
		await fetch(`${server.address}/api/networks/four-articles`, { method: 'DELETE' });
		const gone = await page.goto(`${server.address}/networks/four-articles`);
		expect(gone?.status()).toBe(410);
		await expect(page.getByText(/was deleted; it waits in the bin/)).toBeVisible();
		expect((await page.goto(`${server.address}/networks/none`))?.status()).toBe(404);
		await expect(page.getByText('There is no network "none"')).toBeVisible();
		await server.stop();
	});
});
