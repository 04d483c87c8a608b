import { orderedRow } from '#shared/domain/ordered-row.ts';
import { tableFields } from '#shared/domain/table-fields.ts';
import { tableNames } from '#shared/domain/tables.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { atomicWrite } from '../../files/atomic-write.ts';
import { openWorkspace, type Workspace } from '../../workspace/workspace.ts';
import type { CliContext } from '../context.ts';
import { exitCodeOf, type Outcome, refused } from '../outcome.ts';
import { readerGone } from '../standard-output.ts';

/**
 * `dump FOLDER`: all rows as one data file that `load` reads back to the same rows, in order of tables and ids. Without
 * `--out` the file itself is what standard output holds.
 */
export async function dumpVerb(
  folder: string,
  options: { readonly out?: string; readonly force: boolean },
  context: CliContext,
): Promise<Outcome> {
  const { environment, unlock, say, heedInterrupts, write } = context;
  const opened = await openWorkspace(folder, { mode: 'read', unlock }, environment);
  if (!opened.ok) return refused(opened.error, say);
  const chunks = dumpChunks(opened.value);
  await opened.value.close();
  if (options.out === undefined) {
    for await (const chunk of chunks) {
      const written = await write(chunk);
      if (!written.ok) return undelivered(written.error, say);
    }
    return { exit: 0, json: null, lines: [] };
  }
  const saved = await atomicWrite(options.out, chunks, {
    replace: options.force,
    notIn: folder,
    signal: heedInterrupts(),
  });
  if (!saved.ok) return refused(saved.error, say);
  return {
    exit: 0,
    json: { ok: true, path: saved.value.path, bytes: saved.value.bytes },
    lines: [say('cli.dump.done', { path: saved.value.path, bytes: saved.value.bytes })],
  };
}

/** The reader has part of the data: no document of ours may follow it. One that has seen enough is told nothing. */
function undelivered(problem: Problem, say: CliContext['say']): Outcome {
  const lines = problem.facts.errno === readerGone ? [] : [say(problem.code, problem.facts)];
  return { exit: exitCodeOf(problem), json: null, lines };
}

/** One row a line, in slices of some hundred, so that a large workspace never stands in memory as one text. */
async function* dumpChunks(workspace: Workspace): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const data = workspace.data();
  yield encoder.encode('{"format":1,"tables":{');
  for (const [at, table] of tableNames.entries()) {
    const rows = [...data[table].values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    yield encoder.encode(`${at === 0 ? '' : ','}\n${JSON.stringify(table)}:[`);
    for (let from = 0; from < rows.length; from += 500) {
      const lines = rows.slice(from, from + 500).map(row => JSON.stringify(orderedRow(tableFields[table], row)));
      yield encoder.encode(`${from === 0 ? '\n' : ',\n'}${lines.join(',\n')}`);
    }
    yield encoder.encode(']');
  }
  yield encoder.encode('\n}}\n');
}
