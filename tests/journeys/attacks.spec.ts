import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { parseNetwork } from '../../src/lib/model/parse-network';
import { readChunks } from '../../src/lib/picture/png-chunks';
import { networkInPicture } from '../../src/lib/picture/reopen';
import { evilNetwork } from '../support/evil-network';
import { drawn, dropFiles, failOnErrors, openOwnNetwork } from '../support/journey';
import { json, startServer } from '../support/own-server';
import { payloads } from '../support/payloads';
import { readPng } from '../support/read-png';

/** Nothing of what was written ran, and nothing was made of it but text. */
async function expectNothingRan(page: Page, state: string): Promise<void> {
	expect(await page.evaluate(() => 'ran' in window), state).toBe(false);
	const made = await page.evaluate(() =>
		[
			...document.querySelectorAll(
				'iframe, math, img[src="x"], img[src^="http"], [onerror], [onload], [onfocus], script:not([nonce]):not([src]), link[href*="evil"], a[href^="javascript" i], a[href^="data:text" i]'
			)
		]
			.concat([...document.querySelectorAll('b')].filter((b) => b.textContent === 'backwards'))
			.filter((one) => one.outerHTML.length > 0)
			.map((one) => one.outerHTML.slice(0, 200))
	);
	expect(made, state).toEqual([]);
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

test('Attacks typed into every field of the page are text wherever they are shown', async ({
	page
}) => {
	test.slow();
	page.on('dialog', (dialog) => {
		throw new Error(`a dialog opened: ${dialog.message()}`);
	});
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	const id = await openOwnNetwork(page, '#/actor/ttp');

	let typed = 0;
	/** Types the next attacks into a field, two to a field, so that all are typed many times. */
	async function attack(field: Locator, what: string): Promise<string> {
		const words = [0, 7].map((by) => payloads[(typed + by) % payloads.length]!).join(' ');
		typed += 1;
		await field.fill(words);
		await expectNothingRan(page, what);
		return words;
	}
	const form = page.locator('#panel form').first();
	const field = (label: string | RegExp) => form.getByLabel(label, { exact: true });

	await page.keyboard.press('t');
	for (const label of ['Name', 'Short name', 'Also called', 'Note']) {
		await attack(field(label), `an actor’s ${label}`);
	}
	await form.getByRole('button', { name: 'Add the actor' }).click();
	await expect(page.getByText(/^Added the actor/)).toBeVisible();
	await expectNothingRan(page, 'an actor’s panel');
	await page.getByRole('button', { name: 'New relation from here…' }).click();
	await field('To').selectOption('ttp');
	await field('Type').selectOption('hostility');
	await attack(field('Note'), 'a relation’s note');
	await form.getByRole('button', { name: 'Add, and quote an article' }).click();
	await field('Article').selectOption('new');
	for (const label of ['Title', 'Author', 'Publisher', 'Address', 'Quotation', 'Note']) {
		await attack(field(label), `a quotation’s ${label}`);
	}
	await field('Who says so').selectOption('named');
	await attack(field('As the article calls it'), 'who says so');
	await field('It speaks for it').check();
	await form.getByRole('button', { name: 'Add the quotation' }).click();
	await expect(page.locator('article.card.current')).toBeVisible();
	await expectNothingRan(page, 'a quotation’s card');

	// All attacks at once in the text of notes, as Markdown is what could make something of them.
	for (const [n, words] of [payloads.slice(0, 9), payloads.slice(9)].entries()) {
		await page.keyboard.press('a');
		const note = page.getByRole('form', { name: 'Annotation on this quotation' });
		await note.getByRole('textbox').first().fill(words.join('\n\n'));
		await attack(note.getByRole('textbox', { name: 'Tags' }), 'tags');
		if (n === 0) await attack(note.getByLabel('Your name'), 'an author’s name');
		await note.getByRole('button', { name: 'Annotate' }).click();
		await expect(page.locator('.thread')).toHaveCount(n + 1);
	}
	await page.locator('.annotation-mark').first().hover();
	await expectNothingRan(page, 'notes and their tip on the canvas');

	await page.keyboard.press('v');
	await attack(page.getByLabel('Title of the view'), 'a view’s title');
	await page.getByRole('button', { name: 'Save the view' }).click();
	await expect(page.getByText(/^Saved as/)).toBeVisible();
	const search = page.locator('#search');
	for (const words of payloads) await search.fill(words);
	await expectNothingRan(page, 'the search');
	await search.fill('');
	await page.keyboard.press('Escape');

	await page.locator('.drawing').focus();
	for (const [key, shown] of [
		[
			'y',
			page.getByRole('region', { name: 'History' }).or(page.getByText('Added the actor').first())
		],
		['c', page.getByRole('dialog', { name: 'Annotations' })],
		['l', page.getByRole('table').first()],
		['m', page.getByRole('table').first()]
	] as const) {
		await page.keyboard.press(key);
		await expect(shown.first()).toBeVisible();
		await expectNothingRan(page, `after ${key}`);
		if (key === 'c') await page.keyboard.press('Escape');
	}
	await page.keyboard.press('Control+k');
	await page.keyboard.type('window.ran');
	await expectNothingRan(page, 'the palette');
	await page.keyboard.press('Escape');

	await page.keyboard.press('g');
	await drawn(page);
	await page.keyboard.press('s');
	const dialog = page.getByRole('dialog', { name: 'Picture' });
	const title = await attack(dialog.getByLabel('Words of the title'), 'a picture’s title');
	await expect(dialog.locator('[data-preview="ready"]')).toBeVisible();
	const waiting = page.waitForEvent('download');
	await dialog.getByRole('button', { name: /^Save/ }).click();
	const download = await waiting;
	expect(download.suggestedFilename()).toMatch(/^[^<>:"/\\|?*\p{C}]{1,100}\.png$/u);
	await expectOnlyAPicture(readFileSync(await download.path()), title);
	await page.keyboard.press('Escape');

	await page.goto('/networks');
	const card = page
		.getByRole('listitem')
		.filter({ has: page.locator(`a[href="/networks/${id}"]`) });
	await card.getByRole('button', { name: /What can be done/ }).click();
	await card.getByRole('button', { name: 'Rename' }).click();
	const named = await attack(card.getByLabel('Title of the network'), 'a network’s title');
	await card.getByRole('button', { name: 'Rename' }).click();
	await expect(card.getByRole('heading')).toContainText(named.slice(0, 12));
	await expectNothingRan(page, 'the page of networks');
	await page.goto(`/networks/${id}?bench`);
	await drawn(page);
	await expectNothingRan(page, 'all of it after a reload');

	expect(typed).toBeGreaterThanOrEqual(payloads.length);
	const own = new URL(page.url()).origin;
	expect(asked.filter((url) => /^https?:/.test(url) && !url.startsWith(own))).toEqual([]);
});

/**
 * A PNG from its first byte to its last: pixels, and as words its title, what it shows, what made it, and
 * the network file that it opens as.
 */
async function expectOnlyAPicture(file: Buffer, title: string): Promise<void> {
	const png = readPng(file);
	const inks = new Set<string>();
	for (let y = 0; y < png.height; y += 7) {
		for (let x = 0; x < png.width; x += 7) inks.add(png.at(x, y).join());
	}
	expect(inks.size, 'something is drawn').toBeGreaterThan(20);
	const chunks = readChunks(file);
	const known = ['IHDR', 'pHYs', 'tEXt', 'iTXt', 'sRGB', 'IDAT', 'IEND'];
	expect(chunks.filter(({ type }) => !known.includes(type)).map(({ type }) => type)).toEqual([]);
	expect(chunks.at(-1)!.type).toBe('IEND');
	const texts = chunks.filter(({ type }) => /^(?:tEXt|iTXt|zTXt)$/.test(type));
	const words = texts.map(({ data }) => Buffer.from(data).toString('utf8').split('\0'));
	expect(words.map(([keyword]) => keyword)).toEqual([
		'Title',
		'Description',
		'Software',
		'entente-network'
	]);
	// The title is there as it was written, and nothing besides it.
	expect(words[0]!.at(-1)!.length).toBeLessThanOrEqual(title.length);
	expect(words[2]!.at(-1)).toBe('Entente');
	const network = await networkInPicture(file, 'png');
	expect(network.kind === 'network' && parseNetwork(network.json).ok).toBe(true);
}
