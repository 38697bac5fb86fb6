/** The two command lines, on a folder of made-up articles. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { anchorCommand } from './anchor-command';
import { execute } from './command';
import { verifyCommand } from './verify-command';

// A busy machine is no reason to fail.
vi.setConfig({ testTimeout: 120_000 });

const root = join(import.meta.dirname, '../..');
const text =
	'The army left Kabul in 2014. It did not, said Gen. Khan, support the TTP. It came back.\r\n';
let folder = '';
let file = '';
let articles = '';

interface Run {
	code: number | null;
	out: string;
	err: string;
}

function run(name: 'verify' | 'anchor', ...given: string[]): Run {
	const written = { out: '', err: '' };
	const code = execute(name, { verify: verifyCommand, anchor: anchorCommand }[name], given, {
		out: { write: (text) => (written.out += text) },
		err: { write: (text) => (written.err += text) }
	});
	return { code, ...written };
}

const verify = () => run('verify', file, '--articles', articles);
const anchor = (...more: string[]) => run('anchor', file, '--articles', articles, ...more);

function write(quotes: readonly object[], article: object = {}): void {
	const network = {
		format: 'entente/1',
		id: 'n',
		title: 'N',
		articles: [{ id: 'a1', number: 7, title: '[Kabul]', ...article }],
		actors: [
			{ id: 'x', name: 'X', kind: 'state' },
			{ id: 'y', name: 'Y', kind: 'state' }
		],
		relations: [
			{
				id: 'r',
				source: 'x',
				target: 'y',
				type: 'hostility',
				evidence: quotes.map((quote, at) => ({
					id: `e${at}`,
					article: 'a1',
					quote,
					stance: 'supports'
				}))
			}
		]
	};
	writeFileSync(file, JSON.stringify(network));
}

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'entente-cli-'));
	file = join(folder, 'n.entente.json');
});
beforeEach(() => {
	articles = join(folder, 'articles');
	rmSync(articles, { recursive: true, force: true });
	mkdirSync(articles);
	writeFileSync(join(articles, 'a1_kabul.txt'), text);
	writeFileSync(join(articles, 'a10.txt'), 'Another article whose name begins alike.');
	writeFileSync(join(articles, 'notes.md'), 'No article.');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a draft', () => {
	it('is anchored, verified, and left as it is by a second anchoring', () => {
		const pieces = [{ exact: 'It did not' }, { exact: 'support the TTP' }];
		write([{ exact: 'The army left' }, { exact: 'It did not […] support the TTP', pieces }]);
		const first = anchor('--write');
		expect(first).toMatchObject({ code: 0, err: '' });
		expect(first.out).toContain('anchored 2 quotations of 1 article.');
		const written = readFileSync(file, 'utf8');
		expect(anchor('--write').out).toContain('is anchored already');
		expect(readFileSync(file, 'utf8')).toBe(written);
		expect(anchor()).toEqual({ code: 0, out: written, err: '' });

		const checked = verify();
		expect(checked.code).toBe(0);
		expect(checked.out).toMatch(/exact +e0 +a1 \[7\] +“The army left”/);
		expect(checked.out).toMatch(/exact, shortened +e1/);
		expect(checked.out).toContain('2 quotations: 1 exact; 1 exact, shortened.');
		expect(checked.out).toContain('by fingerprint: all of them.');
	});

	it('is not written while a quotation is not found, and the refusal says where', () => {
		write([{ exact: 'The army left' }, { exact: 'The navy sank off another coast' }]);
		const before = readFileSync(file, 'utf8');
		const refused = anchor('--write');
		expect(refused.code).toBe(1);
		expect(refused.err).toContain('relations[0].evidence[1].quote: “The navy sank');
		expect(readFileSync(file, 'utf8')).toBe(before);
	});
});

describe('verify', () => {
	const anchored = () => {
		write([{ exact: 'The army left' }]);
		expect(anchor('--write').code).toBe(0);
		return JSON.parse(readFileSync(file, 'utf8')) as {
			articles: { sha256: string; fingerprint: { data: string } }[];
			relations: { evidence: { quote: Record<string, unknown> }[] }[];
		};
	};
	const rewrite = (network: unknown) => writeFileSync(file, JSON.stringify(network));

	it('fails on a quotation that is only folded, altered or not there, and shows what the article says', () => {
		write([{ exact: 'The  army left' }, { exact: 'The army left Kabul in 2015' }]);
		const { code, out } = verify();
		expect(code).toBe(1);
		expect(out).toMatch(/folded +e0/);
		expect(out).toMatch(/altered +e1/);
		expect(out).toContain('The article says: “The army left Kabul in 2014”');
	});

	it('fails on a fingerprint that is not the article’s, though every quotation is exact', () => {
		const network = anchored();
		const [article] = network.articles;
		if (article) article.fingerprint.data = 'AAAAAAAAAAA=';
		rewrite(network);
		const { code, out } = verify();
		expect(code).toBe(1);
		expect(out).toContain('1 exact.');
		expect(out).toContain('The fingerprint that the network states is not that of');
	});

	it('fails on a text that was changed after the network was made', () => {
		anchored();
		writeFileSync(join(articles, 'a1_kabul.txt'), text.replace('2014', '2015'));
		const { code, out } = verify();
		expect(code).toBe(1);
		expect(out).toContain('the network states');
		expect(out).toMatch(/by fingerprint +e0/);
	});

	it('fails on an offset or a context that is stated wrongly', () => {
		const network = anchored();
		Object.assign(network.relations[0]?.evidence[0]?.quote ?? {}, { start: 3, suffix: ' never' });
		rewrite(network);
		const { code, out } = verify();
		expect(code).toBe(1);
		expect(out).toContain('the start is 0, not 3; the suffix is not what stands after it');
	});

	it('knows a text by its hash, whatever its name', () => {
		anchored();
		rmSync(join(articles, 'a1_kabul.txt'));
		writeFileSync(join(articles, 'zzz.txt'), text.replace('\r\n', '\n'));
		expect(verify().code).toBe(0);
	});

	it('fails where an article has no text', () => {
		anchored();
		rmSync(join(articles, 'a1_kabul.txt'));
		const { code, out } = verify();
		expect(code).toBe(1);
		expect(out).toContain('no text  a1');
	});

	it('lets no control character of a file through to the terminal', () => {
		writeFileSync(join(articles, 'a1_kabul.txt'), `${text}\u001b[2J end\nof it`);
		write([{ exact: '\u001b[2J end\nof it' }]);
		const { out } = verify();
		expect(out).toContain('“ [2J end of it”');
		expect(out).not.toContain('\u001b');
	});
});

describe('bad input', () => {
	it.each([
		['no network file', () => run('verify'), 'Give the network file'],
		['two of them', () => run('verify', file, file), 'Give one network file'],
		['no folder', () => run('anchor', file), '--articles <folder>'],
		['an unknown switch', () => run('anchor', file, '--wrtie'), "'--wrtie'"],
		['a file that is not there', () => run('verify', 'x', '--articles', articles), 'at x.'],
		['a folder for a file', () => run('verify', folder, '--articles', articles), 'not a file'],
		['a file for a folder', () => run('verify', file, '--articles', file), 'not a folder'],
		[
			'another kind of JSON',
			() => run('verify', join(root, 'package.json'), '--articles', articles),
			'not a network file'
		]
	])('gets one clear message and exit code 2: %s', (_, start, message) => {
		write([{ exact: 'The army left' }]);
		const { code, out, err } = start();
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(err).toContain(message);
		expect(err).toContain('-- --help');
		expect(err).not.toContain('    at ');
	});

	it('gets one clear message for a text that is not UTF-8, and for two texts of one article', () => {
		write([{ exact: 'The army left' }]);
		writeFileSync(join(articles, 'a1-copy.txt'), 'Another text.');
		expect(verify()).toMatchObject({ code: 2, err: expect.stringContaining('both begin with') });
		writeFileSync(join(articles, 'a1-copy.txt'), Uint8Array.of(0x61, 0xff));
		expect(verify()).toMatchObject({ code: 2, err: expect.stringContaining('after byte 1') });
	});

	it('is told of every problem of a network file by its place', () => {
		write([{ exact: 'The army left' }], { sha256: 'x', published: 'soon' });
		const { code, err } = verify();
		expect(code).toBe(2);
		expect(err).toContain('articles[0].sha256');
		expect(err).toContain('articles[0].published');
	});
});

describe('--help', () => {
	it.each(['verify', 'anchor'] as const)('says how to use %s', (name) => {
		const { code, out } = run(name, '--help');
		expect(code).toBe(0);
		expect(out).toContain(`npm run ${name} -- <network file> --articles <folder>`);
	});
});

describe('run as a process', () => {
	it.each([
		['verify', 1],
		['anchor', 0]
	] as const)('%s answers on standard output and with an exit code', (name, code) => {
		write([{ exact: 'The  army left' }]);
		const { status, stdout } = spawnSync(
			process.execPath,
			[
				join(root, 'node_modules/tsx/dist/cli.mjs'),
				join(root, `src/cli/${name}.ts`),
				...[file, '--articles', articles]
			],
			{ encoding: 'utf8' }
		);
		expect(status).toBe(code);
		expect(stdout).toBe(run(name, file, '--articles', articles).out);
	});
});
