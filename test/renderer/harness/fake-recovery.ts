import type { AsideChange, CheckState, IsolatedRow, RecoveryChannels } from '#shared/ipc/recovery.channels.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok } from '#shared/kernel/result.ts';

type Answers = {
  [C in keyof RecoveryChannels]: (request: RecoveryChannels[C]['request']) => RecoveryChannels[C]['reply'];
};

const lost = { after: 412, next: 414, lost: 1, from: '2022-11-30T11:02:00.000Z', until: '2022-11-30T11:09:00.000Z' };

/** What the open workspace says of itself; a test may change it. */
export type FakeRecovery = {
  check: CheckState;
  aside: readonly AsideChange[];
  isolated: readonly IsolatedRow[];
  /** The damaged folder is encrypted, and nothing that opens it has been given. */
  isLocked: boolean;
};
export const nothingWrong = (): FakeRecovery => ({
  check: { running: false, result: null },
  aside: [],
  isolated: [],
  isLocked: false,
});

/** A program in which nothing is damaged, but for the folder that could last not be opened: that has lost one act. */
export function fakeRecovery(kept: FakeRecovery): Answers {
  const nothing = () => fail(problem('ipc.no-workspace'));
  return {
    'recovery.check-state': () => kept.check,
    'recovery.check': () => ok(null),
    'recovery.damage': ({ by }) => {
      if (kept.isLocked && by === null) return fail(problem('vault.passphrase-needed', { folder: '' }));
      kept.isLocked = false;
      return ok({
        folder: '/home/ana/Proiecte/Digital Est',
        problem: problem('vault.damaged', { folder: '', file: 'journal/000003.jsonl', line: 12 }),
        damages: [
          problem('salvage.zeros', { file: 'journal/000003.jsonl', line: 12, lastLine: 12, offset: 4096, bytes: 512 }),
        ],
        gaps: [{ ...lost, isInRows: false }],
        acts: 2_340,
        lastAt: '2022-11-30T12:40:00.000Z',
        rows: { project: 1, participant: 331, company: 37 },
        aside: 3,
        isReadable: true,
      });
    },
    'recovery.open-readable': nothing,
    'recovery.go-on': nothing,
    'recovery.recover': () =>
      ok({
        folder: '/home/ana/Proiecte/Digital Est (2)',
        acts: 2_340,
        rows: { project: 1, participant: 331, company: 37 },
        attachments: 12,
        damages: [],
        gaps: [],
        aside: 3,
      }),
    'recovery.leave': () => null,
    'recovery.show-folder': () => ok(null),
    'recovery.aside': () => ok(kept.aside),
    'recovery.isolated': () => ok(kept.isolated),
    'recovery.export': ({ what, format }) => ok({ path: `/home/ana/${what}.${format}`, bytes: 100 }),
  };
}
