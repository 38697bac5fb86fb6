import { expect, test, type Page } from '@playwright/test';
import { sha256Hex } from '../../src/lib/anchoring/sha256';
import { articleFiles, withoutArticles } from '../support/article-files';
import {
	drawn,
	dropFiles,
	expectNoAxeViolation,
	openNetwork,
	openOwnNetwork,
	openPage,
	readExample
} from '../support/journey';

const keeping = (page: Page) => page.locator('[data-keeping]');
const saved = (page: Page) => expect(keeping(page)).toHaveAttribute('data-keeping', 'saved');
const panel = (page: Page) => page.getByRole('region', { name: 'What is selected' });
const textPart = (page: Page) => page.getByRole('region', { name: 'Text of the article' });
const ttp = '#/relation/afghan-taliban.sponsorship.ttp';

/** How many quotations of the network say what, by the words of their badges. */
async function expectAllWordForWord(page: Page): Promise<void> {
	await page.evaluate((hash) => (location.hash = hash), ttp);
	const cards = page.locator('article.card');
	await expect(cards.first()).toBeVisible();
	for (const card of await cards.all()) await expect(card).toContainText('✓ word for word');
}
const textsOf = (page: Page, id: string) =>
	page.request.get(`/api/networks/${id}`).then(async (answer) => {
		const { articles } = (await answer.json()) as { articles: { id: string }[] };
		const kept = await Promise.all(
			articles.map((one) => page.request.get(`/api/networks/${id}/articles/${one.id}/text`))
		);
		return kept.filter((one) => one.status() === 200).length;
	});

test.describe('the texts of the example’s articles', () => {
	test.skip(withoutArticles !== false, String(withoutArticles));

	test('are kept when they are dropped: after a reload, and in another page, all is word for word', async ({
		page,
		browser
	}) => {
		const id = await openOwnNetwork(page, ttp);
		const other = await (await browser.newContext()).newPage();
		await openNetwork(other, id, ttp);
		await expect(other.locator('article.card').first()).toContainText('fingerprint');
		await dropFiles(page, articleFiles());
		await expect(
			page.getByText('The quotations of 4 articles are checked word for word.')
		).toBeVisible();
		await saved(page);
		expect(await textsOf(page, id)).toBe(4);
		await expectAllWordForWord(page);
		await expectAllWordForWord(other);
		const { changes } = await (await page.request.get(`/api/networks/${id}/changes`)).json();
		expect(changes, 'what says where it stands already is not changed').toEqual([]);

		await openNetwork(page, id, ttp);
		await expectAllWordForWord(page);

		// Taken away again by one, gone for both; the other goes on by fingerprint.
		await page.evaluate(() => (location.hash = '#/article/001'));
		await expect(textPart(page)).toContainText('kept beside the network');
		await textPart(page).getByRole('button', { name: 'Remove the text…' }).click();
		await expectNoAxeViolation(page, 'an article whose text is to be removed');
		await textPart(page).getByRole('button', { name: 'Remove the text', exact: true }).click();
		await expect(textPart(page)).toContainText('The text is not here.');
		expect(await textsOf(page, id)).toBe(3);
		await other.evaluate(() => (location.hash = '#/article/001'));
		await expect(textPart(other)).toContainText('The text is not here.');
		await other.context().close();
	});

	test('wait in the page while the server is away, and are kept when it answers again', async ({
		page
	}) => {
		const id = await openOwnNetwork(page, ttp);
		await saved(page);
		await page.mouse.move(700, 400);
		await page.waitForLoadState('networkidle').catch(() => {});
		await page.route('**/api/**', (route) => route.abort('connectionrefused'));
		await dropFiles(page, articleFiles());
		await expect(page.locator('article.card').first()).toContainText('✓ word for word');
		await expect(keeping(page)).toContainText('4 texts waiting');
		await page.evaluate(() => (location.hash = '#/article/001'));
		await expect(textPart(page)).toContainText('in this page only until the server has answered');
		await page.unroute('**/api/**');
		await saved(page);
		expect(await textsOf(page, id)).toBe(4);
		await expect(textPart(page)).toContainText('kept beside the network');
	});

	test('that were dropped on an opened file are kept with it, and go with a copy', async ({
		page
	}) => {
		const id = `texts-${Math.random().toString(36).slice(2, 10)}`;
		const { annotations: _none, ...example } = readExample();
		const text = JSON.stringify({ ...example, id, title: `With texts ${id}` });
		await openPage(page);
		// The file and its texts in one go.
		await dropFiles(page, [{ name: 'mine.entente.json', text }, ...articleFiles()]);
		await expect(page.getByText('The texts stay in this page and are not stored.')).toBeVisible();
		await page.getByRole('button', { name: 'Keep', exact: true }).click();
		await expect(page).toHaveURL(new RegExp(`/networks/${id}`));
		await drawn(page);
		await expectAllWordForWord(page);
		expect(await textsOf(page, id)).toBe(4);
		const copy = await page.request.post(`/api/networks/${id}/duplicate`, { data: {} });
		expect(await textsOf(page, ((await copy.json()) as { id: string }).id)).toBe(4);
	});
});

