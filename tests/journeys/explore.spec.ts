import { expect, test, type Page } from '@playwright/test';
import {
	dragActor,
	drawn,
	dropFiles,
	openOwnNetwork,
	openPage,
	placeOf,
	places,
	readExample
} from '../support/journey';
import { expectNamesInside } from '../support/names-drawn';

const shownCount = async (page: Page) =>
	Number((await page.locator('.chip b').innerText()).match(/\d+/)![0]);

test('A legend row takes its lines out and brings them back, and nothing moves', async ({
	page
}) => {
	await openPage(page);
	const before = await places(page);
	const all = await shownCount(page);
	const row = page.getByRole('checkbox', { name: /Tacit support/ });
	const count = Number(await page.locator('label', { has: row }).locator('.count').innerText());
	await row.uncheck();
	await expect(page.locator('.chip')).toContainText(`${all - count} of`);
	await expect(page.locator('.chip')).toContainText('by type');
	for (const [id, place] of Object.entries(await places(page))) expect(before[id]).toBe(place);
	await page.locator('.chip').getByRole('button', { name: 'Reset' }).click();
	expect(await shownCount(page)).toBe(all);
	expect(await places(page)).toEqual(before);
});

for (const [name, label] of [
	['standing', /Contested/i],
	['certainty', /^Likely/],
	['time', /^Past/],
	['actor kind', /^Population/]
] as const) {
	test(`The legend filters by ${name}`, async ({ page }) => {
		await openPage(page);
		const all = await shownCount(page);
		await page.getByRole('checkbox', { name: label }).uncheck();
		await expect.poll(() => shownCount(page)).toBeLessThan(all);
		await page.keyboard.press('r');
		await expect.poll(() => shownCount(page)).toBe(all);
	});
}

test('After a fit every name that is drawn lies within the canvas', async ({ page }) => {
	await openPage(page);
	const all = readExample().actors.length;
	await expectNamesInside(page, all / 2);
	await page.mouse.move(600, 400);
	await page.mouse.wheel(0, -600);
	await page.keyboard.press('f');
	await expectNamesInside(page, all / 2);
});

test('While a relation is read, the rest is still there to be read', async ({ page }) => {
	await openPage(page, '#/relation/afghan-taliban.sponsorship.ttp');
	const opacities = (of: string) =>
		page.evaluate(
			(selector) => [
				...new Set(window.__entente.cy.$(selector).map((one) => Number(one.style('opacity'))))
			],
			of
		);
	expect(await opacities('edge.selected')).toEqual([1]);
	expect(await opacities('[label = "TTP"]')).toEqual([1]);
	const [[actors], [lines]] = [await opacities('node.aside'), await opacities('edge.aside')];
	expect(actors).toBeGreaterThanOrEqual(0.5);
	expect(lines).toBeGreaterThanOrEqual(0.35);
	expect(lines).toBeLessThan(actors!);
});

test('The legend filters by article, by number of sources, and folds organs into their states', async ({
	page
}) => {
	await openPage(page);
	const all = await shownCount(page);
	await page.getByRole('checkbox', { name: /Peshawar/ }).uncheck();
	await expect.poll(() => shownCount(page)).toBeLessThan(all);
	await page.keyboard.press('r');
	await page.getByLabel('At least').fill('2');
	await page.getByLabel('At least').press('Enter');
	await expect.poll(() => shownCount(page)).toBeLessThan(10);
	await page.locator('.chip').getByRole('button', { name: 'Reset' }).click();
	await page.getByLabel('Fold organs into their states').check();
	expect(
		await page.evaluate(() => window.__entente.cy.getElementById('a:pakistan-army').empty())
	).toBe(true);
	await expect(page.locator('.chip')).toContainText('within a folded state');
});

test('Unsourced lines are hollow, off at first, and named when they are on', async ({ page }) => {
	await openPage(page);
	await expect(page.locator('.chip')).toContainText(/\d unsourced/);
	await page.getByRole('checkbox', { name: /Unsourced/i }).check();
	await expect(page.locator('.chip')).toContainText('hollow: unsourced');
});

