import { expect, test, type Page } from '@playwright/test';
import { drawn, dropFiles, openPage, places, readExample } from '../support/journey';

const example = JSON.stringify(readExample());
/** The example, changed in ways that its type forbids. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const change = (edit: (network: any) => void) => {
	const network = JSON.parse(example);
	edit(network);
	return JSON.stringify(network);
};

const broken: readonly [string, string, RegExp][] = [
	['not JSON', '{ "format": "entente/1", ', /not JSON|JSON/],
	[
		'other JSON',
		'{"name":"entente","version":"1.0.0","dependencies":{}}',
		/not a network|entente\/1|format/i
	],
	['a list', '[1, 2, 3]', /list|array/i],
	['a newer version', change((n) => (n.format = 'entente/2')), /entente\/2/],
	[
		'a missing actor',
		change((n) => (n.relations[3].target = 'tpp')),
		/relations\[3\]\.target.*|no actor "tpp"/
	],
	['a duplicate id', change((n) => (n.actors[1].id = n.actors[0].id)), /actors\[1\]\.id/],
	['an unknown type', change((n) => (n.relations[0].type = 'frenemy')), /relations\[0\]\.type/],
	[
		'a bad date',
		change((n) => (n.relations[0].evidence[0].when = 'last week')),
		/evidence\[0\]\.when/
	],
	['a nested bomb', '['.repeat(200_000) + ']'.repeat(200_000), /nest/i],
	[
		'__proto__ keys',
		example.replace('"actors":', '"__proto__":{"polluted":true},"actors":'),
		/__proto__/
	],
	['an empty file', '', /empty/i]
];

async function expectRefused(page: Page, what: RegExp) {
	const report = page.getByRole('dialog', { name: 'This could not be opened' });
	await expect(report).toBeVisible();
	await expect(report).toContainText(what);
	await expect(report).toContainText('what was on the screen is still there');
	return report;
}

for (const [name, text, says] of broken) {
	test(`A file that is ${name} gets one clear report, and the network stays`, async ({ page }) => {
		await openPage(page);
		const before = await places(page);
		await dropFiles(page, [{ name: 'broken.entente.json', text }]);
		const report = await expectRefused(page, says);
		await report.getByRole('button', { name: 'Back to the network' }).click();
		await expect(report).toBeHidden();
		expect(await places(page)).toEqual(before);
		expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
	});
}

test('70 MB of noise are refused at once, with their size', async ({ page }) => {
	await openPage(page);
	await page.evaluate(() => {
		const noise = new Uint8Array(70_000_000).map((_, place) => (place * 2654435761) >>> 24);
		const transfer = new DataTransfer();
		transfer.items.add(new File([noise], 'noise.json'));
		document.body.dispatchEvent(
			new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true })
		);
	});
	await expectRefused(page, /70(\.0)? MB/);
});

test('All problems of a file are reported at once, each by its place', async ({ page }) => {
	await openPage(page);
	const text = change((n) => {
		n.relations[0].target = 'nobody';
		n.relations[1].type = 'frenemy';
		n.relations[2].evidence[0].article = '004';
	});
	await dropFiles(page, [{ name: 'three.json', text }]);
	const report = await expectRefused(page, /relations\[0\]\.target/);
	await expect(report).toContainText('relations[1].type');
	await expect(report).toContainText('relations[2].evidence[0].article');
});

test('Markup in names is shown as text and runs nothing', async ({ page }) => {
	await openPage(page);
	const evil = '<img src=x onerror="window.hacked=true"><b>Pakistan</b>';
	await dropFiles(page, [
		{
			name: 'evil.json',
			text: change((n) => {
				n.title = evil;
				for (const actor of n.actors) {
					actor.name = evil;
					delete actor.short;
				}
				n.articles[0].title = evil;
			})
		}
	]);
	await expect(page.getByRole('heading', { level: 2 })).toHaveText(evil);
	await drawn(page);
	await page.getByRole('button', { name: 'List' }).click();
	await expect(page.getByRole('row').nth(1)).toContainText('<img src=x');
	await page.getByRole('button', { name: 'Matrix' }).click();
	expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('A good file replaces the network, by button as by drop', async ({ page }) => {
	await openPage(page);
	await page.locator('#open-file').setInputFiles({
		name: 'mine.entente.json',
		mimeType: 'application/json',
		buffer: Buffer.from(change((n) => (n.title = 'My network')))
	});
	await expect(page.getByRole('heading', { level: 2, name: 'My network' })).toBeVisible();
	await drawn(page);
});

test('A quotation that was changed in the file loses its check, and its line is no longer sourced', async ({
	page
}) => {
	await openPage(page);
	const text = change((n) => {
		for (const relation of n.relations) {
			for (const evidence of relation.evidence) {
				evidence.quote.exact = evidence.quote.exact.replace(
					'By providing support to',
					'By refusing support to'
				);
			}
		}
	});
	await dropFiles(page, [{ name: 'flipped.json', text }]);
	await expect(page.getByText('Only in this page')).toBeVisible();
	await drawn(page);
	await page.evaluate(() => (location.hash = '#/relation/afghan-taliban.sponsorship.ttp'));
	const card = page.locator('article.supports');
	await expect(card).toContainText('not checked');
	await expect(card).not.toContainText('✓');
	await expect(page.locator('.standing')).toHaveText('denied');
});

test('A text that is none of the network’s is shown before anything is made of it', async ({
	page
}) => {
	await openPage(page);
	await dropFiles(page, [{ name: '001.txt', text: 'Some other text.' }]);
	const dialog = page.getByRole('dialog', { name: 'Bring in articles' });
	await expect(dialog.getByRole('listbox').getByRole('option')).toHaveText('Some other text.');
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
});

/** A network of two actors whose articles are not at hand, so that nothing of it can be checked. */
const unchecked = JSON.stringify({
	format: 'entente/1',
	id: 'unchecked',
	title: 'Without texts',
	articles: [{ id: 'one', title: 'An article' }],
	actors: [
		{ id: 'x', name: 'Xland', kind: 'state' },
		{ id: 'y', name: 'Yland', kind: 'state' }
	],
	relations: [
		{
			id: 'x-y',
			source: 'x',
			target: 'y',
			type: 'hostility',
			evidence: [
				{ id: 'e1', article: 'one', stance: 'supports', quote: { exact: 'Xland fights Yland.' } }
			]
		}
	]
});

