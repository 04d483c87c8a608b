import type { FieldSet } from '#shared/domain/import/compose-row.ts';
import type { ColumnMapping } from '#shared/domain/import/map-columns.ts';
import type { ImportPlan, PlannedRow } from '#shared/domain/import/plan-import.ts';
import type { ReadRows } from '#shared/domain/import/read-rows.ts';
import { targetLabel, targetsOf } from '#shared/domain/import/target.ts';
import { fieldPlace, type Printing, printedValue } from '#shared/history/printed-value.ts';
import { recordName } from '#shared/history/record-name.ts';
import { say } from '#shared/i18n/say.ts';
import type { ImportField, ImportQuestion, ImportReading, ImportRow } from '#shared/ipc/import.channels.ts';
import type { Row, Tables } from '#shared/journal/commit.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import type { ImportState } from './import-session.ts';

/** What is printed: a question, what was read for it, and what would become of it. */
export type PlannedReading = {
  readonly question: ImportQuestion;
  readonly state: ImportState;
  readonly headingRow: number | null;
  readonly columns: readonly ColumnMapping[];
  readonly read: ReadRows;
  readonly plan: ImportPlan;
};

/** The reading without its rows. */
export function readingOf({ question, state, headingRow, columns, read, plan }: PlannedReading): ImportReading {
  const counts = { add: 0, change: 0, same: 0, ask: 0, refuse: 0 };
  let cellsLeftOut = 0;
  let unclear = 0;
  for (const { action, reading, reasons } of plan.rows) {
    counts[action] += 1;
    for (const { weight, problem: found } of [...reading.reasons, ...reasons]) {
      if (weight === 'left-out') cellsLeftOut += 1;
      if (found.code === 'import.day-unclear') unclear += 1;
    }
  }
  const targets = targetsOf(question.kind).map(target => ({
    target,
    label: say(question.language, targetLabel(question.kind, target)),
  }));
  const newCompanies = [...plan.employers.added.values()].map(({ row, rows }) => ({
    name: String(row.name),
    cui: typeof row.cui === 'string' ? row.cui : null,
    rows: rows.size,
  }));
  const warnings: Problem[] = [
    ...(headingRow === null ? [problem('import.no-headings')] : []),
    ...(read.passedOver.length > 0 ? [problem('import.passed-over', { rows: rowList(read.passedOver) })] : []),
    ...(read.hidden > 0 ? [problem('import.hidden-rows', { count: read.hidden })] : []),
    ...(read.filled > 0 ? [problem('import.merged-filled', { count: read.filled })] : []),
    ...(unclear > 0 ? [problem('import.days-unclear', { count: unclear })] : []),
  ];
  return { headingRow, columns, targets, counts, cellsLeftOut, newCompanies, warnings, position: state.position };
}

/** `12, 40–45`: numbers of rows for a message, shortened. */
export function rowList(rows: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else ranges.push([row, row]);
  }
  const shown = ranges.slice(0, 8).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return `${shown.join(', ')}${ranges.length > shown.length ? ', …' : ''}`;
}

/** Rows of a plan in the language asked for. */
export class RowPrinter {
  readonly #of: PlannedReading;
  readonly #printing: Printing;

  constructor(of: PlannedReading) {
    this.#of = of;
    const tables = of.state.data as unknown as Tables;
    const { language } = of.question;
    this.#printing = {
      language,
      say: (key, facts) => say(language, key, facts),
      profile: of.state.profile,
      nameOf: (table, id) => {
        const row = tables[table]?.get(id) ?? of.plan.employers.added.get(id)?.row;
        return row ? recordName(tables, table, row) : id;
      },
    };
  }

  row({ reading, action, id, matches, mayDecide, reasons }: PlannedRow): ImportRow {
    const { plan } = this.#of;
    const composed = plan.compose(reading, id);
    return {
      row: reading.row,
      action,
      name: this.#nameOf(composed.row, reading),
      id,
      fields: action === 'same' ? [] : this.#fields(composed.sets),
      reasons: [...reading.reasons, ...reasons],
      candidates: matches.map(match => ({
        id: match.id,
        name: this.#printing.nameOf(plan.table, match.id),
        because: match.because,
        fields: match.id === id ? [] : this.#fields(plan.compose(reading, match.id).sets),
      })),
      mayDecide,
    };
  }

  #nameOf(row: Row | null, { values, joined }: PlannedRow['reading']): string {
    if (row !== null) return recordName(this.#of.state.data as unknown as Tables, this.#of.plan.table, row);
    const parts = ['lastName', 'firstName', 'name']
      .map(path => values.get(path)?.value)
      .filter(part => typeof part === 'string');
    return parts.join(' ') || (joined.get('fullName')?.text ?? '').slice(0, 120);
  }

  #fields(sets: readonly FieldSet[]): ImportField[] {
    return sets.map(({ path, before, after }) => {
      const { spec, label } = fieldPlace(this.#of.plan.table, path, this.#printing);
      const printed = (value: FieldSet['before']): string => printedValue(spec, value, this.#printing, path);
      return { path, label, before: printed(before), after: printed(after) };
    });
  }
}
