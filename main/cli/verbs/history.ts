import type { HistoryAct, HistoryFilter, HistoryRecord } from '#shared/ipc/history.channels.ts';
import { parsePlainDate, romanianInstant } from '#shared/kernel/plain-date.ts';
import { problem } from '#shared/kernel/problem.ts';
import { History } from '../../workspace/history/history.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import type { CliContext } from '../context.ts';
import { type Outcome, refused } from '../outcome.ts';

export type HistoryOptions = {
  readonly table?: string;
  readonly id?: string;
  readonly from?: string;
  readonly to?: string;
  readonly text?: string;
  readonly limit?: number;
};

const usualLimit = 20;

/**
 * `history FOLDER`: the acts, the newest first, each with who, when, the records and their old and new values; of one record
 * with `--table` and `--id`. CNPs are masked. Reads only.
 */
export async function historyVerb(folder: string, options: HistoryOptions, context: CliContext): Promise<Outcome> {
  const { environment, unlock, language, say } = context;
  const { table, id, from, to, text, limit = usualLimit } = options;
  for (const [option, value] of [['--from', from] as const, ['--to', to] as const]) {
    if (value !== undefined && parsePlainDate(value) === null) {
      return refused(problem('usage.date', { option, value: value.slice(0, 20) }), say);
    }
  }
  if (id !== undefined && table === undefined) return refused(problem('usage.id-without-table'), say);
  const opened = await openWorkspace(folder, { mode: 'read', unlock }, environment);
  if (!opened.ok) return refused(opened.error, say);
  const filter: HistoryFilter = {
    ...(table === undefined ? {} : id === undefined ? { table } : { record: { table, id } }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(text === undefined ? {} : { text }),
  };
  try {
    const page = await new History(opened.value).page({ filter, before: null, limit, language });
    if (!page.ok) return refused(page.error, say);
    const { acts, matching } = page.value;
    const { timeZone } = opened.value.profile;
    return {
      exit: 0,
      json: { ok: true, matching, acts: JSON.parse(JSON.stringify(acts)) },
      lines: [
        ...acts.flatMap(act => linesOf(act, timeZone, say)),
        say('cli.history.done', { shown: acts.length, matching }),
      ],
    };
  } finally {
    await opened.value.close();
  }
}

function linesOf(act: HistoryAct, timeZone: string, say: CliContext['say']): readonly string[] {
  const undone = act.state === 'undone' ? ` (${say('cli.history.undone')})` : '';
  const more = act.recordCount - act.records.length;
  return [
    `${act.position}  ${romanianInstant(act.at, timeZone)}  ${act.author}  ${act.act}${undone}`,
    ...act.records.flatMap(record => recordLines(record, say)),
    ...(more > 0 ? [`    ${say('cli.history.more', { more })}`] : []),
  ];
}

function recordLines({ kind, name, id, op, fields }: HistoryRecord, say: CliContext['say']): readonly string[] {
  const empty = say('history.empty-value');
  return [
    `    ${say(`cli.history.op.${op}`)} ${kind} ${name === '' ? id : name}`,
    ...(op === 'edit'
      ? fields.map(({ label, before, after }) => `      ${label}: ${before || empty} → ${after || empty}`)
      : []),
  ];
}
