import { userInfo } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { problem } from '#shared/kernel/problem.ts';
import { type ErasureRequest, erasePerson } from '../../workspace/erase-person/erase-person.ts';
import { type ErasurePreview, previewErasure } from '../../workspace/erase-person/preview-erasure.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import type { CliContext } from '../context.ts';
import { type Outcome, refused } from '../outcome.ts';

export type EraseOptions = {
  readonly participant: string;
  readonly confirm: boolean;
  readonly reason?: string;
  readonly despiteDuty: boolean;
};

/**
 * `erase FOLDER --participant ID`: what erasing a person (GDPR art. 17) would do; with `--confirm` and `--reason` does it,
 * for good and without a backup before. Refused while a law keeps the data, unless `--despite-duty`; exit 1 then. Names and
 * other values of people are never printed, only ids, tables and fields.
 */
export async function eraseVerb(folder: string, options: EraseOptions, context: CliContext): Promise<Outcome> {
  const { environment, unlock, say, heedInterrupts } = context;
  if (options.confirm && options.reason === undefined) return refused(problem('usage.erase-reason'), say);
  const mode = options.confirm ? 'write' : 'read';
  // It is done or not begun: in between there is nothing to stop.
  const signal = options.confirm ? heedInterrupts() : null;
  const opened = await openWorkspace(folder, { mode, unlock }, environment);
  if (!opened.ok) return refused(opened.error, say);
  try {
    const now = environment.now();
    if (!options.confirm) {
      const preview = previewErasure(opened.value, options.participant, now);
      return preview.ok ? previewed(preview.value, context) : refused(preview.error, say);
    }
    // Signals are heard between two tasks only.
    await setImmediate();
    if (signal?.aborted) return refused(problem('cli.interrupted'), say);
    const { participant, reason = '', despiteDuty } = options;
    const request: ErasureRequest = { participant, reason, despiteDuty, author: userInfo().username, now };
    const done = await erasePerson(opened.value, request);
    if (!done.ok) return refused(done.error, say);
    const { records, rows, files, mentions, mentionedAt, commit } = done.value;
    return {
      exit: 0,
      json: {
        ok: true,
        position: commit.position,
        records: [...records],
        rows,
        files,
        mentions: mentions.map(place => ({ ...place })),
        mentionedAt: [...mentionedAt],
      },
      lines: [
        say('cli.erase.done', { rows, files }),
        ...mentions.map(({ table, id, field }) => `${table}/${id}/${field}`),
        ...(mentionedAt.length > 0 ? [say('cli.erase.acts', { list: mentionedAt.join(', ') })] : []),
        say('cli.erase.backups'),
      ],
    };
  } finally {
    await opened.value.close();
  }
}

function previewed(preview: ErasurePreview, { say, language }: CliContext): Outcome {
  const { records, rows, files, duties, alike, isSmallCell, mentions } = preview;
  const keeping = duties.map(({ key, name, until, source, verified }) => {
    return { key, name: name[language], until, source, verified };
  });
  return {
    exit: duties.length > 0 ? 1 : 0,
    json: {
      ok: duties.length === 0,
      records: [...records],
      rows: rows.map(each => ({ ...each })),
      files,
      duties: keeping,
      alike,
      isSmallCell,
      mentions: mentions.map(place => ({ ...place })),
    },
    lines: [
      say('cli.erase.would', { rows: rows.reduce((sum, { count }) => sum + count, 0), files }),
      ...rows.map(({ table, count }) => `  ${table}: ${count}`),
      ...keeping.map(({ name, until, source }) => say('cli.erase.duty', { name, until: until ?? '?', source })),
      ...(isSmallCell ? [say('cli.erase.small', { alike })] : []),
      ...mentions.map(({ table, id, field }) => `${table}/${id}/${field}`),
      say('cli.erase.how'),
    ],
  };
}
