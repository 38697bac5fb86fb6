import { describe, expect, test } from 'vitest';
import { indexNetwork } from './network-index';
import { parseNetwork } from './parse-network';
import { periodOf, phaseOf } from './period';
import type { EvidenceTime, Relation, RelationId, Stance } from './schema';
import { counts, phaseAt, readNetwork } from './standing';
import countingTable from './truth-tables/counting.json';
import phaseTable from './truth-tables/phase.json';
import standingTable from './truth-tables/standing.json';
import { verificationStates, type VerificationState } from './verification';

interface EvidenceRow {
	article: string;
	stance?: string;
	state?: string;
	who?: string;
}
interface RelationRow {
	type?: string;
	source?: string;
	target?: string;
	ended?: boolean;
	evidence: readonly EvidenceRow[];
}

/** A network of the rows' relations: from x to y and of the type tacit-support unless they say. */
function networkOf(rows: Readonly<Record<string, RelationRow>>) {
	const states = new Map<string, VerificationState>();
	const relations = Object.entries(rows).map(([id, { evidence, ...row }]) => ({
		id,
		source: 'x',
		target: 'y',
		type: 'tacit-support',
		...row,
		evidence: evidence.map(({ state = 'exact', who, stance = 'supports', ...item }, at) => {
			states.set(`${id}-${at}`, state as VerificationState);
			const attribution = who && { kind: 'named', who };
			return {
				id: `${id}-${at}`,
				quote: { exact: 'x' },
				stance,
				...(attribution && { attribution }),
				...item
			};
		})
	}));
	const result = parseNetwork(
		JSON.stringify({
			format: 'entente/1',
			id: 'n',
			title: 'N',
			relationTypes: [{ id: 'negotiation', label: 'Negotiation', sign: 0, direction: 'mutual' }],
			articles: ['a', 'b', 'c', 'd'].map((id) => ({ id, title: id })),
			actors: ['w', 'x', 'y', 'z'].map((id) => ({ id, name: id, kind: 'state' })),
			relations
		})
	);
	if (!result.ok) throw new Error(JSON.stringify(result));
	const index = indexNetwork(result.network);
	return readNetwork(index, (id) => states.get(id) ?? 'unchecked');
}

describe('readNetwork', () => {
	test.each(standingTable)('$claim', ({ relations, readings }) => {
		const read = networkOf(relations as unknown as Record<string, RelationRow>);
		for (const [id, expected] of Object.entries(readings)) {
			expect({ [id]: read.get(id as RelationId) }).toMatchObject({ [id]: expected });
		}
	});

	test('reads every relation, in the order of the network', () => {
		const read = networkOf({
			s: { evidence: [] },
			r: { target: 'z', evidence: [] }
		});
		expect([...read.keys()]).toEqual(['s', 'r']);
	});
});

describe('counts', () => {
	test('the table names every state of verification', () => {
		expect(Object.keys(countingTable.verification).sort()).toEqual([...verificationStates].sort());
	});

	const rows = Object.entries(countingTable.stance).flatMap(([stance, byStance]) =>
		Object.entries(countingTable.time).flatMap(([time, byTime]) =>
			Object.entries(countingTable.verification).map(([state, byState]) => ({
				stance: stance as Stance,
				time: time === 'none' ? undefined : (time as EvidenceTime),
				state: state as VerificationState,
				expected: byStance && byTime && byState
			}))
		)
	);

	test.each(rows)('$stance, $time, $state: $expected', ({ stance, time, state, expected }) => {
		expect(counts({ stance, time }, state)).toBe(expected);
	});
});

describe('phase', () => {
	test.each(phaseTable.withoutDate)('without a date: $claim', ({ ended, times, phase }) => {
		const evidence = times.map((time) => ({
			time: (time ?? undefined) as EvidenceTime | undefined
		}));
		expect(phaseOf({ ended }, evidence)).toBe(phase);
	});

	test.each(phaseTable.atDate)('at a date: $claim', ({ whens, time, ended, asOf, phase }) => {
		const evidence = whens.map((when) => ({ when, time: time as EvidenceTime | undefined }));
		const reading = { period: periodOf(evidence), phase: phaseOf({ ended }, evidence) };
		expect(phaseAt(reading, {} as Relation, asOf)).toBe(phase);
	});

	test('throws a RangeError for a date that is none', () => {
		expect(() => phaseAt({ period: null, phase: 'past' }, {} as Relation, 'soon')).toThrow(
			RangeError
		);
	});
});
