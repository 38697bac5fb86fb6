import { layoutNow } from '../../src/lib/layout/layout-now';
import { runLayout } from '../../src/lib/layout/layout-client';

const layouts = { layoutNow, runLayout };

declare global {
	interface Window {
		/** Set once the page's script has run. */
		layouts?: typeof layouts;
	}
}

window.layouts = layouts;
