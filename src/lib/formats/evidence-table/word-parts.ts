/** The package of a Word document (ECMA-376): what has to lie beside the text for Word to open it. */
import { strToU8, zipSync } from 'fflate';
import { xmlTag, xmlText } from '../write-xml';

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const wordMediaType =
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const packages = 'http://schemas.openxmlformats.org/package/2006';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface WordText {
	/** Of `<w:body>`, whole. */
	readonly body: string;
	/** Of `<w:ftr>`; `footerId` is what the body calls it. */
	readonly footer: string;
	readonly title: string;
	/** What a program shows of the file before it is opened. */
	readonly description: string;
	/** RFC 3339, to the second. */
	readonly made: string;
}

export const footerId = 'rIdFooter';

/** The bytes of the .docx. */
export function wordFile({ body, footer, title, description, made }: WordText) {
	const files = {
		'[Content_Types].xml': contentTypes,
		'_rels/.rels': relationships([
			['rIdDocument', `${officeRelations}/officeDocument`, 'word/document.xml'],
			['rIdCore', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml']
		]),
		'docProps/core.xml': coreProperties(title, description, made),
		'word/_rels/document.xml.rels': relationships([
			['rIdStyles', `${officeRelations}/styles`, 'styles.xml'],
			[footerId, `${officeRelations}/footer`, 'footer1.xml']
		]),
		'word/document.xml': part('document', `<w:body>${body}</w:body>`),
		'word/footer1.xml': part('ftr', footer),
		'word/styles.xml': part('styles', styles)
	};
	const bytes = Object.entries(files).map(([name, xml]) => [name, strToU8(declared(xml))]);
	// A fixed day, so that the same evidence is the same file.
	return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>, {
		level: 6,
		mtime: new Date(1980, 0, 1)
	}) as Uint8Array<ArrayBuffer>;
}

const declared = (xml: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`;

function part(name: string, content: string): string {
	return xmlTag(`w:${name}`, { 'xmlns:w': wordNamespace, 'xmlns:r': officeRelations }, content);
}

const contentTypes = xmlTag(
	'Types',
	{ xmlns: `${packages}/content-types` },
	[
		['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
		['xml', 'application/xml']
	]
		.map(([Extension, ContentType]) => xmlTag('Default', { Extension, ContentType }))
		.concat(
			[
				['/word/document.xml', `${wordType}.document.main+xml`],
				['/word/styles.xml', `${wordType}.styles+xml`],
				['/word/footer1.xml', `${wordType}.footer+xml`],
				['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml']
			].map(([PartName, ContentType]) => xmlTag('Override', { PartName, ContentType }))
		)
		.join('')
);

function relationships(list: readonly (readonly [string, string, string])[]): string {
	const tags = list.map(([Id, Type, Target]) => xmlTag('Relationship', { Id, Type, Target }));
	return xmlTag('Relationships', { xmlns: `${packages}/relationships` }, tags.join(''));
}

function coreProperties(title: string, description: string, made: string): string {
	return xmlTag(
		'cp:coreProperties',
		{
			'xmlns:cp': `${packages}/metadata/core-properties`,
			'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
			'xmlns:dcterms': 'http://purl.org/dc/terms/',
			'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance'
		},
		[
			xmlTag('dc:title', {}, xmlText(title)),
			xmlTag('dc:description', {}, xmlText(description)),
			xmlTag('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, xmlText(made))
		].join('')
	);
}

const fonts = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>';

/** The reader's own styles of these names take their place when the table is pasted into a report. */
const styles = [
	`<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="18"/><w:szCs w:val="18"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>`,
	'<w:pPrDefault><w:pPr><w:spacing w:after="40"/></w:pPr></w:pPrDefault></w:docDefaults>',
	'<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
	'<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>',
	'<w:pPr><w:keepNext/><w:spacing w:after="80"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style>',
	'<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:rPr><w:color w:val="595959"/></w:rPr></w:style>',
	'<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>',
	'<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>',
	...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
		(side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>`
	),
	'</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
].join('');
