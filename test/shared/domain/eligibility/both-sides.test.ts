import { describe, expect, test } from 'vitest';
import type { DocumentItem } from '#shared/domain/dossier/dossier.ts';
import { checkParticipant } from '#shared/domain/eligibility/check-participant.ts';
import type { ParticipantCase } from '#shared/domain/eligibility/participant-case.ts';
import { quotaFindings, quotaShares } from '#shared/domain/eligibility/quotas.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import type { CallProfile, DocumentRequirement } from '#shared/profiles/profile.ts';
import { aProfile, aRequirement, said } from '#test/support/a-profile.ts';
import {
  aCase,
  aCompany,
  aContract,
  aCourse,
  aDossier,
  anItem,
  aParticipant,
  aParticipation,
  aPartner,
  day,
} from '#test/support/some-people.ts';

/*
 * Every rule of the call about people and their documents, with a person on each side of it. A rule that is switched in a
 * profile and is about people must stand here: the list is compared with what the program checks.
 */

const today = day('2022-11-30');
type Around = Partial<ParticipantCase>;
type Given = {
  readonly person?: Partial<Participant>;
  readonly around?: Around;
  readonly group?: Partial<CallProfile['targetGroup']>;
  readonly documents?: readonly DocumentRequirement[];
  readonly severity?: 'error' | 'warning';
  /** Rules that the call has off. */
  readonly off?: readonly string[];
};
/** `what effect` as found by that rule; nothing on the side where it holds. */
type Sides = readonly [holds: Given, fails: Given, found: readonly string[]];

const certificate = (on: string) => ({
  type: null,
  series: null,
  number: null,
  on: day(on),
  issuer: null,
  recognition: null,
});
const paper = (code: string, changes: Partial<DocumentItem> = {}) => ({
  dossier: aDossier({ [code]: anItem(changes) }),
});
const courses = (...list: readonly Parameters<typeof aCourse>[0][]) =>
  new Map(list.map(changes => aCourse(changes)).map(course => [course.id, course]));
const declaration = aRequirement('PAR-07', { neededToCount: false, proves: 'no-double-funding' });
const proof = aRequirement('PAR-18', { neededToCount: false, proves: 'employed-at-end', due: 'exit' });
const finished = { exitDate: day('2022-05-20'), exitReason: 'completed' as const };
const twice = (second: Parameters<typeof aCourse>[0]): Given => ({
  around: {
    courses: courses({ level: 3 }, { id: 'course-2', code: 'C03-2', ...second }),
    participations: [
      aParticipation({ result: 'passed' }),
      aParticipation({
        id: 'x2',
        course: 'course-2',
        startOn: day('2022-09-01'),
        endOn: day('2022-09-20'),
        attendance: [],
        result: 'passed',
      }),
    ],
  },
});

