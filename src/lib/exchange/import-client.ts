/** Imports files off the main thread, in a worker that lives as long as they are looked at. */
import type { FileIn } from '../formats/format';
import type { Network } from '../model/schema';
import type {
	FileSummary,
	ImportAnswer,
	ImportChoice,
	ImportMade,
	ImportOutcome,
	ImportRequest
} from './import-messages';

/** Nothing of the files can be read; the message is one sentence for whoever dropped them. */
export class ImportError extends Error {
	override readonly name = 'ImportError';
}

/** The importing of one file, or of several that belong together. Requests are answered one after another. */
export class ImportClient {
	#worker: Worker | null = null;
	#waiting: ((answer: ImportAnswer) => void) | null = null;
	#last: Promise<unknown> = Promise.resolve();
	readonly #onprogress: (share: number) => void;

	constructor(onprogress: (share: number) => void) {
		this.#onprogress = onprogress;
	}

	/** Hands the bytes over: they are empty afterwards. @throws ImportError */
	async read(files: readonly FileIn[]): Promise<FileSummary> {
		const answer = await this.#ask({ type: 'read', files });
		if (answer.type !== 'read') throw unexpected();
		return answer.file;
	}

	/** A network that was read already. @throws ImportError */
	async take(network: Network): Promise<void> {
		const answer = await this.#ask({ type: 'take', network });
		if (answer.type !== 'taken') throw unexpected();
	}

	/** @throws ImportError */
	async weigh(choice: ImportChoice): Promise<ImportOutcome> {
		const answer = await this.#ask({ type: 'weigh', ...choice });
		if (answer.type !== 'weighed') throw unexpected();
		return answer.outcome;
	}

	/** @throws ImportError */
	async make(choice: ImportChoice): Promise<ImportMade> {
		const answer = await this.#ask({ type: 'make', ...choice });
		if (answer.type !== 'made') throw unexpected();
		return answer.made;
	}

	/** Ends the worker, whatever it does; what waits for it is answered no more. */
	end(): void {
		this.#worker?.terminate();
		this.#worker = null;
		this.#waiting = null;
	}

	#ask(request: ImportRequest): Promise<ImportAnswer> {
		const asked = this.#last.then(() => this.#send(request));
		this.#last = asked.catch(() => undefined);
		return asked;
	}

	#send(request: ImportRequest): Promise<ImportAnswer> {
		return new Promise((resolve, reject: (reason: unknown) => void) => {
			this.#waiting = (answer) => {
				if (answer.type === 'failed') reject(new ImportError(answer.message));
				else resolve(answer);
			};
			const files = request.type === 'read' ? request.files : [];
			this.#started().postMessage(
				request,
				files.map(({ bytes }) => bytes.buffer as ArrayBuffer)
			);
		});
	}

	#started(): Worker {
		if (this.#worker) return this.#worker;
		const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
		const settle = (answer: ImportAnswer) => {
			const waiting = this.#waiting;
			this.#waiting = null;
			waiting?.(answer);
		};
		worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
			if (data.type === 'progress') this.#onprogress(data.share);
			else settle(data);
		};
		worker.onerror = (event) => {
			event.preventDefault();
			settle({
				type: 'failed',
				message:
					'What reads files could not be started or gave up on this one. Is the server still running? Try again, or save the file in another format.'
			});
		};
		this.#worker = worker;
		return worker;
	}
}

const unexpected = () => new ImportError('What reads files answered something else.');
