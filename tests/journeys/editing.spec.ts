import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import {
	atRest,
	drawn,
	dropFiles,
	expectNoAxeViolation,
	openPage,
	placeOf
} from '../support/journey';

const articles = new URL('../../../shared/articles/', import.meta.url);
const sponsorship = '#/relation/afghan-taliban.sponsorship.ttp';

// Each journey works on a copy in its own page, so that none sees what another one wrote.
test.beforeEach(async ({ page }) => {
	await openPage(page);
	const network = await (await page.request.get('/networks/four-articles.entente.json')).text();
	await dropFiles(page, [{ name: 'copy.entente.json', text: network }]);
	await expect(page.getByText(/is open/)).toBeVisible();
	await drawn(page);
	// What was drawn may be the network before this one, on its way out.
	await atRest(page);
});

const form = (page: Page) => page.locator('#panel form');
const panel = (page: Page) => page.getByRole('region', { name: 'What is selected' });
const go = (page: Page, hash: string) => page.evaluate((to) => (location.hash = to), hash);
const undo = (page: Page) => page.keyboard.press('Control+z');

async function search(page: Page, name: string) {
	await page.keyboard.press('/');
	await page.keyboard.type(name);
	await page.keyboard.press('Enter');
	await page.locator('#stage [tabindex="0"]').first().focus();
}

test('The analyst adds an actor, renames it, gives it an alias, and the search finds it', async ({
	page
}) => {
	await page.keyboard.press('t');
	await form(page).getByLabel('Name', { exact: true }).fill('Quetta Shura');
	await form(page).getByRole('button', { name: 'Add the actor' }).click();
	await expect(panel(page).getByRole('heading', { name: 'Quetta Shura' })).toBeVisible();

	await panel(page).getByRole('button', { name: /^Edit/ }).click();
	await form(page).getByLabel('Name', { exact: true }).fill('Quetta Council');
	await form(page).getByLabel('Also called').fill('Quetta Shura\nRahbari Shura');
	await form(page).getByRole('button', { name: 'Save' }).click();
	await expect(panel(page)).toContainText('Also called Quetta Shura, Rahbari Shura');
	await search(page, 'Rahbari');
	await expect(panel(page).getByRole('heading', { name: 'Quetta Council' })).toBeVisible();

	await undo(page);
	await expect(panel(page).getByRole('heading', { name: 'Quetta Shura' })).toBeVisible();
	await undo(page);
	await expect(panel(page).getByRole('heading', { name: 'Quetta Shura' })).toBeHidden();
});

test('A double click on empty ground adds an actor there', async ({ page }) => {
	const box = (await page.locator('.drawing').boundingBox())!;
	await page.mouse.dblclick(box.x + 90, box.y + 500);
	await form(page).getByLabel('Name', { exact: true }).fill('Here');
	await page.keyboard.press('Enter');
	await expect(panel(page).getByRole('heading', { name: 'Here' })).toBeVisible();
	await expect
		.poll(() => page.evaluate(() => window.__entente.cy.getElementById('a:here').length))
		.toBe(1);
	// It travels there from where newcomers are put.
	const away = async () => {
		const at = await placeOf(page, 'here');
		return Math.hypot(at.x - box.x - 90, at.y - box.y - 500);
	};
	await expect.poll(away).toBeLessThan(4);
});

test('The analyst draws a relation from actor to actor, and it is shown as unsourced', async ({
	page
}) => {
	await page.getByRole('button', { name: 'Draw a relation' }).click();
	await expect(page.getByText('From whom?')).toBeVisible();
	const [from, to] = [await placeOf(page, 'india'), await placeOf(page, 'pakistan')];
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
	await expect(page.locator('svg.line')).toBeVisible();
	await page.mouse.move(to.x, to.y, { steps: 4 });
	await page.mouse.up();
	await expect(form(page)).toContainText('Add a relation');
	await form(page).getByLabel('Type').selectOption('hostility');
	await expect(form(page).locator('.sentence')).toHaveText('India hostile to Pakistan');
	await form(page).getByRole('button', { name: 'Swap the two' }).click();
	await expect(form(page).locator('.sentence')).toHaveText('Pakistan hostile to India');
	await form(page).getByRole('button', { name: 'Add the relation' }).click();
	await expect(panel(page).locator('.standing')).toHaveText('unsourced');
	expect(
		await page.evaluate(
			() => window.__entente.cy.getElementById('r:pakistan.hostility.india').length
		)
	).toBe(1);
	// Nobody was dragged.
	const after = await placeOf(page, 'india');
	expect(Math.hypot(after.x - from.x, after.y - from.y)).toBeLessThan(0.01);
});

