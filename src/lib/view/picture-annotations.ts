import {
	readAnnotations,
	type Annotations,
	type Subject,
	type Thread
} from '../analysis/annotations';
import { authorWord, markWord } from '../wording/annotation-words';
import { plainText } from '../wording/markdown';
import type { Callouts, NetworkScene } from '../picture/scene';
import { count } from '../wording/words';
import type { NetworkIndex } from '../model/network-index';
import type { ActorId, EvidenceId, RelationId } from '../model/schema';
import { calloutSize, drawCallout } from './draw-callout';
import { palettes, type Ground } from './encoding';
import { isolate } from './picture-sources';
import { placeItems } from './place-items';
import { setParagraph, setRow, type Block, type Group, type TextStyle } from './typeset';

/** The numbers of what is not resolved, by what it is on: "3", "1, 4". */
export function calloutsOf({ openOnRelation, openOnActor }: Annotations): Callouts {
	const numbers = (threads: readonly Thread[]) => threads.map(({ number }) => number).join(', ');
	const words = <Id>(on: ReadonlyMap<Id, readonly Thread[]>) =>
		new Map([...on].map(([id, threads]) => [id, numbers(threads)]));
	return { relations: words(openOnRelation), actors: words(openOnActor) };
}

export interface AnnotationListInput {
	readonly index: NetworkIndex;
	/** What is drawn: nothing else is listed but what is on the network as a whole. */
	readonly network: Pick<NetworkScene, 'actors' | 'relations'>;
	readonly ground: Ground;
	readonly scale: number;
	readonly columnWidth: number;
}

/** Longer notes end in a sign that they go on; the network has the whole of them. */
const longest = 600;

/** Number, author and text of each annotation that is not resolved and has its callout in the picture. */
export function pictureAnnotations(input: AnnotationListInput): Group[] {
	const { ground, scale, columnWidth } = input;
	const { ink, quietInk } = palettes[ground];
	const words: TextStyle = { size: 12 * scale, weight: 400, fill: ink };
	const threads = listed(input);
	if (threads.length === 0) return [];
	const signs = threads.map(({ number }) => calloutSample(String(number), ground, scale));
	const signWidth = Math.max(...signs.map(({ width }) => width));
	const title: TextStyle = { size: 11 * scale, weight: 600, fill: quietInk };
	return [
		{
			heading: setParagraph('Annotations', title, columnWidth),
			entries: threads.map((thread, place) =>
				setRow(signs[place]!, signWidth, annotationWords(thread), words, columnWidth)
			)
		}
	];
}

function listed({ index, network }: AnnotationListInput): readonly Thread[] {
	const relations = new Set<RelationId | undefined>(network.relations);
	const actors = new Set<string>(network.actors);
	const isDrawn = ({ kind, id }: Subject): boolean => {
		switch (kind) {
			case 'network':
				return true;
			case 'actor':
				return actors.has(id as ActorId);
			case 'relation':
				return relations.has(id as RelationId);
			case 'evidence':
				return relations.has(index.evidence.get(id as EvidenceId)?.relation.id);
		}
	};
	return readAnnotations(index).threads.filter(
		({ root, resolved }) => !resolved && isDrawn(root.on)
	);
}

/** "Ada, on a quotation: Hedge missed. It says “may”. (2 replies)" */
export function annotationWords({ root, replies }: Thread): string {
	const on = {
		network: ', on the whole network',
		evidence: ', on a quotation',
		actor: '',
		relation: ''
	};
	const body = plainText(root.body).replace(/\s+/g, ' ').trim();
	const letters = [...body];
	const text =
		letters.length > longest ? `${letters.slice(0, longest).join('').trimEnd()} …` : body;
	const said = [
		...(root.mark ? [`${markWord(root.mark)}.`] : []),
		...(text ? [isolate(text)] : [])
	];
	const answers = replies.length > 0 ? ` (${count(replies.length, 'reply')})` : '';
	return `${isolate(authorWord(root.author))}${on[root.on.kind]}: ${said.join(' ')}${answers}`;
}

/** A callout by itself, for the list and the legend. */
export function calloutSample(text: string, ground: Ground, scale = 1): Block {
	const { width, height } = calloutSize(text);
	const items = drawCallout([width / 2, height / 2], text, ground);
	return {
		width: width * scale,
		height: height * scale,
		items: [placeItems(items, { x: 0, y: 0, scale })]
	};
}
