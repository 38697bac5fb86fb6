import { expect, it } from 'vitest';
import type { ActorId, Annotation, EvidenceId, RelationId } from '../model/schema';
import { followLinks } from './follow-links';

const moved = {
	actors: new Map([['gone' as ActorId, 'here' as ActorId]]),
	relations: new Map([['a.hostility.b' as RelationId, 'a.hostility.c' as RelationId]]),
	evidence: new Map([['e1' as EvidenceId, 'other' as RelationId]])
};
const follow = (body: string) => followLinks([{ body } as Annotation], moved)[0]!.body;

it.each([
	['[A](#/relation/a.hostility.b)', '[A](#/relation/a.hostility.c)'],
	['[A](<#/relation/a.hostility.b>)', '[A](<#/relation/a.hostility.c>)'],
	['[A](#/relation/a%2Ehostility.b "why")', '[A](#/relation/a.hostility.c "why")'],
	['[A](#/relation/a.hostility.b?as-of=2011)', '[A](#/relation/a.hostility.c?as-of=2011)'],
	['[A](#/relation/a.hostility.b/evidence/e2)', '[A](#/relation/a.hostility.c/evidence/e2)'],
	['[A](#/relation/any/evidence/e1)', '[A](#/relation/other/evidence/e1)'],
	['[A][1]\n\n[1]: #/actor/gone', '[A][1]\n\n[1]: #/actor/here'],
	['[G](#/actor/gone), [G](#/actor/gone)', '[G](#/actor/here), [G](#/actor/here)']
])('%s leads where it went', (before, after) => {
	expect(follow(before)).toBe(after);
});

it.each([
	'[A](#/relation/a.hostility.bb)',
	'[A](#/relation/a.hostility)',
	'[A](#/actor/a.hostility.b)',
	'[A](https://example.org/#/actor/gone)',
	'gone, #/actor/gone and `#/relation/a.hostility.b`',
	'[A](#/relation/%E0%A4%A)'
])('%s stays as it is', (body) => {
	expect(follow(body)).toBe(body);
});

it('gives the very annotations that have no such link', () => {
	const annotation = { body: 'No link.' } as Annotation;
	expect(followLinks([annotation], moved)[0]).toBe(annotation);
});
