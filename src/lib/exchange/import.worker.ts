/// <reference lib="webworker" />
import { FormatError } from '../formats/format';
import type { ImportAnswer, ImportRequest } from './import-messages';
import { ImportSession } from './import-session';

declare const self: DedicatedWorkerGlobalScope;

const session = new ImportSession();
const say = (answer: ImportAnswer) => self.postMessage(answer);

async function answer(request: ImportRequest): Promise<ImportAnswer> {
	switch (request.type) {
		case 'read': {
			const onprogress = (share: number) => say({ type: 'progress', share });
			return {
				type: 'read',
				file: await session.read(request.files, { onprogress })
			};
		}
		case 'take':
			session.take(request.network);
			return { type: 'taken' };
		case 'weigh':
			return { type: 'weighed', outcome: session.weigh(request) };
		case 'make':
			return { type: 'made', made: session.make(request) };
	}
}

self.onmessage = ({ data }: MessageEvent<ImportRequest>) => {
	answer(data).then(say, (error: unknown) =>
		say({
			type: 'failed',
			message:
				error instanceof FormatError
					? error.message
					: 'This file could not be read: what reads it gave up on it. Save it in another format, or report it with the file.'
		})
	);
};
