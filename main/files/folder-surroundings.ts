import { execFile } from 'node:child_process';
import { readdir, readFile, realpath, statfs } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type FolderSurroundings, kindByMark, type Mount } from './folder-kind.ts';

/** Folders above one another that are looked through for marks; deeper than any desk keeps its work. */
const mostLevels = 40;
const patienceMs = 2_000;

/** What this computer tells of a folder. What cannot be read is as if it were not there. */
export async function folderSurroundings(
  folder: string,
  { platform, env }: Pick<NodeJS.Process, 'platform' | 'env'> = process,
): Promise<FolderSurroundings> {
  const home = homedir();
  const [dropboxFolders, marks, mounts, real] = await Promise.all([
    readDropboxFolders(home, env),
    marksAbove(folder),
    readMounts(platform),
    realpath(folder).catch(() => null),
  ]);
  return { platform, home, env, dropboxFolders, marks, mounts, realPath: real === folder ? null : real };
}

/** Free and whole size in bytes of the disk that holds a folder; null where the system does not tell. */
export async function diskSpace(folder: string): Promise<{ readonly free: number; readonly total: number } | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { free: bavail * bsize, total: blocks * bsize };
  } catch {
    return null;
  }
}

/** Dropbox writes where its folders are, in `info.json`: `{"personal": {"path": "…"}, "business": {…}}`. */
async function readDropboxFolders(home: string, env: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const places = [env.APPDATA, env.LOCALAPPDATA].flatMap(base => (base ? [join(base, 'Dropbox')] : []));
  const found: string[] = [];
  for (const place of [...places, join(home, '.dropbox')]) {
    const text = await readFile(join(place, 'info.json'), 'utf8').catch(() => '');
    found.push(...dropboxFoldersIn(text));
  }
  return found;
}

/** The folders that a Dropbox `info.json` names; none when it cannot be read. */
export function dropboxFoldersIn(text: string): readonly string[] {
  try {
    const accounts: unknown = JSON.parse(text);
    if (typeof accounts !== 'object' || accounts === null) return [];
    return Object.values(accounts).flatMap((account: unknown) => {
      const path = typeof account === 'object' && account !== null && 'path' in account ? account.path : null;
      return typeof path === 'string' ? [path] : [];
    });
  } catch {
    return [];
  }
}

async function marksAbove(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  let at = folder;
  for (let level = 0; level < mostLevels; level += 1) {
    const names = await readdir(at).catch(() => []);
    found.push(...names.filter(name => kindByMark(name) !== null));
    const above = dirname(at);
    if (above === at) break;
    at = above;
  }
  return found;
}

async function readMounts(platform: string): Promise<readonly Mount[]> {
  if (platform === 'linux') return linuxMounts(await readFile('/proc/self/mounts', 'utf8').catch(() => ''));
  if (platform !== 'darwin') return [];
  const run = promisify(execFile);
  const { stdout } = await run('/sbin/mount', [], { timeout: patienceMs }).catch(() => ({ stdout: '' }));
  return macMounts(stdout);
}

/** `/dev/sdb1 /media/ana/STICK\040A vfat rw,nosuid 0 0` in each line. */
export function linuxMounts(text: string): readonly Mount[] {
  return text.split('\n').flatMap(line => {
    const [, at, type] = line.split(' ');
    if (at === undefined || type === undefined || type === 'autofs') return [];
    // Spaces and a few other signs are written as their octal numbers.
    const plain = at.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
    return [{ at: plain, type }];
  });
}

/** `//ana@server/share on /Volumes/share (smbfs, nodev, nosuid)` in each line. */
export function macMounts(text: string): readonly Mount[] {
  return text.split('\n').flatMap(line => {
    const [, at, type] = / on (\/.*) \(([^,)]+)/.exec(line) ?? [];
    return at === undefined || type === undefined ? [] : [{ at, type }];
  });
}
