import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const run = promisify(execFile);

/**
 * Opens workspaces of 6,000 rows and more and more saved acts, plain and encrypted, each in a process of its own: with the
 * snapshot that closing leaves, and from the journal alone. Milliseconds inside the process, median, and per act as a ratio
 * to the smallest plain workspace; the encrypted ones as a ratio to the plain ones of the same run.
 */
export async function benchVault({ commits = [1_000, 10_000, 100_000], runs = 3 } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'consorta-bench-'));
  try {
    await bundle(folder);
    const script = join(folder, 'vault-process.cjs');
    const results = [];
    for (const count of commits) {
      for (const kind of ['plain', 'sealed']) {
        const workspace = join(folder, `${kind}-${count}`);
        const { stdout: key } = await run(process.execPath, [script, 'make', workspace, String(count), kind]);
        const times = async how => {
          const all = [];
          for (let turn = 0; turn < runs; turn += 1) {
            const { stdout } = await run(process.execPath, [script, 'open', workspace, how, key]);
            all.push(Number(stdout));
          }
          return all.sort((a, b) => a - b)[Math.floor(all.length / 2)];
        };
        const usual = await times('with-snapshots');
        const journalOnly = await times('without-snapshots');
        results.push({ commits: count, kind, usual, journalOnly });
        await rm(workspace, { recursive: true });
      }
    }
    const plainOf = count => results.find(({ commits: of, kind }) => of === count && kind === 'plain');
    const smallest = results[0];
    return results.map(({ commits: count, kind, usual, journalOnly }) => ({
      acts: count,
      workspace: kind,
      'opened, ms': Math.round(usual),
      'times the smallest': round(usual / smallest.usual),
      'from the journal alone, ms': Math.round(journalOnly),
      'per act, times the smallest': round(journalOnly / count / (smallest.journalOnly / smallest.commits)),
      'times plain': round(usual / plainOf(count).usual),
      'times plain, journal alone': round(journalOnly / plainOf(count).journalOnly),
    }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const round = number => Number(number.toFixed(2));

async function bundle(folder) {
  await build({
    configFile: false,
    logLevel: 'error',
    root: here,
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(here, 'vault-process.mjs'),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
        external: isBuiltin,
      },
    },
    ssr: { noExternal: true },
  });
  await stat(join(folder, 'vault-process.cjs'));
}
