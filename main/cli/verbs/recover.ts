import { basename, dirname } from 'node:path';
import type { DamageReport, LostActs } from '#shared/ipc/recovery.channels.ts';
import { isJsonObject, type JsonValue } from '#shared/kernel/json.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { readBounded } from '../../files/read-bounded.ts';
import { readAside } from '../../workspace/recovery/aside-list.ts';
import { recoverWorkspace, reportDamage } from '../../workspace/recovery/recover-workspace.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import type { CliContext } from '../context.ts';
import { exitCodeOf, type Outcome, refused } from '../outcome.ts';

export type RecoverWords = { readonly out?: string; readonly manifest?: string; readonly list?: boolean };

/**
 * `recover FOLDER`: what is damaged and what can be read, changing nothing. With `--out NEWFOLDER`: a new workspace there of
 * all that can be read. With `--list`: what was put aside when FOLDER was recovered. `--manifest FILE`: a `workspace.json`
 * out of a backup, for a folder whose own cannot be read. Exit 1 when anything is lost or put aside, 3 when nothing can be read.
 */
export async function recoverVerb(folder: string, words: RecoverWords, context: CliContext): Promise<Outcome> {
  const { environment, unlock, say, heedInterrupts, progress } = context;
  if (words.list) return listAside(folder, context);
  const manifestText = words.manifest === undefined ? null : await textOf(words.manifest);
  if (manifestText === undefined) return refused(problem('file.not-readable', fileFacts(words.manifest ?? '')), say);
  if (words.out === undefined) {
    const report = await reportDamage(folder, { unlock, manifestText }, environment);
    return report.ok ? damageOutcome(report.value, say) : failure(report.error, say);
  }
  const onAct = (done: number, total: number): void => progress(say('cli.recover.progress', { done, total }));
  const options = { unlock, manifestText, onAct, signal: heedInterrupts() };
  const recovered = await recoverWorkspace(folder, words.out, options, environment);
  if (!recovered.ok) return failure(recovered.error, say);
  const { acts, rows, attachments, damages, gaps, aside, quarantine } = recovered.value;
  const isWhole = gaps.length === 0 && aside === 0 && !damages.some(({ code }) => code === 'salvage.attachment');
  return {
    exit: isWhole ? 0 : 1,
    json: {
      ok: isWhole,
      folder: words.out,
      acts,
      rows,
      attachments,
      damages: worded(damages, say),
      gaps: gaps.map(gap => ({ ...gap })),
      aside,
      quarantine,
    },
    lines: [...lost(damages, gaps, say), say('cli.recover.done', { folder: words.out, acts, aside })],
  };
}

async function listAside(folder: string, { environment, unlock, say }: CliContext): Promise<Outcome> {
  const opened = await openWorkspace(folder, { mode: 'read', unlock }, environment);
  if (!opened.ok) return refused(opened.error, say);
  const changes = await readAside(opened.value);
  await opened.value.close();
  const json = JSON.parse(JSON.stringify({ ok: true, changes })) as JsonValue;
  const lines = changes.map(({ position, at, reason, change: { op, table, id } }) =>
    say('cli.recover.aside', { position, at, place: `${table}/${id}`, op, reason: say(`aside.${reason}`) }),
  );
  return { exit: 0, json, lines: [...lines, say('cli.recover.listed', { count: changes.length })] };
}

function damageOutcome(report: DamageReport, say: CliContext['say']): Outcome {
  const { acts, lastAt, rows, aside, isReadable, gaps, damages } = report;
  const isWhole = damages.length === 0;
  const counts = { acts, lastAt, rows, aside, isReadable, gaps: gaps.map(gap => ({ ...gap })) };
  return {
    exit: isWhole ? 0 : 1,
    json: { ok: isWhole, ...counts, damages: worded(damages, say) },
    lines: [
      ...lost(damages, gaps, say),
      say(isWhole ? 'cli.recover.whole' : 'cli.recover.readable', { acts, aside, lastAt: lastAt ?? '–' }),
    ],
  };
}

const worded = (damages: readonly Problem[], say: CliContext['say']) =>
  damages.map(({ code, facts }) => ({ code, facts: { ...facts }, message: say(code, facts) }));

const lost = (damages: readonly Problem[], gaps: readonly LostActs[], say: CliContext['say']): readonly string[] => [
  ...damages.map(({ code, facts }) => say(code, facts)),
  ...gaps.map(({ lost: count, from, until, isInRows }) =>
    say(isInRows ? 'cli.recover.gap-in-rows' : 'cli.recover.gap', {
      lost: count ?? '?',
      from: from ?? '–',
      until: until ?? '–',
    }),
  ),
];

/** What cannot be read at all is a workspace that cannot be opened; a target in the wrong place is a wrong word. */
function failure(why: Problem, say: CliContext['say']): Outcome {
  if (why.code === 'salvage.target-inside') return refused(why, say, 2);
  return refused(why, say, why.code.startsWith('salvage.') ? 3 : exitCodeOf(why));
}

/** Undefined when the file cannot be read; a manifest is small. */
async function textOf(path: string): Promise<string | undefined> {
  const read = await readBounded(path, 64 * 1024);
  const text = read.ok ? Buffer.from(read.value).toString('utf8') : undefined;
  return text !== undefined && isJsonObject(parsed(text)) ? text : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const fileFacts = (path: string) => ({ file: basename(path), folder: dirname(path), errno: '–' });
