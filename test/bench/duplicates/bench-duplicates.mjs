import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const run = promisify(execFile);

/**
 * Screens the sample's participants for duplicates, each size in a process of its own: as they are, and when all of them have
 * one phone, one employer and one of few names. Milliseconds, median, and per person as a ratio to the smallest size.
 */
export async function benchDuplicates({ sizes = [6_000, 100_000], runs = 3 } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'consorta-bench-'));
  try {
    await bundle(folder);
    const script = join(folder, 'screen-process.cjs');
    const results = [];
    for (const kind of ['as they are', 'all alike']) {
      for (const size of sizes) {
        const { stdout } = await run(process.execPath, [script, String(size), kind, String(runs)]);
        results.push({ people: size, kind, ...JSON.parse(stdout) });
      }
    }
    return results.map(({ people, kind, median, longest, pairs }) => {
      const first = results.find(result => result.kind === kind);
      return {
        people,
        kind,
        'screened, ms': Math.round(median),
        'per person, times the smallest': Number((median / people / (first.median / first.people)).toFixed(2)),
        'longest step, ms': Math.round(longest),
        pairs,
      };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

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
        input: join(here, 'screen-process.mjs'),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
        external: isBuiltin,
      },
    },
    ssr: { noExternal: true },
  });
}
