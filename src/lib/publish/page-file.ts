/** A network as one .html file that opens from disk, asks nothing of anyone, and shows it to a reader. */
import parts from 'virtual:interactive-page';
import { serialiseNetwork } from '../model/parse-network';
import {
	jsonForScript,
	networkElementId,
	pageMark,
	sightElementId,
	type PageData
} from './page-data';

/** The whole file. What is in the data stays data: it is JSON that nothing runs. */
export function writePage({ network, sight }: PageData): string {
	const { script, style, policy } = parts;
	const title = escapeHtml(network.title);
	const language = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(network.language ?? '');
	return `<!doctype html>
<html lang="en" ${pageMark}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Entente">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta id="__________cytoscape_stylesheet">
<link rel="icon" href="${icon}">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<div id="page"></div>
<noscript><h1${language ? ` lang="${network.language}"` : ''}>${title}</h1><p>This page draws a network and lists its quotations with a script that stands in the page itself; here scripts are switched off.</p></noscript>
<script type="application/json" id="${networkElementId}">${jsonForScript(serialiseNetwork(network))}</script>
<script type="application/json" id="${sightElementId}">${jsonForScript(JSON.stringify(sight))}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** Two actors and a line: without an icon of its own a browser asks the server for one. */
const icon =
	'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 32 32%22%3E%3Cpath d=%22M8 24 24 8%22 stroke=%22%235b3fd6%22 stroke-width=%224%22/%3E%3Ccircle cx=%228%22 cy=%2224%22 r=%226%22 fill=%22%235b3fd6%22/%3E%3Ccircle cx=%2224%22 cy=%228%22 r=%226%22 fill=%22%235b3fd6%22/%3E%3C/svg%3E';

function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
