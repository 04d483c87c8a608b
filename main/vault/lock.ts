import { randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkspaceNotice, WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { writeProblem } from './disk.ts';
import type { VaultEnvironment } from './environment.ts';
import { isPassing, lockFile, takingOverFile } from './layout.ts';
import {
  type Found,
  isAlive,
  type Machine,
  makeOwned,
  type Owner,
  pause,
  readOwner,
  readSettledOwner,
  realMachine,
} from './lock-owner.ts';

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
  const owner: Owner = { host, pid, since: new Date(machine.now()).toISOString(), instance: randomUUID() };
  let notice: WorkspaceNotice | null = null;
  try {
    for (let attempt = 0; attempt < 50; attempt += 1) {
      const lock = lockOf(folder, owner);
      if ((await makeOwned(folder, lockFile, owner)) && (await lock.lostTo()) === null) {
        await removeLeftovers(folder, machine);
        return ok({ lock, notice });
      }
      const found = await readSettledOwner(folder, lockFile);
      if (found === null) continue;
      if (isAlive(found, environment, machine)) return fail(lockedBy(folder, found));
      if (!(await takeAway(folder, owner, environment, machine))) continue;
      const { host: of, since } = found === 'unreadable' ? { host: '?', since: '?' } : found;
      notice = problem('vault.notice.lock-taken-over', { host: of, since });
    }
    return fail(lockedBy(folder, await readOwner(folder, lockFile)));
  } catch (error) {
    return fail(writeProblem(error, folder));
  }
}

/** Whether somebody who may be alive has the workspace open for writing. Reads only. */
export async function isHeld(folder: string, environment: VaultEnvironment): Promise<boolean> {
  const found = await readOwner(folder, lockFile);
  return found !== null && isAlive(found, environment, environment.machine ?? realMachine);
}

function lockOf(folder: string, owner: Owner): Lock {
  return {
    async lostTo() {
      const found = await readOwner(folder, lockFile);
      if (found === null || found === 'unreadable') return '?';
      return found.instance === owner.instance ? null : found.host;
    },
    async release() {
      const found = await readOwner(folder, lockFile);
      const isOurs = found !== null && found !== 'unreadable' && found.instance === owner.instance;
      if (isOurs) await rm(join(folder, lockFile), { force: true });
    },
  };
}

/** Others may be trying at this moment, so only what is older than a day. */
async function removeLeftovers(folder: string, machine: Machine): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!isPassing(name) || !name.endsWith('.tmp')) continue;
    const path = join(folder, name);
    const mtimeMs = await stat(path).then(
      found => found.mtimeMs,
      () => Number.POSITIVE_INFINITY,
    );
    if (mtimeMs < machine.now() - 24 * 3_600_000) await rm(path, { force: true });
  }
}

/** Takes a dead owner's lock away, looking again when nobody else can be doing so. False when somebody else was. */
async function takeAway(
  folder: string,
  owner: Owner,
  environment: VaultEnvironment,
  machine: Machine,
): Promise<boolean> {
  if (!(await makeOwned(folder, takingOverFile, owner))) {
    const other = await readSettledOwner(folder, takingOverFile);
    // One killed in this very moment would keep everybody out.
    if (other !== null && !isAlive(other, environment, machine))
      await rm(join(folder, takingOverFile), { force: true });
    else await pause();
    return false;
  }
  try {
    const found = await readSettledOwner(folder, lockFile);
    if (found === null || isAlive(found, environment, machine)) return false;
    await rm(join(folder, lockFile), { force: true });
    return true;
  } finally {
    await rm(join(folder, takingOverFile), { force: true });
  }
}

function lockedBy(folder: string, found: Found): WorkspaceProblem {
  const known = found === null || found === 'unreadable' ? { host: '?', pid: 0, since: '?' } : found;
  return problem('vault.locked', { folder, host: known.host, pid: known.pid, since: known.since });
}
