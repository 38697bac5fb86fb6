/** The shape of the lists in this folder. Words are set apart by spaces, the words of a phrase by `_`. */

export interface VerbList {
	/** The relation type that the verb speaks of. */
	readonly type: string;
	readonly words: string;
	/** Where its other side stands: the direct object, or after one of these prepositions. */
	readonly after: 'object' | readonly string[];
	/** It holds both ways ("clashed with"). */
	readonly mutual?: true;
	/** It holds among those of its object: "the pact binds X and Y". */
	readonly among?: true;
	/** Only its object acts, not its subject: "pitted X against Y". */
	readonly moves?: true;
	/** Words, not deeds. */
	readonly verbal?: true;
	/** The subject is the target ("relies on", "defected from" of a leader's side). */
	readonly reversed?: true;
	/** Counts only with a further word after the object: "supplied X *with*", "gave X *weapons*". */
	readonly needs?:
		| 'with'
		| 'away'
		| 'blame'
		| 'captive'
		| 'for help'
		| 'from'
		| 'not'
		| 'prize'
		| 'gift'
		| 'power'
		| 'means'
		| 'bad name'
		| 'good name'
		| 'bad noun';
	/** What the verb says is over. */
	readonly ends?: true;
	/** The verb says the relation is not so: "avoided", "distanced itself from". */
	readonly disputes?: true;
	/** The subject acts together with its companions in the same deed; see the rule of coordination. */
	readonly deed?: true;
}

export interface NounList {
	readonly type: string;
	readonly words: string;
	/** Prepositions before the target. */
	readonly to: readonly string[];
	/** Prepositions before the one who acts. */
	readonly by: readonly string[];
	/** Holds both ways where both sides are named by `between` or `with`. */
	readonly mutual?: true;
	readonly verbal?: true;
	/**
	 * Counts only beside a warm or a cold word ("close ties", "strained relations"), with one who gives it, where
	 * it goes at somebody ("fired rockets at"), or where there is little of it ("no love for").
	 */
	readonly needs?: 'warm' | 'cold' | 'giver' | 'target' | 'little' | 'ended';
	/** A place after "in" is its target: "an insurgency in Mali". */
	readonly inPlace?: true;
	readonly ends?: true;
	readonly disputes?: true;
}

/** What someone is to another: "an ally of Y", "Y’s patron". The holder stands beside it. */
export interface RoleList {
	readonly type: string;
	readonly words: string;
	/** Prepositions before the other. */
	readonly of: readonly string[];
	/** The other is the source: "a proxy of Y" is sponsored by Y. */
	readonly reversed?: true;
	readonly mutual?: true;
	readonly verbal?: true;
}

/** "X-backed Y": who stands before the hyphen acts on what follows. */
export interface CompoundList {
	readonly type: string;
	readonly words: string;
	readonly mutual?: true;
}
