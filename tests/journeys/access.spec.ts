import { expect, test, type Page } from '@playwright/test';
import type { Network } from '../../src/lib/model/schema';
import { dropFiles, drawn, expectNoAxeViolation, failOnErrors } from '../support/journey';
import { json, startServer, type OwnServer } from '../support/own-server';
import { allPayloads, payloads } from '../support/payloads';

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

/** A network in which every text that someone could write is an attack. */
function evilNetwork(): Network {
	const text = (at: number) => payloads[at % payloads.length]!;
	const at = '2026-11-22T12:00:00Z';
	return {
		format: 'entente/1',
		id: 'evil',
		title: allPayloads,
		description: allPayloads,
		articles: payloads.map((payload, n) => ({
			id: `article-${n}`,
			title: payload,
			author: text(n + 1),
			publisher: text(n + 2),
			url: text(n + 3)
		})),
		actors: payloads.map((payload, n) => ({
			id: `actor-${n}`,
			name: payload,
			short: text(n + 1),
			aliases: [text(n + 2)],
			kind: 'other',
			note: text(n + 3)
		})),
		relations: payloads.slice(1).map((payload, n) => ({
			id: `relation-${n}`,
			source: `actor-${n}`,
			target: `actor-${n + 1}`,
			type: 'hostility',
			note: payload,
			evidence: [
				{
					id: `evidence-${n}`,
					article: `article-${n}`,
					quote: { exact: payload, prefix: text(n), suffix: text(n + 1) },
					stance: 'supports',
					attribution: { kind: 'named', who: text(n + 2) },
					note: text(n + 3),
					page: text(n + 4)
				}
			]
		})),
		annotations: payloads.map((payload, n) => ({
			id: `note-${n}`,
			on: { kind: 'relation', id: 'relation-0' },
			body: payload,
			author: text(n + 1),
			tags: [text(n + 2)],
			mark: text(n + 3),
			created: at,
			updated: at
		})),
		views: [{ id: 'view', title: allPayloads, text: allPayloads, filters: {} }]
	} as unknown as Network;
}

async function expectNothingRan(page: Page, state: string): Promise<void> {
	expect(await page.evaluate(() => 'ran' in window), state).toBe(false);
	const made = await page.evaluate(
		() => document.querySelectorAll('iframe, math, img[src^="http"], [onerror], [onload]').length
	);
	expect(made, state).toBe(0);
}

test('Attacks in every text of a network are shown as text, and nothing is asked elsewhere', async ({
	page
}) => {
	const server = await startServer();
	const network = evilNetwork();
	const kept = await fetch(`${server.address}/api/networks`, {
		method: 'POST',
		headers: json,
		body: JSON.stringify(network)
	});
	expect(kept.status).toBe(201);
	const file = await fetch(`${server.address}/api/networks/evil`);
	expect(file.headers.get('content-type')).toBe('application/vnd.entente+json');
	expect(await file.json()).toEqual(network);

	await failOnErrors(page);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	const address = `${server.address}/networks/evil?bench`;
	const states = ['', '#/relation/relation-0', '#/actor/actor-3', '#/article/article-4'];
	for (const hash of [...states, '#/?show=list', '#/?show=matrix']) {
		await page.goto('about:blank');
		await page.goto(address + hash);
		if (hash.includes('show=')) await expect(page.getByRole('table').first()).toBeVisible();
		else await drawn(page);
		await expectNothingRan(page, hash);
	}
	await page.goto('about:blank');
	await page.goto(address);
	await drawn(page);
	await page.keyboard.press('s');
	await page.getByRole('dialog', { name: 'Picture' }).waitFor();
	await expectNothingRan(page, 'the picture');
	await page.keyboard.press('Escape');
	await dropFiles(page, [{ name: `${payloads[3]!.replaceAll('/', '')}.json`, text: '{}' }]);
	await page.getByRole('dialog', { name: 'This could not be opened' }).waitFor();
	await expectNothingRan(page, 'a file’s name');
	const elsewhere = asked.filter((url) => /^https?:/.test(url) && !url.startsWith(server.address));
	expect(elsewhere).toEqual([]);
	await server.stop();
});