test('The network is shown as of a year, by field and by slider; undated relations stay', async ({
	page
}) => {
	await openPage(page);
	const field = page.getByLabel('As of: a year or a date');
	await field.fill('2008');
	await field.press('Enter');
	await expect(page.locator('.chip')).toContainText('as of 2008');
	await expect(page).toHaveURL(/as-of=2008/);
	expect(
		await page.evaluate(
			() => window.__entente.cy.edges().filter((edge) => /n\.d\./.test(edge.data('badge'))).length
		)
	).toBeGreaterThan(5);
	await page.getByLabel('As of: the year').fill('2012');
	await expect(page).toHaveURL(/as-of=2012/);
	await field.fill('someday');
	await field.press('Enter');
	await expect(page.getByText('“someday” is not a date with a year.')).toBeVisible();
	await page.getByRole('button', { name: 'Any time' }).click();
	await expect(page.locator('.chip')).not.toContainText('as of');
});

test('The reader searches for an actor by an alias and for the words of a quotation', async ({
	page
}) => {
	await openPage(page);
	await page.keyboard.press('/');
	await page.keyboard.type('haqqani');
	await expect(page.getByRole('option').first()).toContainText('Haqqani');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 2 })).toContainText('Haqqani');
	await page.keyboard.press('/');
	await page.keyboard.type('durable organizational');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#\/relation\/.*\/evidence\/e/);
	await page.keyboard.press('/');
	await page.keyboard.type('zzzz');
	await expect(page.getByText('Nothing found: no actor')).toBeVisible();
});

test('Ctrl+K finds what can be done', async ({ page }) => {
	await openPage(page);
	await page.keyboard.press('Control+k');
	const palette = page.getByRole('dialog', { name: 'Find or do' });
	await page.keyboard.type('matrix');
	await expect(palette.getByRole('option').filter({ hasText: 'Show as matrix' })).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('region', { name: 'Matrix', exact: true })).toBeVisible();
});

test('Double click and N focus on a neighbourhood, and there is a way back', async ({ page }) => {
	await openPage(page);
	const before = await places(page);
	const { x, y } = await placeOf(page, 'afghan-taliban');
	await page.mouse.dblclick(x, y);
	await expect(page.locator('.chip')).toContainText('outside the focus');
	expect(await page.evaluate(() => window.__entente.cy.nodes().length)).toBeLessThan(25);
	await page.getByRole('button', { name: /Back from Afghan Taliban/ }).click();
	expect(await places(page)).toEqual(before);
	await page.keyboard.press('n');
	await expect(page).toHaveURL(/focus=afghan-taliban/);
	await page.keyboard.press('b');
	expect(await places(page)).toEqual(before);
});