test('Two actors that already stand so are not drawn twice', async ({ page }) => {
	await go(page, '#/actor/afghan-taliban');
	await panel(page).getByRole('button', { name: 'New relation from here…' }).click();
	await form(page).getByLabel('To', { exact: true }).selectOption('ttp');
	await form(page).getByLabel('Type').selectOption('sponsorship');
	await expect(form(page)).toContainText('is in the network already, with 2 quotations.');
	await form(page).getByRole('button', { name: 'Add the relation' }).click();
	await expect(form(page).getByRole('alert')).toContainText('is in the network already');
	await form(page).getByRole('button', { name: 'Add a quotation to that one' }).click();
	await expect(form(page)).toContainText('Add a quotation to “Afghan Taliban sponsors TTP”');
});

test.describe('a pasted quotation', () => {
	test.skip(
		!existsSync(articles),
		'SKIPPED: ../shared/articles is not here, so nothing is checked'
	);
	const texts = () =>
		readdirSync(articles)
			.filter((name) => name.endsWith('.txt'))
			.map((name) => ({ name, text: readFileSync(new URL(name, articles), 'utf8') }));

	test.beforeEach(async ({ page }) => {
		await dropFiles(page, texts());
		await expect(page.getByText('4 articles are checked word for word')).toBeVisible();
		await go(page, sponsorship);
		await page.keyboard.press('q');
	});

	/** Chooses an article that has a sentence with this word, and gives the sentence. */
	async function quoteWith(page: Page, word: string): Promise<string> {
		const sentences = texts().flatMap(({ name, text }) =>
			text
				.replace(/\s+/g, ' ')
				.split(/(?<=[.!?]) /)
				.map((sentence) => ({ article: name.slice(0, 3), sentence: sentence.trim() }))
		);
		const found = sentences.find(
			({ sentence }) => sentence.split(` ${word} `).length === 2 && sentence.length < 400
		);
		expect(found, `an article has a sentence with “${word}”`).toBeDefined();
		await form(page).getByLabel('Article', { exact: true }).selectOption(found!.article);
		return found!.sentence;
	}

	test('is found, gets its anchors, and counts', async ({ page }) => {
		await form(page)
			.getByLabel('Quotation')
			.fill(`“${await quoteWith(page, 'Pakistan')}”`);
		await expect(form(page)).toContainText('✓ word for word');
		await form(page).getByLabel('It speaks for it', { exact: true }).check();
		await form(page).getByLabel('When', { exact: true }).fill('2014-13');
		await form(page).getByRole('button', { name: 'Add the quotation' }).click();
		await expect(form(page)).toContainText('Not a date as it is written here');
		await form(page).getByLabel('When', { exact: true }).fill('2007/2011');
		await expect(form(page)).toContainText('2007 to 2011');
		await form(page).getByRole('button', { name: 'Add the quotation' }).click();
		await expect(page.locator('article.card.current')).toContainText('✓ word for word');
		await expect(panel(page)).toContainText('2 independent sources support this');
		await undo(page);
		await expect(panel(page)).toContainText('1 independent source supports this');
	});

	test('that is flipped is refused', async ({ page }) => {
		const sentence = await quoteWith(page, 'not');
		await form(page).getByLabel('Quotation').fill(sentence.replace(' not ', ' '));
		await expect(form(page)).toContainText('Not what the article says');
		await expect(form(page)).toContainText('it has “not”, which turns the meaning');
		await expect(form(page).locator('ins')).toContainText('not');
		await expect(form(page).getByRole('button', { name: 'Take the article’s words' })).toBeHidden();
		await form(page).getByLabel('It speaks for it', { exact: true }).check();
		await form(page).getByRole('button', { name: 'Add the quotation' }).click();
		await expect(form(page)).toContainText('This cannot be evidence');
		await expect(form(page)).toBeVisible();
	});

	test('that slips is offered in the article’s words', async ({ page }) => {
		const sentence = await quoteWith(page, 'the');
		await form(page).getByLabel('Quotation').fill(sentence.replace(' the ', ' that '));
		await expect(form(page)).toContainText('Not quite what the article says');
		await form(page).getByRole('button', { name: 'Take the article’s words' }).click();
		await expect(form(page)).toContainText('✓ word for word');
		await expectNoAxeViolation(page, 'the form of a quotation');
	});
});

test('Without the article’s text a quotation is kept and counts for nothing', async ({ page }) => {
	await go(page, sponsorship);
	await page.keyboard.press('q');
	await form(page).getByLabel('Article', { exact: true }).selectOption('new');
	await form(page).getByLabel('Title').fill('A new article');
	await form(page).getByLabel('Quotation').fill('The Afghan Taliban reportedly arm the TTP.');
	await expect(form(page)).toContainText('counts for nothing until it is');
	await expect(form(page)).toContainText('“alleged” is proposed because of “reportedly”');
	await form(page).getByLabel('It speaks for it', { exact: true }).check();
	await form(page).getByRole('button', { name: 'Add the quotation' }).click();
	await expect(page.locator('article.card.current')).toContainText('not checked');
	await expect(page.locator('article.card.current')).toContainText('A new article');
	await expect(panel(page)).toContainText('1 independent source supports this');
});

