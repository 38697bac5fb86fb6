/** Who says what a sentence says. */
import type { Attribution } from '../../model/schema';
import type { Frame } from '../frames';
import { lightOf } from '../frames';
import { documents, unnamedSources } from '../lexicon/cues';
import type { Scene } from '../scene';
import { listedSet } from '../words';
import { chainOf, type AddCue, type Claim } from './claim';

const sources = listedSet(unnamedSources);
const papers = listedSet(documents);

/** Who says it: "according to X", "X said that …", "reports suggest". */
export function attributionOf(scene: Scene, claim: Claim, cue: AddCue): Attribution {
	const { units, frames } = scene;
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
