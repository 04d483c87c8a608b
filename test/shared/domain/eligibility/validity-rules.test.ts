import { describe, expect, test } from 'vitest';
import { checkParticipant } from '#shared/domain/eligibility/check-participant.ts';
import type { ParticipantCase } from '#shared/domain/eligibility/participant-case.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import type { CallProfile } from '#shared/profiles/profile.ts';
import { aProfile, aRequirement, said } from '#test/support/a-profile.ts';
import {
  aCase,
  aCompany,
  aDossier,
  anItem,
  aParticipant,
  aParticipation,
  aPartner,
  aProject,
  day,
} from '#test/support/some-people.ts';

/* The person of the fixtures: CNP 1850312120048 (man, born 12-03-1985), entry 02-05-2022, project from 03-01-2022
 * (contract 20-12-2021). Today is 30-11-2022, so that dates are possible from 03-01-2021 to 30-11-2022. */
const today = day('2022-11-30');

type Around = Partial<ParticipantCase>;
function found(person: Partial<Participant>, around: Around = {}, profile: CallProfile = aProfile()): string[] {
  const { findings } = checkParticipant(aCase(person, around), profile, today);
  return findings.map(({ rule, message, effect, place }) => {
    const what = message.slice(`rule.${rule}.`.length);
    const where = place.table === 'participant' ? '' : `${place.table}/${place.id}/`;
    return `${rule} ${what} ${effect} ${where}${place.field}`;
  });
}

test('a complete person is countable and nothing is found', () => {
  expect(checkParticipant(aCase(), aProfile(), today)).toEqual({ status: 'countable', findings: [] });
});

describe('VR-01: the CNP, and what it says', () => {
  test.each<[string, Partial<Participant>, string[]]>([
    ['no CNP', { cnp: null }, ['VR-01 no-cnp missing cnp']],
    ['twelve digits', { cnp: '185031212004' }, ['VR-01 length excludes cnp']],
    ['a letter', { cnp: '185031212004x' }, ['VR-01 digits excludes cnp']],
    ['wrong check digit', { cnp: '1850312120043' }, ['VR-01 check-digit excludes cnp']],
    ['month 22', { cnp: '1632215123457' }, ['VR-01 date excludes cnp', 'VR-01 check-digit excludes cnp']],
    ['another birth date', { birthDate: day('1985-03-13') }, ['VR-01 birth-date excludes birthDate']],
    ['another sex', { gender: 'F' }, ['VR-01 gender excludes gender']],
    [
      'both, with a reason',
      { birthDate: day('1985-03-13'), gender: 'F', cnpException: 'act străin' },
      ['VR-01 birth-date-excepted notice birthDate', 'VR-01 gender-excepted notice gender'],
    ],
    ['an empty reason is none', { gender: 'F', cnpException: ' ' }, ['VR-01 gender excludes gender']],
    // 7850101400018: man, foreign resident, 1 January of a year 85.
    [
      '7 with birth date',
      { cnp: '7850101400018', birthDate: day('1985-01-01') },
      ['VR-01 century-unknown notice birthDate'],
    ],
    ['7 without birth date', { cnp: '7850101400018', birthDate: null }, ['VR-01 birth-date-needed missing birthDate']],
    [
      '7 with another day',
      { cnp: '7850101400018', birthDate: day('1985-01-02') },
      ['VR-01 century-unknown notice birthDate', 'VR-01 birth-date excludes birthDate'],
    ],
    // Sum of 185031270004 by the weights: 2+56+45+0+12+6+6+35+0+0+0+36 = 198 = 18 × 11, so the check digit is 0.
    ['unknown county', { cnp: '1850312700040' }, ['VR-01 county notice cnp']],
  ])('%s', (_, person, expected) => {
    expect(found(person)).toEqual(expected);
  });
});

