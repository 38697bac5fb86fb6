import type { About } from './extraction';
import { readLooseDate } from '../decoding/loose-date';

/** What Word writes for whoever never gave it a name. */
const nobody =
	/^(?:user|admin|administrator|author|unknown|microsoft office user|python-docx|windows user|\w+@\w+)$/i;

/** Returns what a document's core properties say of it. */
export function readDocxAbout(core: Uint8Array | undefined): About {
	if (core === undefined) return {};
	const xml = new TextDecoder().decode(core);
	const field = (name: string) => {
		const found = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';
		return plain(found).trim();
	};
	const title = field('dc:title');
	const authors = field('dc:creator')
		.split(/\s*;\s*/)
		.filter((name) => name !== '' && !nobody.test(name));
	const date = readLooseDate(field('dcterms:created'));
	const language = field('dc:language');
	const publisher = field('dc:publisher');
	return {
		...(title && !/^(?:word )?document\d*$/i.test(title) && { title }),
		...(authors.length > 0 && { authors }),
		...(publisher && { publisher }),
		...(date && { date }),
		...(/^[A-Za-z]{2,3}(-\w+)*$/.test(language) && { language })
	};
}

const named: Readonly<Record<string, string>> = {
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	amp: '&'
};

function plain(xml: string): string {
	return xml.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,6})|(\w+));/gi, (whole, ten, sixteen, name) => {
		if (name) return named[String(name)] ?? whole;
		const point = ten ? Number(ten) : Number.parseInt(String(sixteen), 16);
		return point > 0 && point < 0x110000 ? String.fromCodePoint(point) : '';
	});
}
