import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire, isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Unzip, UnzipInflate } from 'fflate';
import { build } from 'vite';
import { tableText } from './bench-rows.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const run = promisify(execFile);
const columns = 40;

/**
 * Writes the same register of 40 columns with the program's writer, with exceljs in memory and streaming, with SheetJS
 * where it is installed and with libxlsxwriter where it can be compiled, each in a process of its own, in turn. Every
 * JavaScript writer is bundled the same way. Per size and writer: median seconds of whole processes (start and reading
 * the rows included) and of processor (what a busy machine does not change), median peak memory in MB, size of the file, and the seconds as a ratio to the program's own in
 * the same run. A writer that is not there has `skipped` instead of figures. Throws when a file lacks rows.
 */
export async function benchXlsx({ sizes = [500, 5_000, 50_000], runs = 5 } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'consorta-bench-'));
  try {
    const { writers, skipped } = await prepare(folder);
    const { aLongDocument } = await import(pathToFileURL(join(folder, 'a-document.mjs')).href);
    const results = [];
    for (const size of sizes) {
      const table = join(folder, `rows-${size}.txt`);
      await writeFile(table, tableText(aLongDocument(size, columns)));
      const measured = Object.fromEntries(Object.keys(writers).map(name => [name, []]));
      for (let turn = 0; turn < runs; turn += 1) {
        for (const [name, words] of Object.entries(writers)) {
          measured[name].push(await once(words, table, join(folder, 'bench.xlsx'), turn === 0 ? size : null));
        }
      }
      const own = median(measured.consorta.map(({ seconds }) => seconds));
      for (const [writer, all] of Object.entries(measured)) {
        const seconds = median(all.map(each => each.seconds));
        results.push({
          size,
          writer,
          seconds: round(seconds, 3),
          cpuSeconds: round(median(all.map(each => each.cpuSeconds)), 3),
          peakMB: round(median(all.map(each => each.peakMB)), 0),
          fileKB: round(all[0].fileKB, 0),
          timesOurs: round(seconds / own, 2),
        });
      }
      for (const [writer, why] of Object.entries(skipped)) results.push({ size, writer, skipped: why });
    }
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The command of each writer that this machine can run, and why the others cannot. */
async function prepare(folder) {
  const scripts = {
    consorta: 'consorta-writer',
    'exceljs in memory': 'exceljs-in-memory',
    'exceljs streaming': 'exceljs-streaming',
  };
  const skipped = {};
  if (isInstalled('xlsx')) scripts.SheetJS = 'sheetjs';
  else skipped.SheetJS = 'the package xlsx is not installed';
  const inputs = Object.values(scripts).map(name => [name, join(here, `${name}.mjs`)]);
  await bundle(folder, Object.fromEntries(inputs), 'cjs');
  await bundle(folder, { 'a-document': join(here, '../../support/a-document.ts') }, 'mjs');
  // exceljs holds everything in memory: without room it ends with an error instead of a figure.
  const command = name => [process.execPath, '--max-old-space-size=8192', join(folder, `${name}.cjs`)];
  const writers = Object.fromEntries(Object.entries(scripts).map(([writer, name]) => [writer, command(name)]));
  const program = join(folder, 'libxlsxwriter');
  try {
    await run('gcc', ['-O2', '-o', program, join(here, 'libxlsxwriter.c'), '-lxlsxwriter']);
    writers['libxlsxwriter (C)'] = [program];
  } catch {
    skipped['libxlsxwriter (C)'] = 'gcc with libxlsxwriter-dev is not installed';
  }
  return { writers, skipped };
}

function isInstalled(name) {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** One file each with its packages inside, as the program ships. */
async function bundle(folder, input, ending) {
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
        input,
        output: {
          format: ending === 'cjs' ? 'cjs' : 'esm',
          entryFileNames: `[name].${ending}`,
          chunkFileNames: `parts/[name]-[hash].${ending}`,
        },
        external: isBuiltin,
      },
    },
    ssr: { noExternal: true },
  });
}

/** Runs a writer; when `size` is given, also counts the rows of what it wrote. */
async function once([program, ...words], table, path, size) {
  const begun = process.hrtime.bigint();
  const { stdout } = await run(program, [...words, table, path]);
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  if (size !== null) {
    const rows = await countRows(path);
    if (rows <= size) throw new Error(`${words.at(-1) ?? program} wrote ${rows} of ${size} rows`);
  }
  const { peakKB, cpuSeconds } = JSON.parse(stdout);
  return { seconds, cpuSeconds, peakMB: peakKB / 1024, fileKB: (await stat(path)).size / 1024 };
}

/** Rows in the first sheet of a workbook, whoever wrote it. */
async function countRows(path) {
  let rows = 0;
  let rest = '';
  const unzip = new Unzip(file => {
    if (file.name !== 'xl/worksheets/sheet1.xml') return;
    file.ondata = (error, bytes) => {
      if (error) throw error;
      const text = rest + Buffer.from(bytes).toString('latin1');
      rows += text.split('<row ').length - 1;
      rest = text.slice(-4);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.push(await readFile(path), true);
  return rows;
}

const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const round = (value, digits) => Number(value.toFixed(digits));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [runs = '5', ...sizes] = process.argv.slice(2);
  console.table(await benchXlsx({ runs: Number(runs), ...(sizes.length > 0 ? { sizes: sizes.map(Number) } : {}) }));
}
