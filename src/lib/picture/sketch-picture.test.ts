import { expect, it } from 'vitest';
import { readSample } from '../../../tests/support/sample-network';
import { indexNetwork } from '../model/network-index';
import type { Network } from '../model/schema';
import { sketchPicture } from './sketch-picture';

const { index } = readSample();
const { actors, relations } = index.network;
const { positions: _none, ...unplaced } = index.network;

it('has a point for each actor and a line for each relation', () => {
	const { points, lines } = sketchPicture(indexNetwork(unplaced as Network));
	expect(points).toHaveLength(actors.length);
	expect(lines).toHaveLength(relations.length);
	expect(new Set(points.map(String)).size).toBe(actors.length);
});

it('has the actors where the file places them all', () => {
	const positions = Object.fromEntries(actors.map(({ id }, at) => [id, [100 * at, 0]]));
	const { points } = sketchPicture(indexNetwork({ ...unplaced, positions } as unknown as Network));
	expect(points.every(([, y]) => y === 500)).toBe(true);
});

it('is the same for the same network, and empty for an empty one', () => {
	expect(sketchPicture(index)).toEqual(sketchPicture(index));
	const empty = { ...unplaced, actors: [], relations: [] } as unknown as Network;
	expect(sketchPicture(indexNetwork(empty))).toEqual({ points: [], lines: [] });
});
