/** The network that a picture was saved with, or the sentence that says why there is none. */
import { pictureHeadLength, pictureKind } from '../picture/picture-kind';
import { mostPictureBytes, networkInPicture, type Reopened } from '../picture/reopen';

/** Never throws. */
export async function jsonInPicture(
	file: File
): Promise<{ readonly json: string } | { readonly trouble: string }> {
	const refuse = (kind: Exclude<Reopened['kind'], 'network'>) => ({
		trouble: `“${file.name}” ${whyNot[kind]}`
	});
	if (file.size > mostPictureBytes) return refuse('too-large');
	try {
		const bytes = new Uint8Array(await file.arrayBuffer());
		const kind = pictureKind(bytes.subarray(0, pictureHeadLength)) ?? 'other';
		const found = await networkInPicture(bytes, kind);
		return found.kind === 'network' ? { json: found.json } : refuse(found.kind);
	} catch {
		return {
			trouble: `“${file.name}” could not be read. Is it still there, and a file and no folder?`
		};
	}
}

const whyNot: Readonly<Record<Exclude<Reopened['kind'], 'network'>, string>> = {
	stripped:
		'is a picture that Entente saved without its network, so there is nothing in it to open; ask whoever saved it for one that can be reopened.',
	foreign:
		'is a picture of another program, or was saved anew by one, and holds no network; only a picture as Entente saved it can be reopened.',
	damaged:
		'is a damaged picture: the network in it cannot be read whole, so nothing of it was opened; get the file once more from where it came from.',
	'too-large':
		'was not opened: the picture, or the network in it, is larger than anything Entente saves.'
};
