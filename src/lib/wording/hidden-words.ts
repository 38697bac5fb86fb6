import type { HiddenBecause } from '../analysis/filter';
import type { Obstacle } from '../analysis/why-hidden';
import type { NetworkIndex } from '../model/network-index';
import type { ActorId, Certainty, RelationTypeId } from '../model/schema';
import type { Phase, Standing } from '../model/standing';
import { actorName, phaseWords, standingWords } from './words';

/** What a number of lines left out is called after: "16 unsigned". */
export const leftOutWords: Readonly<Record<HiddenBecause, string>> = {
	unsourced: 'unsourced',
	unsigned: 'unsigned',
	type: 'by type',
	standing: 'by standing',
	certainty: 'by certainty',
	time: 'by time',
	later: 'not yet begun',
	article: 'by article',
	sources: 'with too few sources',
	kind: 'by actor kind',
	actor: 'of hidden actors',
	folded: 'within a folded state',
	unannotated: 'not annotated',
	focus: 'outside the focus'
};

const hedged: Readonly<Record<Certainty, string>> = {
	asserted: 'asserted lines are switched off',
	probable: 'lines hedged as likely are switched off',
	possible: 'lines hedged as maybe are switched off',
	alleged: 'lines that are only alleged are switched off'
};

/** "lines of the type “Split” are switched off and unsourced lines are switched off" */
export function hiddenWords(index: NetworkIndex, obstacles: readonly Obstacle[]): string {
	const reasons = obstacles.map((obstacle) => obstacleWords(index, obstacle));
	return reasons.length < 2
		? reasons.join('')
		: `${reasons.slice(0, -1).join(', ')} and ${reasons.at(-1)}`;
}

function obstacleWords(index: NetworkIndex, { because, what }: Obstacle): string {
	const [first = ''] = what;
	const names = what.map((id) => actorName(index, id as ActorId)).join(' and ');
	switch (because) {
		case 'type':
		case 'unsigned': {
			const label = index.types.get(first as RelationTypeId)?.label ?? first;
			return `lines of the type “${label}” are switched off`;
		}
		case 'standing':
		case 'unsourced':
			return `${standingWords[first as Standing]} lines are switched off`;
		case 'certainty':
			return hedged[first as Certainty];
		case 'time':
			return `${phaseWords[first as Phase]} lines are switched off`;
		case 'later':
			return 'it had not begun at the date shown';
		case 'article':
			return what.length > 1
				? 'the articles it is quoted from are switched off'
				: 'the article it is quoted from is switched off';
		case 'sources':
			return `only lines with at least ${first} independent sources are shown`;
		case 'kind':
			return `actors of the kind ${what.map((kind) => kind.replace('-', ' ')).join(' and ')} are switched off`;
		case 'actor':
			return `${names} ${what.length > 1 ? 'are' : 'is'} hidden`;
		case 'folded':
			return `both its ends are folded into ${names}`;
		case 'unannotated':
			return 'only lines with an unresolved annotation are shown';
		case 'focus':
			return `only the neighbourhood of ${names} is shown`;
	}
}