test('A file without texts says why nothing is drawn, and one click draws its lines in the middle', async ({
	page
}) => {
	await openPage(page);
	await dropFiles(page, [{ name: 'mine.json', text: unchecked }]);
	await page.getByRole('button', { name: 'Show them, hollow' }).click();
	await expect
		.poll(() =>
			page.evaluate(() => {
				const { cy } = window.__entente;
				if (cy.edges().empty()) return Infinity;
				const { x1, x2, y1, y2 } = cy.elements().renderedBoundingBox();
				const [x, y] = [(x1 + x2) / 2 - cy.width() / 2, (y1 + y2) / 2 - cy.height() / 2];
				return Math.hypot(x, y);
			})
		)
		.toBeLessThan(60);
});

test('A first layout that is stopped leaves rows and a way to try again', async ({ page }) => {
	// A worker that never answers.
	let isSilent = true;
	await page.route(/layout\.worker/, (route) =>
		isSilent ? route.fulfill({ contentType: 'text/javascript', body: '' }) : route.continue()
	);
	await page.goto('/?bench');
	await page.getByRole('button', { name: 'Stop' }).click();
	await drawn(page);
	const menu = page.getByLabel('Layout', { exact: true });
	await expect(menu).toHaveValue('grid');
	expect(await page.evaluate(() => window.__entente.cy.nodes().length)).toBeGreaterThan(10);
	await expect(page.getByText('they stand in rows')).toBeVisible();
	isSilent = false;
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(menu).toHaveValue('camps');
	await expect(page.getByText('they stand in rows')).toBeHidden();
	await page.getByRole('button', { name: 'Lay out again' }).click();
	await expect(page.locator('footer')).toContainText('Camps laid out');
});

test('A title of 200 letters leaves every button its place', async ({ page }) => {
	await openPage(page);
	const title = 'Who stands with whom and against whom '.repeat(6).trim();
	await dropFiles(page, [
		{ name: 'long.json', text: change((n) => Object.assign(n, { id: 'long', title })) }
	]);
	await expect(page.getByText('is open.')).toBeVisible();
	for (const name of ['Picture', 'Open', 'Matrix', 'Side panel']) {
		await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
	}
	const bar = (await page.locator('header').first().boundingBox())!;
	expect(bar.height).toBeLessThan(60);
	await expect(page.locator('header').getByTitle(title)).toBeVisible();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1440);
});

test('A name without a space does not shrink the rest of the network', async ({ page }) => {
	await openPage(page);
	const zoomBefore = await page.evaluate(() => window.__entente.cy.zoom());
	await dropFiles(page, [
		{
			name: 'long.json',
			text: change((n) => {
				n.id = 'long-names';
				n.actors[0].name = 'Z'.repeat(192);
				delete n.actors[0].short;
			})
		}
	]);
	await expect(page).toHaveURL(/net=long-names/);
	await drawn(page);
	await expect
		.poll(() => page.evaluate(() => window.__entente.cy.zoom()))
		.toBeGreaterThan(0.8 * zoomBefore);
});

test('A link into an opened file waits for that file, and Back finds the example', async ({
	page
}) => {
	const text = change((n) => Object.assign(n, { id: 'mine', title: 'My network' }));
	await openPage(page);
	await dropFiles(page, [{ name: 'mine.json', text }]);
	await expect(page).toHaveURL(/net=mine/);
	await drawn(page);
	await page.evaluate(() => (location.hash = '#/actor/ttp?net=mine'));
	const panel = page.getByRole('region', { name: 'What is selected' });
	await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Tehrik-i-Taliban Pakistan');

	await page.reload();
	await expect(
		page.getByText('This link is for the network “mine”, which is not open here')
	).toBeVisible();
	await drawn(page);
	await dropFiles(page, [{ name: 'mine.json', text }]);
	await expect(page).toHaveURL(/actor\/ttp\?net=mine/);
	await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Tehrik-i-Taliban Pakistan');

	await page.getByRole('button', { name: '‹ Back' }).click();
	await expect(page).not.toHaveURL(/net=/);
	await expect(page).toHaveTitle(/Pakistan and the two Talibans/);
	await page.goBack();
	await expect(page).toHaveTitle(/My network/);
	await page.goForward();
	await expect(page).toHaveTitle(/Pakistan and the two Talibans/);
});

test('What is said of a bad link goes when a good one follows', async ({ page }) => {
	await openPage(page, '#/actor/nobody');
	await expect(page.getByText('The link names the actor "nobody"')).toBeVisible();
	await page.evaluate(() => (location.hash = '#/actor/ttp'));
	await expect(page.getByText('The link names')).toBeHidden();
});