test('P finds how two actors are connected and lists the chain with its quotations', async ({
	page
}) => {
	await openPage(page, '#/actor/india');
	await page.keyboard.press('p');
	const dialog = page.getByRole('dialog', { name: 'How are two actors connected?' });
	await page.keyboard.type('afghan taliban');
	await dialog.getByRole('option').first().click();
	await expect(page.getByRole('heading', { level: 2 })).toContainText(
		'India and Afghan Taliban are connected'
	);
	const chain = page.getByRole('region', { name: 'Chain 1' });
	await expect(chain.locator('blockquote').first()).toBeVisible();
	await expect(page).toHaveURL(/#\/path\/india\/afghan-taliban/);
});

test('The reader hides and pins an actor; a dragged actor stays when the network is laid out again', async ({
	page
}) => {
	await openOwnNetwork(page);
	await dragActor(page, 'china', [60, 40]);
	await expect(page.getByText('1 pinned')).toBeVisible();
	const put = (await places(page))['a:china'];
	await page.getByLabel('Layout').selectOption('distances');
	await expect(page.getByText(/Distances laid out/)).toBeVisible();
	expect((await places(page))['a:china']).toBe(put);
	await page.evaluate(() => (location.hash = '#/actor/china'));
	await expect(page.getByRole('heading', { level: 2 })).toHaveText('China');
	await page.keyboard.press('h');
	await expect(page.locator('.chip')).toContainText('of hidden actors');
	expect(await page.evaluate(() => window.__entente.cy.getElementById('a:china').empty())).toBe(
		true
	);
	await page.getByRole('button', { name: 'Show China again' }).click();
	expect((await places(page))['a:china']).toBe(put);
});

test('Right click offers the same, and can be walked by keyboard', async ({ page }) => {
	await openPage(page);
	const { x, y } = await placeOf(page, 'ttp');
	await page.mouse.click(x, y, { button: 'right' });
	const menu = page.getByRole('menu');
	await expect(menu.getByRole('menuitem').first()).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(menu.getByRole('menuitem').nth(1)).toBeFocused();
	await menu.getByRole('menuitem', { name: /Focus/ }).click();
	await expect(page).toHaveURL(/focus=ttp/);
});

test('Shift+click and Shift+drag select several actors', async ({ page }) => {
	await openPage(page);
	const [one, two] = [await placeOf(page, 'ttp'), await placeOf(page, 'pakistan')];
	await page.mouse.click(one.x, one.y);
	await page.keyboard.down('Shift');
	await page.mouse.click(two.x, two.y);
	await page.keyboard.up('Shift');
	await expect(page.getByRole('heading', { level: 2 })).toHaveText('2 actors selected');
	await page.keyboard.press('p');
	await expect(page.getByRole('heading', { level: 2 })).toContainText('are connected');
	await page.keyboard.press('Escape');
	const bounds = (await page.locator('.drawing').boundingBox())!;
	await page.keyboard.down('Shift');
	await page.mouse.move(bounds.x + 6, bounds.y + 6);
	await page.mouse.down();
	await page.mouse.move(bounds.x + bounds.width - 10, bounds.y + bounds.height - 90, { steps: 5 });
	await page.mouse.up();
	await page.keyboard.up('Shift');
	await expect(page.getByRole('heading', { level: 2 })).toContainText('actors selected');
});

test('The arrow keys walk from actor to actor on the graph', async ({ page }) => {
	await openPage(page, '#/actor/pakistan');
	await page.locator('.drawing').focus();
	await page.keyboard.press('ArrowUp');
	await expect(page).toHaveURL(/#\/actor\/(?!pakistan$)/);
});

test('? shows the keys, and every key in it works', async ({ page }) => {
	await openPage(page);
	await page.keyboard.press('?');
	const sheet = page.getByRole('dialog', { name: 'Keys and gestures' });
	await expect(sheet).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(sheet).toBeHidden();
	for (const [key, then] of [
		['l', () => page.getByRole('region', { name: 'Relations', exact: true })],
		['m', () => page.getByRole('region', { name: 'Matrix', exact: true })],
		['g', () => page.locator('.drawing')],
		['s', () => page.getByRole('dialog', { name: 'Picture' })]
	] as const) {
		await page.keyboard.press(key);
		await expect(then()).toBeVisible();
	}
	await page.keyboard.press('Escape');
	const zoom = () => page.evaluate(() => window.__entente.cy.zoom());
	const before = await zoom();
	await page.keyboard.press('+');
	expect(await zoom()).toBeGreaterThan(before);
	await page.keyboard.press('f');
	expect(await zoom()).toBeCloseTo(before);
	await page.keyboard.press('d');
	await expect(page.locator('html')).toHaveAttribute('data-ground', 'dark');
});

test('The address restores selection, quotation, filters and focus', async ({ page, context }) => {
	await openPage(page, '#/relation/afghan-taliban.sponsorship.ttp');
	await page.keyboard.press(']');
	await page.getByRole('checkbox', { name: /Hostility/ }).uncheck();
	const url = page.url();
	const other = await context.newPage();
	await other.goto(url);
	await drawn(other);
	await expect(other.locator('article.current')).toContainText('By providing support');
	await expect(other.getByRole('checkbox', { name: /Hostility/ })).not.toBeChecked();
	await expect(other.getByRole('checkbox', { name: /Alliance/ })).toBeChecked();
});

test('Back returns to what was selected before', async ({ page }) => {
	await openPage(page);
	for (const actor of ['ttp', 'pakistan']) {
		const { x, y } = await placeOf(page, actor);
		await page.mouse.click(x, y);
	}
	await expect(page.getByRole('heading', { level: 2 })).toHaveText('Pakistan');
	await page.goBack();
	await expect(page.getByRole('heading', { level: 2 })).toHaveText('Tehrik-i-Taliban Pakistan');
	await page.goBack();
	await expect(page.getByText('Click a line', { exact: true })).toBeVisible();
});

test('A link to what the network does not have says so', async ({ page }) => {
	await openPage(page, '#/relation/no-such-line');
	await expect(page.getByText('The link names the relation "no-such-line"')).toBeVisible();
});

test('The list holds every relation shown, sorted as the reader likes, with the same selection', async ({
	page
}) => {
	await openPage(page);
	const shown = await shownCount(page);
	await page.getByRole('button', { name: 'List' }).click();
	await expect(page.locator('tbody tr')).toHaveCount(shown);
	const row = page.getByRole('row', {
		name: /Afghan Taliban sponsors TTP\s*, 2 quotations, contested/
	});
	await row.getByRole('link').click();
	await expect(row).toHaveAttribute('aria-current', 'true');
	await expect(page.getByRole('heading', { level: 2 })).toContainText('— sponsors →');
	await page.getByRole('button', { name: 'Against' }).click();
	await page.getByRole('button', { name: /Against/ }).click();
	await expect(page.locator('tbody tr').first().locator('td').nth(3)).not.toHaveText('0');
});

test('The matrix holds the same relations and the same selection', async ({ page }) => {
	await openPage(page);
	await page.getByRole('button', { name: 'Matrix' }).click();
	const cell = page.getByRole('link', {
		name: 'Afghan Taliban sponsors TTP, 2 quotations, contested'
	});
	await cell.click();
	await expect(page.getByRole('heading', { level: 2 })).toContainText('— sponsors →');
	await expect(cell).toHaveClass(/selected/);
});

test('The same network gives the same picture, whatever the order of its file', async ({
	page
}) => {
	await openPage(page);
	const before = await places(page);
	const example = readExample();
	const shuffled = {
		...example,
		actors: [...example.actors].reverse(),
		relations: [...example.relations].sort(
			(a, b) => a.evidence.length - b.evidence.length || (a.id < b.id ? 1 : -1)
		)
	};
	await dropFiles(page, [{ name: 'shuffled.json', text: JSON.stringify(shuffled) }]);
	await expect(page.getByText('is open.')).toBeVisible();
	await drawn(page);
	await expect.poll(() => places(page)).toEqual(before);
});

for (const layout of ['springs', 'distances', 'circle', 'grid', 'camps'] as const) {
	test(`The reader lays the network out as ${layout}, twice the same`, async ({ page }) => {
		await openPage(page);
		const lay = async (name: string) => {
			await page.getByLabel('Layout').selectOption(name);
			await expect(page.locator('footer')).toContainText(/laid out in/);
			await page.waitForTimeout(600); // the actors travel to their new places
			return places(page);
		};
		await lay(layout === 'circle' ? 'grid' : 'circle');
		const first = await lay(layout);
		await lay(layout === 'circle' ? 'grid' : 'circle');
		expect(await lay(layout)).toEqual(first);
		expect(new Set(Object.values(first)).size).toBe(Object.keys(first).length);
	});
}

test('On a phone the network, the legend and the panel can all be used', async ({
	browser,
	baseURL
}) => {
	const page = await browser.newPage({
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		isMobile: true,
		baseURL
	});
	await openPage(page);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
	const { x, y } = await placeOf(page, 'pakistan');
	await page.touchscreen.tap(x, y);
	await expect(page.getByRole('heading', { level: 2 })).toHaveText('Pakistan');
	await page.getByRole('button', { name: /Panel: make it as high/ }).click();
	await expect(page.getByRole('region', { name: 'Hostility' })).toBeVisible();
	await page.getByRole('button', { name: /Panel: make it small/ }).click();
	await page.getByRole('button', { name: 'Legend and filters' }).click();
	await page.getByRole('checkbox', { name: /Hostility/ }).uncheck();
	await page.getByRole('button', { name: 'Legend and filters' }).click();
	await expect(page.locator('.chip')).toBeVisible();
	await page.close();
});

test('A relation chosen in the panel comes into sight, wherever the reader had moved to', async ({
	page
}) => {
	await openPage(page);
	await page.evaluate(() => void window.__entente.cy.panBy({ x: 4_000, y: 4_000 }));
	await page.getByRole('link', { name: 'Afghan Taliban sponsors TTP' }).first().click();
	await expect
		.poll(() =>
			page.evaluate(() => {
				const { cy } = window.__entente;
				const box = cy.edges('.selected').renderedBoundingBox();
				return box.x1 >= 0 && box.y1 >= 0 && box.x2 <= cy.width() && box.y2 <= cy.height();
			})
		)
		.toBe(true);
});
