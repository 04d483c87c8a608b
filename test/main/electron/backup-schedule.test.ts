import { beforeEach, describe, expect, test } from 'vitest';
import { BackupSchedule } from '#main/electron/backup-schedule.ts';
import type { Workspace } from '#main/workspace/workspace.ts';
import type { BackupState } from '#shared/ipc/backup.channels.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok } from '#shared/kernel/result.ts';

const minute = 60_000;
let clock = 0;
let saved = 0;
let backedUp: number | null = 0;
let works = true;
let drillDue = false;
let asked: string[] = [];
const state = () => ({ drillDue }) as BackupState;

/** A workspace as far as the schedule looks at it; its position is `saved`. */
const workspace = (id = 'w1') =>
  ({
    vault: {
      folder: id,
      key: null,
      manifest: { workspaceId: id },
      get position() {
        return saved;
      },
    },
  }) as unknown as Workspace;

const made = () =>
  ok({ file: '', bytes: 0, madeAt: '', position: saved, counts: {}, attachments: 0, damagedAttachments: 0 });
const make = async (reason: string) => {
  asked.push(reason);
  if (!works) return fail(problem('backup.disk-full'));
  backedUp = saved;
  return made();
};
const schedule = () =>
  new BackupSchedule({
    backups: {
      busy: false,
      backedUp: () => backedUp,
      look: async () => {},
      state: async () => state(),
      make,
      makeOf: async (at, _id, folder, reason) => {
        asked.push(`${reason} of ${folder} at ${at.position}`);
        return made();
      },
      drill: async () => {
        asked.push('drill');
        drillDue = false;
        return fail(problem('backup.none'));
      },
    },
    now: () => clock,
    isExempt: folder => folder === 'sample',
    onFault: error => {
      throw error;
    },
  });

/** Lets time go by, looking every half minute as the program does. */
async function pass(of: BackupSchedule, minutes: number): Promise<void> {
  for (const end = clock + minutes * minute; clock < end; ) {
    clock += minute / 2;
    await of.tick();
  }
}

beforeEach(() => {
  clock = 1_000_000_000;
  saved = 5;
  backedUp = 5;
  works = true;
  drillDue = false;
  asked = [];
});

describe('backups made by themselves', () => {
  test('none while nothing is new; one half an hour after the first change that none has', async () => {
    const of = schedule();
    of.opened(workspace());
    await pass(of, 120);
    expect(asked).toEqual([]);
    expect(of.dueAt()).toBeNull();
    saved = 6;
    await pass(of, 20);
    saved = 7;
    expect(of.dueAt()).toBe(new Date(clock + 10.5 * minute).toISOString());
    await pass(of, 10);
    expect(asked).toEqual([]);
    await pass(of, 1);
    expect(asked).toEqual(['work']);
    await pass(of, 120);
    expect(asked).toEqual(['work']);
  });

  test('what an earlier session left without one gets one a minute after opening', async () => {
    backedUp = 3;
    const of = schedule();
    of.opened(workspace());
    await pass(of, 1.5);
    expect(asked).toEqual(['work']);
  });

  test('one that failed is tried again after five minutes', async () => {
    works = false;
    backedUp = 3;
    const of = schedule();
    of.opened(workspace());
    await pass(of, 6);
    expect(asked).toEqual(['work']);
    await pass(of, 1);
    expect(asked).toEqual(['work', 'work']);
    works = true;
    await pass(of, 5);
    expect(asked).toHaveLength(3);
    await pass(of, 60);
    expect(asked).toHaveLength(3);
  });

  test('on closing, when something is new; not when all is in a backup', async () => {
    const of = schedule();
    of.opened(workspace());
    await pass(of, 1);
    await of.closing();
    expect(asked).toEqual([]);
    const again = schedule();
    again.opened(workspace());
    saved = 9;
    await again.closing();
    expect(asked).toEqual(['closing']);
  });

  test('of the workspace that was left, when another is opened or none', async () => {
    const of = schedule();
    of.opened(workspace());
    saved = 8;
    of.opened(workspace('w2'));
    expect(asked).toEqual(['closing of w1 at 8']);
    of.opened(null);
    await of.closing();
    expect(asked).toEqual(['closing of w1 at 8', 'closing of w2 at 8']);
  });

  test('of the sample none, and nothing happens when no workspace is open', async () => {
    backedUp = 0;
    const of = schedule();
    await pass(of, 1);
    of.opened(workspace('sample'));
    await pass(of, 120);
    of.opened(null);
    await of.closing();
    expect(asked).toEqual([]);
  });

  test('the drill when it is due, some minutes after opening', async () => {
    drillDue = true;
    const of = schedule();
    of.opened(workspace());
    await pass(of, 9);
    expect(asked).toEqual([]);
    await pass(of, 2);
    expect(asked).toEqual(['drill']);
  });
});
