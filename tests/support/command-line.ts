/** Arguments of the proofs, refused with a sentence. */
import { databaseChoices, type DatabaseChoice } from './databases';

/** A whole number from 1 on; ends the program with a sentence when it is none. */
export function readWhole(text: string, option: string): number {
	const number = Number(text);
	if (Number.isInteger(number) && number >= 1) return number;
	return refuse(`${option} takes a whole number from 1 on, not "${text}".`);
}

/** Which databases to run on; ends the program with a sentence when it is none of them. */
export function readDatabaseChoice(text: string): DatabaseChoice {
	const choice = databaseChoices.find((one) => one === text);
	return choice ?? refuse(`--database takes ${databaseChoices.join(', ')}, not "${text}".`);
}

function refuse(sentence: string): never {
	console.error(sentence);
	process.exit(2);
}
