import { test, type Page } from '@playwright/test';
import { dropFiles, expectNoAxeViolation, openPage, placeOf } from '../support/journey';

const states: readonly [string, string, (page: Page) => Promise<void>][] = [
	['the first view', '', async () => {}],
	[
		'a relation',
		'#/relation/afghan-taliban.sponsorship.ttp',
		async (page) => page.getByText('Why drawn like this').click()
	],
	['an actor', '#/actor/pakistan', async () => {}],
	['several actors', '#/actors/pakistan,ttp', async () => {}],
	['an article', '#/article/002', async () => {}],
	['a path', '#/path/india/ttp', async () => {}],
	['the list', '#/?show=list', async () => {}],
	['the matrix', '#/?show=matrix', async () => {}],
	['as of a year', '#/?as-of=2008', async () => {}],
	['the palette', '', async (page) => page.keyboard.press('Control+k')],
	['the keys', '', async (page) => page.keyboard.press('?')],
	['the path dialog', '', async (page) => page.keyboard.press('p')],
	[
		'the picture dialog',
		'',
		async (page) => {
			await page.keyboard.press('s');
			await page.getByRole('dialog', { name: 'Picture' }).waitFor();
		}
	],
	[
		'search results',
		'',
		async (page) => {
			await page.keyboard.press('/');
			await page.keyboard.type('taliban');
			await page.getByRole('option').first().waitFor();
		}
	],
	[
		'the menu',
		'',
		async (page) => {
			const { x, y } = await placeOf(page, 'ttp');
			await page.mouse.click(x, y, { button: 'right' });
			await page.getByRole('menu').waitFor();
		}
	],
	[
		'a report of a broken file',
		'',
		async (page) => {
			await dropFiles(page, [{ name: 'x.json', text: '{}' }]);
			await page.getByRole('dialog', { name: 'This could not be opened' }).waitFor();
		}
	]
];

for (const scheme of ['light', 'dark'] as const) {
	test.describe(scheme, () => {
		test.use({ colorScheme: scheme });
		for (const [name, hash, reach] of states) {
			test(`axe finds nothing in ${name}`, async ({ page }) => {
				const waits = hash.includes('show=') ? page.goto(`/?bench${hash}`) : openPage(page, hash);
				await waits;
				if (hash.includes('show=')) await page.locator('.chip').waitFor();
				await reach(page);
				await expectNoAxeViolation(page, name);
			});
		}
		test('axe finds nothing on a phone', async ({ page }) => {
			await page.setViewportSize({ width: 390, height: 844 });
			await openPage(page, '#/relation/afghan-taliban.sponsorship.ttp');
			await expectNoAxeViolation(page, 'phone');
		});
	});
}
