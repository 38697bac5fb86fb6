import type { NetworkSummary } from '../store/networks';
import { etagOf } from './etag';

/** The answer that says where a new network is. */
export function createdNetwork(summary: NetworkSummary): Response {
	return new Response(JSON.stringify(summary), {
		status: 201,
		headers: {
			location: `/api/networks/${encodeURIComponent(summary.id)}`,
			etag: etagOf(summary),
			'content-type': 'application/json'
		}
	});
}
