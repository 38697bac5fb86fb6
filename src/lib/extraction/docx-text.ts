/** From the document that mammoth reads to paragraphs: its own plain text would join what a line break parts. */

/** As far as mammoth's elements are looked at here. */
export interface DocxNode {
	readonly type: string;
	readonly value?: string;
	readonly children?: readonly DocxNode[];
	readonly styleName?: string | null;
	readonly styleId?: string | null;
	readonly breakType?: string;
	readonly noteType?: string;
	readonly noteId?: string;
	readonly body?: readonly DocxNode[];
	readonly notes?: { resolve(reference: DocxNode): DocxNode | null };
}

export interface DocxText {
	readonly text: string;
	/** The paragraph that is styled as the title, or the first heading. */
	readonly title: string | undefined;
	readonly notes: readonly string[];
}

export function readParagraphs(document: DocxNode): DocxText {
	const paragraphs: string[] = [];
	const references: DocxNode[] = [];
	let title: string | undefined;
	let heading: string | undefined;
	let pictures = 0;
	let paragraph = '';

	function close(): string {
		const words = paragraph.replace(/[ \t]*\n[ \t]*/g, '\n').trim();
		if (words !== '') paragraphs.push(words);
		paragraph = '';
		return words;
	}
	function read(node: DocxNode) {
		switch (node.type) {
			case 'text':
				paragraph += node.value ?? '';
				break;
			case 'tab':
				paragraph += '\t';
				break;
			case 'break':
				paragraph += '\n';
				break;
			case 'image':
				pictures += 1;
				break;
			case 'noteReference':
				references.push(node);
				break;
			case 'paragraph': {
				close();
				node.children?.forEach(read);
				const words = close();
				const style = `${node.styleName ?? ''} ${node.styleId ?? ''}`;
				if (/^title\b/i.test(style.trim()) && words) title ??= words;
				if (/heading ?1/i.test(style) && words) heading ??= words;
				break;
			}
			case 'tableRow':
				paragraphs.push(
					(node.children ?? []).map((cell) => cellText(cell, read, close, paragraphs)).join('\t')
				);
				break;
			default:
				node.children?.forEach(read);
		}
	}
	read(document);
	close();
	const feet = references.flatMap((one) => document.notes?.resolve(one) ?? []);
	for (const note of feet) note.body?.forEach(read);
	close();
	return {
		text: paragraphs.filter((words) => words.trim() !== '').join('\n\n'),
		title: (title ?? heading)?.replace(/\s+/g, ' ').slice(0, 300),
		notes: [
			...(feet.length > 0
				? [
						`${feet.length === 1 ? 'One note stands' : `${feet.length} notes stand`} at the end; the signs in the text that point to them are left out.`
					]
				: []),
			...(pictures > 0
				? [`${pictures === 1 ? 'One picture is' : `${pictures} pictures are`} left out.`]
				: [])
		]
	};
}

/** A cell's paragraphs in one line, so that a row of a table stays one. */
function cellText(
	cell: DocxNode,
	read: (node: DocxNode) => void,
	close: () => string,
	paragraphs: string[]
): string {
	close();
	const from = paragraphs.length;
	cell.children?.forEach(read);
	close();
	return paragraphs.splice(from).join(' ');
}
