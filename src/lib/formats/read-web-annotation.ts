/** Reads Web Annotations, our own among them, and what Hypothesis exports or its API answers. */
import * as v from 'valibot';
import { GAP } from '../model/check-quotes';
import { isPlainObject, itemsOf, rootOf, textOf, textsOf, type Item } from '../model/parsed-json';
import { placeOf, type Problem } from '../model/problems';
import {
	ActorSchema,
	ArticleSchema,
	EvidenceSchema,
	RelationSchema,
	RelationTypeSchema,
	type Actor,
	type Article,
	type Evidence,
	type Relation,
	type RelationType
} from '../model/schema';
import {
	readTarget,
	targetsOf,
	type Fields,
	type Found,
	type Quoted,
	type Report
} from './read-annotation-target';

/** One quotation that somebody annotated. */
export interface ReadAnnotation extends Quoted {
	readonly comment: string;
	readonly tags: readonly string[];
	readonly author: string | null;
	/** The title of the page or document that it is on, where the file says it. */
	readonly title: string | null;
	/** Where the file was written by Entente. */
	readonly own: OwnEvidence | null;
}

/** Evidence of a network with all that it speaks of, under that network's ids. */
export interface OwnEvidence {
	readonly evidence: Evidence;
	readonly relation: Omit<Relation, 'evidence'>;
	readonly article: Article;
	/** The two ends of the relation; an actor that one of them is a part of is not among them. */
	readonly actors: readonly Actor[];
	/** Where the network declares the type. */
	readonly relationType: RelationType | null;
}

export interface ReadAnnotations {
	readonly annotations: readonly ReadAnnotation[];
	/** What could not be read, by its place. */
	readonly problems: readonly Problem[];
}

/** The normalised text of a source, undefined where it is not at hand. */
export type TextOfSource = (source: string, article: Fields) => string | undefined;

/** Never throws. @param json Parsed JSON of any shape. */
export function readWebAnnotations(json: unknown, textOfSource: TextOfSource): ReadAnnotations {
	const annotations: ReadAnnotation[] = [];
	const problems: Problem[] = [];
	const report = (place: string, message: string) => problems.push({ place, message });
	for (const { value, place } of annotationsIn(json, report)) {
		const item = rootOf(value, place);
		if (item === null) report(place, 'is no annotation');
		else annotations.push(...readOne(item, textOfSource, report));
	}
	return { annotations, problems };
}

/** Every value that should be an annotation, out of whatever holds it. */
function annotationsIn(json: unknown, report: Report): readonly Found[] {
	const listed = (list: readonly unknown[], place: string) =>
		list.map((value, at) => ({ value, place: placeOf(place, at) }));
	if (Array.isArray(json)) return listed(json, '');
	if (!isPlainObject(json)) {
		report('', 'is neither a Web Annotation nor a Hypothesis export');
		return [];
	}
	const first = isPlainObject(json.first) ? json.first : null;
	const [list, place, next] = first
		? [first.items, 'first.items', first.next]
		: Array.isArray(json.rows)
			? [json.rows, 'rows', undefined]
			: Array.isArray(json.annotations)
				? [json.annotations, 'annotations', undefined]
				: [json.items, 'items', json.next];
	if (next !== undefined)
		report(
			placeOf(first ? 'first' : '', 'next'),
			'more pages follow, which this file does not hold'
		);
	if (Array.isArray(list)) {
		const isAll = typeof json.total !== 'number' || json.total <= list.length;
		if (!isAll && next === undefined) {
			report('total', `the file holds ${list.length} of ${String(json.total)} annotations`);
		}
		return listed(list, place);
	}
	if (json.target !== undefined) return [{ value: json, place: '' }];
	report('', 'holds no annotations');
	return [];
}

