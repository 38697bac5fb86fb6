import { expect, test, type Page } from '@playwright/test';
import {
	atRest,
	dragActor,
	expectNoAxeViolation,
	openNetwork,
	openOwnNetwork,
	placeOf,
	readExample
} from '../support/journey';

const stories = (page: Page) => page.getByRole('region', { name: 'Stories' });
const story = (page: Page) => page.getByRole('region', { name: 'Story', exact: true });
const alliance = (page: Page) => page.getByRole('checkbox', { name: /^Alliance/ });
const saved = (page: Page) =>
	expect(page.locator('[data-keeping]')).toHaveAttribute('data-keeping', 'saved');
const hash = (page: Page) => page.evaluate(() => location.hash);

async function saveView(page: Page, title: string): Promise<void> {
	await page.keyboard.press('v');
	await page.getByRole('dialog', { name: 'Save what is seen' }).waitFor();
	await page.keyboard.type(title);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog')).toBeHidden();
}

/** A copy of the example that has three views and a story of them. */
async function openTold(page: Page, at = ''): Promise<string> {
	const id = `own-${Math.random().toString(36).slice(2, 12)}`;
	const view = (name: string, rest: object) => ({ id: name, title: `View ${name}`, ...rest });
	const views = [
		view('all', { filters: {}, text: 'Look at [the TTP](#/actor/ttp).' }),
		view('fights', {
			filters: { typesOff: ['alliance', 'sponsorship', 'tacit-support'] },
			text: 'They fight.'
		}),
		view('near', { filters: { focus: { actor: 'ttp', steps: 1 } }, asOf: '2011' })
	];
	const told = [
		{ id: 'rise', title: 'The rise', views: ['all', 'fights', 'near'] },
		{ id: 'none', title: 'Nothing yet', views: [] }
	];
	const { annotations: _none, ...example } = readExample();
	const answer = await page.request.post('/api/networks', {
		data: JSON.stringify({ ...example, id, views, stories: told }),
		headers: { 'content-type': 'application/json' }
	});
	expect(answer.status(), await answer.text()).toBe(201);
	await openNetwork(page, id, at);
	return id;
}

