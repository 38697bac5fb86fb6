/**
 * One slip of a hand at every place of a file, counted by what was meant and not by what the reader says
 * that it read: a row that is missing has been reported or noted.
 */
import { expect, test } from 'vitest';
import { FormatError } from '../../src/lib/formats/format';
import { formatById } from '../../src/lib/formats/formats';
import { guessMapping } from '../../src/lib/formats/guess-mapping';
import { interpret } from '../../src/lib/formats/interpret/interpret';

const half = 40;
const meant = 2 * half;
const list = (line: (n: number) => string, count = half) =>
	Array.from({ length: count }, (_, n) => line(n)).join('\n');
const next = (n: number) => `n${(n + 1) % half}`;

const files = {
	graphml: `<graphml><key id="d" for="node" attr.name="name"/><graph edgedefault="directed">
${list((n) => `<node id="n${n}"><data key="d">Actor ${n}</data></node>`)}
${list((n) => `<edge id="e${n}" source="n${n}" target="${next(n)}"/>`)}
</graph></graphml>`,
	gexf: `<gexf version="1.2"><graph defaultedgetype="directed"><nodes>
${list((n) => `<node id="n${n}" label="Actor ${n}"/>`)}
</nodes><edges>
${list((n) => `<edge id="e${n}" source="n${n}" target="${next(n)}"/>`)}
</edges></graph></gexf>`,
	csv: `Source,Target,Quote
${list((n) => `n${n % half},m${(n * 7) % half},"quote, ${n}"`, meant)}
`
} as const;

type Slip = (text: string, at: number) => string;
const insert =
	(sign: string): Slip =>
	(text, at) =>
		text.slice(0, at) + sign + text.slice(at);
const slips: Readonly<Record<string, Slip>> = {
	'a bare &': insert('&'),
	'a bare <': insert('<'),
	'a quotation mark': insert('"'),
	'a sign less': (text, at) => text.slice(0, at) + text.slice(at + 1),
	'a comment that begins': insert('<!--'),
	'CDATA that begins': insert('<![CDATA['),
	'an instruction that begins': insert('<?'),
	'an end': (text, at) => text.slice(0, at)
};

const cases = Object.keys(files).flatMap((id) =>
	Object.keys(slips)
		.filter((slip) => id !== 'csv' || !/begins|<|&/.test(slip))
		.map((slip) => [id, slip] as [keyof typeof files, string])
);

test.each(cases)('%s with %s', async (id, name) => {
	const text = files[id];
	const slip = slips[name]!;
	const silent: string[] = [];
	for (let at = Math.floor(text.length / 10); at < text.length * 0.9; at += 17) {
		const slipped = slip(text, at);
		// Of a file that ends too soon only what it still has is meant.
		const begun =
			id === 'csv'
				? slipped.split('\n').filter((line) => line !== '').length - 1
				: (slipped.match(/<(?:node|edge)(?=[\s>])/g) ?? []).length;
		try {
			const bytes = new TextEncoder().encode(slipped);
			const tables = await formatById(id)!.parse({ name: 'x', bytes });
			const { counts } = interpret(tables, guessMapping(tables), { fileName: 'x' });
			const missing = (name === 'an end' ? begun : meant) - counts.rows;
			if (missing > 0 && counts.reported === 0 && tables.notes.length === 0) {
				silent.push(`${missing} rows at ${at}: ${slipped.slice(at - 30, at + 20)}`);
			}
		} catch (error) {
			if (!(error instanceof FormatError)) throw error;
		}
	}
	expect(silent).toEqual([]);
});
