/** Small disks for a test to fill and to break. Only root can mount one. */
import { execFileSync } from 'node:child_process';
import {
	closeSync,
	mkdtempSync,
	openSync,
	rmSync,
	truncateSync,
	writeFileSync,
	writeSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

export interface SmallDisk {
	readonly folder: string;
	unmount(): void;
}

/** A disk in memory of so many bytes. @throws Error where it cannot be mounted */
export function mountInMemory(bytes: number): SmallDisk & { fill(): void; makeRoom(): void } {
	const folder = mkdtempSync(join(tmpdir(), 'entente-disk-'));
	mount(folder, '-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs');
	const filler = join(folder, 'filler');
	return {
		folder,
		fill: () => fillUp(filler),
		makeRoom: () => rmSync(filler),
		unmount: () => unmount(folder)
	};
}

/** A disk of its own that cannot be written from the start. @throws Error where it cannot be mounted */
export function mountReadOnly(): SmallDisk {
	const folder = mkdtempSync(join(tmpdir(), 'entente-disk-'));
	mount(folder, '-t', 'tmpfs', '-o', 'ro', 'tmpfs');
	return { folder, unmount: () => unmount(folder) };
}

/**
 * A disk that can fail: it is then read-only, as Linux does it with a disk whose file system is not to
 * be trusted any more, until it is repaired. @throws Error where it cannot be mounted
 */
export function mountFragile(): SmallDisk & { fail(): void; repair(): void } {
	const folder = mkdtempSync(join(tmpdir(), 'entente-disk-'));
	const image = `${folder}.image`;
	writeFileSync(image, '');
	truncateSync(image, 32_000_000);
	const attach = () => mount(folder, '-o', 'loop,errors=remount-ro', image);
	try {
		run('mkfs.ext4', '-q', '-F', image);
		attach();
	} catch (error) {
		rmSync(image, { force: true });
		throw error;
	}
	return {
		folder,
		fail() {
			const device = basename(run('findmnt', '-no', 'SOURCE', folder).trim());
			writeFileSync(`/sys/fs/ext4/${device}/trigger_fs_error`, '1');
		},
		repair() {
			run('umount', folder);
			// It says by its exit code that there was something to repair.
			run('sh', '-c', 'fsck.ext4 -p "$0" || [ $? -le 2 ]', image);
			attach();
		},
		unmount() {
			unmount(folder);
			rmSync(image, { force: true });
		}
	};
}

function mount(folder: string, ...asked: readonly string[]): void {
	try {
		run('mount', ...asked, folder);
	} catch (error) {
		rmSync(folder, { recursive: true, force: true });
		throw error;
	}
}

function unmount(folder: string): void {
	run('umount', folder);
	rmSync(folder, { recursive: true, force: true });
}

/** Writes until not one byte more is taken. */
function fillUp(file: string): void {
	const handle = openSync(file, 'a');
	try {
		for (let size = 65_536; size >= 1;) {
			try {
				writeSync(handle, Buffer.alloc(size));
			} catch {
				size = Math.floor(size / 2);
			}
		}
	} finally {
		closeSync(handle);
	}
}

/** What a command prints. @throws Error with what it said when it fails */
function run(command: string, ...asked: readonly string[]): string {
	return execFileSync(command, asked, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
