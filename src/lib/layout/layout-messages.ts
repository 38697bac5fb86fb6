import type { GraphArrays } from './encode-graph';
import type { LayoutName } from './layout-graph';

/** What the page sends to the layout worker; the arrays are transferred. */
export interface LayoutRequest {
	readonly id: number;
	readonly name: LayoutName;
	readonly arrays: GraphArrays;
	/** Milliseconds after which the best so far is wanted; null for no limit. */
	readonly deadline: number | null;
}

/** What the worker sends back: any number of `progress`, then one of the others. */
export type LayoutReply =
	| { readonly id: number; readonly type: 'progress'; readonly fraction: number }
	| {
			readonly id: number;
			readonly type: 'done';
			/** x and y of each node in the order of the request. */
			readonly positions: Float64Array;
			/** The index in `labelSides` of each label's side; null where none were chosen. */
			readonly labels: Int8Array | null;
			readonly finished: boolean;
	  }
	| { readonly id: number; readonly type: 'failed'; readonly message: string };
