/** Articles with a coding to measure against: the example's, those written for the rules, and the unseen. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { normaliseText } from '../../../src/lib/anchoring/normalise';
import type { ArticleId, Evidence, Network, Relation } from '../../../src/lib/model/schema';

export interface CodedRelation {
	readonly source: string;
	readonly target: string;
	readonly type: string;
	readonly mutual: boolean;
	readonly evidence: readonly Pick<Evidence, 'stance' | 'certainty' | 'time'>[];
}

export interface CodedArticle {
	readonly name: string;
	readonly id: ArticleId;
	readonly text: string;
	/** The network with its actors and types, and no relation. */
	readonly network: Network;
	readonly relations: readonly CodedRelation[];
}

const example = 'static/networks/four-articles.entente.json';

function readNetwork(path: string): Network {
	return JSON.parse(readFileSync(path, 'utf8')) as Network;
}

/** The articles of the example whose texts are at hand, found by their hash. */
export function exampleArticles(folder: string): readonly CodedArticle[] {
	if (!existsSync(folder)) return [];
	const network = readNetwork(example);
	const texts = readdirSync(folder)
		.filter((name) => name.endsWith('.txt'))
		.map((name) => normaliseText(readFileSync(join(folder, name), 'utf8')));
	return texts.flatMap((text) => {
		const sha256 = createHash('sha256').update(text).digest('hex');
		const article = network.articles.find((one) => one.sha256 === sha256);
		if (!article) return [];
		return [
			{
				name: article.title,
				id: article.id,
				text,
				network: { ...network, relations: [] },
				relations: ofArticle(network.relations, article.id)
			}
		];
	});
}

function ofArticle(relations: readonly Relation[], article: ArticleId): readonly CodedRelation[] {
	return relations.flatMap(({ source, target, type, mutual, evidence }) => {
		const here = evidence.filter((one) => one.article === article);
		return here.length === 0
			? []
			: [{ source, target, type, mutual: mutual === true, evidence: here }];
	});
}

/**
 * The pairs of `x.txt` and `x.json` in a folder. The coding holds `actors` and `relationTypes` as a network
 * file does, and `relations` with a source, a target, a type, and at least one stance.
 */
export function writtenArticles(folder: string): readonly CodedArticle[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter(
			(name) => name.endsWith('.txt') && existsSync(join(folder, name.replace(/\.txt$/, '.json')))
		)
		.map((name) => {
			const base = name.replace(/\.txt$/, '');
			const coding = JSON.parse(readFileSync(join(folder, `${base}.json`), 'utf8')) as Pick<
				Network,
				'actors' | 'relationTypes'
			> & {
				relations: (Omit<CodedRelation, 'mutual'> & { mutual?: boolean })[];
			};
			const id = base.replace(/[^A-Za-z0-9_.-]/g, '-') as ArticleId;
			const ids = new Set<string>(coding.actors.map((actor) => actor.id));
			for (const relation of coding.relations) {
				for (const end of [relation.source, relation.target])
					if (!ids.has(end)) throw new Error(`${base}.json: no actor "${end}"`);
				if (relation.evidence.length === 0)
					throw new Error(`${base}.json: a relation of ${relation.source} without evidence`);
			}
			return {
				name: base,
				id,
				text: normaliseText(readFileSync(join(folder, name), 'utf8')),
				network: {
					format: 'entente/1',
					id: 'bench' as Network['id'],
					title: base,
					articles: [{ id, title: base }],
					actors: coding.actors,
					relationTypes: coding.relationTypes ?? [],
					relations: []
				},
				relations: coding.relations.map((relation) => ({
					...relation,
					mutual: relation.mutual === true
				}))
			};
		});
}
