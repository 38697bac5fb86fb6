import { existsSync, readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../shared/articles/', import.meta.url);

/** Why a journey that needs the example's articles is skipped; false where they are here. */
export const withoutArticles: string | false = existsSync(folder)
	? false
	: 'SKIPPED: ../shared/articles is not here, so no text can be dropped';

/** The files of the example's four articles, which are not part of the project. */
export function articleFiles(): readonly { readonly name: string; readonly text: string }[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.txt'))
		.sort()
		.map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
}
