import cytoscape from 'cytoscape';
import { expect, test } from 'vitest';
import { skipLayerHintsWhileDragging } from './fast-drag';
import { canvasRenderer, wrapMethod } from './renderer-internals';
import { warmLayersWhileIdle } from './warm-layers';
import { drawZigzagLines } from './zigzag-lines';

const patches = {
	skipLayerHintsWhileDragging,
	warmLayersWhileIdle,
	drawZigzagLines: (cy: cytoscape.Core) => drawZigzagLines(cy, () => true)
};

test.each(Object.entries(patches))('%s leaves a headless network alone', (_, patch) => {
	const cy = cytoscape({ headless: true, styleEnabled: true, elements: [{ data: { id: 'a' } }] });
	expect(canvasRenderer(cy)).toBeNull();
	const undo = patch(cy);
	expect(undo.inForce).toBe(false);
	expect(undo).not.toThrow();
	cy.destroy();
});

class Bell {
	rung: string[] = [];
	ring(how: string): string {
		this.rung.push(how);
		return how;
	}
}

test('a wrapped method has its own back when it is unwrapped', () => {
	const bell = new Bell();
	const undo = wrapMethod(bell, 'ring', (ring) => (how) => ring(`${how}, softly`));
	expect(bell.ring('once')).toBe('once, softly');
	undo();
	expect(bell.ring('twice')).toBe('twice');
	expect(Object.hasOwn(bell, 'ring')).toBe(false);
	expect(bell.rung).toEqual(['once, softly', 'twice']);
});

test('wrappers may be taken out in any order', () => {
	const bell = new Bell();
	const undoInner = wrapMethod(bell, 'ring', (ring) => (how) => ring(`(${how})`));
	const undoOuter = wrapMethod(bell, 'ring', (ring) => (how) => ring(`[${how}]`));
	expect(bell.ring('a')).toBe('([a])');
	undoInner();
	expect(bell.ring('b')).toBe('[b]');
	undoOuter();
	expect(bell.ring('c')).toBe('c');
});
