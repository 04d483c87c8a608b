import { basename } from 'node:path';
import type { ProtectionState, UnlockWith } from '#shared/ipc/protection.channels.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import type { LockOrders } from './lock-orders.ts';
import { unlockRefused } from './refused-key.ts';
import type { Handlers } from './register-handlers.ts';
import type { Services } from './services.ts';
import type { UnlockTries } from './unlock-tries.ts';
import type { WorkspaceDesk } from './workspace-desk.ts';

type Group = Pick<
  Handlers,
  | 'protection.state'
  | 'protection.unlock'
  | 'protection.give-up'
  | 'protection.set-lock-after'
  | 'protection.touched'
  | 'protection.lock-now'
  | 'protection.lock-order'
  | 'protection.lock'
  | 'protection.kept'
  | 'protection.keep'
  | 'protection.look'
>;
/** What the questions about encryption share. */
export type ProtectionParts = { readonly tries: UnlockTries; readonly orders: LockOrders };

export const wrongCodes: readonly string[] = ['vault.wrong-passphrase', 'vault.wrong-recovery-key'];
/** A place where the person is offered to set a new passphrase. */
const safetyPlace = '/safety';

/** Questions about the lock of the open workspace and about opening one that is locked. */
export function protectionHandlers(
  { protection, workspaces }: Services,
  desk: WorkspaceDesk,
  { tries, orders }: ProtectionParts,
): Group {
  const state = async (): Promise<ProtectionState> => ({
    encrypted: desk.current === null ? null : desk.current.vault.key !== null,
    locked:
      desk.locked === null
        ? null
        : {
            folder: desk.locked.folder,
            name: basename(desk.locked.folder),
            reason: desk.locked.reason,
            wait: tries.wait(desk.locked.folder),
            lost: desk.locked.lost,
          },
    recovered: desk.recovered,
    lockAfter: protection.lockAfter(),
  });
  return {
    'protection.state': state,
    'protection.unlock': async ({ folder, by }) => {
      if (desk.locked?.folder !== folder) return fail(problem('protection.not-waiting'));
      const seconds = tries.wait(folder);
      if (seconds > 0) return fail(problem('protection.too-soon', { seconds }));
      const entering = by.kind === 'recovery' ? { recovered: true, place: safetyPlace } : {};
      const opened = await desk.put(folder, () => workspaces.open(folder, by), entering);
      if (opened.ok) {
        tries.right(folder);
        protection.touched();
      } else if (wrongCodes.includes(opened.error.code)) tries.wrong(folder);
      // It may be damaged behind its lock: then the ways on need not ask again.
      else if (desk.refused?.folder === folder) await unlockRefused(desk, tries, folder, by);
      return opened;
    },
    'protection.give-up': async () => {
      desk.giveUp();
      return null;
    },
    'protection.set-lock-after': ({ minutes }) => {
      protection.setLockAfter(minutes);
      return state();
    },
    'protection.touched': async () => {
      protection.touched();
      return null;
    },
    'protection.lock-now': async () => {
      orders.order('command');
      return null;
    },
    'protection.lock-order': async () => ({ reason: await orders.next() }),
    'protection.lock': async page => {
      orders.ready(page);
      return null;
    },
    'protection.kept': async () => desk.kept,
    'protection.keep': async ({ kept }) => {
      desk.keep(kept);
      return null;
    },
    'protection.look': async ({ scheme }) => {
      protection.setScheme(scheme);
      return null;
    },
  };
}

/** Checks what opens a workspace, counting wrong tries as opening does. */
export async function checked(
  { protection }: Services,
  tries: UnlockTries,
  folder: string,
  by: UnlockWith,
): ReturnType<Services['protection']['check']> {
  const seconds = tries.wait(folder);
  if (seconds > 0) return fail(problem('protection.too-soon', { seconds }));
  const outcome = await protection.check(folder, by);
  if (outcome.ok) tries.right(folder);
  else if (wrongCodes.includes(outcome.error.code)) tries.wrong(folder);
  return outcome.ok ? ok(null) : outcome;
}
