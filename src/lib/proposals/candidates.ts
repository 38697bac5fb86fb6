/** Names that the network does not have, offered as new actors. */
import type { TextRange } from '../model/verification';
import type { Entity } from './entities';
import type { Named } from './find-names';
import { kindOfName } from './new-names';
import type { Candidate } from './types';

const run =
	/\p{Lu}[\p{L}\p{M}\p{N}'’]*(?:-[\p{L}\p{M}\p{N}]+){0,4}(?: (?:(?:of|the|for|and|al|el|de) ){0,2}\p{Lu}[\p{L}\p{M}\p{N}'’]*(?:-[\p{L}\p{M}\p{N}]+){0,4}){0,6}/gu;
const calendar =
	/^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|I|Mr|Mrs|Ms|Dr)\.?$/u;
const mostCandidates = 200;

/** Those that the text names, the most named first; a single word at the start of a sentence is no name. */
export function candidatesOf(text: string, named: readonly Named[]): readonly Candidate[] {
	const found = new Map<string, { name: string; kind: Candidate['kind']; mentions: TextRange[] }>();
	const add = (name: string, kind: Candidate['kind'], range: TextRange) => {
		const key = name.toLowerCase();
		const known = found.get(key);
		if (known) known.mentions.push(range);
		else if (found.size < mostCandidates) found.set(key, { name, kind, mentions: [range] });
	};
	for (const { entity, range } of named) if (isNew(entity)) add(entity.name, entity.kind, range);
	let next = 0;
	for (const match of text.matchAll(run)) {
		const raw = match[0].replace(/['’]s?$/u, '');
		const starts = /(?:^|[.!?…:]["”’)]?\s+|\n\s*|["“(]\s*)$/u.test(
			text.slice(Math.max(0, match.index - 4), match.index)
		);
		const name = starts
			? raw.replace(
					/^(?:The|A|An|In|On|At|By|For|But|And|As|After|Before|Since|When|While|This|That|These|Those|Its|Their|His|Her|It|They|He|She|If|However|Meanwhile|Both|Some|Many|Most|Several|From|With|To|Under|During|According)(?: |$)/u,
					''
				)
			: raw;
		const start = match.index + raw.indexOf(name);
		const end = start + name.length;
		while (next < named.length && (named[next] as Named).range.end <= start) next += 1;
		const here = named[next];
		const isKnown = here !== undefined && here.range.start < end;
		const isWord = starts && !name.includes(' ') && name === raw && !/\p{Lu}.*\p{Lu}/u.test(name);
		if (isKnown || isWord || name.length < 2 || name.length > 80 || calendar.test(name)) continue;
		add(name, kindOfName(name), { start, end });
	}
	return [...found.values()].toSorted((a, b) => b.mentions.length - a.mentions.length);
}

function isNew(entity: Entity | null): entity is Entity {
	return entity !== null && entity.id === null;
}
