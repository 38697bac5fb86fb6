declare module 'edtf' {
	/** The library's own objects; only what `dates.ts` uses is described. */
	export interface EdtfValue {
		readonly type: string;
		/** Milliseconds since 1970; `null` where an interval's end is unknown, ±Infinity where open. */
		readonly min: number | null;
		readonly max: number | null;
	}
	/** Throws an Error when the text is not EDTF. */
	export default function edtf(text: string): EdtfValue;
}
