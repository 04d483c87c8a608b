import { link, readFile, rm } from 'node:fs/promises';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { errnoOf, writeFlushed } from './disk.ts';
import type { VaultEnvironment } from './environment.ts';

/** What can be known of processes on this computer. Instants are milliseconds of its own clock. */
export type Machine = {
  readonly now: () => number;
  readonly isRunning: (pid: number) => boolean;
  readonly startedAt: () => number;
  readonly bootedAt: () => number;
};

export const realMachine: Machine = {
  now: () => Date.now(),
  isRunning: pid => {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      return errnoOf(error) === 'EPERM';
    }
  },
  startedAt: () => Date.now() - process.uptime() * 1000,
  bootedAt: () => Date.now() - uptime() * 1000,
};

const ownerSchema = z.object({ host: z.string(), pid: z.number().int(), since: z.string(), instance: z.string() });
export type Owner = Readonly<z.infer<typeof ownerSchema>>;
/** `unreadable`: there, but not whole: a kill between making and writing it, or a broken copy. */
export type Found = Owner | 'unreadable' | null;

export function isAlive(found: Exclude<Found, null>, { host, pid }: VaultEnvironment, machine: Machine): boolean {
  if (found === 'unreadable') return false;
  if (found.host !== host) return true;
  const since = Date.parse(found.since);
  // A clock that was set a little, and the precision of the two clocks compared.
  const margin = 5_000;
  if (since < machine.bootedAt() - margin) return false;
  if (found.pid === pid) return !(since < machine.startedAt() - margin / 5);
  return machine.isRunning(found.pid);
}

/**
 * Makes a file that says who made it; false when it is there already. Written aside and linked, so that it is never seen
 * without its owner; on disks without links (FAT) it is for a moment.
 */
export async function makeOwned(folder: string, name: string, owner: Owner): Promise<boolean> {
  const aside = join(folder, `.${name}.${owner.instance}.tmp`);
  const text = JSON.stringify(owner);
  try {
    await writeFlushed(aside, text, 'w');
    await link(aside, join(folder, name));
    return true;
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'EEXIST') return false;
    if (errno === null || !['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(errno)) throw error;
    return await makeInPlace(join(folder, name), text);
  } finally {
    await rm(aside, { force: true });
  }
}

async function makeInPlace(path: string, text: string): Promise<boolean> {
  try {
    await writeFlushed(path, text, 'wx');
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}

export async function readOwner(folder: string, name: string): Promise<Found> {
  try {
    const read = ownerSchema.safeParse(JSON.parse(await readFile(join(folder, name), 'utf8')));
    return read.success ? read.data : 'unreadable';
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    if (error instanceof SyntaxError) return 'unreadable';
    throw error;
  }
}

/** One made on a disk without links is empty for a moment; one that stays so was left by a kill. */
export async function readSettledOwner(folder: string, name: string): Promise<Found> {
  for (let attempt = 0; ; attempt += 1) {
    const found = await readOwner(folder, name);
    if (found !== 'unreadable' || attempt === 10) return found;
    await pause();
  }
}

export const pause = (): Promise<void> => new Promise(done => setTimeout(done, 50));
