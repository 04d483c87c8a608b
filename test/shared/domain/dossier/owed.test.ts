import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completenessOf, dossierCompleteness } from '#shared/domain/dossier/completeness.ts';
import type { DocumentItem } from '#shared/domain/dossier/dossier.ts';
import { documentStates } from '#shared/domain/dossier/dossier.ts';
import { owedDocuments } from '#shared/domain/dossier/owed.ts';
import type { ParticipantCase } from '#shared/domain/eligibility/participant-case.ts';
import { resultWindows } from '#shared/domain/eligibility/result-windows.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import type { DocumentRequirement } from '#shared/profiles/profile.ts';
import { aProfile, aRequirement } from '#test/support/a-profile.ts';
import { aCase, aDossier, anItem, aParticipation, day } from '#test/support/some-people.ts';

const today = day('2022-11-30');
type Around = Partial<ParticipantCase>;
type Due = DocumentRequirement['due'];

/** One document due at `due`, not there unless given: `need on/waitsFor`, and days late. */
function owed(due: Due, person: Partial<Participant> = {}, around: Around = {}, item: DocumentItem | null = null) {
  const profile = aProfile({ documents: [aRequirement('PAR-01', { due })] });
  const dossier = aDossier(item === null ? {} : { 'PAR-01': item });
  const [one] = owedDocuments(aCase(person, { dossier, ...around }), profile, today);
  if (one === undefined) throw new Error('nothing is owed');
  return one;
}
const told = (...given: Parameters<typeof owed>): string => {
  const { need, dueOn, waitsFor, overdueDays } = owed(...given);
  return `${need} ${dueOn ?? waitsFor} ${overdueDays}`;
};
const left = { exitDate: day('2022-08-31'), exitReason: 'completed' as const };
const certificate = { type: null, series: null, number: null, on: day('2022-09-05'), issuer: null, recognition: null };

describe('when a document of a participant is due', () => {
  // The person: form 20.04.2022, entry 02.05.2022, one course 02–20.05.2022. 30.11.2022 is 212 days after the entry.
  test.each<[string, Due, Partial<Participant>, Around, string]>([
    ['application: the day of the form', 'application', {}, {}, 'now 2022-04-20 224'],
    ['before data are entered: the day of the form', 'before-data-entry', {}, {}, 'now 2022-04-20 224'],
    ['before entry: the entry', 'before-entry', {}, {}, 'now 2022-05-02 212'],
    ['entry', 'entry', {}, {}, 'now 2022-05-02 212'],
    [
      'not entered: the first course planned',
      'entry',
      { entryDate: null },
      { participations: [aParticipation({ startOn: day('2022-12-05') })] },
      'now 2022-12-05 0',
    ],
    ['nothing known of an entry', 'before-entry', { entryDate: null }, { participations: [] }, 'now entry 0'],
    ['no form and no entry', 'application', { formDate: null, entryDate: null }, { participations: [] }, 'now form 0'],
    [
      'the course begins today',
      'course-start',
      {},
      { participations: [aParticipation({ startOn: today })] },
      'now 2022-11-30 0',
    ],
    [
      'the course begins tomorrow',
      'before-course',
      {},
      { participations: [aParticipation({ startOn: day('2022-12-01') })] },
      'later 2022-12-01 0',
    ],
    ['no course', 'each-session', {}, { participations: [] }, 'later course 0'],
    [
      'in a course without a start',
      'before-course',
      {},
      { participations: [aParticipation({ startOn: null })] },
      'now course 0',
    ],
    [
      'the course ended ten days ago',
      'course-end',
      {},
      { participations: [aParticipation({ endOn: day('2022-11-20') })] },
      'now 2022-11-20 10',
    ],
    [
      'the course has no end yet',
      'course-end',
      {},
      { participations: [aParticipation({ endOn: null })] },
      'later course-end 0',
    ],
    ['no certificate', 'before-certification', {}, {}, 'later certificate 0'],
    ['a certificate', 'before-certification', { certificate }, {}, 'now 2022-09-05 86'],
    ['still in', 'exit', {}, {}, 'later exit 0'],
    ['left', 'exit', left, {}, 'now 2022-08-31 91'],
    ['left, no certificate: it will come', 'exit+28d', left, {}, 'later certificate 0'],
    ['four weeks after leaving', 'exit+28d', { ...left, certificate }, {}, 'now 2022-09-28 63'],
    ['gave up: no certificate is asked', 'exit+28d', { ...left, exitReason: 'abandoned' }, {}, 'no null 0'],
    ['six months after 31 August: the end of February', 'exit+6m', left, {}, 'later 2023-02-28 0'],
    [
      'six months have passed today',
      'exit+6m',
      { exitDate: day('2022-05-30'), exitReason: 'completed' },
      {},
      'now 2022-11-30 0',
    ],
    ['did not give up', 'on-abandon', left, {}, 'no null 0'],
    ['gave up', 'on-abandon', { ...left, exitReason: 'abandoned' }, {}, 'now 2022-08-31 91'],
    ['claims nothing', 'if-claimed', { disability: 'refused' }, {}, 'no null 0'],
    ['claims a disability', 'if-claimed', { disability: 'yes' }, {}, 'now 2022-05-02 212'],
  ])('%s', (_, due, person, around, expected) => {
    expect(told(due, person, around)).toBe(expected);
  });

  test('nothing is asked of someone whose data were erased', () => {
    const anonymous = {
      erasedOn: today,
      counted: null,
      ageBand: null,
      region: null,
      certifiedInTime: null,
      person: null,
    };
    expect(owedDocuments(aCase({ anonymous }), aProfile(), today)).toEqual([]);
  });
});

