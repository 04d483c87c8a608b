import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unlockKey } from '#main/vault/crypt/unlock.ts';
import { readManifest } from '#main/vault/manifest.ts';
import type { QuarantinedChange } from '#main/vault/salvage/damage.ts';
import { Rebuilding, type RebuiltAct } from '#main/vault/salvage/rebuilding.ts';
import { type Salvage, salvage } from '#main/vault/salvage/salvage.ts';
import type { Vault } from '#main/vault/vault.ts';
import type { Row, Tables } from '#shared/journal/commit.ts';
import { everything, newFolder, rowsIn } from '../workspaces.ts';

/** A copy of a vault's folder without its lock, to be damaged. */
export async function copyOf(vault: Vault): Promise<string> {
  const folder = join(await newFolder(), 'copy');
  await cp(vault.folder, folder, { recursive: true });
  await rm(join(folder, 'lock'), { force: true });
  return folder;
}

export async function changeFile(folder: string, file: string, change: (bytes: Buffer) => Buffer): Promise<void> {
  await writeFile(join(folder, file), change(Buffer.from(await readFile(join(folder, file)))));
}
/** Spoils one letter of a value in a line: it still reads, and is not what was written. */
export const spoilLine = (folder: string, file: string, line: number): Promise<void> =>
  changeFile(folder, file, bytes => {
    const at = bytes.indexOf('"author":"', startOf(bytes, line)) + 10;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  });
/** Where a line (from 1) begins. */
export function startOf(bytes: Buffer, line: number): number {
  let at = 0;
  for (let passed = 1; passed < line; passed += 1) at = bytes.indexOf(0x0a, at) + 1;
  return at;
}

export type Rebuilt = {
  readonly found: Salvage;
  readonly acts: readonly RebuiltAct[];
  readonly tables: Tables;
  readonly quarantine: readonly QuarantinedChange[];
};

/** Salvages a folder, which must stay as it was to the byte, and rebuilds all there is. */
export async function rebuilt(folder: string, passphrase?: string): Promise<Rebuilt> {
  const before = await everything(folder);
  const manifest = await readManifest(folder);
  const read = manifest.ok ? manifest.value : null;
  const unlock = passphrase === undefined ? undefined : ({ kind: 'passphrase', passphrase } as const);
  const key = read === null ? null : await unlockKey(read, folder, unlock);
  if (key !== null && !key.ok) throw new Error(key.error.code);
  const place = {
    folder,
    workspaceId: read?.workspaceId ?? null,
    key: key?.value ?? null,
    isSealed: read?.encryption != null,
  };
  const found = await salvage(place, read);
  const rebuilding = new Rebuilding(found);
  const acts: RebuiltAct[] = [];
  for await (const act of rebuilding.acts()) acts.push(act);
  if (JSON.stringify(await everything(folder)) !== JSON.stringify(before)) throw new Error('the folder was changed');
  return { found, acts, tables: rebuilding.tables(), quarantine: rebuilding.quarantine() };
}

/** Rows by table and id, whatever their order; empty tables left out. */
export function sorted(tables: Tables): Record<string, readonly Row[]> {
  const filled = Object.entries(tables).filter(([, rows]) => rows.size > 0);
  return Object.fromEntries(
    filled.sort(([a], [b]) => (a < b ? -1 : 1)).map(([table, rows]) => [table, byId([...rows.values()])]),
  );
}
const byId = (rows: readonly Row[]): readonly Row[] => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
export const sortedRows = (vault: Vault): Record<string, readonly Row[]> =>
  sorted(Object.fromEntries(Object.entries(rowsIn(vault)).map(([t, rows]) => [t, new Map(rows.map(r => [r.id, r]))])));

/** Ten acts: p1…p6 added, then p1 and p2 changed, p7 added and changed. */
export const people: readonly Row[] = [
  { id: 'p1', name: 'Ana', town: 'Cluj' },
  { id: 'p2', name: 'Ion', town: 'Cluj' },
  { id: 'p3', name: 'Ștefan', town: 'Mizil' },
  { id: 'p4', name: 'Dan', town: 'Mizil' },
  { id: 'p5', name: 'Eva', town: 'Iași' },
  { id: 'p6', name: 'Ina', town: 'Iași' },
  { id: 'p1', name: 'Ana Pop', town: 'Cluj' },
  { id: 'p2', name: 'Ion', town: 'Turda' },
  { id: 'p7', name: 'Leo', town: 'Deva' },
  { id: 'p7', name: 'Leo', town: 'Arad' },
];
/** When the act was saved. */
export const instant = (act: number): string => `2022-11-30T12:${String(act).padStart(2, '0')}:00.000Z`;
export const codes = (found: { damages: readonly { code: string }[] }): readonly string[] =>
  found.damages.map(({ code }) => code);
export const positions = (found: { acts: readonly { position: number }[] }): readonly number[] =>
  found.acts.map(({ position }) => position);
