import { stat, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** The nearest folder on the way up that exists; null when there is none (a drive that is not there). */
export async function nearestFolder(path: string): Promise<string | null> {
  for (let at = resolve(path); ; at = dirname(at)) {
    const is = await stat(at).catch(() => null);
    if (is?.isDirectory()) return at;
    if (dirname(at) === at) return null;
  }
}

/** Bytes that may still be written where a path lies; null when the system does not say. */
export async function freeBytes(path: string): Promise<number | null> {
  const folder = await nearestFolder(path);
  if (folder === null) return null;
  const disk = await statfs(folder).catch(() => null);
  return disk === null ? null : disk.bavail * disk.bsize;
}

/** Whether two paths lie on the same disk; null when one of them is nowhere. */
export async function onSameDisk(one: string, other: string): Promise<boolean | null> {
  const [a, b] = [await nearestFolder(one), await nearestFolder(other)];
  if (a === null || b === null) return null;
  return (await stat(a)).dev === (await stat(b)).dev;
}
