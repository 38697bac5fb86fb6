import { expect, test, type Page } from '@playwright/test';
import { drawn, dropFiles, openPage, readExample } from '../support/journey';

const openList = async (page: Page, hash = '#/?show=list') => {
	await page.goto(`/?bench${hash}`);
	await page.locator('.chip').waitFor();
};

/** A network of this many relations between two hundred actors, none of them sourced. */
const largeNetwork = (relations: number) => ({
	format: 'entente/1',
	id: 'large',
	title: 'Large',
	articles: [],
	actors: Array.from({ length: 200 }, (_, n) => ({
		id: `a${n}`,
		name: `Actor ${n}`,
		kind: 'state'
	})),
	relations: Array.from({ length: relations }, (_, n) => ({
		id: `r${n}`,
		source: `a${n % 200}`,
		target: `a${(n + 1 + Math.floor(n / 200)) % 200}`,
		type: 'alliance',
		evidence: []
	}))
});

test('A click anywhere in a row of the list opens its relation, and the row is found again', async ({
	page
}) => {
	await openList(page);
	const row = page.getByRole('row', {
		name: /Afghan Taliban sponsors TTP\s*, 2 quotations, contested/
	});
	await row.getByRole('cell').nth(4).click();
	await expect(page).toHaveURL(/#\/relation\/afghan-taliban\.sponsorship\.ttp/);
	await expect(row).toHaveAttribute('aria-current', 'true');
	await page.getByRole('button', { name: 'Graph' }).click();
	await drawn(page);
	await page.getByRole('button', { name: 'List' }).click();
	await expect(row).toBeInViewport();
});

test('The list says one quotation of one quotation', async ({ page }) => {
	await openList(page);
	await expect(page.locator('tbody')).toContainText([/, 1 quotation, /]);
	await expect(page.getByText(/1 quotations/)).toHaveCount(0);
});

test('The list holds the actors too, sorted as the reader likes, with the same selection', async ({
	page
}) => {
	await openPage(page);
	const onCanvas = await page.evaluate(() => window.__entente.cy.nodes().length);
	await page.getByRole('button', { name: 'List' }).click();
	await page.getByRole('button', { name: /^Actors/ }).click();
	await expect(page.locator('tbody tr')).toHaveCount(onCanvas);
	await page.getByRole('button', { name: 'Relations', exact: true }).click();
	await page.getByRole('button', { name: 'Relations ↑' }).click();
	const first = page.locator('tbody tr').first();
	await expect(first).toContainText(/Pakistan|TTP/);
	await first.getByRole('cell').first().click();
	await expect(page).toHaveURL(/#\/actor\//);
	await expect(first).toHaveAttribute('aria-current', 'true');
	const army = page.getByRole('row', { name: /^Pakistan army/ });
	await expect(army).toContainText('Military');
	await page.getByLabel('Fold organs into their states').check();
	await expect(army).toHaveCount(0);
});

test('A list of two thousand relations is there at once, and soon whole', async ({ page }) => {
	await openPage(page);
	await dropFiles(page, [{ name: 'l.json', text: JSON.stringify(largeNetwork(2_000)) }]);
	await expect(page.locator('.chip b')).toHaveText('0 of 2,000 relations shown');
	await page.getByRole('checkbox', { name: /^Unsourced/ }).check();
	await expect(page.locator('.chip b')).toHaveText('2,000 of 2,000 relations shown');
	const atFirst = await page.evaluate(async () => {
		[...document.querySelectorAll('button')].find((one) => one.textContent === 'List')!.click();
		const rows = () => document.querySelectorAll('tbody tr').length;
		// The first frame that has any; what draws the list is loaded when it is first asked for.
		do await new Promise((done) => requestAnimationFrame(done));
		while (rows() === 0);
		return rows();
	});
	expect(atFirst).toBeGreaterThan(20);
	expect(atFirst).toBeLessThan(500);
	const table = page.getByRole('table');
	await expect(table).toHaveAttribute('aria-rowcount', '2001');
	await expect(page.locator('tbody tr')).toHaveCount(2_000, { timeout: 30_000 });
	await expect(page.locator('tbody tr').last()).toHaveAttribute('aria-rowindex', '2001');
	// What is chosen is another row of the same list: it is not begun anew.
	await page.locator('tbody tr').first().getByRole('cell').first().click();
	await expect(page).toHaveURL(/#\/relation\//);
	expect(await page.locator('tbody tr').count()).toBe(2_000);
});

test('An actor with a name of two hundred letters leaves the list its columns', async ({
	page
}) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await openPage(page);
	const network = largeNetwork(3);
	network.actors[1]!.name = 'x'.repeat(200);
	await dropFiles(page, [{ name: 'x.json', text: JSON.stringify(network) }]);
	await expect(page.locator('.chip b')).toHaveText('0 of 3 relations shown');
	await page.getByRole('checkbox', { name: /^Unsourced/ }).check();
	await page.getByRole('button', { name: 'List' }).click();
	await expect(page.getByRole('button', { name: 'Quotations' })).toBeInViewport({ ratio: 1 });
	await page.getByRole('button', { name: 'Matrix' }).click();
	await expect(page.getByRole('row').last().getByRole('link').first()).toBeInViewport();
});

test('The matrix tells what is denied, hedged and past from what stands, and says so in words', async ({
	page
}) => {
	await openList(page, '#/?show=matrix');
	const denied = page.getByRole('link', { name: /^Pakistan .*allied with JeM, .*denied/ });
	await expect(denied.first().locator('.mark')).toHaveClass(/refuted/);
	const hedged = page.locator('td a').filter({ has: page.locator('[data-signs*="?"]') });
	await expect(hedged.first()).toHaveAttribute('aria-label', /hedged: /);
	const past = page.locator('td a').filter({ has: page.locator('.past') });
	await expect(past.first()).toHaveAttribute('aria-label', /, past$/);
	const key = page.getByRole('list', { name: 'What the signs mean' });
	for (const sign of ['contested', 'denied: no source supports it', 'hedged', 'past'])
		await expect(key).toContainText(sign);
});

test('The headings of the matrix, above and beside it, choose their actor', async ({ page }) => {
	await openList(page, '#/?show=matrix');
	await page.getByRole('columnheader', { name: 'Pakistan army' }).getByRole('link').click();
	await expect(page).toHaveURL(/#\/actor\/pak-army/);
	await page.getByRole('rowheader', { name: 'TTP' }).getByRole('link').click();
	await expect(page).toHaveURL(/#\/actor\/ttp/);
});

test('At a date the legend says that what had not begun is left out, and counts it nowhere else', async ({
	page
}) => {
	await openPage(page, '#/?as-of=1990');
	const future = page.getByRole('checkbox', { name: /^Future/ });
	await expect(future).toBeDisabled();
	await expect(future).not.toBeChecked();
	const row = page.locator('label', { has: future });
	await expect(row).toContainText('not begun by 1990: left out');
	const later = await row.locator('.count').innerText();
	await page.getByRole('button', { name: `${later} not yet begun` }).click();
	await expect(page).not.toHaveURL(/as-of/);
	await expect(future).toBeEnabled();
});

test('Each reason in the chip brings back what it hides', async ({ page }) => {
	await openPage(page);
	const all = readExample().relations.length;
	await page.getByRole('button', { name: /unsigned$/ }).click();
	await page.getByRole('button', { name: /unsourced$/ }).click();
	await expect(page.locator('.chip b')).toHaveText(`${all} of ${all} relations shown`);
});

test('Hidden actors are listed in the legend by name, and come back one by one or all at once', async ({
	page
}) => {
	await openPage(page, '#/?actors=-china,-india,-ttp');
	const hidden = page.getByRole('region', { name: 'Hidden actors' });
	await expect(hidden.getByRole('listitem')).toHaveText([/China/, /India/, /TTP/]);
	await hidden.getByRole('button', { name: 'Show India again' }).click();
	await expect(hidden.getByRole('listitem')).toHaveText([/China/, /TTP/]);
	await expect(hidden.getByRole('button', { name: 'Show TTP again' })).toBeFocused();
	await hidden.getByRole('button', { name: 'Show all' }).click();
	await expect(hidden).toHaveCount(0);
	expect(await page.evaluate(() => window.__entente.cy.getElementById('a:china').nonempty())).toBe(
		true
	);
});

test('The legend says how many of an article’s relations are of the types shown', async ({
	page
}) => {
	await openPage(page);
	const row = page.locator('label', { has: page.getByRole('checkbox', { name: /^4 · / }) });
	await expect(row.locator('.count')).toHaveText(/^\d+ of 6$/);
	for (const type of ['Negotiation', 'Membership', 'Leadership', 'Split'])
		await page.getByRole('checkbox', { name: type }).check();
	await expect(row.locator('.count')).toHaveText('6');
});

test('No text of the legend is cut at its side', async ({ page }) => {
	await openPage(page);
	const network = {
		...largeNetwork(3),
		relationTypes: [
			{ id: 'long', label: `Cooperation${'x'.repeat(120)}`, sign: 0, direction: 'either' }
		],
		articles: [{ id: 'one', title: `A title ${'y'.repeat(120)}` }]
	};
	network.actors[1]!.name = 'z'.repeat(200);
	await dropFiles(page, [{ name: 'x.json', text: JSON.stringify(network) }]);
	await expect(page.getByRole('heading', { level: 2 })).toHaveText('Large');
	await page.evaluate(() => {
		location.hash += `${location.hash.includes('?') ? '&' : '#/?'}actors=-a1`;
	});
	await expect(page.getByRole('region', { name: 'Hidden actors' })).toBeVisible();
	const legend = page.getByRole('complementary', { name: 'Legend and filters' });
	expect(await legend.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
});
