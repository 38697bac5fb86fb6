import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import type { Network } from '../../src/lib/model/schema';
import {
	drawn,
	dropFiles,
	expectNoAxeViolation,
	openNetwork,
	readExample
} from '../support/journey';

/** The example with two views and a story, and with words that would do harm if anything ran them. */
function network(): Network {
	const example = readExample();
	const [first, ...articles] = example.articles;
	return {
		...example,
		id: `page-${Math.random().toString(36).slice(2, 12)}`,
		description: 'Ends here? </script><script>window.harmed = 1</script><!-- <script>',
		articles: [{ ...first!, url: 'javascript:window.harmed=1' }, ...articles],
		annotations: [],
		views: [
			{ id: 'all', title: 'All of it', text: 'Who stands with **whom**.', filters: {} },
			{
				id: 'money',
				title: 'Who sponsors whom',
				text: 'See the [Afghan Taliban](#/actor/afghan-taliban).',
				filters: { typesOff: ['alliance', 'hostility', 'tacit-support'] },
				asOf: '2012'
			}
		],
		stories: [{ id: 'tale', title: 'Two Talibans', views: ['all', 'money', 'all'] }]
	} as unknown as Network;
}

/** Saves a network's page from the app; returns the file's path. */
async function savePage(page: Page, of: Network): Promise<string> {
	const answer = await page.request.post('/api/networks', {
		data: JSON.stringify(of),
		headers: { 'content-type': 'application/json' }
	});
	expect(answer.status(), await answer.text()).toBe(201);
	await openNetwork(page, of.id);
	await page.keyboard.press('Control+s');
	const dialog = page.getByRole('dialog', { name: 'Save as a file' });
	await dialog.getByRole('radio', { name: 'Interactive page' }).check();
	await expect(dialog.getByRole('status')).toContainText('The articles’ texts are not in it');
	await expect(dialog.getByRole('status')).toContainText('offers 1 story');
	await expectNoAxeViolation(page, 'saving a page');
	const waiting = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Save', exact: true }).click();
	const download = await waiting;
	expect(download.suggestedFilename()).toMatch(/\.html$/);
	const file = join(mkdtempSync(join(tmpdir(), 'entente-page-')), 'page.html');
	await download.saveAs(file);
	return file;
}

/** A page from disk with the network off. Whatever it asks for, and whatever its policy forbids, is counted. */
async function openFromDisk(context: BrowserContext, file: string, hash = '') {
	await context.setOffline(true);
	const page = await context.newPage();
	const requests: string[] = [];
	const errors: string[] = [];
	page.on('request', (request) => requests.push(request.url()));
	page.on('pageerror', (error) => errors.push(error.message));
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) errors.push(message.text());
	});
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) =>
			console.error(`the policy forbids ${event.violatedDirective} ${event.blockedURI}`)
		);
	});
	const address = pathToFileURL(file).href;
	await page.goto(address + hash);
	await expect(page.getByRole('application')).toBeVisible();
	return {
		page,
		/** Fails with anything that went out or went wrong. */
		expectNothingAsked: () => {
			expect(requests.filter((url) => url.split('#')[0] !== address)).toEqual([]);
			expect(errors).toEqual([]);
		}
	};
}

const panel = (page: Page) => page.getByRole('region', { name: 'What is said' });
let file = '';
let saved: Network;

test.beforeAll(async ({ browser }) => {
	const page = await browser.newPage();
	saved = network();
	file = await savePage(page, saved);
	await page.close();
});

test('It opens from disk, asks nothing of anyone, and reads a quotation word for word', async ({
	browser
}) => {
	const context = await browser.newContext();
	const { page, expectNothingAsked } = await openFromDisk(context, file);
	await page.keyboard.press('/');
	await page.keyboard.type('operational linkages');
	await page.getByRole('option').first().click();
	const quotation = saved.relations
		.flatMap(({ evidence }) => evidence)
		.find(({ quote }) => quote.exact.includes('operational linkages'))!;
	const disputes = panel(page).getByRole('region', { name: 'Disputes' });
	await expect(disputes.locator('blockquote').first()).toContainText(quotation.quote.exact);
	await expect(disputes).toContainText('Adnan Naseemullah');
	await expect(disputes).toContainText('agrees with this file’s fingerprint');
	await expect(panel(page).getByRole('region', { name: 'Supports' })).toContainText(
		'By providing support to separatist groups'
	);
	await expect(page.locator('script[type="application/json"]')).toHaveCount(2);
	expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
	// An address that would run is text.
	await page.goto(`${pathToFileURL(file).href}#/article/${saved.articles[0]!.id}`);
	await page.reload();
	await expect(panel(page)).toContainText('javascript:window.harmed=1');
	await expect(panel(page).locator('a[href^="javascript"]')).toHaveCount(0);
	expectNothingAsked();
	await context.close();
});