const sides: { readonly [rule: string]: Sides } = {
  'VR-01': [{}, { person: { cnp: '1850312120043' } }, ['check-digit excludes']],
  // The project starts 03.01.2022: a year before is the first day.
  'VR-02': [
    { person: { formDate: day('2021-01-03') } },
    { person: { formDate: day('2021-01-02') } },
    ['too-early excludes'],
  ],
  'VR-03': [
    { person: { entryDate: day('2022-05-02') } },
    { person: { entryDate: day('2022-05-03') } },
    ['attended-before-entry excludes'],
  ],
  'VR-04': [
    { around: { sameCnp: [aParticipant({ id: 'p9', entryDate: null, cnp: '2660721401238' })] }, person: { cnp: null } },
    { around: { sameCnp: [aParticipant({ id: 'a', entryDate: day('2022-05-01') })] } },
    ['duplicate excludes'],
  ],
  'VR-05': [
    { around: paper('PAR-10') },
    { around: paper('PAR-10', { state: 'received' }) },
    ['document-received missing'],
  ],
  'VR-06': [{ person: { isced: 0 } }, { person: { isced: null } }, ['incomplete missing']],
  'VR-07': [{}, { person: { labourStatus: ['employed', 'inactive'] } }, ['several excludes']],
  'VR-08': [{}, { person: { beneficiaryEmployee: 'yes' } }, ['employee excludes']],
  // The course ends 20.05.2022; four weeks from that exit end on 17.06.2022.
  'VR-16': [
    { person: { ...finished, certificate: certificate('2022-06-17') } },
    { person: { ...finished, certificate: certificate('2022-06-18') } },
    ['after-window notice'],
  ],
  'ELIG-01': [
    { around: { employer: aCompany({ smeCategory: 'medium' }) } },
    { around: { employer: aCompany({ smeCategory: 'large' }) } },
    ['not-sme excludes'],
  ],
  'ELIG-02': [
    { person: { contract: aContract({ endOn: day('2022-05-02') }) } },
    { person: { contract: aContract({ endOn: day('2022-05-01') }) } },
    ['contract-ended excludes'],
  ],
  'ELIG-03': [
    { group: { regions: said(['RO11']) } },
    { group: { regions: said(['RO12']) } },
    ['other-region excludes'],
  ],
  'ELIG-04': [{ group: { caen: said(['2932']) } }, { group: { caen: said(['6201']) } }, ['other-caen excludes']],
  // Born 12.03.1985: 37 years on the day of entry.
  'ELIG-05': [{ group: { ageMax: said(37) } }, { group: { ageMax: said(36) } }, ['too-old excludes']],
  'ELIG-06': [{}, { person: { contract: aContract({ legalRepresentative: true }) } }, ['representative excludes']],
  'ELIG-07': [
    { documents: [declaration], around: paper('PAR-07', { state: 'received' }) },
    { documents: [declaration] },
    ['no-declaration missing'],
  ],
  'ELIG-08': [
    { person: { isced: 3 }, around: { courses: courses({ minIsced: 3 }) } },
    { person: { isced: 2 }, around: { courses: courses({ minIsced: 3 }) } },
    ['below excludes'],
  ],
  'ELIG-09': [twice({ level: 4 }), twice({ level: 3 }), ['held excludes']],
  'ELIG-10': [
    { person: finished, documents: [proof], around: paper('PAR-18', { state: 'received' }) },
    { person: finished, documents: [proof] },
    ['no-certificate missing'],
  ],
  'DATA-DOC': [
    { around: paper('PAR-19', { receivedBy: 'Dan Ion', verifiedBy: 'Ana Pop' }) },
    { around: paper('PAR-19', { receivedBy: 'Ana Pop', verifiedBy: 'ana pop' }) },
    ['same-person notice'],
  ],
};

const ids = ['VR-01', 'VR-02', 'VR-03', 'VR-04', 'VR-05', 'VR-06', 'VR-07', 'VR-08', 'VR-16'];
const elig = Array.from({ length: 11 }, (_, at) => `ELIG-${String(at + 1).padStart(2, '0')}`);

function found(rule: string, given: Given): readonly string[] {
  const { person = {}, around = {}, group = {}, documents = [], severity = 'error', off = [] } = given;
  const switches = Object.fromEntries(
    [...ids, ...elig].map(id => [id, { on: !off.includes(id), severity, source: 'S00', verified: true }]),
  );
  const profile = aProfile({ targetGroup: group, rules: switches });
  const asked = { ...profile, documents: [...profile.documents, ...documents] };
  return checkParticipant(aCase(person, around), asked, today)
    .findings.filter(finding => finding.rule === rule)
    .map(({ message, effect }) => `${message.slice(`rule.${rule}.`.length)} ${effect}`);
}

test('every rule about people and their documents is here; shares (ELIG-11) are of the project and below', () => {
  expect(Object.keys(sides)).toEqual([...ids, ...elig.filter(id => id !== 'ELIG-11'), 'DATA-DOC']);
});

describe.each(Object.entries(sides))('%s', (rule, [holds, fails, expected]) => {
  test('holds', () => expect(found(rule, holds)).toEqual([]));
  test('does not hold', () => expect(found(rule, fails)).toEqual(expected));
  test('finds nothing where the call has it off', () => {
    const findings = found(rule, { ...fails, off: [rule] });
    // The soundness of the data themselves is not switched.
    expect(findings).toEqual(rule === 'DATA-DOC' ? expected : []);
  });
});

