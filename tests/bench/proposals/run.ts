/**
 * `npm run bench:proposals`: what the proposals find of codings made by people, and how fast. The last
 * line is the summary.
 *
 *     npm run bench:proposals                             figures
 *     npm run bench:proposals -- --articles FOLDER        where the texts of the example are
 *     npm run bench:proposals -- --folder FOLDER          figures of a folder of codings, and of nothing else
 *     npm run bench:proposals -- --show                   what was missed and what was beside the coding
 *
 * `--show` never shows the unseen set: rules are to be written without it.
 */
import { parseArgs } from 'node:util';
import { exampleArticles, writtenArticles, type CodedArticle } from './coded';
import { scoreNewcomer } from './newcomer';
import { emptyScore, score, type Score, type Tally } from './score';

const { values } = parseArgs({
	options: {
		articles: { type: 'string', default: '../shared/articles' },
		folder: { type: 'string' },
		show: { type: 'boolean', default: false }
	}
});

const ratio = (part: number, whole: number) =>
	whole === 0 ? '   –' : (part / whole).toFixed(2).padStart(4);
const line = (name: string, { found, coded, proposed }: Tally) =>
	`  ${name.padEnd(24)} recall ${ratio(found, coded)}  precision ${ratio(found, proposed)}   (${found} of ${coded} coded, ${proposed} proposed)`;

interface Report {
	readonly total: Score;
	/** Without the coding’s actors. */
	readonly newcomer: Tally;
}

function report(title: string, articles: readonly CodedArticle[], show: boolean): Report | null {
	console.log(`\n${title}`);
	if (articles.length === 0) return null;
	const total = emptyScore();
	const newcomer: Tally = { found: 0, coded: 0, proposed: 0 };
	for (const article of articles) {
		const { missed, beside } = score(article, total);
		scoreNewcomer(article, newcomer);
		if (!show) continue;
		console.log(`\n  ${article.name}\n    missed`);
		for (const key of missed) console.log(`      ${key}`);
		console.log('    beside the coding');
		for (const { source, target, type, rule, evidence, cues } of beside) {
			console.log(
				`      ${source.actor ?? source.name} → ${target.actor ?? target.name} ${type} [${rule}: ${cues[0]?.words}] ${evidence.quote.exact.slice(0, 160)}`
			);
		}
	}
	for (const [type, tally] of total.types)
		if (tally.coded + tally.proposed > 0) console.log(line(`pair, type: ${type}`, tally));
	console.log(line('pair, sign', total.signed));
	console.log(line('  organs as their state', total.folded));
	console.log(line('  in an empty network', newcomer));
	const { direction, hedge, stance } = total;
	console.log(
		`  direction ${ratio(direction.right, direction.of)} (of ${direction.of})  stance ${ratio(stance.right, stance.of)} (of ${stance.of})  certainty ${ratio(hedge.right, hedge.of)} (of ${hedge.of})`
	);
	console.log(
		`  ${((total.milliseconds / total.words) * 1000).toFixed(0)} ms for a thousand words (${total.words} words in ${articles.length} articles)`
	);
	return { total, newcomer };
}

const parts: string[] = [];
const summarise = (name: string, measured: Report | null, missing: string) => {
	if (!measured) {
		console.log(`  ${missing}`);
		parts.push(`${name}: missing`);
		return;
	}
	const { newcomer } = measured;
	const { signed, direction, hedge, words, milliseconds } = measured.total;
	parts.push(
		`${name}: recall ${ratio(signed.found, signed.coded).trim()} precision ${ratio(signed.found, signed.proposed).trim()} direction ${ratio(direction.right, direction.of).trim()} certainty ${ratio(hedge.right, hedge.of).trim()} (empty network ${ratio(newcomer.found, newcomer.coded).trim()}/${ratio(newcomer.found, newcomer.proposed).trim()}) ${((milliseconds / words) * 1000).toFixed(0)} ms/1000 words`
	);
};

if (values.folder === undefined) reportAll();
else
	summarise(
		values.folder,
		report(values.folder, writtenArticles(values.folder), values.show),
		`No x.txt with an x.json in ${values.folder}.`
	);
console.log(`\nbench:proposals pairs with sign — ${parts.join(' | ')}`);

function reportAll(): void {
	const here = 'tests/bench/proposals';
	summarise(
		'example',
		report('The example: four articles', exampleArticles(values.articles), values.show),
		`The articles’ texts are not in ${values.articles}; say where with --articles.`
	);
	summarise(
		'seen',
		report(
			'Written for the rules, so not a measure of what they do elsewhere',
			writtenArticles(`${here}/seen`),
			values.show
		),
		`None in ${here}/seen.`
	);
	summarise(
		'unseen',
		report('Unseen while the rules were written', writtenArticles(`${here}/unseen`), false),
		`There is no unseen set in ${here}/unseen, so nothing is known of other texts.`
	);
}
