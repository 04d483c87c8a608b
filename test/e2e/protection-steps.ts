import { expect } from 'vitest';
import { newRecoveryKey } from '#main/vault/crypt/recovery-key.ts';
import { createWorkspace } from '#main/workspace/create-workspace.ts';
import { realEnvironment } from '#main/workspace/environment.ts';
import { cheapKdf } from '../main/vault/workspaces.ts';
import { namelessControls } from './accessible-names.ts';
import type { Running } from './driver.ts';
import { at } from './pages.ts';

export const passphrase = 'vecinul cumpără brânză';

type Making = { readonly title: string; readonly folder: string; readonly cancelFirst?: boolean };

/** Makes an encrypted workspace from the first page, with every step a person takes. Returns the recovery key. */
export async function createEncrypted(one: Running, { title, folder, cancelFirst = false }: Making): Promise<string> {
  await at(one, 'start-create').click();
  await at(one, 'create-title').fill(title);
  await at(one, 'create-submit').click();
  await at(one, 'new-passphrase').waitFor();
  expect(await namelessControls(one.window)).toEqual([]);
  await at(one, 'new-passphrase').fill(passphrase);
  await at(one, 'new-passphrase-again').fill(passphrase);
  await at(one, 'protect-submit').click();
  if (cancelFirst) await one.answerNextDialog({ kind: 'save', path: null });
  else await one.answerNextDialog({ kind: 'save', path: folder });
  const recoveryKey = await answerProof(one);
  if (cancelFirst) {
    await at(one, 'create-choose-place').waitFor();
    await one.answerNextDialog({ kind: 'save', path: folder });
    await at(one, 'create-choose-place').click();
  }
  await one.follow();
  await at(one, 'project-title').waitFor();
  return recoveryKey;
}

/** An encrypted workspace that is there already, made as the program makes it but with a passphrase that is cheap to check. */
export async function prepareEncrypted(folder: string, title = 'Formare secretă'): Promise<void> {
  const project = { title, smisCode: null, profileId: 'pocu-860-3-12', author: 'ana' };
  const protection = { passphrase, recoveryKey: newRecoveryKey() };
  const made = await createWorkspace(folder, { ...project, protection }, { ...realEnvironment(), kdf: cheapKdf });
  if (!made.ok) throw new Error(made.error.code);
  await made.value.close();
}

/** Opens it from the first page. */
export async function openEncrypted(one: Running, folder: string): Promise<void> {
  await one.answerNextDialog({ kind: 'open', path: folder });
  await at(one, 'start-open').click();
  await unlock(one, passphrase);
  await one.follow();
  await at(one, 'project-title').waitFor();
}

/** Notes the key that is shown, fails the proof once, and then gives it. */
export async function answerProof(one: Running): Promise<string> {
  await at(one, 'recovery-key').waitFor();
  expect(await namelessControls(one.window)).toEqual([]);
  const groups = await at(one, 'recovery-key').locator('li').allTextContents();
  expect(groups).toHaveLength(9);
  await at(one, 'key-noted').click();
  const fields = one.window.locator('[data-testid^="prove-"]').and(one.window.locator('input'));
  expect(await fields.count()).toBe(2);
  for (const field of await fields.all()) await field.fill('ZZZ0');
  await at(one, 'prove-submit').click();
  await at(one, 'prove-problem').waitFor();
  for (const field of await fields.all()) {
    const group = Number((await field.getAttribute('data-testid'))?.split('-')[1]);
    await field.fill((groups[group] ?? '').toLowerCase());
  }
  await at(one, 'prove-submit').click();
  return groups.join('-');
}

/** Types a passphrase on the page of a locked workspace. */
export async function unlock(one: Running, typed: string): Promise<void> {
  await at(one, 'unlock-passphrase').fill(typed);
  await at(one, 'unlock-submit').click();
}

/** Makes a workspace that is not encrypted, which has to be said. The answer to the dialog must be waiting. */
export async function createPlain(one: Running): Promise<void> {
  await at(one, 'create-submit').click();
  await at(one, 'protect-plain').check();
  await at(one, 'protect-submit').click();
}
