import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createVault } from '#main/vault/create-vault.ts';
import type { VaultKey } from '#main/vault/crypt/vault-key.ts';
import { openVault } from '#main/vault/open-vault.ts';
import type { Vault } from '#main/vault/vault.ts';
import type { CommitDraft, Row } from '#shared/journal/commit.ts';
import { environment, newFolder, profile, save } from '../vault/workspaces.ts';

export const passphrase = 'Țara Făgărașului 7';

let count = 0;

/** Cheap to make and to open, so that thousands can be tried. */
export const cheap = {
  kdf: { N: 16, r: 1, p: 1 },
  // All of one length, so that files are divided at the same places each time.
  newId: () => {
    count += 1;
    return `id-${String(count).padStart(8, '0')}`;
  },
  limits: { segmentBytes: 3_000, partChanges: 4, snapshotBytes: 4_000, snapshotChanges: 12 },
};

/** Stores one attachment as the format says, and returns its row. */
export async function store(folder: string, vault: Vault, content: Buffer, chunk = 1024 * 1024): Promise<Row> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const { key, manifest } = vault;
  const storedAs = key === null ? sha256 : key.nameOf(sha256);
  await mkdir(join(folder, 'attachments', storedAs.slice(0, 2)), { recursive: true });
  const bytes =
    key === null ? content : sealed(key, content, `consorta/attachment/${manifest.workspaceId}/${storedAs}`, chunk);
  await writeFile(join(folder, 'attachments', storedAs.slice(0, 2), storedAs), bytes);
  return {
    id: `file-${sha256.slice(0, 8)}`,
    table: 'participant',
    rowId: 'p1',
    name: 'a.pdf',
    bytes: content.length,
    sha256,
  };
}

function sealed(key: VaultKey, content: Buffer, context: string, size: number): Buffer {
  const parts: Buffer[] = [];
  const count = Math.max(1, Math.ceil(content.length / size));
  for (let at = 0; at < count; at += 1) {
    const chunk = key.seal(
      content.subarray(at * size, (at + 1) * size),
      `${context}/${at}/${at === count - 1 ? 1 : 0}`,
    );
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    parts.push(length, chunk);
  }
  const all = Buffer.concat(parts);
  return Buffer.concat([all, createHash('sha256').update(all).digest()]);
}

/**
 * A workspace with every kind of thing in it: segments, commits in parts, an edit, a removal, an erasure, a snapshot inside
 * the journal and one at its end, attachments of one chunk, of several, and an empty one.
 */
export async function aWorkspace(isSealed: boolean): Promise<string> {
  const folder = join(await newFolder(), 'workspace');
  const changed = environment(cheap);
  const made = await createVault(
    folder,
    { ...profile, protection: isSealed ? { passphrase, recoveryKey: await aRecoveryKey() } : null },
    changed,
  );
  if (!made.ok) throw new Error(made.error.code);
  const vault = made.value;
  for (let at = 1; at <= 6; at += 1) await save(vault, ...people(at, at === 3 ? 9 : 2));
  const rows = [
    await store(folder, vault, Buffer.from('un act, două semnături')),
    await store(folder, vault, Buffer.alloc(700, 'x'), 256),
    await store(folder, vault, Buffer.alloc(0)),
  ];
  await commit(vault, {
    label,
    author: 'Ioana',
    changes: rows.map(row => ({ op: 'add', table: 'attachment', id: row.id, row })),
  });
  const gone = vault.tables().participant?.get('p1') ?? { id: 'p1' };
  await commit(vault, {
    label,
    author: 'Ioana',
    changes: [{ op: 'remove', table: 'participant', id: 'p1', row: gone }],
  });
  const bare = { id: 'p2', name: '–' };
  await commit(vault, {
    label,
    author: 'Ioana',
    changes: [{ op: 'erase', table: 'participant', id: 'p2', row: bare }],
  });
  await vault.close();
  return folder;
}

const label = { key: 'test.saved', facts: {} };
const people = (at: number, count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `p${at + index}`,
    name: `Ștefan ${at}`,
    born: { on: '1980-01-01', in: index },
    list: [at, 'două'],
  }));

async function commit(vault: Vault, draft: CommitDraft): Promise<void> {
  const saved = await vault.commit(draft);
  if (!saved.ok) throw new Error(`${saved.error.code} ${JSON.stringify(saved.error.facts)}`);
}

let key: string | null = null;
export async function aRecoveryKey(): Promise<string> {
  const { newRecoveryKey } = await import('#main/vault/crypt/recovery-key.ts');
  key ??= newRecoveryKey();
  return key;
}
export { openVault };
