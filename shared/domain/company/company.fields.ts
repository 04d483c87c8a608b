import type { FieldSpec } from '../../kernel/field.ts';
import { type Company, smeCategories } from './company.ts';

export const companyFields = {
  name: { kind: 'text', label: 'company.name', maxLength: 300, required: true },
  cui: { kind: 'code', label: 'company.cui', maxLength: 20 },
  tradeRegisterNo: { kind: 'code', label: 'company.tradeRegisterNo', maxLength: 40 },
  smeCategory: { kind: 'choice', label: 'company.smeCategory', values: smeCategories },
  averageStaff: { kind: 'hundredths', label: 'company.averageStaff', min: 0, max: 100_000_000 },
  turnover: { kind: 'money', label: 'company.turnover' },
  totalAssets: { kind: 'money', label: 'company.totalAssets' },
  referenceYear: { kind: 'integer', label: 'company.referenceYear', min: 1990, max: 2100 },
  caenMain: { kind: 'code', label: 'company.caenMain', maxLength: 4, pattern: '^\\d{4}$' },
  caenEligible: { kind: 'code', label: 'company.caenEligible', maxLength: 4, pattern: '^\\d{4}$' },
  sector: { kind: 'text', label: 'company.sector', maxLength: 120 },
  county: { kind: 'code', label: 'company.county', maxLength: 2, pattern: '^[A-Z]{1,2}$' },
  locality: { kind: 'text', label: 'company.locality', maxLength: 120 },
  legalRepresentative: { kind: 'text', label: 'company.legalRepresentative', maxLength: 200 },
  contactName: { kind: 'text', label: 'company.contactName', maxLength: 200 },
  contactEmail: { kind: 'text', label: 'company.contactEmail', maxLength: 254 },
  contactPhone: { kind: 'code', label: 'company.contactPhone', maxLength: 40, personal: true },
  agreementOn: { kind: 'date', label: 'company.agreementOn' },
  recruitedBy: { kind: 'reference', label: 'company.recruitedBy', table: 'partner' },
} as const satisfies Record<Exclude<keyof Company, 'id'>, FieldSpec>;
