import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ChangeSchema } from '../../editing/operation';
import { ApiError } from './problem';
import { readBody, readText } from './read-body';

const json = { 'content-type': 'application/json' };
const sent = (body: BodyInit, headers: Record<string, string> = json) =>
	new Request('http://here', {
		method: 'POST',
		body,
		headers,
		...({ duplex: 'half' } as object)
	});

async function refusal(request: Request, most = 1000, schema: v.GenericSchema = v.unknown()) {
	try {
		await readBody(request, most, schema);
		return null;
	} catch (error) {
		if (error instanceof ApiError) return error;
		throw error;
	}
}

/** A body in pieces, which says nothing of its length. */
function inPieces(...pieces: readonly (string | Uint8Array)[]): ReadableStream {
	return new ReadableStream({
		start(controller) {
			for (const piece of pieces) {
				controller.enqueue(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
			}
			controller.close();
		}
	});
}

describe('a body', () => {
	it('is read as JSON, also where a letter is cut in two', async () => {
		const bytes = new TextEncoder().encode('{"name":"Bünd"}');
		const cut = inPieces(bytes.slice(0, 11), bytes.slice(11));
		expect(await readBody(sent(cut), 1000, v.unknown())).toEqual({ name: 'Bünd' });
	});

	it.each([
		['text/plain', 415],
		['application/x-www-form-urlencoded', 415],
		['multipart/form-data', 415],
		['', 415],
		['application/json; charset=utf-8', null],
		['application/vnd.entente+json', null]
	])('of the type %j is answered %j', async (type, status) => {
		expect((await refusal(sent('{}', { 'content-type': type })))?.status ?? null).toBe(status);
	});

	it('is refused when it is too long, whether it says so or not', async () => {
		const long = JSON.stringify('x'.repeat(1000));
		expect((await refusal(sent(long)))?.status).toBe(413);
		expect((await refusal(sent(inPieces(long))))?.status).toBe(413);
		expect((await refusal(sent(long, { ...json, 'content-length': '3' })))?.status).toBe(413);
		expect((await refusal(sent(long), 1002))?.status).toBeUndefined();
	});

	it.each([
		['', 'This is empty.'],
		['{"a":', 'This is not JSON.'],
		['[1] 2', 'This is not JSON.'],
		['['.repeat(100_000), 'nested'],
		['{"a":[{"__proto__":{"b":1}}]}', '__proto__'],
		['{"\\u005f_proto__":{"b":1}}', '__proto__']
	])('that no program should read is refused: %j', async (body, why) => {
		const error = await refusal(sent(body), 1_000_000);
		expect(error?.status).toBe(400);
		expect(error?.message).toContain(why);
	});

	it('that is no UTF-8 is refused', async () => {
		const broken = inPieces(new Uint8Array([0x22, 0xff, 0xfe, 0x22]));
		await expect(readText(sent(broken), 100)).rejects.toThrow('UTF-8');
	});

	it('that is no change is refused with the places where it is wrong', async () => {
		const body = JSON.stringify({
			id: 'x',
			client: 'me',
			operations: [{ op: 'put', kind: 'actor', id: 'a' }]
		});
		const error = await refusal(sent(body), 1000, ChangeSchema);
		expect(error?.status).toBe(422);
		expect(error?.more.problems?.map(({ place }) => place)).toEqual([
			'id',
			'label',
			'operations[0].value'
		]);
		expect(error?.more.problems?.[1]?.message).toBe('is missing');
	});
});
