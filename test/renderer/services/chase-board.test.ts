import 'fake-indexeddb/auto';

import { expect, test } from 'vitest';
import { openWorkingCopy } from '#renderer/data/working-copy.ts';
import { createChaseBoard } from '#renderer/services/chasing/chase-board.ts';
import { employerRows } from '#shared/domain/chasing/employer-cases.ts';
import { allItems, type ChasedEmployer, chaseEmployer, chaseMoment } from '#shared/domain/chasing/work-list.ts';
import type { ProjectData } from '#shared/domain/tables.ts';
import type { Change, Row, Tables } from '#shared/journal/commit.ts';
import { diffRow } from '#shared/journal/diff.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { findProfile } from '#shared/profiles/registry.ts';
import { memoryWorkspace } from '../data/copied-workspace.ts';
import { chaseTables } from '../harness/chase-rows.ts';
import { personId } from '../harness/synthetic-rows.ts';

const call = findProfile('pocu-860-3-12');
if (!call) throw new Error('no profile');
const moment = chaseMoment(call, '2022-11-30' as PlainDate);

/** What is chased of whom and how it was asked for: enough to tell two boards apart. */
const told = (employer: ChasedEmployer): readonly string[] => [
  ...allItems(employer).map(item =>
    [item.participant, item.requirement.code, item.reason, item.dueOn, item.asked?.state, item.asked?.times].join(' '),
  ),
  ...employer.letters.map(({ id, answeredOn }) => `${id} ${answeredOn}`),
];
/** Worked out from all the rows at once: the truth that the board is compared with. */
const truth = (tables: Tables) =>
  Object.fromEntries(
    [...employerRows(tables as unknown as ProjectData)].map(([id, { subject, letters }]) => [
      id,
      told(chaseEmployer(subject, letters, moment)),
    ]),
  );

test('follows every kind of change, and is what a board made anew would be', async () => {
  const workspace = memoryWorkspace(chaseTables(60));
  const copy = await openWorkingCopy('chase-board', workspace.source);
  const board = createChaseBoard(copy, moment);
  const shown = () => Object.fromEntries([...board.state().employers].map(([id, each]) => [id, told(each)]));
  await expect.poll(() => board.state().settled).toBe(true);
  expect(shown()).toEqual(truth(workspace.tables));
  expect(Object.values(shown()).flat().length).toBeGreaterThan(300);

  const row = (table: string, id: string): Row => {
    const found = workspace.tables[table]?.get(id);
    if (!found) throw new Error(`no ${table} ${id}`);
    return found;
  };
  const edit = (table: string, id: string, more: object): Change => {
    const before = row(table, id);
    const change = diffRow(table, before, { ...before, ...more });
    if (!change) throw new Error('no change');
    return change;
  };
  const letter = { ...row('correspondence', 'letter-0'), id: 'letter-9', company: 'company-2' };
  const steps: readonly (() => Change[])[] = [
    // A document came; another was refused.
    () => [edit('dossier', personId(3), { items: {} })],
    // Somebody works elsewhere, and somebody nowhere any more.
    () => [
      edit('participant', personId(4), { employer: 'company-2' }),
      edit('participant', personId(5), { employer: null }),
    ],
    () => [edit('dossier', personId(5), { items: {} })],
    () => [edit('participant', personId(5), { employer: 'company-1' })],
    // Letters: sent, answered, taken back.
    () => [{ op: 'add', table: 'correspondence', id: letter.id, row: letter }],
    () => [edit('correspondence', 'letter-0', { answeredOn: '2022-11-29' })],
    () => [{ op: 'remove', table: 'correspondence', id: 'letter-1', row: row('correspondence', 'letter-1') }],
    // The company's own papers, its people's courses, somebody who is rejected or removed.
    () => [{ op: 'add', table: 'dossier', id: 'company-3', row: { id: 'company-3', owner: 'company', items: {} } }],
    () => [edit('participation', 'participation-7', { endOn: '2022-03-31' })],
    () => [edit('participant', personId(8), { status: 'rejected' })],
    () => [edit('company', 'company-1', { state: 'withdrawn' })],
    () => [edit('course', 'course-0', { title: 'Altul' })],
  ];
  // What nothing has touched is the same object still, so that nothing is drawn anew.
  const before = board.state().employers.get('company-0');
  const commit = workspace.commit(edit('company', 'company-5', { contactName: 'Altcineva' }));
  await copy.follow([commit]);
  await expect.poll(() => board.state().employers.get('company-5')?.company?.contactName).toBe('Altcineva');
  expect(board.state().employers.get('company-0')).toBe(before);
  for (const step of steps) {
    const commit = workspace.commit(...step());
    const followed = await copy.follow([commit]);
    expect(followed.ok).toBe(true);
    await expect.poll(shown).toEqual(truth(workspace.tables));
  }
  copy.close();
});
