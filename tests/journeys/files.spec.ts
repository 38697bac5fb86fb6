import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

test('50 MB of noise are refused at once, with their size', async ({ page }) => {
	await openPage(page);
	await page.evaluate(() => {
		const noise = new Uint8Array(50_000_000).map((_, place) => (place * 2654435761) >>> 24);
		const transfer = new DataTransfer();
		transfer.items.add(new File([noise], 'noise.json'));
		document.body.dispatchEvent(
			new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true })
		);
	});
	await expectRefused(page, /50(\.0)? MB/);
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
	await page.goto('/?bench#/'); // the panel of the network, whatever was selected
	await dropFiles(page, [{ name: 'flipped.json', text }]);
	await drawn(page);
	await page.evaluate(() => (location.hash = '#/relation/afghan-taliban.sponsorship.ttp'));
	const card = page.locator('article.supports');
	await expect(card).toContainText('not checked');
	await expect(card).not.toContainText('✓');
	await expect(page.locator('.standing')).toHaveText('denied');
});

test('Dropping the articles’ texts turns their quotations word for word', async ({ page }) => {
	const folder = new URL('../../../shared/articles/', import.meta.url);
	test.skip(
		!existsSync(folder),
		'SKIPPED: ../shared/articles is not here, so no text can be dropped'
	);
	await openPage(page, '#/relation/afghan-taliban.sponsorship.ttp');
	await dropFiles(
		page,
		readdirSync(folder)
			.filter((name) => name.endsWith('.txt'))
			.map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
	);
	await expect(
		page.getByText('The quotations of 4 articles are checked word for word.')
	).toBeVisible();
	await expect(page.locator('article.supports')).toContainText('✓ word for word');
	await dropFiles(page, [{ name: '001.txt', text: 'Some other text.' }]);
	await expectRefused(page, /not the text of an article of this network/);
});
