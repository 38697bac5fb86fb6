import { expect, test } from 'vitest';
import { sampleNetwork } from '../../../tests/support/sample-network';
import type { Network } from '../model/schema';
import { cx2 } from './cx2';

interface Mapping {
	readonly definition: {
		readonly attribute: string;
		readonly map: readonly { v: string; vp: string }[];
	};
}
type Aspects = Readonly<Record<string, readonly object[]>>;

async function written(network: Network): Promise<Aspects> {
	const { bytes } = await cx2.serialize!(network);
	const list = JSON.parse(new TextDecoder().decode(bytes)) as object[];
	return Object.assign({}, ...list) as Aspects;
}
const network = sampleNetwork as unknown as Network;

test('each relation type that is drawn has its hue, line and arrow, and each kind of actor a shape', async () => {
	const { visualProperties } = await written(network);
	const { edgeMapping, nodeMapping } = visualProperties![0] as {
		edgeMapping: Record<string, Mapping>;
		nodeMapping: Record<string, Mapping>;
	};
	const of = (property: string, v: string) =>
		edgeMapping[property]!.definition.map.find((one) => one.v === v)?.vp;
	expect(of('EDGE_LINE_COLOR', 'hostility')).toBe('#D55E00');
	expect(of('EDGE_TARGET_ARROW_SHAPE', 'hostility')).toBe('tee');
	expect(edgeMapping.EDGE_LINE_COLOR!.definition.attribute).toBe('relation');
	const used = [...new Set(network.relations.map(({ type }) => type as string))];
	for (const { definition } of Object.values(edgeMapping)) {
		expect(definition.map.map(({ v }) => v).sort()).toEqual([...used].sort());
	}
	// What the specification lists.
	const allowed: Readonly<Record<string, readonly string[]>> = {
		EDGE_LINE_STYLE: ['solid', 'dotted', 'dashed', 'double'],
		EDGE_TARGET_ARROW_SHAPE: ['none', 'triangle', 'tee', 'open_delta']
	};
	for (const [property, values] of Object.entries(allowed)) {
		for (const { vp } of edgeMapping[property]!.definition.map) expect(values).toContain(vp);
	}
	expect(nodeMapping.NODE_SHAPE!.definition.map).toContainEqual({ v: 'state', vp: 'ellipse' });
	expect(nodeMapping.NODE_LABEL!.definition.attribute).toBe('name');
});

test('a mutual relation has no arrow, and every aspect is counted', async () => {
	const [first, ...others] = network.relations;
	const aspects = await written({
		...network,
		relations: [{ ...first!, type: 'hostility' as never, mutual: true }, ...others]
	});
	expect(aspects.edgeBypasses).toContainEqual({
		id: 0,
		v: { EDGE_SOURCE_ARROW_SHAPE: 'none', EDGE_TARGET_ARROW_SHAPE: 'none' }
	});
	for (const { name, elementCount } of aspects.metaData as {
		name: string;
		elementCount: number;
	}[]) {
		expect([name, aspects[name]!.length]).toEqual([name, elementCount]);
	}
});
