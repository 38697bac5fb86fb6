import './fonts.css';
import '../app.css';
import './page.css';
import { mount } from 'svelte';
import { networkElementId, sightElementId, type SavedSight } from '../lib/publish/page-data';
import type { Network } from '../lib/model/schema';
import InteractivePage from './InteractivePage.svelte';
import { PublishedScreen } from './published-screen.svelte';

const target = document.getElementById('page')!;
void show();

async function show(): Promise<void> {
	try {
		const network = read(networkElementId) as Network;
		const sight = read(sightElementId) as SavedSight;
		const screen = new PublishedScreen({ network, sight });
		await fontsOfCanvas();
		mount(InteractivePage, { target, props: { screen } });
	} catch {
		target.setAttribute('role', 'alert');
		target.textContent =
			'This page is damaged: the network in it cannot be read whole. Get the file once more from where it came from.';
	}
}

/** A canvas keeps the letters that it was first drawn with, so its fonts have to be there by then. */
async function fontsOfCanvas(): Promise<void> {
	const fonts = ['400 12px', '600 12px'].map((font) =>
		document.fonts.load(`${font} "Inter Variable"`)
	);
	await Promise.allSettled(fonts);
}

function read(id: string): unknown {
	return JSON.parse(document.getElementById(id)!.textContent!);
}
