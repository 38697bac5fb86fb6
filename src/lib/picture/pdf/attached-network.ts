/** Where in a PDF of ours the packed network file stands: it is the first object, before anything else. */
import { ownPdfMark } from '../picture-kind';

/** How far the head of the first object reaches at most. */
const headLength = 1024;

/**
 * The packed network file, `stripped` where the PDF was saved without one, `damaged` where it breaks off.
 * Nothing that the file says of itself is believed but where the packed bytes end, and that is looked up.
 */
export function attachedNetwork(pdf: Uint8Array): Uint8Array<ArrayBuffer> | 'stripped' | 'damaged' {
	const head = latin1(pdf.subarray(0, headLength));
	const first =
		/1 0 obj\n<< \/Type \/EmbeddedFile [^\n]*\/Length (\d{1,9}) >>\nstream\n/.exec(head) ?? null;
	const isWhole = latin1(pdf.subarray(-headLength)).trimEnd().endsWith('%%EOF');
	const isAttached = head.slice(head.indexOf(ownPdfMark)).includes('/EmbeddedFile');
	if (!first) return isWhole && !isAttached ? 'stripped' : 'damaged';
	const from = first.index + first[0].length;
	const to = from + Number(first[1]);
	if (latin1(pdf.subarray(to, to + end.length)) !== end) return 'damaged';
	return pdf.slice(from, to);
}
const end = '\nendstream';

const latin1 = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
