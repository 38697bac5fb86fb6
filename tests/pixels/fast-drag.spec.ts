import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { sampleNetwork, sampleStyle } from './network';
import { frame, openStage, pass } from './open-stage';
import type { Counts, Scene } from './stage';

const steps = 12;

const scene: Omit<Scene, 'patches'> = {
	elements: sampleNetwork(),
	style: sampleStyle,
	zoom: 0.85,
	pan: { x: 11, y: 7 }
};

interface Point {
	x: number;
	y: number;
}

/** A finger or a mouse. */
interface Hand {
	down(at: Point): Promise<void>;
	move(to: Point): Promise<void>;
	up(): Promise<void>;
	/** Only a hand that touches can do more. */
	touch?(type: TouchType, ...points: (Point & { id?: number })[]): Promise<void>;
}

type TouchType = 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel';

function mouse(page: Page): Hand {
	return {
		async down({ x, y }) {
			await page.mouse.move(x, y);
			await page.mouse.down();
		},
		move: ({ x, y }) => page.mouse.move(x, y),
		up: () => page.mouse.up()
	};
}

function finger(session: CDPSession): Hand {
	const touch: Hand['touch'] = async (type, ...touchPoints) => {
		await session.send('Input.dispatchTouchEvent', { type, touchPoints });
	};
	return {
		down: (at) => touch('touchStart', at),
		move: (to) => touch('touchMove', to),
		up: () => touch('touchEnd'),
		touch
	};
}

/** Something that happens in the page in the middle of a drag. */
type Turn = (page: Page, step: number, hand: Hand) => Promise<unknown>;

interface Drag {
	hand?: (page: Page) => Promise<Hand> | Hand;
	before?: (page: Page) => Promise<unknown>;
	turn?: Turn;
	grabbed?: string;
}

const place = (page: Page, id: string) =>
	page.evaluate((node) => {
		const { x, y } = stage.cy.getElementById(node).renderedPosition();
		return { x, y };
	}, id);

/** Drags a node through the scene, keeping the picture of each frame under `name`. */
async function drag(page: Page, name: string, patches: Scene['patches'], how: Drag) {
	const force = await page.evaluate((given) => stage.open(given), { ...scene, patches });
	await pass(page, 1000);
	await how.before?.(page);
	await pass(page, 1000);
	const hand = await (how.hand ?? mouse)(page);
	const from = await place(page, how.grabbed ?? 'n0');

	await hand.down(from);
	await pass(page, frame);
	await page.evaluate(() => stage.forgetCounts());
	for (let step = 1; step <= steps; step++) {
		await hand.move({ x: from.x + 13 * step, y: from.y + 9 * step + (step % 3) });
		await how.turn?.(page, step, hand);
		await pass(page, frame);
		await page.evaluate((picture) => stage.keep(picture), `${name} ${step}`);
	}
	const counts = await page.evaluate(() => stage.counts());
	await hand.up();
	await pass(page, frame);
	await page.evaluate((picture) => stage.keep(picture), `${name} released`);
	await pass(page, 2000);
	await page.evaluate((picture) => stage.keep(picture), `${name} settled`);
	return { force, counts, to: await place(page, how.grabbed ?? 'n0'), from };
}

/** Drags with and without the patch, and expects the same pixels in every frame. */
async function expectSamePixels(page: Page, how: Drag): Promise<{ plain: Counts; fast: Counts }> {
	await openStage(page);
	const plain = await drag(page, 'plain', [], how);
	const fast = await drag(page, 'fast', ['drag'], how);
	expect(fast.force).toEqual({ drag: true });
	expect(fast.to, 'the node was dragged').toEqual(plain.to);
	expect(Math.hypot(fast.to.x - fast.from.x, fast.to.y - fast.from.y)).toBeGreaterThan(20);

	const moments = [...Array.from({ length: steps }, (_, i) => `${i + 1}`), 'released', 'settled'];
	for (const moment of moments) {
		const { pixels, ink, worst } = await page.evaluate(
			([a, b]) => stage.compare(a!, b!),
			[`plain ${moment}`, `fast ${moment}`]
		);
		expect(ink, 'there is something to see').toBeGreaterThan(5000);
		expect(pixels, `pixels that differ at ${moment}, by up to ${worst}`).toBe(0);
	}
	return { plain: plain.counts, fast: fast.counts };
}

