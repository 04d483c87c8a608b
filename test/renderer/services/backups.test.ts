import { expect, test } from 'vitest';
import { failedDrill, percentOf, standingOf } from '#renderer/services/backups.ts';
import type { BackupState } from '#shared/ipc/backup.channels.ts';
import { problem } from '#shared/kernel/problem.ts';

/* What the top bar says of the backups, the worst first. */
const last = { name: 'b2.zip', madeAt: '2022-11-30T11:45:00Z', position: 7, bytes: 48_000, reason: 'work' } as const;
const good: BackupState = {
  place: { folder: '/media/ana/Copii', chosen: true, sameDisk: false },
  last,
  upToDate: true,
  running: null,
  problem: null,
  drill: null,
  drillDue: false,
  dueAt: null,
};
const noon = Date.parse('2022-11-30T12:00:00Z');
const badDrill = {
  at: '2022-11-30T11:50:00.000Z',
  ok: false,
  name: 'b2.zip',
  position: 7,
  rows: 0,
  problem: problem('backup.damaged', { file: 'b2.zip', folder: '', member: 'journal/000001.jsonl' }),
};

test('good, none yet, and the place that is not there', () => {
  expect(standingOf(good, noon)).toBe('good');
  expect(standingOf({ ...good, last: null, upToDate: false }, noon)).toBe('none');
  const gone = { folder: '/media/ana/Copii', chosen: true, sameDisk: null };
  expect(standingOf({ ...good, last: null, upToDate: false, place: gone }, noon)).toBe('gone');
  // The usual place is made with the first backup: that it is not there is nothing to warn of.
  expect(standingOf({ ...good, last: null, upToDate: false, place: { ...gone, chosen: false } }, noon)).toBe('none');
});

test('late only when the backup that is due has not come within two minutes', () => {
  const due = { ...good, upToDate: false, dueAt: '2022-11-30T11:58:30Z' };
  expect(standingOf(due, noon)).toBe('good');
  expect(standingOf({ ...due, dueAt: '2022-11-30T11:57:59Z' }, noon)).toBe('late');
  expect(standingOf({ ...due, dueAt: '2022-11-30T11:57:59Z', last: null }, noon)).toBe('late');
  expect(standingOf({ ...due, dueAt: '2022-11-30T12:20:00Z' }, noon)).toBe('good');
  expect(standingOf({ ...due, dueAt: '2022-11-30T11:00:00Z', upToDate: true }, noon)).toBe('good');
});

test('a failure and a running backup come before all else', () => {
  const failed = { ...good, problem: problem('backup.disk-full', { folder: '/media/ana/Copii' }), drill: badDrill };
  expect(standingOf(failed, noon)).toBe('failed');
  const running = { reason: 'work', stage: 'copying', done: 1, total: 3 } as const;
  expect(standingOf({ ...failed, running }, noon)).toBe('running');
  expect(percentOf(running)).toBe(33);
  expect(percentOf({ done: 0, total: 0 })).toBe(null);
  expect(percentOf({ done: 5, total: 4 })).toBe(100);
});

test('a failed drill counts until there is a newer backup', () => {
  expect(standingOf({ ...good, drill: badDrill }, noon)).toBe('drill');
  expect(failedDrill({ ...good, drill: badDrill })).toBe(badDrill);
  expect(failedDrill({ ...good, drill: { ...badDrill, name: 'b1.zip' } })).toBe(null);
  expect(standingOf({ ...good, drill: { ...badDrill, name: 'b1.zip' } }, noon)).toBe('good');
  expect(failedDrill({ ...good, drill: { ...badDrill, ok: true, problem: null } })).toBe(null);
});
