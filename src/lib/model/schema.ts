/**
 * The network file, version 1: the one description of its shape.
 *
 * The TypeScript types, the runtime check and the published JSON Schema are all taken from the
 * schemas below. What one field says about another (an actor that must exist, a quotation's pieces
 * that must join up) is checked in `check-references.ts`, because no schema language says it well.
 */
import * as v from 'valibot';
import { isEdtf, isTimestamp } from './dates';
import {
	actorKinds,
	annotationTargets,
	arrowStyles,
	attributionKinds,
	certainties,
	directions,
	lineStyles,
	stances,
	times
} from './vocabulary';

export const FORMAT = 'entente/1';
export const MEDIA_TYPE = 'application/vnd.entente+json';
export const FILE_EXTENSION = '.entente.json';

export const idPattern = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;

const id = <const Name extends string>(name: Name) =>
	v.pipe(
		v.string(),
		v.regex(
			idPattern,
			'an id is 1 to 64 letters, digits, dots, dashes or underscores and starts with a letter or digit'
		),
		v.brand(name)
	);

const edtf = v.pipe(
	v.string(),
	v.check(isEdtf, 'not an EDTF date (examples: 2007, 2007-12, 2007/2011, ../2021, XXXX-12-16)')
);

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.string();
const requiredText = v.pipe(v.string(), v.regex(/\S/, 'must not be empty'));

export const RelationTypeStyleSchema = v.object({
	hue: v.optional(v.pipe(v.string(), v.regex(/^#[0-9A-Fa-f]{6}$/, 'a hue is written #RRGGBB'))),
	line: v.optional(v.picklist(lineStyles)),
	arrow: v.optional(v.picklist(arrowStyles))
});

export const RelationTypeSchema = v.object({
	id: id('RelationTypeId'),
	label: requiredText,
	sign: v.picklist([-1, 0, 1]),
	direction: v.picklist(directions),
	definition: v.optional(text),
	style: v.optional(RelationTypeStyleSchema)
});

export const FingerprintSchema = v.object({
	scheme: v.literal('blk8-64'),
	// Not valibot's `base64`, whose pattern runs out of stack on a text of some megabytes.
	data: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/, 'a fingerprint is base64'))
});

export const ArticleSchema = v.object({
	id: id('ArticleId'),
	number: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
	title: requiredText,
	author: v.optional(text),
	publisher: v.optional(text),
	published: v.optional(edtf),
	url: v.optional(text),
	accessed: v.optional(text),
	sha256: v.optional(
		v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a sha256 is 64 lower-case hexadecimal digits'))
	),
	norm: v.optional(v.literal(1)),
	fingerprint: v.optional(FingerprintSchema),
	editionOf: v.optional(id('ArticleId')),
	pages: v.optional(v.array(offset)),
	reliability: v.optional(v.picklist(['A', 'B', 'C', 'D', 'E', 'F']))
});

export const ActorSchema = v.object({
	id: id('ActorId'),
	name: requiredText,
	short: v.optional(requiredText),
	aliases: v.optional(v.array(requiredText)),
	unnamed: v.optional(v.boolean()),
	kind: v.picklist(actorKinds),
	partOf: v.optional(id('ActorId')),
	note: v.optional(text)
});

const placedText = {
	exact: requiredText,
	prefix: v.optional(text),
	suffix: v.optional(text),
	start: v.optional(offset),
	end: v.optional(offset)
};

export const QuotePieceSchema = v.object(placedText);

export const QuoteSchema = v.object({
	...placedText,
	pieces: v.optional(v.pipe(v.array(QuotePieceSchema), v.minLength(2, 'pieces are two or more')))
});

export const AttributionSchema = v.object({
	kind: v.picklist(attributionKinds),
	who: v.optional(requiredText)
});

export const EvidenceSchema = v.object({
	id: id('EvidenceId'),
	article: id('ArticleId'),
	quote: QuoteSchema,
	stance: v.picklist(stances),
	certainty: v.optional(v.picklist(certainties)),
	attribution: v.optional(AttributionSchema),
	time: v.optional(v.picklist(times)),
	when: v.optional(edtf),
	verbal: v.optional(v.boolean()),
	credibility: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6))),
	page: v.optional(text),
	note: v.optional(text),
	origin: v.optional(
		v.object({
			by: v.picklist(['hand', 'import', 'proposal']),
			rule: v.optional(text),
			proposal: v.optional(text)
		})
	)
});

