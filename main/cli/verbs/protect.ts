import { problem } from '#shared/kernel/problem.ts';
import { changeSealing, newRecoveryKey } from '../../workspace/protection.ts';
import type { CliContext } from '../context.ts';
import { type Outcome, refused } from '../outcome.ts';

export type ProtectOptions = { readonly off: boolean };

/**
 * `protect FOLDER --passphrase-env NAME`: encrypts a workspace that is not, and prints its recovery key, once; `--off` takes
 * the encryption away of one that is. All of it is written anew beside the old one, compared, and then takes its place.
 */
export async function protectVerb(
  folder: string,
  { off }: ProtectOptions,
  { environment, unlock, say, progress }: CliContext,
): Promise<Outcome> {
  if (off ? unlock === undefined : unlock?.kind !== 'passphrase') {
    return refused(problem(off ? 'usage.protect-needs-key' : 'usage.protect-needs-passphrase'), say);
  }
  const recoveryKey = off ? null : newRecoveryKey();
  const protection =
    recoveryKey === null || unlock?.kind !== 'passphrase' ? null : { passphrase: unlock.passphrase, recoveryKey };
  const told = (done: number, total: number): void =>
    progress(say('cli.protect.progress', { percent: total === 0 ? 100 : Math.floor((100 * done) / total) }));
  const change = { unlock: off ? unlock : undefined, protection, author: 'consorta' };
  const changed = await changeSealing(folder, change, environment, { onProgress: told });
  if (!changed.ok) {
    const isWord = ['vault.passphrase-too-short', 'vault.passphrase-too-long'].includes(changed.error.code);
    return isWord ? refused(changed.error, say, 2) : refused(changed.error, say);
  }
  const { position, attachments, removed } = changed.value;
  const lines = [
    say(off ? 'cli.protect.off' : 'cli.protect.on', { folder, attachments }),
    ...(recoveryKey === null ? [] : [say('cli.new.recovery', { key: recoveryKey })]),
    ...removed.map(file => say('cli.protect.removed', { file })),
    say('cli.protect.left'),
  ];
  const json = { ok: true, folder, encrypted: !off, recoveryKey, position, attachments, removed: [...removed] };
  return { exit: 0, json, lines: off ? lines.slice(0, -1) : lines };
}
