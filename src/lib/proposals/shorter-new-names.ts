/** By what else a text calls those whom it names in full: surname, last word, first word, initials, people. */
import { newEntity, type Entity, type Name } from './entities';
import { kindOfName } from './new-names';
import type { Seen } from './names-in-text';

/** The names of new actors; of the words seen in a text, those that are short for one of theirs or of the network. */
export function newNamesOf(
	actors: readonly Seen[],
	seen: readonly string[],
	text: string,
	entities: readonly Entity[]
): readonly Name[] {
	const made = new Map(actors.map((one) => [one.name, entityOf(one, text)] as const));
	const all = [...entities.filter(({ unnamed }) => !unnamed), ...made.values()];
	const names: Name[] = [];
	for (const words of new Set([...made.keys(), ...seen])) {
		const whole = words.includes(' ') ? undefined : wholeOf(words, all, text);
		const entity = whole ?? made.get(words);
		if (entity)
			names.push({
				words,
				entity,
				how: entity.id === null ? 'new' : 'name',
				as: isPeople(words, entity) ? 'adjective' : 'name'
			});
	}
	for (const [words, entity] of made) {
		// "the Houthis", "Houthi fighters"
		const one = words.slice(0, -1);
		const isTold = /^\p{Lu}\p{Ll}{3,}s$/u.test(words) && new RegExp(`\\b${one}\\b`, 'u').test(text);
		if (isTold && entity.kind !== 'person' && !made.has(one))
			names.push({ words: one, entity, how: 'new', as: 'name' });
	}
	return names;
}

function hasMen(text: string, name: string): boolean {
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
		const after = text.slice(at + name.length, at + name.length + 16);
		if (
			/^(?:['’]s?)? (?:group|fighters|militants|rebels|insurgents|gunmen|militia|jihadists)\b/.test(
				after
			)
		)
			return true;
	}
	return false;
}

function entityOf({ name, isPerson, isState }: Seen, text: string): Entity {
	const words = name.split(/\s+/);
	const byHead = kindOfName(name);
	if (isPerson) return newEntity(name, 'person');
	if (byHead !== 'other' && byHead !== 'population') return newEntity(name, byHead);
	if (isState && words.length === 1) return newEntity(name, 'state');
	// "Boko Haram fighters", "the Islamic State group"
	if (hasMen(text, name)) return newEntity(name, 'armed-group');
	const isPlain = words.length > 1 && words.length < 5 && !/ (?:of|for) /.test(name);
	return newEntity(name, isPlain && !text.includes(`the ${name}`) ? 'person' : 'other');
}

/** The one actor whose longer name a single word is short for; none where there are several. */
function wholeOf(word: string, all: readonly Entity[], text: string): Entity | undefined {
	const lower = word.toLowerCase();
	const found = all.filter((entity) => isShortFor(lower, word, entity, text));
	return found.length === 1 ? found[0] : undefined;
}

function isShortFor(lower: string, word: string, entity: Entity, text: string): boolean {
	const words = entity.name
		.toLowerCase()
		.replace(/ \(.*$/, '')
		.split(/\s+/);
	if (words.length === 1) return isPeople(word, entity);
	if (/^\p{Lu}{2,6}$/u.test(word)) return initialsOf(words) === lower;
	if (entity.kind === 'state' || entity.kind === 'population') return false;
	if (entity.kind === 'person')
		return (
			entity.id === null &&
			(words.findLast((one) => !/^[ivx]+$/.test(one))?.replace(/^[a-z]{2,3}-/, '') === lower ||
				(words[0] === lower && lower.length > 4))
		);
	// "the Front" of the Halak Liberation Front, "Trident" of Trident Agro, "Zahwan" of the Emirate of Zahwan
	if (words.at(-1) === lower)
		return kindOfName(word) === 'other' || new RegExp(`\\b[Tt]he ${word}\\b`, 'u').test(text);
	return (
		words[0] === lower && lower.length > 4 && kindOfName(word) === 'other' && entity.id === null
	);
}

function initialsOf(words: readonly string[]): string {
	return words
		.filter((one) => !/^(?:of|the|for|and)$/.test(one))
		.map((one) => one.charAt(0))
		.join('');
}

/** "Velian" of Velia: what the people of a state are called that no table knows. */
function isPeople(word: string, { name, kind }: Entity): boolean {
	if (kind !== 'state' || /\s/.test(name) || word === name || word.length <= name.length - 1)
		return false;
	const stem = name.replace(/(?:ia|a|y|e|o)$/, '');
	return (
		stem.length > 2 &&
		word.startsWith(stem) &&
		/^(?:i?an|n|ian|ese|ish|i|ite|er)s?$/.test(word.slice(stem.length))
	);
}
