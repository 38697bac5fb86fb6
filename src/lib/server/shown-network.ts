import { error } from '@sveltejs/kit';
import type { Access } from './access/keys';
import { foundNetwork } from './api/found-network';
import { StoreError } from './db/store-error';
import { readExampleNetwork } from './example-network';
import { readPictureNumber } from './store/pictures';
import { theStore } from './the-store';

/** A network for a page to show, and what whoever looks at it may do. Throws the page's 404 or 410. */
export async function shownNetwork(id: string, access: Access | null) {
	// Nobody comes this far without access; were it so, they may not write.
	if (access === null) error(401, 'This asks for a token.');
	try {
		const { db } = await theStore();
		const { network, number, incarnation } = await foundNetwork(db, id);
		const drawnAt = await readPictureNumber(db, id);
		const isExample = id === readExampleNetwork().id;
		return { network, number, incarnation, access, drawnAt, isExample };
	} catch (problem) {
		if (!(problem instanceof StoreError)) throw problem;
		if (problem.code === 'absent') error(404, problem.message);
		if (problem.code === 'deleted') error(410, problem.message);
		throw problem;
	}
}
