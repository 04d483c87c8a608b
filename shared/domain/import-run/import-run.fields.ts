import type { FieldSpec } from '../../kernel/field.ts';
import { type ImportRun, importKinds } from './import-run.ts';

const count = { kind: 'integer', min: 0, max: 10_000_000 } as const;

export const importRunFields = {
  kind: { kind: 'choice', label: 'importRun.kind', values: importKinds, required: true },
  company: { kind: 'reference', label: 'importRun.company', table: 'company' },
  sender: { kind: 'text', label: 'importRun.sender', maxLength: 300 },
  fileName: { kind: 'text', label: 'importRun.fileName', maxLength: 300 },
  sha256: { kind: 'code', label: 'importRun.sha256', maxLength: 64, pattern: '^[0-9a-f]{64}$', required: true },
  sheet: { kind: 'text', label: 'importRun.sheet', maxLength: 200 },
  on: { kind: 'date', label: 'importRun.on' },
  by: { kind: 'text', label: 'importRun.by', maxLength: 120 },
  added: { ...count, label: 'importRun.added', required: true },
  changed: { ...count, label: 'importRun.changed', required: true },
  unchanged: { ...count, label: 'importRun.unchanged', required: true },
  refused: { ...count, label: 'importRun.refused', required: true },
  columns: {
    kind: 'map',
    label: 'importRun.columns',
    keyPattern: '^[^/]{1,200}$',
    of: { kind: 'text', label: 'importRun.column', maxLength: 120 },
  },
} as const satisfies Record<Exclude<keyof ImportRun, 'id'>, FieldSpec>;