const text =
	'The river towns met in May and again in June. The hill towns said “no” to them twice that year. ' +
	'The river towns met nobody after that, and the hill towns were not asked to come to the bridge. ' +
	'In August the lake towns sided with the hill towns against everyone who lived by the river.\n';

/** A network of one article whose quotations were saved while nobody had its text. */
async function openUnplaced(page: Page): Promise<string> {
	const id = `unplaced-${Math.random().toString(36).slice(2, 10)}`;
	const quotation = (name: string, exact: string) => ({
		...{ id: name, article: 'a1', stance: 'supports', quote: { exact } }
	});
	const answer = await page.request.post('/api/networks', {
		data: {
			...{ format: 'entente/1', id, title: 'Towns', language: 'en' },
			articles: [{ id: 'a1', title: 'Towns by the water', sha256: sha256Hex(text), norm: 1 }],
			actors: ['river', 'hill'].map((town) => ({ id: town, name: town, kind: 'other' })),
			relations: [
				{
					...{ id: 'r', source: 'river', target: 'hill', type: 'hostility' },
					evidence: [
						quotation('exact', 'said “no” to them twice'),
						quotation('folded', 'The hill towns said "no" to them'),
						quotation('ambiguous', 'The river towns met'),
						quotation('altered', 'the hill towns were asked to come to the bridge'),
						quotation('missing', 'The desert never had any towns of its own at all.')
					]
				}
			]
		}
	});
	expect(answer.status(), await answer.text()).toBe(201);
	await openNetwork(page, id);
	return id;
}

test('A text places the quotations that were saved without it, as one change; the rest is reported', async ({
	page
}) => {
	await page.addInitScript(() => localStorage.setItem('entente.author', 'Ada'));
	const id = await openUnplaced(page);
	await dropFiles(page, [{ name: 'towns.txt', text }]);
	const dialog = page.getByRole('dialog', { name: 'Quotations to look at' });
	await expect(dialog).toContainText('3 quotations are not in the text as they stand');
	for (const words of ['found more than once', 'not the article’s words', 'not in the article']) {
		await expect(dialog.getByText(words, { exact: false }).first()).toBeVisible();
	}
	await expectNoAxeViolation(page, 'quotations to look at');
	await saved(page);
	const network = await (await page.request.get(`/api/networks/${id}`)).json();
	const quotes = Object.fromEntries(
		network.relations[0].evidence.map((one: { id: string; quote: object }) => [one.id, one.quote])
	);
	for (const name of ['exact', 'folded']) {
		const { exact, prefix, suffix, start, end } = quotes[name];
		expect(text.slice(start - prefix.length, end + suffix.length)).toBe(prefix + exact + suffix);
	}
	expect(quotes.folded.exact).toBe('The hill towns said “no” to them');
	expect(quotes.altered).toEqual({ exact: 'the hill towns were asked to come to the bridge' });
	expect(quotes.ambiguous).toEqual({ exact: 'The river towns met' });
	const { changes } = await (await page.request.get(`/api/networks/${id}/changes`)).json();
	expect(changes).toHaveLength(1);
	expect(changes[0]).toMatchObject({
		label: 'Quotations of “Towns by the water” placed in its text'
	});
	await dialog.getByRole('button', { name: 'Back to the network' }).click();

	// The article has the same list; taken back, the places can be written down again.
	await page.evaluate(() => (location.hash = '#/article/a1'));
	await expect(textPart(page)).toContainText('Not in the text as they stand');
	await page.keyboard.press('Control+z');
	await textPart(page)
		.getByRole('button', { name: 'Write down the places of 2 quotations' })
		.click();
	await saved(page);
	const again = await (await page.request.get(`/api/networks/${id}`)).json();
	expect(again.relations[0].evidence[0].quote.start).toBe(quotes.exact.start);
	await expect(panel(page)).toContainText('2 checked');
});
