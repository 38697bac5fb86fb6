/** Where a text names somebody: by the network's names and by those that the text itself introduces. */
import type { TextRange } from '../model/verification';
import { alsoKnown } from './also-known';
import { newEntity, type Entity, type Name } from './entities';
import { kindOfName } from './new-names';
import { PhraseTable } from './phrase-table';

/** A place that names an actor, or words that a reader said name none (`entity` null). */
export interface Named {
	readonly range: TextRange;
	readonly entity: Entity | null;
	/** Others that bear the same name. */
	readonly others: readonly Entity[];
	readonly how: Name['how'];
	readonly as: Name['as'];
}

interface Word extends TextRange {
	readonly words: string;
	readonly folded: string;
}

/** "U.S." is one word; every sign is one. Runs without a space stay linear. */
const wordPattern = /(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

function fold(words: string): string {
	const plain = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	return plain.length > 1 ? plain.replaceAll('.', '') : plain.replace(/[’‘`]/, "'");
}

/** The words of a text; hyphens inside names count for nothing, so they are left out. */
function wordsOf(text: string): readonly Word[] {
	return Array.from(text.matchAll(wordPattern), (match) => ({
		words: match[0],
		folded: fold(match[0]),
		start: match.index,
		end: match.index + match[0].length
	})).filter(({ words }) => !/^[-‐‑]$/.test(words));
}

interface Written {
	readonly name: Name;
	readonly words: readonly Word[];
}

/** Capitals that a name has must be in the text; "US" is not "us", but "seven militants" may begin a sentence. */
function fits(written: Written, words: readonly Word[]): boolean {
	return written.words.every(({ words: own }, index) => {
		const there = words[index]?.words ?? '';
		const bare = own.replaceAll('.', '');
		if (/^\p{Lu}{2,5}$/u.test(bare)) return there.replaceAll('.', '') === bare;
		return !/^\p{Lu}/u.test(own) || /^\p{Lu}/u.test(there);
	});
}

/** Words of names, kept: those of states are the same in every text. */
const written = new Map<string, readonly Word[]>();
const mostWritten = 5000;

function addTo(table: PhraseTable<Written>, names: readonly Name[]): void {
	for (const name of names) {
		const words = written.get(name.words) ?? wordsOf(name.words);
		if (written.size < mostWritten) written.set(name.words, words);
		table.add(
			words.map(({ folded }) => folded),
			{ name, words }
		);
	}
}

function search(words: readonly Word[], table: PhraseTable<Written>): readonly Named[] {
	const named: Named[] = [];
	for (let at = 0; at < words.length; at += 1) {
		// A longer name that does not fit (for its capitals) must not hide a shorter one that does.
		let best: { length: number; fitting: readonly Written[] } | null = null;
		let reach = Infinity;
		while (reach > 0 && best === null) {
			const limit: number = at + reach;
			const found = table.longestAt(
				(index) => (index < limit ? words[index]?.folded : undefined),
				at
			);
			if (!found) break;
			const here = words.slice(at, at + found.length);
			const fitting = found.values.filter((written) => fits(written, here));
			if (fitting.length > 0) best = { length: found.length, fitting };
			else reach = found.length - 1;
		}
		const [first, ...rest] = best?.fitting ?? [];
		const last = words[at + (best?.length ?? 1) - 1];
		const start = words[at];
		if (!first || !best || !last || !start) continue;
		named.push({
			range: { start: start.start, end: last.end },
			entity: first.name.entity,
			others: [
				...new Set(
					rest.flatMap(({ name }) =>
						name.entity && name.entity !== first.name.entity ? [name.entity] : []
					)
				)
			],
			how: first.name.how,
			as: first.name.as
		});
		at += best.length - 1;
	}
	return named;
}

const bracketed = /\(\s*([\p{L}\p{N}][\p{L}\p{N}.&-]{1,14})(?:\s*,[^()]{0,60})?\s*\)/gu;
const capitalised =
	/(?:\p{Lu}[\p{L}\p{M}\p{N}'’]*(?:[-–][\p{L}\p{M}]+)*)(?:\s+(?:(?:of|the|for|and|in|al|el|de|i|e)\s+){0,2}(?:(?:al|el|ul|as|ash|wal|w’al)[-–])?(?:\p{Lu}[\p{L}\p{M}\p{N}'’]*(?:[-–][\p{L}\p{M}]+)*)){0,7}\s*$/u;

/** "Long Name (LN)": each is a name for the other from here on. */
function introduced(text: string, named: readonly Named[]): readonly Name[] {
	const names: Name[] = [];
	let next = 0;
	for (const match of text.matchAll(bracketed)) {
		const acronym = match[1] ?? '';
		if (!/\p{Lu}.*\p{Lu}/u.test(acronym)) continue;
		const before = text.slice(Math.max(0, match.index - 120), match.index);
		const long =
			capitalised
				.exec(before.trimEnd())?.[0]
				.replace(/^(?:The|A|An)\s+/, '')
				.trim() ?? '';
		const from = match.index - 1;
		// Both lists are in order: what lies behind stays behind.
		while (next < named.length && (named[next] as Named).range.end < from - 1) next += 1;
		const near = named.slice(next, next + 4);
		const inside = near.find(
			({ range }) => range.start >= match.index && range.end <= match.index + match[0].length
		);
		const left = near.find(({ range }) => Math.abs(range.end - from) <= 1);
		const how = 'name' as const;
		// "Tehrik-i-Taliban Pakistan (TTP)" is not Pakistan.
		const isLonger =
			left?.entity?.kind === 'state' &&
			left.range.start > from - long.length &&
			matchesInitials(long, acronym) &&
			!matchesInitials(left.entity.name, acronym);
		if (left?.entity && left.as === 'name' && !inside && !isLonger) {
			names.push({ words: acronym, entity: left.entity, how, as: 'name' });
		} else if (inside?.entity && long !== '' && matchesInitials(long, acronym)) {
			names.push({ words: long, entity: inside.entity, how, as: 'name' });
		} else if (!inside && long !== '' && matchesInitials(long, acronym)) {
			const entity = newEntity(long, kindOfName(long));
			names.push({ words: long, entity, how: 'new', as: 'name' });
			names.push({ words: acronym, entity, how: 'new', as: 'name' });
		}
	}
	return names;
}

/** Most letters of the acronym begin a word of the name, in order. */
function matchesInitials(long: string, acronym: string): boolean {
	const initials = long.split(/[\s-]+/).map((word) => word.charAt(0).toLowerCase());
	const letters = acronym.toLowerCase().replace(/[^\p{L}]/gu, '');
	let at = 0;
	let hits = 0;
	for (const letter of letters) {
		const found = initials.indexOf(letter, at);
		if (found >= 0) {
			hits += 1;
			at = found + 1;
		}
	}
	return (
		letters.length >= 2 &&
		letters.charAt(0) === initials[0] &&
		hits >= Math.min(letters.length, Math.max(2, letters.length - 1))
	);
}

/**
 * Returns where the text names an actor, in order and never overlapping. `more` gives further names once it is known
 * where the first ones are.
 */
export function findNames(
	text: string,
	names: readonly Name[],
	more?: (named: readonly Named[]) => readonly Name[]
): readonly Named[] {
	const words = wordsOf(text);
	const table = new PhraseTable<Written>();
	addTo(table, names);
	let named = search(words, table);
	for (const further of [
		(known: readonly Named[]) => alsoKnown(text, known),
		more ?? (() => []),
		(known: readonly Named[]) => introduced(text, known)
	]) {
		const fresh = further(named);
		if (fresh.length === 0) continue;
		addTo(table, fresh);
		named = search(words, table);
	}
	return named;
}