function expectFewerDraws({ plain, fast }: { plain: Counts; fast: Counts }): void {
	expect(plain.still, 'plain Cytoscape redraws everything at every step').toBeGreaterThanOrEqual(
		steps
	);
	expect(fast.still, 'what stands still is drawn once, without the dragged').toBeLessThanOrEqual(2);
	expect(fast.draws, 'every step is still drawn').toBeGreaterThanOrEqual(steps);
	expect(fast.elements).toBeLessThan(plain.elements / 2);
}

test.describe('while a node is dragged', () => {
	test('the rest is not redrawn, and no pixel differs', async ({ page }) => {
		expectFewerDraws(await expectSamePixels(page, {}));
	});

	test('nor when several selected nodes are dragged at once', async ({ page }) => {
		const before = () =>
			page.evaluate(() => {
				for (const id of ['n0', 'n7', 'n12', 'n23', 'n31']) stage.cy.getElementById(id).select();
			});
		expectFewerDraws(await expectSamePixels(page, { before }));
	});

	test('nor when everything is selected and dragged', async ({ page }) => {
		const before = () =>
			page.evaluate(() => {
				stage.cy.nodes().select();
			});
		const { fast } = await expectSamePixels(page, { before });
		expect(fast.still).toBeLessThanOrEqual(2);
	});

	test('nor when a listener snaps the dragged node into place', async ({ page }) => {
		const before = () =>
			page.evaluate(() => {
				stage.cy.on('drag', 'node', ({ target }) => {
					target.position({ x: Math.round(target.position('x') / 5) * 5 });
				});
			});
		expectFewerDraws(await expectSamePixels(page, { before }));
	});

	test('nor when it pauses long enough for layers to be made', async ({ page }) => {
		expectFewerDraws(
			await expectSamePixels(page, {
				turn: async (_, step) => {
					if (step === 6) await pass(page, 1500);
				}
			})
		);
	});
});

test.describe('by touch', () => {
	test.use({ hasTouch: true });
	const hand = async (page: Page) => finger(await page.context().newCDPSession(page));

	test('the rest is not redrawn either, and no pixel differs', async ({ page }) => {
		expectFewerDraws(await expectSamePixels(page, { hand }));
	});

	test('a second finger that turns the drag into a pinch leaves no pixel behind', async ({
		page
	}) => {
		await expectSamePixels(page, {
			hand,
			turn: async (_, step, { touch }) => {
				if (step < 5) return;
				const fingers = [
					{ x: 200, y: 180, id: 0 },
					{ x: 320 + 10 * step, y: 260, id: 1 }
				];
				await touch!(step === 5 ? 'touchStart' : 'touchMove', ...fingers);
			}
		});
	});

	test('a touch that the system cancels leaves no pixel behind', async ({ page }) => {
		await expectSamePixels(page, {
			hand,
			turn: async (_, step, { touch }) => {
				if (step !== steps) return;
				await touch!('touchCancel');
				await page.evaluate(() => {
					stage.cy.getElementById('n20').position({ x: 300, y: 300 });
					stage.cy.getElementById('n0').position({ x: 200, y: 300 });
				});
				await touch!('touchStart', { x: 5, y: 5 });
			}
		});
	});
});

