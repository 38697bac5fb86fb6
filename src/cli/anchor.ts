/** `npm run anchor`: writes into a network what is taken from the texts of its articles. */
import { run } from './command';
import { anchorCommand } from './anchor-command';

run('anchor', anchorCommand);
