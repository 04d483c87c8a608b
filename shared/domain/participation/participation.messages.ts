import type { Messages, Translation } from '../../kernel/translation.ts';

export const participationMessagesRo = {
  'participation.participant': 'Participant',
  'participation.course': 'Curs',
  'participation.startOn': 'Început la',
  'participation.endOn': 'Sfârșit la',
  'participation.attendance': 'Prezență',
  'participation.attendance.day': 'Zi de prezență',
  'participation.attendance.on': 'Ziua',
  'participation.attendance.hours': 'Ore',
  'participation.result': 'Rezultat',
  'participation.result.passed': 'promovat',
  'participation.result.failed': 'nepromovat',
  'participation.result.withdrawn': 'retras',
} as const satisfies Messages;

export const participationMessagesEn: Translation<typeof participationMessagesRo> = {
  'participation.participant': 'Participant',
  'participation.course': 'Course',
  'participation.startOn': 'Started on',
  'participation.endOn': 'Ended on',
  'participation.attendance': 'Attendance',
  'participation.attendance.day': 'Day attended',
  'participation.attendance.on': 'Day',
  'participation.attendance.hours': 'Hours',
  'participation.result': 'Result',
  'participation.result.passed': 'passed',
  'participation.result.failed': 'failed',
  'participation.result.withdrawn': 'withdrawn',
};
