import { error } from '@sveltejs/kit';
import { listNetworks } from '$lib/server/store/networks';
import { readPictures } from '$lib/server/store/pictures';
import { theStore } from '$lib/server/the-store';
import type { PageServerLoad } from './$types';

/** All networks of the store, those in its bin, and a small picture of each that was drawn once. */
export const load: PageServerLoad = async ({ locals, depends }) => {
	if (locals.access === null) error(401, 'This asks for a token.');
	depends('entente:networks');
	const { db } = await theStore();
	const pictures = await readPictures(db);
	return {
		networks: await listNetworks(db),
		bin: await listNetworks(db, { deleted: true }),
		pictures: Object.fromEntries([...pictures].map(([id, { picture }]) => [id, picture])),
		access: locals.access
	};
};
