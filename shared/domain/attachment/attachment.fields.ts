import type { FieldSpec } from '../../kernel/field.ts';
import { type Attachment, attachmentOwners } from './attachment.ts';

/** 64 hexadecimal digits: a part of a path follows from them, so nothing else may stand there. */
const hash = '^[0-9a-f]{64}$';

export const attachmentFields = {
  table: { kind: 'choice', label: 'attachment.table', values: attachmentOwners, required: true },
  rowId: { kind: 'reference', label: 'attachment.rowId', table: 'record', required: true },
  name: { kind: 'text', label: 'attachment.name', maxLength: 200, required: true },
  mediaType: {
    kind: 'code',
    label: 'attachment.mediaType',
    maxLength: 100,
    pattern: '^[a-z]{1,20}/[a-z0-9.+-]{1,79}$',
    required: true,
  },
  bytes: { kind: 'integer', label: 'attachment.bytes', min: 0, max: 999_999_999_999, required: true },
  sha256: { kind: 'code', label: 'attachment.sha256', maxLength: 64, pattern: hash, required: true },
  addedAt: {
    kind: 'code',
    label: 'attachment.addedAt',
    maxLength: 24,
    pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$',
    required: true,
  },
  addedBy: { kind: 'text', label: 'attachment.addedBy', maxLength: 200 },
  remarks: { kind: 'text', label: 'attachment.remarks', maxLength: 1_000, multiline: true },
  requirement: { kind: 'code', label: 'attachment.requirement', maxLength: 6, pattern: '^(SME|PAR|PRT)-\\d{2}$' },
  dpi: { kind: 'integer', label: 'attachment.dpi', min: 1, max: 100_000 },
  pages: { kind: 'integer', label: 'attachment.pages', min: 0, max: 100_000 },
} as const satisfies Record<Exclude<keyof Attachment, 'id'>, FieldSpec>;
