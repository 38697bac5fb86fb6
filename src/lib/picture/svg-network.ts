/** The network file within an .svg: the text of its metadata, readable by anyone. */
import { escapeXml, unescapeXml } from './xml-text';

const id = 'entente-network';

/** The element that holds a network file. JSON writes line breaks and controls as escapes, so nothing is lost. */
export function networkElement(json: string): string {
	const safe = json.replace(
		/[\x7f-\x9f\ufffe\uffff]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
	return `<metadata id="${id}">${escapeXml(safe)}</metadata>`;
}

/** The network file that an .svg holds: null where it has none, 'damaged' where it breaks off. */
export function networkInSvg(svg: string): string | 'damaged' | null {
	const opening =
		/<(?:[a-z]{1,20}:)?metadata\b[^<>]{0,400}\bid\s*=\s*["']entente-network["'][^<>]{0,400}>/i.exec(
			svg
		);
	if (!opening) return null;
	const from = opening.index + opening[0].length;
	const to = svg.slice(from).search(/<\/(?:[a-z]{1,20}:)?metadata\s*>/i);
	return to < 0 ? 'damaged' : unescapeXml(svg.slice(from, from + to)).trim();
}

/** Says in the root of an .svg that Entente wrote it; other programs that save it anew may drop it. */
export const ownMark = 'data-software="Entente"';

export function isOwnSvg(svg: string): boolean {
	return svg.slice(0, 8192).includes(ownMark);
}
