/** Pictures that can hold a network, and those of other programs, which cannot. */
export type PictureKind = 'png' | 'svg' | 'pdf' | 'other';

/** A comment in the first bytes of a PDF of ours, which programs that write it anew drop. */
export const ownPdfMark = '%Entente picture';

/** How many bytes tell what kind a file is of. */
export const pictureHeadLength = 4096;

const beginnings: readonly (readonly [PictureKind, readonly number[]])[] = [
	['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
	['other', [0xff, 0xd8, 0xff]],
	['other', [0x47, 0x49, 0x46, 0x38]],
	['other', [0x52, 0x49, 0x46, 0x46, -1, -1, -1, -1, 0x57, 0x45, 0x42, 0x50]]
];

/** What kind of picture a file is by its first bytes; null where it is none. */
export function pictureKind(head: Uint8Array): PictureKind | null {
	const known = beginnings.find(([, bytes]) =>
		bytes.every((byte, at) => byte === -1 || head[at] === byte)
	);
	if (known) return known[0];
	const isPdf = new TextDecoder('latin1').decode(head.subarray(0, 5)) === '%PDF-';
	// Any other PDF is an article.
	if (isPdf) return new TextDecoder('latin1').decode(head).includes(ownPdfMark) ? 'pdf' : null;
	const text = new TextDecoder().decode(head).replace(/<!--[\s\S]*?-->|<[?!][^>]*>/g, '');
	return /^\s*<(?:svg:)?svg[\s>]/.test(text) ? 'svg' : null;
}
