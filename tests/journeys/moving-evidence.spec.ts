import { expect, test, type Page } from '@playwright/test';
import type { Network } from '../../src/lib/model/schema';
import { expectNoAxeViolation, openOwnNetwork, readExample } from '../support/journey';

const sponsors = 'afghan-taliban.sponsorship.ttp';
const panel = (page: Page) => page.getByRole('region', { name: 'What is selected' });
const undo = (page: Page) => page.keyboard.press('Control+z');
const go = (page: Page, hash: string) => page.evaluate((to) => (location.hash = to), hash);

async function stored(page: Page, id: string): Promise<Network> {
	return (await (await page.request.get(`/api/networks/${id}`)).json()) as Network;
}
const quotationsOf = async (page: Page, id: string, relation: string) =>
	(await stored(page, id)).relations
		.find((one) => one.id === relation)!
		.evidence.map((one) => one.id);

test('A quotation of the wrong relation is moved to the right one, and back by one undo', async ({
	page
}) => {
	const id = await openOwnNetwork(page, `#/relation/${sponsors}`);
	const [first, second] = await quotationsOf(page, id, sponsors);
	const card = panel(page).getByRole('article').first();
	const words = await card.locator('blockquote').innerText();
	await card.getByRole('button', { name: 'Move this quotation to another relation' }).click();
	const dialog = page.getByRole('dialog', { name: 'Move the quotation' });
	await expect(dialog.locator('blockquote')).toHaveText(words);
	await dialog.getByRole('button', { name: 'Move', exact: true }).click();
	await expect(dialog.getByRole('alert')).toHaveText(
		'Choose the relation that it is evidence for.'
	);
	// Those of the same two come first; a word or two find the others.
	await expect(dialog.getByRole('radio').first()).toBeVisible();
	await expect(dialog.locator('.choice').first()).toContainText('TTP');
	await dialog.getByLabel('Evidence for').fill('tacitly ttp afghan');
	await dialog.getByRole('radio', { name: /Afghan Taliban tacitly supports TTP/ }).check();
	await expect(dialog).toContainText('There it speaks for “Afghan Taliban tacitly supports TTP”.');
	await expectNoAxeViolation(page, 'moving a quotation');
	await dialog.getByRole('button', { name: 'Move', exact: true }).click();
	// The notice stays for some seconds only: it is looked for first.
	await expect(page.getByText(/^Moved 1 quotation to “Afghan Taliban tacitly/)).toBeVisible();
	await expect(panel(page).locator('h2')).toContainText('tacitly supports');
	await expect(page.locator('article.card.current blockquote')).toHaveText(words);
	await expect.poll(() => quotationsOf(page, id, sponsors)).toEqual([second]);
	await undo(page);
	await expect.poll(() => quotationsOf(page, id, sponsors)).toEqual([first, second]);
});

test('The last quotation of a relation moves only after that was said', async ({ page }) => {
	const { evidence, id: bare } = readExample().relations.find((one) => one.evidence.length === 1)!;
	await openOwnNetwork(page, `#/relation/${bare}/evidence/${evidence[0]!.id}`);
	await page.keyboard.press('Control+k');
	await page.keyboard.type('move the selected quotation');
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog', { name: 'Move the quotation' });
	await dialog.getByRole('radio').first().check();
	await expect(dialog).toContainText('It is the last quotation of');
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
});

test('An article goes with its quotations, which was said before, and comes back by one undo', async ({
	page
}) => {
	const id = await openOwnNetwork(page, '#/article/002');
	const before = await stored(page, id);
	const of = (network: Network) =>
		network.relations
			.flatMap(({ evidence }) => evidence)
			.filter(({ article }) => article === '002');
	const bare = before.relations.filter(({ evidence }) =>
		evidence.every(({ article }) => article === '002')
	);
	await panel(page).getByRole('button', { name: 'Remove' }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText(`With it ${of(before).length} quotations go.`);
	await expect(dialog).toContainText(`${bare.length} relations lose their last quotation`);
	await expect(dialog.getByRole('listitem')).toHaveCount(bare.length);
	await expectNoAxeViolation(page, 'removing an article');
	await dialog.getByRole('button', { name: 'Remove' }).click();
	await expect(dialog).toBeHidden();
	await expect(page.getByText(/^Removed the article “.*” with \d+ quotations/)).toBeVisible();
	await expect.poll(async () => of(await stored(page, id)).length).toBe(0);
	expect((await stored(page, id)).relations.length).toBe(before.relations.length);
	await undo(page);
	await expect.poll(() => stored(page, id)).toEqual(before);
});

test('An article that nothing quotes goes at once, by its key too', async ({ page }) => {
	const id = await openOwnNetwork(page);
	await page.request.post(`/api/networks/${id}/changes`, {
		data: {
			...{ id: 'a-new-article', client: 'them', label: 'Added an article' },
			operations: [{ op: 'put', kind: 'article', id: 'fresh', value: { title: 'Fresh' } }]
		}
	});
	await expect(async () => {
		await go(page, '#/article/fresh');
		await expect(panel(page).getByRole('heading', { name: /Fresh/ })).toBeVisible({ timeout: 500 });
	}).toPass();
	await page.keyboard.press('Delete');
	await expect(page.getByText(/^Removed the article “Fresh”/)).toBeVisible();
	await expect(panel(page).getByRole('heading', { name: /Fresh/ })).toBeHidden();
	await undo(page);
	await go(page, '#/article/fresh');
	await expect(panel(page).getByRole('heading', { name: /Fresh/ })).toBeVisible();
});

test('A link in a note leads where a merge took its relation, and back after undo', async ({
	page
}) => {
	const id = await openOwnNetwork(page);
	const { relations } = await stored(page, id);
	const [gone, stays] = ['pak-army', 'pakistan'].map((actor) =>
		relations.find(
			(one) => one.type === 'hostility' && one.source === 'ttp' && one.target === actor
		)
	);
	expect(gone && stays, 'the example has both').toBeTruthy();
	const body = `Compare [what the army faces](#/relation/${gone!.id}).`;
	const note = {
		...{ id: 'linked', on: { kind: 'actor', id: 'ttp' }, body },
		...{ created: '2026-01-01T10:00:00Z', updated: '2026-01-01T10:00:00Z' }
	};
	await page.request.post(`/api/networks/${id}/changes`, {
		data: {
			...{ id: 'a-new-note', client: 'them', label: 'Annotated TTP' },
			operations: [{ op: 'put', kind: 'annotation', id: 'linked', value: note }]
		}
	});
	await go(page, '#/actor/pakistan');
	await panel(page).getByRole('button', { name: 'Merge…' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('is the same as').selectOption('pak-army');
	await dialog.getByRole('button', { name: 'Merge' }).click();
	await expect(dialog).toBeHidden();
	await go(page, '#/actor/ttp');
	const link = page.locator('.thread').getByRole('link', { name: 'what the army faces' });
	await expect(link).toHaveAttribute('href', new RegExp(`${stays!.id}$`));
	await link.click();
	await expect(page).toHaveURL(new RegExp(`${stays!.id}$`));
	await undo(page);
	await expect.poll(async () => (await stored(page, id)).annotations?.[0]?.body).toBe(body);
});
