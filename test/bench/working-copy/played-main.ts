import type { Channel } from '#shared/ipc/contract.ts';
import { ok } from '#shared/kernel/result.ts';
import { type FakeProgram, fakeProgram } from '#test/renderer/harness/fake-program.ts';
import { syntheticTables } from '#test/renderer/harness/synthetic-rows.ts';

/* The main process, played in a worker of the page: what it answers is cloned across, as between the real processes, and
 * its own work does not hold up the window. The first message says how many participants there are. */

type Asked = { readonly id: number; readonly channel: Channel; readonly request: unknown };
let program: FakeProgram | null = null;
/** Ids of each table in order, worked out once, as main does. */
const ordered = new Map<string, readonly string[]>();

self.onmessage = async ({ data }: MessageEvent<number | Asked>) => {
  if (typeof data === 'number') {
    program = fakeProgram({ tables: syntheticTables(data) });
    self.postMessage('ready');
    return;
  }
  const { id, channel, request } = data;
  const reply = channel === 'workspace.rows' ? rowsAfter(request as SliceAsked) : await program?.ask(channel, request);
  self.postMessage({ id, reply });
};

type SliceAsked = { readonly table: string; readonly after: string | null; readonly limit: number };

function rowsAfter({ table, after, limit }: SliceAsked) {
  const rows = program?.tables[table];
  const ids = ordered.get(table) ?? [...(rows?.keys() ?? [])].sort();
  ordered.set(table, ids);
  const from = after === null ? 0 : ids.indexOf(after) + 1;
  const slice = ids.slice(from, from + limit).flatMap(id => rows?.get(id) ?? []);
  return ok({ rows: slice, position: 0, more: from + limit < ids.length });
}
