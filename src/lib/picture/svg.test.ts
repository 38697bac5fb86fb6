import { describe, expect, it } from 'vitest';
import { erasersOf, leavesOf } from './leaves';
import type { Scene, SceneItem, ScenePath } from './scene';
import { writeSvg, type SvgOptions } from './svg';

const options: SvgOptions = {
	title: 'A <title> & more',
	alt: '2 actors,\u0000 1 relation.',
	width: '16cm',
	height: '9cm',
	fonts: { sans: '"Inter Variable", sans-serif', serif: 'Georgia, serif' }
};
const line: ScenePath = { kind: 'path', d: 'M0 0L100 0', stroke: '#0072b2', strokeWidth: 4 };
const eraser: ScenePath = {
	kind: 'path',
	d: 'M40 -5L60 -5L60 5L40 5Z',
	fill: '#000000',
	erases: true,
	opacity: 0.92
};
const word = {
	kind: 'text',
	text: 'a < b & "c" \u0007',
	x: 50,
	y: 3,
	size: 10,
	weight: 600
} as const;
const words = { ...word, family: 'sans', fill: '#1b2430', anchor: 'middle' } as const;
const scene = (background: string | null, items: readonly SceneItem[]): Scene => ({
	width: 200,
	height: 100,
	background,
	items
});

describe('writeSvg', () => {
	it('says what it is, escaped, without what XML cannot hold', () => {
		const svg = writeSvg(scene('#ffffff', [words]), options);
		expect(svg).toContain('<title id="picture-title">A &lt;title&gt; &amp; more</title>');
		expect(svg).toContain('<desc id="picture-description">2 actors, 1 relation.</desc>');
		expect(svg).toContain('role="img" aria-labelledby="picture-title picture-description"');
		expect(svg).toContain('>a &lt; b &amp; &quot;c&quot; </text>');
		expect(svg).toContain('font-family="&quot;Inter Variable&quot;, sans-serif"');
		expect(svg).toContain('width="16cm" height="9cm" viewBox="0 0 200 100"');
	});

	it('says how wide words are, for machines without the fonts', () => {
		const svg = writeSvg(scene('#ffffff', [words]), {
			...options,
			widthOf: ({ size }) => 4 * size
		});
		expect(svg).toContain('textLength="40" lengthAdjust="spacingAndGlyphs"');
		expect(writeSvg(scene('#ffffff', [words]), options)).not.toContain('textLength');
	});

	it('names each relation and actor, each id once', () => {
		const group = (id: string, part?: 'badge'): SceneItem => ({
			...{ kind: 'group', x: 0, y: 0, scale: 1, items: [line] },
			about: { kind: 'relation', id, title: 'A & B', ...(part && { part }) }
		});
		const svg = writeSvg(
			scene('#fff', [group('x y'), group('x_y'), group('x y', 'badge'), group('x y')]),
			options
		);
		const ids = [...svg.matchAll(/ id="(relation[^"]*)"/g)].map(([, id]) => id);
		expect(ids).toEqual([
			'relation-x_20_y',
			'relation-x_5f_y',
			'relation-x_20_y_badge',
			'relation-x_20_y_2'
		]);
		expect(svg.match(/<title>A &amp; B<\/title>/g)).toHaveLength(4);
	});

	it('paints what takes away in the colour of the ground, where there is one', () => {
		const svg = writeSvg(scene('#14181e', [line, eraser]), options);
		expect(svg).toContain('<path d="M40 -5L60 -5L60 5L40 5Z" fill="#14181e" opacity="0.92"/>');
		expect(svg).not.toContain('<mask');
	});

	it('masks what lies beneath on a transparent ground, and nothing else', () => {
		const above = { ...line, d: 'M0 1L100 1' };
		const aside = { ...line, d: 'M0 60L100 60' };
		const svg = writeSvg(
			scene(null, [{ kind: 'group', x: 10, y: 20, scale: 2, items: [line, aside, eraser, above] }]),
			options
		);
		expect(svg).not.toContain('<rect width="100%"');
		expect(svg.match(/<mask /g)).toHaveLength(1);
		expect(svg).toMatch(/d="M0 0L100 0"[^>]* mask="url\(#mask1\)"/);
		expect(svg).toMatch(/<g id="eraser1" transform="translate\(10 20\) scale\(2\)">/);
		expect(svg).toMatch(
			/<g transform="translate\(-5 -10\) scale\(0.5\)"><use xlink:href="#eraser1"\/>/
		);
	});

	it('cuts by one clip path for each box', () => {
		const clip = { x: 1, y: 2, width: 30, height: 40 };
		const svg = writeSvg(
			scene('#fff', [
				{ ...line, clip },
				{ ...eraser, clip }
			]),
			options
		);
		expect(svg.match(/<clipPath /g)).toHaveLength(1);
		expect(svg.match(/clip-path="url\(#clip1\)"/g)).toHaveLength(2);
	});
});

describe('erasersOf', () => {
	it('finds, for each mark, later erasers that reach it', () => {
		const diagonal: ScenePath = { kind: 'path', d: 'M0 100L100 0', stroke: '#000', strokeWidth: 1 };
		const curve: ScenePath = { kind: 'path', d: 'M0 -50Q50 50 100 -50', stroke: '#000' };
		const found = erasersOf(leavesOf([diagonal, line, curve, eraser, line]));
		// The corner of the diagonal's box has the eraser; its line has not.
		expect(found.map((erasers) => erasers.length)).toEqual([0, 1, 1, 0, 0]);
	});
});
