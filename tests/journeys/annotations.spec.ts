import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { Annotation } from '../../src/lib/model/schema';
import { drawn, expectNoAxeViolation, failOnErrors, readExample } from '../support/journey';
import { readPng, type ReadPng } from '../support/read-png';

const sponsors = 'afghan-taliban.sponsorship.ttp';
const relationHash = `#/relation/${sponsors}`;
const at = '2026-01-01T10:00:00Z';

let networks = 0;

/** A network of the store with the relations of the example, for one test alone; opened in the page. */
async function openOwn(
	page: Page,
	hash = relationHash,
	annotations: readonly unknown[] = []
): Promise<string> {
	networks += 1;
	const id = `annotated-${process.pid}-${Date.now()}-${networks}`;
	const made = await page.request.post('/api/networks', {
		data: { ...readExample(), id, annotations }
	});
	expect(made.status()).toBe(201);
	await failOnErrors(page);
	await page.goto(`/networks/${id}?bench${hash}`);
	await drawn(page);
	return id;
}

const note = (id: string, kind: string, thing: string, more: object = {}) => ({
	...{ id, on: { kind, id: thing }, body: `Words of ${id}.`, created: at, updated: at },
	...more
});

/** What the store holds now. */
async function stored(page: Page, id: string): Promise<readonly Annotation[]> {
	const answer = await page.request.get(`/api/networks/${id}`);
	return ((await answer.json()) as { annotations?: Annotation[] }).annotations ?? [];
}

const editorOf = (page: Page) => page.getByRole('form', { name: 'Annotation on this relation' });
const textOf = (form: Locator) => form.getByRole('textbox').first();
const threads = (page: Page) => page.locator('.thread');

/** Waits until the store has what was written. */
const saved = (page: Page, id: string, count: number) =>
	expect.poll(async () => (await stored(page, id)).length).toBe(count);

async function annotate(page: Page, words: string, name = 'Ada'): Promise<void> {
	await page.keyboard.press('a');
	const editor = editorOf(page);
	await textOf(editor).fill(words);
	const field = editor.getByLabel('Your name');
	if (await field.isVisible()) await field.fill(name);
	await editor.getByRole('button', { name: 'Annotate' }).click();
	await expect(editor).toBeHidden();
}

async function openList(page: Page): Promise<Locator> {
	await page.keyboard.press('c');
	const list = page.getByRole('dialog', { name: 'Annotations' });
	await expect(list).toBeVisible();
	return list;
}

test('I annotate a line, and it is all there after a reload, with its number on the line', async ({
	page
}) => {
	const id = await openOwn(page);
	await annotate(page, 'Only **one** article says so.\n\n- [ ] look at *Dawn*');
	const thread = threads(page);
	await expect(thread.locator('strong')).toHaveText('one');
	await expect(thread).toContainText('Ada');
	await expect(thread.getByText('just now')).toHaveAttribute('title', /\d{4}.*\d\d:\d\d:\d\d/);
	await expect(page.locator('.annotation-mark')).toHaveText('1');
	await saved(page, id, 1);
	await page.reload();
	await drawn(page);
	await expect(thread.locator('strong')).toHaveText('one');
	await expect(page.locator('.annotation-mark')).toHaveText('1');
	const [written] = await stored(page, id);
	expect(written).toMatchObject({ on: { kind: 'relation', id: sponsors }, author: 'Ada' });
	expect(written!.body).toMatch(/^Only \*\*one/);
});

test('I am asked for my name once, and can change it', async ({ page }) => {
	await openOwn(page);
	await annotate(page, 'First.');
	await page.keyboard.press('Escape');
	await page.evaluate((hash) => (location.hash = hash), relationHash);
	await page.keyboard.press('a');
	const editor = editorOf(page);
	await expect(editor).toContainText('As Ada');
	await expect(editor.getByLabel('Your name')).toBeHidden();
	await editor.getByRole('button', { name: 'Change the name' }).click();
	await editor.getByLabel('Your name').fill('Ada Lovelace');
	await textOf(editor).fill('Second.');
	await page.keyboard.press('Control+Enter');
	await expect(threads(page)).toHaveCount(2);
	await expect(threads(page).first().locator('b')).toHaveText(['Ada']);
	await expect(threads(page).last()).toContainText('Ada Lovelace');
});

