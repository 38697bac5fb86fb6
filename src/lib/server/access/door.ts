import { Attempts } from './attempts';
import { Keys, SESSION_SECONDS } from './keys';
import { readSettings } from './settings.js';

/** What this server is entered by; there is one for the whole process. */
export interface Door {
	readonly keys: Keys;
	readonly attempts: Attempts;
	readonly cookie: {
		readonly name: string;
		readonly options: {
			readonly path: '/';
			readonly httpOnly: true;
			readonly sameSite: 'strict';
			readonly secure: boolean;
			readonly maxAge: number;
		};
	};
}

let door: Door | null = null;

/** As the environment says. @throws SettingsError for one that would be unsafe. */
export function theDoor(): Door {
	door ??= makeDoor(process.env);
	return door;
}

function makeDoor(env: NodeJS.ProcessEnv): Door {
	const settings = readSettings(env);
	// Without TLS a browser would not even take a cookie that is for TLS alone.
	const secure = settings.origin?.protocol === 'https:';
	return {
		keys: new Keys(settings),
		attempts: new Attempts(),
		cookie: {
			// The prefix makes browsers refuse one that another host of the domain, or plain HTTP, set.
			name: secure ? '__Host-entente' : 'entente',
			options: { path: '/', httpOnly: true, sameSite: 'strict', secure, maxAge: SESSION_SECONDS }
		}
	};
}
