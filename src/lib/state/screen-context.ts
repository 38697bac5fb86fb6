import { createContext } from 'svelte';
import type { NetworkScreen } from './network-screen.svelte';

/** Carries the screen from the page to whatever stands on it; `getScreen` throws outside a page. */
export const [getScreen, setScreen] = createContext<NetworkScreen>();
