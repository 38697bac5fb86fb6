/** Words by which a text takes up an actor or a deed again: "the group", "the general", "the attack". */
import type { ActorKind } from '../../model/schema';

export const groups: readonly ActorKind[] = [
	'armed-group',
	'movement',
	'organization',
	'political-party',
	'other'
];
export const singular: readonly ActorKind[] = [...groups, 'state', 'government-body', 'military'];

/** Definite phrases that take up an actor again, and the kinds they may mean. */
export const takingUp: ReadonlyMap<string, readonly ActorKind[]> = new Map(
	(
		[
			['group organisation organization outfit network', groups],
			[
				'militia militias insurgents insurgent rebels militants rebel fighters guerrillas jihadists faction terrorists separatists gunmen front',
				['armed-group', 'movement']
			],
			[
				'movement party coalition alliance bloc',
				['movement', 'political-party', 'organization', 'armed-group']
			],
			['army military troops soldiers forces generals junta', ['military']],
			[
				'government regime authorities administration cabinet officials leadership',
				['government-body']
			],
			['country nation state republic kingdom', ['state']],
			['company agency council union commission', ['organization']],
			['emirate sultanate island', ['state']],
			[
				'general colonel president minister commander warlord leader king emir strongman dictator premier chief sultan emperor prince cleric imam',
				['person']
			]
		] as const
	).flatMap(([words, kinds]) => words.split(' ').map((word) => [word, kinds] as const))
);

/** Nouns of deeds that a later sentence takes up: "condemned the attack". */
export const events =
	/^(?:attack|attacks|bombing|bombings|massacre|killing|killings|assault|strike|strikes|airstrike|airstrikes|raid|raids|invasion|offensive|shelling|ambush|assassination|coup|incursion|violence|atrocity|atrocities|siege)$/;
