/// <reference lib="webworker" />
import { answerRequest } from './answer-request';
import type { LayoutRequest } from './layout-messages';

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = ({ data }: MessageEvent<LayoutRequest>) =>
	void answerRequest(data, (reply, transfer = []) => self.postMessage(reply, transfer));
