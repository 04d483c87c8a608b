import type { Workspace } from '#main/workspace/workspace.ts';
import { tableFields } from '#shared/domain/table-fields.ts';
import type { Row } from '#shared/journal/commit.ts';
import { decodeRow } from '#shared/kernel/decode-row.ts';
import type { People } from './model.ts';

/** One value of the model as a row: values differ in fields of several kinds, one of them is long. */
export function personRow(id: string, value: number): Row {
  const given = [
    {},
    { email: `${id}.unu@exemplu.ro` },
    { phone: '0700000002', isced: 6 },
    { email: `${id}.trei@exemplu.ro`, otherDisadvantagedWhich: 'ș'.repeat(150) },
  ][value];
  const row = { id, lastName: `Nume-${id}`, firstName: 'Ion', status: 'in_operation', ...given };
  const read = decodeRow(tableFields.participant, row);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return { ...read.value, id };
}

/** What of the workspace's people differs from the model, in words; empty when nothing does. */
export function difference({ vault }: Workspace, people: People): string {
  const there = vault.tables().participant ?? new Map<string, Row>();
  const ids = [...new Set([...there.keys(), ...Object.keys(people)])].sort();
  return ids.flatMap(id => wordsFor(id, there.get(id) ?? null, people[id])).join('; ');
}

function wordsFor(id: string, row: Row | null, value: number | undefined): string[] {
  if (value === undefined) return row === null ? [] : [`${id} should not be there`];
  if (row === null) return [`${id} is missing`];
  if (value === -1) return JSON.stringify(row).includes(`Nume-${id}`) ? [`${id} should be erased`] : [];
  return sorted(row) === sorted(personRow(id, value)) ? [] : [`${id} should have value ${value}: ${sorted(row)}`];
}

const sorted = (row: Row): string => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
