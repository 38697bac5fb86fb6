import { expect, test, type Page } from '@playwright/test';
import { dropFiles, openOwnNetwork, openPage } from '../support/journey';

const panel = (page: Page) => page.getByLabel('Evidence');
const actorsDrawn = (page: Page) => page.evaluate(() => window.__entente.cy.nodes().length);

test('A chain reads as a walk from one actor to the other, each sequence of actors once', async ({
	page
}) => {
	await openPage(page, '#/path/russia/ttp');
	const chains = panel(page).getByRole('region', { name: /^Chain/ });
	const walks = await chains.getByRole('heading').allInnerTexts();
	expect(new Set(walks).size).toBe(walks.length);
	expect(walks[0]).toMatch(/^Russia – .* – TTP$/s);
	const links = chains.first().getByRole('link', { name: /—/ });
	await expect(links.first()).toHaveText(/^Russia\s+— allied with —\s+India$/);
	await expect(links.filter({ hasText: /← hostile to —\s+TTP/ })).toBeVisible();
});

test('A chain follows what sources support before what they deny', async ({ page }) => {
	await openPage(page, '#/path/jem/pakistan');
	const first = panel(page).getByRole('region', { name: 'Chain 1' });
	await expect(first.getByRole('listitem')).not.toHaveCount(0);
	await expect(panel(page).getByText('No chain of supported relations')).toBeHidden();
	await expect(first.getByText('denied')).toHaveCount(0);
});

test('Where only a denied relation connects two actors, the chain says so', async ({ page }) => {
	await openPage(page, '#/path/let/pakistan');
	await expect(panel(page).getByText('No chain of supported relations')).toBeVisible();
	await expect(
		panel(page).getByRole('region', { name: 'Chain 1' }).getByText('denied').first()
	).toBeVisible();
});

test('A chain that the filters hide can be shown', async ({ page }) => {
	await openPage(page, '#/path/b-mehsud/pakistan');
	await expect(panel(page).getByText('No chain of the relations shown')).toBeVisible();
	await panel(page).getByRole('button', { name: 'Show it' }).click();
	await expect(
		panel(page)
			.getByRole('link', { name: /Baitullah Mehsud\s+— leadership →\s+TTP/ })
			.first()
	).toBeVisible();
	await expect(page.getByRole('checkbox', { name: /Leadership/ })).toBeChecked();
	await expect(page.getByRole('checkbox', { name: /Membership/ })).not.toBeChecked();
});

test('An actor and itself need no chain, and the dialog says why it offers nobody', async ({
	page
}) => {
	await openPage(page, '#/path/ttp/ttp');
	await expect(
		panel(page).getByText('A chain connects two actors, and this is one.')
	).toBeVisible();
	await panel(page).getByRole('button', { name: 'Choose another actor' }).click();
	await page.keyboard.type('Tehrik-i-Taliban Pakistan');
	await expect(page.getByText('The chain starts at this actor.')).toBeVisible();
});

test('With organs folded, an organ leads to its state, whose panel lists the organs’ relations', async ({
	page
}) => {
	await openPage(page, '#/actor/pak-army?fold=organs');
	await expect(panel(page).getByText('Folded into Pakistan')).toBeVisible();
	await panel(page).locator('p', { hasText: 'Folded into' }).getByRole('link').click();
	await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('Pakistan');
	await expect(
		panel(page)
			.getByText(/^of Pakistan army/)
			.first()
	).toBeVisible();
	await page.evaluate(() => (location.hash = '#/path/pak-army/ttp?fold=organs'));
	await expect(panel(page).getByText('is folded into Pakistan')).toBeVisible();
	await expect(panel(page).getByRole('region', { name: 'Chain 1' })).toBeVisible();
});

test('N on an actor that is hidden shows it and its neighbourhood', async ({ page }) => {
	await openPage(page, '#/actor/b-mehsud');
	await page.keyboard.press('n');
	await expect(page).toHaveURL(/focus=b-mehsud/);
	expect(await actorsDrawn(page)).toBeGreaterThan(1);
	await openPage(page, '#/actor/ttp?actors=-ttp');
	await page.keyboard.press('n');
	await expect(page).toHaveURL(/focus=ttp/);
	await expect(page).not.toHaveURL(/actors=/);
});

test('B goes back one focus, and Escape leaves the last', async ({ page }) => {
	await openPage(page, '#/actor/ttp');
	const all = await actorsDrawn(page);
	await page.keyboard.press('n');
	await page.evaluate(() => (location.hash = location.hash.replace('actor/ttp', 'actor/lej')));
	await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(/Lashkar-e-Jhangvi/i);
	await page.keyboard.press('n');
	await expect(page).toHaveURL(/focus=lej/);
	await page.keyboard.press('b');
	await expect(page).toHaveURL(/focus=ttp/);
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/focus=ttp/);
	await page.keyboard.press('Escape');
	await expect(page).not.toHaveURL(/focus=/);
	expect(await actorsDrawn(page)).toBe(all);
});

for (const key of ['n', 'h', 'i']) {
	test(`${key.toUpperCase()} with nothing selected says what to select`, async ({ page }) => {
		await openPage(page);
		await page.keyboard.press(key);
		await expect(page.getByText('Select an actor first')).toBeVisible();
	});
}

test('The menu is worded for what it would do now', async ({ page }) => {
	await openOwnNetwork(page, '#/actor/china');
	const offer = async (title: string) => {
		await page.keyboard.press('Control+k');
		await page.keyboard.type('selected actor');
		await expect(page.getByRole('option', { name: title })).toBeVisible();
		await page.keyboard.press('Escape');
	};
	await offer('Pin the selected actor where it is');
	await page.keyboard.press('i');
	await offer('Let the selected actor go');
});

test('A network without relations promises none', async ({ page }) => {
	await openPage(page);
	const empty = {
		format: 'entente/1',
		id: 'e',
		title: 'Empty',
		articles: [],
		actors: [],
		relations: []
	};
	await dropFiles(page, [{ name: 'empty.json', text: JSON.stringify(empty) }]);
	await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('Empty');
	await expect(panel(page).getByText('Nothing: there is no relation yet.')).toBeVisible();
	await expect(panel(page).getByText('Click a line')).toBeHidden();
	await page.keyboard.press('p');
	await expect(page.getByText('This network has no actors yet.').last()).toBeVisible();
});
