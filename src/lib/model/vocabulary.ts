/**
 * The words that a network file may use where it has a choice. They stand apart from the schema so
 * that a page that only shows a network need not load what checks one.
 */
export const actorKinds = [
	'state',
	'government-body',
	'military',
	'armed-group',
	'political-party',
	'movement',
	'organization',
	'person',
	'population',
	'other'
] as const;
export const stances = ['supports', 'disputes', 'mentions'] as const;
export const certainties = ['asserted', 'probable', 'possible', 'alleged'] as const;
export const attributionKinds = ['author', 'named', 'unnamed', 'document'] as const;
export const times = ['past', 'current', 'future', 'hypothetical'] as const;
export const directions = ['directed', 'mutual', 'either'] as const;
export const lineStyles = ['solid', 'dashed', 'dotted', 'double', 'zigzag'] as const;
export const arrowStyles = ['none', 'triangle', 'tee', 'hollow', 'both'] as const;
export const annotationTargets = ['network', 'actor', 'relation', 'evidence'] as const;
