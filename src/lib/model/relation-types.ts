/** The four built-in relation types of the typology, and a network's own declarations over them. */
import type {
	ArrowStyle,
	LineStyle,
	Network,
	Relation,
	RelationType,
	RelationTypeId,
	Sign
} from './schema';

/** A relation type with everything settled: what is drawn and said needs no further defaults. */
export interface ResolvedType {
	readonly id: RelationTypeId;
	readonly label: string;
	/** Read between two names, of one actor or of many: "Afghan Taliban *sponsors* TTP". */
	readonly verb: string;
	readonly sign: Sign;
	readonly direction: RelationType['direction'];
	/** Empty where the network gives none. */
	readonly definition: string;
	readonly style: {
		readonly hue: string;
		readonly line: LineStyle;
		readonly arrow: ArrowStyle;
	};
	readonly builtIn: boolean;
}

const builtIn = (type: Omit<ResolvedType, 'id' | 'builtIn'> & { id: string }): ResolvedType => ({
	...type,
	id: type.id as RelationTypeId,
	builtIn: true
});

/** In the order of the legend. Hues are Okabe and Ito's, told apart by the colour-blind. */
export const builtInTypes: readonly ResolvedType[] = [
	builtIn({
		id: 'alliance',
		label: 'Alliance',
		verb: 'allied with',
		sign: 1,
		direction: 'mutual',
		definition:
			'Both sides act together, or have promised to, and both gain: a treaty, joint operations, alignment, growing ties between states.',
		style: { hue: '#0072B2', line: 'solid', arrow: 'none' }
	}),
	builtIn({
		id: 'hostility',
		label: 'Hostility',
		verb: 'hostile to',
		sign: -1,
		direction: 'either',
		definition:
			'One side acts or declares against the other: attack, strike, retaliation, insurgency, threat, denunciation, an aim to overthrow.',
		style: { hue: '#D55E00', line: 'zigzag', arrow: 'tee' }
	}),
	builtIn({
		id: 'sponsorship',
		label: 'Sponsorship',
		verb: 'sponsors',
		sign: 1,
		direction: 'directed',
		definition:
			'The sponsor itself, on purpose, gives means: money, weapons, training, territory, intelligence, men, active support.',
		style: { hue: '#E69F00', line: 'double', arrow: 'triangle' }
	}),
	builtIn({
		id: 'tacit-support',
		label: 'Tacit support',
		verb: 'tacitly supports',
		sign: 1,
		direction: 'directed',
		definition:
			'The supporter knowingly lets the other operate, or sympathises or tolerates, without itself giving means.',
		style: { hue: '#CC79A7', line: 'dashed', arrow: 'hollow' }
	})
];

/** For a declared type that gives no hue. */
const neutralHue = '#6B7280';

/**
 * Every type a network may use: the built-in ones first, in their order, then its own in the
 * file's. Declaring a built-in type overrides its label, definition and style, never its meaning.
 */
export function resolveTypes(network: Network): ReadonlyMap<RelationTypeId, ResolvedType> {
	const types = new Map(builtInTypes.map((type) => [type.id, type]));
	for (const declared of network.relationTypes ?? []) {
		const base = types.get(declared.id);
		types.set(declared.id, base?.builtIn ? redress(base, declared) : resolve(declared));
	}
	return types;
}

/** Whether a relation holds both ways, so that which actor is the source says nothing. */
export function isMutual(
	relation: Pick<Relation, 'mutual'>,
	direction: RelationType['direction']
): boolean {
	return direction === 'mutual' || (direction === 'either' && relation.mutual === true);
}

function redress(base: ResolvedType, declared: RelationType): ResolvedType {
	return {
		...base,
		label: declared.label,
		definition: declared.definition ?? base.definition,
		style: { ...base.style, ...given(declared.style) }
	};
}

function resolve(declared: RelationType): ResolvedType {
	return {
		id: declared.id,
		label: declared.label,
		verb: declared.label.toLowerCase(),
		sign: declared.sign,
		direction: declared.direction,
		definition: declared.definition ?? '',
		style: {
			hue: neutralHue,
			line: 'dotted',
			arrow: declared.direction === 'directed' ? 'triangle' : 'none',
			...given(declared.style)
		},
		builtIn: false
	};
}

/** Only the three known fields: a style may carry others that a newer program understands. */
function given(style: RelationType['style']): Partial<ResolvedType['style']> {
	return {
		...(style?.hue !== undefined && { hue: style.hue }),
		...(style?.line !== undefined && { line: style.line }),
		...(style?.arrow !== undefined && { arrow: style.arrow })
	};
}
