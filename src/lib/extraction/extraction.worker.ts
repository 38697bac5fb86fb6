/// <reference lib="webworker" />
import { answerExtract } from './answer-extract';
import type { ExtractRequest } from './extraction-messages';

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = ({ data }: MessageEvent<ExtractRequest>) => {
	if (data.type === 'extract') void answerExtract(data).then((reply) => self.postMessage(reply));
};