test('The viewer is smaller than a megabyte', () => {
	const html = readFileSync(file, 'utf8');
	const data = [...html.matchAll(/<script type="application\/json"[^>]*>([^<]*)<\/script>/g)];
	expect(data).toHaveLength(2);
	const bytes = (text: string) => Buffer.byteLength(text);
	expect(bytes(html) - data.reduce((sum, [, json]) => sum + bytes(json!), 0)).toBeLessThan(
		1_000_000
	);
});

test('Where the network has a home view, it is what is seen first, and the story ends there', async ({
	browser
}) => {
	const maker = await browser.newPage();
	const atHome = await savePage(maker, { ...network(), home: 'money' as never });
	await maker.close();
	const context = await browser.newContext({ reducedMotion: 'reduce' });
	const { page, expectNothingAsked } = await openFromDisk(context, atHome);
	const seesHome = async () => {
		await expect(page.getByText(/as of 2012/)).toBeVisible();
		await expect(page.getByRole('checkbox', { name: /^Hostility/ })).not.toBeChecked();
		await expect(page.getByRole('checkbox', { name: /^Sponsorship/ })).toBeChecked();
	};
	await seesHome();
	await page.getByRole('button', { name: /^Two Talibans/ }).click();
	await expect(page.getByRole('checkbox', { name: /^Hostility/ })).toBeChecked();
	await page.keyboard.press('Escape');
	await page
		.getByRole('navigation', { name: 'Story: Two Talibans' })
		.getByRole('button', { name: 'End' })
		.click();
	await seesHome();
	expectNothingAsked();
	await context.close();
});

test('I walk its story by arrow keys, and what each view shows is said and seen', async ({
	browser
}) => {
	const context = await browser.newContext({ reducedMotion: 'reduce' });
	const { page, expectNothingAsked } = await openFromDisk(context, file);
	await page.getByRole('button', { name: /^Two Talibans/ }).click();
	const walk = page.getByRole('navigation', { name: 'Story: Two Talibans' });
	const told = panel(page).getByRole('region', { name: 'Story', exact: true });
	await expect(walk).toContainText('1 of 3');
	await expect(told).toHaveAttribute('aria-live', 'polite');
	const heading = (name: string) => told.getByRole('heading', { name });
	await expect(heading('View 1 of 3: All of it')).toBeVisible();
	const whole = await page.getByRole('application').getAttribute('aria-label');
	await page.keyboard.press('ArrowRight');
	await expect(heading('View 2 of 3: Who sponsors whom')).toBeVisible();
	await expect(page.getByText(/as of 2012/)).toBeVisible();
	await expect(page.getByRole('application')).not.toHaveAttribute('aria-label', whole!);
	await expect(page.getByRole('checkbox', { name: /^Hostility/ })).not.toBeChecked();
	// A link of the story's text selects, and the way back is to the story.
	await told.getByRole('link', { name: 'Afghan Taliban' }).click();
	await expect(panel(page).getByRole('heading', { name: 'Afghan Taliban' })).toBeVisible();
	await page.keyboard.press('Escape');
	await page.getByRole('application').focus();
	await page.keyboard.press('ArrowRight');
	await expect(walk).toContainText('3 of 3');
	await expect(walk.getByRole('button', { name: 'Next ›' })).toBeDisabled();
	await page.keyboard.press('ArrowRight');
	await expect(walk).toContainText('3 of 3');
	await page.keyboard.press('ArrowLeft');
	await expect(told).toContainText('View 2 of 3');
	await walk.getByRole('button', { name: 'End' }).click();
	await expect(walk).toBeHidden();
	expectNothingAsked();
	await context.close();
});

