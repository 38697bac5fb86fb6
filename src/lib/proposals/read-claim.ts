/** How far a sentence goes with what it says of a relation: stance, certainty, who says so, and when. */
import { findHedges } from '../anchoring/hedges';
import { proposeCertainty } from '../anchoring/propose-certainty';
import type { Attribution, Certainty, EvidenceTime, Stance } from '../model/schema';
import { certainties } from '../model/vocabulary';
import type { TextRange } from '../model/verification';
import type { Frame } from './clauses';
import { lightOf } from './clauses';
import {
	denyingPhrases,
	documents,
	doubtingWords,
	futureWords,
	hypotheticalWords,
	negations,
	pastWords,
	unnamedSources
} from './lexicon/cues';
import type { Draft } from './rules/draft';
import type { Scene } from './scene';
import { PhraseTable } from './phrase-table';
import type { Cue, CueRole, Reading } from './types';
import { listed, listedSet } from './words';

const negating = listedSet(negations);
const table = (list: string) => {
	const phrases = new PhraseTable<true>();
	for (const phrase of listed(list)) phrases.add(phrase.split(' '), true);
	return phrases;
};
const denying = table(denyingPhrases);
const doubting = table(doubtingWords);
const past = table(pastWords);
const future = table(futureWords);
const hypothetical = table(hypotheticalWords);
const sources = listedSet(unnamedSources);
const papers = listedSet(documents);

/** What the sentence says of a relation that stands at the draft's word. */
export function readClaim(
	scene: Scene,
	draft: Pick<Draft, 'at' | 'frame' | 'disputes' | 'ended' | 'atMost'>
): Reading {
	const cues: Cue[] = [];
	const cue = (role: CueRole, range: TextRange) => {
		if (!cues.some((one) => one.role === role && one.range.start === range.start)) {
			cues.push({ role, range, words: scene.text.slice(range.start, range.end) });
		}
	};
	const stance = stanceOf(scene, draft, cue);
	const attribution = attributionOf(scene, draft, cue);
	const certainty = certaintyOf(scene, draft, attribution, cue);
	const time = timeOf(scene, draft, certainty, cue);
	return { stance, certainty, attribution, time, cues };
}

type AddCue = (role: CueRole, range: TextRange) => void;
type Claim = Pick<Draft, 'at' | 'frame' | 'disputes' | 'ended' | 'atMost'>;

