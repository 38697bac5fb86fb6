import * as v from 'valibot';
import type { Connection, Store, StoreTransaction } from '../db/adapter';
import { sketchPicture } from '../../picture/sketch-picture';
import { indexNetwork } from '../../model/network-index';
import type { Network } from '../../model/schema';
import { noNetwork, StoreError } from '../db/store-error';
import { upsert } from './write-rows';

const coordinate = v.pipe(v.number(), v.finite());
const index = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A small drawing of a network for the list of networks: where its actors stand and who is joined. */
export const PictureSchema = v.object({
	points: v.pipe(v.array(v.tuple([coordinate, coordinate])), v.maxLength(2000)),
	/** From which point to which, and the hue as #RRGGBB. */
	lines: v.pipe(
		v.array(v.tuple([index, index, v.pipe(v.string(), v.regex(/^#[0-9A-Fa-f]{6}$/))])),
		v.maxLength(4000)
	)
});
export type Picture = v.InferOutput<typeof PictureSchema>;

/** The number of a picture that no page drew: any page's comes after it. */
export const DRAWN_UNSEEN = -1;

/** A picture and the network's number when it was drawn. */
export interface KeptPicture {
	readonly number: number;
	readonly picture: Picture;
}

/**
 * Keeps the picture of a network, unless there is one of a later state.
 * @throws StoreError `unfit` when it is none, `absent` when there is no such network.
 */
export async function putPicture(
	store: Store,
	network: string,
	{ number, picture }: { readonly number: number; readonly picture: unknown }
): Promise<void> {
	const checked = v.safeParse(PictureSchema, picture);
	const count = checked.success ? checked.output.points.length : 0;
	if (!checked.success || checked.output.lines.some(([a, b]) => a >= count || b >= count)) {
		throw new StoreError('unfit', 'This is no picture of a network: its lines join no points.');
	}
	await store.adapter.write(async (trx) => {
		const row = await store.adapter
			.forUpdate(trx.selectFrom('networks').selectAll().where('id', '=', network))
			.executeTakeFirst();
		if (!row || row.purged_at !== null) throw noNetwork(network);
		const kept = await trx
			.selectFrom('pictures')
			.select('number')
			.where('network', '=', network)
			.executeTakeFirst();
		if (kept && kept.number > number) return;
		const body = JSON.stringify(checked.output);
		await upsert(trx, 'pictures', [{ network, number, body }]);
	});
}

/** Gives a new network a picture until a page draws it. */
export async function putSketch(trx: StoreTransaction, network: Network): Promise<void> {
	const body = JSON.stringify(sketchPicture(indexNetwork(network)));
	await upsert(trx, 'pictures', [{ network: network.id, number: DRAWN_UNSEEN, body }]);
}

/** Gives a copy of a network its picture; a page that draws the copy makes a better one. */
export async function copyPicture(trx: StoreTransaction, from: string, to: string): Promise<void> {
	await trx
		.insertInto('pictures')
		.columns(['network', 'number', 'body'])
		.expression((eb) =>
			eb
				.selectFrom('pictures')
				.select([eb.val(to).as('network'), eb.val(DRAWN_UNSEEN).as('number'), 'body'])
				.where('network', '=', from)
		)
		.execute();
}

/** The number at which a network was last drawn; null where there is no picture of it. */
export async function readPictureNumber(c: Connection, network: string): Promise<number | null> {
	const row = await c
		.selectFrom('pictures')
		.select('number')
		.where('network', '=', network)
		.executeTakeFirst();
	return row?.number ?? null;
}

/** The pictures of all networks that have one, by network. */
export async function readPictures(c: Connection): Promise<ReadonlyMap<string, KeptPicture>> {
	const rows = await c.selectFrom('pictures').selectAll().execute();
	return new Map(
		rows.map(({ network, number, body }) => [
			network,
			{ number, picture: JSON.parse(body) as Picture }
		])
	);
}