function readOne(item: Item, textOfSource: TextOfSource, report: Report): ReadAnnotation[] {
	const dataset = bodiesOf(item).find(({ fields }) => isPlainObject(fields.evidence));
	const article = isPlainObject(dataset?.fields.article) ? dataset.fields.article : {};
	const targets = targetsOf(item, report).flatMap((target): readonly Quoted[] => {
		const placed = readTarget(target, item, (source) => textOfSource(source, article), report);
		return placed === null ? [] : [placed];
	});
	const about = { ...saidIn(item), own: null };
	if (dataset === undefined) return targets.map((target) => ({ ...about, ...target }));
	const own = readOwn(dataset, targets);
	const [first] = targets;
	if (own !== null && first !== undefined) {
		return [{ ...about, ...first, quote: own.evidence.quote, own }];
	}
	report(
		dataset.place,
		'is no evidence of a network as this version knows it; read as a mere quotation'
	);
	return targets.map((target) => ({ ...about, ...target }));
}

/** Null where a part of it is missing or is not what the format says. */
function readOwn({ fields }: Item, targets: readonly Quoted[]): OwnEvidence | null {
	const evidence = ownEvidence(fields.evidence as Fields, targets);
	const { relation, article, actors, relationType = null } = fields;
	const isWhole =
		evidence !== null &&
		isPlainObject(relation) &&
		v.is(RelationSchema, { ...relation, evidence: [] }) &&
		v.is(ArticleSchema, article) &&
		v.is(v.array(ActorSchema), actors) &&
		(relationType === null || v.is(RelationTypeSchema, relationType));
	if (!isWhole) return null;
	const ids = (actors as readonly { readonly id: string }[]).map(({ id }) => id);
	const { source, target } = relation as unknown as Relation;
	if (!ids.includes(source) || !ids.includes(target)) return null;
	return { evidence, relation, article, actors, relationType } as unknown as OwnEvidence;
}

/** The evidence with its quotation put together again; null if that is no evidence. */
function ownEvidence(stated: Fields, targets: readonly Quoted[]): Evidence | null {
	const rest = isPlainObject(stated.quote) ? stated.quote : {};
	const quotes = targets.map(({ quote }) => quote);
	const pieces = Array.isArray(rest.pieces) ? (rest.pieces as readonly unknown[]) : null;
	if (quotes.length !== (pieces?.length ?? 1)) return null;
	const quote = pieces
		? {
				...rest,
				exact: quotes.map(({ exact }) => exact).join(GAP),
				pieces: pieces.map((piece, at) => ({
					...(isPlainObject(piece) ? piece : {}),
					...quotes[at]
				}))
			}
		: { ...rest, ...quotes[0] };
	const evidence: unknown = { ...stated, quote };
	// The value itself and not what the schema makes of it, which has no unknown fields.
	return v.is(EvidenceSchema, evidence) ? (evidence as Evidence) : null;
}

function bodiesOf(item: Item): readonly Item[] {
	const single = rootOf(item.fields.body, placeOf(item.place, 'body'));
	return single === null ? itemsOf(item, 'body') : [single];
}

/** Who annotated, and what they wrote. */
function saidIn(item: Item): Pick<ReadAnnotation, 'comment' | 'tags' | 'author' | 'title'> {
	const bodies = bodiesOf(item);
	const values = (isTag: boolean) =>
		bodies.flatMap((body) => {
			const value = textOf(body, 'value');
			return value !== undefined && (body.fields.purpose === 'tagging') === isTag ? [value] : [];
		});
	const links =
		typeof item.fields.body === 'string'
			? [item.fields.body]
			: textsOf(item, 'body').map(({ text }) => text);
	const plain = [textOf(item, 'text'), textOf(item, 'bodyValue'), ...links];
	const creator = rootOf(item.fields.creator);
	const name = creator && (textOf(creator, 'name') ?? textOf(creator, 'id'));
	return {
		comment: [...plain.filter((text) => text !== undefined && text !== ''), ...values(false)].join(
			'\n\n'
		),
		tags: [...textsOf(item, 'tags').map(({ text }) => text), ...values(true)],
		author: textOf(item, 'user') ?? name ?? textOf(item, 'creator') ?? null,
		title: titleIn(item)
	};
}

/** Hypothesis says it of the document, a list of one; the model has no word for it. */
function titleIn(item: Item): string | null {
	const document = rootOf(item.fields.document);
	if (document === null) return null;
	const [listed] = textsOf(document, 'title');
	const title = (textOf(document, 'title') ?? listed?.text ?? '').trim();
	return title === '' ? null : title;
}
