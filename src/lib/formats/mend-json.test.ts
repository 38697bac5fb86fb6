import { describe, expect, it } from 'vitest';
import { mendJson } from './mend-json';

const node = (n: number) => ({
	data: { id: `n${n}`, name: `A, "${n}" {x]`, aliases: ['b', 'c\n'], of: [{ x: 1 }, { x: 2 }] },
	position: { x: n, y: -1.5e3 }
});
const nodes = [0, 1, 2, 3].map(node);
const edges = [0, 1, 2].map((n) => ({ id: n, source: `n${n}`, target: `n${n + 1}`, sure: true }));
const graph = { title: 'T', nodes, edges, last: null };
const aspects = [{ CXVersion: '2.0' }, { nodes }, { edges }, { status: [{ success: true }] }];

/** The lists of a graph or of its aspects, by name. */
function listsIn(value: unknown): Record<string, unknown[]> {
	const parts = (Array.isArray(value) ? value : [value]) as Record<string, unknown>[];
	return Object.fromEntries(
		parts.flatMap((part) => Object.entries(part ?? {}).filter(([, list]) => Array.isArray(list)))
	) as Record<string, unknown[]>;
}

for (const [what, whole] of [
	['a graph', graph],
	['aspects', aspects]
] as const) {
	for (const indent of [undefined, 1]) {
		const text = JSON.stringify(whole, null, indent);
		const all = listsIn(whole);

		it(`gives whole items alone where ${what} breaks off (indent ${indent})`, () => {
			for (let end = 1; end < text.trimEnd().length; end += 1) {
				const mended = mendJson(text.slice(0, end));
				if (!mended) continue;
				expect(mended.problems.length, `cut at ${end}`).toBeGreaterThan(0);
				for (const [name, list] of Object.entries(listsIn(mended.value))) {
					expect(list, `${name}, cut at ${end}`).toEqual(all[name]!.slice(0, list.length));
				}
			}
			// All but what was being written is there.
			const late = mendJson(text.slice(0, text.lastIndexOf('"target"')))!;
			expect(listsIn(late.value)).toMatchObject({ nodes, edges: edges.slice(0, 2) });
			expect(late.problems).toMatchObject([{ message: expect.stringContaining('breaks off') }]);
		});

		it(`loses no item unsaid where one sign of ${what} is wrong (indent ${indent})`, () => {
			for (let at = 1; at < text.length; at += 1) {
				for (const sign of ['', '#', '"', '}', ']', '[']) {
					const slipped = text.slice(0, at) + sign + text.slice(at + 1);
					if (isJson(slipped)) continue;
					const mended = mendJson(slipped);
					if (!mended) continue;
					const lists = listsIn(mended.value);
					const where = `“${sign}” at ${at}`;
					const said = mended.problems.length + mended.notes.length;
					expect(said, where).toBeGreaterThan(0);
					const found = [...(lists.nodes ?? []), ...(lists.edges ?? [])];
					const known = new Set([...nodes, ...edges].map((item) => JSON.stringify(item)));
					const intact = found.filter((item) => known.has(JSON.stringify(item))).length;
					const lost = nodes.length + edges.length - intact;
					const isRest = mended.problems.some(({ message }) =>
						/nothing after|breaks off/.test(message)
					);
					// A slip at an item's edge may take the next along; in a list of aspects an item is a whole list.
					const most = said + (whole === aspects ? nodes.length : 1);
					if (!isRest) expect(lost, where).toBeLessThanOrEqual(most);
				}
			}
		});
	}
}

const isJson = (text: string) => {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
};

describe('mendJson', () => {
	it('passes over a broken item and reads on', () => {
		const text = '{"nodes":[{"id":1},\n{"id":2,"name":oops},\n{"id":3}]}';
		expect(mendJson(text)).toEqual({
			value: { nodes: [{ id: 1 }, { id: 3 }] },
			problems: [{ place: 'line 2', message: 'this item is no JSON; mend it or take it out' }],
			notes: []
		});
	});

	it('reads what programs write though it is none', () => {
		const { value, problems, notes } = mendJson(
			'{"nodes":[{"id":1,"weight":NaN},{"id":2,"low":-Infinity,"is":True,}\n{"id":3,"name":"a\nb"}],}'
		)!;
		expect(value).toEqual({
			nodes: [
				{ id: 1, weight: null },
				{ id: 2, low: null, is: true },
				{ id: 3, name: 'a\nb' }
			]
		});
		expect(problems).toEqual([]);
		expect(notes).toEqual(['This is not quite JSON: “NaN” (line 1). It is read as it was meant.']);
	});

	it('takes names of prototypes for names', () => {
		const { value } = mendJson('{"__proto__":{"polluted":1},"nodes":[{"id":1},]}')!;
		expect(Object.keys(value as object)).toEqual(['__proto__', 'nodes']);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});

	it('reports what stands after the end, and refuses what is no JSON at all', () => {
		expect(mendJson('{"nodes":[]} and more')!.problems).toHaveLength(1);
		expect(mendJson('hello')).toBeNull();
		expect(mendJson('{"nodes": oops}')).toBeNull();
		expect(mendJson('')).toBeNull();
	});

	it('takes no longer where every item is broken', () => {
		const text = `{"nodes":[${'{"id":oops},\n'.repeat(20_000)}{"id":1}]}`;
		const { value, problems } = mendJson(text)!;
		expect(value).toEqual({ nodes: [{ id: 1 }] });
		expect(problems).toHaveLength(20_000);
		expect(problems.at(-1)!.place).toBe('line 20000');
	});
});
