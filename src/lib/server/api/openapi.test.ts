import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { networkJsonSchema } from '../../model/json-schema';
import { openApi, paths } from './openapi';

const methods = ['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE'];

const routes = Object.entries(
	import.meta.glob<Record<string, unknown>>('../../../routes/api/**/+server.ts', { eager: true })
).map(([file, exports]) => ({
	path: file
		.replace(/^.*\/routes/, '')
		.replace(/\/\+server\.ts$/, '')
		.replace(/\[(\w+)\]/g, '{$1}'),
	methods: methods.filter((method) => method in exports)
}));

describe('the description of the API', () => {
	it('has every route with every method, and no more', () => {
		const described = Object.entries(paths).map(([path, item]) => ({
			path,
			methods: methods.filter((method) => method.toLowerCase() in item)
		}));
		const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
		expect(described.sort(byPath)).toEqual([...routes].sort(byPath));
		expect(routes.length).toBeGreaterThan(10);
	});

	it('names every parameter of a path', () => {
		for (const [path, item] of Object.entries(paths)) {
			const named = (item.parameters ?? []) as unknown as readonly { name: string; in: string }[];
			const inPath = named.filter((one) => one.in === 'path').map(({ name }) => name);
			expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
		}
	});

	it('has only schemas that are there, and that a validator takes', () => {
		const document = openApi() as { components: { schemas: Record<string, object> } };
		const ajv = addFormats.default(new Ajv2020({ strict: false }));
		ajv.addSchema({ ...networkJsonSchema(), $id: 'https://here.example/entente-1.schema.json' });
		ajv.addFormat('edtf', true);
		ajv.addSchema({ ...document, $id: 'https://here.example/api' });
		for (const [name] of Object.entries(document.components.schemas)) {
			expect(
				() => ajv.compile({ $ref: `https://here.example/api#/components/schemas/${name}` }),
				name
			).not.toThrow();
		}
		const named = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)];
		for (const [, name] of named) expect(document.components.schemas).toHaveProperty(name!);
	});
});
