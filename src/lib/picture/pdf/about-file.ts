/** What a PDF says of itself, and the network that goes with it. */
import { escapeXml } from '../xml-text';
import { dictionary, ref, words, type PdfFile, type Ref } from './file';

export interface AboutFile {
	readonly title: string;
	readonly alt: string;
	readonly created: Date;
}

const producer = 'Entente';

/** As PDF writes dates, in UTC. */
const dateWords = (date: Date) => `(D:${date.toISOString().slice(0, 19).replace(/\D/g, '')}Z)`;

/** The same, in the form of old and in XMP (ISO 16684-1), which other programs read. */
export function aboutFile(
	file: PdfFile,
	{ title, alt, created }: AboutFile
): { readonly info: Ref; readonly metadata: Ref } {
	const info = file.add(
		dictionary({
			Title: words(title),
			Subject: words(alt),
			Creator: words(producer),
			Producer: words(producer),
			CreationDate: dateWords(created),
			ModDate: dateWords(created)
		})
	);
	const when = `${created.toISOString().slice(0, 19)}Z`;
	const inEnglish = (text: string) =>
		`<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
	const xmp = [
		'<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
		'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
		'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
		'<dc:format>application/pdf</dc:format>',
		`<dc:title>${inEnglish(title)}</dc:title>`,
		`<dc:description>${inEnglish(alt)}</dc:description>`,
		'<dc:language><rdf:Bag><rdf:li>en</rdf:li></rdf:Bag></dc:language>',
		`<xmp:CreatorTool>${producer}</xmp:CreatorTool><xmp:CreateDate>${when}</xmp:CreateDate><xmp:ModifyDate>${when}</xmp:ModifyDate>`,
		`<pdf:Producer>${producer}</pdf:Producer>`,
		'</rdf:Description></rdf:RDF></x:xmpmeta>',
		'<?xpacket end="r"?>'
	].join('\n');
	const metadata = file.addStream(
		{ Type: '/Metadata', Subtype: '/XML' },
		new TextEncoder().encode(xmp)
	);
	return { info, metadata };
}

/** What the attachment is called. */
export const attachmentName = 'entente-network.json';

/** The network file as an attachment, and what the catalogue says of it. */
export function networkAttachment(
	file: PdfFile,
	network: string,
	created: Date
): Readonly<Record<'Names' | 'AF', string>> {
	const json = new TextEncoder().encode(network);
	const data = file.addStream(
		{
			Type: '/EmbeddedFile',
			Subtype: '/application#2Fjson',
			Params: `<< /Size ${json.length} /ModDate ${dateWords(created)} >>`
		},
		json
	);
	const attached = file.add(
		dictionary({
			Type: '/Filespec',
			F: words(attachmentName),
			UF: words(attachmentName),
			Desc: words('The network of this picture: dropped on Entente, the picture opens it.'),
			AFRelationship: '/Source',
			EF: `<< /F ${ref(data)} /UF ${ref(data)} >>`
		})
	);
	return {
		Names: `<< /EmbeddedFiles << /Names [${words(attachmentName)} ${ref(attached)}] >> >>`,
		AF: `[${ref(attached)}]`
	};
}
