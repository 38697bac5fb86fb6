import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TextAnswer } from './text-client';
import { TextPost } from './text-post';

const later: TextAnswer = { type: 'later', detail: 'The server does not answer.' };
const refused: TextAnswer = { type: 'refused', detail: 'Its hash is another one.' };

let answers: TextAnswer[];
let sent: string[];
let isClear: boolean;
let post: TextPost;
const client = {
	put: async (article: string, text: string, incarnation?: string) => {
		sent.push(`${article} ${text} ${incarnation}`);
		return answers.shift() ?? ({ type: 'done' } as const);
	}
};
const states = () => [...post.unsent].map(([id, { refused: why }]) => [id, why]);

beforeEach(() => {
	answers = [];
	sent = [];
	isClear = true;
	post = new TextPost(client, { isClear: () => isClear, waits: [150] });
});

describe('the post of texts', () => {
	it('sends each once, and says when it is kept', async () => {
		const kept: (string | null)[] = [];
		post.onchange = (article) => kept.push(article);
		post.add('a', 'A', 'i');
		post.add('b', 'B', 'i');
		expect(post.unsent.size).toBe(2);
		await vi.waitFor(() => expect(post.unsent.size).toBe(0));
		expect(sent).toEqual(['a A i', 'b B i']);
		expect(kept.filter(Boolean)).toEqual(['a', 'b']);
	});

	it('keeps what nobody answered for, says why, and sends it when somebody does', async () => {
		answers = [later, later];
		post.add('a', 'A', 'i');
		await vi.waitFor(() => expect(post.trouble).toBe(later.detail));
		expect(states()).toEqual([['a', null]]);
		await vi.waitFor(() => expect(post.unsent.size).toBe(0));
		expect(sent).toHaveLength(3);
		expect(post.trouble).toBeNull();
	});

	it('waits for the changes before it', async () => {
		isClear = false;
		post.add('a', 'A', 'i');
		await Promise.resolve();
		expect(sent).toEqual([]);
		isClear = true;
		post.hurry();
		await vi.waitFor(() => expect(post.unsent.size).toBe(0));
	});

	it('does not send again what was refused, and goes on with the rest', async () => {
		answers = [refused];
		post.add('a', 'A', 'i');
		post.add('b', 'B', 'i');
		await vi.waitFor(() => expect(sent).toHaveLength(2));
		await vi.waitFor(() => expect(states()).toEqual([['a', refused.detail]]));
		post.hurry();
		await Promise.resolve();
		expect(sent).toHaveLength(2);
	});

	it('sends a text anew that was given again while the first was on its way', async () => {
		answers = [refused];
		post.add('a', 'A', 'old');
		post.add('a', 'A', 'new');
		await vi.waitFor(() => expect(post.unsent.size).toBe(0));
		expect(sent).toEqual(['a A old', 'a A new']);
	});

	it('gives up what it is told to', async () => {
		answers = [later];
		post.add('a', 'A', 'i');
		await vi.waitFor(() => expect(post.trouble).not.toBeNull());
		post.drop('a');
		post.hurry();
		await Promise.resolve();
		expect(sent).toHaveLength(1);
	});
});
