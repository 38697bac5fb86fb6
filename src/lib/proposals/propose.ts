/** The relations that a text speaks of, for a person to accept or not. Pure, deterministic, and nothing leaves the machine. */
import { sentencesOf } from '../anchoring/sentences';
import type { Network } from '../model/schema';
import { resolveTypes } from '../model/relation-types';
import type { TextRange } from '../model/verification';
import { assemble, type Assembling } from './assemble';
import { candidatesOf } from './candidates';
import { Discourse } from './discourse';
import { entityOf, namesOfNetwork, type Entity } from './entities';
import { findNames, type Named } from './find-names';
import { namesInText } from './names-in-text';
import { referentsOf } from './referents';
import { isCompound } from './named-referents';
import { adjectiveRule } from './rules/adjectives';
import { besideRule, companionRule } from './rules/companions';
import { compoundRule } from './rules/compounds';
import { coordinationRule } from './rules/coordination';
import type { Draft } from './rules/draft';
import { nearnessRule } from './rules/nearness';
import { exemplarRule } from './rules/exemplars';
import { hostingRule } from './rules/hosting';
import { ledByRule } from './rules/led-by';
import { relationNounRule } from './rules/relation-nouns';
import { originRule } from './rules/origins';
import { roleRule } from './rules/roles';
import { sentAwayRule, vetoRule } from './rules/sent-away';
import { twoSidesRule } from './rules/two-sides';
import { verbRule } from './rules/verbs';
import { sceneOf, type Scene } from './scene';
import type { Mention, Proposal, Proposed, ProposeOptions } from './types';
import { unitsOf } from './units';

/** All that is proposed of a text in normalisation 1. Any text will do; one without sentences gives nothing. */
export function propose(text: string, network: Network, options: ProposeOptions): Proposed {
	const assembling: Assembling = { network, types: resolveTypes(network), options };
	const proposals: Proposal[] = [];
	let last: { scene: Scene; drafts: readonly Draft[] } | null = null;
	const { named, sentences } = eachScene(text, network, options, (scene) => {
		const drafts = draftsOf(scene);
		proposals.push(...assemble(scene, drafts, assembling));
		if (last && last.scene.index === scene.index - 1) {
			const named = exemplarRule(scene, last.drafts);
			proposals.push(...assemble(last.scene, named, assembling, scene.sentence));
		}
		last = { scene, drafts };
	});
	return {
		mentions: named.flatMap((one) => mentionOf(text, one)),
		sentences,
		proposals,
		candidates: candidatesOf(text, named)
	};
}

/** What the rules see in a sentence: compounds, appositives, deeds done together, verbs, nouns. */
export function draftsOf(scene: Scene): readonly Draft[] {
	const hosting = hostingRule(scene);
	const vetoes = vetoRule(scene);
	const sides = twoSidesRule(scene);
	const sentAway = sentAwayRule(scene);
	const drafts = [
		...compoundRule(scene),
		...roleRule(scene),
		...ledByRule(scene),
		...adjectiveRule(scene),
		...verbRule(scene).filter(
			({ frame }) =>
				!hosting.some((one) => one.isAffirmed && one.frame === frame && frame?.verb.infinitive) &&
				// "ordered Y’s troops to leave": they part with nobody.
				!sentAway.some((one) => frame?.verb.infinitive && one.frame === frame.governor)
		),
		...hosting,
		...companionRule(scene),
		...relationNounRule(scene).filter(
			({ frame, at }) =>
				!vetoes.some((one) => one.frame === frame) && !sides.some((one) => one.at === at)
		),
		...sides,
		...originRule(scene),
		...sentAway,
		...vetoes
	];
	for (const { type, from, cue, verbal } of drafts) {
		if (type === 'hostility' && !verbal && from[0])
			scene.discourse.did(
				scene.text.slice(cue.start, cue.end).toLowerCase(),
				from[0].entity,
				scene.index
			);
	}
	const told = [...drafts, ...coordinationRule(scene, drafts), ...besideRule(drafts)];
	return [...told, ...nearnessRule(scene, told)];
}

/** Reads a text sentence by sentence; returns who is named in it and where its sentences are. */
export function eachScene(
	text: string,
	network: Network,
	options: ProposeOptions,
	visit: (scene: Scene) => void
): { named: readonly Named[]; sentences: readonly TextRange[] } {
	const entities = network.actors.map(entityOf);
	const names = namesOfNetwork(network, options.corrections ?? []);
	const named = findNames(text, names, (known) =>
		options.newActors === false ? [] : namesInText(text, known, entities)
	);
	const sentences = sentencesOf(text);
	const discourse = new Discourse(entities);
	let next = 0;
	sentences.forEach((sentence, index) => {
		while (next < named.length && (named[next] as Named).range.end <= sentence.start) next += 1;
		let last = next;
		while (last < named.length && (named[last] as Named).range.start < sentence.end) last += 1;
		const here = named.slice(next, last);
		// No sentence that says something of two is shorter than "A hit B".
		if (sentence.end - sentence.start < 7) return;
		const units = unitsOf(text, sentence, here);
		if (units.length === 0 || units.length > 400) return;
		const scene = sceneOf({ text, index, sentence, units, discourse, entities });
		// Subjects are told first, so that "its" in the same sentence finds them.
		remember(scene, here);
		scene.settle();
		visit(scene);
	});
	return { named, sentences };
}

function remember(scene: Scene, here: readonly Named[]): void {
	const subjects = new Set<Entity['key']>();
	for (const frame of scene.frames.filter(({ verb }) => verb.finite).slice(0, 1)) {
		const referents = referentsOf(scene, frame.subject);
		for (const { entity } of referents) {
			if (!entity.unnamed || entity.id !== null) subjects.add(entity.key);
		}
		// "It grew. It attacked Y.": who is spoken of by a pronoun is still spoken of.
		for (const { entity, how, range } of referents)
			if (how === 'reference') scene.discourse.say(entity, scene.index, range.start, true, true);
		const several = [...new Set(referents.map(({ entity }) => entity))];
		const isPlural = frame.subject.length > 1 || several.length > 1;
		// "They" of the sentence before are still the same.
		const isSame = referents.every(({ how }) => how === 'reference');
		const verb = scene.units[frame.verb.at]?.start ?? scene.sentence.start;
		const at = isSame ? scene.sentence.start - 1 : verb;
		scene.discourse.together(isPlural ? several : [], scene.index, at);
	}
	for (const { entity, range, as } of here) {
		if (!entity) continue;
		const at = scene.units.findIndex(({ start }) => start === range.start);
		if (at >= 0 && isCompound(scene.units, at)) continue;
		if (as === 'adjective' && subjects.size > 0 && !subjects.has(entity.key)) continue;
		scene.discourse.say(entity, scene.index, range.start, subjects.has(entity.key));
	}
}

function mentionOf(text: string, { range, entity, others, how }: Named): readonly Mention[] {
	if (!entity || entity.id === null) return [];
	const maybe = others.flatMap(({ id }) => (id === null ? [] : [id]));
	return [{ range, words: text.slice(range.start, range.end), actor: entity.id, how, maybe }];
}
