import type { Row } from '#shared/journal/commit.ts';
import { ok } from '#shared/kernel/result.ts';
import type { CopySource } from '../../../renderer/data/copy-source.ts';
import { openWorkingCopy } from '../../../renderer/data/working-copy.ts';

/** Milliseconds of one opening: until the first participants are stored, and until every row is. */
export type Opening = { readonly firstPage: number; readonly whole: number };
export type CopyFigures = {
  readonly rows: number;
  readonly fill: Opening;
  readonly again: Opening;
  readonly plainMap: number;
};

/** A participant-like row of 40 fields, invented. */
function aRow(at: number): Row {
  const fields = Array.from({ length: 36 }, (_, field) => [`field${field}`, `value ${at % 97} of ${field}`]);
  const id = `p${String(at).padStart(6, '0')}`;
  return {
    id,
    ...Object.fromEntries(fields),
    cnp: String(1_000_000_000_000 + at),
    employer: `c${at % 37}`,
    lastName: `Nume${at}`,
  };
}

const sourceOf = (rows: readonly Row[]): CopySource => ({
  commitsSince: async () =>
    ok({
      commits: [{ id: 'c1', position: 1, at: '', author: '', label: { key: '', facts: {} }, changes: [] }],
      position: 1,
    }),
  rows: async (table, after, limit) => {
    const all = table === 'participant' ? rows : [];
    const from = after === null ? 0 : rows.findIndex(row => row.id === after) + 1;
    // What crosses the process boundary is cloned; so it is here.
    return ok({ rows: structuredClone(all.slice(from, from + limit)), position: 1, more: from + limit < all.length });
  },
});

async function open(source: CopySource, name: string): Promise<Opening> {
  const started = performance.now();
  let firstPage = 0;
  const copy = await openWorkingCopy(name, source);
  const stop = copy.listen(changed => {
    if (firstPage === 0 && changed.has('participant')) firstPage = performance.now() - started;
  });
  await copy.filled;
  if (firstPage === 0) {
    await copy.db.participant.limit(200).toArray();
    firstPage = performance.now() - started;
  }
  const whole = performance.now() - started;
  stop();
  copy.close();
  return { firstPage, whole };
}

declare global {
  interface Window {
    measureCopy: (rows: number) => Promise<CopyFigures>;
  }
}

window.measureCopy = async count => {
  const rows = Array.from({ length: count }, (_, at) => aRow(at));
  const source = sourceOf(rows);
  const started = performance.now();
  const map = new Map(structuredClone(rows).map(row => [row.id, row]));
  const plainMap = performance.now() - started;
  if (map.size !== count) throw new Error('the map lost rows');
  const fill = await open(source, `bench-${count}`);
  return { rows: count, fill, again: await open(source, `bench-${count}`), plainMap };
};
