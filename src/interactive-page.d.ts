/** Made by `src/page/build/interactive-page.js`. */
declare module 'virtual:interactive-page' {
	const parts: {
		readonly script: string;
		readonly style: string;
		/** The Content-Security-Policy that lets these two run, and nothing be fetched. */
		readonly policy: string;
	};
	export default parts;
}