describe('what would settle it', () => {
  test.each<[string, Partial<DocumentItem> | null, string]>([
    ['not there', null, 'missing document 212'],
    ['received', { state: 'received' }, 'received verification 0'],
    ['verified', {}, 'verified null 0'],
    ['waived', { state: 'waived', reason: 'x' }, 'waived null 0'],
    ['rejected', { state: 'rejected', reason: 'x' }, 'rejected another 212'],
    ['good until today', { validUntil: today }, 'verified null 0'],
    ['good until yesterday', { validUntil: day('2022-11-29') }, 'expired another 212'],
  ])('%s', (_, item, expected) => {
    const { state, lacks, overdueDays } = owed('entry', {}, {}, item === null ? null : anItem(item));
    expect(`${state} ${lacks} ${overdueDays}`).toBe(expected);
  });

  test('validity of thirty days counts from the day of issue, else from the day it came', () => {
    const profile = aProfile({ documents: [aRequirement('PAR-01', { validityDays: 30 })] });
    const of = (item: DocumentItem) =>
      owedDocuments(aCase({}, { dossier: aDossier({ 'PAR-01': item }) }), profile, today)[0];
    expect(of(anItem({ receivedOn: day('2022-11-25'), issuedOn: day('2022-10-31') }))).toMatchObject({
      state: 'verified',
      validUntil: '2022-11-30',
    });
    expect(of(anItem({ receivedOn: day('2022-11-25'), issuedOn: day('2022-10-30') }))).toMatchObject({
      state: 'expired',
      validUntil: '2022-11-29',
    });
    expect(of(anItem({ receivedOn: day('2022-11-25') }))).toMatchObject({
      state: 'verified',
      validUntil: '2022-12-25',
    });
  });

  test('what runs out before the last course ends is told while it is still good', () => {
    const courses = {
      participations: [
        aParticipation({ endOn: day('2022-12-10') }),
        aParticipation({ id: 'x2', endOn: day('2023-01-20') }),
      ],
    };
    const until = (text: string) =>
      owed('entry', {}, courses, anItem({ validUntil: day(text) })).expiresBeforeCourseEnd;
    expect([until('2023-01-19'), until('2023-01-20'), until('2022-11-29')]).toEqual([true, false, false]);
  });
});

describe('one figure', () => {
  const dues: readonly Due[] = [
    'application',
    'entry',
    'before-course',
    'course-end',
    'before-certification',
    'exit',
    'exit+28d',
    'exit+6m',
    'on-abandon',
    'if-claimed',
  ];
  const profile = aProfile({
    documents: dues.map((due, at) => aRequirement(`PAR-${String(at + 1).padStart(2, '0')}`, { due })),
  });
  const windows = resultWindows(profile);

  test('two of three asked for are settled: 66 %', () => {
    const small = aProfile({
      documents: [
        aRequirement('PAR-01'),
        aRequirement('PAR-02'),
        aRequirement('PAR-03'),
        aRequirement('PAR-04', { due: 'exit' }),
      ],
    });
    const subject = aCase(
      {},
      {
        dossier: aDossier({
          'PAR-01': anItem(),
          'PAR-02': anItem({ state: 'waived' }),
          'PAR-03': anItem({ state: 'received' }),
        }),
      },
    );
    const expected = { settled: 2, due: 3, percent: 66 };
    expect(completenessOf(owedDocuments(subject, small, today))).toEqual(expected);
    expect(dossierCompleteness(subject, small, { to: today, today, windows })).toEqual(expected);
  });

  test('the list, the registers and the window have the same, whoever it is', () => {
    const someDay = fc.constantFrom('2022-04-20', '2022-08-31', '2022-11-30', '2022-12-24').map(day);
    const maybe = fc.option(someDay, { nil: null });
    const person = fc.record({
      entryDate: maybe,
      formDate: maybe,
      exitDate: maybe,
      exitReason: fc.constantFrom('abandoned' as const, 'completed' as const),
      disability: fc.constantFrom('yes' as const, 'no' as const),
      certificate: fc.option(fc.constant(certificate), { nil: null }),
    });
    const items = fc.dictionary(
      fc.constantFrom(...profile.documents.map(({ code }) => code)),
      fc.record({ state: fc.constantFrom(...documentStates), validUntil: maybe }).map(anItem),
    );
    const courses = fc.array(fc.record({ startOn: maybe, endOn: maybe }).map(aParticipation), { maxLength: 2 });
    fc.assert(
      fc.property(person, items, courses, (changes, there, participations) => {
        const subject = aCase(changes, { dossier: aDossier(there), participations });
        const owed = owedDocuments(subject, profile, today, windows);
        expect(completenessOf(owed)).toEqual(dossierCompleteness(subject, profile, { to: today, today, windows }));
      }),
      { numRuns: 100 },
    );
  });
});
