/** Where two passages differ, word by word. */
import { foldText } from './fold';

export interface Difference {
	/** In both, only in the first, or only in the second. */
	readonly kind: 'same' | 'first' | 'second';
	readonly text: string;
}

/** Past this many words on either side the middle is compared as a whole. */
const mostWords = 800;

/**
 * The words of two passages, in order, told by which of the two has them. Typography does not make a
 * difference. By the longest common subsequence of words.
 */
export function differencesOf(first: string, second: string): readonly Difference[] {
	const [one, other] = [wordsOf(first), wordsOf(second)];
	const keys = [one, other].map((words) => words.map((word) => foldText(word).text.trim()));
	const [a = [], b = []] = keys;
	if (a.length > mostWords || b.length > mostWords) {
		return [
			{ kind: 'first', text: first },
			{ kind: 'second', text: second }
		];
	}
	// common[i][j]: how many words the rests from i and from j share.
	const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
	for (let i = a.length - 1; i >= 0; i -= 1) {
		for (let j = b.length - 1; j >= 0; j -= 1) {
			common[i]![j] =
				a[i] === b[j]
					? common[i + 1]![j + 1]! + 1
					: Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
		}
	}
	const found: Difference[] = [];
	const add = (kind: Difference['kind'], text: string) => {
		const last = found.at(-1);
		if (last?.kind === kind) found[found.length - 1] = { kind, text: `${last.text} ${text}` };
		else found.push({ kind, text });
	};
	let [i, j] = [0, 0];
	while (i < a.length || j < b.length) {
		if (i < a.length && j < b.length && a[i] === b[j]) {
			add('same', other[j]!);
			i += 1;
			j += 1;
		} else if (j >= b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
			add('first', one[i]!);
			i += 1;
		} else {
			add('second', other[j]!);
			j += 1;
		}
	}
	return found;
}

function wordsOf(text: string): readonly string[] {
	return text.split(/\s+/u).filter((word) => word !== '');
}
