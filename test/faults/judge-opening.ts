import type { Unlock } from '#main/vault/crypt/unlock.ts';
import { openVault } from '#main/vault/open-vault.ts';
import { Rebuilding } from '#main/vault/salvage/rebuilding.ts';
import { openSalvage } from '#main/vault/salvage/recover.ts';
import type { Row, Tables } from '#shared/journal/commit.ts';
import { sameJson } from '#shared/kernel/json.ts';
import { environment } from '../main/vault/workspaces.ts';
import type { Flip, Verdict } from './flip-every-byte.ts';

/** What was ever true of a workspace: its rows now, and every state that each row has had. */
export type Truth = { readonly tables: Tables; readonly states: ReadonlyMap<string, readonly Row[]> };

/**
 * Judges a folder in which one byte may be wrong: opening refuses it by name, or gives exactly the rows there were; and what
 * is salvaged of it is all of the rows, or all but what a named lost act did, never a value that no row has had.
 */
export async function judgeOpening({ folder }: Flip, truth: Truth, unlock: Unlock | undefined): Promise<Verdict> {
  const opened = await openVault(folder, { mode: 'read', unlock }, environment());
  let outcome = 'opens with the same rows';
  if (opened.ok) {
    const { notices } = opened.value;
    const rows = opened.value.tables();
    await opened.value.close();
    if (!sameTables(rows, truth.tables)) return { wrong: 'opens with other rows' };
    if (notices.length > 0) outcome = notices.map(({ code }) => code).join(' ');
  } else outcome = opened.error.code;
  const salvaged = await judgeSalvage(folder, truth, unlock);
  if (salvaged !== null) return { wrong: salvaged };
  return { outcome };
}

async function judgeSalvage(folder: string, truth: Truth, unlock: Unlock | undefined): Promise<string | null> {
  const opened = await openSalvage(folder, { unlock });
  if (!opened.ok) {
    const named = ['salvage.needs-manifest', 'vault.newer', 'vault.wrong-passphrase', 'vault.not-a-workspace'];
    return named.includes(opened.error.code) ? null : `cannot be salvaged: ${opened.error.code}`;
  }
  const rebuilding = new Rebuilding(opened.value.found);
  for await (const _ of rebuilding.acts());
  const tables = rebuilding.tables();
  const { gaps } = opened.value.found;
  const lost = gaps.reduce((sum, gap) => sum + (gap.isInRows ? 0 : (gap.lost ?? 1)), 0);
  if (lost === 0) return sameTables(tables, truth.tables) ? null : 'salvaged rows differ although nothing is lost';
  if (lost > 1) return `one byte has cost ${lost} acts`;
  for (const [table, rows] of Object.entries(tables)) {
    for (const [id, row] of rows) {
      const states = truth.states.get(`${table}/${id}`) ?? [];
      if (!states.some(state => sameJson(state, row))) return 'a salvaged row is as it has never been';
    }
  }
  return Object.values(tables).some(rows => rows.size > 0) ? null : 'an empty project';
}

export function sameTables(a: Tables, b: Tables): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every(name => {
    const [one, other] = [a[name] ?? new Map<string, Row>(), b[name] ?? new Map<string, Row>()];
    return one.size === other.size && [...one].every(([id, row]) => sameJson(row, other.get(id)));
  });
}
