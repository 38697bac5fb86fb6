import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { drawn, failOnErrors } from '../support/journey';
import { startServer } from '../support/own-server';

const sponsors = 'afghan-taliban.sponsorship.ttp';
const editor = (page: Page) => page.getByRole('form', { name: 'Annotation on this relation' });
const form = (page: Page) => page.locator('#panel form').filter({ hasText: 'Add a quotation' });
const path = `/networks/four-articles?bench#/relation/${sponsors}`;

test('The server goes away while I write a note and a quotation: both are there when it is back', async ({
	page
}) => {
	test.slow();
	const folder = mkdtempSync(join(tmpdir(), 'entente-away-'));
	const env = { ENTENTE_DATA: folder };
	let server = await startServer(env);
	const { address, port } = server;
	try {
		await failOnErrors(page);
		await page.goto(address + path);
		await drawn(page);
		await page.keyboard.press('a');
		await editor(page).getByRole('textbox').first().pressSequentially('Begun with the server');

		// What forms are made of comes two seconds after the reader's first move.
		await page.waitForLoadState('networkidle');
		await page.waitForTimeout(3000);
		// It is really away: nothing answers at its address.
		await server.stop('SIGKILL');
		await page.keyboard.type(', ended without');
		await page.getByRole('button', { name: /Add a quotation/ }).click();
		await form(page).getByLabel('Quotation').fill('Words that nobody checked yet.');
		await form(page).getByLabel('Note').fill('Ask the author.');
		// What is made without the server waits, and says so.
		await editor(page).getByLabel('Your name').fill('Ada');
		await page.getByRole('button', { name: 'Annotate', exact: true }).last().click();
		await expect(page.locator('.thread')).toContainText('Begun with the server, ended without');
		await expect(page.getByText('Offline · 1 change waiting')).toBeVisible();

		// The page is left while nothing is there to load it from, and loaded when there is.
		await page.reload().catch(() => null);
		expect(await page.locator('.thread').count()).toBe(0);
		server = await startServer({ ...env, PORT: String(port) });
		await page.goto(address + path);
		await drawn(page);
		await expect(page.locator('.thread')).toContainText('Begun with the server, ended without');
		await page.getByRole('button', { name: 'Go on with the quotation' }).click();
		await expect(form(page).getByLabel('Quotation')).toHaveValue('Words that nobody checked yet.');
		await expect(form(page).getByLabel('Note')).toHaveValue('Ask the author.');
		await expect
			.poll(async () => {
				const { annotations = [] } = await (
					await fetch(`${address}/api/networks/four-articles`)
				).json();
				return annotations.map(({ body }: { body: string }) => body);
			})
			.toEqual(['Begun with the server, ended without']);
	} finally {
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	}
});

test('I reload while offline and while I write: the draft stands where it was', async ({
	page
}) => {
	const server = await startServer();
	try {
		await failOnErrors(page);
		await page.goto(server.address + path);
		await drawn(page);
		await page.route('**/api/**', (route) => route.abort());
		await page.keyboard.press('a');
		await editor(page).getByRole('textbox').first().pressSequentially('Half a thou');
		await page.reload();
		await drawn(page);
		await expect(editor(page).getByRole('textbox').first()).toHaveValue('Half a thou');
		await page.keyboard.press('e');
		await page.locator('#panel form').getByLabel('Note').last().fill('Why it is hard.');
		await page.unroute('**/api/**');
		await page.reload();
		await drawn(page);
		await expect(editor(page).getByRole('textbox').first()).toHaveValue('Half a thou');
		await page.getByRole('button', { name: 'Go on editing' }).click();
		await expect(page.locator('#panel form').getByLabel('Note').last()).toHaveValue(
			'Why it is hard.'
		);
	} finally {
		await server.stop();
	}
});
