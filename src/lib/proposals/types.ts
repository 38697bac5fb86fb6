/**
 * What goes into the engine and what comes out of it: plain data, so that all of it crosses to a
 * worker and back. Ranges are UTF-16 units of the article's normalised text. Where a field says the
 * same as one of the network file it bears that one's name, so that accepting is copying.
 */
import type {
	ActorId,
	ActorKind,
	ArticleId,
	Attribution,
	Certainty,
	Evidence,
	EvidenceTime,
	RelationTypeId
} from '../model/schema';
import type { TextRange } from '../model/verification';

/** What a reader said once of a name, for the whole network. */
export interface NameCorrection {
	readonly name: string;
	/** Whom the network means by it; absent where it is no actor at all. */
	readonly actor?: ActorId;
}

export interface ProposeOptions {
	/** The article whose text this is; proposals quote it. */
	readonly article: ArticleId;
	readonly corrections?: readonly NameCorrection[];
	/** Ids of proposals that a person turned down: they do not return. */
	readonly rejected?: readonly string[];
	/** Offer relations of actors that the network does not have. True where absent. */
	readonly newActors?: boolean;
}

/** How a mention was understood. */
export type MentionHow =
	/** By name, short name, alias, or an acronym in brackets. */
	| 'name'
	/** A correction of the reader's. */
	| 'correction'
	/** "Pakistani" for Pakistan, or the capital for its government. */
	| 'demonym'
	/** "its", "the group", "the latter": by what was named before. */
	| 'reference'
	/** A name that the network does not have. */
	| 'new';

export interface Mention {
	readonly range: TextRange;
	/** The words of the text. */
	readonly words: string;
	/** Null for a name that the network does not have. */
	readonly actor: ActorId | null;
	readonly how: MentionHow;
	/** Whom else it might be, likeliest first; the choice among them was not safe. */
	readonly maybe: readonly ActorId[];
}

/** One end of a proposed relation. */
export interface Party {
	/** Null for one that the network does not have yet; then the rest says how to make it. */
	readonly actor: ActorId | null;
	readonly name: string;
	readonly kind?: ActorKind;
	readonly unnamed?: boolean;
	/** Where the sentence speaks of it. */
	readonly range: TextRange;
	readonly how: MentionHow;
	readonly maybe: readonly ActorId[];
}

export type CueRole = 'relation' | 'certainty' | 'negation' | 'attribution' | 'time';

/** Words that made the engine say something. */
export interface Cue {
	readonly role: CueRole;
	readonly range: TextRange;
	readonly words: string;
}

/** Evidence as the network file holds it, but for the id that accepting gives it. */
export type ProposedEvidence = Omit<Evidence, 'id'>;

export interface Proposal {
	/** The same for the same article, sentence, pair and type, whatever rule found it. */
	readonly id: string;
	/** Index into `sentences`. */
	readonly sentence: number;
	/** The rule that made it, in words a reader can follow. */
	readonly rule: string;
	readonly source: Party;
	readonly target: Party;
	readonly type: RelationTypeId;
	readonly mutual?: boolean;
	readonly ended?: boolean;
	readonly evidence: ProposedEvidence;
	readonly cues: readonly Cue[];
}

/** A name that looks like an actor and that the network does not have. */
export interface Candidate {
	readonly name: string;
	readonly kind: ActorKind;
	readonly short?: string;
	readonly mentions: readonly TextRange[];
}

export interface Proposed {
	readonly mentions: readonly Mention[];
	readonly sentences: readonly TextRange[];
	readonly proposals: readonly Proposal[];
	readonly candidates: readonly Candidate[];
}

/** What a sentence says of how far it may be believed, and of when. */
export interface Reading {
	readonly stance: Evidence['stance'];
	readonly certainty: Certainty;
	readonly attribution: Attribution;
	readonly time: EvidenceTime;
	/** EDTF; absent where the sentence gives no date of the relation. */
	readonly when?: string;
	readonly cues: readonly Cue[];
}
