import { ImportClient, ImportError } from '../exchange/import-client';
import type {
	FileSummary,
	ImportChoice,
	ImportMade,
	ImportOutcome
} from '../exchange/import-messages';
import type { Decisions } from '../editing/bring-in/incoming';
import { MAX_OPERATIONS } from '../editing/operation';
import type { Mapping } from '../formats/roles';
import type { ActorId, Network } from '../model/schema';

export type ImportState =
	| { readonly kind: 'reading'; readonly share: number }
	| { readonly kind: 'failed'; readonly message: string }
	| { readonly kind: 'read' };

/** A file larger than this is no table that a page can hold. */
const largest = 300_000_000;

/** Files of other programs that are looked at before anything of them is in a network. */
export class FileImport {
	readonly names: readonly string[];
	state = $state.raw<ImportState>({ kind: 'reading', share: 0 });
	file = $state.raw<FileSummary | null>(null);
	/** What the files come to as things are decided now; null while that is worked out first. */
	outcome = $state.raw<ImportOutcome | null>(null);
	/** Something was decided and is not weighed yet. */
	busy = $state(false);
	/** Whether it goes into the network that is open. */
	here = $state(false);
	title = $state('');
	swapped = $state(false);
	/** Files that came while this was looked at: they wait until it is done with. */
	refused = $state.raw<readonly string[]>([]);
	#mapping = $state.raw<Mapping | null>(null);
	#actors = $state.raw<ReadonlyMap<ActorId, ActorId | null>>(new Map());
	readonly #client = new ImportClient((share) => {
		if (this.state.kind === 'reading') this.state = { kind: 'reading', share };
	});
	/** The network that is open, if it may be changed. */
	readonly #open: () => Network | null;

	/** The network that is on its way, where it was read already; else null. */
	readonly network: Network | null;

	constructor(from: readonly File[] | Network, open: () => Network | null) {
		this.network = isNetwork(from) ? from : null;
		this.names = isNetwork(from) ? [from.title] : from.map(({ name }) => name);
		this.#open = open;
		this.here = this.network !== null || (open()?.actors.length ?? 0) > 0;
		void this.#start(() => (isNetwork(from) ? this.#take(from) : this.#read(from)));
	}

	get canGoHere(): boolean {
		return this.#open() !== null;
	}

	/** More than one change of the network may hold. */
	get isTooLarge(): boolean {
		return this.here && (this.outcome?.size ?? 0) > MAX_OPERATIONS;
	}

	async #start(read: () => Promise<FileSummary>): Promise<void> {
		try {
			this.file = await read();
			this.title = this.file.title ?? (this.names[0] ?? '').replace(/\.[a-z0-9]+$/i, '');
			await this.weigh();
			if (this.state.kind === 'reading') this.state = { kind: 'read' };
		} catch (error) {
			this.#fail(error);
		}
	}

	async #take(network: Network): Promise<FileSummary> {
		await this.#client.take(network);
		return { label: 'Network', title: network.title, rows: 0, notes: [] };
	}

	async #read(files: readonly File[]): Promise<FileSummary> {
		const size = files.reduce((sum, file) => sum + file.size, 0);
		if (size > largest) {
			throw new ImportError(
				`These files have ${Math.round(size / 1_000_000)} MB; more than ${largest / 1_000_000} MB are not read in one go. Split them.`
			);
		}
		const read = await Promise.all(
			files.map(async (file) => ({
				name: file.name,
				bytes: new Uint8Array(await file.arrayBuffer())
			}))
		);
		return this.#client.read(read);
	}

	/** Works out anew what the files come to; the latest decision counts. */
	async weigh(): Promise<void> {
		this.busy = true;
		const choice = this.#choice();
		try {
			const outcome = await this.#client.weigh(choice);
			this.outcome = outcome;
		} catch (error) {
			this.#fail(error);
		} finally {
			this.busy = false;
		}
	}

	/** Another meaning of a column, a word or a kind. */
	map(change: Partial<Mapping>): void {
		const before = this.#mapping ?? this.outcome?.mapping;
		if (!before) return;
		this.#mapping = { ...before, ...change };
		void this.weigh();
	}

	swap(): void {
		this.swapped = !this.swapped;
		this.#mapping = null;
		void this.weigh();
	}

	/** Says that other files are not opened over what was decided of these. */
	refuse(files: readonly File[]): void {
		this.refused = files.map(({ name }) => name);
	}

	goHere(here: boolean): void {
		this.here = here;
		void this.weigh();
	}

	/** Says which actor of the network one of the file is; null for none of them. */
	match(actor: ActorId, here: ActorId | null): void {
		this.#actors = new Map(this.#actors).set(actor, here);
		void this.weigh();
	}

	/** What a person said of it, where they did. */
	decided(actor: ActorId): ActorId | null | undefined {
		return this.#actors.get(actor);
	}

	/** Null where it could not be made; `state` then says why. */
	async make(): Promise<ImportMade | null> {
		this.busy = true;
		try {
			return await this.#client.make(this.#choice());
		} catch (error) {
			this.#fail(error);
			return null;
		} finally {
			this.busy = false;
		}
	}

	/** Stops whatever is being done with the files. */
	end(): void {
		this.#client.end();
	}

	#choice(): ImportChoice {
		const open = this.here ? this.#open() : null;
		const decisions: Decisions = { actors: this.#actors };
		return {
			mapping: this.#mapping,
			swapped: this.swapped,
			into: open,
			title: this.title,
			decisions
		};
	}

	#fail(error: unknown): void {
		const message =
			error instanceof ImportError
				? error.message
				: 'The file could not be read. Is it still there, and a file and no folder?';
		this.state = { kind: 'failed', message };
	}
}

const isNetwork = (from: readonly File[] | Network): from is Network => 'actors' in from;
