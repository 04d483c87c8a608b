import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Unlock } from '#main/vault/crypt/unlock.ts';
import { isProblem } from '#main/verify/finding.ts';
import type { Source } from '#main/verify/source.ts';
import { collect, verifySource } from '#main/verify/verify.ts';
import { verifySource as verifyAlone } from '../../../tools/consorta-verify.mjs';

export type Files = ReadonlyMap<string, Buffer>;

/** What a folder holds, to be damaged in memory: thousands of damages cost no disk. */
export async function filesOf(folder: string): Promise<Files> {
  const files = new Map<string, Buffer>();
  for (const name of (await readdir(folder, { recursive: true })).toSorted()) {
    const path = join(folder, name);
    if ((await stat(path)).isFile()) files.set(name.replaceAll('\\', '/'), await readFile(path));
  }
  return files;
}

/** What one of the two verifiers came to: the codes it found, or why it refused. */
export type Verdict = { readonly clean: boolean; readonly codes: readonly string[] };

/** The built-in verifier's. Pieces are small, so that lines and chunks are cut everywhere. */
export async function byProgram(files: Files, unlock: Unlock | undefined, piece = 1000): Promise<Verdict> {
  const source: Source = {
    kind: 'folder',
    files: sizes(files),
    read: async function* (file) {
      yield* pieces(files.get(file), piece);
    },
  };
  const verified = await verifySource(source, { ...collect(), path: 'x', unlock });
  if (!verified.ok) return { clean: false, codes: [verified.error.code.replace(/^(vault|verify)\./, '')] };
  const codes = verified.value.findings.filter(isProblem).map(({ code }) => code);
  return { clean: codes.length === 0, codes };
}

/** The stand-alone script's. */
export function byScript(files: Files, passphrase: string | undefined, piece = 700): Verdict {
  const given = passphrase === undefined ? {} : { passphrase };
  try {
    const read = (name: string) => pieces(files.get(name), piece);
    const { findings } = verifyAlone({ kind: 'folder', sizes: sizes(files), read }, given);
    const codes = findings.map(({ code }) => code).filter(code => !code.startsWith('note.'));
    return { clean: codes.length === 0, codes };
  } catch (error) {
    if (error instanceof Error && 'exit' in error) return { clean: false, codes: [error.message] };
    throw error;
  }
}

const sizes = (files: Files): Map<string, number> => new Map([...files].map(([name, bytes]) => [name, bytes.length]));

function* pieces(bytes: Buffer | undefined, size: number): Generator<Buffer> {
  for (let at = 0; at < (bytes?.length ?? 0); at += size) if (bytes) yield bytes.subarray(at, at + size);
}
