import { error } from '@sveltejs/kit';
import type { Access } from './access/keys';
import { foundNetwork } from './api/found-network';
import { StoreError } from './db/store-error';
import { theStore } from './the-store';

/** A network for a page to show, and what whoever looks at it may do. Throws the page's 404 or 410. */
export async function shownNetwork(id: string, access: Access | null) {
	// Nobody comes this far without access; were it so, they may not write.
	if (access === null) error(401, 'This asks for a token.');
	try {
		const { network, number, incarnation } = await foundNetwork((await theStore()).db, id);
		return { network, number, incarnation, access };
	} catch (problem) {
		if (!(problem instanceof StoreError)) throw problem;
		if (problem.code === 'absent') error(404, problem.message);
		if (problem.code === 'deleted') error(410, problem.message);
		throw problem;
	}
}
