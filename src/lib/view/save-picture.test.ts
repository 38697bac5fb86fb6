import { describe, expect, it } from 'vitest';
import { fileName } from './save-picture';

describe('fileName', () => {
	it.each([
		['Pakistan and the two Talibans', 'Pakistan and the two Talibans.png'],
		['Who: with/whom? <now>', 'Who with whom now.png'],
		['  …and then.  ', '…and then.png'],
		['../../etc/passwd', 'etc passwd.png'],
		['طالبان', 'طالبان.png'],
		['', 'network.png'],
		['...', 'network.png'],
		['CON', 'network.png'],
		['a\u202egnp.exe', 'a gnp.exe.png']
	])('turns %j into %j', (title, name) => {
		expect(fileName(title)).toBe(name);
	});

	it('cuts a long title between letters, never within one', () => {
		expect([...fileName('😀'.repeat(300))]).toHaveLength(104);
	});
});
