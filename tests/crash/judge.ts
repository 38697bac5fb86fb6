/** What must be true of a store after its server was killed: plain data in, sentences out. */
import { applyOperations } from '../../src/lib/editing/apply-operations';
import type { Change, RecordedChange } from '../../src/lib/editing/operation';
import { sameJson } from '../../src/lib/editing/same-json';
import type { Network } from '../../src/lib/model/schema';

/** A change that was sent, and what its sender knows of it. */
export interface SentChange {
	readonly change: Change;
	/** As the server acknowledged it; null while no answer came through. */
	recorded: RecordedChange | null;
	/** The server said no: it may not be in the history. */
	refused: boolean;
	/** How often it was sent without an answer coming back. */
	cutOff: number;
}

/** A network at a number: where a replay begins. */
export interface State {
	readonly network: Network;
	readonly number: number;
}

/** What the server says after the kill. */
export interface Found extends State {
	/** All changes after the state that the replay begins with; some may be later than this one. */
	readonly history: readonly RecordedChange[];
}

export interface Judgement {
	/** What is wrong, a sentence each; empty where everything is as it must be. */
	readonly faults: readonly string[];
	/** The network that the history leads to. */
	readonly replayed: State;
}

/**
 * Holds what was sent against what is there: every acknowledged change is in the history once and as
 * it was acknowledged, nothing is there that was refused or never sent, the numbers have no gaps, no
 * change is there by half, and the history leads to the very network that the server gives.
 */
export function judge(from: State, sent: ReadonlyMap<string, SentChange>, found: Found): Judgement {
	// One that was on its way may be recorded between the two questions.
	const history = found.history.filter(({ number }) => number <= found.number);
	const faults = [
		...numberFaults(from, history, found),
		...acknowledgedFaults(from, sent, history),
		...history.flatMap((change) => strangerFaults(sent.get(change.id), change)),
		...halfFaults(sent, found.network)
	];
	const { network, faults: misfits } = replay(from.network, history);
	faults.push(...misfits);
	if (misfits.length === 0 && !sameJson(network, found.network)) {
		faults.push(
			`The history up to ${found.number} leads to another network than the server gives.`
		);
	}
	return { faults, replayed: { network: found.network, number: found.number } };
}

function numberFaults(from: State, history: readonly RecordedChange[], found: State): string[] {
	const wrong = history.findIndex(({ number }, at) => number !== from.number + 1 + at);
	if (wrong >= 0) {
		return [
			`Where ${from.number + 1 + wrong} should come, the history has ${history[wrong]!.number}.`
		];
	}
	const last = from.number + history.length;
	return last === found.number
		? []
		: [`The network is at ${found.number}, its history ends with ${last}.`];
}

function acknowledgedFaults(
	from: State,
	sent: ReadonlyMap<string, SentChange>,
	history: readonly RecordedChange[]
): string[] {
	const byId = new Map<string, RecordedChange>();
	const faults: string[] = [];
	for (const change of history) {
		if (byId.has(change.id)) faults.push(`Change ${change.id} is in the history twice.`);
		byId.set(change.id, change);
	}
	for (const { change, recorded, refused } of sent.values()) {
		const there = byId.get(change.id);
		if (refused && there)
			faults.push(`Change ${change.id} was refused, and is number ${there.number}.`);
		if (!recorded || recorded.number <= from.number) continue;
		if (!there) {
			faults.push(
				`Change ${change.id} was acknowledged as number ${recorded.number} and is not there.`
			);
		} else if (!sameJson(there, recorded)) {
			faults.push(`Change ${change.id}, number ${there.number}, is not as it was acknowledged.`);
		}
	}
	return faults;
}

function strangerFaults(sent: SentChange | undefined, change: RecordedChange): string[] {
	if (!sent) return [`Number ${change.number}, ${change.id}, was never sent.`];
	const { number: _number, at: _at, inverse: _inverse, ...said } = change;
	return sameJson(said, sent.change)
		? []
		: [`Change ${change.id} is not in the history as it was sent.`];
}

/**
 * Of each change that puts annotations, all are there or none: they bear the change's id, and are
 * only taken away together. Asked of the network itself, without the code that applies operations.
 */
function halfFaults(sent: ReadonlyMap<string, SentChange>, network: Network): string[] {
	const there = new Set<string>((network.annotations ?? []).map(({ id }) => id));
	return [...sent.values()].flatMap(({ change }) => {
		const put = change.operations.filter(
			({ op, kind, id }) => op === 'put' && kind === 'annotation' && id.startsWith(`${change.id}.`)
		);
		const count = put.filter(({ id }) => there.has(id)).length;
		return count === 0 || count === put.length
			? []
			: [`Of the ${put.length} annotations of change ${change.id}, ${count} are there.`];
	});
}

function replay(
	start: Network,
	history: readonly RecordedChange[]
): { readonly network: Network; readonly faults: readonly string[] } {
	let network = start;
	const faults: string[] = [];
	for (const change of history) {
		try {
			const applied = applyOperations(network, change.operations);
			network = applied.network;
			if (!sameJson(applied.inverse, change.inverse)) {
				faults.push(`What takes number ${change.number} back is not what its history says.`);
			}
		} catch (error) {
			faults.push(`Number ${change.number} does not fit what comes before it: ${String(error)}`);
			break;
		}
	}
	return { network, faults };
}