/** The verb and those that it hangs on. */
function chainOf(scene: Scene, { frame, at }: Claim): readonly Frame[] {
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

function rangeAt(scene: Scene, from: number, length: number): TextRange {
	return { start: scene.units[from]?.start ?? 0, end: scene.units[from + length - 1]?.end ?? 0 };
}

function stanceOf(scene: Scene, claim: Claim, cue: AddCue): Stance {
	const { units } = scene;
	let flips = claim.disputes ? 1 : 0;
	const lowerAt = (index: number) => units[index]?.lower;
	const chain = chainOf(scene, claim);
	// The verb that the relation word hangs on, and that one's own governors: "did not", "failed to".
	chain.forEach((frame, depth) => {
		const isSaying = lightOf(units, frame.verb).includes('saying');
		for (let at = frame.verb.from; at < frame.verb.at; at += 1) {
			if (negating.has(lowerAt(at) ?? '')) {
				if (
					depth > 0 &&
					isSaying &&
					!/^(?:think|believe|suggest|find|say)/.test(lowerAt(frame.verb.at) ?? '')
				)
					continue;
				flips += 1;
				cue('negation', rangeAt(scene, at, 1));
			}
		}
		const isItself = depth === 0 && frame.verb.at === claim.at;
		if (!isItself && lightOf(units, frame.verb).includes('failing') && claim.at > frame.verb.at) {
			flips += 1;
			cue('negation', rangeAt(scene, frame.verb.at, 1));
		}
	});
	// Before the word itself, in its own phrase or leading to it: "no evidence of support".
	const start = Math.max(0, claim.at - 8);
	for (let at = claim.at - 1; at >= start; at -= 1) {
		const word = lowerAt(at) ?? '';
		if (/^[,;:.]$/.test(word) || units[at]?.tag === 'verb' || /^(?:and|but|while)$/.test(word))
			break;
		const found = denying.longestAt(
			(index) => (index <= claim.at ? lowerAt(index) : undefined),
			at
		);
		if (found || (negating.has(word) && at >= claim.at - 4 && !insideVerb(chain, at))) {
			flips += 1;
			cue('negation', rangeAt(scene, at, found?.length ?? 1));
			break;
		}
	}
	for (let at = claim.at + 1; at < Math.min(units.length, claim.at + 26); at += 1) {
		if (/^[,;]$/.test(lowerAt(at) ?? '') && at > claim.at + 14) break;
		const found = doubting.longestAt(lowerAt, at);
		if (
			found &&
			/^(?:is|are|was|were|be|seems?|looks?|remains?|appears?|makes?|made|make)$/.test(
				nearVerb(scene, at)
			)
		) {
			flips += 1;
			cue('negation', rangeAt(scene, at, found.length));
			break;
		}
	}
	return flips % 2 === 1 ? 'disputes' : 'supports';
}

function insideVerb(chain: readonly Frame[], at: number): boolean {
	return chain.some(({ verb }) => at >= verb.from && at <= verb.at);
}

function nearVerb(scene: Scene, at: number): string {
	for (let back = at - 1; back > at - 7 && back >= 0; back -= 1) {
		const unit = scene.units[back];
		if (unit && (unit.tag === 'aux' || unit.tag === 'verb')) return unit.lower;
	}
	return '';
}

/** Who says it: "according to X", "X said that …", "reports suggest". */
function attributionOf(scene: Scene, claim: Claim, cue: AddCue): Attribution {
	const { units, frames, text } = scene;
	for (const { prep, group } of scene.phrases.flatMap((phrase, index) => {
		const np = scene.phrases[index + 1];
		return phrase.kind === 'prep' && phrase.word === 'according to' && np?.kind === 'np'
			? [{ prep: phrase, group: np }]
			: [];
	})) {
		cue('attribution', { start: units[prep.from]?.start ?? 0, end: units[group.to]?.end ?? 0 });
		return speaker(scene, group.from, group.to);
	}
	const above = new Set(
		chainOf(scene, claim).slice(claim.frame && claim.frame.verb.at === claim.at ? 1 : 0)
	);
	const saying = frames.findLast(
		(frame) =>
			!isRelative(scene, frame) &&
			(above.has(frame) || frame.verb.at < claim.at || followsComma(scene, frame)) &&
			frame.verb.at !== claim.at &&
			lightOf(units, frame.verb).some((light) => light === 'saying' || light === 'accusing') &&
			!frame.verb.infinitive &&
			frame.verb.form !== 'ing'
	);
	const own = claim.frame;
	const accuser =
		own &&
		own.verb.at === claim.at &&
		/^accus/.test(units[claim.at]?.lower ?? '') &&
		!own.verb.passive
			? own.subject
			: [];
	const [accusing] = accuser;
	if (accusing && !accusing.isPronoun && !saying)
		return speaker(scene, accusing.from, accuser.at(-1)?.to ?? accusing.to);
	if (!saying || saying.subject.length === 0) {
		const passive = frames.find(
			(frame) =>
				frame.verb.passive &&
				lightOf(units, frame.verb).includes('saying') &&
				frame.verb.at < claim.at
		);
		return passive &&
			/^(?:said|reported|alleged|claimed|rumoured|rumored)$/.test(
				units[passive.verb.at]?.lower ?? ''
			)
			? { kind: 'unnamed' }
			: { kind: 'author' };
	}
	if (saying.verb.passive) return { kind: 'author' };
	const first = saying.subject[0];
	const last = saying.subject.at(-1);
	if (
		!first ||
		!last ||
		first.isPronoun ||
		(units[first.from]?.start ?? 0) > (units[claim.at]?.start ?? 0) + 400
	)
		return { kind: 'author' };
	// "The attack suggests" is the author’s own reading.
	const who = speaker(scene, first.from, last.to);
	if (who.kind === 'author') return who;
	cue('attribution', {
		start: units[first.from]?.start ?? 0,
		end: units[saying.verb.at]?.end ?? 0
	});
	void text;
	return who;
}

/** "X, which denies any role, armed Y": said in passing, of something else. */
function isRelative(scene: Scene, frame: Frame): boolean {
	const before = scene.phrases[frame.index - 1];
	return (
		before?.kind === 'rel' ||
		(before?.kind === 'that' && scene.phrases[frame.index - 2]?.kind === 'np')
	);
}

/** "…, officials said": the verb of saying stands after what is said. */
function followsComma(scene: Scene, frame: Frame): boolean {
	const first = frame.subject[0];
	if (!first) return false;
	const index = scene.phrases.indexOf(first);
	return scene.phrases[index - 1]?.kind === 'comma' || scene.phrases[index - 1]?.kind === 'stop';
}

function speaker(scene: Scene, from: number, to: number): Attribution {
	const { units, text } = scene;
	const words = text.slice(units[from]?.start ?? 0, units[to]?.end ?? 0);
	const head = units[to]?.lower ?? '';
	const inside = units.slice(from, to + 1);
	if (
		sources.has(head) &&
		!inside.some(({ named }) => named && named.as === 'name' && named.entity?.kind !== 'state')
	) {
		return { kind: papers.has(head) && head !== 'report' ? 'document' : 'unnamed', who: words };
	}
	if (papers.has(head)) return { kind: 'document', who: words };
	const isSomebody =
		inside.some(({ named, tag }) => named !== undefined || tag === 'name') ||
		/^(?:minister|spokesman|spokeswoman|president|general|official|army|government|military|ministry|commander|police|envoy)$/.test(
			head
		);
	return isSomebody ? { kind: 'named', who: words } : { kind: 'author' };
}

/** The stretch of the sentence that hedges what the draft says: its clause, and the verbs above it. */
function stretchOf(scene: Scene, claim: Claim): TextRange {
	const { units } = scene;
	const chain = chainOf(scene, claim);
	const anchor = units[claim.at];
	let from = claim.at;
	while (
		from > 0 &&
		!/^[;:]$/.test(units[from - 1]?.lower ?? '') &&
		!(/^,$/.test(units[from - 1]?.lower ?? '') && from < claim.at - 12)
	)
		from -= 1;
	const top = chain.at(-1);
	if (top && top.verb.from < from) from = top.verb.from;
	let to = claim.at;
	while (to + 1 < units.length && !/^[,;:]$/.test(units[to + 1]?.lower ?? '')) to += 1;
	return {
		start: units[from]?.start ?? anchor?.start ?? 0,
		end: units[to]?.end ?? anchor?.end ?? 0
	};
}

/** What is said of something else in the same clause: "the attack may signal weakness" asserts the attack. */
const ofOthers =
	/^(?:suggest|indicat|signal|imply|implie|expected|estimated|considered|claim|asserts|perceiv)/i;

function certaintyOf(scene: Scene, claim: Claim, attribution: Attribution, cue: AddCue): Certainty {
	const { text, units } = scene;
	const stretch = stretchOf(scene, claim);
	const own = units[claim.at];
	const words = findHedges(text.slice(stretch.start, stretch.end))
		.map(({ start, end }) => ({ start: stretch.start + start, end: stretch.start + end }))
		.filter(
			(range) =>
				!(own && range.start >= own.start && range.end <= own.end) ||
				/^(?:accus|alleg)/i.test(text.slice(range.start, range.end))
		)
		// A hedge after the word counts only where it is said of it: "X backs Y, it is believed".
		.filter((range) => {
			const words = text.slice(range.start, range.end);
			const isAfter = own !== undefined && range.start > own.start;
			const isClaimed =
				/^(?:claimed|claim|claims)$/i.test(words) &&
				/^\s+(?:responsibility|credit|victory|the lives|lives)/i.test(
					text.slice(range.end, range.end + 24)
				);
			return (
				!isClaimed &&
				!(
					isAfter &&
					(ofOthers.test(words) ||
						/^(?:may|might|could|potential|potentially|possible)$/i.test(words))
				)
			);
		});
	let certainty: Certainty = 'asserted';
	for (const range of words) {
		const one = proposeCertainty(text.slice(range.start, range.end)).certainty;
		if (certainties.indexOf(one) > certainties.indexOf(certainty)) certainty = one;
	}
	for (const range of words) {
		if (proposeCertainty(text.slice(range.start, range.end)).certainty === certainty)
			cue('certainty', range);
	}
	const isAccused = chainOf(scene, claim).some(
		(frame) => frame.verb.at !== claim.at && lightOf(units, frame.verb).includes('accusing')
	);
	if (isAccused) certainty = 'alleged';
	void attribution;
	const most = claim.atMost;
	return most !== undefined && certainties.indexOf(certainty) < certainties.indexOf(most)
		? most
		: certainty;
}

function timeOf(scene: Scene, claim: Claim, certainty: Certainty, cue: AddCue): EvidenceTime {
	const { units } = scene;
	const chain = chainOf(scene, claim);
	const verb = chain[0]?.verb;
	const lowerAt = (index: number) => units[index]?.lower;
	const near = (phrases: PhraseTable<true>, back: number, on: number): boolean => {
		for (
			let at = Math.max(0, claim.at - back);
			at <= Math.min(units.length - 1, claim.at + on);
			at += 1
		) {
			const found = phrases.longestAt(lowerAt, at);
			if (found) {
				cue('time', rangeAt(scene, at, found.length));
				return true;
			}
		}
		return false;
	};
	if (near(hypothetical, 6, 0)) return 'hypothetical';
	const helpers = chain.slice(0, 2).flatMap(({ verb: one }) => one.with);
	if (helpers.some((word) => /^(?:will|'ll|shall|would)$/.test(word)) || near(future, 6, 2))
		return 'future';
	if (
		certainty === 'possible' &&
		helpers.some((word) => /^(?:may|might|could|can)$/.test(word)) &&
		!helpers.includes('have')
	)
		return 'future';
	if (claim.ended || near(past, 8, 6) || dated(scene, claim.at)) return 'past';
	if (verb && !verb.infinitive) {
		const main = chain.find(({ verb: one }) => one.finite)?.verb ?? verb;
		if (main.with.some((word) => /^(?:has|have|is|are|'s)$/.test(word))) return 'current';
		if (main.with.some((word) => /^(?:was|were|had|did)$/.test(word)) || main.form === 'past')
			return 'past';
	}
	return 'current';
}

/** A year near the word: "in 2014". */
function dated(scene: Scene, at: number): boolean {
	return scene.units
		.slice(Math.max(0, at - 10), at + 12)
		.some(({ words }) => /^(?:1[5-9]|20)\d\d$/.test(words));
}
