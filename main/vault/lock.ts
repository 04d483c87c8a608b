import { open, readFile, rename, rm } from 'node:fs/promises';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { WorkspaceNotice, WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { errnoOf, writeFlushed, writeProblem } from './disk.ts';
import type { VaultEnvironment } from './environment.ts';
import { lockFile } from './layout.ts';

/** What can be known of processes on this computer. Instants are milliseconds of its own clock. */
export type Machine = {
  readonly now: () => number;
  readonly isRunning: (pid: number) => boolean;
  readonly startedAt: () => number;
  readonly bootedAt: () => number;
};

const realMachine: Machine = {
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
type Owner = Readonly<z.infer<typeof ownerSchema>>;
/** `unreadable`: there, but not whole: a kill between making and writing it, or a broken copy. */
type Found = Owner | 'unreadable' | null;

export type Lock = {
  /** Null while the lock is still ours, else who has it now. */
  readonly lostTo: () => Promise<string | null>;
  readonly release: () => Promise<void>;
};
export type Locked = { readonly lock: Lock; readonly notice: WorkspaceNotice | null };

/**
 * Takes the lock of a workspace folder. A lock whose owner is dead (a process of this computer that no longer runs, ran
 * before it was last started, or is an earlier one with our own number) is taken over with a notice; a living one, or one
 * of another computer, is refused by name.
 */
export async function takeLock(
  folder: string,
  environment: VaultEnvironment,
): Promise<Result<Locked, WorkspaceProblem>> {
  const machine = environment.machine ?? realMachine;
  const { host, pid } = environment;
  const owner: Owner = { host, pid, since: new Date(machine.now()).toISOString(), instance: environment.newId() };
  let notice: WorkspaceNotice | null = null;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      await writeFlushed(join(folder, lockFile), JSON.stringify(owner), 'wx');
      return ok({ lock: lockOf(folder, owner), notice });
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') {
        return fail(writeProblem(error, folder));
      }
    }
    const found = await readSettledOwner(folder);
    if (found === null) continue;
    if (isAlive(found, environment, machine)) return fail(lockedBy(folder, found));
    if (await moveAside(folder, found, owner.instance)) {
      const { host: of, since } = found === 'unreadable' ? { host: '?', since: '?' } : found;
      notice = problem('vault.notice.lock-taken-over', { host: of, since });
    }
  }
  return fail(lockedBy(folder, await readSettledOwner(folder)));
}

/** Whether somebody who may be alive has the workspace open for writing. Reads only. */
export async function isHeld(folder: string, environment: VaultEnvironment): Promise<boolean> {
  const found = await readOwner(folder);
  return found !== null && isAlive(found, environment, environment.machine ?? realMachine);
}

function lockOf(folder: string, owner: Owner): Lock {
  return {
    async lostTo() {
      const found = await readOwner(folder);
      if (found === null || found === 'unreadable') return '?';
      return found.instance === owner.instance ? null : found.host;
    },
    async release() {
      const found = await readOwner(folder);
      const isOurs = found !== null && found !== 'unreadable' && found.instance === owner.instance;
      if (isOurs) await rm(join(folder, lockFile), { force: true });
    },
  };
}

function isAlive(found: Exclude<Found, null>, { host, pid }: VaultEnvironment, machine: Machine): boolean {
  if (found === 'unreadable') return false;
  if (found.host !== host) return true;
  const since = Date.parse(found.since);
  // A clock that was set a little, and the precision of the two clocks compared.
  const margin = 5_000;
  if (since < machine.bootedAt() - margin) return false;
  if (found.pid === pid) return !(since < machine.startedAt() - margin / 5);
  return machine.isRunning(found.pid);
}

async function readOwner(folder: string): Promise<Found> {
  try {
    const read = ownerSchema.safeParse(JSON.parse(await readFile(join(folder, lockFile), 'utf8')));
    return read.success ? read.data : 'unreadable';
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    if (error instanceof SyntaxError) return 'unreadable';
    throw error;
  }
}

/** A lock just made is empty for a moment; one that stays so was left by a kill. */
async function readSettledOwner(folder: string): Promise<Found> {
  for (let attempt = 0; ; attempt += 1) {
    const found = await readOwner(folder);
    if (found !== 'unreadable' || attempt === 5) return found;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

/** Takes a dead owner's lock away. Of several who try at once, one moves it; a lock made in the meantime is put back. */
async function moveAside(folder: string, dead: Exclude<Found, null>, instance: string): Promise<boolean> {
  const aside = join(folder, `${lockFile}.${instance}`);
  try {
    await rename(join(folder, lockFile), aside);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
  const moved = await readAside(aside);
  const isDead = JSON.stringify(moved) === JSON.stringify(dead);
  if (isDead) await rm(aside, { force: true });
  else await rename(aside, join(folder, lockFile));
  return isDead;
}

async function readAside(path: string): Promise<Found> {
  const handle = await open(path, 'r');
  try {
    const read = ownerSchema.safeParse(JSON.parse(await handle.readFile('utf8')));
    return read.success ? read.data : 'unreadable';
  } catch (error) {
    if (error instanceof SyntaxError) return 'unreadable';
    throw error;
  } finally {
    await handle.close();
  }
}

function lockedBy(folder: string, found: Found): WorkspaceProblem {
  const known = found === null || found === 'unreadable' ? { host: '?', pid: 0, since: '?' } : found;
  return problem('vault.locked', { folder, host: known.host, pid: known.pid, since: known.since });
}
