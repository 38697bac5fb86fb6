/** What a claim is read from, shared by what reads stance, certainty, source and time. */
import type { TextRange } from '../../model/verification';
import type { Frame } from '../frames';
import { PhraseTable } from '../phrase-table';
import type { Draft } from '../rules/draft';
import type { Scene } from '../scene';
import type { CueRole } from '../types';
import { listed } from '../words';

/** A relation at its word, before it is read. */
export type Claim = Pick<Draft, 'at' | 'frame' | 'disputes' | 'ended' | 'atMost' | 'isAffirmed'>;
export type AddCue = (role: CueRole, range: TextRange) => void;

/** A list of phrases, ready to be found. */
export function tableOf(list: string): PhraseTable<true> {
	const phrases = new PhraseTable<true>();
	for (const phrase of listed(list)) phrases.add(phrase.split(' '), true);
	return phrases;
}

/** The verb and those that it hangs on. */
export function chainOf(scene: Scene, { frame, at }: Claim): readonly Frame[] {
	const chain: Frame[] = [];
	let next =
		frame ??
		scene.frames.findLast(
			({ verb, end }) => verb.at < at && (scene.phrases[end - 1]?.to ?? 0) >= at
		) ??
		null;
	while (next && chain.length < 6) {
		chain.push(next);
		next = next.governor;
	}
	return chain;
}

/** The place of units in the text. */
export function rangeAt(scene: Scene, from: number, length: number): TextRange {
	return { start: scene.units[from]?.start ?? 0, end: scene.units[from + length - 1]?.end ?? 0 };
}
