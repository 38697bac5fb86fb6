import { text } from '@sveltejs/kit';

/** Whether the store answers. */
export const GET = () => text('up\n', { headers: { 'cache-control': 'no-store' } });
