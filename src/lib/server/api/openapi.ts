import * as part from './openapi-parts';
import { object, ref, schemas, type Json } from './openapi-schemas';

const { article, gives, givesNothing, ifMatch, inQuery, network, refuses, takes, text } = part;

const whereKept = refuses(404, 410);
const whereWritten = refuses(403, 404, 503, 507);
const whereRead = refuses(400, 413, 415, 422);
const aChange = { type: 'object', properties: { change: {} }, required: ['change'] };
const orNone = (name: string): Json => ({
	...aChange,
	properties: { change: { oneOf: [ref(name), { type: 'null' }] } }
});

/** What can be done at each address: every route of `src/routes/api`, held against it by a test. */
export const paths: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
	'/api/networks': {
		get: {
			summary: 'The networks of the store, the last changed first.',
			parameters: [inQuery('bin', 'Those in the bin instead.', text)],
			responses: {
				200: gives(
					'The list.',
					object({ networks: { type: 'array', items: ref('NetworkSummary') } })
				)
			}
		},
		post: {
			summary: 'Keeps a new network: a whole file, or an empty one with a title.',
			requestBody: takes({ anyOf: [ref('Network'), object({ title: text })] }),
			responses: {
				201: gives('Kept; Location says where.', 'NetworkSummary'),
				...whereRead,
				...refuses(403, 409, 503, 507)
			}
		}
	},
	'/api/networks/{id}': {
		parameters: [network] as unknown as Json,
		get: {
			summary: 'The network file. HEAD gives its state alone.',
			parameters: [part.header('If-None-Match', 'An entity tag that is known already.')],
			responses: { 200: part.givesFile, 304: part.unchanged, ...whereKept }
		},
		put: {
			summary: 'Puts a whole file in its place, by one change that says only what differs.',
			parameters: [ifMatch(true)],
			requestBody: takes('Network'),
			responses: {
				200: gives('The change; null where nothing differs.', orNone('RecordedChange')),
				...whereRead,
				...whereWritten,
				...refuses(410, 412, 428)
			}
		},
		delete: {
			summary: 'Puts it in the bin, where it waits for 30 days.',
			responses: { 204: givesNothing, ...whereWritten }
		}
	},
	'/api/networks/{id}/undelete': {
		parameters: [network] as unknown as Json,
		post: {
			summary: 'Takes it out of the bin.',
			responses: { 200: gives('The network.', 'NetworkSummary'), ...whereWritten }
		}
	},
	'/api/networks/{id}/duplicate': {
		parameters: [network] as unknown as Json,
		post: {
			summary: 'Keeps a copy of it as it stands, without its history.',
			requestBody: takes(object({ 'id?': text, 'title?': text })),
			responses: {
				201: gives('Kept; Location says where.', 'NetworkSummary'),
				...whereRead,
				...whereWritten,
				...refuses(409, 410)
			}
		}
	},
	'/api/networks/{id}/reset': {
		parameters: [network] as unknown as Json,
		post: {
			summary: 'Makes the example as it came, by a change that can be taken back.',
			requestBody: takes(object({ client: text, 'author?': text })),
			responses: {
				200: gives('The change; null where nothing differs.', orNone('RecordedChange')),
				...whereRead,
				...whereWritten,
				...refuses(409)
			}
		}
	},
	'/api/networks/{id}/purge': {
		parameters: [network] as unknown as Json,
		post: {
			summary: 'Takes something out of the state and the history; it cannot be taken back.',
			requestBody: takes({
				oneOf: [
					object({ what: { const: 'network' } }),
					object({ what: { const: 'author' }, author: text }),
					object({ what: { const: 'article-text' }, article: text })
				]
			}),
			responses: { 204: givesNothing, ...whereRead, ...whereWritten }
		}
	},
	'/api/networks/{id}/changes': {
		parameters: [network] as unknown as Json,
		get: {
			summary: 'The recorded changes, the oldest first: those after `since`, else the latest.',
			parameters: [
				inQuery('since', 'Only changes with a higher number.'),
				inQuery('before', 'Only changes with a lower number.'),
				inQuery(
					'limit',
					'At most so many: 200 where it is not said, 1,000 at most; fewer, but one at least, where they are large.'
				)
			],
			responses: {
				200: gives(
					'The changes.',
					object({ changes: { type: 'array', items: ref('RecordedChange') } })
				),
				...refuses(400),
				...whereKept
			}
		},
		post: {
			summary:
				'Makes a change, whole or not at all; one that is recorded already is not made again.',
			parameters: [ifMatch(false)],
			requestBody: takes('Change'),
			responses: {
				201: gives('Recorded.', 'RecordedChange'),
				200: gives('It was recorded before.', 'RecordedChange'),
				...whereRead,
				...whereWritten,
				...refuses(409, 410, 412)
			}
		}
	},
	'/api/networks/{id}/events': {
		parameters: [network] as unknown as Json,
		get: {
			summary:
				'Server-sent events: `change` (RecordedChange; its id is its number), `people` (who is here), `texts` (which articles’ texts are kept, with their hashes), `reload` ({incarnation, number}: fetch it anew), `deleted`. A client that holds three streams gets what is new and `pause`, and asks again.',
			parameters: [
				{ ...inQuery('client', 'The browser’s id.', text), required: true },
				inQuery('name', 'What whoever listens is called.', text),
				inQuery('since', 'The number of the last change that is known.'),
				inQuery('incarnation', 'The incarnation that this number is of.', text),
				part.header('Last-Event-ID', 'Set by browsers that connect again; comes before `since`.')
			],
			responses: {
				200: gives('The events, until either side ends them.', text, 'text/event-stream'),
				...refuses(400, 503),
				...whereKept
			}
		}
	},
	'/api/networks/{id}/picture': {
		parameters: [network] as unknown as Json,
		put: {
			summary: 'Keeps a small drawing of it for the list of networks, unless there is a later one.',
			requestBody: takes('Picture'),
			responses: { 204: givesNothing, ...whereRead, ...whereWritten }
		}
	},
	'/api/networks/{id}/articles/{article}/text': {
		parameters: [network, article] as unknown as Json,
		get: {
			summary: 'The normalised text of an article, where it is kept. Its entity tag is its hash.',
			parameters: [
				inQuery('sha256', 'Only the text of this hash, which never changes: it may be kept.', text),
				part.header('If-None-Match', 'An entity tag that is known already.')
			],
			responses: {
				200: gives('The text.', text, 'text/plain'),
				304: part.unchanged,
				...refuses(400),
				...whereKept
			}
		},
		put: {
			summary: 'Keeps the text of an article; its hash must be the one that the article states.',
			requestBody: takes(object({ text, 'incarnation?': text })),
			responses: { 204: givesNothing, ...whereRead, ...whereWritten, ...refuses(410, 412) }
		},
		delete: {
			summary:
				'Takes the text away again; it may be kept anew. The article and its quotations stay.',
			responses: { 204: givesNothing, ...whereWritten, ...refuses(410) }
		}
	},
	'/api/session': {
		get: {
			summary: 'What whoever asks may do.',
			responses: { 200: gives('It.', 'Session'), ...refuses(401) }
		},
		post: {
			summary: 'Takes a token, and gives a cookie for it.',
			security: [] as unknown as Json,
			requestBody: takes(object({ token: text })),
			responses: { 200: gives('In.', 'Session'), ...whereRead, ...refuses(403, 429) }
		},
		delete: {
			summary: 'Has the browser forget that it was let in.',
			responses: { 204: givesNothing }
		}
	},
	'/api/openapi.json': {
		get: {
			summary: 'This description.',
			responses: { 200: gives('OpenAPI 3.1.', { type: 'object' }) }
		}
	}
};

/** The OpenAPI document of this server. */
export function openApi(): Json {
	return {
		openapi: '3.1.0',
		info: {
			title: 'Entente',
			version: '1',
			description:
				'Everything that the pages can do. Where a token is asked for, any address may answer 401 or 403.'
		},
		security: [{ token: [] }, { session: [] }],
		paths,
		components: {
			schemas,
			securitySchemes: {
				token: { type: 'http', scheme: 'bearer' },
				session: { type: 'apiKey', in: 'cookie', name: 'entente' }
			}
		}
	};
}
