/** Has relations proposed off the main thread, on the reader's own machine. */
import type { ArticleId, Network, NetworkId } from '../model/schema';
import type { TextRange } from '../model/verification';
import type { Guessed } from './guess';
import type { ProposalAnswer, Question } from './proposal-request';
import type { Proposed, ProposeOptions } from './types';

/** The worker could not be started or failed: nothing is proposed. */
export class ProposalError extends Error {
	override readonly name = 'ProposalError';
}

export interface Limits {
	/** No article takes longer; one that does is not worth the wait. */
	readonly longest: number;
	/** How long what nobody waits for any more may hold up others. */
	readonly grace: number;
	/** How long the worker is kept after the last article is closed. */
	readonly rest: number;
}
const usual: Limits = { longest: 30_000, grace: 1000, rest: 120_000 };

interface Job {
	readonly question: Question;
	readonly settle: (answer: ProposalAnswer | ProposalError) => void;
	isWanted: boolean;
}

/**
 * One worker that answers one question after the other. It is kept, as the rules' model takes half a second to
 * load; one that hangs is ended, and the next question has a new one.
 */
export class Proposer {
	readonly #limits: Limits;
	#worker: Worker | null = null;
	#jobs: Job[] = [];
	#running: { readonly job: Job; readonly id: number } | null = null;
	#count = 0;
	#holders = 0;
	#overdue: ReturnType<typeof setTimeout> | undefined;
	#resting: ReturnType<typeof setTimeout> | undefined;

	constructor(limits: Partial<Limits> = {}) {
		this.#limits = { ...usual, ...limits };
	}

	/** Keeps the worker at hand, its model loaded, until what comes back is called, and for a while after. */
	hold(): () => void {
		this.#holders += 1;
		clearTimeout(this.#resting);
		if (!this.#worker) void this.propose('They met.', nobody, anyArticle).catch(() => undefined);
		let isHeld = true;
		return () => {
			if (isHeld) this.#holders -= 1;
			isHeld = false;
			this.#restLater();
		};
	}

	/**
	 * Returns what is proposed of an article's normalised text. Rejects with the signal's reason when it is
	 * aborted, and with `ProposalError` when the worker fails or takes too long. Text and network must be plain data.
	 */
	async propose(
		text: string,
		network: Network,
		options: ProposeOptions,
		signal?: AbortSignal
	): Promise<Proposed> {
		const question: Question = { type: 'propose', text, network: bare(network), options };
		const answer = await this.#ask(question, signal);
		if (answer.type !== 'proposed') throw new ProposalError(noAnswer('another question'));
		return answer.found;
	}

	/** Returns what a selection of a text seems to say. Rejects as `propose` does. */
	async guess(
		text: string,
		selection: TextRange,
		network: Network,
		options: ProposeOptions,
		signal?: AbortSignal
	): Promise<Guessed> {
		const question: Question = { type: 'guess', text, selection, network: bare(network), options };
		const answer = await this.#ask(question, signal);
		if (answer.type !== 'guessed') throw new ProposalError(noAnswer('another question'));
		return answer.found;
	}

	#ask(question: Question, signal?: AbortSignal): Promise<ProposalAnswer> {
		return new Promise((resolve, reject: (reason: unknown) => void) => {
			if (signal?.aborted) return reject(signal.reason);
			const abort = () => {
				this.#letGo(job);
				reject(signal?.reason);
			};
			const settle: Job['settle'] = (answer) => {
				signal?.removeEventListener('abort', abort);
				if (answer instanceof ProposalError) reject(answer);
				else resolve(answer);
			};
			const job: Job = { question, settle, isWanted: true };
			signal?.addEventListener('abort', abort);
			// Whoever selected something waits for its form; an article can wait a little.
			if (question.type === 'guess') this.#jobs.unshift(job);
			else this.#jobs.push(job);
			this.#goOn();
		});
	}

	/** Nobody waits for it; where it is being worked on, it must not hold up what comes next for long. */
	#letGo(job: Job): void {
		job.isWanted = false;
		this.#jobs = this.#jobs.filter((one) => one !== job);
		if (this.#running?.job === job) this.#endAfter(this.#limits.grace, 'nobody waits for it');
	}

	#goOn(): void {
		clearTimeout(this.#resting);
		if (this.#running) return;
		const job = this.#jobs.shift();
		if (!job) return this.#restLater();
		this.#count += 1;
		this.#running = { job, id: this.#count };
		const { longest } = this.#limits;
		this.#endAfter(longest, `it took over ${Math.round(longest / 1000)} seconds`);
		try {
			this.#worker ??= this.#start();
			this.#worker.postMessage({ ...job.question, id: this.#count });
		} catch (error) {
			this.#fail(error instanceof Error ? error.message : String(error));
		}
	}

	#start(): Worker {
		const worker = new Worker(new URL('./proposal.worker.ts', import.meta.url), { type: 'module' });
		worker.onmessage = ({ data }: MessageEvent<ProposalAnswer>) => {
			if (data.id !== this.#running?.id) return;
			this.#done(data.type === 'failed' ? new ProposalError(noAnswer(data.message)) : data);
		};
		worker.onerror = (event) => {
			event.preventDefault();
			if (worker === this.#worker) this.#fail(event.message || 'the worker did not start');
		};
		worker.onmessageerror = () => this.#fail('the answer could not be read');
		return worker;
	}

	#endAfter(time: number, why: string): void {
		clearTimeout(this.#overdue);
		this.#overdue = setTimeout(() => this.#fail(why), time);
	}

	/** The worker is of no use any more. */
	#fail(why: string): void {
		this.#end();
		this.#done(new ProposalError(noAnswer(why)));
	}

	#done(answer: ProposalAnswer | ProposalError): void {
		clearTimeout(this.#overdue);
		const job = this.#running?.job;
		this.#running = null;
		if (job?.isWanted) job.settle(answer);
		this.#goOn();
	}

	#restLater(): void {
		clearTimeout(this.#resting);
		if (this.#holders > 0 || this.#running || !this.#worker) return;
		this.#resting = setTimeout(() => this.#end(), this.#limits.rest);
	}

	#end(): void {
		this.#worker?.terminate();
		this.#worker = null;
	}
}

/** The one of the page. */
export const proposer = new Proposer();

function noAnswer(why: string): string {
	return `No relations could be proposed: ${why}.`;
}

const anyArticle: ProposeOptions = { article: 'a' as ArticleId };
const nobody: Network = {
	format: 'entente/1',
	id: 'nobody' as NetworkId,
	title: 'Nobody',
	articles: [],
	actors: [],
	relations: []
};

/** What the rules read of a network; the rest need not go to the worker. */
function bare({ id, title, language, relationTypes, actors }: Network): Network {
	return {
		...nobody,
		id,
		title,
		...(language && { language }),
		...(relationTypes && { relationTypes }),
		actors
	};
}
