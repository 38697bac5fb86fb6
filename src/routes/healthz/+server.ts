import { text } from '@sveltejs/kit';
import { readNumbers } from '$lib/server/store/numbers';
import { theStore } from '$lib/server/the-store';

/** Whether the store answers, for whoever watches over this server; it says nothing else. */
export const GET = async () => {
	const headers = { 'content-type': 'text/plain', 'cache-control': 'no-store' };
	try {
		await readNumbers((await theStore()).db);
		return text('up\n', { headers });
	} catch {
		return text('down: the store does not answer\n', { status: 503, headers });
	}
};
