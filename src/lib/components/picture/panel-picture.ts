import type { ShownNetwork } from '../../analysis/filter';
import type { Panel } from '../../analysis/panels';
import type { NetworkScene, SceneOptions } from '../../picture/scene';
import type { NetworkScreen } from '../../state/network-screen.svelte';
import { readPanels } from '../../view/panel-scenes';
import type { PicturePanel } from '../../view/picture-options';
import type { Preset } from '../../view/preset';
import { count } from '../../wording/words';

export interface PanelAsk {
	readonly panels: readonly Panel[];
	readonly union: ShownNetwork;
	readonly preset: Preset;
	readonly unsourced: boolean;
	readonly faint: boolean;
	readonly options: Omit<SceneOptions, 'extent' | 'unsourced'>;
}

/** The panels drawn, and a network that stands for what is in any of them. */
export function drawPanels(
	{ index, arrangement: { positions, labelSides } }: NetworkScreen,
	ask: PanelAsk
): { readonly panels: readonly PicturePanel[]; readonly network: NetworkScene } {
	const scenes = readPanels({ index, positions, labelSides, ...ask });
	const panels = ask.panels.map(({ title, shown, asOf }, place): PicturePanel => {
		const network = scenes[place]!;
		const facts = `${network.relations.length.toLocaleString('en')} of ${count(shown.total, 'relation')}`;
		return { title, facts, network, shown, asOf };
	});
	const drawn = <Id>(of: (scene: NetworkScene) => readonly Id[]) => new Set(scenes.flatMap(of));
	const [actors, relations] = [drawn((one) => one.actors), drawn((one) => one.relations)];
	return {
		panels,
		network: {
			...{ width: 0, height: 0, background: null, isDetail: false },
			items: scenes.flatMap(({ items }) => items),
			actors: ask.union.actors.map(({ id }) => id).filter((id) => actors.has(id)),
			relations: ask.union.relations
				.map(({ relation }) => relation.id)
				.filter((id) => relations.has(id))
		}
	};
}

/** "3 panels: As of 2001, 12 of 71 relations; …" */
export function panelWords(panels: readonly PicturePanel[]): string {
	const each = panels.map(({ title, facts }) => `${title}, ${facts}`).join('; ');
	return `The same places in ${panels.length} panels: ${each}.`;
}
