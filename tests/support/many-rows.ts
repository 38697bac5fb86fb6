/** Tables as large as somebody may have them: made up, and the same each time. */
import { seededRandom } from '../../src/lib/analysis/random';

const words = ['alliance', 'hostility', 'sponsorship', 'tacit support'];

/**
 * The text of a CSV table with a row for each relation, all of them different; with a quotation, an article and a date each
 * where `quoted`.
 */
export function manyRows(
	rows: number,
	{ quoted = false, actors = Math.ceil(rows / 20) } = {}
): string {
	const random = seededRandom(7);
	const some = (most: number) => Math.floor(random() * most);
	const lines = [`Source,Target,Relation${quoted ? ',Quotation,Article,When,Certainty' : ''}`];
	const seen = new Set<string>();
	while (lines.length <= rows) {
		const source = some(actors);
		const target = some(actors);
		const key = [source, target].sort().join();
		if (source === target || seen.has(key)) continue;
		seen.add(key);
		const n = lines.length;
		const cells = [`Actor ${source}`, `Actor ${target}`, words[n % words.length]];
		if (quoted) {
			cells.push(
				`"Row ${n} says, in one sentence, what actor ${source} and actor ${target} did to one another."`,
				`Article ${n % 40}`,
				`20${10 + (n % 10)}-0${1 + (n % 9)}`,
				n % 3 === 0 ? 'probable' : 'asserted'
			);
		}
		lines.push(cells.join(','));
	}
	return `${lines.join('\n')}\n`;
}
