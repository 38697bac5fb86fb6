import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { dropFiles, expectNoAxeViolation, openOwnNetwork, readExample } from '../support/journey';

const dialog = (page: Page) => page.getByRole('dialog', { name: /^Import/ });
const panel = (page: Page) => page.getByRole('complementary', { name: 'Evidence' });
const becomes = (page: Page, what: string) =>
	dialog(page).getByRole('row', { name: new RegExp(`^${what}`) });

const table = {
	name: 'ties.csv',
	text: [
		'Source;Target;Relation;Quote;Document;Reason',
		'Pakistan;Kordo Front;supports;"Pakistan arms the Kordo Front; openly.";Daily;x1',
		'Kordo Front;Mali;war;The Kordo Front attacked Mali.;Daily;x2',
		'Mali;Niger;treaty thing;;;x3',
		'Mali;;war;Nobody is named here.;Daily;x4'
	].join('\n')
};

test('I drop a table, see what becomes of it, change a meaning, and bring it in as one step', async ({
	page
}) => {
	await openOwnNetwork(page);
	await dropFiles(page, [table]);
	await expect(dialog(page)).toContainText('4 rows read: 3 loaded, 1 not');
	await expect(dialog(page).getByLabel('What “Source” is')).toHaveValue('source');
	await expect(dialog(page).getByLabel('What “Quote” is')).toHaveValue('quotation');
	await expect(dialog(page).getByRole('region', { name: /not brought in/ })).toContainText(
		'line 5'
	);
	await expectNoAxeViolation(page, 'importing');
	// Pakistan is known by its name.
	await expect(dialog(page).getByText('1 actor known by its name')).toBeVisible();
	await expect(becomes(page, 'Actors')).toContainText('3');

	await dialog(page).getByLabel('What “treaty thing” means').selectOption('alliance');
	await dialog(page).getByLabel('What “Reason” is').selectOption('leave');
	await expect(dialog(page).getByRole('region', { name: 'What becomes of it' })).toHaveAttribute(
		'aria-busy',
		'false'
	);
	await dialog(page).getByRole('button', { name: 'Bring it in' }).click();
	await expect(dialog(page)).toBeHidden();
	await expect(panel(page)).toContainText('63 actors, 94 relations, 152 quotations');
	await page.keyboard.press('Control+z');
	await expect(panel(page)).toContainText('60 actors, 91 relations, 150 quotations');
});

test('I say of a name that it is somebody else, or somebody new', async ({ page }) => {
	await openOwnNetwork(page);
	await dropFiles(page, [table]);
	await dialog(page).getByText('1 actor known by its name').click();
	const who = dialog(page).getByLabel('Who “Pakistan” is');
	// Everybody else is listed once the choice is asked for.
	await expect(who.getByRole('option')).toHaveCount(2);
	await who.focus();
	await expect(who.getByRole('option')).toHaveCount(readExample().actors.length + 1);
	await who.selectOption('');
	await expect(becomes(page, 'Actors')).toContainText('4');
	await who.focus();
	await who.selectOption('iskp');
	await expect(becomes(page, 'Actors')).toContainText('3');
	await dialog(page).getByRole('button', { name: 'Bring it in' }).click();
	await expect(dialog(page)).toBeHidden();
	await page.evaluate(() => (location.hash = '#/actor/iskp'));
	await expect(panel(page)).toContainText('Kordo Front');
});

test('the same table makes a network of its own', async ({ page }) => {
	await openOwnNetwork(page);
	await dropFiles(page, [table]);
	await dialog(page)
		.getByRole('radio', { name: /^a new network/ })
		.check();
	await dialog(page).getByLabel('Title of the new network').fill('Ties');
	await expect(becomes(page, 'Actors')).toContainText('4');
	await dialog(page).getByRole('button', { name: 'Make the network' }).click();
	await expect(panel(page)).toContainText('4 actors, 3 relations, 2 quotations');
	await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('Ties');
});

