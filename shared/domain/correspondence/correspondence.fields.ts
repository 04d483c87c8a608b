import type { FieldSpec } from '../../kernel/field.ts';
import {
  type Correspondence,
  correspondenceChannels,
  correspondenceDirections,
  correspondenceSubjects,
  type RequestedDocument,
} from './correspondence.ts';

export const requestedDocumentFields = {
  participant: { kind: 'reference', label: 'correspondence.requested.participant', table: 'participant' },
  code: {
    kind: 'code',
    label: 'correspondence.requested.code',
    maxLength: 6,
    pattern: '^(SME|PAR|PRT)-\\d{2}$',
    required: true,
  },
} as const satisfies Record<keyof RequestedDocument, FieldSpec>;

export const correspondenceFields = {
  company: { kind: 'reference', label: 'correspondence.company', table: 'company' },
  direction: {
    kind: 'choice',
    label: 'correspondence.direction',
    values: correspondenceDirections,
    required: true,
  },
  channel: { kind: 'choice', label: 'correspondence.channel', values: correspondenceChannels },
  subject: { kind: 'choice', label: 'correspondence.subject', values: correspondenceSubjects },
  on: { kind: 'date', label: 'correspondence.on' },
  by: { kind: 'text', label: 'correspondence.by', maxLength: 120 },
  addressee: { kind: 'text', label: 'correspondence.addressee', maxLength: 300 },
  requested: {
    kind: 'list',
    label: 'correspondence.requested',
    of: { kind: 'group', label: 'correspondence.requested', fields: requestedDocumentFields },
  },
  answerBy: { kind: 'date', label: 'correspondence.answerBy' },
  answeredOn: { kind: 'date', label: 'correspondence.answeredOn' },
  remarks: { kind: 'text', label: 'correspondence.remarks', maxLength: 4_000, multiline: true },
} as const satisfies Record<Exclude<keyof Correspondence, 'id'>, FieldSpec>;
