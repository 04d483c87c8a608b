import type { FieldSpec } from '../../kernel/field.ts';
import type { Project } from './project.ts';

export const projectFields = {
  title: { kind: 'text', label: 'project.title', maxLength: 500, required: true },
  smisCode: { kind: 'code', label: 'project.smisCode', maxLength: 20 },
  contractNo: { kind: 'code', label: 'project.contractNo', maxLength: 60 },
  contractOn: { kind: 'date', label: 'project.contractOn' },
  startOn: { kind: 'date', label: 'project.startOn' },
  endOn: { kind: 'date', label: 'project.endOn' },
  profileId: { kind: 'code', label: 'project.profileId', maxLength: 64, pattern: '^[a-z0-9-]+$', required: true },
  remarks: { kind: 'text', label: 'project.remarks', maxLength: 10_000, multiline: true },
} as const satisfies Record<Exclude<keyof Project, 'id'>, FieldSpec>;
