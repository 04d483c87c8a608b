import { expect, test } from 'vitest';
import { WorkspaceDesk } from '#main/ipc/workspace-desk.ts';
import { describeWorkspace } from '#main/workspace/describe-workspace.ts';
import { realEnvironment } from '#main/workspace/environment.ts';
import { makeReport, offersOf } from '#main/workspace/make-report.ts';
import { openWorkspace } from '#main/workspace/workspace.ts';
import { checkProject } from '#shared/domain/eligibility/check-project.ts';
import type { Row } from '#shared/journal/commit.ts';
import { parsePlainDate } from '#shared/kernel/plain-date.ts';
import { adding, aParticipant, draftOf, newWorkspace } from '../workspaces.ts';

const spoiled = 'p3000';
const count = 6_000;

/** Six thousand people, one of them stored by a program with a mistake in it: a list that is a text, a day that is none. */
async function withOneSpoiled() {
  const made = await newWorkspace();
  const template = aParticipant('p0');
  const rows: Row[] = Array.from({ length: count }, (_, at) => ({ ...template, id: `p${at}` }));
  const bad: Row = { ...template, id: spoiled, labourStatus: 'employed', birthDate: '1990-02-31' };
  const changes = rows.map(row => adding('participant', row.id === spoiled ? bad : row));
  const saved = await made.vault.commit(draftOf(...changes));
  if (!saved.ok) throw new Error(saved.error.code);
  await made.close();
  const again = await openWorkspace(made.vault.folder, { mode: 'write' }, realEnvironment());
  if (!again.ok) throw new Error(again.error.code);
  return { workspace: again.value, bad };
}

test('one bad record of six thousand stops nothing: left out, listed, and kept as it is', async () => {
  const { workspace, bad } = await withOneSpoiled();
  const { participant } = workspace.data();
  expect([participant.size, participant.has(spoiled)]).toEqual([count - 1, false]);
  expect(workspace.isolated).toEqual([
    {
      table: 'participant',
      id: spoiled,
      faults: [
        { field: 'birthDate', code: 'field.date' },
        { field: 'labourStatus', code: 'field.type' },
      ],
      row: bad,
    },
  ]);
  // In the journal it stands untouched.
  expect(workspace.vault.tables().participant?.get(spoiled)).toEqual(bad);
  expect(describeWorkspace(workspace)).toMatchObject({
    counts: { participant: count - 1 },
    notices: [{ code: 'check.isolated', facts: { count: 1 } }],
  });
  // Rules, reports and the window's lists go on with the others.
  const today = parsePlainDate('2022-11-30');
  if (today) expect(checkProject(workspace.data(), workspace.profile, today).length).toBeGreaterThan(count);
  const [offer] = offersOf(workspace);
  const report = makeReport(workspace, { report: offer?.id ?? '', params: offer?.defaults ?? {}, language: 'ro' });
  expect(report.ok).toBe(true);
  const desk = new WorkspaceDesk({ recent: () => [], setRecent: () => {}, onOpened: () => {} } as never);
  expect(desk.rowsAfter(workspace, 'participant', 'p300', 1).rows.map(({ id }) => id)).toEqual(['p3001']);
  expect(desk.rowsAfter(workspace, 'participant', null, count).rows.length).toBe(count - 1);
  await workspace.close();
});

test('what is put right is in the lists again; other work goes on meanwhile', async () => {
  const { workspace, bad } = await withOneSpoiled();
  const other = await workspace.commit(draftOf(adding('participant', aParticipant('new'))));
  expect(other.ok).toBe(true);
  expect(workspace.data().participant.size).toBe(count);
  const fields = [
    { path: 'birthDate', before: bad.birthDate ?? null, after: '1990-02-28' },
    { path: 'labourStatus', before: bad.labourStatus ?? null, after: ['employed'] },
  ];
  const mended = await workspace.commit(draftOf({ op: 'edit', table: 'participant', id: spoiled, fields }));
  expect(mended.ok).toBe(true);
  expect(workspace.data().participant.get(spoiled)).toMatchObject({ birthDate: '1990-02-28' });
  await workspace.close();
});

test('a row of an older shape, without a field that came later, is read as one where it is empty', async () => {
  const made = await newWorkspace();
  const { remarks: _, ...older } = { ...aParticipant('p1'), remarks: null };
  const { workCounty: __, ...lacking } = older as Row & { workCounty: null };
  await made.vault.commit(draftOf(adding('participant', lacking as Row)));
  await made.close();
  const again = await openWorkspace(made.vault.folder, { mode: 'read' }, realEnvironment());
  if (!again.ok) throw new Error(again.error.code);
  expect(again.value.isolated).toEqual([]);
  expect(again.value.data().participant.get('p1')).toHaveProperty('workCounty', null);
  expect(again.value.vault.tables().participant?.get('p1')).not.toHaveProperty('workCounty');
  await again.value.close();
});
