/** `npm run backup`: everything the store holds, in one file. */
import * as backup from './backup-command';
import { runOnStore } from './store-command';

await runOnStore('backup', backup);