test('I am half-way through a note when the page is reloaded: nothing of it is lost', async ({
	page
}) => {
	const id = await openOwn(page);
	await page.keyboard.press('a');
	await textOf(editorOf(page)).pressSequentially('Half a thou');
	await editorOf(page).getByLabel('Tags').fill('later');
	await page.reload();
	await drawn(page);
	const editor = editorOf(page);
	await expect(textOf(editor)).toHaveValue('Half a thou');
	await expect(editor.getByLabel('Tags')).toHaveValue('later');
	await expect(editor.getByRole('status').first()).toContainText('Your draft, last changed');
	await editor.getByRole('button', { name: 'Put by' }).click();
	await expect(page.getByText('Draft Half a thou')).toBeVisible();
	await page.goto(`/networks/${id}?bench`);
	await drawn(page);
	await expect(page.getByRole('button', { name: /All annotations 0, 1 draft/ })).toBeVisible();
	const list = await openList(page);
	await expect(list.getByRole('region', { name: 'Drafts' })).toContainText('Half a thou');
	await list.getByRole('button', { name: 'Go on writing' }).click();
	await textOf(editor).press('End');
	await page.keyboard.type('ght');
	await page.keyboard.press('Control+Enter');
	await expect(threads(page)).toContainText('Half a thought');
	await page.reload();
	await drawn(page);
	await expect(threads(page)).toContainText('Half a thought');
	await expect(editor).toBeHidden();
});

test('I throw a draft away by mistake, and bring it back', async ({ page }) => {
	await openOwn(page);
	await page.keyboard.press('a');
	const editor = editorOf(page);
	await textOf(editor).fill('Dear to me');
	await editor.getByRole('button', { name: 'Throw away' }).click();
	await expect(textOf(editor)).toHaveValue('');
	await editor.getByRole('button', { name: 'Bring it back' }).click();
	await expect(textOf(editor)).toHaveValue('Dear to me');
});

test('My browser keeps nothing, and the editor tells me before I rely on it', async ({ page }) => {
	await page.addInitScript(() => {
		const keep = Storage.prototype.setItem;
		Storage.prototype.setItem = function (key: string, value: string) {
			if (key.startsWith('entente.draft')) throw new DOMException('full', 'QuotaExceededError');
			keep.call(this, key, value);
		};
	});
	await openOwn(page);
	await page.keyboard.press('a');
	await textOf(editorOf(page)).fill('Will it last?');
	await expect(editorOf(page).getByRole('status').first()).toContainText('keeps no drafts');
	await page.keyboard.press('Control+Enter');
	await expect(threads(page)).toContainText('Will it last?');
});

test('I write on two pages at once, and neither draft is lost', async ({ page, context }) => {
	const id = await openOwn(page);
	const other = await context.newPage();
	await other.goto(`/networks/${id}?bench${relationHash}`);
	await drawn(other);
	for (const one of [page, other]) await one.keyboard.press('a');
	await textOf(editorOf(page)).pressSequentially('Mine');
	await textOf(editorOf(other)).fill('');
	await textOf(editorOf(other)).pressSequentially('Yours');
	await textOf(editorOf(page)).press('End');
	await page.keyboard.type(', still');
	await page.reload();
	await drawn(page);
	const list = await openList(page);
	const drafts = list.getByRole('region', { name: 'Drafts' });
	await expect(drafts).toContainText('Mine, still');
	await expect(drafts).toContainText('Yours');
});

test('A colleague asks, I reply, resolve, look again and open it again', async ({ page }) => {
	const id = await openOwn(page, relationHash, [
		note('n1', 'relation', sponsors, { author: 'Bo', body: 'Is this *so*?' })
	]);
	const thread = threads(page);
	await thread.getByRole('button', { name: 'Reply' }).click();
	await page.keyboard.type('The second article says it.');
	await thread.getByLabel('Your name').fill('Ada');
	await page.keyboard.press('Control+Enter');
	await expect(thread.getByRole('listitem')).toContainText('The second article says it.');
	await thread.getByRole('button', { name: 'Resolve' }).click();
	const folded = thread.getByText('Resolved by Ada: Is this so? · 1 reply');
	await expect(folded).toBeVisible();
	await expect(thread.getByRole('listitem')).toBeHidden();
	await expect(page.locator('.annotation-mark')).toHaveCount(0);
	await folded.click();
	await expect(thread.getByRole('listitem')).toBeVisible();
	await thread.getByRole('button', { name: 'Open again' }).click();
	await expect(folded).toBeHidden();
	await expect(page.locator('.annotation-mark')).toHaveText('1');
	await saved(page, id, 2);
	expect((await stored(page, id))[1]).toMatchObject({ replyTo: 'n1', author: 'Ada' });
});

