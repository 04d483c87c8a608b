import type { ImportRun } from '#shared/domain/import-run/import-run.ts';
import type { ProjectData } from '#shared/domain/tables.ts';
import type { EarlierImport, ImportQuestion, ImportSender } from '#shared/ipc/import.channels.ts';
import { foldForSearch } from '#shared/kernel/search-text.ts';

const byDay = (a: ImportRun, b: ImportRun): number => ((a.on ?? '') < (b.on ?? '') ? 1 : -1);

/** Imports of the very same bytes, the last first. One that was undone is there no more. */
export function earlierImports({ importRun }: ProjectData, sha256: string): readonly EarlierImport[] {
  return [...importRun.values()]
    .filter(run => run.sha256 === sha256)
    .sort(byDay)
    .map(({ on, by, sheet, added, changed }) => ({ on, by, sheet, added, changed }));
}

const isOf = (run: ImportRun, { sender, company }: Pick<ImportSender, 'sender' | 'company'>): boolean =>
  sender !== null && sender.trim() !== ''
    ? foldForSearch(run.sender ?? '') === foldForSearch(sender)
    : company !== null && run.company === company;

/** Everybody who sent a list before, each once, the last first. */
export function sendersOf({ importRun }: ProjectData): readonly ImportSender[] {
  const senders: ImportSender[] = [];
  for (const { sender, company, kind, on } of [...importRun.values()].sort(byDay)) {
    if (sender === null && company === null) continue;
    const isThere = senders.some(
      known => known.kind === kind && known.company === company && (known.sender ?? '') === (sender ?? ''),
    );
    if (!isThere && senders.length < 500) senders.push({ sender, company, kind, on });
  }
  return senders;
}

/** Which heading went where in the last list of the same sender, by the heading as remembered. */
export function rememberedColumns(
  { importRun }: ProjectData,
  question: ImportQuestion,
): Readonly<Record<string, string>> {
  const runs = [...importRun.values()].filter(run => run.kind === question.kind && isOf(run, question));
  return runs.sort(byDay)[0]?.columns ?? {};
}
