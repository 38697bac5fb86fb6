import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Who may import whom inside src/lib: each folder and the folders it may reach. Everything else is
 * refused below, so that an arrow which turns round is a lint error and not a matter of review.
 */
const mayImport = {
	model: [],
	archive: [],
	decoding: ['model'],
	editing: ['model'],
	anchoring: ['model'],
	extraction: ['model', 'anchoring', 'archive', 'decoding'],
	analysis: ['model'],
	passages: ['model', 'anchoring'],
	proposals: ['model', 'anchoring'],
	layout: ['model', 'analysis'],
	wording: ['model', 'analysis'],
	picture: ['model', 'analysis', 'wording'],
	formats: ['model', 'anchoring', 'archive', 'decoding', 'analysis', 'wording', 'picture'],
	publish: ['model'],
	exchange: ['model', 'editing', 'formats'],
	sync: ['model', 'editing'],
	state: [
		'model',
		'archive',
		'editing',
		'anchoring',
		'extraction',
		'analysis',
		'passages',
		'proposals',
		'layout',
		'wording',
		'picture',
		'formats',
		'publish',
		'exchange',
		'sync'
	],
	view: ['model', 'editing', 'anchoring', 'analysis', 'layout', 'wording', 'picture', 'state'],
	components: [
		'model',
		'editing',
		'anchoring',
		'extraction',
		'analysis',
		'passages',
		'proposals',
		'layout',
		'wording',
		'picture',
		'formats',
		'exchange',
		'state',
		'view'
	],
	server: ['model', 'editing', 'anchoring', 'analysis', 'wording', 'picture']
};
const folders = Object.keys(mayImport);
const knowsNoScreen = [
	'model',
	'archive',
	'decoding',
	'editing',
	'anchoring',
	'extraction',
	'analysis',
	'passages',
	'proposals',
	'layout',
	'wording',
	'picture',
	'formats',
	'publish',
	'exchange',
	'sync',
	'server'
];

const noScreen = {
	group: ['svelte', 'svelte/*', '$app/*', '$lib', '$lib/*'],
	message: 'This folder is plain data in, plain data out: it knows no Svelte and no $app.'
};
const noCytoscape = {
	group: ['cytoscape', 'cytoscape-*'],
	message: 'Only view/ draws with Cytoscape (and layout/springs.ts lays out with it in the worker).'
};

const arrows = folders.map((folder) => {
	const forbidden = folders.filter(
		(other) => other !== folder && !mayImport[folder].includes(other)
	);
	const patterns = [
		{
			group: forbidden.flatMap((other) => [`**/${other}/**`, `$lib/${other}/**`]),
			message: `src/lib/${folder} may import only from: ${mayImport[folder].join(', ') || 'nothing'}.`
		}
	];
	if (knowsNoScreen.includes(folder)) patterns.push(noScreen);
	if (folder !== 'view') patterns.push(noCytoscape);
	return {
		files: [`src/lib/${folder}/**`],
		ignores: ['src/lib/layout/springs.ts'],
		rules: { 'no-restricted-imports': ['error', { patterns }] }
	};
});

export default ts.config(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'node_modules/',
			'static/',
			'test-results/',
			'playwright-report/'
		]
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'no-alert': 'error',
			eqeqeq: 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			'@typescript-eslint/consistent-type-imports': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
		},
		rules: {
			'svelte/no-at-html-tags': 'error',
			'svelte/no-navigation-without-resolve': 'off',
			// Maps and sets are replaced whole, as $state.raw; nothing mutates one that is shown.
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	...arrows,
	{
		// What a saved page runs: it has no server, no store and nothing to edit with.
		files: ['src/page/**'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							group: [
								...[
									'server',
									'sync',
									'editing',
									'exchange',
									'formats',
									'extraction',
									'proposals'
								].map((folder) => `**/lib/${folder}/**`),
								'$app/*',
								'$lib',
								'$lib/*'
							],
							message: 'A saved page only shows: it stores, edits and asks nothing.'
						},
						noCytoscape
					]
				}
			]
		}
	}
);
