/** The network within an interactive page, found again when the page is opened here. */
import { MAX_FILE_BYTES } from '../model/parse-network';
import { networkElementId } from './page-data';

export type FoundInPage =
	| { readonly kind: 'network'; readonly json: string }
	/** Its network is missing or breaks off; or is larger than any that is opened. */
	| { readonly kind: 'damaged' | 'too-large' };

/** The network file that a page holds. Never throws. */
export function networkInPage(html: string): FoundInPage {
	const opening = new RegExp(
		`<script\\b(?=[^<>]{0,400}\\bid\\s*=\\s*["']${networkElementId}["'])[^<>]{0,400}>`,
		'i'
	).exec(html);
	if (!opening) return { kind: 'damaged' };
	const from = opening.index + opening[0].length;
	const to = html.indexOf('</script', from);
	if (to < 0) return { kind: 'damaged' };
	const json = html.slice(from, to).trim();
	return json.length > MAX_FILE_BYTES ? { kind: 'too-large' } : { kind: 'network', json };
}
