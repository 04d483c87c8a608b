import type { FieldSpec } from '../../kernel/field.ts';
import { type Partner, partnerRoles } from './partner.ts';

export const partnerFields = {
  role: { kind: 'choice', label: 'partner.role', values: partnerRoles, required: true },
  code: { kind: 'code', label: 'partner.code', maxLength: 4, pattern: '^[A-Z]{1,2}\\d{0,2}$', required: true },
  name: { kind: 'text', label: 'partner.name', maxLength: 300, required: true },
  cui: { kind: 'code', label: 'partner.cui', maxLength: 20 },
  legalForm: { kind: 'text', label: 'partner.legalForm', maxLength: 100 },
  vatPayer: { kind: 'flag', label: 'partner.vatPayer' },
  vatDeductible: { kind: 'flag', label: 'partner.vatDeductible' },
  legalRepresentative: { kind: 'text', label: 'partner.legalRepresentative', maxLength: 200 },
  responsible: { kind: 'text', label: 'partner.responsible', maxLength: 200 },
  county: { kind: 'code', label: 'partner.county', maxLength: 2, pattern: '^[A-Z]{1,2}$' },
  locality: { kind: 'text', label: 'partner.locality', maxLength: 120 },
  ibanExpenses: { kind: 'code', label: 'partner.ibanExpenses', maxLength: 42 },
  ibanPrefinancing: { kind: 'code', label: 'partner.ibanPrefinancing', maxLength: 42 },
  eligibleBudget: { kind: 'money', label: 'partner.eligibleBudget' },
  // Basis points are hundredths of a per cent: typed and shown as per cent.
  ownContribution: { kind: 'hundredths', label: 'partner.ownContribution', min: 0, max: 10_000 },
  agreementOn: { kind: 'date', label: 'partner.agreementOn' },
  brings: { kind: 'text', label: 'partner.brings', maxLength: 2_000, multiline: true },
} as const satisfies Record<Exclude<keyof Partner, 'id'>, FieldSpec>;
