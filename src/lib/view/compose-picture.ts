import type { NetworkScene, Scene, SceneItem } from '../picture/scene';
import { palettes, type Ground } from './encoding';
import { inkOnly } from './ink-only';
import { gridWidth, panelGrid } from './panel-grid';
import { pictureFooting } from './picture-footing';
import { pictureHeading } from './picture-heading';
import { inksOn, type PictureInput, type PictureOptions } from './picture-options';
import { placeItems } from './place-items';
import { boxPath } from './shape-path';
import { stack, type Block } from './typeset';

const margin = 32;
/** A narrower network is centred; the words around it need the room. */
const leastWidth = 640;
/** From this width on words around the network grow with it, to stay readable on the same page. */
const plainWidth = 1200;

/**
 * The whole picture at 1x: the network with what is asked for around it, on its ground. Everything
 * that is set in words is measured, so nothing is cut at the border.
 *
 * A transparent picture gets no white boxes behind its labels. Lines are taken away behind them
 * instead, so that it reads on any light page without leaving patches on a tinted one.
 */
export function composePicture(input: PictureInput, options: PictureOptions): Scene {
	const { network, panels } = input;
	const ground = inksOn(options.ground);
	const inner = Math.max(panels ? gridWidth(panels) : network.width, leastWidth);
	const scale = Math.max(1, inner / plainWidth);
	const edge = Math.round(margin * scale);

	const parts: Block[] = [
		...pictureHeading(input, options, ground, scale, inner),
		panels ? panelGrid(panels, ground, scale) : centred(network, inner, ground, scale),
		...pictureFooting(input, options, ground, scale, inner)
	];
	const content = stack(parts, 22 * scale);
	const picture: Scene = {
		width: Math.ceil(inner + 2 * edge),
		height: Math.ceil(content.height + 2 * edge),
		background: options.ground === 'transparent' ? null : palettes[ground].ground,
		items: [placeItems(content.items, { x: edge, y: edge })]
	};
	return options.preset === 'print' ? inkOnly(picture, ground) : picture;
}

function centred(network: NetworkScene, width: number, ground: Ground, scale: number): Block {
	const x = Math.floor((width - network.width) / 2);
	const { height } = network;
	// Lines that end in mid-air would look like a mistake, so a detail gets a frame.
	const frame: SceneItem = {
		kind: 'path',
		d: boxPath({ x, y: 0, width: network.width, height }),
		stroke: palettes[ground].quietInk,
		strokeWidth: 0.75 * scale,
		join: 'miter',
		opacity: 0.45
	};
	return {
		width,
		height,
		items: [placeItems(network.items, { x, y: 0 }), ...(network.isDetail ? [frame] : [])]
	};
}
