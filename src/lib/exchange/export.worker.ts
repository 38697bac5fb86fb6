/// <reference lib="webworker" />
import { formatById } from '../formats/formats';
import type { ExportAnswer, ExportRequest } from './write-elsewhere';

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = async ({ data: { id, network } }: MessageEvent<ExportRequest>) => {
	try {
		const file = await formatById(id)!.serialize!(network);
		const answer: ExportAnswer = { file };
		self.postMessage(answer, [file.bytes.buffer]);
	} catch {
		self.postMessage({ file: null } satisfies ExportAnswer);
	}
};
