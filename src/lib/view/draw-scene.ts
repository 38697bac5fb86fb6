import type { Scene, SceneItem, ScenePath, SceneText } from '../picture/scene';
import { fontFamily } from './stylesheet';

/** The fonts that a scene's text is set in, as CSS writes them. */
export const families: Readonly<Record<SceneText['family'], string>> = {
	sans: fontFamily,
	serif: '"Source Serif 4 Variable", Georgia, serif'
};

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/**
 * Draws a scene with its origin at the context's own, every pixel of it `scale` pixels wide. What
 * erases shows the background again; only where there is none are pixels taken away, as a browser that
 * prints a canvas as lines doubles all that was drawn before at every such step.
 */
export function drawScene(context: Context, scene: Scene, scale: number): void {
	context.save();
	context.scale(scale, scale);
	if (scene.background !== null) {
		context.fillStyle = scene.background;
		context.fillRect(0, 0, scene.width, scene.height);
	}
	drawItems(context, scene.items, scene.background);
	context.restore();
}

function drawItems(
	context: Context,
	items: readonly SceneItem[],
	background: Scene['background']
): void {
	for (const item of items) {
		context.save();
		if (item.kind === 'path') drawPath(context, item, background);
		else if (item.kind === 'text') drawText(context, item);
		else {
			context.translate(item.x, item.y);
			context.scale(item.scale, item.scale);
			drawItems(context, item.items, background);
		}
		context.restore();
	}
}

function drawPath(context: Context, item: ScenePath, background: Scene['background']): void {
	if (item.clip) {
		const { x, y, width, height } = item.clip;
		context.beginPath();
		context.rect(x, y, width, height);
		context.clip();
	}
	const path = new Path2D(item.d);
	context.globalAlpha = item.opacity ?? 1;
	if (item.erases && background === null) context.globalCompositeOperation = 'destination-out';
	const colour = item.erases ? background : null;
	if (item.fill !== undefined) {
		context.fillStyle = colour ?? item.fill;
		context.fill(path);
	}
	if (item.stroke !== undefined) {
		context.strokeStyle = colour ?? item.stroke;
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
