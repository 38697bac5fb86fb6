/** Which paper a picture is put on, and where on it the picture lies, in points of 1/72 inch. */

/** In millimetres, upright; `fit` is as large as the picture. */
export const papers = {
	fit: null,
	a5: [148, 210],
	a4: [210, 297],
	a3: [297, 420],
	letter: [215.9, 279.4]
} as const;
export type Paper = keyof typeof papers;

export const paperNames: Readonly<Record<Paper, string>> = {
	fit: 'As large as the picture',
	a5: 'A5',
	a4: 'A4',
	a3: 'A3',
	letter: 'Letter'
};

export type Orientation = 'suits' | 'portrait' | 'landscape';

export interface PaperChoice {
	readonly paper: Paper;
	/** Which way round the paper lies; 'suits' takes that on which the picture comes out larger. */
	readonly orientation: Orientation;
	/** On each side, in millimetres; a page that fits the picture has none. */
	readonly margin: number;
	/** How wide the picture is on a page that fits it. */
	readonly centimetres: number;
}

/** A page, and the scene on it. */
export interface PageSetting {
	readonly width: number;
	readonly height: number;
	/** Of the scene's top left corner, from the page's. */
	readonly x: number;
	readonly y: number;
	/** Points for a pixel of the scene. */
	readonly scale: number;
}

const pointsPerMillimetre = 72 / 25.4;

/** A sheet of text, in points. */
export interface TextSheet {
	readonly width: number;
	readonly height: number;
	/** On each side. */
	readonly edge: number;
}

/** In millimetres: nearer to the border of the paper words are not read, and printers lose them. */
const leastTextMargin = 10;
/** After a picture on a page of its own size. */
const ownTextMargin = 20;

/** The paper for text that goes with the scene: the same, lying the same way; A4 where the scene's is of its own size. */
export function textSheet(
	scene: { readonly width: number; readonly height: number },
	choice: PaperChoice
): TextSheet {
	if (choice.paper === 'fit') {
		const [width, height] = papers.a4.map((side) => side * pointsPerMillimetre);
		return { width: width!, height: height!, edge: ownTextMargin * pointsPerMillimetre };
	}
	const { width, height } = setOnPaper(scene, choice);
	return { width, height, edge: Math.max(choice.margin, leastTextMargin) * pointsPerMillimetre };
}

/** A length in points, in centimetres. */
export const centimetresOf = (points: number): number => points / pointsPerMillimetre / 10;

/** The scene on this paper: as large as there is room within the margins, never cut. */
export function setOnPaper(
	scene: { readonly width: number; readonly height: number },
	{ paper, orientation, margin, centimetres }: PaperChoice
): PageSetting {
	const upright = papers[paper];
	if (!upright) {
		const scale = (centimetres * 10 * pointsPerMillimetre) / scene.width;
		return { width: scene.width * scale, height: scene.height * scale, x: 0, y: 0, scale };
	}
	const [short, long] = upright;
	const ways = [
		...(orientation === 'landscape' ? [] : [[short, long] as const]),
		...(orientation === 'portrait' ? [] : [[long, short] as const])
	].map(([across, down]): PageSetting => {
		const [width, height] = [across * pointsPerMillimetre, down * pointsPerMillimetre];
		const edge = margin * pointsPerMillimetre;
		const scale = Math.min((width - 2 * edge) / scene.width, (height - 2 * edge) / scene.height);
		const [x, y] = [(width - scene.width * scale) / 2, (height - scene.height * scale) / 2];
		return { width, height, x, y, scale };
	});
	return ways.reduce((best, way) => (way.scale > best.scale ? way : best));
}
