declare module 'edtf' {
	/** What the parser makes of a text; only what `dates.ts` uses is described. */
	export interface EdtfTree {
		readonly type: string;
	}
	/** Throws an Error when the text is not EDTF. */
	export function parse(text: string): EdtfTree;

	/** The library's own objects. */
	export interface EdtfObject {
		/** Milliseconds since 1970; `null` where an interval's end is unknown, ±Infinity where open. */
		readonly min: number | null;
		readonly max: number | null;
	}
	/** Throws an Error when the text is not EDTF. */
	export default function edtf(text: string): EdtfObject;
}