test('A link leads to a place of its story, where a finger walks on', async ({ browser }) => {
	const context = await browser.newContext({
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		reducedMotion: 'reduce'
	});
	const at = '#/view/money?story=tale/2';
	const { page, expectNothingAsked } = await openFromDisk(context, file, at);
	const walk = page.getByRole('navigation', { name: 'Story: Two Talibans' });
	await expect(walk).toContainText('2 of 3');
	await expect(page.getByText(/as of 2012/)).toBeVisible();
	const client = await context.newCDPSession(page);
	const swipe = async (by: number) => {
		const box = (await walk.boundingBox())!;
		const point = (share: number) => ({
			x: Math.round(box.x + box.width / 2 + (share - 0.5) * by),
			y: Math.round(box.y + box.height / 2)
		});
		const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', share?: number) =>
			client.send('Input.dispatchTouchEvent', {
				type,
				touchPoints: share === undefined ? [] : [point(share)]
			});
		await send('touchStart', 0);
		for (const share of [0.25, 0.5, 0.75, 1]) await send('touchMove', share);
		await send('touchEnd');
	};
	await swipe(-160);
	await expect(walk).toContainText('3 of 3');
	await swipe(-160);
	await expect(walk).toContainText('3 of 3');
	await swipe(160);
	await expect(walk).toContainText('2 of 3');
	await walk.getByRole('button', { name: 'End' }).click();
	await expect(walk).toBeHidden();
	expectNothingAsked();
	await page.goto('about:blank');
	await page.goto(`${pathToFileURL(file).href}#/?story=tale`);
	await expect(walk).toContainText('1 of 3');
	await page.goto('about:blank');
	await page.goto(`${pathToFileURL(file).href}#/?story=no-such-story`);
	await expect(page.getByRole('application')).toBeVisible();
	await expect(walk).toBeHidden();
	await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`Nothing in it is hard to reach or to read, ${colorScheme}`, async ({ browser }) => {
		for (const viewport of [
			{ width: 1440, height: 900 },
			{ width: 390, height: 844 }
		]) {
			const context = await browser.newContext({ colorScheme, viewport, bypassCSP: true });
			const { page } = await openFromDisk(context, file);
			await expectNoAxeViolation(page, 'the network');
			await page.getByRole('button', { name: /^Two Talibans/ }).click();
			await expectNoAxeViolation(page, 'the story');
			await page.getByRole('button', { name: 'List', exact: true }).click();
			await page.getByRole('region', { name: 'Relations' }).getByRole('link').first().click();
			await expect(panel(page).locator('blockquote').first()).toBeVisible();
			await expectNoAxeViolation(page, 'a relation, the list');
			await context.close();
		}
	});
}

test('It stands in a frame that may run scripts and nothing else', async ({ browser }) => {
	const context = await browser.newContext({ viewport: { width: 700, height: 500 } });
	const outer = file.replace('page.html', 'outer.html');
	writeFileSync(
		outer,
		'<!doctype html><iframe src="page.html" title="Network" width="600" height="400" sandbox="allow-scripts"></iframe>'
	);
	const page = await context.newPage();
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(message.text());
	});
	await page.goto(pathToFileURL(outer).href);
	const frame = page.frameLocator('iframe');
	await frame.getByRole('button', { name: 'List', exact: true }).click();
	await frame.getByRole('region', { name: 'Relations' }).getByRole('link').first().click();
	await expect(frame.locator('blockquote').first()).toBeVisible();
	const sideways = await frame
		.locator('html')
		.evaluate((html) => html.scrollWidth - html.clientWidth);
	expect(sideways).toBe(0);
	expect(errors).toEqual([]);
	await context.close();
});

test('It prints the figure, its legend and every relation with its quotations', async ({
	browser
}) => {
	const context = await browser.newContext({ colorScheme: 'dark' });
	const { page, expectNothingAsked } = await openFromDisk(context, file);
	// The figure is lines and words on the paper, none of them drawn more than once: forms within
	// forms, each there twice, would keep a viewer busy for ever.
	const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
	expect(pdf.split('/Subtype /Form').length).toBeLessThan(10);
	expect(pdf).not.toContain('/Subtype /Image');
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await page.emulateMedia({ media: 'print' });
	const printed = page.locator('article.print');
	await expect(printed).toBeVisible();
	await expect(page.getByRole('application')).toBeHidden();
	const shown = await printed.locator('section').count();
	expect(shown).toBeGreaterThan(50);
	await expect(printed.locator('blockquote').first()).toContainText('“');
	const inks = await printed.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
		const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
		const colours = new Set<number>();
		for (let at = 0; at < data.length; at += 400)
			colours.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
		return { colours: colours.size, corner: [...data.slice(0, 3)], width: canvas.width };
	});
	expect(inks.colours).toBeGreaterThan(20);
	expect(inks.corner).toEqual([255, 255, 255]);
	expect(inks.width).toBeGreaterThan(1500);
	await expect(printed.locator('.cited').first()).toHaveText(/^[A-Z]/);
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	await page.emulateMedia({ media: 'screen' });
	await expect(printed).toHaveCount(0);
	expectNothingAsked();
	await context.close();
});

test('Dropped on the app it opens as the network that it holds; one that breaks off is refused', async ({
	page
}) => {
	await page.goto('/');
	await openNetwork(page, 'four-articles');
	const html = readFileSync(file, 'utf8');
	await dropFiles(page, [{ name: 'page.html', text: html.slice(0, html.indexOf('"relations"')) }]);
	await expect(page.getByText(/is a damaged interactive page/)).toBeVisible();
	await page
		.getByRole('button', { name: /close|put away|dismiss/i })
		.first()
		.click();
	await dropFiles(page, [{ name: 'page.html', text: html }]);
	await drawn(page);
	await expect(page.getByText('Ends here?')).toBeVisible();
	await page.keyboard.press('Control+s');
	const dialog = page.getByRole('dialog', { name: 'Save as a file' });
	const waiting = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Save', exact: true }).click();
	const again = JSON.parse(readFileSync(await (await waiting).path(), 'utf8')) as Network;
	expect(again).toEqual(saved);
});
