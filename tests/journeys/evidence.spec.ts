import { expect, test } from '@playwright/test';
import { placeOnLine, openPage, placeOf, readExample } from '../support/journey';

const contested = 'afghan-taliban.sponsorship.ttp';

test('A reader opens Entente and sees the network of four articles, every quotation checked', async ({
	page
}) => {
	await openPage(page);
	const example = readExample();
	const quotations = example.relations.flatMap((relation) => relation.evidence).length;
	await expect(page.getByText(`${quotations} of ${quotations} quotations checked`)).toBeVisible();
	await expect(page.getByText('Every quotation is checked.')).toBeVisible();
	const [shown, total] = (await page.locator('.chip b').innerText()).match(/\d+/g)!.map(Number);
	expect(total).toBe(example.relations.length);
	expect(await page.evaluate(() => window.__entente.cy.edges().length)).toBe(shown);
});

test('A click on a line opens a panel that quotes the articles, for and against', async ({
	page
}) => {
	await openPage(page);
	const { x, y } = await placeOnLine(page, contested);
	await page.mouse.click(x, y);
	const panel = page.getByLabel('Evidence');
	const relation = readExample().relations.find(({ id }) => id === contested)!;
	await expect(panel.getByRole('heading', { level: 2 })).toHaveText(
		/Afghan Taliban\s*— sponsors →\s*TTP/
	);
	await expect(panel.getByText('1 independent source supports this, 1 disputes it.')).toBeVisible();
	for (const { quote, stance } of relation.evidence) {
		const side = panel.getByRole('region', {
			name: stance === 'supports' ? 'Supports' : 'Disputes'
		});
		await expect(side.locator('blockquote', { hasText: quote.exact })).toBeVisible();
	}
	await expect(panel.locator('.actor', { hasText: 'TTP' }).first()).toBeVisible();
	await expect(
		panel.getByText('agrees with this file’s fingerprint of the article').first()
	).toBeVisible();
	await expect(page).toHaveURL(/#\/relation\/afghan-taliban\.sponsorship\.ttp/);
});

test('The badge says what was checked, and no more', async ({ page }) => {
	await openPage(page, `#/relation/${contested}`);
	await page.getByText('agrees with this file’s fingerprint').first().click();
	await expect(page.getByText('The article’s text is not at hand.').first()).toBeVisible();
});

test('The hedge of a quotation is marked', async ({ page }) => {
	await openPage(page, '#/relation/afghan-taliban.tacit-support.ttp');
	await expect(page.locator('blockquote .hedge').first()).toHaveText(/thought to/);
});

test('The reader steps through the quotations by key and by button', async ({ page }) => {
	await openPage(page, `#/relation/${contested}`);
	await page.keyboard.press(']');
	await expect(page).toHaveURL(/evidence\/e/);
	await expect(page.getByText('1 of 2 quotations')).toBeVisible();
	await page.getByRole('button', { name: 'Next' }).click();
	await expect(page.getByText('2 of 2 quotations')).toBeVisible();
	await page.keyboard.press('[');
	await expect(page.getByText('1 of 2 quotations')).toBeVisible();
});

test('The reader copies a quotation as a citation, and a link to it', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openPage(page, `#/relation/${contested}`);
	const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
	await page.getByRole('button', { name: 'Cite' }).first().click();
	await expect(page.getByText('The citation is copied.')).toBeVisible();
	expect(await clipboard()).toContain('By providing support to separatist groups and the TTP');
	await page.getByRole('button', { name: 'Link' }).first().click();
	await expect(page.getByText('The link to this quotation is copied.')).toBeVisible();
	expect(await clipboard()).toMatch(/#\/relation\/afghan-taliban\.sponsorship\.ttp\/evidence\/e/);
});

test('The reader asks why a line is drawn as it is', async ({ page }) => {
	await openPage(page, `#/relation/${contested}`);
	await page.getByText('Why drawn like this').click();
	await expect(page.getByText('double line and a filled arrowhead')).toBeVisible();
	await expect(page.getByText('is computed from them, never typed in')).toBeVisible();
});

test('An actor shows its relations by type with their quotations', async ({ page }) => {
	await openPage(page);
	const { x, y } = await placeOf(page, 'ttp');
	await page.mouse.click(x, y);
	const panel = page.getByLabel('Evidence');
	await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Tehrik-i-Taliban Pakistan');
	const hostility = panel.getByRole('region', { name: 'Hostility' });
	await expect(
		hostility.getByRole('link', { name: /TTP\s+hostile to\s+Pakistan/ }).first()
	).toBeVisible();
	await hostility
		.getByRole('link', { name: /TTP\s+hostile to\s+Pakistan/ })
		.first()
		.click();
	await expect(panel.getByRole('heading', { level: 2 })).toContainText('— hostile to →');
});

test('The network introduces itself: what it is made of, what is contested, its articles', async ({
	page
}) => {
	await openPage(page);
	const panel = page.getByLabel('Evidence');
	await expect(
		panel.getByRole('region', { name: 'Contested' }).getByRole('link').first()
	).toBeVisible();
	await panel.getByRole('link', { name: /Ultimate Failure/ }).click();
	await expect(panel.getByText('Mudasar Faiz Memon')).toBeVisible();
	await expect(panel.locator('blockquote').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(panel.getByRole('region', { name: 'Articles' })).toBeVisible();
});

test('Parallel lines of one pair can each be clicked', async ({ page }) => {
	await openPage(page);
	const parallel = await page.evaluate(() => {
		const { cy } = window.__entente;
		const between = cy.getElementById('a:afghan-taliban').edgesWith(cy.getElementById('a:ttp'));
		return between.map((edge) => edge.id().slice(2));
	});
	expect(parallel.length).toBeGreaterThan(2);
	for (const id of parallel) {
		const { x, y } = await placeOnLine(page, id);
		await page.mouse.click(x, y);
		await expect(page).toHaveURL(new RegExp(`#/relation/${id.replaceAll('.', '\\.')}`));
	}
});

test('A relation that goes both ways has no arrow, and one that goes one way has', async ({
	page
}) => {
	const mutual = readExample().relations.find((one) => one.type === 'hostility' && one.mutual)!;
	await openPage(page, `#/relation/${mutual.id}`);
	const heading = page.getByLabel('Evidence').getByRole('heading', { level: 2 });
	await expect(heading).toContainText('— in conflict with —');
	await expect(heading).not.toContainText('→');
	await page.getByText('Why drawn like this').click();
	await expect(page.getByText('bars at both ends')).toBeVisible();
});

for (const [name, hash, because, shownBy] of [
	['its type', 'ttp-factions.split.ttp', /lines of the type “Split” are switched off/, 'split'],
	['its standing', 'us.hostility.ttp', /unsourced lines are switched off/, 'unsourced'],
	['a hidden actor', 'ttp.hostility.pakistan?actors=-ttp', /TTP is hidden/, null],
	['a focus', 'ttp.hostility.pakistan?focus=russia,1', /only the neighbourhood of Russia/, null]
] as const) {
	test(`A line hidden by ${name} says so, and is shown with one click that changes nothing else`, async ({
		page
	}) => {
		await openPage(page, `#/relation/${hash}`);
		const panel = page.getByLabel('Evidence');
		await expect(panel.getByText(because)).toBeVisible();
		await panel.getByRole('button', { name: 'Show this line' }).click();
		await expect(panel.getByText('is not in the picture')).toBeHidden();
		const id = hash.split('?')[0]!;
		expect(
			await page.evaluate((one) => window.__entente.cy.getElementById(`r:${one}`).length, id)
		).toBe(1);
		const query = new URL(page.url()).hash.split('?')[1] ?? '';
		expect(query.split(/[&,]/).filter(Boolean)).toHaveLength(shownBy ? 1 : 0);
		expect(query).toContain(shownBy ?? '');
	});
}

test('An actor that the first view leaves out is shown with one click', async ({ page }) => {
	await openPage(page, '#/actor/b-mehsud');
	const panel = page.getByLabel('Evidence');
	await expect(panel.getByText(/lines of the type “Leadership” are switched off/)).toBeVisible();
	await panel.getByRole('button', { name: 'Show this actor' }).click();
	expect(await page.evaluate(() => window.__entente.cy.getElementById('a:b-mehsud').length)).toBe(
		1
	);
});

test('A line that is only mentioned says so, though every quotation is checked', async ({
	page
}) => {
	await openPage(page, '#/relation/us.hostility.ttp');
	const panel = page.getByLabel('Evidence');
	await expect(panel.locator('.standing')).toHaveText('unsourced');
	await expect(
		panel.getByText('This is only mentioned: no quotation supports or disputes it.')
	).toBeVisible();
});

test('Each side says how many quotations it has, from how many sources', async ({ page }) => {
	await openPage(page, '#/relation/ttp.hostility.pakistan');
	const side = page.getByRole('region', { name: 'Supports' });
	await expect(side.getByRole('heading')).toContainText(/\d+ quotations, \d+ independent sources/);
	await expect(page.getByText(/current; dated .* by 1 of \d+ quotations/)).toBeVisible();
});

test('A step that leaves the relation says so, and names where it leads', async ({ page }) => {
	await openPage(page, `#/relation/${contested}`);
	const next = page.getByRole('button', { name: 'Next' });
	await expect(next).toHaveText('Next ›');
	await next.click();
	await next.click();
	await expect(next).toHaveText('Next relation ›');
	const title = (await next.getAttribute('title'))!;
	await next.click();
	const [subject = ''] = title.split(/ (?:—|sponsors|hostile|allied|tacitly|in conflict)/);
	await expect(page.getByLabel('Evidence').getByRole('heading', { level: 2 })).toContainText(
		subject
	);
	await expect(page).not.toHaveURL(new RegExp(contested.replaceAll('.', '\\.')));
});

test('A quotation in an actor’s panel opens its relation at that quotation', async ({ page }) => {
	await openPage(page, '#/actor/khan');
	await page.getByLabel('Evidence').locator('blockquote a').first().click();
	await expect(page).toHaveURL(/#\/relation\/.*\/evidence\/e/);
	await expect(page.locator('article.current')).toBeVisible();
});
