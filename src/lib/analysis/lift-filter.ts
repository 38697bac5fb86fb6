import type { NetworkIndex } from '../model/network-index';
import type { FilterSettings, HiddenBecause } from './filter';

/** The change of settings after which no relation is hidden for this reason any more. */
export function liftFilter(
	{ types }: Pick<NetworkIndex, 'types'>,
	{ typesOff, standingsOff }: Pick<FilterSettings, 'typesOff' | 'standingsOff'>,
	reason: HiddenBecause
): Partial<FilterSettings> {
	switch (reason) {
		case 'unsigned':
			return { typesOff: typesOff.filter((id) => types.get(id)?.sign !== 0) };
		case 'type':
			return { typesOff: typesOff.filter((id) => types.get(id)?.sign === 0) };
		case 'unsourced':
			return { standingsOff: standingsOff.filter((standing) => standing !== 'unsourced') };
		case 'standing':
			return { standingsOff: standingsOff.filter((standing) => standing === 'unsourced') };
		case 'certainty':
			return { certaintiesOff: [] };
		case 'time':
			return { phasesOff: [] };
		case 'later':
			return { asOf: null };
		case 'article':
			return { articlesOff: [] };
		case 'sources':
			return { minSources: 1 };
		case 'kind':
			return { kindsOff: [] };
		case 'actor':
			return { actorsOff: [] };
		case 'folded':
			return { foldOrgans: false };
		case 'unannotated':
			return { annotatedOnly: false };
		case 'focus':
			return { focus: null };
	}
}
