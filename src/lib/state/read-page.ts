/** The network that an interactive page was saved with, or the sentence that says why there is none. */
import { networkInPage } from '../publish/network-in-page';

/** The viewer and as much of a network as is ever opened. */
const mostPageBytes = 200_000_000;

/** Never throws. */
export async function jsonInPage(
	file: File
): Promise<{ readonly json: string } | { readonly trouble: string }> {
	const refuse = (why: string) => ({ trouble: `“${file.name}” ${why}` });
	try {
		const found =
			file.size > mostPageBytes
				? ({ kind: 'too-large' } as const)
				: networkInPage(await file.text());
		if (found.kind === 'network') return { json: found.json };
		return refuse(
			found.kind === 'damaged'
				? 'is a damaged interactive page: the network in it cannot be read whole, so nothing of it was opened; get the file once more from where it came from.'
				: 'was not opened: the page, or the network in it, is larger than anything Entente saves.'
		);
	} catch {
		return refuse('could not be read. Is it still there, and a file and no folder?');
	}
}
