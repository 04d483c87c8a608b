import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, test } from 'vitest';
import { openWorkingCopy, type WorkingCopy } from '#renderer/data/working-copy.ts';
import {
  createParticipantRegister,
  type ParticipantRegister,
} from '#renderer/services/register/participant-register.ts';
import { checkParticipant } from '#shared/domain/eligibility/check-participant.ts';
import { casesOf } from '#shared/domain/eligibility/check-project.ts';
import type { ProjectData } from '#shared/domain/tables.ts';
import type { Row } from '#shared/journal/commit.ts';
import { diffRow } from '#shared/journal/diff.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { findProfile } from '#shared/profiles/registry.ts';
import { type MemoryWorkspace, memoryWorkspace } from '../data/copied-workspace.ts';
import { personId, syntheticTables } from '../harness/synthetic-rows.ts';

/* Lines are kept from one opening to the next. Whatever happens between two openings, they are what the whole project's
 * check finds when the list has come to rest. */

const today = '2022-11-30' as PlainDate;
/** A day on which much of what is written down has not happened yet. */
const otherDay = '2022-01-15' as PlainDate;
let count = 0;
beforeEach(() => {
  count += 1;
});

type Opened = { readonly copy: WorkingCopy; readonly register: ParticipantRegister; readonly close: () => void };

async function open(workspace: MemoryWorkspace, day = today): Promise<Opened> {
  const profile = findProfile('pocu-860-3-12');
  if (!profile) throw new Error('no profile');
  const copy = await openWorkingCopy(`kept-${count}`, workspace.source);
  const register = createParticipantRegister({ copy, profile, today: day });
  await expect.poll(() => register.state().settled && register.state().complete, { timeout: 20_000 }).toBe(true);
  const close = (): void => {
    register.close();
    copy.close();
  };
  return { copy, register, close };
}
/** Until the lines are kept at the position of the copy, then closes. */
async function closeKept({ copy, close }: Opened): Promise<void> {
  const position = await copy.position();
  const head = async () => await copy.db.remembered.get('head');
  await expect.poll(head, { timeout: 20_000 }).toMatchObject({ position });
  close();
}

/** Everything shown of each participant that follows from the rules, as the whole project's check has it. */
function truth(workspace: MemoryWorkspace, day = today) {
  const profile = findProfile('pocu-860-3-12');
  if (!profile) throw new Error('no profile');
  const subjects = [...casesOf(workspace.tables as unknown as ProjectData)];
  return Object.fromEntries(
    subjects.map(subject => {
      const { status, findings } = checkParticipant(subject, profile, day);
      const { id, lastName } = subject.participant;
      return [
        id,
        { lastName, employer: subject.employer?.name, status, found: findings.map(one => one.message).sort() },
      ];
    }),
  );
}
const shown = ({ register }: Opened) =>
  Object.fromEntries(
    register
      .state()
      .rows.map(({ id, lastName, employerName, status, findings }) => [
        id,
        { lastName, employer: employerName, status, found: findings.map(one => one.message).sort() },
      ]),
  );
function change(workspace: MemoryWorkspace, table: string, id: string, to: (row: Row) => Row | null) {
  const before = workspace.tables[table]?.get(id);
  const edit = before && diffRow(table, before, to(before));
  if (!edit) throw new Error(`nothing changed in ${table} ${id}`);
  return workspace.commit(edit);
}

