/** Two ids as one key, in whichever order they come; no id holds the sign between them. */
export function pairKey(one: string, other: string): string {
	return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}
