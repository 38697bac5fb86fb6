/** The parts that `springs.ts` uses of three packages without types of their own. */
declare module 'cytoscape-cose-bilkent' {
	const register: (cytoscape: unknown) => void;
	export default register;
}

declare module 'cose-base' {
	export const layoutBase: { RandomSeed: { seed: number; x: number } };
	export const CoSELayout: {
		prototype: {
			totalIterations: number;
			maxIterations: number;
			/** Leaves that have been cut off and not put back yet. */
			prunedNodesAll: unknown[];
			isTreeGrowing: boolean;
			/** One iteration; true when the layout has come to its end. */
			tick(): boolean;
		};
	};
}
