/** Several states of one network as scenes that lie over each other to the pixel. */
import cytoscape, { type Core } from 'cytoscape';
import type { Panel } from '../analysis/panels';
import type { ShownNetwork } from '../analysis/filter';
import type { LabelSide } from '../layout/label-side';
import type { Positions } from '../layout/layout-graph';
import type { NetworkIndex } from '../model/network-index';
import type { ActorId } from '../model/schema';
import type { NetworkScene, SceneOptions } from '../picture/scene';
import { toElements, modelId } from './elements';
import { faintDress } from './faint';
import { frameAll } from './frame-scene';
import { presetCostume, type Costume } from './line-dress';
import type { Preset } from './preset';
import { readDrawn } from './read-scene';
import { boundsOf, widen } from './scene-bounds';
import { sideLabels } from './side-labels';
import { stylesheet } from './stylesheet';

export interface PanelReading {
	readonly index: NetworkIndex;
	readonly panels: readonly Panel[];
	/** What is in at least one of them. */
	readonly union: ShownNetwork;
	readonly positions: Positions;
	readonly labelSides: ReadonlyMap<string, LabelSide> | null;
	readonly preset: Preset;
	readonly unsourced: boolean;
	/** Whether what a panel lacks is drawn faintly, or not at all. */
	readonly faint: boolean;
	readonly options: Omit<SceneOptions, 'extent' | 'unsourced'>;
}

/** Around a network, for what is written beside its outermost lines and actors. */
const margin = 20;

/** The panels in one frame: the same places in each, and each line on the same course. */
export function readPanels(reading: PanelReading): NetworkScene[] {
	const { index, panels, options } = reading;
	return onUnseenCanvas(reading, (cy) => {
		const types = [...index.types.values()];
		const whole: SceneOptions = { ...options, extent: 'all', unsourced: true };
		const drawn = panels.map((panel) => readDrawn(cy, types, whole, costumeOf(panel, reading)));
		const marks = drawn.flatMap(({ lines, actors }) => [
			...lines.flatMap(({ items, badge }) => [...items, ...badge]),
			...actors.flatMap(({ items, label }) => [...items, ...label])
		]);
		const frame = boundsOf(marks);
		return drawn.map(({ lines, actors }) =>
			frameAll(lines, actors, options.ground, frame && widen(frame, margin))
		);
	});
}

/** All lines of all panels are laid once, so that one does not move where another is missing. */
function onUnseenCanvas<Result>(
	{ index, union, positions, labelSides, options }: PanelReading,
	read: (cy: Core) => Result
): Result {
	const container = document.createElement('div');
	// Only a drawing with a place on the page knows where its lines run.
	Object.assign(container.style, {
		...{ position: 'fixed', left: '-2000px', top: '0', width: '1000px', height: '800px' },
		visibility: 'hidden'
	});
	container.setAttribute('aria-hidden', 'true');
	document.body.append(container);
	const cy = cytoscape({
		container,
		layout: { name: 'preset' },
		style: stylesheet([...index.types.values()], options.ground, 1),
		elements: toElements({ index, shown: union, asOf: null, pinned: new Set() }).map((element) => {
			const [x, y] = positions.get(modelId(element.data.id ?? '')) ?? [0, 0];
			return element.group === 'nodes' ? { ...element, position: { x, y } } : element;
		})
	});
	try {
		sideLabels(cy, labelSides);
		return read(cy);
	} finally {
		cy.destroy();
		container.remove();
	}
}

function costumeOf({ shown, asOf }: Panel, reading: PanelReading): Costume {
	const { index, preset, unsourced, faint, options } = reading;
	const { ground } = options;
	const present = presetCostume({
		...{ preset, unsourced, ground, asOf },
		...{ types: index.types, relations: shown.relations }
	});
	const actors = new Set<ActorId>(
		shown.actors.map(({ id }) => id).filter((id) => !index.relationsOf.get(id)?.length)
	);
	for (const { relation, source, target } of shown.relations) {
		if (present.line(relation.id)) actors.add(source).add(target);
	}
	return {
		line: (id) => present.line(id) ?? (faint ? faintDress(ground) : null),
		actor: (id) => (actors.has(id) ? 'drawn' : faint ? 'faint' : null)
	};
}