test('I change what I wrote, and it says that it was edited', async ({ page }) => {
	await openOwn(page, relationHash, [note('n1', 'relation', sponsors, { tags: ['one'] })]);
	await threads(page).getByRole('button', { name: 'Edit' }).click();
	const form = page.getByRole('form', { name: 'Change the annotation' });
	await textOf(form).fill('Other words.');
	await form.getByLabel('Tags').fill('one, two');
	await form.getByRole('button', { name: 'Save' }).click();
	await expect(threads(page)).toContainText('Other words.');
	await expect(threads(page)).toContainText('edited just now');
	await expect(threads(page).getByRole('list', { name: 'Tags' })).toHaveText(/one\s*two/);
});

test('Somebody changes a note while I do: I see both and lose neither', async ({ page }) => {
	const id = await openOwn(page, relationHash, [note('n1', 'relation', sponsors)]);
	await threads(page).getByRole('button', { name: 'Edit' }).click();
	const form = page.getByRole('form', { name: 'Change the annotation' });
	await textOf(form).fill('Mine.');
	const theirs = { op: 'set', kind: 'annotation', id: 'n1', field: 'body', value: 'Theirs.' };
	const answer = await page.request.post(`/api/networks/${id}/changes`, {
		data: { id: 'theirchange1', label: 'Changed a note', client: 'them', operations: [theirs] }
	});
	expect(answer.status()).toBe(201);
	// Until the page has heard of it by its feed.
	await page.waitForTimeout(2500);
	await form.getByRole('button', { name: 'Save' }).click();
	await expect(form.getByRole('alert').last()).toContainText('Theirs.');
	await form.getByRole('button', { name: 'Put mine below it' }).click();
	await expect(textOf(form)).toHaveValue('Theirs.\n\nMine.');
	await form.getByRole('button', { name: 'Save' }).click();
	await expect.poll(async () => (await stored(page, id))[0]?.body).toBe('Theirs.\n\nMine.');
});

test('I remove a note with its replies, am asked first, and take it back', async ({ page }) => {
	await openOwn(page, relationHash, [
		note('n1', 'relation', sponsors),
		note('r1', 'relation', sponsors, { replyTo: 'n1' })
	]);
	await threads(page).getByRole('button', { name: 'Remove' }).first().click();
	await expect(threads(page)).toContainText('Remove it with its reply?');
	await threads(page).getByRole('group').getByRole('button', { name: 'Remove' }).click();
	await expect(threads(page)).toHaveCount(0);
	await page.keyboard.press('Control+z');
	await expect(threads(page)).toContainText('Words of r1.');
});

