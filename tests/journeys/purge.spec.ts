import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { sha256Hex } from '../../src/lib/anchoring/sha256';
import { drawn, expectNoAxeViolation, failOnErrors } from '../support/journey';
import { startServer, type OwnServer } from '../support/own-server';

const text = 'The xylophone towns met in May. Nobody else was asked.\n';
const author = 'Xenophon Grey';
const title = 'Towns with xylophones';
const id = 'towns';

/** All that a backup of the store holds. */
function backup({ folder }: OwnServer): string {
	const file = join(folder, `${Date.now()}.entente-backup`);
	execFileSync('npm', ['run', '--silent', 'backup', '--', file], {
		env: { ...process.env, ENTENTE_DATA: folder }
	});
	return readFileSync(file, 'utf8');
}

async function fill(page: Page, { address }: OwnServer): Promise<void> {
	const network = {
		...{ format: 'entente/1', id, title },
		articles: [{ id: 'a1', title: 'Towns', sha256: sha256Hex(text), norm: 1 }],
		actors: ['river', 'hill'].map((town) => ({ id: town, name: town, kind: 'other' })),
		relations: [{ id: 'r', source: 'river', target: 'hill', type: 'hostility', evidence: [] }]
	};
	const at = `${address}/api/networks`;
	const value = {
		...{ id: 'note', on: { kind: 'network', id }, body: 'A thought.', author },
		...{ created: '2026-01-01T00:00:00Z', updated: '2026-01-01T00:00:00Z' }
	};
	const operations = [{ op: 'put', kind: 'annotation', id: 'note', value }];
	const change = { id: 'noted-it-once', label: 'Noted', client: 'test', author, operations };
	// As a file may have it: in a field of its own, which the history then holds too.
	const set = { op: 'set', kind: 'article', id: 'a1', field: 'text', value: text };
	const put = { id: 'put-the-text', label: 'Text', client: 'test', operations: [set] };
	for (const answer of [
		await page.request.post(at, { data: network }),
		await page.request.post(`${at}/${id}/changes`, { data: change }),
		await page.request.post(`${at}/${id}/changes`, { data: put }),
		await page.request.put(`${at}/${id}/articles/a1/text`, { data: { text } })
	]) {
		expect(answer.ok(), await answer.text()).toBe(true);
	}
}

async function openPurge(page: Page): Promise<void> {
	await expect(page.locator('[data-keeping]')).toHaveAttribute('data-keeping', 'saved');
	await page.keyboard.press('Control+k');
	await page.keyboard.type('Purge');
	await page.getByRole('option', { name: /^Purge/ }).click();
	await expect(page.getByRole('dialog', { name: /^Purge/ })).toBeVisible();
}

test('A text, a name and a network are purged; neither API, nor history, nor a new backup holds them', async ({
	page
}) => {
	test.slow();
	const server = await startServer();
	try {
		const ask = async (path: string) =>
			(await page.request.get(`${server.address}/api/networks/${id}${path}`)).text();
		const dialog = page.getByRole('dialog', { name: /^Purge/ });
		const purge = dialog.getByRole('button', { name: 'Purge', exact: true });
		const isSure = dialog.getByLabel('I know that there is no way back');
		await fill(page, server);
		const before = backup(server);
		for (const word of ['xylophone towns', author, title]) expect(before).toContain(word);
		for (const word of ['xylophone towns', author]) expect(await ask('/changes')).toContain(word);
		await failOnErrors(page);
		await page.goto(`${server.address}/networks/${id}?bench`);
		await drawn(page);

		await openPurge(page);
		await expect(purge).toBeDisabled();
		await dialog.getByRole('combobox', { name: 'Article' }).selectOption('Towns');
		await expect(purge).toBeDisabled();
		await isSure.check();
		await expectNoAxeViolation(page, 'the purge of a text');
		await purge.click();
		await expect(page.getByText('It is gone for good.')).toBeVisible();
		for (const path of ['', '/changes', '/articles/a1/text']) {
			expect(await ask(path), path).not.toContain('xylophone towns');
		}
		expect(backup(server)).not.toContain('xylophone towns');

		await openPurge(page);
		await dialog.getByLabel('The name of someone who wrote here').check();
		await dialog.getByRole('combobox', { name: 'Name' }).selectOption(author);
		await isSure.check();
		await purge.click();
		await expect(dialog).toBeHidden();
		expect(await ask('')).not.toContain(author);
		expect(await ask('')).toContain('A thought.');
		expect(await ask('/changes')).not.toContain(author);
		expect(backup(server)).not.toContain(author);

		await openPurge(page);
		// Nothing else is left to take out.
		await expect(dialog.getByRole('radio')).toHaveCount(0);
		await dialog.getByRole('textbox').fill('Towns');
		await expect(purge).toBeDisabled();
		await dialog.getByRole('textbox').fill(title);
		await purge.click();
		await expect(page).toHaveURL(/\/networks$/);
		expect(await ask('')).not.toContain(title);
		expect(await ask('/changes')).not.toContain(title);
		expect(backup(server)).not.toContain(title);
	} finally {
		await server.stop();
	}
});