test('a network file is looked at, and then brought into the network that was open, as one step', async ({
	page
}) => {
	const id = await openOwnNetwork(page);
	const example = readExample();
	const [first, ...others] = example.relations;
	const more = {
		...example,
		id: 'more',
		title: 'More of it',
		actors: [...example.actors, { id: 'kordo', name: 'Kordo Front', kind: 'armed-group' }],
		relations: [
			{ ...first!, evidence: first!.evidence.slice(0, 1) },
			...others.slice(0, 20),
			{ id: 'new', source: 'kordo', target: 'pakistan', type: 'hostility', evidence: [] }
		]
	};
	await dropFiles(page, [{ name: 'more.entente.json', text: JSON.stringify(more) }]);
	await expect(panel(page)).toContainText('61 actors, 22 relations');
	const bring = page.getByRole('button', { name: `Bring into “${example.title}”…` });
	await bring.click();
	const look = page.getByRole('dialog', { name: 'Bring in “More of it”' });
	const row = (name: string) => look.getByRole('row', { name: new RegExp(`^${name}`) });
	await expect(row('Actors')).toHaveText(/Actors\s*1\s*–\s*60\s*–/);
	await expect(row('Relations')).toHaveText(/Relations\s*1\s*–\s*21\s*–/);
	await expectNoAxeViolation(page, 'bringing a network in');
	// Whoever thinks better of it has lost nothing.
	await look.getByRole('button', { name: 'Cancel' }).click();
	await expect(panel(page)).toContainText('61 actors, 22 relations');
	await bring.click();
	await look.getByRole('button', { name: 'Bring it in' }).click();
	await expect(look).toBeHidden();
	await expect(panel(page)).toContainText('61 actors, 92 relations, 150 quotations');
	await expect(bring).toBeHidden();
	await expect(page.getByText('Brought in “More of it”. Ctrl+Z takes it back.')).toBeVisible();
	await expect(page.locator('[data-keeping]')).toHaveAttribute('data-keeping', 'saved');
	await page.goto(`/networks/${id}?bench`);
	await expect(panel(page)).toContainText('61 actors, 92 relations, 150 quotations');
	await page.locator('[data-drawn="true"]').waitFor();
	await page.keyboard.press('Control+z');
	await expect(panel(page)).toContainText('60 actors, 91 relations, 150 quotations');
});

test('a table on the page of all networks is kept as a new one', async ({ page }) => {
	await page.goto('/networks');
	await expect(page.getByRole('heading', { name: 'All networks' })).toBeVisible();
	const title = `Ties ${Math.random().toString(36).slice(2, 8)}`;
	await dropFiles(page, [table]);
	await dialog(page).getByLabel('Title of the new network').fill(title);
	await dialog(page).getByRole('button', { name: 'Make the network' }).click();
	await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(title);
});

test('twenty thousand rows are read beside the page, and can be stopped', async ({ page }) => {
	await openOwnNetwork(page);
	const rows = Array.from({ length: 20_000 }, (_, at) => `a${at % 900},b${at % 701},war`);
	const large = { name: 'large.csv', text: ['Source,Target,Type', ...rows].join('\n') };
	await dropFiles(page, [large]);
	await expect(dialog(page)).toBeVisible();
	await dialog(page).getByRole('button', { name: 'Cancel' }).click();
	await expect(dialog(page)).toBeHidden();
	await dropFiles(page, [large]);
	await expect(dialog(page)).toContainText('20,000 rows read: 20,000 loaded', { timeout: 60_000 });
	await dialog(page).getByRole('button', { name: 'Cancel' }).click();
	await expect(panel(page)).toContainText('60 actors, 91 relations');
});

test('a file that comes while another is looked at waits, and nothing that was decided is lost', async ({
	page
}) => {
	await openOwnNetwork(page);
	await dropFiles(page, [table]);
	const meaning = dialog(page).getByLabel('What “treaty thing” means');
	await meaning.selectOption('alliance');
	await dropFiles(page, [{ name: 'second.csv', text: 'Source,Target\nMali,Chad' }]);
	await expect(dialog(page).getByRole('alert')).toHaveText(
		'“second.csv” is not opened: first bring “ties.csv” in, or cancel.'
	);
	await expect(meaning).toHaveValue('alliance');
	await dialog(page).getByRole('button', { name: 'Cancel' }).click();
	await dropFiles(page, [{ name: 'second.csv', text: 'Source,Target\nMali,Chad' }]);
	await expect(dialog(page)).toContainText('1 row read: 1 loaded');
});

