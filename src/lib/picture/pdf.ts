/**
 * Scenes as the pages of a PDF: lines as lines, words as words in embedded fonts, each relation and actor
 * named, what the file is about said to screen readers. The same scenes and the same date give the same bytes.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { leavesOf } from './leaves';
import type { Scene } from './scene';
import type { PageSetting } from './paper';
import { dictionary, num, PdfFile, ref, type Ref } from './pdf/file';
import { PdfFonts } from './pdf/fonts';
import type { LoadFont } from './pdf/font-files';
import { aboutFile, networkAttachment } from './pdf/about-file';
import { writeLinks } from './pdf/links';
import { rgb } from './pdf/operators';
import { PageContent } from './pdf/page-content';
import { structure, type StructuredPage } from './pdf/structure';
import { UnseenWords, type DrawWords } from './pdf/words-picture';

/** One page: a scene, and where on which paper it lies. */
export interface PdfPage {
	readonly scene: Scene;
	readonly setting: PageSetting;
	/** What the page shows, for whoever cannot see it. */
	readonly alt: string;
}

export interface PdfOptions {
	readonly title: string;
	/** What the file shows. */
	readonly alt: string;
	readonly created: Date;
	/** The text of a network file, by which the picture opens again. */
	readonly network?: string;
	readonly loadFont: LoadFont;
	readonly drawWords: DrawWords;
}

/**
 * The bytes of a .pdf file.
 * @throws what `loadFont` and `drawWords` throw; Error where a font is none.
 */
export async function writePdf(
	pages: readonly PdfPage[],
	{ loadFont, drawWords, network, ...about }: PdfOptions
): Promise<Uint8Array<ArrayBuffer>> {
	const file = new PdfFile();
	// First of all, where it is found by the first bytes of the file.
	const attached = network === undefined ? null : networkAttachment(file, network, about.created);
	const fonts = new PdfFonts(loadFont);
	const marks = pages.flatMap(({ scene }) => leavesOf(scene.items).map(({ mark }) => mark));
	await fonts.prepare(marks.filter((mark) => mark.kind === 'text'));
	const unseen = new UnseenWords(file);
	const tree = file.reserve();
	const placed = pages.map((page) => ({ ...page, page: file.reserve() }));
	const links = writeLinks(file, placed, (mark) => fonts.widthOf(mark));
	const drawn = placed.map((page, at): StructuredPage => {
		const content = new PageContent(
			{ file, fonts, unseen, drawWords },
			page.scene,
			page.setting.scale
		);
		addPage(file, page, content, { tree, number: at, links: links.annotations[at] });
		return { page: page.page, alt: page.alt, tagged: content.tagged };
	});
	fonts.write(file);
	unseen.write();
	const kids = drawn.map(({ page }) => ref(page)).join(' ');
	file.add(dictionary({ Type: '/Pages', Kids: `[${kids}]`, Count: String(drawn.length) }), tree);
	const { info, metadata } = aboutFile(file, about);
	const root = file.add(
		dictionary({
			Type: '/Catalog',
			Pages: ref(tree),
			Lang: '(en)',
			MarkInfo: '<< /Marked true >>',
			StructTreeRoot: ref(structure(file, drawn)),
			ViewerPreferences: '<< /DisplayDocTitle true >>',
			Metadata: ref(metadata),
			...links.catalog,
			...attached
		})
	);
	const id = bytesToHex(sha256(utf8ToBytes(JSON.stringify([about, pages, network])))).slice(0, 32);
	return file.finish(root, info, id);
}

function addPage(
	file: PdfFile,
	{ page, scene, setting }: PdfPage & { readonly page: Ref },
	content: PageContent,
	{ tree, number, links }: { tree: Ref; number: number; links: string | undefined }
): void {
	const { width, height, x, y, scale } = setting;
	// The scene's y points downwards, the page's upwards.
	const place = `q ${num(scale)} 0 0 ${num(-scale)} ${num(x)} ${num(height - y)} cm`;
	const { background } = scene;
	// A dark picture on a white sheet would be a box on it; the pages after it are dark throughout.
	const sheet =
		background === null
			? ''
			: `/Artifact BMC ${rgb(background)} rg 0 0 ${num(width)} ${num(height)} re f EMC\n`;
	const drawn = file.addStream({}, `${sheet}${place}\n${content.draw(scene)}\nQ`);
	file.add(
		dictionary({
			Type: '/Page',
			Parent: ref(tree),
			MediaBox: `[0 0 ${num(width)} ${num(height)}]`,
			Resources: content.resources(),
			Contents: ref(drawn),
			Group: '<< /S /Transparency /CS /DeviceRGB >>',
			StructParents: String(number),
			Tabs: '/S',
			Annots: links
		}),
		page
	);
}