export const RelationSchema = v.object({
	id: id('RelationId'),
	source: id('ActorId'),
	target: id('ActorId'),
	type: id('RelationTypeId'),
	mutual: v.optional(v.boolean()),
	ended: v.optional(v.boolean()),
	note: v.optional(text),
	evidence: v.array(EvidenceSchema)
});

const timestamp = v.pipe(
	v.string(),
	v.check(isTimestamp, 'not a moment in time as RFC 3339 writes it (example: 2024-01-02T03:04:05Z)')
);

export const AnnotationSchema = v.object({
	id: id('AnnotationId'),
	on: v.object({ kind: v.picklist(annotationTargets), id: v.string() }),
	body: text,
	author: v.optional(text),
	created: timestamp,
	updated: timestamp,
	tags: v.optional(v.array(text)),
	mark: v.optional(text),
	replyTo: v.optional(id('AnnotationId')),
	resolvedBy: v.optional(text)
});

const coordinate = v.pipe(v.number(), v.finite());
const PositionsSchema = v.record(v.string(), v.strictTuple([coordinate, coordinate]));

export const ViewSchema = v.object({
	id: id('ViewId'),
	title: requiredText,
	text: v.optional(text),
	filters: v.record(v.string(), v.unknown()),
	positions: v.optional(PositionsSchema),
	camera: v.optional(v.record(v.string(), v.unknown())),
	asOf: v.optional(edtf)
});

export const StorySchema = v.object({
	id: id('StoryId'),
	title: requiredText,
	views: v.array(id('ViewId'))
});

export const NetworkSchema = v.object({
	format: v.literal(FORMAT),
	id: id('NetworkId'),
	title: requiredText,
	description: v.optional(text),
	language: v.optional(text),
	relationTypes: v.optional(v.array(RelationTypeSchema)),
	articles: v.array(ArticleSchema),
	actors: v.array(ActorSchema),
	relations: v.array(RelationSchema),
	annotations: v.optional(v.array(AnnotationSchema)),
	positions: v.optional(PositionsSchema),
	views: v.optional(v.array(ViewSchema)),
	home: v.optional(id('ViewId')),
	stories: v.optional(v.array(StorySchema))
});

/** The same type with every field and every array read-only, all the way down. */
export type Immutable<T> = T extends string | number | boolean | null | undefined
	? T
	: T extends readonly unknown[]
		? { readonly [Index in keyof T]: Immutable<T[Index]> }
		: { readonly [Key in keyof T]: Immutable<T[Key]> };

type Read<Schema extends v.GenericSchema> = Immutable<v.InferOutput<Schema>>;

export type RelationTypeStyle = Read<typeof RelationTypeStyleSchema>;
export type RelationType = Read<typeof RelationTypeSchema>;
export type Fingerprint = Read<typeof FingerprintSchema>;
export type Article = Read<typeof ArticleSchema>;
export type Actor = Read<typeof ActorSchema>;
export type QuotePiece = Read<typeof QuotePieceSchema>;
export type Quote = Read<typeof QuoteSchema>;
export type Attribution = Read<typeof AttributionSchema>;
export type Evidence = Read<typeof EvidenceSchema>;
export type Relation = Read<typeof RelationSchema>;
export type Annotation = Read<typeof AnnotationSchema>;
export type View = Read<typeof ViewSchema>;
export type Story = Read<typeof StorySchema>;
/** A network as its file holds it; unknown fields may stand beside the typed ones. */
export type Network = Read<typeof NetworkSchema>;

export type NetworkId = Network['id'];
export type ArticleId = Article['id'];
export type ActorId = Actor['id'];
export type RelationId = Relation['id'];
export type RelationTypeId = RelationType['id'];
export type EvidenceId = Evidence['id'];
export type ViewId = View['id'];
export type StoryId = Story['id'];

export type ActorKind = (typeof actorKinds)[number];
export type Stance = (typeof stances)[number];
export type Certainty = (typeof certainties)[number];
export type EvidenceTime = (typeof times)[number];
export type LineStyle = (typeof lineStyles)[number];
export type ArrowStyle = (typeof arrowStyles)[number];
export type Sign = RelationType['sign'];