test('A quotation does not say what it is quoted for: I mark it, and find the mark in the list', async ({
	page
}) => {
	const id = await openOwn(page);
	const card = page.getByRole('article').filter({ hasText: 'By providing support' });
	await card.getByRole('button', { name: 'Annotate' }).click();
	const form = card.getByRole('form', { name: 'Annotation on this quotation' });
	await form.getByRole('button', { name: 'Annotate' }).click();
	await expect(form.getByRole('alert')).toContainText('Write something, or choose a review mark.');
	await form.getByLabel('Review mark').selectOption('Hedge missed');
	await form.getByRole('button', { name: 'Annotate' }).click();
	await expect(card.locator('.thread')).toContainText('Hedge missed');
	await saved(page, id, 1);
	expect((await stored(page, id))[0]).toMatchObject({ mark: 'hedge-missed', body: '' });
	await expect(page.locator('.annotation-mark')).toHaveText('1');
	const list = await openList(page);
	await list.getByLabel('Mark').selectOption({ label: 'Hedge missed (1)' });
	await list.getByRole('button', { name: /Quotation: Afghan Taliban sponsors TTP/ }).click();
	await expect(page).toHaveURL(/\/evidence\//);
	await expect(card.locator('.thread')).toBeFocused();
});

const many = [
	note('n1', 'relation', sponsors, { author: 'Ada', tags: ['dates'] }),
	note('n2', 'actor', 'ttp', { author: 'Bo', mark: 'agreed' }),
	note('n3', 'relation', 'pakistan.hostility.ttp', { tags: ['dates'], resolvedBy: 'Ada' }),
	note('r1', 'actor', 'ttp', { replyTo: 'n2', author: 'Ada' })
];

test('I filter the list by what is unresolved, a tag and an author, and it leads me there', async ({
	page
}) => {
	await openOwn(page, '', many);
	const list = await openList(page);
	const rows = list.getByRole('list').last().getByRole('listitem');
	await expect(list.getByRole('status').last()).toHaveText('3 annotations');
	await expect(rows).toHaveCount(3);
	await expect(rows.nth(1)).toContainText('agreed');
	await list.getByLabel('Tag').selectOption({ label: 'dates (2)' });
	await expect(rows).toHaveCount(2);
	await list.getByLabel('Unresolved').check();
	await expect(rows).toHaveCount(1);
	await list.getByLabel('Tag').selectOption({ label: 'any tag' });
	await list.getByLabel('Author').selectOption({ label: 'Bo (1)' });
	await expect(rows).toHaveText([/2.*Words of n2/]);
	await rows.getByRole('button').click();
	await expect(page.getByRole('heading', { name: 'Tehrik-i-Taliban Pakistan' })).toBeVisible();
	await expect(threads(page)).toBeFocused();
	await expect(threads(page)).toContainText('Words of r1.');
});

test('I type [[ and choose a relation, and the link leads there', async ({ page }) => {
	const id = await openOwn(page);
	// The letters are there before the editor is: none is lost, and none is a command.
	let hasTyped = () => {};
	const typed = new Promise<void>((resolve) => (hasTyped = resolve));
	await page.route('**/_app/immutable/**', async (route) => {
		await typed;
		await route.continue();
	});
	await page.keyboard.press('a');
	await page.keyboard.type('Compare [[pakistan hostile');
	hasTyped();
	const choices = page.getByRole('listbox', { name: 'Link to' });
	await expect(choices.getByRole('option').first()).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowUp');
	const chosen = await choices.getByRole('option', { selected: true }).locator('bdi').innerText();
	await page.keyboard.press('Enter');
	await expect(choices).toBeHidden();
	await page.keyboard.type(', [nowhere](#/relation/gone) and https://example.org/a');
	await page.keyboard.press('Control+Enter');
	await saved(page, id, 1);
	expect((await stored(page, id))[0]!.body).toContain(`Compare [${chosen}](#/relation/`);
	const outside = threads(page).getByRole('link', { name: 'https://example.org/a' });
	await expect(outside).toHaveAttribute('rel', /noopener/);
	await expect(threads(page).getByRole('link', { name: 'nowhere' })).toHaveCount(0);
	await threads(page).getByRole('link', { name: chosen }).click();
	const [first = ''] = chosen.split(' hostile');
	await expect(page.getByRole('heading', { level: 2 })).toContainText(first);
	await expect(page).toHaveURL(/hostility/);
});

test('I look at annotated lines only, and am told what else is hidden', async ({ page }) => {
	await openOwn(page, '', many);
	await page.getByLabel('Annotated lines only').check();
	await expect(page.getByText('1 of 91 relations shown')).toBeVisible();
	await expect(page).toHaveURL(/lines=annotated/);
	await page.reload();
	await drawn(page);
	await expect(page.getByText('1 of 91 relations shown')).toBeVisible();
	await expect(page.locator('.annotation-mark')).toHaveText('1');
	await page.getByRole('button', { name: /not annotated/ }).click();
	await expect(page.getByText('74 of 91 relations shown')).toBeVisible();
});

test('I point at a number on the canvas and read its note; a click opens it', async ({ page }) => {
	await openOwn(page, '', [...many, note('n4', 'relation', sponsors, { body: '> Second.' })]);
	const mark = page.locator('.annotation-mark');
	await expect(mark).toHaveText('1, 4');
	await page.waitForTimeout(500);
	await mark.hover();
	await expect(page.locator('.hovering')).toContainText(
		'sponsors TTP · annotation 1: Words of n1.'
	);
	await expect(page.locator('.canvas').getByText('and 1 more')).toBeVisible();
	await mark.click();
	await expect(threads(page)).toHaveCount(2);
	await expect(page).toHaveURL(new RegExp(sponsors));
	await page.goBack();
	await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
		'Pakistan and the two Talibans'
	);
});

