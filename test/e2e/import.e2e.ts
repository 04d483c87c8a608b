import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cnpCheckDigit } from '#shared/domain/identity/cnp.ts';
import { type Running, start } from './driver.ts';
import { at, exploreSample } from './pages.ts';

/* A list that somebody sent, taken into the program that ships, taken back, and given back with remarks. */
let folder = '';
let running: Running | null = null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consorta-import-'));
});
afterEach(async () => {
  await running?.kill();
  running = null;
  await rm(folder, { recursive: true, force: true });
});
const poll = <T>(get: () => T | Promise<T>) => expect.poll(get, { timeout: 20_000 });
const cnp = (twelve: string): string => `${twelve}${cnpCheckDigit(twelve)}`;

/** Two people, one of them with a CNP as a number, and a row whose CNP has lost its digits. */
async function aList(): Promise<string> {
  const path = join(folder, 'Angajați mai.xlsx');
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Note').addRow(['Vezi foaia a doua']);
  workbook
    .addWorksheet('Angajați')
    .addRows([
      ['Lista angajaților trimiși la curs'],
      [],
      ['Nr. crt.', 'Nume', 'Prenume', 'C.N.P.', 'Telefon'],
      [1, 'Zăpădeanu', 'Filofteia', Number(cnp('285031412004')), '0745 100 200'],
      [2, 'Zăpădeanu', 'Octavian', `'${cnp('182050512007')}`, '0745 100 201'],
      [3, 'Zăpădeanu', 'Ilarion', '1,85E+12', '0745 100 202'],
    ]);
  await workbook.xlsx.writeFile(path);
  return path;
}

test('a list is imported, its people are in the list, the import is undone, and the file is saved with remarks', async () => {
  const list = await aList();
  running = await start({ userData: join(folder, 'user data'), language: 'ro' });
  const program = running;
  const count = () => at(program, 'participant-count').textContent();
  await exploreSample(program);
  await program.drop(program.window.getByRole('grid'), [list]);
  await poll(() => at(program, 'import-show-all').textContent()).toBe('Toate3');
  expect(await at(program, 'import-sheet').inputValue()).toContain('Angajați');
  expect(await at(program, 'import-sentence').textContent()).toContain('2 înregistrări se adaugă');

  const report = join(folder, 'cu observații.xlsx');
  await program.answerNextDialog({ kind: 'save', path: report });
  await at(program, 'import-report').click();
  await poll(() => at(program, 'import-reported').textContent()).toContain('1 comentariu');
  const parts = Object.entries(unzipSync(new Uint8Array(await readFile(report))));
  const comments = parts.filter(([name]) => /comments/i.test(name)).map(([, bytes]) => strFromU8(bytes));
  expect(comments).toHaveLength(1);
  expect(comments[0]).toMatch(/ref="D6"[\s\S]*pierdut cifre/);

  await at(program, 'import-do').click();
  await poll(() => at(program, 'import-done').textContent()).toContain('2 înregistrări adăugate');
  await at(program, 'import-to-list').click();
  await at(program, 'participant-search').fill('Zapadeanu');
  await poll(count).toBe('2 din 332 de participanți');

  // The same file, chosen in the dialog, is known; then the import is taken back from the history it points to.
  await at(program, 'participant-import').click();
  await program.answerNextDialog({ kind: 'open', path: list });
  await at(program, 'import-choose').click();
  await poll(() => at(program, 'import-earlier').textContent()).toContain('2 înregistrări adăugate');
  await poll(() => at(program, 'import-show-same').textContent()).toBe('La fel2');
  expect(await at(program, 'import-do').isDisabled()).toBe(true);
  await at(program, 'turn-undo').click();
  await poll(() => at(program, 'turn-toast').textContent()).toContain('Importul unei liste de participanți: 2 noi');
  await at(program, 'nav-participants').click();
  await poll(count).toBe('0 din 330 de participanți');
  await program.take();
  running = null;
  await program.stop();
});
