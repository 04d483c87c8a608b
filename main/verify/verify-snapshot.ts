import { createHash } from 'node:crypto';
import type { Row } from '#shared/journal/commit.ts';
import { isRow } from '#shared/journal/read-change.ts';
import { sameJson } from '#shared/kernel/json.ts';
import { snapshotFile } from '../vault/layout.ts';
import type { VaultPlace } from '../vault/place.ts';
import { RowStore } from '../vault/row-store.ts';
import { openText, snapshotContext } from '../vault/sealed-text.ts';
import { type Header, headerSchema } from '../vault/snapshot-format.ts';
import type { Report } from './finding.ts';
import { type FileLine, linesOfFile, type Source } from './source.ts';

/** A snapshot whose bytes are what its last line says. `header` is null when the file is damaged. */
export type FoundSnapshot = {
  readonly position: number;
  readonly file: string;
  readonly header: Header | null;
  /** SHA-256 (hex) of the header's line, to which sealed rows are bound. */
  readonly headerHash: string;
};

/** Reads a snapshot once for its hash and its header. Damage is reported, and then there is no header. */
export async function findSnapshot(source: Source, position: number, report: Report): Promise<FoundSnapshot> {
  const file = snapshotFile(position);
  const nothing = { position, file, header: null, headerHash: '' };
  const hash = createHash('sha256');
  let header: Header | null = null;
  let headerHash = '';
  let last: FileLine | null = null;
  for await (const line of eachLine(source, file)) {
    last = line;
    if (line.isLast) break;
    if (line.number === 1) {
      header = headerOf(line.bytes);
      headerHash = createHash('sha256').update(line.bytes).digest('hex');
    }
    hash.update(line.bytes).update('\n');
  }
  if (last === null || !last.ended || last.bytes.toString('latin1') !== hash.digest('hex')) {
    report('snapshot.hash', { file, position });
    return nothing;
  }
  if (header === null || header.head.position !== position) {
    report('snapshot.form', { file, line: 1, position });
    return nothing;
  }
  return { position, file, header, headerHash };
}

/**
 * Reads a snapshot's rows and compares each with the rows that the journal leads to (null: nothing to compare with).
 * Returns the rows when the file is in order, for whoever has none.
 */
export async function compareSnapshot(
  source: Source,
  place: VaultPlace,
  { file, position, header, headerHash }: FoundSnapshot,
  replayed: RowStore | null,
  report: Report,
): Promise<RowStore | null> {
  if (header === null) return null;
  const read = new RowStore();
  const told = replayed?.view() ?? null;
  let [table, inTable, differing] = [0, 0, 0];
  const ids = new Set<string>();
  const next = (): string | null => {
    for (let current = header.tables[table]; current !== undefined; current = header.tables[table]) {
      if (inTable < current[1]) return current[0];
      table += 1;
      inTable = 0;
      ids.clear();
    }
    return null;
  };
  for await (const line of eachLine(source, file)) {
    if (line.number === 1 || line.isLast) continue;
    const plain =
      header.sealed === true
        ? openText(place, line.bytes, snapshotContext(place, { position, headerHash, block: line.number - 2 }))
        : line.bytes;
    if (plain === null) {
      report('snapshot.sealed', { file, line: line.number, position });
      return null;
    }
    const rows = rowsOf(plain, header.sealed === true);
    for (const row of rows ?? [null]) {
      const name = next();
      if (row === null || name === null || ids.has(row.id)) {
        report('snapshot.form', { file, line: line.number, position });
        return null;
      }
      ids.add(row.id);
      inTable += 1;
      read.fill(name, [row]);
      if (told !== null && !sameJson(Object.hasOwn(told, name) ? told[name]?.get(row.id) : undefined, row)) {
        differing += 1;
        if (differing <= 20) report('snapshot.rows', { file, line: line.number, position }, { table: name });
      }
    }
  }
  if (next() !== null) {
    report('snapshot.form', { file, position });
    return null;
  }
  const names = new Set([...header.tables.map(([name]) => name), ...Object.keys(told ?? {})]);
  for (const name of names) {
    const stored = header.tables.filter(([of]) => of === name).reduce((sum, [, count]) => sum + count, 0);
    const expected = told === null || !Object.hasOwn(told, name) ? 0 : (told[name]?.size ?? 0);
    if (told === null || stored === expected) continue;
    differing += 1;
    report('snapshot.rows', { file, position }, { table: name, stored, expected });
  }
  return differing === 0 ? read : null;
}

/** Rows of a line, or of the block that a sealed line holds; null when they are none. */
function rowsOf(bytes: Buffer, isBlock: boolean): readonly Row[] | null {
  const text = bytes.toString('utf8');
  if (isBlock && !text.endsWith('\n')) return null;
  const rows: Row[] = [];
  for (const line of isBlock ? text.slice(0, -1).split('\n') : [text]) {
    const row = parsed(line);
    if (!isRow(row)) return null;
    rows.push(row);
  }
  return rows;
}

function headerOf(line: Buffer): Header | null {
  const read = headerSchema.safeParse(parsed(line.toString('utf8')));
  return read.success ? read.data : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

async function* eachLine(source: Source, file: string): AsyncGenerator<FileLine> {
  for await (const lines of linesOfFile(source, file)) yield* lines;
}