test('The analyst changes type and direction, and the questions say why', async ({ page }) => {
	await go(page, sponsorship);
	await page.keyboard.press('e');
	await form(page).getByText('Three questions tell').click();
	await form(page)
		.getByRole('group', { name: /itself give/ })
		.getByLabel('No')
		.check();
	await form(page)
		.getByRole('group', { name: /knows, sympathises/ })
		.getByLabel('Yes')
		.check();
	await expect(form(page)).toContainText('that is tacit support');
	await form(page).getByRole('button', { name: 'Take Tacit support' }).click();
	await expect(form(page)).toContainText('is in the network already');
	await form(page).getByRole('button', { name: 'Swap the two' }).click();
	await expect(form(page).locator('.sentence')).toHaveText('TTP tacitly supports Afghan Taliban');
	await form(page).getByRole('button', { name: 'Save' }).click();
	await expect(panel(page).locator('h2')).toContainText('tacitly supports');
	await undo(page);
	await expect(panel(page).locator('h2')).toContainText('sponsors');
});

test('What was typed outlives Esc and a click elsewhere', async ({ page }) => {
	await go(page, '#/actor/ttp');
	await panel(page).getByRole('button', { name: /^Edit/ }).click();
	await expect(form(page)).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(form(page)).toBeHidden();
	await page.keyboard.press('e');
	await form(page).getByLabel('Note').fill('Half a thought');
	await page.keyboard.press('Escape');
	await expect(form(page)).toContainText('What you typed is not saved.');
	await form(page).getByRole('button', { name: 'Keep it for later' }).click();
	await expect(form(page)).toBeHidden();
	await panel(page)
		.getByRole('button', { name: /Go on editing/ })
		.click();
	await expect(form(page).getByLabel('Note')).toHaveValue('Half a thought');
	await page.keyboard.press('Escape');
	await form(page).getByRole('button', { name: 'Throw it away' }).click();
	await page.keyboard.press('e');
	await expect(form(page).getByLabel('Note')).toHaveValue('');
});

test('The analyst merges two actors, sees what goes, and splits them again by undo', async ({
	page
}) => {
	await go(page, '#/actor/ttp');
	await panel(page).getByRole('button', { name: 'Merge…' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('TTP is the same as').selectOption('ttp-groups');
	await expect(dialog).toContainText('1 relation between the two goes');
	await expect(dialog).toContainText('of them says what another one says already');
	await expectNoAxeViolation(page, 'the merge dialog');
	await dialog.getByRole('button', { name: 'Merge' }).click();
	await expect(panel(page)).toContainText(
		'militant groups, mainly comprised of those from Pakistan'
	);
	await expect(page.getByText(/^Merged militant groups into TTP/)).toBeVisible();
	await undo(page);
	await search(page, 'mainly comprised');
	await expect(panel(page).getByRole('heading', { level: 2 })).toContainText('militant groups');
});

test('The analyst splits an actor', async ({ page }) => {
	await go(page, '#/actor/haqqani');
	await panel(page).getByRole('button', { name: 'Split…' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Name of the new actor').fill('Haqqani family');
	await dialog.getByLabel(/hostile to Haqqani/).check();
	await expect(dialog).toContainText('Relations that go to it: 1 of 3');
	await dialog.getByRole('button', { name: 'Split' }).click();
	await expect(panel(page).getByRole('heading', { name: 'Haqqani family' })).toBeVisible();
	await expect(panel(page)).toContainText('Hostility 1');
});

test('Removing an actor asks with what goes along, and undo brings it back', async ({ page }) => {
	await go(page, '#/actor/haqqani');
	await page.keyboard.press('Delete');
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText('With it 3 relations and 4 quotations go.');
	await dialog.getByRole('button', { name: 'Remove' }).click();
	await expect(page.getByText('Removed the actor Haqqani network with 3 relations')).toBeVisible();
	await undo(page);
	await go(page, '#/actor/haqqani');
	await expect(panel(page)).toContainText('Sponsorship 1');
});

test('By the keyboard alone a relation is drawn', async ({ page }) => {
	await search(page, 'India');
	await page.keyboard.press('w');
	await page.locator('.drawing').focus();
	await expect(page.getByText('From India to whom?')).toBeVisible();
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('Enter');
	await expect(form(page).getByLabel('Type')).toBeFocused();
	await page.keyboard.press('A');
	await page.keyboard.press('Control+Enter');
	await expect(form(page)).toBeHidden();
	await expect(panel(page).locator('h2')).toContainText('allied with');
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test('the form has the whole sheet, and nothing runs over', async ({ page }) => {
		await go(page, sponsorship);
		await panel(page)
			.getByRole('button', { name: /Add a quotation/ })
			.click();
		const sheet = page.locator('aside[aria-label="Evidence"]');
		await expect.poll(async () => (await sheet.boundingBox())!.height).toBeGreaterThan(600);
		await expectNoAxeViolation(page, 'the form on a phone');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
	});
});