test('a file of nothing but a first line is said to be that', async ({ page }) => {
	await openOwnNetwork(page);
	await dropFiles(page, [{ name: 'bare.csv', text: 'Source,Target,Type\n' }]);
	await expect(dialog(page).getByRole('alert')).toContainText(
		'its first line was taken for the names of columns (Source, Target, Type)'
	);
	await expect(dialog(page).getByRole('button', { name: 'Bring it in' })).toBeDisabled();
	await expectNoAxeViolation(page, 'a file without rows');
});

test('a table of a kind that is not read is refused with what to save it as', async ({ page }) => {
	await openOwnNetwork(page);
	await dropFiles(page, [{ name: 'ties.ods', text: 'PK\u0003\u0004 no more of it' }]);
	await expect(dialog(page).getByRole('alert')).toContainText(
		'"ties.ods" is of no format that can be read here. Save it as CSV, Excel'
	);
	await expect(dialog(page).getByRole('button', { name: 'Bring it in' })).toHaveCount(0);
});

test('problems stand in the order of the file, are reached by keyboard, and are all in the saved file', async ({
	page
}) => {
	await openOwnNetwork(page);
	const lines = Array.from({ length: 12 }, (_, at) => (at % 2 ? 'Mali,,war' : `Chad,x${at}`));
	await dropFiles(page, [
		{ name: 'bad.csv', text: ['Source,Target,Type', ...lines, 'Mali,Niger,rather'].join('\n') }
	]);
	await expect(dialog(page)).toContainText('13 rows read: 1 loaded, 12 not');
	const list = dialog(page).getByRole('region', { name: /not brought in/ });
	const places = Array.from({ length: 12 }, (_, at) => `line ${at + 2}`);
	await expect(list.locator('td:first-child')).toHaveText(places);
	await expect(list).toHaveAttribute('tabindex', '0');
	await expectNoAxeViolation(page, 'a long list of problems');
	const downloading = page.waitForEvent('download');
	await dialog(page).getByRole('button', { name: 'Save them as CSV' }).click();
	const saved = await downloading;
	expect(saved.suggestedFilename()).toBe('bad.problems.csv');
	const rows = readFileSync(await saved.path(), 'utf8')
		.trim()
		.split('\r\n')
		.slice(1);
	expect(rows.map((row) => row.slice(1, row.indexOf('",')))).toEqual(places);
});

/** Formats with what they hold besides actors, relations and quotations, for whom it is said to differ. */
const written = ['CSV', 'Excel', 'GraphML', 'GEXF', 'Cytoscape JSON', 'CX2', 'JSON graph', 'STIX'];

for (const format of written) {
	test(`what is saved as ${format} comes in again with every relation and quotation`, async ({
		page
	}) => {
		await openOwnNetwork(page);
		await page.keyboard.press('Control+s');
		const saving = page.getByRole('dialog', { name: 'Save as a file' });
		await saving.getByRole('radio', { name: new RegExp(`^${format}`) }).check();
		const downloading = page.waitForEvent('download');
		await saving.getByRole('button', { name: 'Save', exact: true }).click();
		const download = await downloading;
		const base64 = readFileSync(await download.path()).toString('base64');
		const data = await page.evaluateHandle(
			({ name, packed }) => {
				const transfer = new DataTransfer();
				const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
				transfer.items.add(new File([bytes], name));
				return transfer;
			},
			{ name: download.suggestedFilename(), packed: base64 }
		);
		await page.dispatchEvent('body', 'drop', { dataTransfer: data });
		await dialog(page)
			.getByRole('radio', { name: /^a new network/ })
			.check();
		await expect(becomes(page, 'Relations')).toContainText('91');
		await expect(becomes(page, 'Quotations')).toContainText('150');
		await expect(becomes(page, 'Actors')).toContainText('60');
		await dialog(page).getByRole('button', { name: 'Make the network' }).click();
		await expect(panel(page)).toContainText(
			'60 actors, 91 relations, 150 quotations from 4 articles'
		);
	});
}