describe('VR-02: possible dates', () => {
  test.each<[string, Partial<Participant>, Around, string[]]>([
    ['a year before the project', { formDate: day('2021-01-03') }, {}, []],
    ['a day earlier', { formDate: day('2021-01-02') }, {}, ['VR-02 too-early excludes formDate']],
    ['no start of the project', { formDate: day('1990-01-02') }, { project: aProject({ startOn: null }) }, []],
    ['today', { exitDate: day('2022-11-30') }, {}, []],
    ['tomorrow', { exitDate: day('2022-12-01') }, {}, ['VR-02 after-today excludes exitDate']],
    [
      'the year 3036',
      { entryDate: day('3036-05-02') },
      { participations: [] },
      ['VR-02 after-today excludes entryDate'],
    ],
    ['an old contract', { contract: { ...contract(), on: day('1985-04-01') } }, {}, []],
    ['a contract that ends later', { contract: { ...contract(), endOn: day('2030-01-01') } }, {}, []],
    ['a course planned to end later', {}, { participations: [aParticipation({ endOn: day('2023-02-01') })] }, []],
    [
      'attendance after today',
      {},
      { participations: [aParticipation({ attendance: attended('2022-05-02', '2022-12-01') })] },
      ['VR-02 after-today excludes participation/x1/attendance/1/on'],
    ],
    [
      'a needed document received after today',
      {},
      { dossier: aDossier({ 'PAR-10': anItem({ receivedOn: day('2023-04-20') }) }) },
      ['VR-02 after-today excludes dossier/p1/items/PAR-10/receivedOn'],
    ],
    [
      'another document received after today',
      {},
      { dossier: aDossier({ 'PAR-19': anItem({ receivedOn: day('2023-04-20') }) }) },
      ['VR-02 after-today notice dossier/p1/items/PAR-19/receivedOn'],
    ],
  ])('%s', (_, person, around, expected) => {
    expect(found(person, around)).toEqual(expected);
  });

  test('a birth date after today is not repeated', () => {
    const subject = aCase({ cnp: '7850101400018', birthDate: day('2085-01-01') });
    const finding = checkParticipant(subject, aProfile(), today).findings.find(({ rule }) => rule === 'VR-02');
    expect(finding).toMatchObject({ message: 'rule.VR-02.birth-after-today', facts: {} });
  });

  test('29 February has 28 February a year before', () => {
    const project = aProject({ startOn: day('2024-02-29'), contractOn: null });
    const on = (text: string) =>
      checkParticipant(
        aCase({ formDate: day(text), entryDate: null }, { project, participations: [] }),
        aProfile(),
        day('2024-06-30'),
      );
    expect(on('2023-02-28').findings.map(({ rule, place }) => `${rule} ${place.field}`)).not.toContain(
      'VR-02 formDate',
    );
    expect(on('2023-02-27').findings.map(({ rule, place }) => `${rule} ${place.field}`)).toContain('VR-02 formDate');
  });
});

describe('VR-03: entry, attendance and exit in order', () => {
  test.each<[string, Partial<Participant>, Around, string[]]>([
    ['no entry', { entryDate: null }, {}, ['VR-03 no-entry missing entryDate']],
    ['entry on the day the project starts', { entryDate: day('2022-01-03') }, {}, []],
    ['a day before', { entryDate: day('2022-01-02') }, {}, ['VR-03 before-project excludes entryDate']],
    [
      'after the start, before the contract was signed',
      {},
      { project: aProject({ contractOn: day('2022-05-03') }) },
      ['VR-03 before-project excludes entryDate'],
    ],
    ['neither day known', {}, { project: aProject({ contractOn: null, startOn: null }) }, []],
    ['attended on the day of entry and of exit', { exitDate: day('2022-05-02') }, {}, []],
    [
      'attended before entry',
      { entryDate: day('2022-05-03') },
      {},
      ['VR-03 attended-before-entry excludes participation/x1/attendance/0/on'],
    ],
    [
      'attended after exit',
      { exitDate: day('2022-05-04') },
      { participations: [aParticipation({ attendance: attended('2022-05-02', '2022-05-04', '2022-05-05') })] },
      ['VR-03 attended-after-exit excludes participation/x1/attendance/2/on'],
    ],
    [
      'exit before entry',
      { exitDate: day('2022-05-01') },
      { participations: [] },
      ['VR-03 exit-before-entry excludes exitDate'],
    ],
  ])('%s', (_, person, around, expected) => {
    expect(found(person, around)).toEqual(expected);
  });
});

describe('VR-04: a person counts once', () => {
  const other = (id: string, entryDate: string | null) =>
    aParticipant({ id, entryDate: entryDate === null ? null : day(entryDate) });
  test.each<[string, Participant[], string[]]>([
    ['entered before the other', [other('a', '2022-05-03')], ['VR-04 first notice cnp']],
    ['entered after the other', [other('z', '2022-05-01')], ['VR-04 duplicate excludes cnp']],
    ['the same day, smaller id', [other('p2', '2022-05-02')], ['VR-04 first notice cnp']],
    ['the same day, greater id', [other('p0', '2022-05-02')], ['VR-04 duplicate excludes cnp']],
    ['the other has not entered', [other('a', null)], ['VR-04 first notice cnp']],
    ['one of two before', [other('a', null), other('z', '2022-05-01')], ['VR-04 duplicate excludes cnp']],
  ])('%s', (_, sameCnp, expected) => {
    expect(found({}, { sameCnp })).toEqual(expected);
  });

  test('an impossible CNP makes nobody the same person', () => {
    expect(found({ cnp: '1850312120043' }, { sameCnp: [other('a', '2022-05-01')] })).toEqual([
      'VR-01 check-digit excludes cnp',
    ]);
  });
});

