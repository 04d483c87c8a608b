import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Marks the place of the fuses in Electron's binary; then a version, how many there are, and a state for each. */
const mark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** In the order of the binary. */
export const fuseNames = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptionsEnvironmentVariable',
  'nodeCliInspectArguments',
  'embeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const;
/** As Electron is delivered: open where Consorta shuts. */
const delivered = '10110001';

/**
 * A folder with what electron-builder wants of an Electron distribution: an executable with a place for fuses, a licence,
 * the languages. It packs the program but cannot run it.
 */
export async function writeStandInDistribution(folder: string): Promise<void> {
  await mkdir(join(folder, 'locales'), { recursive: true });
  const fuses = Buffer.concat([Buffer.from(mark), Buffer.from([1, delivered.length]), Buffer.from(delivered)]);
  await writeFile(
    join(folder, 'electron'),
    Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n'), fuses, Buffer.from('\n')]),
  );
  await chmod(join(folder, 'electron'), 0o755);
  const files = ['version', 'LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox'];
  for (const name of [...files, 'locales/ro.pak', 'locales/en-US.pak', 'locales/fr.pak']) {
    await writeFile(join(folder, name), name);
  }
}

/** The state of each fuse in a packed executable: true is on. */
export async function readFuses(executable: string): Promise<Record<string, boolean>> {
  const bytes = await readFile(executable);
  const at = bytes.indexOf(mark);
  if (at === -1) throw new Error('the executable has no place for fuses');
  const states = bytes.subarray(at + mark.length + 2);
  return Object.fromEntries(fuseNames.map((name, index) => [name, states[index] === '1'.charCodeAt(0)]));
}
