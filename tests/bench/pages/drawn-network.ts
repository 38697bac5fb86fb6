import type { ResolvedType } from '../../../src/lib/model/relation-types';

/** What the app drew, handed to the pages that it is compared with. */
export interface DrawnNetwork {
	readonly nodes: readonly {
		readonly data: { readonly id: string } & Record<string, unknown>;
		readonly position: { readonly x: number; readonly y: number };
		readonly classes: string;
	}[];
	readonly edges: readonly {
		readonly data: {
			readonly id: string;
			readonly source: string;
			readonly target: string;
		} & Record<string, unknown>;
		readonly classes: string;
	}[];
	readonly types: readonly ResolvedType[];
	/** Of the app's canvas, in pixels. */
	readonly size: { readonly width: number; readonly height: number };
	readonly view: {
		readonly zoom: number;
		readonly pan: { readonly x: number; readonly y: number };
	};
}

/** Reads the network that this page's address names and makes room for it. */
export async function drawnNetwork(): Promise<{ network: DrawnNetwork; room: HTMLElement }> {
	const name = new URLSearchParams(location.search).get('network');
	const answer = await fetch(`/networks/${name}.json`);
	const network = (await answer.json()) as DrawnNetwork;
	const room = document.getElementById('room')!;
	room.style.width = `${network.size.width}px`;
	room.style.height = `${network.size.height}px`;
	return { network, room };
}
