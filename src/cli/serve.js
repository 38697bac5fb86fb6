/**
 * Serves the built app: on 127.0.0.1 unless HOST says otherwise, on port 4173 unless PORT does.
 * What it was asked before SIGTERM or Ctrl-C is finished and kept; a second one does not wait.
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import { frontDoor } from '../lib/server/access/front-door.js';
import { isLoopback, readSettings } from '../lib/server/access/settings.js';

const handlerFile = new URL('../../build/handler.js', import.meta.url);
if (!existsSync(handlerFile)) {
	giveUp('There is no built app yet. Run "npm start", which builds it first.');
}

const settings = await readSettingsOrGiveUp();
const { host, port, token, readToken, origin } = settings;

process.env.ENTENTE_DATA ??= fileURLToPath(new URL('../../data', import.meta.url));
// Each route has a limit of its own below this, which is the largest of them and some room.
process.env.BODY_SIZE_LIMIT ??= '65M';
// The app must know by which address it is reached; the front door says how, nobody else.
process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
if (origin) process.env.ORIGIN = origin.origin;

/** @type {{ handler: (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void }} */
const { handler } = await import(handlerFile.href).catch(giveUp);
const server = createServer(frontDoor(settings, handler));

server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
	giveUp(
		error.code === 'EADDRINUSE'
			? `Entente cannot listen: port ${port} on ${host} is taken; set PORT to another, for example PORT=${port + 1} npm start.`
			: `Entente cannot listen: ${error.message}.`
	);
});

server.listen(port, host, () => {
	const address = server.address();
	const bound = typeof address === 'object' && address ? address.port : port;
	for (const line of welcome(bound)) console.log(line);
});

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, stop);

/** How long requests that were begun may take to end. */
const patience = 10_000;
let stopping = false;

/** Takes nothing new, ends the event streams, lets the rest finish, closes the store, and exits. */
async function stop() {
	if (stopping) process.exit(1);
	stopping = true;
	const closed = new Promise((resolve) => server.close(resolve));
	server.on('request', (_request, response) => response.setHeader('connection', 'close'));
	const closing = setInterval(() => server.closeIdleConnections(), 50);
	const deadline = setTimeout(() => server.closeAllConnections(), patience);
	await tell('entente:stopping');
	server.closeIdleConnections();
	await closed;
	clearInterval(closing);
	clearTimeout(deadline);
	await tell('sveltekit:shutdown');
	process.exit(0);
}

/**
 * Tells the app (`src/hooks.server.ts`), and waits for what it does about it.
 * @param {string} event
 */
async function tell(event) {
	// Node knows the names of its own events alone.
	const events = /** @type {import('node:events').EventEmitter} */ (process);
	try {
		await Promise.all(events.listeners(event).map((listener) => listener()));
	} catch (error) {
		console.error(error);
		process.exitCode = 1;
	}
}

/**
 * What is said at the start: by which links to come in, and what others could listen to.
 * @param {number} bound
 */
function* welcome(bound) {
	const listening = origin ? `, listening on ${host}:${bound}` : '';
	const place = `Entente is at ${addresses(bound)[0]}${listening}  (Ctrl-C ends it)`;
	if (token === null) {
		yield place;
		return;
	}
	for (const address of addresses(bound)) {
		yield `To read and write:  ${address}/enter#${encodeURIComponent(token)}`;
		if (readToken) yield `Only to look:       ${address}/enter#${encodeURIComponent(readToken)}`;
	}
	if (origin?.protocol !== 'https:' && !isLoopback(origin?.hostname ?? host)) {
		yield 'Without TLS the token can be read on the way: put a proxy with TLS in front, and name its address in ENTENTE_ORIGIN.';
	}
	yield place;
}

/** @param {number} bound */
function addresses(bound) {
	if (origin) return [origin.origin];
	const everywhere = ['0.0.0.0', '::'].includes(host);
	const outward = Object.values(networkInterfaces())
		.flatMap((list) => list ?? [])
		.filter(({ family, internal }) => family === 'IPv4' && !internal)
		.map(({ address }) => address);
	const names = everywhere && outward.length > 0 ? outward : [everywhere ? '127.0.0.1' : host];
	return names.map((name) => `http://${name.includes(':') ? `[${name}]` : name}:${bound}`);
}

async function readSettingsOrGiveUp() {
	try {
		return readSettings(process.env);
	} catch (error) {
		return giveUp(error);
	}
}

/**
 * Ends with a sentence; only what nobody foresaw is told with all that is known of it.
 * @param {unknown} why
 * @returns {never}
 */
function giveUp(why) {
	const isForeseen = why instanceof Error && ['SettingsError', 'StoreError'].includes(why.name);
	console.error(isForeseen ? /** @type {Error} */ (why).message : why);
	process.exit(1);
}