test('The rows of the list and the cells of the matrix carry the same numbers, which lead to the notes', async ({
	page
}) => {
	const [quotation] = readExample().relations.find(({ id }) => id === sponsors)!.evidence;
	const onQuotation = note('n4', 'evidence', quotation!.id, { body: 'Fourth.' });
	await openOwn(page, '', [...many, onQuotation]);
	await page.getByRole('button', { name: 'List' }).click();
	const words = 'Annotations 1, 4 on Afghan Taliban sponsors TTP';
	const row = page.getByRole('row', { name: /^Afghan Taliban sponsors TTP/ });
	const mark = row.getByRole('link', { name: words });
	await expect(mark).toHaveText('1, 4');
	// What is resolved has no number here either.
	await expect(page.getByRole('link', { name: /^Annotations? / })).toHaveCount(1);
	await expectNoAxeViolation(page, 'the list with annotations');
	await mark.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(sponsors));
	await expect(page.locator('.thread').filter({ hasText: 'Words of n1.' })).toBeFocused();

	await page.getByRole('button', { name: /^Actors/ }).click();
	await page.getByRole('link', { name: 'Annotation 2 on TTP' }).click();
	await expect(page.locator('.thread').filter({ hasText: 'Words of n2.' })).toBeFocused();

	await page.getByRole('button', { name: 'Matrix' }).click();
	const cell = page.locator('td').getByRole('link', { name: words });
	await expect(cell).toHaveText('1, 4');
	await expectNoAxeViolation(page, 'the matrix with annotations');
	await cell.click();
	await expect(page).toHaveURL(new RegExp(sponsors));
	await expect(page.locator('.thread').filter({ hasText: 'Words of n1.' })).toBeFocused();
});

/** Solid squares of the ink of callouts: no letter of the picture is as bold. */
function solidSquares(png: ReadPng, side = 12): number {
	const isInk = (x: number, y: number) => png.at(x, y).slice(0, 3).join() === '27,36,48';
	let squares = 0;
	for (let y = 0; y + side < png.height; y += side) {
		for (let x = 0; x + side < png.width; x += side) {
			let solid = isInk(x, y) && isInk(x + side - 1, y + side - 1);
			for (let step = 0; solid && step < side * side; step++) {
				solid = isInk(x + (step % side), y + Math.floor(step / side));
			}
			if (solid) squares += 1;
		}
	}
	return squares;
}

test('I put the annotations into the picture, as callouts with a list of who says what', async ({
	page
}) => {
	await openOwn(page, '', many);
	await page.keyboard.press('s');
	const dialog = page.getByRole('dialog', { name: 'Picture' });
	await expect(dialog.locator('[data-preview="ready"]')).toBeVisible();
	await dialog.getByRole('button', { name: '4x' }).click();
	for (const name of ['Title', 'Legend', 'How many are shown', 'Articles, numbered']) {
		await dialog.getByRole('checkbox', { name }).uncheck();
	}
	await dialog.getByRole('checkbox', { name: 'Dates of the articles' }).uncheck();
	const save = async () => {
		const waiting = page.waitForEvent('download');
		await dialog.getByRole('button', { name: /^Save/ }).click();
		return readPng(readFileSync(await (await waiting).path()));
	};
	const without = await save();
	expect(solidSquares(without)).toBe(0);
	await dialog.getByRole('checkbox', { name: 'Annotations, numbered (2)' }).check();
	const called = await save();
	expect(called.height).toBeGreaterThan(without.height + 4 * 20);
	// One callout on the line, one beside the actor, and two in the list.
	expect(solidSquares(called)).toBeGreaterThanOrEqual(4);
});

test('I do it all with the keyboard', async ({ page }) => {
	await openOwn(page);
	await page.keyboard.press('a');
	await page.keyboard.type('By keys alone');
	await page.keyboard.press('Escape');
	await expect(editorOf(page)).toBeHidden();
	await page.keyboard.press('a');
	await expect(textOf(editorOf(page))).toBeFocused();
	await page.keyboard.type('.');
	await page.keyboard.press('Control+Enter');
	await expect(threads(page)).toContainText('By keys alone.');
	await page.getByRole('button', { name: 'Reply' }).focus();
	await page.keyboard.press('Enter');
	await expect(textOf(page.getByRole('form', { name: 'Answer' }))).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(threads(page)).toBeFocused();
	const list = await openList(page);
	await list.getByRole('button', { name: /By keys alone/ }).focus();
	await page.keyboard.press('Enter');
	await expect(list).toBeHidden();
	await expect(threads(page)).toBeFocused();
});

