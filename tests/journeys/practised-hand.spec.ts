import { expect, test } from '@playwright/test';
import { readOwnText, relateForm, textOf } from '../support/articles';
import { openOwnNetwork } from '../support/journey';

const told = [
	'Rivers and mountains',
	'Nothing is told here of anybody. China and India had grown apart, and in the spring India attacked China.',
	'Russia met China on the river. Later Russia funded the Haqqani network.'
];

test('a practised hand makes relations of sentences in under ten seconds each, by keyboard alone', async ({
	page
}) => {
	await openOwnNetwork(page);
	await readOwnText(page, told);
	let keys = 0;
	/** As fast as who knows the keys. */
	const press = async (...pressed: string[]) => {
		for (const key of pressed) {
			await page.waitForTimeout(150);
			await page.keyboard.press(key);
			keys += 1;
		}
	};
	const form = relateForm(page);
	const took: string[] = [];
	const timed = async (what: string, hand: () => Promise<void>) => {
		await expect(textOf(page)).toBeFocused();
		keys = 0;
		const from = Date.now();
		await hand();
		await expect(form).toBeHidden();
		const seconds = (Date.now() - from) / 1000;
		took.push(`${what}: ${keys} keys, ${seconds.toFixed(1)} s`);
		expect(seconds, what).toBeLessThan(10);
	};
	const panel = page.getByRole('complementary', { name: 'Evidence' });

	// The next sentence that names two and backs nothing, as the form is filled in.
	await timed('as proposed', async () => {
		await press('b', 'Enter');
		await expect(form).toBeVisible();
		await press('Enter');
	});
	await expect(panel.getByRole('heading', { level: 2 })).toContainText('India');

	// Another type, by its first letters.
	await timed('with another type', async () => {
		await press('b', 'Enter');
		await expect(form).toBeVisible();
		await press('A', 'l', 'l', 'Enter');
	});
	await expect(panel.getByRole('heading', { level: 2 })).toContainText('Russia');

	// Other ends: two fields back from the type, by their first letters.
	await timed('with another end', async () => {
		await press('b', 'Enter');
		await expect(form).toBeVisible();
		await press('Shift+Tab', 'Shift+Tab', 'T', 'T', 'P', 'Enter');
	});
	test.info().annotations.push({ type: 'practised hand', description: took.join('; ') });
	console.log(took.join('\n'));
});
