import type { Network } from '../../src/lib/model/schema';
import { allPayloads, payloads } from './payloads';

/** A network in which every text that someone could write is an attack. */
export function evilNetwork(): Network {
	const text = (at: number) => payloads[at % payloads.length]!;
	const at = '2026-11-22T12:00:00Z';
	return {
		format: 'entente/1',
		id: 'evil',
		title: allPayloads,
		description: allPayloads,
		articles: payloads.map((payload, n) => ({
			id: `article-${n}`,
			title: payload,
			author: text(n + 1),
			publisher: text(n + 2),
			url: text(n + 3)
		})),
		actors: payloads.map((payload, n) => ({
			id: `actor-${n}`,
			name: payload,
			short: text(n + 1),
			aliases: [text(n + 2)],
			kind: 'other',
			note: text(n + 3)
		})),
		relations: payloads.slice(1).map((payload, n) => ({
			id: `relation-${n}`,
			source: `actor-${n}`,
			target: `actor-${n + 1}`,
			type: 'hostility',
			note: payload,
			evidence: [
				{
					id: `evidence-${n}`,
					article: `article-${n}`,
					quote: { exact: payload, prefix: text(n), suffix: text(n + 1) },
					stance: 'supports',
					attribution: { kind: 'named', who: text(n + 2) },
					note: text(n + 3),
					page: text(n + 4)
				}
			]
		})),
		annotations: payloads.map((payload, n) => ({
			id: `note-${n}`,
			on: { kind: 'relation', id: 'relation-0' },
			body: payload,
			author: text(n + 1),
			tags: [text(n + 2)],
			mark: text(n + 3),
			created: at,
			updated: at
		})),
		views: [{ id: 'view', title: allPayloads, text: allPayloads, filters: {} }],
		stories: [{ id: 'story', title: allPayloads, views: ['view'] }]
	} as unknown as Network;
}
