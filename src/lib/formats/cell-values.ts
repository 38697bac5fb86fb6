/** What a cell says, read as what its column means. */
import { isEdtf } from '../model/dates';
import { readLooseDate } from '../decoding/loose-date';
import type { Certainty } from '../model/schema';
import type { Cell } from './tables';

/** Undefined where the cell says nothing; lists and objects as people or programs write them. */
export function textOfCell(cell: Cell | undefined): string | undefined {
	if (cell === null || cell === undefined) return undefined;
	const text =
		typeof cell !== 'object'
			? String(cell)
			: Array.isArray(cell) && cell.every((item) => typeof item !== 'object')
				? cell.join('\n')
				: JSON.stringify(cell);
	return /\S/.test(text) ? text : undefined;
}

export function numberOfCell(cell: Cell | undefined): number | null {
	if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
	if (typeof cell !== 'string' || cell.length > 40) return null;
	const text = cell.trim().replace('−', '-');
	const plain = /^[-+]?\d+,\d+$/.test(text) ? text.replace(',', '.') : text;
	return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(plain) && Number.isFinite(Number(plain))
		? Number(plain)
		: null;
}

const yes =
	/^(?:true|yes|y|1|x|ja|oui|sí|si|да|نعم|undirected|mutual|both|bidirectional|reciprocal|ungerichtet)$/i;
const no = /^(?:false|no|n|0|nein|non|нет|لا|directed|one-way|unidirectional|gerichtet)$/i;

/** Null where it is neither. "Undirected" is yes and "Directed" no: both ways is what is asked. */
export function truthOfCell(cell: Cell | undefined): boolean | null {
	const text = textOfCell(cell)?.trim() ?? '';
	return yes.test(text) ? true : no.test(text) ? false : null;
}

/** Names as people list them: by `;`, `|` or lines, or as JSON. */
export function listOfCell(cell: Cell | undefined): readonly string[] {
	const items = Array.isArray(cell) ? cell : jsonList(cell);
	const texts = items ?? (textOfCell(cell) ?? '').split(/[;|\n]/);
	return [...new Set(texts.flatMap((item) => textOfCell(item as Cell)?.trim() ?? []))];
}

function jsonList(cell: Cell | undefined): readonly string[] | null {
	if (typeof cell !== 'string' || !cell.startsWith('[') || cell.length > 100_000) return null;
	try {
		const list: unknown = JSON.parse(cell);
		return Array.isArray(list) && list.every((item) => typeof item === 'string') ? list : null;
	} catch {
		return null;
	}
}

export interface ReadDate {
	readonly edtf: string;
	/** Whether it says all that the file says; of 03/04/2014 only the year is sure. */
	readonly isWhole: boolean;
}

/** Null where no date is in it. */
export function dateOfCell(cell: Cell | undefined): ReadDate | null {
	const text = textOfCell(cell)?.trim();
	if (text === undefined) return null;
	if (/^\d{4}(?:\.0+)?$/.test(text)) return { edtf: text.slice(0, 4), isWhole: true };
	const [moment] = /^\d{4}-\d\d-\d\d(?=[T ]\d\d:)/.exec(text) ?? [];
	if (moment !== undefined && isEdtf(moment)) return { edtf: moment, isWhole: true };
	if (isEdtf(text)) return { edtf: text, isWhole: true };
	const isNumber = /^[-+]?[\d.,]+$/.test(text);
	if (isNumber && !/^(?:\d{8}|(?:\d{1,2}\.){1,2}\d{4})$/.test(text)) return null;
	const edtf = readLooseDate(text);
	if (edtf === null || !isEdtf(edtf)) return null;
	const isDay = edtf.length === 10;
	const isMonth =
		edtf.length === 7 && (text.match(/\d+/g)?.length === 1 || /^\d{1,2}[./]\d{4}$/.test(text));
	return { edtf, isWhole: isDay || isMonth };
}

const certaintyWords: Readonly<Record<Certainty, RegExp>> = {
	asserted:
		/^(?:asserted|certain|confirmed|high|very high|verified|sicher|hoch|certain|élevée?|alta|высокая)$/i,
	probable: /^(?:probable|likely|medium|moderate|wahrscheinlich|mittel|moyenne?|media|средняя)$/i,
	possible: /^(?:possible|low|very low|uncertain|doubtful|möglich|niedrig|faible|baja|низкая)$/i,
	alleged: /^(?:alleged|reported|claimed|rumou?red|angeblich|présumée?|presunta?|предполагаемая)$/i
};

/**
 * Null where it says none. Numbers are read from 0 to 1 or to 100, as STIX has them: from 70 on high,
 * from 30 on medium.
 */
export function certaintyOfCell(cell: Cell | undefined): Certainty | null {
	const [, hundredths] = /^\s*(\d+(?:[.,]\d+)?)\s*%\s*$/.exec(textOfCell(cell) ?? '') ?? [];
	const number = hundredths ? Number(hundredths.replace(',', '.')) / 100 : numberOfCell(cell);
	if (number !== null) {
		const share = !hundredths && number > 1 ? number / 100 : number;
		if (share <= 0 || share > 1) return null;
		return share >= 0.7 ? 'asserted' : share >= 0.3 ? 'probable' : 'possible';
	}
	const text = textOfCell(cell)?.trim() ?? '';
	const found = Object.entries(certaintyWords).find(([, words]) => words.test(text));
	return (found?.[0] as Certainty | undefined) ?? null;
}