/** What may happen to the rest while a node is dragged; each must be on screen in the next frame. */
const turns: Record<string, () => void> = {
	'another node gets another style': () => {
		stage.cy.getElementById('n30').addClass('hot');
	},
	'the dragged node gets another style': () => {
		stage.cy.getElementById('n0').addClass('hot');
	},
	'a neighbour grows, and with it the ends of its other lines': () => {
		stage.cy.getElementById('n0').neighborhood('node').addClass('hot');
	},
	'all the rest fades': () => {
		stage.cy.getElementById('n0').closedNeighborhood().absoluteComplement().addClass('faint');
	},
	'a neighbour is hidden, and with it its other lines': () => {
		stage.cy.getElementById('n0').neighborhood('node').first().addClass('gone');
	},
	'the whole stylesheet changes': () => {
		stage.cy.style().selector('edge').style({ 'line-color': '#090' }).update();
	},
	'data that a style reads changes': () => {
		stage.cy.getElementById('n35').data('label', 'A longer name than before');
	},
	'another node is moved': () => {
		stage.cy.getElementById('n33').position({ x: 500, y: 120 });
	},
	'all other nodes are moved at once': () => {
		stage.cy
			.nodes()
			.not('#n0')
			.positions((node) => ({ x: node.position('x') + 15, y: node.position('y') - 6 }));
	},
	'another node travels to its place': () => {
		stage.cy.getElementById('n33').animate({ position: { x: 500, y: 120 } }, { duration: 80 });
	},
	'the view is moved': () => {
		stage.cy.panBy({ x: 20, y: -10 });
	},
	'the view is zoomed': () => {
		stage.cy.zoom(1.1);
	},
	'a relation is added to the dragged node': () => {
		stage.cy.add({ data: { id: 'new', source: 'n0', target: 'n38', line: 'solid' } });
	},
	'a relation is added between two others': () => {
		stage.cy.add({ data: { id: 'new', source: 'n30', target: 'n38', line: 'solid' } });
	},
	'a neighbour is removed': () => {
		stage.cy.getElementById('n0').neighborhood('node').first().remove();
	},
	'a node that stands still is removed': () => {
		stage.cy.getElementById('n36').remove();
	},
	'a node comes to the front': () => {
		stage.cy.getElementById('n30').style('z-index', 10);
	},
	'the dragged node is let go by the program': () => {
		stage.cy.getElementById('n0').lock();
	},
	'a parent comes into being': () => {
		stage.cy.add({ data: { id: 'group', label: 'Group' } });
		stage.cy.getElementById('n1').move({ parent: 'group' });
		stage.cy.getElementById('n0').move({ parent: 'group' });
	}
};

test.describe('no pixel is ever wrong when, during the drag,', () => {
	for (const [what, happen] of Object.entries(turns)) {
		test(what, async ({ page }) => {
			await expectSamePixels(page, {
				turn: async (_, step) => {
					if (step === 5) await page.evaluate(happen);
				}
			});
		});
	}
});

test('undone, it is plain Cytoscape again', async ({ page }) => {
	await openStage(page);
	const { counts } = await drag(page, 'undone', ['drag'], {
		before: () => page.evaluate(() => stage.undo('drag'))
	});
	expect(counts.still).toBeGreaterThanOrEqual(steps);
});

test('a drag after a drag is as fast as the first', async ({ page }) => {
	await openStage(page);
	await page.evaluate((given) => stage.open(given), { ...scene, patches: ['drag' as const] });
	for (const id of ['n0', 'n12', 'n0']) {
		await pass(page, 1000);
		const from = await place(page, id);
		await page.mouse.move(from.x, from.y);
		await page.mouse.down();
		await pass(page, frame);
		await page.evaluate(() => stage.forgetCounts());
		for (let step = 1; step <= steps; step++) {
			await page.mouse.move(from.x + 3 * step, from.y + 2 * step);
			await pass(page, frame);
		}
		expect((await page.evaluate(() => stage.counts())).still).toBeLessThanOrEqual(2);
		await page.mouse.up();
	}
});
