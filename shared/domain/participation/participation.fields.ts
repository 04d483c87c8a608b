import type { FieldSpec } from '../../kernel/field.ts';
import type { AttendedDay, Participation } from './participation.ts';

export const participationResults = ['passed', 'failed', 'withdrawn'] as const;

export const attendedDayFields = {
  on: { kind: 'date', label: 'participation.attendance.on', required: true },
  hours: { kind: 'hundredths', label: 'participation.attendance.hours', min: 0, max: 2_400, required: true },
} as const satisfies Record<keyof AttendedDay, FieldSpec>;

export const participationFields = {
  participant: { kind: 'reference', label: 'participation.participant', table: 'participant', required: true },
  course: { kind: 'reference', label: 'participation.course', table: 'course', required: true },
  startOn: { kind: 'date', label: 'participation.startOn' },
  endOn: { kind: 'date', label: 'participation.endOn' },
  attendance: {
    kind: 'list',
    label: 'participation.attendance',
    of: { kind: 'group', label: 'participation.attendance.day', fields: attendedDayFields },
  },
  result: { kind: 'choice', label: 'participation.result', values: participationResults },
} as const satisfies Record<Exclude<keyof Participation, 'id'>, FieldSpec>;
