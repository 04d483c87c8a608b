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
 * Writes the same rows with the program's writer (bundled as it ships), with pdfkit drawn directly and with a plain
 * pdfmake table, each in a process of its own, in turn. Per size and writer: median seconds of whole processes, median peak
 * memory in MB, size of the file, and the seconds as a ratio to the program's own in the same run.
 */
export async function benchPdf({ sizes = [500, 5_000], runs = 5 } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'consorta-bench-'));
  try {
    await bundle(folder);
    const writers = {
      consorta: join(folder, 'consorta-writer.cjs'),
      'pdfkit directly': join(here, 'pdfkit-direct.mjs'),
      'plain pdfmake': join(here, 'plain-pdfmake.mjs'),
    };
    const results = [];
    for (const size of sizes) {
      const measured = Object.fromEntries(Object.keys(writers).map(name => [name, []]));
      for (let turn = 0; turn < runs; turn += 1) {
        for (const [name, script] of Object.entries(writers)) measured[name].push(await once(script, size, folder));
      }
      const own = median(measured.consorta.map(({ seconds }) => seconds));
      for (const [writer, all] of Object.entries(measured)) {
        const seconds = median(all.map(each => each.seconds));
        results.push({
          size,
          writer,
          seconds: round(seconds, 3),
          peakMB: round(median(all.map(each => each.peakMB)), 0),
          fileKB: round(all[0].fileKB, 0),
          timesOurs: round(seconds / own, 2),
        });
      }
    }
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The writer as it ships: one CommonJS file with its packages and fonts inside, away from node_modules. */
async function bundle(folder) {
  await build({
    configFile: false,
    logLevel: 'error',
    root: here,
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(here, 'consorta-writer.mjs'),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
        external: isBuiltin,
      },
    },
    ssr: { noExternal: true },
  });
}

async function once(script, size, folder) {
  const path = join(folder, 'bench.pdf');
  const begun = process.hrtime.bigint();
  const { stdout } = await run(process.execPath, [script, String(size), path], { cwd: folder });
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  return { seconds, peakMB: Number(stdout) / 1024, fileKB: (await stat(path)).size / 1024 };
}

const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const round = (value, digits) => Number(value.toFixed(digits));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [runs = '5', ...sizes] = process.argv.slice(2);
  console.table(await benchPdf({ runs: Number(runs), ...(sizes.length > 0 ? { sizes: sizes.map(Number) } : {}) }));
}
