import type { FieldSpec } from '../../kernel/field.ts';
import { type DocumentItem, type Dossier, documentCopies, documentStates } from './dossier.ts';

export const dossierOwners = ['participant', 'company', 'partner'] as const;

export const documentItemFields = {
  state: { kind: 'choice', label: 'dossier.state', values: documentStates, required: true },
  receivedOn: { kind: 'date', label: 'dossier.receivedOn' },
  verifiedOn: { kind: 'date', label: 'dossier.verifiedOn' },
  verifiedBy: { kind: 'text', label: 'dossier.verifiedBy', maxLength: 120 },
  validUntil: { kind: 'date', label: 'dossier.validUntil' },
  reason: { kind: 'text', label: 'dossier.reason', maxLength: 1_000, multiline: true },
  receivedBy: { kind: 'text', label: 'dossier.receivedBy', maxLength: 120 },
  decidedBy: { kind: 'text', label: 'dossier.decidedBy', maxLength: 120 },
  decidedOn: { kind: 'date', label: 'dossier.decidedOn' },
  copy: { kind: 'choice', label: 'dossier.copy', values: documentCopies },
  number: { kind: 'code', label: 'dossier.number', maxLength: 60 },
  issuedOn: { kind: 'date', label: 'dossier.issuedOn' },
  remarks: { kind: 'text', label: 'dossier.remarks', maxLength: 1_000, multiline: true },
} as const satisfies Record<keyof DocumentItem, FieldSpec>;

export const dossierFields = {
  owner: { kind: 'choice', label: 'dossier.owner', values: dossierOwners, required: true },
  items: {
    kind: 'map',
    label: 'dossier.items',
    keyPattern: '^(SME|PAR|PRT)-\\d{2}$',
    of: { kind: 'group', label: 'dossier.item', fields: documentItemFields },
  },
} as const satisfies Record<Exclude<keyof Dossier, 'id'>, FieldSpec>;
