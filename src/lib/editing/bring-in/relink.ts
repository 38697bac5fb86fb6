import { mapLinks, type LinkedKind } from '../follow-links';
import type { IdsHere } from './bring-relations';

/**
 * Markdown of a file whose links lead to the same things here. A link to what was not brought in
 * stays as it is, and says of itself that it leads nowhere.
 *
 * @param views The file's ids of views, and what they are here.
 */
export function relink(
	markdown: string,
	ids: IdsHere,
	views: ReadonlyMap<string, string> = new Map()
): string {
	const here: Readonly<Record<LinkedKind, ReadonlyMap<string, string>>> = {
		actor: ids.actors,
		article: ids.articles,
		relation: ids.relations,
		view: views
	};
	return mapLinks(markdown, (kind, id, quotation) => {
		const now = here[kind].get(id);
		if (now === undefined) return null;
		return quotation === null ? [now] : [now, ids.evidence.get(quotation) ?? quotation];
	});
}
