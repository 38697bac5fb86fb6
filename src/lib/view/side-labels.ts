import type { Core } from 'cytoscape';
import { labelSides, type LabelSide } from '../layout/label-side';
import { modelId } from './elements';

/** Puts every name on its side of its actor. */
export function sideLabels(cy: Core, sides: ReadonlyMap<string, LabelSide> | null): void {
	cy.batch(() => {
		for (const node of cy.nodes().toArray()) {
			const side = sides?.get(modelId(node.id())) ?? 'below';
			for (const other of labelSides.slice(1)) {
				node.toggleClass(`label-${other}`, side === other);
			}
		}
	});
}
