import { describe, expect, test } from 'vitest';
import {
  countLines,
  filterOf,
  lineTest,
  narrowedBy,
  noFilter,
} from '#renderer/features/participants/list/list-filter.ts';
import { furtherFact, furtherFields } from '#renderer/services/register/further-facts.ts';
import { type ListRow, listRowOf } from '#renderer/services/register/list-row.ts';
import type { Finding } from '#shared/domain/eligibility/finding.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import { personId, syntheticTables } from '../harness/synthetic-rows.ts';

const people = syntheticTables(20).participant;
const person = (at: number): Participant => people?.get(personId(at)) as unknown as Participant;
const finding = (rule: string, effect: Finding['effect']): Finding => ({
  rule,
  severity: 'error',
  effect,
  message: `rule.${rule}`,
  facts: {},
  place: { table: 'participant', id: 'p', field: null },
  verified: true,
});

test('what a view keeps of the filter is what narrows the list, without what was looked for', () => {
  const filter = { search: 'Popescu', status: 'missing', rule: 'VR-05' } as const;
  expect(narrowedBy(filter)).toEqual({ status: 'missing', rule: 'VR-05' });
  expect(filterOf(narrowedBy(filter))).toEqual({ ...filter, search: '' });
  expect(filterOf({ status: 'unheard-of' })).toEqual(noFilter);
});

test('further columns hold what the record says, never a sensitive answer', () => {
  const born = { ...person(0), birthDate: '1961-03-14', entryDate: '2022-03-13' } as Participant;
  const row = listRowOf({ ...born, group: 'Grupa 3', disability: 'yes', labourStatus: ['employed', 'inactive'] });
  expect(furtherFact(row, 'group')).toBe('Grupa 3');
  // The day before the 61st birthday.
  expect(furtherFact(row, 'ageAtEntry')).toBe(60);
  expect(furtherFact(row, 'labourStatus')).toBe('employed inactive');
  expect(furtherFact(listRowOf({ ...born, birthDate: null }), 'ageAtEntry')).toBeNull();
  expect(row.further).toHaveLength(furtherFields.length);
  for (const answered of ['disability', 'minority', 'marginalised', 'homeless', 'foreignOrigin', 'otherDisadvantaged'])
    expect(furtherFields).not.toContain(answered);
});

describe('a line', () => {
  test('shows what the grid shows, with the CNP covered but for its last four figures', () => {
    const row = listRowOf(person(0), 'Turnătoria Someș 1 SRL', 'P1');
    expect(row).toMatchObject({
      lastName: 'Ștefănescu',
      firstName: 'Ana-Maria',
      employerName: 'Turnătoria Someș 1 SRL',
      county: 'Cluj',
      entryOn: '2022-02-07',
      exitOn: '2022-02-11',
      partner: 'P1',
      status: null,
      dossierPercent: null,
      sortName: 'stefanescu ana-maria',
    });
    expect(row.maskedCnp).toBe(`•••••••••${person(0).cnp?.slice(-4)}`);
  });

  test('a county that is not a plate code is shown as it is; nothing is shown for nothing', () => {
    expect(listRowOf({ ...person(0), workCounty: 'XX', cnp: null, recruitedBy: null }).county).toBe('XX');
    expect(listRowOf({ ...person(0), workCounty: null }).county).toBe('');
    expect(listRowOf({ ...person(0), cnp: null }).maskedCnp).toBe('');
  });

  test.each([
    ['', true],
    ['ștefănescu', true],
    ['ŞTEFĂNESCU ana', true],
    ['ana stefanescu', true],
    ['stefanescu maria turnatoria', true],
    ['0720000000', true],
    ['stefanescu vlad', false],
  ])('is found by “%s”: %s', (search, found) => {
    const row = listRowOf(person(0), 'Turnătoria Someș 1 SRL', 'P1');
    expect(lineTest({ ...noFilter, search })(row)).toBe(found);
  });

  test('is found by its whole CNP', () => {
    expect(lineTest({ ...noFilter, search: person(3).cnp ?? '' })(listRowOf(person(3)))).toBe(true);
  });
});

test('counts by status and by what keeps people from being counted, notices left out, each person once a rule', () => {
  const line = (status: ListRow['status'], ...findings: Finding[]): ListRow => ({
    ...listRowOf(person(0)),
    status,
    findings,
  });
  const lines = [
    line('countable', finding('ELIG-04', 'notice')),
    line('missing', finding('VR-05', 'missing'), finding('VR-05', 'missing')),
    line('not-countable', finding('VR-01', 'excludes'), finding('VR-05', 'missing')),
    line(null),
  ];
  expect(countLines(lines)).toEqual({
    all: 4,
    byStatus: { countable: 1, missing: 1, 'not-countable': 1 },
    byRule: [
      { rule: 'VR-05', count: 2 },
      { rule: 'VR-01', count: 1 },
    ],
  });
  expect(lines.map(lineTest({ ...noFilter, rule: 'VR-05' }))).toEqual([false, true, true, false]);
  expect(lines.map(lineTest({ ...noFilter, status: 'not-countable' }))).toEqual([false, false, true, false]);
});
