import type { Scene, SceneItem, ScenePath, SceneText } from '../formats/scene';
import { fontFamily } from './stylesheet';

/** The fonts that a scene's text is set in, as CSS writes them. */
export const families: Readonly<Record<SceneText['family'], string>> = {
	sans: fontFamily,
	serif: '"Source Serif 4 Variable", Georgia, serif'
};

/** Draws a scene with its origin at the context's own, every pixel of it `scale` pixels wide. */
export function drawScene(
	context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
	scene: Scene,
	scale: number
): void {
	context.save();
	context.scale(scale, scale);
	drawItems(context, scene.items);
	if (scene.background !== null) {
		// Last and behind all, because some items take away what is beneath them.
		context.globalCompositeOperation = 'destination-over';
		context.fillStyle = scene.background;
		context.fillRect(0, 0, scene.width, scene.height);
	}
	context.restore();
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

function drawItems(context: Context, items: readonly SceneItem[]): void {
	for (const item of items) {
		context.save();
		if (item.kind === 'path') drawPath(context, item);
		else if (item.kind === 'text') drawText(context, item);
		else {
			context.translate(item.x, item.y);
			context.scale(item.scale, item.scale);
			drawItems(context, item.items);
		}
		context.restore();
	}
}

function drawPath(context: Context, item: ScenePath): void {
	if (item.clip) {
		const { x, y, width, height } = item.clip;
		context.beginPath();
		context.rect(x, y, width, height);
		context.clip();
	}
	const path = new Path2D(item.d);
	context.globalAlpha = item.opacity ?? 1;
	if (item.erases) context.globalCompositeOperation = 'destination-out';
	if (item.fill !== undefined) {
		context.fillStyle = item.fill;
		context.fill(path);
	}
	if (item.stroke !== undefined) {
		context.strokeStyle = item.stroke;
		context.lineWidth = item.strokeWidth ?? 1;
		context.lineCap = item.cap ?? 'butt';
		context.lineJoin = item.join ?? 'round';
		context.setLineDash([...(item.dash ?? [])]);
		context.stroke(path);
	}
}

function drawText(context: Context, item: SceneText): void {
	context.globalAlpha = item.opacity ?? 1;
	context.font = fontOf(item);
	context.textAlign = alignments[item.anchor];
	context.textBaseline = 'alphabetic';
	context.fillStyle = item.fill;
	context.fillText(item.text, item.x, item.y);
}

const alignments = { start: 'left', middle: 'center', end: 'right' } as const;

/** CSS shorthand of the font that a text is drawn in. */
export function fontOf({ italic, weight, size, family }: Omit<SceneText, 'kind'>): string {
	return `${italic ? 'italic ' : ''}${weight} ${size}px ${families[family]}`;
}

/** Every font that the scene's texts need, as `document.fonts.load` takes them. */
export function fontsOf(items: readonly SceneItem[]): ReadonlySet<string> {
	const fonts = new Set<string>();
	for (const item of items) {
		if (item.kind === 'text') fonts.add(fontOf({ ...item, size: 12 }));
		if (item.kind === 'group') for (const font of fontsOf(item.items)) fonts.add(font);
	}
	return fonts;
}
