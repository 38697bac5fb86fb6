import { seededRandom, shuffledIndices } from './random';

export interface SignedTies {
	/** The number of nodes. */
	readonly size: number;
	/** Two node indices for each tie. */
	readonly ties: Int32Array;
	/** 1 friendly, −1 hostile for each tie; anything else does not count. */
	readonly signs: Int8Array;
}

export interface CampSplit {
	/** The camp of each node, numbered from 0 in the order of each camp's first node. */
	readonly camps: Int32Array;
	/** Friendly ties between camps and hostile ones within. */
	readonly violations: number;
}

/** How many ties a split speaks against: friendly ones between camps, hostile ones within. */
export function countViolations({ ties, signs }: SignedTies, camps: Int32Array): number {
	let violations = 0;
	signs.forEach((sign, tie) => {
		const together = camps[ties[2 * tie]!] === camps[ties[2 * tie + 1]!];
		if ((sign === 1 && !together) || (sign === -1 && together)) violations++;
	});
	return violations;
}

/**
 * A split into at most `count` camps with few violations: Doreian and Mrvar, "A partitioning
 * approach to structural balance" (1996). The best of many seeded local searches that move one node
 * or exchange two, so the same each time; not proved to be the best there is.
 */
export function splitIntoCamps(network: SignedTies, count: number, starts = 60): CampSplit {
	const { size } = network;
	const random = seededRandom(1);
	const neighbours = signedNeighbours(network);
	let best: CampSplit | null = null;
	for (let start = 0; start < starts; start++) {
		const camps = new Int32Array(size).map(() => Math.floor(random() * count));
		while (moveOne(camps) || exchangeTwo(camps));
		const violations = countViolations(network, camps);
		if (!best || violations < best.violations) best = { camps: renumbered(camps), violations };
		if (best.violations === 0) break;
	}
	return best ?? { camps: new Int32Array(size), violations: 0 };

	/** Ties of a node that would be violated in each camp. */
	function costs(camps: Int32Array, node: number): Int32Array {
		const cost = new Int32Array(count);
		for (const [other, sign] of neighbours[node]!) {
			if (sign === -1) cost[camps[other]!]!++;
			else for (let camp = 0; camp < count; camp++) if (camp !== camps[other]) cost[camp]!++;
		}
		return cost;
	}

	function moveOne(camps: Int32Array): boolean {
		let moved = false;
		for (const node of shuffledIndices(size, random)) {
			const cost = costs(camps, node);
			let to = camps[node]!;
			for (let camp = 0; camp < count; camp++) if (cost[camp]! < cost[to]!) to = camp;
			if (to === camps[node]) continue;
			camps[node] = to;
			moved = true;
		}
		return moved;
	}

	function exchangeTwo(camps: Int32Array): boolean {
		for (let a = 0; a < size; a++) {
			const before = costs(camps, a);
			for (let b = a + 1; b < size; b++) {
				const [from, to] = [camps[a]!, camps[b]!];
				if (from === to) continue;
				const costB = costs(camps, b);
				camps[a] = to;
				const costBAfter = costs(camps, b);
				if (before[to]! + costBAfter[from]! < before[from]! + costB[to]!) {
					camps[b] = from;
					return true;
				}
				camps[a] = from;
			}
		}
		return false;
	}
}

function signedNeighbours({ size, ties, signs }: SignedTies) {
	const neighbours: [node: number, sign: number][][] = Array.from({ length: size }, () => []);
	signs.forEach((sign, tie) => {
		if (sign !== 1 && sign !== -1) return;
		const [a, b] = [ties[2 * tie]!, ties[2 * tie + 1]!];
		neighbours[a]!.push([b, sign]);
		neighbours[b]!.push([a, sign]);
	});
	return neighbours;
}

function renumbered(camps: Int32Array): Int32Array {
	const numbers = new Map<number, number>();
	return camps.map((camp) => {
		if (!numbers.has(camp)) numbers.set(camp, numbers.size);
		return numbers.get(camp)!;
	});
}
