import type { AnyRow } from '#shared/domain/import/compose-row.ts';
import { rememberedHeading } from '#shared/domain/import/heading-words.ts';
import type { ColumnMapping } from '#shared/domain/import/map-columns.ts';
import type { ImportPlan, PlannedRow } from '#shared/domain/import/plan-import.ts';
import { importRunFields } from '#shared/domain/import-run/import-run.fields.ts';
import type { ImportRun } from '#shared/domain/import-run/import-run.ts';
import type { ImportCounts, ImportDecision } from '#shared/ipc/import.channels.ts';
import type { Change, CommitDraft, Row } from '#shared/journal/commit.ts';
import { diffRow } from '#shared/journal/diff.ts';
import { decodeRow } from '#shared/kernel/decode-row.ts';

export type Decisions = { readonly [row: string]: ImportDecision };
export type DraftOptions = {
  readonly author: string;
  /** The stored row, or undefined. */
  readonly stored: (table: string, id: string) => Row | undefined;
  readonly run: Omit<ImportRun, 'added' | 'changed' | 'unchanged' | 'refused' | 'columns'>;
  readonly columns: readonly ColumnMapping[];
};
export type DraftedImport = { readonly draft: CommitDraft; readonly counts: ImportCounts };

/**
 * The one act that an import comes to: companies that its people need, the rows as decided, and the run itself, by which the
 * same file is known again. Without anything to add or change it has no changes at all.
 */
export function draftImport(plan: ImportPlan, decisions: Decisions, options: DraftOptions): DraftedImport {
  const counts = { add: 0, change: 0, same: 0, ask: 0, refuse: 0 };
  const changes: Change[] = [];
  const employers = new Set<string>();
  for (const planned of plan.rows) {
    const done = decided(planned, decisions[String(planned.reading.row)]);
    if (done === null) {
      if (planned.action !== 'add' && planned.action !== 'change') counts[planned.action] += 1;
      continue;
    }
    const { row, sets } = plan.compose(planned.reading, done.id);
    const before = done.id === null ? null : (options.stored(plan.table, done.id) ?? null);
    const change = row === null || sets.length === 0 ? null : diffRow(plan.table, before, row);
    if (change === null) counts[row === null ? 'refuse' : 'same'] += 1;
    else {
      counts[change.op === 'add' ? 'add' : 'change'] += 1;
      changes.push(change);
      const employer = sets.find(({ path }) => path === 'employer')?.after;
      if (typeof employer === 'string') employers.add(employer);
    }
  }
  const companies = [...plan.employers.added]
    .filter(([id]) => employers.has(id))
    .map(([, { row }]) => added('company', row));
  const facts = { added: counts.add, changed: counts.change, companies: companies.length };
  const label =
    plan.table === 'participant' ? { key: 'participant.imported', facts } : { key: 'company.imported', facts };
  const draft = { label, author: options.author, changes: [...companies, ...changes] };
  if (changes.length === 0) return { draft: { ...draft, changes: [] }, counts };
  return { draft: { ...draft, changes: [...draft.changes, added('importRun', runRow(counts, options))] }, counts };
}

const added = (table: string, row: AnyRow): Change => ({ op: 'add', table, id: row.id, row });

/** What is done with a row: laid over a record, or with null added; null when it is left. */
function decided(planned: PlannedRow, decision: ImportDecision | undefined): { readonly id: string | null } | null {
  const { action, id, mayDecide, matches } = planned;
  // A decision that the row does not allow was made about another reading: it counts as none.
  if (decision === undefined || !mayDecide.includes(decision.do)) {
    return action === 'add' || action === 'change' ? { id } : null;
  }
  if (decision.do === 'leave') return null;
  if (decision.do === 'add') return { id: null };
  return matches.some(match => match.id === decision.id) ? { id: decision.id } : null;
}

function runRow(counts: ImportCounts, { run, columns }: DraftOptions): AnyRow {
  const entries = columns.flatMap(({ heading, target, by, computed }): [string, string][] => {
    const name = rememberedHeading(heading);
    if (name === '' || computed) return [];
    return target === null ? (by === 'person' ? [[name, '-']] : []) : [[name, target]];
  });
  const decoded = decodeRow(importRunFields, {
    ...run,
    added: counts.add,
    changed: counts.change,
    unchanged: counts.same,
    refused: counts.refuse + counts.ask,
    columns: Object.fromEntries(entries),
  });
  if (!decoded.ok) throw new Error(`draftImport: ${decoded.error[0]?.at} ${decoded.error[0]?.code}`);
  return { ...decoded.value, id: run.id };
}
