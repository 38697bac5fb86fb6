import { entrance } from '$lib/server/access/entrance';

/** Where links with a token in the fragment lead: `/enter#<token>`, or `/enter?to=/networks/x#<token>`. */
export const GET = () => entrance(200);
