import type { Core, ElementDefinition } from 'cytoscape';
import type { Positions } from '../layout/layout-graph';
import { orderElements } from './element-order';
import { modelId } from './elements';

const duration = 400;

/**
 * Makes Cytoscape hold exactly these elements at these positions, touching only what differs, so
 * that switching a filter moves and redraws nothing else.
 */
export function reconcile(
	cy: Core,
	elements: readonly ElementDefinition[],
	positions: Positions,
	{ animate }: { readonly animate: boolean }
): void {
	const wanted = new Map(elements.map((element) => [element.data.id as string, element]));
	cy.stop();
	cy.batch(() => {
		for (const element of cy.elements().toArray()) {
			const next = wanted.get(element.id());
			// An edge whose ends were folded into their states is another edge.
			const moved =
				next !== undefined &&
				element.isEdge() &&
				(element.data('source') !== next.data.source ||
					element.data('target') !== next.data.target);
			if (!next || moved) element.remove();
		}
		const added: ElementDefinition[] = [];
		for (const [id, next] of wanted) {
			const element = cy.getElementById(id);
			if (element.nonempty()) {
				if (differs(element.data() as Record<string, unknown>, next.data)) element.data(next.data);
			} else if (next.group === 'nodes') {
				const [x, y] = positions.get(modelId(id)) ?? [0, 0];
				added.push({ ...next, position: { x, y } });
			} else added.push(next);
		}
		cy.add(added);
		orderElements(cy, [...wanted.keys()]);
	});
	moveTo(cy, positions, animate);
}

function moveTo(cy: Core, positions: Positions, animate: boolean): void {
	const moves = cy
		.nodes()
		.toArray()
		.flatMap((node) => {
			const to = positions.get(modelId(node.id()));
			const from = node.position();
			return to && (from.x !== to[0] || from.y !== to[1])
				? [{ node, position: { x: to[0], y: to[1] } }]
				: [];
		});
	if (!animate) cy.batch(() => moves.forEach(({ node, position }) => node.position(position)));
	else for (const { node, position } of moves) node.animate({ position }, { duration });
}

function differs(current: Record<string, unknown>, next: Record<string, unknown>): boolean {
	return Object.keys(next).some((key) => current[key] !== next[key]);
}
