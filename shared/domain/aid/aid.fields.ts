import type { FieldSpec } from '../../kernel/field.ts';
import { type Aid, aidForms, aidRegulations, aidSources } from './aid.ts';

export const aidFields = {
  company: { kind: 'reference', label: 'aid.company', table: 'company', required: true },
  grantedOn: { kind: 'date', label: 'aid.grantedOn' },
  amount: { kind: 'money', label: 'aid.amount' },
  regulation: { kind: 'choice', label: 'aid.regulation', values: aidRegulations },
  form: { kind: 'choice', label: 'aid.form', values: aidForms },
  grantor: { kind: 'text', label: 'aid.grantor', maxLength: 300 },
  measure: { kind: 'text', label: 'aid.measure', maxLength: 300 },
  source: { kind: 'choice', label: 'aid.source', values: aidSources },
  remarks: { kind: 'text', label: 'aid.remarks', maxLength: 1_000, multiline: true },
} as const satisfies Record<Exclude<keyof Aid, 'id'>, FieldSpec>;
