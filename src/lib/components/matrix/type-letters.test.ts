import { expect, it } from 'vitest';
import { builtInTypes, type ResolvedType } from '../../model/relation-types';
import { typeLetters } from './type-letters';

const declared = (label: string) => ({ id: label, label }) as unknown as ResolvedType;

it('gives each type its first letter, and a letter of its own where that is taken', () => {
	const types = [...builtInTypes, declared('Split'), declared('سلام'), declared('SPLIT')];
	expect([...typeLetters(types).values()]).toEqual(['A', 'H', 'S', 'T', 'P', 'س', 'L']);
});