describe('lines kept for the next opening', () => {
  test('are taken up without reading anybody’s rows', async () => {
    const workspace = memoryWorkspace(syntheticTables(700));
    await closeKept(await open(workspace));
    const again = await open(workspace);
    expect(shown(again)).toEqual(truth(workspace));
    // Behind the window's back: had the rows been read, the line would show it.
    await again.copy.db.participant.update(personId(3), { lastName: 'Altcineva' });
    await closeKept(again);
    expect(shown(await open(workspace))).toEqual(truth(workspace));
  });

  test('follow what was saved elsewhere between two openings: people, employers, files, courses, the project', async () => {
    const workspace = memoryWorkspace(syntheticTables(40));
    await closeKept(await open(workspace));
    const acts: readonly (() => void)[] = [
      () => change(workspace, 'participant', personId(5), row => ({ ...row, lastName: 'Nou' })),
      () => change(workspace, 'company', 'company-2', row => ({ ...row, smeCategory: 'large', name: 'Alta SA' })),
      () => change(workspace, 'dossier', personId(7), row => ({ ...row, items: {} })),
      () => change(workspace, 'participation', 'participation-9', row => ({ ...row, attendance: [] })),
      () => change(workspace, 'participation', 'participation-10', () => null),
      () => change(workspace, 'project', 'project', row => ({ ...row, startOn: '2022-03-01' })),
      () => change(workspace, 'participant', personId(11), () => null),
      () =>
        change(workspace, 'participant', personId(12), row => ({
          ...row,
          cnp: ` ${String(workspace.tables.participant?.get(personId(13))?.cnp)} `,
        })),
    ];
    for (const act of acts) {
      act();
      const opened = await open(workspace);
      expect(shown(opened)).toEqual(truth(workspace));
      await closeKept(opened);
    }
  });

  test('and what was saved just before closing, too late to be kept', async () => {
    const workspace = memoryWorkspace(syntheticTables(60));
    await closeKept(await open(workspace));
    const opened = await open(workspace);
    await opened.copy.follow([change(workspace, 'company', 'company-1', row => ({ ...row, smeCategory: 'large' }))]);
    opened.close();
    change(workspace, 'dossier', personId(8), row => ({ ...row, items: {} }));
    expect(shown(await open(workspace))).toEqual(truth(workspace));
  });

  test('are worked out anew on another day, and for another program', async () => {
    const workspace = memoryWorkspace(syntheticTables(60));
    const first = await open(workspace);
    await closeKept(first);
    const later = await open(workspace, otherDay);
    expect(shown(later)).toEqual(truth(workspace, otherDay));
    expect(truth(workspace, otherDay)).not.toEqual(truth(workspace));
    await closeKept(later);

    const opened = await open(workspace, otherDay);
    await opened.copy.remember(() => ({
      made: JSON.stringify({ program: 'another', profile: 'pocu-860-3-12', day: otherDay }),
      blocks: new Map([
        [0, JSON.stringify([{ ...opened.register.state().rows[0], lastName: 'Vechi' }])],
        [99, JSON.stringify([{ ...opened.register.state().rows[0], id: 'nobody' }])],
      ]),
    }));
    opened.close();
    const anew = await open(workspace, otherDay);
    expect(shown(anew)).toEqual(truth(workspace, otherDay));
    await closeKept(anew);
    expect(shown(await open(workspace, otherDay))).toEqual(truth(workspace, otherDay));
  });

  test('go when the copy is filled with another history', async () => {
    const workspace = memoryWorkspace(syntheticTables(60));
    workspace.commit({ op: 'add', table: 'company', id: 'company-x', row: { id: 'company-x', name: 'X' } });
    await closeKept(await open(workspace));
    const other = memoryWorkspace(syntheticTables(40), 'b');
    other.commit({ op: 'add', table: 'company', id: 'company-y', row: { id: 'company-y', name: 'Y' } });
    const opened = await open(other);
    expect(shown(opened)).toEqual(truth(other));
    await closeKept(opened);
    expect(shown(await open(other))).toEqual(truth(other));
  });

  test('nor do lines stay when the copy must be filled again while it is open', async () => {
    const workspace = memoryWorkspace(syntheticTables(60));
    const opened = await open(workspace);
    // Changed behind our back, so that the next commit about it does not fit and the copy is filled anew.
    await opened.copy.db.participant.update(personId(3), { lastName: 'Altcineva' });
    change(workspace, 'participant', personId(4), () => null);
    const last = change(workspace, 'participant', personId(3), row => ({ ...row, lastName: 'Popa-Nou' }));
    await opened.copy.follow([last]);
    await expect.poll(() => opened.register.state().settled, { timeout: 20_000 }).toBe(true);
    expect(shown(opened)).toEqual(truth(workspace));
    opened.close();
  });
});
