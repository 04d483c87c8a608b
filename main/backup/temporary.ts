import { randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const anHour = 60 * 60 * 1000;
const form = /^\.[a-z]+-(\d{1,10})-[0-9a-f]{12}\.consorta-tmp$/;

/** The name of something that is being made and is not there yet for anybody: `.trial-1234-0f….consorta-tmp`. */
export const asideName = (what: 'trial' | 'backup' | 'restore' | 'attachment'): string =>
  `.${what}-${process.pid}-${randomBytes(6).toString('hex')}.consorta-tmp`;

/** Removes what a process that is no longer there left behind in a folder: its number is in the name. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = Number(form.exec(name)?.[1] ?? 0);
    if (pid === 0 || pid === process.pid) continue;
    const path = join(folder, name);
    // On a disk that two computers share, a number of one may be nobody's on the other: then age decides.
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > anHour || !isAlive(pid)) await rm(path, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
