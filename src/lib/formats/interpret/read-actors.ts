/** The actors of a file: those of its rows, and those that only relations name. */
import type { Actor, ActorKind } from '../../model/schema';
import { listOfCell, numberOfCell, textOfCell, truthOfCell } from '../cell-values';
import { foldWord, type ActorRole, type Mapping } from '../roles';
import type { Row, Table } from '../tables';
import { Ids } from './ids';
import { RowReader, shown, type Outcome } from './row-reader';

type Draft = { -readonly [Field in keyof Actor]: Actor[Field] };

/** Finds the actor that a relation's end means, and makes one where nobody goes by that name. */
export class Actors {
	readonly #ids = new Ids();
	readonly #byKey = new Map<string, Draft>();
	readonly #byName = new Map<string, Draft>();
	readonly #places = new Map<Draft, string>();
	readonly #wholes: (readonly [Draft, string, Row])[] = [];
	readonly #list: Draft[] = [];
	readonly #positions = new Map<string, readonly [number, number]>();
	readonly #outcome: Outcome;
	/** Names of actors that no row of the file lists. */
	readonly unlisted: string[] = [];

	constructor(table: Table, mapping: Mapping, outcome: Outcome) {
		this.#outcome = outcome;
		const reader = new RowReader<ActorRole>(table, mapping.actors);
		const kinds = new Map(mapping.kinds.map(({ word, kind }) => [foldWord(word), kind]));
		for (const row of table.rows) this.#read(row, reader, kinds);
		for (const [part, whole, row] of this.#wholes) this.#join(part, whole, row);
	}

	get list(): readonly Actor[] {
		return this.#list;
	}

	get positions(): Readonly<Record<string, readonly [number, number]>> {
		return Object.fromEntries(this.#positions);
	}

	/** Whether two references mean one actor, as far as the file's rows tell. */
	isOne(reference: string, other: string): boolean {
		const [one, two] = [this.#find(reference), this.#find(other)];
		return one || two ? one === two : foldWord(reference) === foldWord(other);
	}

	/** @param name What the end is called, where the file says it beside its id. */
	end(reference: string, name: string | undefined): Actor {
		const known = this.#find(reference);
		if (known) return known;
		const made = this.#add(reference, name ?? reference, 'other');
		this.unlisted.push(made.name);
		return made;
	}

	#find(reference: string): Draft | undefined {
		return this.#byKey.get(reference) ?? this.#byName.get(foldWord(reference));
	}

	#add(key: string, name: string, kind: ActorKind): Draft {
		const actor = { id: this.#ids.take(key, name, 'actor'), name, kind } as Draft;
		this.#list.push(actor);
		this.#byKey.set(key, actor);
		const folded = foldWord(name);
		if (!this.#byName.has(folded)) this.#byName.set(folded, actor);
		return actor;
	}

	#read(row: Row, reader: RowReader<ActorRole>, kinds: ReadonlyMap<string, ActorKind>): void {
		const key = reader.word(row, 'id');
		// Drawing programs break a name over lines.
		const name = reader.word(row, 'name')?.replace(/\s*[\r\n]\s*/g, ' ') ?? key;
		if (name === undefined) {
			this.#outcome.report(row, 'this actor has neither a name nor an id; give it one');
			return;
		}
		const known = key === undefined ? this.#find(name) : this.#byKey.get(key);
		if (known && foldWord(known.name) !== foldWord(name)) {
			const earlier = this.#places.get(known) ?? 'an earlier row';
			this.#outcome.report(
				row,
				`${shown(name)} has the id ${shown(key ?? name)}, which is that of ${shown(known.name)} (${earlier}); give it one of its own`
			);
			return;
		}
		const word = reader.word(row, 'kind') ?? '';
		const kind = kinds.get(foldWord(word)) ?? 'other';
		const actor = known ?? this.#add(key ?? name, name, kind);
		if (known) this.#outcome.joined += 1;
		else this.#places.set(actor, row.place);
		this.#outcome.loaded += 1;
		this.#describe(actor, row, reader);
		if (kind === 'other' && word !== '' && foldWord(word) !== 'other')
			fill(actor, { 'x-kind': word });
		const whole = reader.word(row, 'partOf');
		if (whole !== undefined) this.#wholes.push([actor, whole, row]);
		const [x, y] = [numberOfCell(reader.cell(row, 'x')), numberOfCell(reader.cell(row, 'y'))];
		if (x !== null && y !== null && !known) this.#positions.set(actor.id, [x, y]);
	}

	/** Gives the actor what it lacks: a second row of one id fills, and never overwrites. */
	#describe(actor: Draft, row: Row, reader: RowReader<ActorRole>): void {
		const aliases = listOfCell(reader.cell(row, 'aliases')).filter((alias) => alias !== actor.name);
		const short = reader.word(row, 'short');
		const note = textOfCell(reader.cell(row, 'note'));
		const isUnnamed = truthOfCell(reader.cell(row, 'unnamed'));
		fill(actor, {
			...(short !== undefined && { short }),
			...(aliases.length > 0 && { aliases }),
			...(isUnnamed !== null && { unnamed: isUnnamed }),
			...(note !== undefined && { note }),
			...reader.kept(row)
		});
		if (note !== undefined && actor.note !== note) actor.note = `${actor.note}\n${note}`;
	}

	#join(part: Draft, reference: string, row: Row): void {
		const whole = this.#find(reference);
		let above: Draft | undefined = whole;
		for (let steps = 0; above && above !== part && steps < 1_000; steps += 1) {
			above = above.partOf === undefined ? undefined : this.#byOwnId(above.partOf);
		}
		if (whole && above === undefined) {
			part.partOf = whole.id;
			return;
		}
		fill(part, { 'x-part of': reference });
		const why = whole ? 'which would make it a part of itself' : 'of whom there is no row';
		this.#outcome.remark(
			row,
			`${shown(part.name)} is said to be a part of ${shown(reference)}, ${why}; this is kept as a further field`
		);
	}

	#ownIds: Map<string, Draft> | null = null;

	#byOwnId(id: string): Draft | undefined {
		this.#ownIds ??= new Map(this.#list.map((actor) => [actor.id, actor]));
		return this.#ownIds.get(id);
	}
}

function fill(actor: Draft, fields: Readonly<Record<string, unknown>>): void {
	for (const [field, value] of Object.entries(fields)) {
		if (!Object.hasOwn(actor, field)) Object.assign(actor, { [field]: value });
	}
}
