import { expect, test, type Page } from '@playwright/test';
import {
	drawn,
	expectNoAxeViolation,
	openNetwork,
	openOwnNetwork,
	placeOf,
	places,
	readExample
} from '../support/journey';

/** Saves what is seen, by the keyboard alone. */
async function saveView(page: Page, title: string): Promise<void> {
	await page.keyboard.press('v');
	await page.getByRole('dialog', { name: 'Save what is seen' }).waitFor();
	await page.keyboard.type(title);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog')).toBeHidden();
}
const views = (page: Page) => page.getByRole('region', { name: 'Views' });
const alliance = (page: Page) => page.getByRole('checkbox', { name: /^Alliance/ });
const chip = (page: Page) => page.locator('.chip');

test('The reader saves what is seen, goes on, and comes back to it by its link', async ({
	page
}) => {
	const id = await openOwnNetwork(page);
	await alliance(page).uncheck();
	await saveView(page, 'Without alliances');
	await expect(page).toHaveURL(/#\/view\/without-alliances$/);
	const saved = await places(page);

	const { x, y } = await placeOf(page, 'ttp');
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x + 120, y + 40, { steps: 5 });
	await page.mouse.up();
	await alliance(page).check();
	await expect(chip(page)).toContainText('“Without alliances”, changed since: filters, places');
	await expect(page.locator('[data-keeping]')).toHaveAttribute('data-keeping', 'saved');

	await page.goto('about:blank');
	await page.goto(`/networks/${id}?bench#/view/without-alliances`);
	await drawn(page);
	await expect(alliance(page)).not.toBeChecked();
	const whole = (at: Record<string, string>) =>
		Object.fromEntries(
			Object.entries(at).map(([id, place]) => [id, place.split(' ').map((n) => Math.round(+n))])
		);
	await expect.poll(async () => whole(await places(page))).toEqual(whole(saved));
	await expect(chip(page)).not.toContainText('changed since');
});

test('A view that opens first, with a place for everybody, has its names beside their actors', async ({
	page
}) => {
	const id = `own-${Math.random().toString(36).slice(2, 12)}`;
	const example = readExample();
	// One below the other, so that a name below its actor would lie on the next one.
	const positions = Object.fromEntries(example.actors.map((actor, at) => [actor.id, [0, 44 * at]]));
	const views = [{ id: 'column', title: 'Column', filters: {}, positions }];
	const answer = await page.request.post('/api/networks', {
		data: JSON.stringify({ ...example, id, views, stories: [], home: 'column' }),
		headers: { 'content-type': 'application/json' }
	});
	expect(answer.status(), await answer.text()).toBe(201);
	await openNetwork(page, id);
	const [actors, beside] = await page.evaluate(() => {
		const nodes = window.__entente.cy.nodes();
		return [nodes.length, nodes.filter('.label-right, .label-left').length];
	});
	expect(beside).toBeGreaterThan(actors! / 2);
	expect(await places(page)).toMatchObject({ [`a:${example.actors[1]!.id}`]: '0.00 44.00' });
});

test('A view is renamed, changed to what is seen now, made the first sight, and taken away', async ({
	page
}) => {
	const id = await openOwnNetwork(page);
	await saveView(page, 'One');
	await page.getByRole('button', { name: 'What can be done with “One”' }).click();
	await expectNoAxeViolation(page, 'the menu of a view');
	await page.getByRole('button', { name: 'Rename', exact: true }).click();
	await page.getByLabel('Title of the view').fill('Two');
	await page.keyboard.press('Enter');
	await expect(views(page).getByRole('link', { name: 'Two' })).toBeVisible();

	const act = async (what: string) => {
		await page.getByRole('button', { name: 'What can be done with “Two”' }).click();
		await page.getByRole('button', { name: what, exact: true }).click();
	};
	await alliance(page).uncheck();
	await expect(chip(page)).toContainText('changed since: filters');
	await act('Change to what is seen now');
	await expect(chip(page)).not.toContainText('changed since');
	await act('Make it the first sight');
	await expect(views(page)).toContainText('first sight');
	await expect(page.locator('[data-keeping]')).toHaveAttribute('data-keeping', 'saved');

	await page.goto(`/networks/${id}?bench`);
	await drawn(page);
	await expect(alliance(page)).not.toBeChecked();
	await expect(chip(page)).toContainText('view “Two”');
	await page.keyboard.press('r');
	await expect(alliance(page)).toBeChecked();
	await expect(page).toHaveURL(/#\/$/);

	await act('Remove');
	await expect(views(page).getByRole('link')).toHaveCount(0);
	await page.keyboard.press('Control+z');
	await expect(views(page).getByRole('link', { name: 'Two' })).toBeVisible();
	await expect(views(page)).toContainText('first sight');
});

test('Back leaves a view, and a link to one that is gone says so', async ({ page }) => {
	const id = await openOwnNetwork(page);
	await saveView(page, 'Here');
	await page.goBack();
	await expect(chip(page)).not.toContainText('view “Here”');
	await page.goto('about:blank');
	await page.goto(`/networks/${id}?bench#/view/nowhere`);
	await expect(page.getByText('the view "nowhere"')).toBeVisible();
});

test('The dialog asks for a title, and holds nothing that axe finds', async ({ page }) => {
	await openOwnNetwork(page);
	await page.keyboard.press('v');
	await page.getByRole('button', { name: 'Save the view' }).click();
	await expect(page.getByText('A view needs a title')).toBeVisible();
	await expectNoAxeViolation(page, 'saving a view');
});
