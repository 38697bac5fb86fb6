/** What is what on the pages, for screen readers: the figure, in it the relations and actors, beside it the words. */
import { dictionary, ref, words, type PdfFile, type Ref } from './file';
import type { Tagged } from './page-content';

export interface StructuredPage {
	readonly page: Ref;
	readonly alt: string;
	readonly tagged: readonly Tagged[];
}

/** Writes the tree and gives its root. */
export function structure(file: PdfFile, pages: readonly StructuredPage[]): Ref {
	const root = file.reserve();
	const whole = file.reserve();
	/** By page, the element of each stretch of its content. */
	const owners: string[] = [];
	const kids = pages.flatMap((page, number) => {
		const { elements, owner } = pageElements(file, whole, page);
		owners.push(`${number} [${owner.map(ref).join(' ')}]`);
		return elements;
	});
	file.add(element('Document', root, { K: `[${kids.map(ref).join(' ')}]` }), whole);
	const parents = file.add(dictionary({ Nums: `[${owners.join(' ')}]` }));
	return file.add(
		dictionary({
			Type: '/StructTreeRoot',
			K: ref(whole),
			ParentTree: ref(parents),
			ParentTreeNextKey: String(pages.length)
		}),
		root
	);
}

function pageElements(file: PdfFile, whole: Ref, { page, alt, tagged }: StructuredPage) {
	const figure = tagged.some(({ about }) => about) ? file.reserve() : null;
	const parts = new Map<string, { ref: Ref; title: string; numbers: number[] }>();
	const paragraphs: Ref[] = [];
	const owner = tagged.map(({ about }, number) => {
		if (!about) {
			const one = file.add(element('P', whole, { Pg: ref(page), K: String(number) }));
			paragraphs.push(one);
			return one;
		}
		const key = `${about.kind} ${about.id}`;
		const part = parts.get(key) ?? { ref: file.reserve(), title: about.title, numbers: [] };
		parts.set(key, part);
		part.numbers.push(number);
		return part.ref;
	});
	if (!figure) return { elements: paragraphs, owner };
	for (const { ref: part, title, numbers } of parts.values()) {
		const more = { Pg: ref(page), Alt: words(title), K: `[${numbers.join(' ')}]` };
		file.add(element('Span', figure, more), part);
	}
	const within = [...parts.values()].map((part) => ref(part.ref)).join(' ');
	file.add(element('Figure', whole, { Alt: words(alt), K: `[${within}]` }), figure);
	return { elements: [figure, ...paragraphs], owner };
}

const element = (kind: string, parent: Ref, more: Readonly<Record<string, string>>) =>
	dictionary({ Type: '/StructElem', S: `/${kind}`, P: ref(parent), ...more });
