import { expect, test, type Page } from '@playwright/test';
import type { Network } from '../../src/lib/model/schema';
import { reader, readOwnText, relateForm, selectWords, textOf } from '../support/articles';
import { expectNoAxeViolation, openOwnNetwork } from '../support/journey';

const told = [
	'Rivers and mountains',
	'Between India and, on most days, China there was reportedly a war.',
	'Moscow funded the Valley Shield Militia. The Valley Shield Militia grew.'
];
const networkOf = async (page: Page, id: string) =>
	(await (await page.request.get(`/api/networks/${id}`)).json()) as Network;
const field = (page: Page, label: string) => relateForm(page).getByLabel(label, { exact: true });
const chosen = (page: Page, label: string) => field(page, label).locator('option:checked');
/** Selects words and opens the form for them. */
async function relate(page: Page, words: string): Promise<void> {
	await selectWords(page, words);
	await textOf(page).focus();
	await page.keyboard.press('Enter');
	await expect(relateForm(page)).toBeVisible();
}

test('a selection that no rule has proposed fills the form: who, what, how certain, when', async ({
	page
}) => {
	const id = await openOwnNetwork(page);
	await readOwnText(page, told);
	await relate(page, 'India and, on most days, China there was reportedly a war');
	await expect(chosen(page, 'From')).toHaveText('India');
	await expect(chosen(page, 'To')).toHaveText('China');
	await expect(chosen(page, 'Type')).toHaveText('Hostility');
	await expect(chosen(page, 'How certain the article is')).toHaveText('alleged');
	await expect(relateForm(page)).toContainText('because of “reportedly”');
	await expect(chosen(page, 'Spoken of as')).toHaveText('past');
	await page.keyboard.press('Enter');
	await expect(relateForm(page)).toBeHidden();
	// No rule proposed it: a person made it.
	await expect
		.poll(async () => {
			const { relations } = await networkOf(page, id);
			return relations.flatMap(({ source, target, type, evidence }) =>
				evidence
					.filter(({ quote }) => quote.exact.startsWith('India and, on most days'))
					.map(({ certainty, origin }) => [source, target, type, certainty, origin?.by])
			);
		})
		.toEqual([['india', 'china', 'hostility', 'alleged', 'hand']]);
});

test('who a name means is corrected once, for every article, and taken back in one step', async ({
	page
}) => {
	const id = await openOwnNetwork(page);
	await readOwnText(page, told);
	await relate(page, 'Moscow funded the Valley Shield Militia');
	await expect(chosen(page, 'From')).toHaveText('Russia');
	await expect(chosen(page, 'To')).toHaveText('New: Valley Shield Militia');
	const names = relateForm(page).getByText('Names here:');
	await expect(names).toContainText('Moscow (Russia), Valley Shield Militia (not in the network)');
	await names.click();
	await expectNoAxeViolation(page, 'names');

	// “Moscow” is nobody; and again Russia, in one step.
	await relateForm(page).getByLabel('“Moscow” is').selectOption('nobody: no actor');
	await expect(names).not.toContainText('Moscow');
	await expect(chosen(page, 'From')).not.toHaveText('Russia');
	await expect(page.getByText('“Moscow” is no actor. Ctrl+Z takes it back.')).toBeVisible();
	await page.keyboard.press('Control+z');
	await expect(names).toContainText('Moscow (Russia)');
	await expect(chosen(page, 'From')).toHaveText('Russia');

	// The militia is another name of somebody whom the network has.
	await relateForm(page).getByLabel('“Valley Shield Militia” is').selectOption('Haqqani network');
	await expect(chosen(page, 'To')).toHaveText('Haqqani network');
	await field(page, 'Type').press('Enter');
	await expect(relateForm(page)).toBeHidden();
	await expect
		.poll(async () => {
			const { actors, relations } = await networkOf(page, id);
			const made = relations.find(
				({ source, target }) => source === 'russia' && target === 'haqqani'
			);
			return [
				actors.find((actor) => actor.id === 'haqqani')?.aliases?.includes('Valley Shield Militia'),
				made?.type,
				made?.evidence.at(-1)?.origin?.by
			];
		})
		.toEqual([true, 'sponsorship', 'proposal']);
	// The other sentence knows it too.
	await relate(page, 'The Valley Shield Militia grew');
	await expect(chosen(page, 'From')).toHaveText('Haqqani network');
});

test('the very name of an actor cannot be given to another, and that is said', async ({ page }) => {
	await openOwnNetwork(page);
	await readOwnText(page, told);
	await relate(page, 'India and, on most days, China');
	await relateForm(page).getByText('Names here:').click();
	const india = relateForm(page).getByLabel('“India” is');
	await india.selectOption('Russia');
	await expect(relateForm(page)).toContainText('“India” is the name of India');
	await expect(india.locator('option:checked')).toHaveText('India');
});

test('names that the network does not have wait in the queue, to be added or told apart', async ({
	page
}) => {
	const id = await openOwnNetwork(page);
	await readOwnText(page, told);
	await reader(page)
		.getByRole('button', { name: /proposals? ›/ })
		.click();
	const queue = page.getByRole('region', { name: 'Proposals' });
	await queue.getByText(/names? that the network does not have/).click();
	const militia = queue.locator('li', { has: page.getByLabel('Kind of Valley Shield Militia') });
	await expect(militia).toContainText('2 times');
	await expect(militia.getByLabel('Kind of').locator('option:checked')).toHaveText('armed group');
	await expectNoAxeViolation(page, 'names that the network does not have');
	await militia.getByRole('button', { name: 'Add as' }).click();
	await expect(militia).toBeHidden();
	await expect
		.poll(async () => {
			const { actors } = await networkOf(page, id);
			return actors.find(({ name }) => name === 'Valley Shield Militia')?.kind;
		})
		.toBe('armed-group');
	await page.keyboard.press('Control+z');
	await expect(militia).toBeVisible();
	await militia.getByRole('button', { name: 'No actor' }).click();
	await expect(militia).toBeHidden();
});

test('three questions tell sponsorship from tacit support, and change the type', async ({
	page
}) => {
	await openOwnNetwork(page);
	await readOwnText(page, told);
	await relate(page, 'India and, on most days, China');
	const form = relateForm(page);
	await form.getByText('Three questions tell').click();
	const gave = form.getByRole('group', { name: 'Did India itself give China something' });
	await gave.getByLabel('No').check();
	const knows = form.getByRole('group', { name: 'Does the text say that India knows' });
	await knows.getByLabel('Yes').check();
	await form.getByRole('button', { name: 'Take Tacit support' }).click();
	await expect(chosen(page, 'Type')).toHaveText('Tacit support');
	await gave.getByLabel('Yes').check();
	await form.getByRole('button', { name: 'Take Sponsorship' }).click();
	await expect(chosen(page, 'Type')).toHaveText('Sponsorship');
});