describe('VR-05: the documents needed to count', () => {
  const withState = (changes: Parameters<typeof anItem>[0]) => ({ dossier: aDossier({ 'PAR-10': anItem(changes) }) });
  const at = 'missing dossier/p1/items/PAR-10/state';
  test.each<[string, Around, string[]]>([
    ['waived', withState({ state: 'waived', reason: 'x' }), []],
    ['received only', withState({ state: 'received' }), [`VR-05 document-received ${at}`]],
    ['rejected', withState({ state: 'rejected', reason: 'x' }), [`VR-05 document-rejected ${at}`]],
    ['marked missing', withState({ state: 'missing' }), [`VR-05 document-missing ${at}`]],
    ['marked expired', withState({ state: 'expired' }), [`VR-05 document-expired ${at}`]],
    ['valid until today', withState({ validUntil: day('2022-11-30') }), []],
    ['valid until yesterday', withState({ validUntil: day('2022-11-29') }), [`VR-05 document-expired ${at}`]],
    [
      'no dossier',
      { dossier: null },
      [`VR-05 document-missing ${at}`, `VR-05 document-missing ${at.replace('10', '11')}`],
    ],
  ])('%s', (_, around, expected) => {
    expect(found({}, around)).toEqual(expected);
  });

  test('validity of thirty days ends after the thirtieth', () => {
    const profile = aProfile({ documents: [aRequirement('PAR-10', { validityDays: 30 })] });
    // 31 October is 30 days before 30 November.
    expect(found({}, withState({ receivedOn: day('2022-10-31') }), profile)).toEqual([]);
    expect(found({}, withState({ receivedOn: day('2022-10-30') }), profile)).toEqual([`VR-05 document-expired ${at}`]);
  });

  test("an employer's document counts for its people", () => {
    const profile = aProfile({ documents: [aRequirement('SME-01', { countsIn: ['received', 'verified'] })] });
    expect(found({}, {}, profile)).toEqual(['VR-05 document-missing missing dossier/c1/items/SME-01/state']);
    const employerDossier = aDossier({ 'SME-01': anItem({ state: 'received' }) }, { id: 'c1', owner: 'company' });
    expect(found({}, { employerDossier }, profile)).toEqual([]);
  });
});

describe('VR-06 and VR-07: complete data, one labour status', () => {
  test.each<[string, Partial<Participant>, string[]]>([
    ['no education level', { isced: null }, ['VR-06 incomplete missing isced']],
    ['level 0 is a level', { isced: 0 }, []],
    ['no gender', { gender: null }, ['VR-06 incomplete missing gender']],
    ['no birth date', { birthDate: null }, ['VR-06 incomplete missing birthDate']],
    ['no labour status, said once', { labourStatus: [] }, ['VR-07 none missing labourStatus']],
    ['two labour statuses', { labourStatus: ['employed', 'unemployed'] }, ['VR-07 several excludes labourStatus']],
  ])('%s', (_, person, expected) => {
    expect(found(person)).toEqual(expected);
  });

  test('a refused answer and a part of a group are looked at as they are', () => {
    const profile = aProfile({ completeness: said(['disability', 'domicile/county', 'residence/county']) });
    expect(found({}, {}, profile)).toEqual(['VR-06 incomplete missing residence/county']);
  });
});

describe('VR-08: nobody of the leader or the partners', () => {
  test.each<[string, Partial<Participant>, Around, string[]]>([
    ['says so', { beneficiaryEmployee: 'yes' }, {}, ['VR-08 employee excludes beneficiaryEmployee']],
    ['does not say', { beneficiaryEmployee: null }, {}, ['VR-08 unanswered missing beneficiaryEmployee']],
    [
      'works for the leader, its CUI written with RO',
      {},
      { employer: aCompany({ cui: 'RO 4221306' }) },
      ['VR-08 employer-is-partner excludes employer'],
    ],
    [
      'works for an associated organisation',
      {},
      { partners: [aPartner({ role: 'associated', code: 'A1', cui: '18547290' })] },
      [],
    ],
  ])('%s', (_, person, around, expected) => {
    expect(found(person, around)).toEqual(expected);
  });

  test('a call that does not exclude them finds nothing', () => {
    const profile = aProfile({ targetGroup: { partnerEmployeesExcluded: said(false) } });
    expect(found({ beneficiaryEmployee: 'yes' }, {}, profile)).toEqual([]);
  });
});

function contract() {
  const { contract: made } = aParticipant();
  if (made === null) throw new Error('the person of the fixtures has a contract');
  return made;
}
function attended(...days: readonly string[]) {
  return days.map(on => ({ on: day(on), hours: 600 }));
}
