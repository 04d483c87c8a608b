import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Null when LibreOffice is not on this machine. */
export const libreOffice: string | null =
  ['soffice', 'libreoffice'].find(
    name => spawnSync(name, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0,
  ) ?? null;

const timeLimit = 90_000;

/**
 * Opens a workbook with LibreOffice and gives its first sheet back as rows of texts, cells as a person sees them. Each
 * call has a profile folder of its own, so that calls and a running LibreOffice do not meet; it is ended after 90 s.
 * Throws when the workbook cannot be opened.
 */
export async function sheetInLibreOffice(workbook: Uint8Array): Promise<readonly (readonly string[])[]> {
  const folder = await mkdtemp(join(tmpdir(), 'consorta-office-'));
  try {
    const file = join(folder, 'workbook.xlsx');
    await writeFile(file, workbook);
    // Separator `;`, quote `"`, UTF-8, from line 1, values as shown.
    await convert(folder, file, 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,true,false,false,1');
    const name = (await readdir(folder)).find(entry => entry.endsWith('.csv'));
    if (name === undefined) throw new Error('LibreOffice wrote no csv');
    return readCsv((await readFile(join(folder, name), 'utf8')).replace(/^\ufeff/, ''), ';');
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function convert(folder: string, file: string, to: string): Promise<void> {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const words = [
    '--headless',
    '--norestore',
    `-env:UserInstallation=${profile}`,
    '--convert-to',
    to,
    '--outdir',
    folder,
    file,
  ];
  const child = spawn(libreOffice ?? 'soffice', words, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  let said = '';
  child.stderr?.on('data', chunk => {
    said += chunk;
  });
  // LibreOffice starts a second process: the whole group of this child is ended, and nothing else.
  const end = () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  };
  const timer = setTimeout(end, timeLimit);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  }).finally(() => clearTimeout(timer));
  if (code !== 0) throw new Error(`LibreOffice ended with ${code}: ${said}`);
}

/** Rows of a CSV text, quoted cells and line breaks in them included (RFC 4180). */
export function readCsv(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let inQuotes = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inQuotes) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else inQuotes = false;
    } else if (character === '"') inQuotes = true;
    else if (character === separator || character === '\n') {
      row.push(cell);
      cell = '';
      if (character === '\n') {
        rows.push(row);
        row = [];
      }
    } else if (character !== '\r') cell += character;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}
