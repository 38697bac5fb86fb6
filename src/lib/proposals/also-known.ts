/** "Ansar Allah, better known as the Houthis": each is a name for the other from here on. */
import { newEntity, type Name } from './entities';
import type { Named } from './find-names';
import { kindOfName } from './new-names';

const said =
	/,? \(?(?:(?:also|better|commonly|widely|locally|formerly|previously|more commonly) )?(?:known|referred to) (?:as|by its acronym|by the acronym) (?:the )?["“']?((?:\p{Lu}|al-\p{Lu})[\p{L}\p{M}\p{N}’-]*(?: (?:(?:of|al|the) )?(?:al-)?\p{Lu}[\p{L}\p{M}\p{N}’-]*){0,4})/gu;
const name =
	/(?:(?:al|el|as|ash)-)?\p{Lu}[\p{L}\p{M}\p{N}’'-]*(?: (?:(?:of|for|the|and|in) ){0,2}(?:(?:al|el|as|ash|wal)-)?\p{Lu}[\p{L}\p{M}\p{N}’'-]*){0,7}$/u;

/** The names that a text gives so to those whom the network has, and to those whom nobody has yet. */
export function alsoKnown(text: string, named: readonly Named[]): readonly Name[] {
	return Array.from(text.matchAll(said)).flatMap((match): readonly Name[] => {
		const other = match[1] ?? '';
		const start = match.index + match[0].length - other.length;
		const at = (from: number, to: number) =>
			named.find(({ range }) => range.start < to && from < range.end);
		const taken = at(start, start + other.length);
		const before = text.slice(Math.max(0, match.index - 120), match.index);
		const left = named.find(({ range }) => range.end === match.index);
		if (left?.entity && left.as === 'name')
			return taken ? [] : [{ words: other, entity: left.entity, how: 'name', as: 'name' }];
		const long = name.exec(before)?.[0].replace(/^(?:The|A|An) /, '') ?? '';
		if (long === '' || left) return [];
		if (taken?.entity && taken.as === 'name')
			return at(match.index - long.length, match.index)
				? []
				: [{ words: long, entity: taken.entity, how: 'name', as: 'name' }];
		if (taken) return [];
		const kind = kindOfName(long);
		const entity = newEntity(long, kind === 'other' ? kindOfName(other) : kind);
		return [long, other].map((words) => ({ words, entity, how: 'new', as: 'name' }));
	});
}
