/** `npm run verify`: every quotation of a network against the texts of its articles. */
import { run } from './command';
import { verifyCommand } from './verify-command';

run('verify', verifyCommand);
