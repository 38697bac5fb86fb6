import { json } from '@sveltejs/kit';
import { openApi } from '$lib/server/api/openapi';

/** What this API can do, for programs. */
export const GET = () => json(openApi());
