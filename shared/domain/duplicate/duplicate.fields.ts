import type { FieldSpec } from '../../kernel/field.ts';
import { type Duplicate, duplicateDecisions, duplicateTables } from './duplicate.ts';

/** A merged record is gone: its id is no reference any more, but a former id. */
export const duplicateFields = {
  table: { kind: 'choice', label: 'duplicate.table', values: duplicateTables, required: true },
  one: { kind: 'code', label: 'duplicate.one', maxLength: 64, required: true },
  other: { kind: 'code', label: 'duplicate.other', maxLength: 64, required: true },
  decision: { kind: 'choice', label: 'duplicate.decision', values: duplicateDecisions, required: true },
  by: { kind: 'text', label: 'duplicate.by', maxLength: 120 },
  on: { kind: 'date', label: 'duplicate.on' },
  reason: { kind: 'text', label: 'duplicate.reason', maxLength: 1_000, multiline: true },
} as const satisfies Record<Exclude<keyof Duplicate, 'id'>, FieldSpec>;
