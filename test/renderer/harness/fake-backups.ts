import type { BackupChannels, BackupState } from '#shared/ipc/backup.channels.ts';
import type { BackupEntry } from '#shared/journal/backup.ts';
import { problem } from '#shared/kernel/problem.ts';
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

/** The part of main that makes backups, played: one good backup, a quarter of an hour old; dialogs are cancelled. */
export function fakeBackups(): Answers {
  return {
    'backup.state': () => state,
    'backup.choose-place': cancelled,
    'backup.make': () =>
      ok({
        file: last.name,
        bytes: last.bytes,
        madeAt: last.madeAt,
        position: 1,
        counts: {},
        attachments: 0,
        damagedAttachments: 0,
      }),
    'backup.save-as': cancelled,
    'backup.list': () => ok([last]),
    'backup.choose-file': cancelled,
    'backup.inspect': () => fail(problem('backup.none')),
    'backup.compare': () => fail(problem('backup.nothing-to-restore')),
    'backup.restore-over': () => fail(problem('backup.nothing-to-restore')),
    'backup.take-record': () => fail(problem('backup.no-such-record')),
    'backup.restore-folder': cancelled,
    'backup.drill': () => (state.drill === null ? fail(problem('backup.none')) : ok(state.drill)),
  };
}
