import type { FieldSpec } from '../../kernel/field.ts';
import { type Course, courseTypes } from './course.ts';

export const recognitions = ['national', 'employer', 'international'] as const;

export const courseFields = {
  code: { kind: 'code', label: 'course.code', maxLength: 40, required: true },
  category: { kind: 'code', label: 'course.category', maxLength: 20, required: true },
  title: { kind: 'text', label: 'course.title', maxLength: 300, required: true },
  provider: { kind: 'reference', label: 'course.provider', table: 'partner' },
  type: { kind: 'choice', label: 'course.type', values: courseTypes },
  recognition: { kind: 'choice', label: 'course.recognition', values: recognitions },
  authorisationNo: { kind: 'code', label: 'course.authorisationNo', maxLength: 60 },
  authorisationExpiresOn: { kind: 'date', label: 'course.authorisationExpiresOn' },
  hoursTheory: { kind: 'integer', label: 'course.hoursTheory', min: 0, max: 2_000 },
  hoursPractice: { kind: 'integer', label: 'course.hoursPractice', min: 0, max: 2_000 },
  level: { kind: 'integer', label: 'course.level', min: 1, max: 8 },
  digcomp: {
    kind: 'list',
    label: 'course.digcomp',
    of: { kind: 'code', label: 'course.digcomp', maxLength: 3, pattern: '^[1-5]\\.[1-6]$' },
  },
  maxGroup: { kind: 'integer', label: 'course.maxGroup', min: 1, max: 1_000 },
  minAttendance: { kind: 'integer', label: 'course.minAttendance', min: 0, max: 100 },
  subActivity: { kind: 'code', label: 'course.subActivity', maxLength: 20 },
  minIsced: { kind: 'integer', label: 'course.minIsced', min: 0, max: 8 },
} as const satisfies Record<Exclude<keyof Course, 'id'>, FieldSpec>;
