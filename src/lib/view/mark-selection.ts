import type { CollectionReturnValue, Core } from 'cytoscape';
import type { ActorId, RelationId } from '../model/schema';
import type { CanvasScreen } from './canvas-screen';
import { actorElementId, modelId, relationElementId } from './elements';

/** To dim a larger network takes longer than a click should, for one line that is plain anyway. */
const mostDimmed = 1500;

/** Marks what is selected, what is hovered, and what stands aside while a selection is read. */
export function markSelection(cy: Core, screen: CanvasScreen): void {
	const { selected, near } = readSelection(cy, screen);
	const { hovered } = screen;
	const hoveredIds = new Set(
		hovered ? [actorElementId(hovered as ActorId), relationElementId(hovered as RelationId)] : []
	);
	cy.batch(() => {
		for (const element of cy.elements().toArray()) {
			element.toggleClass('selected', selected.has(element.id()));
			element.toggleClass('near', hoveredIds.has(element.id()));
			element.toggleClass('aside', near !== null && near.nonempty() && !near.has(element));
		}
	});
}

/** The ids of what is selected, and all that belongs to it; null where nothing is to stand aside. */
function readSelection(
	cy: Core,
	{ selection, connections, index }: CanvasScreen
): { selected: ReadonlySet<string>; near: CollectionReturnValue | null } {
	const selected = new Set<string>();
	let near: CollectionReturnValue | null = null;
	switch (selection.kind) {
		case 'relation': {
			const line = cy.getElementById(relationElementId(selection.id));
			selected.add(line.id());
			if (cy.elements().length <= mostDimmed) near = line.union(line.connectedNodes());
			break;
		}
		case 'actor':
			selected.add(actorElementId(selection.id));
			near = cy.getElementById(actorElementId(selection.id)).closedNeighborhood();
			break;
		case 'actors':
			for (const id of selection.ids) selected.add(actorElementId(id));
			break;
		case 'path':
			for (const chain of connections) {
				for (const step of chain) {
					for (const { relation } of step.lines) selected.add(relationElementId(relation.id));
					selected.add(actorElementId(step.from)).add(actorElementId(step.to));
				}
			}
			near = cy.elements().filter((element) => selected.has(element.id()));
			break;
		case 'article':
			near = cy.edges().filter((edge) => {
				const relation = index.relations.get(modelId(edge.id()) as RelationId);
				return relation?.evidence.some((one) => one.article === selection.id) ?? false;
			});
			near = near.union(near.connectedNodes());
			break;
		case 'network':
			break;
	}
	return { selected, near };
}
