import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { OpenFile } from '#main/exports/write-options.ts';
import { saveReport } from '#main/jobs/save-report.ts';
import { storeFile, wholeContent } from '#main/workspace/attachments.ts';
import { makeWholeReport } from '#main/workspace/make-report.ts';
import type { Workspace } from '#main/workspace/workspace.ts';
import type { Row } from '#shared/journal/commit.ts';
import { aPdf } from '../exports/forms/some-files.ts';
import { pagesOf } from '../exports/pdf/read-pdf.ts';
import { adding, aParticipant, draftOf, newFolder, newWorkspace, noon } from './workspaces.ts';

async function committed(workspace: Workspace, ...changes: Parameters<typeof draftOf>): Promise<void> {
  const saved = await workspace.commit(draftOf(...changes));
  if (!saved.ok) throw new Error(saved.error.code);
}

/** Maria with a changed phone, a file, and a look at her CNP; Ion, of whom nobody asks. */
async function aProjectWithMaria(): Promise<{ workspace: Workspace; folder: string }> {
  const workspace = await newWorkspace();
  const folder = await newFolder();
  await committed(
    workspace,
    adding('participant', aParticipant('p1', { lastName: 'Țurcanu', firstName: 'Maria', cnp: '2660721401238' })),
    adding('participant', aParticipant('p2', { lastName: 'Zamfir', firstName: 'Ion', cnp: '1850312120048' })),
  );
  await committed(workspace, {
    op: 'edit',
    table: 'participant',
    id: 'p1',
    fields: [{ path: 'phone', before: null, after: '0744 123 456' }],
  });
  await committed(workspace, {
    op: 'edit',
    table: 'participant',
    id: 'p2',
    fields: [{ path: 'phone', before: null, after: '0722 999 888' }],
  });
  const noted = await workspace.vault.note({ key: 'cnp.revealed', facts: { table: 'participant', id: 'p1' } }, 'Radu');
  if (!noted.ok) throw new Error(noted.error.code);
  const path = join(folder, 'diploma.pdf');
  writeFileSync(path, await aPdf(['textul diplomei']));
  const stored = await storeFile(workspace, { table: 'participant', rowId: 'p1' }, path, {
    id: 'f1',
    at: noon,
    author: 'Ioana',
  });
  if (!stored.ok) throw new Error(stored.error.code);
  await committed(
    workspace,
    adding('attachment', { ...stored.value.row, requirement: 'PAR-04', pages: 1 } as unknown as Row),
  );
  return { workspace, folder };
}

test('the report of a person tells what was done with the data, and who looked, and nothing of others', async () => {
  const { workspace } = await aProjectWithMaria();
  const made = await makeWholeReport(workspace, {
    report: 'person-report',
    params: { participant: 'p1' },
    language: 'ro',
  });
  await workspace.close();
  if (!made.ok) throw new Error(made.error.code);
  const text = JSON.stringify(made.value);
  expect(text).toContain('0744 123 456');
  expect(text).toContain('Afișarea CNP-ului unei persoane');
  expect(text).toContain('Radu');
  expect(text).toContain('diploma.pdf');
  expect(text).not.toMatch(/Zamfir|0722 999 888|1850312120048/);
  const [part] = made.value.parts ?? [];
  const tables = part?.kind === 'form' ? part.blocks.filter(block => block.kind === 'table') : [];
  // The act that added both tells of one: her fields, and then what was changed.
  const acts = tables.flatMap(({ rows }) => rows).filter(row => row[3] === 'Telefon');
  expect(acts.map(row => [row[1], row[4], row[5]])).toEqual([['ana', null, '0744 123 456']]);
});

test('the dossier has the stored file in it; one that is damaged has a page that says so; a cancel leaves nothing', async () => {
  const { workspace, folder } = await aProjectWithMaria();
  const made = await makeWholeReport(workspace, {
    report: 'participant-dossier',
    params: { participant: 'p1' },
    language: 'ro',
  });
  if (!made.ok) throw new Error(made.error.code);
  const openFile: OpenFile = file => wholeContent(workspace, file);
  const target = (name: string) =>
    ({ format: 'pdf', path: join(folder, name), replace: false, notIn: workspace.vault.folder }) as const;
  const saved = await saveReport(made.value, target('dosar.pdf'), { openFile });
  expect(saved).toMatchObject({ ok: true });
  const pages = pagesOf(readFileSync(join(folder, 'dosar.pdf')));
  expect(pages.at(-1)).toContain('textul diplomei');
  expect(pages.at(-1)).toContain(`Pagina ${pages.length} din ${pages.length}`);
  expect(pages[0]).toMatch(new RegExp(`PAR-04 .*\\s1\\s+${pages.length}\\s+${pages.length}\\s`));
  await saveReport(made.value, target('lipsa.pdf'), {
    openFile: async file => wholeContent(workspace, { ...file, sha256: 'a'.repeat(64) }),
  });
  expect(pagesOf(readFileSync(join(folder, 'lipsa.pdf'))).at(-1)).toContain('nu mai este în spațiul de lucru');
  const stop = new AbortController();
  const stopped = await saveReport(made.value, target('oprit.pdf'), {
    signal: stop.signal,
    openFile: async file => {
      stop.abort(new Error('cancelled'));
      return openFile(file);
    },
  });
  expect(stopped).toMatchObject({ ok: false, error: { code: 'file.cancelled' } });
  expect(existsSync(join(folder, 'oprit.pdf'))).toBe(false);
  await workspace.close();
});
