import { expect, test } from '@playwright/test';
import { openOwnNetwork } from '../support/journey';

test('what cannot be loaded while the server is away says so, and comes when it is back', async ({
	page
}) => {
	await openOwnNetwork(page);
	await page.route('**/_app/**', (route) => route.abort());
	await page.getByRole('button', { name: 'List', exact: true }).click();
	await expect(page.getByText('The list could not be loaded: the server is away.')).toBeVisible();
	await page.getByRole('button', { name: 'Matrix', exact: true }).click();
	await expect(page.getByText('The matrix could not be loaded: the server is away.')).toBeVisible();
	await page.getByRole('button', { name: 'Picture', exact: true }).click();
	await expect(page.getByText('This could not be loaded: the server is away.')).toBeVisible();
	await expect(page.getByRole('dialog')).toHaveCount(0);

	await page.unroute('**/_app/**');
	await page.getByRole('button', { name: 'Picture', exact: true }).click();
	await expect(page.getByRole('dialog')).toBeVisible();
});
