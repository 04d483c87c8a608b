import { createHash } from 'node:crypto';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createVault } from '#main/vault/create-vault.ts';
import { newRecoveryKey } from '#main/vault/crypt/recovery-key.ts';
import type { Unlock } from '#main/vault/crypt/unlock.ts';
import { openVault } from '#main/vault/open-vault.ts';
import type { Row } from '#shared/journal/commit.ts';
import { environment, newFolder, profile, save } from '../main/vault/workspaces.ts';
import type { Truth } from './judge-opening.ts';

export type SmallWorkspace = { readonly folder: string; readonly truth: Truth; readonly unlock: Unlock | undefined };

/**
 * A workspace of a few thousand bytes with everything in it that a workspace can have: three segments, a snapshot, acts
 * after it, an act of several entries, a file. Closed: no lock.
 */
export async function smallWorkspace(sealed: boolean): Promise<SmallWorkspace> {
  const kdf = { N: 16, r: 1, p: 1 };
  const env = environment({ kdf, limits: { segmentBytes: 900, partChanges: 2 } });
  const passphrase = 'cal baterie capsă corect';
  const protection = sealed ? { passphrase, recoveryKey: newRecoveryKey() } : null;
  const folder = join(await newFolder(), 'small');
  const made = await createVault(folder, { ...profile, protection }, env);
  if (!made.ok) throw new Error(made.error.code);
  const states = new Map<string, Row[]>();
  const act = async (vault: typeof made.value, ...rows: Row[]): Promise<void> => {
    await save(vault, ...rows);
    for (const row of rows) states.set(`participant/${row.id}`, [...(states.get(`participant/${row.id}`) ?? []), row]);
  };
  await act(made.value, { id: 'a', name: 'Șerban', n: 1 });
  await act(made.value, { id: 'b', name: 'Pop', n: 1 }, { id: 'c', n: 1 }, { id: 'd', n: 1 });
  await act(made.value, { id: 'a', name: 'Șerban', n: 2 });
  await made.value.close();
  const unlock: Unlock | undefined = sealed ? { kind: 'passphrase', passphrase } : undefined;
  const again = await openVault(folder, { mode: 'write', unlock }, env);
  if (!again.ok) throw new Error(again.error.code);
  await act(again.value, { id: 'e', name: 'Țepeș', n: 1 });
  await act(again.value, { id: 'c', n: 2 });
  const tables = again.value.tables();
  const bytes = again.value.key?.bytes();
  // Copied before it is closed, so that the last acts stand in the journal alone.
  const copy = join(await newFolder(), 'small');
  await copyWithoutLock(folder, copy);
  await again.value.close();
  const content = Buffer.from('adeverință');
  const name = createHash('sha256').update(content).digest('hex');
  const stored = sealed ? Buffer.concat([content, createHash('sha256').update(content).digest()]) : content;
  await mkdir(join(copy, 'attachments', name.slice(0, 2)), { recursive: true });
  await writeFile(join(copy, 'attachments', name.slice(0, 2), name), stored);
  const truth = { tables, states };
  return { folder: copy, truth, unlock: bytes ? { kind: 'key', bytes } : undefined };
}

async function copyWithoutLock(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true });
  await rm(join(to, 'lock'));
}
