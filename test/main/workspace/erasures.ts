import { join } from 'node:path';
import { expect } from 'vitest';
import { newRecoveryKey } from '#main/vault/crypt/recovery-key.ts';
import { emptyHead } from '#main/vault/journal-head.ts';
import { walkJournal } from '#main/vault/walk-journal.ts';
import { createSample } from '#main/workspace/create-sample.ts';
import type { Workspace } from '#main/workspace/workspace.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import type { Commit } from '#shared/journal/commit.ts';
import { cheapKdf, environment, newFolder } from '../vault/workspaces.ts';

/** Long after every duty of the sample's call has ended: the day of the erasures. */
export const later = '2040-05-20T09:00:00.000Z';
export const byThen = { ...environment(), now: () => later, kdf: cheapKdf };

export async function aSample(size = 40, seed = 1, sealed = false): Promise<Workspace> {
  const folder = join(await newFolder(), 'sample');
  const protection = sealed ? { passphrase: 'corect cal baterie', recoveryKey: newRecoveryKey() } : null;
  const made = await createSample(folder, { sample: 'industry-4', size, seed }, byThen, { protection });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

export const request = (participant: string, more: object = {}) => ({
  participant,
  reason: 'Cerere scrisă nr. 12 din mai',
  despiteDuty: false,
  author: 'Ioana',
  now: later,
  ...more,
});

export function someone(workspace: Workspace, wanted: (one: Participant) => boolean): Participant {
  const found = [...workspace.data().participant.values()].find(wanted);
  if (found === undefined) throw new Error('nobody is like that in the sample');
  return found;
}

export async function commitsOf({ vault }: Workspace): Promise<Commit[]> {
  const place = { folder: vault.folder, workspaceId: vault.manifest.workspaceId, key: vault.key };
  const found: Commit[] = [];
  const walked = await walkJournal(place, emptyHead(place.workspaceId), commit => found.push(commit) > 0);
  expect(walked.ok).toBe(true);
  return found;
}
