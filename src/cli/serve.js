/**
 * Serves the built app: on 127.0.0.1 unless HOST says otherwise, on port 4173 unless PORT does.
 * Ctrl-C ends it at once; nothing is pending that a wait would save.
 */
import { createServer } from 'node:http';
import { existsSync } from 'node:fs';

const handlerFile = new URL('../../build/handler.js', import.meta.url);
if (!existsSync(handlerFile)) {
	console.error('There is no built app yet. Run "npm start", which builds it first.');
	process.exit(1);
}

const host = process.env.HOST ?? '127.0.0.1';
const port = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
	console.error(`PORT is "${process.env.PORT}"; it must be a whole number from 0 to 65535.`);
	process.exit(1);
}

// The app must know that it is reached over plain HTTP; without a word the adapter assumes HTTPS.
process.env.PROTOCOL_HEADER ??= 'x-forwarded-proto';
const { handler } = await import(handlerFile.href);
const server = createServer((request, response) => {
	request.headers['x-forwarded-proto'] ??= 'http';
	handler(request, response);
});

server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
	const why =
		error.code === 'EADDRINUSE'
			? `port ${port} on ${host} is taken; set PORT to another, for example PORT=${port + 1} npm start`
			: error.message;
	console.error(`Entente cannot listen: ${why}.`);
	process.exit(1);
});

server.listen(port, host, () => {
	const address = server.address();
	const bound = typeof address === 'object' && address ? address.port : port;
	const shown = host.includes(':') ? `[${host}]` : host;
	console.log(`Entente is at http://${shown}:${bound}  (Ctrl-C ends it)`);
});

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
	process.on(signal, () => process.exit(0));
}
