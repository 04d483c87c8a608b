import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findProfile } from '#shared/profiles/registry.ts';
import { suggestedFileName } from '#shared/reports/file-name.ts';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';

const found = findProfile('pocu-860-3-12');
if (found === null) throw new Error('the profile of the call is missing');
const profile = found;

const aRegister = (smisCode: string | null, title = 'Registrul grupului țintă'): ReportDocument => ({
  format: 1,
  report: 'target-group-register',
  language: 'ro',
  title,
  identity: {
    project: 'Competențe',
    smisCode,
    period: '01.01.2022 – 30.06.2022',
    madeAt: '30.06.2022 14:00',
    madeAtInstant: '2022-06-30T11:00:00.000Z',
    journalPosition: 3,
    profile: 'pocu-860-3-12 1',
  },
  heading: [],
  columns: [],
  frozenColumns: 0,
  rows: [],
  empty: null,
  totals: null,
  notes: [],
  signatures: [],
});

test('the name has the SMIS code, the period, and the partner where there is one', () => {
  expect(suggestedFileName(aRegister('143404'), profile)).toBe('Registru Grup Țintă_143404_2022-01-01_2022-06-30');
  expect(suggestedFileName(aRegister('143404', 'Registrul grupului țintă – P1'), profile)).toBe(
    'Registru Grup Țintă_143404_2022-01-01_2022-06-30_P1',
  );
});

test('a project without its SMIS code leaves no gap', () => {
  expect(suggestedFileName(aRegister(null), profile)).toBe('Registru Grup Țintă_2022-01-01_2022-06-30');
});

test('a report that the profile does not have is named by its id', () => {
  expect(suggestedFileName({ ...aRegister('1'), report: 'something-else' }, profile)).toBe('something-else');
});

test('a name that Windows keeps for itself is not used', () => {
  const reports = profile.reports.map(report => ({ ...report, fileName: '{smis}' }));
  expect(suggestedFileName(aRegister('COM1'), { ...profile, reports })).toBe('raport_target-group-register');
});

test('whatever is typed as code or filter, the name can be a file on Windows and macOS', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', maxLength: 300 }), (code, filter) => {
      const name = suggestedFileName(aRegister(code, `Registrul grupului țintă – ${filter}`), profile);
      expect(name).toMatch(/^[\p{L}\p{N} .,()+_-]+$/u);
      expect(name).not.toMatch(/^[\s.]|[\s.]$/);
      expect(name.length).toBeLessThanOrEqual(120);
      expect(name).toBe(name.normalize('NFC'));
    }),
  );
});
