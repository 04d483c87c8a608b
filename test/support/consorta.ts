import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('../../tools/consorta.mjs', import.meta.url));
const built = fileURLToPath(new URL('../../dist/main/consorta.cjs', import.meta.url));
let isBuilt = false;

/** The command line as it ships. The first call of a test file goes through the launcher, which builds it when it is stale. */
function program(): string {
  const file = isBuilt ? built : launcher;
  isBuilt = true;
  return file;
}

export type Call = { readonly exit: number; readonly stdout: string; readonly stderr: string };

/** One call of the command line as a process of its own, as a script would make it, with English messages. */
export function consorta(...words: readonly string[]): Call {
  const env = { ...process.env, CONSORTA_LANG: 'en' };
  const run = spawnSync(process.execPath, [program(), ...words], {
    encoding: 'utf8',
    env,
    maxBuffer: 256 * 1024 * 1024,
  });
  return { exit: run.status ?? -1, stdout: run.stdout, stderr: run.stderr };
}

/** The same with `--json`: fails the test when standard output is not exactly one JSON document. */
export function consortaJson(...words: readonly string[]): Call & { readonly json: Record<string, unknown> } {
  const call = consorta(...words, '--json');
  return { ...call, json: JSON.parse(call.stdout) };
}

export const aFolder = (): string => mkdtempSync(join(tmpdir(), 'consorta-cli-'));

/** Everything a folder holds, by path, to see that nothing changed. */
export function contentsOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true })
    .map(String)
    .filter(path => statSync(join(folder, path)).isFile());
  return Object.fromEntries(paths.sort().map(path => [path, readFileSync(join(folder, path)).toString('base64')]));
}

/** A data file for `load`: a value as JSON, or text as it is. */
export function aDataFile(content: unknown): string {
  const path = join(aFolder(), 'data.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
