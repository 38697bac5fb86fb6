/** What becomes of what somebody writes while the server's disk is full, or fails. */
import { expect, test, type Page } from '@playwright/test';
import { freePort } from '../support/free-port';
import { drawn } from '../support/journey';
import { startServer } from '../support/server-process';
import { mountFragile, mountInMemory, mountReadOnly } from '../support/small-disk';

// Each starts servers of its own, and waits until a page tries again.
test.describe.configure({ timeout: 240_000 });

const relation = 'afghan-taliban.sponsorship.ttp';

test('what is written while the disk is full waits, and is saved by itself when there is room', async ({
	page
}) => {
	const disk = orSkip(() => mountInMemory(8_000_000));
	const server = startServer({ ENTENTE_DATA: disk.folder }, await freePort());
	try {
		await server.ready;
		await openOn(page, server.address);
		await annotate(page, 'Written with room to spare.');
		await expectSaved(page);

		disk.fill();
		await annotate(page, 'Written on a full disk.');
		await expectWaiting(page, 'There is no room left for the data');
		// Looking goes on, and what waits outlives the page.
		await page.reload();
		await drawn(page);
		await expect(page.getByText('Written with room to spare.')).toBeVisible();
		await expect(page.getByText('Written on a full disk.')).toBeVisible();
		await expectWaiting(page, 'There is no room left for the data');
		expect(await annotationsAt(server.address)).toEqual(['Written with room to spare.']);

		disk.makeRoom();
		await expectSaved(page);
		expect(await waitingIn(page)).toBe(0);
		expect(await annotationsAt(server.address)).toEqual([
			'Written with room to spare.',
			'Written on a full disk.'
		]);
	} finally {
		await server.end('SIGKILL');
		disk.unmount();
	}
});

test('what is written while the disk fails waits, and is saved once the disk is repaired', async ({
	page
}) => {
	const disk = orSkip(mountFragile);
	const port = await freePort();
	let server = startServer({ ENTENTE_DATA: disk.folder }, port);
	try {
		await server.ready;
		await openOn(page, server.address);
		await annotate(page, 'Written on a sound disk.');
		await expectSaved(page);

		disk.fail();
		await annotate(page, 'Written on a disk that failed.');
		await expectWaiting(page, 'The data in');

		await server.end('SIGTERM');
		disk.repair();
		server = startServer({ ENTENTE_DATA: disk.folder }, port);
		await server.ready;
		await expectSaved(page);
		expect(await annotationsAt(server.address)).toEqual([
			'Written on a sound disk.',
			'Written on a disk that failed.'
		]);
	} finally {
		await server.end('SIGKILL');
		disk.unmount();
	}
});

test('a server whose data folder cannot be written says so in one sentence and ends', async () => {
	const disk = orSkip(mountReadOnly);
	const server = startServer({ ENTENTE_DATA: disk.folder }, await freePort());
	try {
		expect(await server.exit).toBe(1);
		const said = server.said().trim();
		expect(said).toContain(disk.folder);
		expect(said).toMatch(/cannot be written/);
		expect(said.split('\n'), said).toHaveLength(1);
	} finally {
		disk.unmount();
	}
});

/** The disk, or a skipped test that says why there is none. */
function orSkip<Disk>(mount: () => Disk): Disk {
	try {
		return mount();
	} catch (error) {
		const why = error instanceof Error ? error.message.split('\n').join(' ') : String(error);
		test.skip(true, `No small disk can be mounted here, which takes root: ${why}`);
		throw error;
	}
}

async function openOn(page: Page, address: string): Promise<void> {
	await page.goto(`${address}/?bench#/relation/${relation}`);
	await drawn(page);
}

async function annotate(page: Page, words: string): Promise<void> {
	const annotations = page.getByRole('region', { name: 'Annotations', exact: true });
	await annotations.getByRole('button', { name: 'Annotate' }).click();
	await annotations.getByRole('textbox').first().fill(words);
	await page.keyboard.press('Control+Enter');
	await expect(annotations.locator('form')).toBeHidden();
	await expect(annotations.getByText(words)).toBeVisible();
}

const keeping = (page: Page) => page.locator('[data-keeping]');

async function expectSaved(page: Page): Promise<void> {
	await expect(keeping(page)).toHaveAttribute('data-keeping', 'saved', { timeout: 40_000 });
}

/** The page says that something waits and why, and has written it down. */
async function expectWaiting(page: Page, why: string): Promise<void> {
	await expect(keeping(page)).toHaveAttribute('data-keeping', 'offline');
	await expect(keeping(page)).toContainText('1 change waiting');
	await expect(page.getByText(why)).toBeVisible();
	expect(await waitingIn(page)).toBe(1);
}

/** How many changes this browser has written down to be sent. */
function waitingIn(page: Page): Promise<number> {
	return page.evaluate(
		() => Object.keys(localStorage).filter((key) => key.startsWith('entente.waiting.')).length
	);
}

/** The annotations that the server has, of the example. */
async function annotationsAt(address: string): Promise<readonly string[]> {
	const response = await fetch(`${address}/api/networks/four-articles`);
	const { annotations = [] } = (await response.json()) as {
		readonly annotations?: readonly { readonly body: string }[];
	};
	return annotations.map(({ body }) => body);
}