test('Whatever is written stays text', async ({ page }) => {
	await page.addInitScript(() => {
		Object.assign(window, { alert: () => Object.assign(window, { ran: true }) });
	});
	const payloads = [
		'<script>alert(1)</script>',
		'<img src=x onerror=alert(1)>',
		'"><svg onload=alert(1)>',
		'[a](javascript:alert(1))',
		'[b](  JaVaScRiPt:alert(1))',
		'[c](data:text/html,<script>alert(1)</script>)',
		'![d](x" onerror="alert(1))',
		'<a href="javascript:alert(1)">e</a>',
		'[f]: javascript:alert(1)\n\n[f]',
		'<javascript:alert(1)>',
		'{@html "<img src=x onerror=alert(1)>"}',
		'`<iframe srcdoc="<script>alert(1)</script>">`'
	];
	await openOwn(
		page,
		relationHash,
		payloads.map((body, place) =>
			note(`x${place}`, 'relation', sponsors, { body, author: body, tags: [body], mark: body })
		)
	);
	await expect(threads(page)).toHaveCount(payloads.length);
	await expect(threads(page).first().locator('.body')).toHaveText(payloads[0]!);
	const list = await openList(page);
	await expect(list.getByRole('list').last().getByRole('listitem')).toHaveCount(payloads.length);
	await page.keyboard.press('Escape');
	await page.locator('.annotation-mark').hover();
	const found = await page.evaluate(() => ({
		ran: 'ran' in window,
		elements: document.querySelectorAll('.thread :is(script, img, svg, iframe)').length,
		links: [...document.querySelectorAll<HTMLAnchorElement>('.thread a')].map(({ href }) => href)
	}));
	expect(found).toEqual({ ran: false, elements: 0, links: [] });
});

test('On a phone I annotate, reply and find it again, and nothing runs out of the window', async ({
	browser
}) => {
	const phone = await browser.newContext({
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		isMobile: true
	});
	const page = await phone.newPage();
	await openOwn(page);
	await page.getByRole('button', { name: /^Panel: make it/ }).click();
	await page
		.getByRole('region', { name: 'Annotations' })
		.getByRole('button', { name: 'Annotate' })
		.tap();
	const editor = editorOf(page);
	await textOf(editor).fill('From the train: '.repeat(12));
	await editor.getByLabel('Your name').fill('Ada');
	const narrow = () =>
		page.evaluate(
			() => document.documentElement.scrollWidth <= document.documentElement.clientWidth
		);
	expect(await narrow()).toBe(true);
	for (const button of await editor.getByRole('button').all()) {
		expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
	}
	await expectNoAxeViolation(page, 'the editor on a phone');
	await editor.getByRole('button', { name: 'Annotate' }).tap();
	await expect(threads(page)).toContainText('From the train');
	await page.getByRole('button', { name: 'Everything you can do or find' }).tap();
	await page.getByRole('combobox', { name: 'Find or do' }).fill('list all annotations');
	await page.keyboard.press('Enter');
	const list = page.getByRole('dialog', { name: 'Annotations' });
	await expect(list.getByRole('listitem')).toHaveCount(1);
	expect(await narrow()).toBe(true);
	await expectNoAxeViolation(page, 'the list on a phone');
	await phone.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`in the ${colorScheme} theme`, () => {
		test.use({ colorScheme });

		test('axe finds nothing in any state of an annotation', async ({ page }) => {
			await openOwn(page, relationHash, [
				note('n1', 'relation', sponsors, {
					body: '# Head\n\n- a\n\n> b\n\n`c` [d](https://a.example) [e](#/actor/ttp)\n\n|f|\n|-|\n|g|',
					tags: ['dates'],
					mark: 'wrong-actor'
				}),
				note('r1', 'relation', sponsors, { replyTo: 'n1' }),
				note('n2', 'relation', sponsors, { resolvedBy: 'Ada' })
			]);
			await expect(threads(page)).toHaveCount(2);
			await expectNoAxeViolation(page, 'threads');
			await threads(page).last().locator('summary').click();
			await threads(page).first().getByRole('button', { name: 'Remove' }).first().click();
			await expectNoAxeViolation(page, 'a thread unfolded, and a question');
			await page.keyboard.press('a');
			await page.keyboard.type('See [[ttp');
			await expect(page.getByRole('listbox', { name: 'Link to' })).toBeVisible();
			await expectNoAxeViolation(page, 'the editor with links to choose');
			await page.keyboard.press('Escape');
			await page.keyboard.press('Escape');
			await openList(page);
			await expectNoAxeViolation(page, 'the list with a draft');
		});
	});
}
