import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addFile } from '#main/vault/attachments/add-file.ts';
import { contentOf } from '#main/vault/attachments/read-attachment.ts';
import { listAttachments } from '#main/vault/attachments/store-files.ts';
import { createVault } from '#main/vault/create-vault.ts';
import { readQuarantine, writeQuarantine } from '#main/vault/salvage/quarantine-file.ts';
import { changeSealing, type SealingChange, type SealingWatch } from '#main/vault/sealing/change-sealing.ts';
import type { Vault } from '#main/vault/vault.ts';
import type { Commit, Row } from '#shared/journal/commit.ts';
import { cheapKdf, environment, newFolder, profile, rowsIn, save } from '../workspaces.ts';

/** What is searched for in every byte of an encrypted workspace. */
export const planted = ['Popescu-Secret', '2670315410048', 'buletin scanat al lui'] as const;
export const limits = { segmentBytes: 3_000, partChanges: 7, snapshotBytes: 4_000, snapshotChanges: 40 };
export const passphrase = 'corect cal baterie capsă';
export const sealingEnvironment = () => environment({ kdf: cheapKdf, limits });
export const placeOf = ({ folder, manifest, key }: Vault) => ({ folder, workspaceId: manifest.workspaceId, key });

const at = '2023-01-02T03:04:05.000Z';

/**
 * A closed workspace with everything in it: segments, snapshots, attachments of one chunk, and of several, one
 * that no row means, something a recovery put aside, the rest of a save that was cut off, and the manifest of an older format.
 */
export async function richVault(protection: SealingChange['protection'] = null): Promise<string> {
  const folder = join(await newFolder(), 'workspace');
  const made = await createVault(folder, { ...profile, protection }, sealingEnvironment());
  if (!made.ok) throw new Error(made.error.code);
  const vault = made.value;
  const person = (id: string, more: { readonly [field: string]: string } = {}): Row => ({
    id,
    name: planted[0],
    cnp: planted[1],
    ...more,
  });
  await save(vault, ...Array.from({ length: 20 }, (_, index) => person(`p${index}`)));
  for (let round = 0; round < 15; round += 1) await save(vault, person('p1', { note: `runda ${round}` }));
  const contents = [`${planted[2]} ${planted[0]}`, 'x'.repeat(2_400_000) + planted[1], 'scurt', 'al nimănui'];
  for (const [index, content] of contents.entries()) await attach(vault, content, index < 3 ? `f${index}` : null);
  const place = placeOf(vault);
  const act = { position: 2, commitId: 'c2', at, author: 'Ioana', label: { key: 'x', facts: {} } };
  const change = { op: 'remove', table: 'participant', id: 'p99', row: person('p99') } as const;
  await writeQuarantine(place, { at, acts: 3, damages: [], gaps: [] }, [
    { ...act, reason: 'no-row', change, known: null, isInRows: false },
  ]);
  await vault.close();
  if (protection === null) await writeFile(join(folder, 'journal/torn-4.bin'), `{"rest": "${planted[0]}`);
  await writeFile(join(folder, 'workspace.format-1.json'), '{}');
  return folder;
}

export async function attach(vault: Vault, content: string, id: string | null): Promise<void> {
  const from = await newFolder();
  await mkdir(from, { recursive: true });
  await writeFile(join(from, 'scan.pdf'), content);
  const added = await addFile(placeOf(vault), join(from, 'scan.pdf'));
  if (!added.ok) throw new Error(added.error.code);
  if (id === null) return;
  const { sha256, bytes } = added.value;
  const row = { id, table: 'participant', rowId: 'p1', name: 'scan.pdf', bytes, sha256 };
  const saved = await vault.commit({
    label: { key: 'x', facts: {} },
    author: 'Ioana',
    changes: [{ op: 'add', table: 'attachment', id, row }],
  });
  if (!saved.ok) throw new Error(saved.error.code);
}

export async function changed(folder: string, change: Omit<SealingChange, 'author'>, watch?: SealingWatch) {
  return changeSealing(folder, { ...change, author: 'Ioana' }, sealingEnvironment(), watch);
}

/** All that a person could ever see in a workspace, whatever it is sealed with. */
export async function heldBy(vault: Vault) {
  const contents: Record<string, string> = {};
  for (const { sha256, bytes } of vault.tables().attachment?.values() ?? []) {
    let text = '';
    const chunks = contentOf(placeOf(vault), { sha256: String(sha256), bytes: Number(bytes) });
    for await (const chunk of chunks) text += chunk.toString('latin1');
    contents[String(sha256)] = text;
  }
  const commits: readonly Commit[] = (await vault.commitsSince(0, 100_000)) ?? [];
  const quarantine = await readQuarantine(placeOf(vault), '2023-01-02T03-04-05-000Z.jsonl');
  const stored = (await listAttachments(vault.folder)).length;
  return { rows: rowsIn(vault), commits, contents, kept: quarantine?.kept ?? null, stored };
}
