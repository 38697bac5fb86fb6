import { createContext } from 'svelte';
import type { Subject } from '../analysis/annotations';
import type { Problem } from '../model/parse-network';
import type { ArticleId } from '../model/schema';
import type { AnnotationImport } from './annotation-import.svelte';
import type { Point } from './arrangement.svelte';
import { EditingDesk } from './editing-desk.svelte';
import type { FileImport } from './file-import.svelte';
import type { Intake } from './intake.svelte';

export type DialogName =
	'palette' | 'keys' | 'picture' | 'path' | 'view' | 'purge' | 'annotations' | 'articles' | 'save';
export type ThemeChoice = 'system' | 'light' | 'dark';

/** What went wrong with something the reader did, in words; shown until it is put away. */
export interface Trouble {
	readonly summary: string;
	readonly problems: readonly Problem[];
}

/** Where a menu is open, in pixels of the page, and on what. */
export interface OpenMenu {
	readonly x: number;
	readonly y: number;
	readonly title: string;
	readonly on: 'actor' | 'relation' | 'network';
	/** The same place in the drawing. */
	readonly at?: Point;
}

const themeKey = 'entente.theme';

/** What stands around the canvas: which dialog is open, which sides are folded, the theme. */
export class Desk {
	dialog = $state<DialogName | null>(null);
	legendFolded = $state(false);
	panelFolded = $state(false);
	/** What the list holds one of in a row. */
	listed = $state<'relations' | 'actors'>('relations');
	/** The side panel shows what was changed, in place of what is selected. */
	history = $state(false);
	menu = $state.raw<OpenMenu | null>(null);
	/** What an annotation is asked to be written on; the panel takes it up and opens the editor. */
	annotating = $state.raw<Subject | null>(null);
	/** The annotation that is asked to be brought into sight, by its id. */
	sought = $state<string | null>(null);
	trouble = $state.raw<Trouble | null>(null);
	/** A short word of success or of what a link could not find; goes by itself. */
	notice = $state<string | null>(null);
	/** The articles whose texts came, and do not bear out all that is quoted from them. */
	unfoundIn = $state.raw<readonly ArticleId[] | null>(null);
	readonly editing = new EditingDesk();
	/** The articles that are being brought in; null until there are any. */
	intake = $state.raw<Intake | null>(null);
	/** A file of annotations that is being looked at before it is brought in. */
	annotationFile = $state.raw<AnnotationImport | null>(null);
	/** Files of other programs, likewise. */
	imported = $state.raw<FileImport | null>(null);
	theme = $state<ThemeChoice>('system');
	/** What the system asks for; follows the media query once the page runs. */
	systemDark = $state(false);
	reducedMotion = $state(false);

	readonly ground = $derived(
		this.theme === 'system' ? (this.systemDark ? 'dark' : 'light') : this.theme
	);

	/** The question about a change that whoever made it will answer later. */
	putOff = $state.raw<object | null>(null);

	#noticeTimer: ReturnType<typeof setTimeout> | undefined;

	/** Follows the system's wishes and remembers the reader's own; returns how to stop. */
	settle(window: Window): () => void {
		const dark = window.matchMedia('(prefers-color-scheme: dark)');
		const still = window.matchMedia('(prefers-reduced-motion: reduce)');
		const follow = () => {
			this.systemDark = dark.matches;
			this.reducedMotion = still.matches;
		};
		follow();
		const kept = remembered(window);
		if (kept) this.theme = kept;
		this.editing.settle(storageOf(window));
		dark.addEventListener('change', follow);
		still.addEventListener('change', follow);
		return () => {
			dark.removeEventListener('change', follow);
			still.removeEventListener('change', follow);
		};
	}

	chooseTheme(theme: ThemeChoice): void {
		this.theme = theme;
		try {
			localStorage.setItem(themeKey, theme);
		} catch {
			// Storage is refused in some private windows; the choice then lasts for this page.
		}
	}

	/** Takes a notice away before its time. */
	hush(): void {
		clearTimeout(this.#noticeTimer);
		this.notice = null;
	}

	/** Shows a notice for some seconds, or until the next one. */
	say(notice: string, seconds = 6): void {
		clearTimeout(this.#noticeTimer);
		this.notice = notice;
		this.#noticeTimer = setTimeout(() => (this.notice = null), seconds * 1000);
	}
}

/** Null where a private window refuses it. */
function storageOf(window: Window): Storage | null {
	try {
		return window.localStorage;
	} catch {
		return null;
	}
}

function remembered(window: Window): ThemeChoice | null {
	try {
		const kept = window.localStorage.getItem(themeKey);
		return kept === 'light' || kept === 'dark' ? kept : null;
	} catch {
		return null;
	}
}

/** Carries the desk from the page to whatever stands on it. */
export const [getDesk, setDesk] = createContext<Desk>();
