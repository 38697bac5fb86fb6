/** `npm run restore`: a backup in the place of what the store holds. */
import * as restore from './restore-command';
import { runOnStore } from './store-command';

await runOnStore('restore', restore);
