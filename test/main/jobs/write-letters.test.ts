import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeLetters } from '#main/jobs/write-letters.ts';
import type { Workspace } from '#main/workspace/workspace.ts';
import type { LettersRequest } from '#shared/ipc/chasing.channels.ts';
import type { Change, Row } from '#shared/journal/commit.ts';
import { at, draftOf, newFolder, newWorkspace } from '#test/main/workspace/workspaces.ts';
import { aLetter, chaseData } from '#test/support/a-chase.ts';
import { readWorkbook } from '#test/support/read-workbook.ts';

const going = { signal: new AbortController().signal, onFile: () => {} };
const letters = (changes: Partial<LettersRequest> = {}): LettersRequest => ({
  companies: ['c1', 'c2'],
  papers: ['list', 'mail'],
  on: '2022-06-10',
  answerBy: null,
  language: 'ro',
  attachList: true,
  ...changes,
});

/** The two employers of the worked example, in a real workspace on 10.06.2022. */
async function twoEmployers(): Promise<Workspace> {
  const workspace = await newWorkspace(at('2022-06-10T09:00:00.000Z'));
  const { project: _, ...tables } = chaseData([aLetter()]);
  const changes = Object.entries(tables).flatMap(([table, rows]: [string, ReadonlyMap<string, object>]) =>
    [...rows].map(([id, row]): Change => ({ op: 'add', table, id, row: row as Row })),
  );
  const saved = await workspace.commit(draftOf(...changes));
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  return workspace;
}
const aFolder = async (): Promise<string> => {
  const folder = join(await newFolder(), 'scrisori');
  await mkdir(folder);
  return folder;
};
const named = (start: string, company: string, ending: string): string =>
  `${start}_143404_${company}_2022-06-10.${ending}`;
const lists = [
  named('Lista documentelor lipsă', 'Altă Firmă SRL', 'xlsx'),
  named('Lista documentelor lipsă', 'Exemplu Auto SRL', 'xlsx'),
];

test('a file for each paper of each company, named by the pattern; what was there stays', async () => {
  const workspace = await twoEmployers();
  const folder = await aFolder();
  await writeFile(join(folder, lists[0] ?? ''), 'an older one');
  const steps: string[] = [];
  const onFile = (done: number, total: number): void => void steps.push(`${done}/${total}`);
  const order = { letters: letters(), target: { folder }, sender: 'Ana Punte' };
  const result = await writeLetters(workspace, order, { ...going, onFile });
  if (!result.ok) throw new Error(result.error.code);
  expect(result.value).toMatchObject({ folder, refused: [], cancelled: false });
  expect((await readdir(folder)).sort()).toEqual([
    named('Documente lipsă', 'Altă Firmă SRL', 'eml'),
    named('Documente lipsă', 'Exemplu Auto SRL', 'eml'),
    named('Lista documentelor lipsă', 'Altă Firmă SRL', 'xlsx').replace('.xlsx', ' (2).xlsx'),
    ...lists,
  ]);
  expect(await readFile(join(folder, lists[0] ?? ''), 'utf8')).toBe('an older one');
  expect(steps).toEqual(['0/4', '1/4', '2/4', '3/4', '4/4']);

  // The list has Ana's rows, and nobody of the other company, nor a CNP, in any cell.
  const { cells } = readWorkbook(await readFile(join(folder, lists[1] ?? '')));
  const values = [...cells.values()].map(({ value }) => value);
  expect(values).toEqual(expect.arrayContaining(['Boc Ana', 'Copie act de identitate', 'Răspuns', '27.06.2022']));
  expect(values.join(' ')).not.toMatch(/\d{13}|Danciu/);
  // The e-mail goes to the contact; the other company has none.
  const mail = await readFile(join(folder, named('Documente lipsă', 'Exemplu Auto SRL', 'eml')), 'latin1');
  expect(mail).toMatch(/^X-Unsent: 1\r\nDate: Fri, 10 Jun 2022 09:00:00 \+0000\r\nTo: maria@exemplu\.ro\r\nSubject: /);
  expect(mail).toContain('multipart/mixed');
  const other = await readFile(join(folder, named('Documente lipsă', 'Altă Firmă SRL', 'eml')), 'latin1');
  expect(other).not.toContain('To:');
  await workspace.close();
});

test('a company that is not there is named and holds up nobody; a folder that is gone stops all', async () => {
  const workspace = await twoEmployers();
  const folder = await aFolder();
  const wanted = letters({ companies: ['c9', 'c2'], papers: ['list'] });
  const order = { letters: wanted, target: { folder }, sender: '' };
  const result = await writeLetters(workspace, order, going);
  expect(result).toMatchObject({
    ok: true,
    value: { refused: [{ company: 'c9', paper: 'list', problem: { code: 'missing.no-company' } }] },
  });
  expect(await readdir(folder)).toEqual([lists[0]]);
  const nowhere = { ...order, target: { folder: join(folder, 'nowhere') } };
  expect(await writeLetters(workspace, nowhere, going)).toMatchObject({ error: { code: 'file.no-folder' } });
  // A workspace's own folder holds nothing but its files.
  const inside = { ...order, target: { folder: workspace.vault.folder } };
  expect(await writeLetters(workspace, inside, going)).toMatchObject({ error: { code: 'file.in-workspace' } });
  await workspace.close();
});

test('a cancel leaves what was written before, whole, and nothing else', async () => {
  const workspace = await twoEmployers();
  const folder = await aFolder();
  const cancel = new AbortController();
  const onFile = (done: number): void => {
    if (done === 1) cancel.abort(new Error('cancelled'));
  };
  const order = { letters: letters({ papers: ['list'] }), target: { folder }, sender: '' };
  const result = await writeLetters(workspace, order, { signal: cancel.signal, onFile });
  expect(result).toMatchObject({ ok: true, value: { cancelled: true, written: [{ company: 'c1' }] } });
  expect(await readdir(folder)).toEqual([lists[1]]);
  await workspace.close();
});
