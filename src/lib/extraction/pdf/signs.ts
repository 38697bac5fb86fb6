/** The tables of signs of Chinese, Japanese and Korean, of our own server, each fetched when a PDF names it. */

const addresses = import.meta.glob<string>('/node_modules/pdfjs-dist/cmaps/*.bcmap', {
	query: '?url&no-inline',
	import: 'default',
	eager: true
});

/** Returns the table of this name. Rejects where there is none. */
export async function loadSigns(name: string): Promise<Uint8Array> {
	const address = addresses[`/node_modules/pdfjs-dist/cmaps/${name}`];
	if (address === undefined) throw new Error(`There is no table of signs called ${name}.`);
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${name} was not served.`);
	return new Uint8Array(await answer.arrayBuffer());
}