test('A story is made of three views, arranged, told, walked, taken back, and there after a reload', async ({
	page
}) => {
	test.slow();
	const id = await openOwnNetwork(page);
	await saveView(page, 'First');
	await alliance(page).uncheck();
	await saveView(page, 'Second');
	await dragActor(page, 'ttp', [80, 40]);
	await saveView(page, 'Third');

	// Stories stand with the network, which the panel shows while nothing is chosen.
	await page.keyboard.press('Escape');
	await stories(page).scrollIntoViewIfNeeded();
	await stories(page).getByRole('button', { name: 'Begin a story…' }).click();
	await page.getByLabel('Title of the story').fill('How it went');
	await page.keyboard.press('Enter');
	const editor = page.getByRole('group', { name: 'Views of “How it went”' });
	for (const title of ['Third', 'First', 'Second']) {
		await editor.getByLabel('View to add').selectOption({ label: title });
		await editor.getByRole('button', { name: 'Add', exact: true }).click();
	}
	const order = () => editor.locator('.title').allTextContents();
	expect(await order()).toEqual(['Third', 'First', 'Second']);
	await expectNoAxeViolation(page, 'a story that is arranged');

	// By the keyboard, by a button, and by the pointer.
	await editor.getByRole('button', { name: /^Move “Third”, 1 of 3/ }).focus();
	await page.keyboard.press('ArrowDown');
	await expect.poll(order).toEqual(['First', 'Third', 'Second']);
	await page.keyboard.press('ArrowDown');
	await expect.poll(order).toEqual(['First', 'Second', 'Third']);
	await editor.getByRole('button', { name: 'Move “Second” up' }).click();
	await expect.poll(order).toEqual(['Second', 'First', 'Third']);
	const handle = (await editor.getByRole('button', { name: /^Move “Second”, 1/ }).boundingBox())!;
	const onto = (await editor.getByRole('button', { name: /^Move “First”, 2/ }).boundingBox())!;
	await page.mouse.move(handle.x + 5, handle.y + 5);
	await page.mouse.down();
	await page.mouse.move(onto.x + 5, onto.y + 10, { steps: 4 });
	await page.mouse.up();
	await expect.poll(order).toEqual(['First', 'Second', 'Third']);
	await page.keyboard.press('Control+z');
	await expect.poll(order).toEqual(['Second', 'First', 'Third']);
	await page.keyboard.press('Control+Shift+z');
	await expect.poll(order).toEqual(['First', 'Second', 'Third']);

	await stories(page).getByRole('link', { name: 'How it went' }).click();
	await expect(story(page)).toContainText('1 of 3');
	for (const words of ['It began.', 'It went on.', 'It ended.']) {
		await story(page).getByRole('button', { name: 'Write its paragraph' }).click();
		await page.keyboard.type(words);
		await page.keyboard.press('Control+Enter');
		await expect(story(page)).toContainText(words);
		await story(page).focus();
		await page.keyboard.press('ArrowRight');
	}
	await expect(story(page)).toContainText('3 of 3');
	await expect(page).toHaveURL(/#\/view\/third\?story=how-it-went\/3$/);
	await saved(page);

	await page.goto('about:blank');
	await openNetwork(page, id, '#/view/second?story=how-it-went/2');
	await expect(story(page)).toContainText('2 of 3');
	await expect(story(page)).toContainText('It went on.');
	await expectNoAxeViolation(page, 'a story that is walked');
});

test('Walking is by arrow keys, changes nothing, and gives back what was seen before', async ({
	page
}) => {
	const id = await openTold(page);
	const before = await (await page.request.get(`/api/networks/${id}`)).text();
	await alliance(page).uncheck();
	await atRest(page);
	const [hashBefore, camera] = [
		await hash(page),
		await page.evaluate(() => window.__entente.cy.zoom())
	];
	await stories(page).scrollIntoViewIfNeeded();
	await stories(page).getByRole('link', { name: 'The rise' }).click();
	await expect(story(page)).toContainText('1 of 3');
	await expect(story(page)).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await expect(page).toHaveURL(/#\/view\/fights\?story=rise\/2$/);
	await expect(story(page).getByRole('status').first()).toHaveText('View 2 of 3: View fights');
	await page.keyboard.press('End');
	await expect(page.locator('.chip')).toContainText('view “View near”');
	await page.keyboard.press('ArrowRight');
	await expect(story(page)).toContainText('3 of 3');
	await page.keyboard.press('Home');
	await expect(story(page)).toContainText('1 of 3');
	await page.goBack();
	await expect(story(page)).toContainText('3 of 3');
	await page.goForward();
	await expect(story(page)).toContainText('1 of 3');

	// A link in the paragraph selects; Esc lets go first, and then leaves.
	await story(page).getByRole('link', { name: 'the TTP', exact: true }).click();
	await expect(page).toHaveURL(/#\/actor\/ttp\?view=all&story=rise\/1$/);
	await expect(page.getByRole('heading', { name: 'Tehrik-i-Taliban Pakistan' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(story(page)).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(story(page)).toBeHidden();
	await expect(alliance(page)).not.toBeChecked();
	expect(await hash(page)).toBe(hashBefore);
	await atRest(page);
	expect(await page.evaluate(() => window.__entente.cy.zoom())).toBeCloseTo(camera, 2);
	expect(await (await page.request.get(`/api/networks/${id}`)).text()).toBe(before);
});

test('Arrow keys stay with the graph and with fields that have them', async ({ page }) => {
	await openTold(page, '#/view/fights?story=rise/2');
	await expect(story(page)).toContainText('2 of 3');
	await page.getByRole('application').focus();
	await page.keyboard.press('ArrowRight');
	await expect(page).toHaveURL(/#\/actor\/[^?]+\?view=fights&story=rise\/2$/);
	await page.keyboard.press('PageDown');
	await expect(story(page)).toContainText('3 of 3');
	await page.getByRole('combobox', { name: /Search actors/ }).fill('ttp');
	await page.keyboard.press('ArrowLeft');
	await expect(story(page)).toContainText('3 of 3');
});

test('A story without views, and one that is not there, say so', async ({ page }) => {
	const id = await openTold(page, '#/?story=none');
	await expect(story(page)).toContainText('This story leads through no view yet.');
	await page.goto('about:blank');
	await openNetwork(page, id, '#/view/all?story=gone/2');
	await expect(story(page)).toContainText('no story of this name');
	await story(page).getByRole('button', { name: 'Leave' }).click();
	await expect(story(page)).toBeHidden();
});

test('A view that goes is taken from its story in one step, which the page says', async ({
	page
}) => {
	await openTold(page);
	const menu = page.getByRole('button', { name: 'What can be done with “View fights”' });
	await menu.scrollIntoViewIfNeeded();
	await menu.click();
	await page.getByRole('button', { name: 'Remove', exact: true }).click();
	await expect(
		page.getByText('Removed the view “View fights”, also from the story “The rise”')
	).toBeVisible();
	await stories(page).scrollIntoViewIfNeeded();
	await expect(stories(page)).toContainText('2 views');
	await page.keyboard.press('Control+z');
	await expect(stories(page)).toContainText('3 views');
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

	test('A story is read below the picture, and walked by its buttons', async ({ page }) => {
		await openTold(page, '#/view/all?story=rise/1');
		await expect(story(page)).toContainText('1 of 3');
		const next = story(page).getByRole('button', { name: 'Next ›' });
		await expect(next).toBeInViewport();
		await next.tap();
		await expect(story(page)).toContainText('They fight.');
		const { y } = await placeOf(page, 'ttp');
		expect(y).toBeLessThan(500);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
		await expectNoAxeViolation(page, 'a story on a phone');
	});
});
