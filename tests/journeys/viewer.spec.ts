import { expect, test, type Page } from '@playwright/test';
import { dragActor, drawn, expectNoAxeViolation, failOnErrors, placeOf } from '../support/journey';
import { json, startServer, type OwnServer } from '../support/own-server';

const token = 'a-token-to-write-with';
const readToken = 'a-token-to-read-with!';
const sponsors = 'afghan-taliban.sponsorship.ttp';
const at = '2026-01-01T10:00:00Z';

let server: OwnServer;
test.beforeAll(async () => {
	server = await startServer({ ENTENTE_TOKEN: token, ENTENTE_READ_TOKEN: readToken });
	const note = {
		...{ id: 'n1', on: { kind: 'relation', id: sponsors }, body: 'Is this so?', author: 'Bo' },
		...{ created: at, updated: at }
	};
	const view = { title: 'Saved by a colleague', filters: {} };
	const change = {
		...{ id: 'by-a-colleague', client: 'colleague', label: 'Annotated it, and saved a view' },
		operations: [
			{ op: 'put', kind: 'annotation', id: 'n1', value: note },
			{ op: 'put', kind: 'view', id: 'v1', value: view }
		]
	};
	const made = await fetch(`${server.address}/api/networks/four-articles/changes`, {
		method: 'POST',
		headers: { ...json, authorization: `Bearer ${token}` },
		body: JSON.stringify(change)
	});
	expect(made.status).toBe(201);
});
test.afterAll(async () => {
	await server.stop();
});

/** What a page would be asked to write by: words of all buttons, fields and menu rows that can be used. */
const controls = (page: Page) =>
	page
		.locator('button:visible, [role="menuitem"]:visible, textarea:visible, summary:visible')
		.evaluateAll((all) =>
			all
				.filter((one) => !(one as HTMLButtonElement).disabled)
				.map((one) => `${one.getAttribute('aria-label') ?? ''} ${one.textContent}`.trim())
		);
const writes =
	/\b(add|edit|remove|move|merge|split|turn round|new relation|annotate|reply|resolve|open again|delete|rename|duplicate|purge|restore|take back|go back|save (what|the view)|change the name|draw|new network|make it)\b/i;

async function expectNothingToWrite(page: Page, where: string): Promise<void> {
	const found = (await controls(page)).filter((words) => writes.test(words));
	expect(found, where).toEqual([]);
}

/** Opens the network as a viewer, whose every request is written down. */
async function openAsViewer(page: Page, hash = ''): Promise<string[]> {
	const written: string[] = [];
	page.on('request', (request) => {
		if (!['GET', 'HEAD'].includes(request.method())) {
			written.push(`${request.method()} ${new URL(request.url()).pathname}`);
		}
	});
	await failOnErrors(page);
	await page.goto(`${server.address}/enter?to=/networks/four-articles#${readToken}`);
	await drawn(page);
	await page.goto(`${server.address}/networks/four-articles?bench${hash}`);
	await drawn(page);
	written.length = 0;
	return written;
}

test('Who may only look is offered nothing that writes, wherever they look', async ({ page }) => {
	test.slow();
	const written = await openAsViewer(page);
	await expect(page.getByText('You may look, not change')).toBeVisible();
	for (const hash of [
		'#/',
		'#/actor/ttp',
		`#/relation/${sponsors}`,
		`#/relation/${sponsors}/evidence/e000-01`,
		'#/article/002',
		'#/actors/ttp,pakistan',
		'#/path/ttp/india'
	]) {
		await page.evaluate((to) => (location.hash = to), hash);
		await page.waitForTimeout(300);
		await expectNothingToWrite(page, hash);
	}
	await page.evaluate((to) => (location.hash = to), `#/relation/${sponsors}`);
	await expect(page.locator('.thread')).toContainText('Is this so?');
	await expectNothingToWrite(page, 'a thread');
	await expectNoAxeViolation(page, 'a relation, for a viewer');

	await page.locator('.drawing').focus();
	for (const [key, where] of [
		['c', page.getByRole('dialog', { name: 'Annotations' })],
		['?', page.getByRole('dialog', { name: /keys/i })],
		['Control+k', page.getByRole('dialog').first()]
	] as const) {
		await page.keyboard.press(key);
		await expect(where).toBeVisible();
		await expectNothingToWrite(page, key);
		await page.keyboard.press('Escape');
		await expect(where).toBeHidden();
	}
	await page.keyboard.press('y');
	await expect(page.getByText('Annotated it, and saved a view')).toBeVisible();
	await expectNothingToWrite(page, 'the history');
	await page.keyboard.press('y');
	await page.locator('.drawing').focus();
	await page.keyboard.press('Shift+F10');
	await expect(page.getByRole('menu')).toBeVisible();
	await expectNothingToWrite(page, 'a menu');
	await page.keyboard.press('Escape');
	await page.goto(`${server.address}/networks`);
	await expect(page.getByText('You may look at these networks, not change them.')).toBeVisible();
	await expectNothingToWrite(page, 'the page of networks');
	expect(written).toEqual([]);
});

test('No key, double click or drag of theirs writes, and the actors they move are theirs alone', async ({
	page
}) => {
	const written = await openAsViewer(page, `#/relation/${sponsors}`);
	await page.locator('.drawing').focus();
	for (const key of ['a', 'e', 'q', 't', 'w', 'v', 'Delete', 'Control+z', 'Control+Shift+z']) {
		await page.keyboard.press(key);
		await page.waitForTimeout(150);
		await expect(page.locator('#panel form')).toHaveCount(0);
		await expect(page.getByRole('dialog')).toHaveCount(0);
		await expect(page.getByText('From whom?')).toHaveCount(0);
	}
	// Keys that could have done something say why they did not.
	await page.keyboard.press('v');
	await expect(page.getByText('You may look at this network, not change it.')).toBeVisible();
	const box = (await page.locator('.drawing').boundingBox())!;
	await page.mouse.dblclick(box.x + 60, box.y + 60);
	await expect(page.locator('#panel form')).toHaveCount(0);
	const before = await placeOf(page, 'india');
	await dragActor(page, 'india', [40, 30]);
	await expect.poll(async () => (await placeOf(page, 'india')).x - before.x).toBeGreaterThan(20);
	await expect(page.getByText('You may look, not change')).toBeVisible();
	await page.waitForTimeout(1500);
	expect(written).toEqual([]);
	const answer = await fetch(`${server.address}/api/networks`, {
		headers: { authorization: `Bearer ${readToken}` }
	});
	const { networks } = (await answer.json()) as { networks: { number: number }[] };
	expect(networks[0]!.number).toBe(1);
});