describe('the same, more closely', () => {
  test('VR-16: not before the last course day, which counts', () => {
    expect(found('VR-16', { person: { certificate: certificate('2022-05-20') } })).toEqual([]);
    expect(found('VR-16', { person: { certificate: certificate('2022-05-19') } })).toEqual([
      'before-course-end notice',
    ]);
    expect(
      found('VR-16', {
        person: { certificate: certificate('2022-05-19') },
        around: { participations: [aParticipation({ result: 'withdrawn' })] },
      }),
    ).toEqual([]);
  });
  test('ELIG-07: the day on the form is a declaration too; a warning only warns', () => {
    const declarations = { eligibilityOn: null, noDoubleFundingOn: day('2022-04-20'), availabilityOn: null };
    expect(found('ELIG-07', { documents: [declaration], person: { declarations } })).toEqual([]);
    expect(found('ELIG-07', { documents: [declaration], severity: 'warning' })).toEqual(['no-declaration notice']);
    expect(
      found('ELIG-07', { documents: [declaration], around: paper('PAR-07', { validUntil: day('2022-11-29') }) }),
    ).toEqual(['no-declaration missing']);
  });
  test('ELIG-07: the same CNP, where the call does not count a person once', () => {
    const around = { ...paper('PAR-07'), sameCnp: [aParticipant({ id: 'p9' })] };
    expect(found('ELIG-07', { documents: [declaration], around, off: ['VR-04'] })).toEqual(['same-cnp notice']);
    expect(found('ELIG-07', { documents: [declaration], around })).toEqual([]);
  });
  test('ELIG-09: another category, and a course without a level', () => {
    expect(found('ELIG-09', twice({ level: 2, category: 'C04' }))).toEqual([]);
    expect(found('ELIG-09', twice({ level: null }))).toEqual(['held excludes']);
  });
  test('ELIG-10: asked from the last day of the course on, not of who gave up', () => {
    const ending = (endOn: string) => ({
      documents: [proof],
      around: { participations: [aParticipation({ endOn: day(endOn) })] },
    });
    expect(found('ELIG-10', ending('2022-12-01'))).toEqual([]);
    expect(found('ELIG-10', ending('2022-11-30'))).toEqual(['no-certificate missing']);
    expect(found('ELIG-10', { documents: [proof], person: { ...finished, exitReason: 'abandoned' } })).toEqual([]);
  });
  test('DATA-DOC: what was waived says why', () => {
    expect(found('DATA-DOC', { around: paper('PAR-19', { state: 'waived', reason: ' ' }) })).toEqual([
      'no-reason notice',
    ]);
  });
  test('VR-08: an employer with the CUI of a partner', () => {
    const around = { employer: aCompany({ cui: 'RO4221306' }), partners: [aPartner()] };
    expect(found('VR-08', { around })).toEqual(['employer-is-partner excludes']);
  });
});

describe('ELIG-11: shares of the counted', () => {
  const quota = (key: string, min: number | null, max: number | null = null) => ({
    key,
    name: { ro: key, en: key },
    minPercent: said(min),
    maxPercent: said(max),
  });
  // Four counted people: one woman, one of 56 years, three of one company, one in an authorised course.
  const people = [
    aCase({ id: 'p1', gender: 'F' }, { courses: courses({ authorisationNo: '12/2021' }) }),
    aCase({ id: 'p2', birthDate: day('1966-05-02') }),
    aCase({ id: 'p3' }),
    aCase({ id: 'p4' }, { employer: aCompany({ id: 'c2' }) }),
  ];
  function watched(...quotas: CallProfile['targetGroup']['quotas']): readonly string[] {
    const profile = aProfile({
      targetGroup: { quotas },
      rules: { 'ELIG-11': { on: true, severity: 'warning', source: 'S00', verified: true } },
    });
    return quotaFindings(quotaShares(people, profile), profile).map(
      ({ message, facts, place }) => `${message.slice(13)} ${facts.count}/${facts.of} ${place.table} ${place.id}`,
    );
  }
  test.each([
    ['women', 25, 26],
    ['age-55-64', 25, 26],
    ['authorised-course', 25, 26],
  ])('%s: at least %i %% is kept, %i %% is not', (key, held, broken) => {
    expect(watched(quota(key, held))).toEqual([]);
    expect(watched(quota(key, broken))).toEqual(['under 1/4 project project']);
  });
  test('one company has at most 75 %, not more', () => {
    expect(watched(quota('per-company', null, 75))).toEqual([]);
    expect(watched(quota('per-company', null, 74))).toEqual(['over 3/4 company c1']);
  });
  test('nothing is found without a limit, without people, or where the call has it off', () => {
    expect(watched(quota('women', null))).toEqual([]);
    const profile = aProfile({ targetGroup: { quotas: [quota('women', 90)] } });
    expect(quotaFindings(quotaShares(people, profile), profile)).toEqual([]);
    expect(quotaShares([], profile)).toMatchObject([{ held: null }]);
  });
});
