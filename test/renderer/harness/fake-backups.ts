import type { BackupChannels, BackupState } from '#shared/ipc/backup.channels.ts';
import type { BackupEntry } from '#shared/journal/backup.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok } from '#shared/kernel/result.ts';

type Answers = {
  readonly [C in keyof BackupChannels]: (
    request: BackupChannels[C]['request'],
  ) => BackupChannels[C]['reply'] | Promise<BackupChannels[C]['reply']>;
};

const last: BackupEntry = {
  name: 'consorta-20221130T114500Z-p1-work.consorta-backup.zip',
  madeAt: '2022-11-30T11:45:00Z',
  position: 1,
  bytes: 48_000,
  reason: 'work',
};
const state: BackupState = {
  place: { folder: '/media/ana/Copii', chosen: true, sameDisk: false },
  last,
  upToDate: true,
  running: null,
  problem: null,
  drill: { at: '2022-11-28T08:00:00.000Z', ok: true, name: last.name, position: 1, rows: 400, problem: null },
  drillDue: false,
  dueAt: null,
};
const cancelled = () => fail(problem('dialog.cancelled'));

/** What main is played to know and to answer; a test changes it. */
export type FakeBackups = {
  state: BackupState;
  ring: readonly BackupEntry[];
  /** Said in place of making one, once set. */
  makeProblem: Problem | null;
  compare: Answers['backup.compare'];
  over: Answers['backup.restore-over'];
};

export const goodBackups = (): FakeBackups => ({
  state,
  ring: [last],
  makeProblem: null,
  compare: () => fail(problem('backup.nothing-to-restore')),
  over: () => fail(problem('backup.nothing-to-restore')),
});

/** The part of main that makes backups, played: one good backup, a quarter of an hour old; dialogs are cancelled. */
export function fakeBackups(played: FakeBackups): Answers {
  return {
    'backup.state': () => played.state,
    'backup.choose-place': cancelled,
    'backup.make': () => {
      if (played.makeProblem !== null) return fail(played.makeProblem);
      played.state = { ...played.state, last, upToDate: true, problem: null };
      const { name: file, bytes, madeAt } = last;
      return ok({ file, bytes, madeAt, position: 1, counts: { project: 1 }, attachments: 0, damagedAttachments: 0 });
    },
    'backup.before': () =>
      played.makeProblem === null ? ok(null) : fail(problem('backup.before-failed', { why: played.makeProblem.code })),
    'backup.save-as': cancelled,
    'backup.list': () => ok(played.ring),
    'backup.choose-file': cancelled,
    'backup.inspect': () => fail(problem('backup.none')),
    'backup.compare': request => played.compare(request),
    'backup.restore-over': request => played.over(request),
    'backup.take-record': () => fail(problem('backup.no-such-record')),
    'backup.restore-folder': cancelled,
    'backup.drill': () => (played.state.drill === null ? fail(problem('backup.none')) : ok(played.state.drill)),
  };
}
