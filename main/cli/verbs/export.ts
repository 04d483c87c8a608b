import type { SavedFile } from '#shared/ipc/contract.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Language } from '#shared/kernel/translation.ts';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import type { OpenFile } from '../../exports/write-options.ts';
import type { ExportFormat } from '../../exports/write-report.ts';
import { saveReport } from '../../jobs/save-report.ts';
import { wholeContent } from '../../workspace/attachments.ts';
import { makeWholeReport } from '../../workspace/make-report.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import type { CliContext } from '../context.ts';
import { type Outcome, refused } from '../outcome.ts';

export type ExportOptions = {
  readonly report: string;
  readonly format: ExportFormat;
  readonly out: string;
  readonly from?: string;
  readonly to?: string;
  readonly param: readonly string[];
  readonly lang?: Language;
  readonly force: boolean;
};

/** `export FOLDER`: one report into one file, written whole or not at all; an existing file is kept without `--force`. */
export async function exportVerb(folder: string, options: ExportOptions, context: CliContext): Promise<Outcome> {
  const { environment, unlock, say, progress, heedInterrupts } = context;
  const params = paramsOf(options);
  if (!params.ok) return refused(params.error, say);
  const opened = await openWorkspace(folder, { mode: 'read', unlock }, environment);
  if (!opened.ok) return refused(opened.error, say);
  const workspace = opened.value;
  try {
    const made = await makeWholeReport(workspace, {
      report: options.report,
      params: params.value,
      language: options.lang ?? 'ro',
    });
    if (!made.ok) return refused(made.error, say);
    const onRows = (done: number, total: number): void => progress(say('cli.export.progress', { done, total }));
    const openFile: OpenFile = file => wholeContent(workspace, file);
    const target = { format: options.format, path: options.out, replace: options.force, notIn: folder };
    const saved = await saveReport(made.value, target, { onRows, openFile, signal: heedInterrupts() });
    return saved.ok ? doneWith(made.value, saved.value, options, say) : refused(saved.error, say);
  } finally {
    await workspace.close();
  }
}

function doneWith(
  { rows: lines, parts, identity }: ReportDocument,
  { path, bytes }: SavedFile,
  { report, format }: ExportOptions,
  say: CliContext['say'],
): Outcome {
  const rows = parts?.length ?? lines.length;
  return {
    exit: 0,
    json: { ok: true, report, format, path, bytes, rows, position: identity.journalPosition },
    lines: [say('cli.export.done', { path, rows, bytes })],
  };
}

/** `--from`, `--to` and each `--param name=value` as one set; the same name twice is a contradiction. */
function paramsOf({ from, to, param }: ExportOptions): Result<Record<string, string>, Problem> {
  const given: [string, string][] = [];
  if (from !== undefined) given.push(['from', from]);
  if (to !== undefined) given.push(['to', to]);
  for (const text of param) {
    const parts = /^([a-z][A-Za-z-]*)=(.*)$/s.exec(text);
    if (!parts) return fail(problem('usage.param', { param: text.slice(0, 40) }));
    given.push([parts[1] ?? '', parts[2] ?? '']);
  }
  const twice = given.find(([name], at) => given.findIndex(other => other[0] === name) !== at);
  if (twice) return fail(problem('usage.param-twice', { param: twice[0] }));
  return ok(Object.fromEntries(given));
}
