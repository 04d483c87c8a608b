import { fieldPlace, type Printing, printedValue } from '#shared/history/printed-value.ts';
import { recordName } from '#shared/history/record-name.ts';
import { referencesIn } from '#shared/history/references.ts';
import { say } from '#shared/i18n/say.ts';
import type { HistoryAct, HistoryConflict, HistoryField, HistoryRecord } from '#shared/ipc/history.channels.ts';
import type { Change, Row, Tables } from '#shared/journal/commit.ts';
import { pathOf } from '#shared/journal/path.ts';
import { turnOf } from '#shared/journal/undo/act-state.ts';
import { type UndoConflict, valueAt } from '#shared/journal/undo/plan-undo.ts';
import { type JsonValue, sameJson } from '#shared/kernel/json.ts';
import type { Language } from '#shared/kernel/translation.ts';
import type { CallProfile } from '#shared/profiles/profile.ts';
import { actWords } from './act-words.ts';
import { type IndexedCommit, type JournalIndex, lastRow } from './journal-index.ts';

/** The rows and words with which acts are printed; made for one answer. */
export type Printer = Printing & { readonly index: JournalIndex; readonly rows: Tables };

export function printerOf(index: JournalIndex, rows: Tables, profile: CallProfile, language: Language): Printer {
  const nameOf = (table: string, id: string): string => {
    const tables = table === 'record' ? Object.keys(rows) : [table];
    for (const each of tables) {
      const row = lastRow(index, rows, each, id);
      if (row !== null) return recordName(rows, each, row) || id;
    }
    return id;
  };
  return { language, say: (key, facts = {}) => say(language, key, facts), profile, nameOf, index, rows };
}

/** The changes of an act that are shown, of how many that were asked for, of how many in all. */
type Asked = { readonly shown: readonly Change[]; readonly shownCount: number; readonly wholeCount: number };

/** An act with its first records. */
export function printAct(
  printer: Printer,
  commit: IndexedCommit,
  { shown, shownCount, wholeCount }: Asked,
): HistoryAct {
  const { position, at, author, label, kind, undoable } = commit;
  return {
    position,
    at,
    author,
    act: actWords(label, printer.index, printer.say),
    kind,
    state: printer.index.stack.stateOf(position),
    of: turnOf(label)?.position ?? null,
    undoable,
    records: printRecords(printer, shown),
    recordCount: shownCount,
    wholeCount,
  };
}

export const printRecords = (printer: Printer, changes: readonly Change[]): readonly HistoryRecord[] =>
  changes.map(change => printRecord(printer, change));

function printRecord(printer: Printer, change: Change): HistoryRecord {
  const { table, id, op } = change;
  const { rows, index } = printer;
  const now = rows[table]?.get(id) ?? null;
  const known = now ?? lastRow(index, rows, table, id) ?? (op === 'add' || op === 'remove' ? change.row : null);
  return {
    table,
    id,
    kind: printer.say(`history.record.${table}`),
    name: known === null ? '' : recordName(rows, table, known),
    op,
    exists: now !== null,
    participant: now === null ? null : participantOf(rows, table, now),
    fields: fieldsOf(printer, change, now),
  };
}

/** The participant whom a record is about, when that person is there. */
export function participantOf(rows: Tables, table: string, row: Row): string | null {
  const own =
    table === 'participant' ? row.id : referencesIn(table, row).find(named => named.table === 'participant')?.id;
  return own !== undefined && rows.participant?.has(own) === true ? own : null;
}

function fieldsOf(printer: Printer, change: Change, now: Row | null): readonly HistoryField[] {
  if (change.op === 'erase') return [];
  if (change.op === 'edit') {
    return change.fields.map(({ path, before, after }) => ({
      ...printed(printer, change.table, path, before, after),
      restorable: now !== null && !sameJson(valueAt(now, path) ?? null, before ?? null),
    }));
  }
  const { table, row, op } = change;
  return Object.entries(row).flatMap(([name, value]) => {
    if (name === 'id') return [];
    const path = pathOf([name]);
    const field =
      op === 'add' ? printed(printer, table, path, undefined, value) : printed(printer, table, path, value, undefined);
    return field.before === '' && field.after === '' ? [] : [{ ...field, restorable: false }];
  });
}

function printed(
  printer: Printer,
  table: string,
  path: string,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): Omit<HistoryField, 'restorable'> {
  const { spec, label } = fieldPlace(table, path, printer);
  return {
    path,
    label,
    before: printedValue(spec, before, printer, path),
    after: printedValue(spec, after, printer, path),
  };
}

/** What stands in the way, in words. */
export function printConflict(printer: Printer, { reason, table, id, path, now, by }: UndoConflict): HistoryConflict {
  const place = path === '' ? null : fieldPlace(table, path, printer);
  const shown =
    place === null ? '' : printedValue(place.spec, now, printer, path) || printer.say('history.empty-value');
  const kindOf = (each: string): string => printer.say(`history.record.${each}`);
  return {
    table,
    id,
    record: `${kindOf(table)} ${printer.nameOf(table, id)}`,
    field: place?.label ?? '',
    why: printer.say(`history.conflict.${reason}`, {
      now: shown,
      by: by ? `${kindOf(by.table)} ${printer.nameOf(by.table, by.id)}` : '',
    }),
  };
}
