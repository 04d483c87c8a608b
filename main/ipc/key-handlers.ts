import { say } from '#shared/i18n/say.ts';
import { isAcceptable, passphraseAdvice, shortestPassphrase } from '#shared/ipc/passphrase-advice.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { checked, type ProtectionParts } from './protection-handlers.ts';
import type { Handlers } from './register-handlers.ts';
import type { Services } from './services.ts';
import type { ShownKeys } from './shown-keys.ts';
import type { WorkspaceDesk } from './workspace-desk.ts';

type Group = Pick<
  Handlers,
  | 'protection.begin'
  | 'protection.renew'
  | 'protection.prove'
  | 'protection.create'
  | 'protection.use-new-key'
  | 'protection.drop'
  | 'protection.save-key'
  | 'protection.copy-key'
  | 'protection.change-passphrase'
>;

/**
 * Questions that make and change what opens a workspace. Nothing is made or changed before the person has proved to have
 * the recovery key, and a dialog that is cancelled leaves everything as it was, the proof too.
 */
export function keyHandlers(
  services: Services,
  desk: WorkspaceDesk,
  shown: ShownKeys,
  { tries }: Pick<ProtectionParts, 'tries'>,
): Group {
  const { program, dialogs, workspaces, protection } = services;
  const encrypted = () => {
    const workspace = desk.need();
    if (!workspace.ok) return workspace;
    return workspace.value.vault.key === null ? fail(problem('protection.not-encrypted')) : workspace;
  };
  return {
    'protection.begin': async ({ passphrase }) => {
      const refused = refusal(passphrase);
      return refused ? fail(refused) : ok(shown.show(protection.newRecoveryKey(), { for: 'new', passphrase }));
    },
    'protection.renew': async ({ by }) => {
      const workspace = encrypted();
      if (!workspace.ok) return workspace;
      const { folder } = workspace.value.vault;
      const known = await checked(services, tries, folder, by);
      return known.ok ? ok(shown.show(protection.newRecoveryKey(), { for: 'renewal', folder })) : known;
    },
    'protection.prove': async ({ ticket, typed }) => shown.prove(ticket, typed),
    'protection.create': async ({ ticket, ...project }) => {
      const proved = shown.proved(ticket);
      if (!proved.ok) return proved;
      const { recoveryKey, purpose } = proved.value;
      if (purpose.for !== 'new') return fail(problem('protection.no-ticket'));
      const folder = await dialogs.createWorkspace(project.title);
      if (folder === null) return fail(problem('dialog.cancelled'));
      const { passphrase } = purpose;
      const made = await desk.put(null, () =>
        workspaces.create(folder, { ...project, author: program.author(), protection: { passphrase, recoveryKey } }),
      );
      if (made.ok) shown.drop(ticket);
      protection.touched();
      return made;
    },
    'protection.use-new-key': async ({ ticket }) => {
      const proved = shown.proved(ticket);
      if (!proved.ok) return proved;
      const workspace = encrypted();
      if (!workspace.ok) return workspace;
      const { recoveryKey, purpose } = proved.value;
      if (purpose.for !== 'renewal' || purpose.folder !== workspace.value.vault.folder) {
        return fail(problem('protection.no-ticket'));
      }
      const changed = await protection.changeRecoveryKey(workspace.value, recoveryKey);
      if (changed.ok) shown.drop(ticket);
      return changed;
    },
    'protection.drop': async ({ ticket }) => {
      shown.drop(ticket);
      return null;
    },
    'protection.save-key': async ({ ticket }) => {
      const key = shown.keyOf(ticket);
      if (!key.ok) return key;
      const language = program.language();
      const text = say(language, 'protection.key-file.text', { key: key.value, day: dayInWords(program.today()) });
      const saved = await protection.saveText(say(language, 'protection.key-file.name'), text);
      if (saved === null) return fail(problem('dialog.cancelled'));
      return saved.ok ? ok({ path: saved.value }) : saved;
    },
    'protection.copy-key': async ({ ticket }) => {
      const key = shown.keyOf(ticket);
      if (key.ok) await protection.copyForAMinute(key.value);
      return null;
    },
    'protection.change-passphrase': async ({ by, passphrase }) => {
      const workspace = encrypted();
      if (!workspace.ok) return workspace;
      const refused = refusal(passphrase);
      if (refused) return fail(refused);
      if (by === null && !desk.recovered) return fail(problem('vault.wrong-passphrase'));
      const known = by === null ? ok(null) : await checked(services, tries, workspace.value.vault.folder, by);
      if (!known.ok) return known;
      const changed = await protection.changePassphrase(workspace.value, passphrase);
      if (changed.ok) desk.settle();
      return changed;
    },
  };
}

/** Why a new passphrase is not taken; null when it is. */
function refusal(passphrase: string): Problem | null {
  const advice = passphraseAdvice(passphrase);
  if (isAcceptable(advice)) return null;
  return advice === 'plain'
    ? problem('protection.passphrase-plain')
    : problem('vault.passphrase-too-short', { least: shortestPassphrase });
}

/** `14.03.2026`, as people write it. */
const dayInWords = (day: string): string => day.split('-').reverse().join('.');
