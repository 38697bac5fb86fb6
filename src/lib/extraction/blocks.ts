/** From a tree of elements to paragraphs. */

/** Elements that begin a paragraph of their own. */
const blocks = new Set(
	`address article aside blockquote body caption center dd details dialog div dl dt fieldset
	figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre
	section summary table tbody tfoot thead tr ul`.split(/\s+/)
);
/** Elements whose content is not words of the article. */
const unread = new Set(
	`script style noscript template svg math iframe object embed video audio canvas button input
	select textarea head meta link map area`.split(/\s+/)
);

/**
 * Returns the words below an element: paragraphs with an empty line between them, the cells of a
 * table's row with a tab, white space as it is shown. Goes down the tree without recursion, as deep
 * as the page may be.
 */
export function textOf(root: Node): string {
	const paragraphs: string[] = [];
	let paragraph = '';
	let isPre = 0;

	function close() {
		const words = paragraph.replace(/[ \t]*\n[ \t]*/g, '\n').replace(/^\s+|\s+$/g, '');
		if (words !== '') paragraphs.push(words);
		paragraph = '';
	}
	function add(words: string) {
		if (isPre > 0) {
			paragraph += words;
			return;
		}
		const plain = words.replace(/[ \t\n\r\f]+/g, ' ');
		paragraph += /[ \n\t]$/.test(paragraph) || paragraph === '' ? plain.replace(/^ /, '') : plain;
	}
	function enter(node: Node): boolean {
		if (node.nodeType === 3) add(node.nodeValue ?? '');
		if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return false;
		const name = node.nodeName.toLowerCase();
		if (unread.has(name)) return false;
		if (name === 'br') paragraph += '\n';
		if (blocks.has(name)) close();
		if (name === 'pre') isPre += 1;
		if ((name === 'td' || name === 'th') && paragraph !== '') paragraph += '\t';
		return true;
	}
	function leave(node: Node) {
		const name = node.nodeName.toLowerCase();
		if (blocks.has(name)) close();
		if (name === 'pre') isPre -= 1;
	}

	let node: Node | null = root;
	while (node) {
		const child: Node | null = enter(node) ? node.firstChild : null;
		if (child) {
			node = child;
			continue;
		}
		while (node) {
			leave(node);
			if (node === root) {
				node = null;
				break;
			}
			if (node.nextSibling) {
				node = node.nextSibling;
				break;
			}
			node = node.parentNode;
		}
	}
	close();
	return paragraphs.join('\n\n');
}
