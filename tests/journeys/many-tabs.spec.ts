import { expect, test, type Page } from '@playwright/test';
import { atRest, dragActor, openNetwork, openOwnNetwork, places } from '../support/journey';

const saved = (page: Page) =>
	expect(page.locator('[data-keeping]')).toHaveAttribute('data-keeping', 'saved');
const placeOfChina = async (page: Page) => (await places(page))['a:china'];

test('Eight tabs of one browser all answer, and hear what is changed in one of them', async ({
	page,
	context
}) => {
	test.slow();
	const one = await openOwnNetwork(page);
	const second = await context.newPage();
	const other = await openOwnNetwork(second);
	const tabs = [page, second];
	for (const id of [one, other, one, other, one, one]) {
		const tab = await context.newPage();
		await openNetwork(tab, id);
		tabs.push(tab);
	}
	const [last] = tabs.slice(-1) as [Page];
	for (const tab of tabs) await saved(tab);
	const onOne = tabs.filter((tab) => tab.url().includes(one));
	expect([tabs.length, onOne.length]).toEqual([8, 5]);

	// From the first, which hears at once, to the last, which asks again and again; and back.
	await dragActor(page, 'china', [60, 40]);
	await atRest(page);
	const moved = await placeOfChina(page);
	for (const tab of onOne) await expect.poll(() => placeOfChina(tab)).toBe(moved);
	await atRest(last);
	await dragActor(last, 'china', [-30, 60]);
	await atRest(last);
	const back = await placeOfChina(last);
	expect(back).not.toBe(moved);
	for (const tab of onOne) await expect.poll(() => placeOfChina(tab)).toBe(back);
	for (const tab of tabs) await saved(tab);

	// Two tabs on the other network heard nothing of it, and hear each other.
	const [, , , fourth] = tabs as [Page, Page, Page, Page];
	await dragActor(fourth, 'china', [90, 10]);
	await atRest(fourth);
	const there = await placeOfChina(fourth);
	for (const tab of [second, fourth]) await expect.poll(() => placeOfChina(tab)).toBe(there);
	expect(await placeOfChina(page)).toBe(back);
});

test('A tab that nobody sees and that has to ask again rests until it is seen', async ({
	page,
	context
}) => {
	test.slow();
	const id = await openOwnNetwork(page);
	for (let tab = 0; tab < 2; tab += 1) await openNetwork(await context.newPage(), id);
	const hidden = await context.newPage();
	await hidden.addInitScript(() => {
		let isHidden = true;
		Object.defineProperty(document, 'hidden', { get: () => isHidden });
		Object.assign(window, {
			show: () => {
				isHidden = false;
				document.dispatchEvent(new Event('visibilitychange'));
			}
		});
	});
	let asked = 0;
	hidden.on('request', (request) => (asked += request.url().includes('/events?') ? 1 : 0));
	await openNetwork(hidden, id);
	await expect.poll(() => asked).toBe(1);
	await dragActor(page, 'china', [60, 40]);
	await saved(page);
	const before = await placeOfChina(hidden);
	await page.waitForTimeout(2000);
	expect(asked).toBe(1);
	expect(await placeOfChina(hidden)).toBe(before);
	await hidden.evaluate(() => (window as unknown as { show(): void }).show());
	const moved = await placeOfChina(page);
	await expect.poll(() => placeOfChina(hidden)).toBe(moved);
	expect(moved).not.toBe(before);
});
