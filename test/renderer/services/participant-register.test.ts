import 'fake-indexeddb/auto';

import { describe, expect, test } from 'vitest';
import { openWorkingCopy } from '#renderer/data/working-copy.ts';
import {
  createParticipantRegister,
  type ParticipantRegister,
} from '#renderer/services/register/participant-register.ts';
import { checkParticipant } from '#shared/domain/eligibility/check-participant.ts';
import { casesOf } from '#shared/domain/eligibility/check-project.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import type { ProjectData } from '#shared/domain/tables.ts';
import type { Row, Tables } from '#shared/journal/commit.ts';
import { diffRow } from '#shared/journal/diff.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { findProfile } from '#shared/profiles/registry.ts';
import { type MemoryWorkspace, memoryWorkspace } from '../data/copied-workspace.ts';
import { personId, syntheticTables } from '../harness/synthetic-rows.ts';

const today = '2022-11-30' as PlainDate;
const profile = findProfile('pocu-860-3-12');
if (!profile) throw new Error('no profile');
let count = 0;

async function registerOf(workspace: MemoryWorkspace) {
  count += 1;
  const copy = await openWorkingCopy(`register-${count}`, workspace.source);
  if (!profile) throw new Error('no profile');
  const register = createParticipantRegister({ copy, profile, today });
  await settled(register);
  const close = (): void => {
    register.close();
    copy.close();
  };
  return { copy, register, close };
}

function settled(register: ParticipantRegister): Promise<void> {
  return new Promise(resolve => {
    const look = (): void => {
      if (!register.state().settled) return;
      stop();
      resolve();
    };
    const stop = register.listen(look);
    look();
  });
}

/** The next time that the lines are told and nothing is left to be worked out. */
function toldAgain(register: ParticipantRegister): Promise<void> {
  return new Promise(resolve => {
    const stop = register.listen(() => {
      if (!register.state().settled) return;
      stop();
      resolve();
    });
  });
}

/** Status by id as the whole project's check has it: the truth that the lines are compared with. */
function statuses(tables: Tables): { [id: string]: string } {
  if (!profile) throw new Error('no profile');
  const found: { [id: string]: string } = {};
  for (const subject of casesOf(tables as unknown as ProjectData)) {
    const { status, findings } = checkParticipant(subject, profile, today);
    found[subject.participant.id] = `${status} ${findings.map(({ message }) => message).sort()}`;
  }
  return found;
}
const shownStatuses = (register: ParticipantRegister): { [id: string]: string } =>
  Object.fromEntries(
    register
      .state()
      .rows.map(({ id, status, findings }) => [id, `${status} ${findings.map(({ message }) => message).sort()}`]),
  );

async function saveRow(
  { workspace, copy, register }: { workspace: MemoryWorkspace } & Awaited<ReturnType<typeof registerOf>>,
  table: string,
  id: string,
  change: (before: Row) => Row | null,
): Promise<void> {
  const before = workspace.tables[table]?.get(id);
  if (!before) throw new Error(`no ${table} ${id}`);
  const edit = diffRow(table, before, change(before));
  if (!edit) throw new Error('nothing changed');
  const told = toldAgain(register);
  await copy.follow([workspace.commit(edit)]);
  await told;
}

describe('the participants’ lines', () => {
  test('have the statuses that the whole project’s check has, filled cold and opened again', async () => {
    const workspace = memoryWorkspace(syntheticTables(450));
    const { register, close } = await registerOf(workspace);
    expect(register.state().rows).toHaveLength(450);
    expect(shownStatuses(register)).toEqual(statuses(workspace.tables));
    close();
    count -= 1;
    const again = await registerOf(workspace);
    expect(shownStatuses(again.register)).toEqual(statuses(workspace.tables));
    again.close();
  });

  test('follow every kind of change', async () => {
    const workspace = memoryWorkspace(syntheticTables(60));
    const opened = { workspace, ...(await registerOf(workspace)) };
    const other = workspace.tables.participant?.get(personId(7)) as Participant | undefined;
    const same = (): void => expect(shownStatuses(opened.register)).toEqual(statuses(workspace.tables));

    // Two people with one CNP: the later one is excluded, the earlier one told; and back again.
    await saveRow(opened, 'participant', personId(8), row => ({
      ...row,
      cnp: other?.cnp ?? null,
      birthDate: other?.birthDate ?? null,
      gender: 'M',
    }));
    expect(shownStatuses(opened.register)[personId(8)]).toContain('rule.VR-04.duplicate');
    expect(shownStatuses(opened.register)[personId(7)]).toContain('rule.VR-04.first');
    same();
    await saveRow(opened, 'participant', personId(8), row => ({ ...row, entryDate: '2022-02-01' }));
    expect(shownStatuses(opened.register)[personId(7)]).toContain('rule.VR-04.duplicate');
    same();
    await saveRow(opened, 'participant', personId(8), () => null);
    expect(shownStatuses(opened.register)[personId(7)]).not.toContain('VR-04');
    expect(opened.register.state().rows).toHaveLength(59);
    same();
    // An employer that is not an SME concerns its people, a project that begins later everybody.
    await saveRow(opened, 'company', 'company-2', row => ({ ...row, smeCategory: 'large' }));
    same();
    await saveRow(opened, 'dossier', personId(11), row => ({ ...row, items: {} }));
    same();
    await saveRow(opened, 'project', 'project', row => ({ ...row, startOn: '2022-03-01' }));
    same();
    await saveRow(opened, 'participation', 'participation-12', row => ({
      ...row,
      attendance: [{ on: '2021-01-01', hours: 100 }],
    }));
    same();
    opened.close();
  });
});
