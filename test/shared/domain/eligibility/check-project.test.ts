import { describe, expect, test } from 'vitest';
import { checkParticipant } from '#shared/domain/eligibility/check-participant.ts';
import { casesOf, checkProject, maxSameCnp } from '#shared/domain/eligibility/check-project.ts';
import { findingMessagesEn } from '#shared/domain/eligibility/finding.messages.ts';
import type { ProjectData } from '#shared/domain/tables.ts';
import { aProfile } from '#test/support/a-profile.ts';
import {
  aCompany,
  aCourse,
  aDossier,
  anAttachment,
  aParticipant,
  aParticipation,
  aPartner,
  aProject,
  day,
} from '#test/support/some-people.ts';

const today = day('2022-11-30');
type Rows = {
  readonly [T in keyof ProjectData]?: readonly (ProjectData[T] extends ReadonlyMap<string, infer R> ? R : never)[];
};

const byId = <R extends { readonly id: string }>(rows: readonly R[]) => new Map(rows.map(row => [row.id, row]));
const someData = (rows: Rows = {}): ProjectData => ({
  project: byId(rows.project ?? [aProject()]),
  partner: byId(rows.partner ?? [aPartner()]),
  company: byId(rows.company ?? [aCompany()]),
  course: byId(rows.course ?? [aCourse()]),
  participant: byId(rows.participant ?? [aParticipant()]),
  dossier: byId(rows.dossier ?? [aDossier()]),
  participation: byId(rows.participation ?? [aParticipation()]),
  attachment: byId(rows.attachment ?? []),
  holding: byId(rows.holding ?? []),
  aid: byId(rows.aid ?? []),
  correspondence: byId(rows.correspondence ?? []),
  duplicate: byId(rows.duplicate ?? []),
  importRun: byId(rows.importRun ?? []),
  savedView: byId(rows.savedView ?? []),
});
const found = (rows: Rows): string[] =>
  checkProject(someData(rows), aProfile(), today).map(
    ({ rule, message, severity, place: { table, id, field } }) =>
      `${message.slice('rule.'.length).replace(`${rule}.`, `${rule} `)} ${severity} ${table}/${id}/${field}`,
  );

describe('casesOf', () => {
  test('brings everything about a person together', () => {
    const [subject] = casesOf(someData({ partner: [aPartner({ id: 'b', code: 'P1' }), aPartner({ id: 'a' })] }));
    expect(subject).toMatchObject({
      participant: { id: 'p1' },
      employer: { id: 'c1' },
      employerDossier: null,
      dossier: { id: 'p1' },
      participations: [{ id: 'x1' }],
      courses: new Map([['course-1', aCourse()]]),
      sameCnp: [],
      partners: [{ id: 'a' }, { id: 'b' }],
    });
  });

  test('is in order of id, whatever the order of the rows', () => {
    const participant = ['p3', 'p1', 'p2'].map(id => aParticipant({ id, cnp: null }));
    expect([...casesOf(someData({ participant }))].map(subject => subject.participant.id)).toEqual(['p1', 'p2', 'p3']);
  });

  test('people with one CNP see each other; those without one do not', () => {
    const participant = [
      aParticipant({ id: 'a' }),
      aParticipant({ id: 'b', entryDate: day('2022-04-01') }),
      aParticipant({ id: 'c', cnp: null }),
      aParticipant({ id: 'd', cnp: null }),
    ];
    const cases = [...casesOf(someData({ participant }))];
    expect(cases.map(({ sameCnp }) => sameCnp.map(({ id }) => id))).toEqual([['b'], ['a'], [], []]);
  });

  test('of very many with one CNP exactly one is counted', () => {
    const people = Array.from({ length: 500 }, (_, at) =>
      aParticipant({ id: `p${at}`, entryDate: at === 321 ? day('2022-05-01') : day('2022-05-02') }),
    );
    const data = someData({
      participant: people,
      participation: [],
      dossier: people.map(({ id }) => ({ ...aDossier(), id })),
    });
    const cases = [...casesOf(data)];
    expect(cases.every(({ sameCnp }) => sameCnp.length <= maxSameCnp + 1)).toBe(true);
    const counted = cases.filter(subject => checkParticipant(subject, aProfile(), today).status === 'countable');
    expect(counted.map(({ participant }) => participant.id)).toEqual(['p321']);
  });

  test('without a project row there are no cases', () => {
    expect([...casesOf(someData({ project: [] }))]).toEqual([]);
  });
});

describe('checkProject', () => {
  test('finds nothing in a project that is in order', () => {
    expect(found({})).toEqual([]);
  });

  test('codes of companies and partners', () => {
    const company = [
      aCompany({ cui: '18547291', tradeRegisterNo: 'J99/1/2015' }),
      aCompany({ id: 'c2', cui: null, tradeRegisterNo: null }),
    ];
    const partner = [
      aPartner({
        cui: 'RO12345678',
        ibanExpenses: 'RO20TREZ7005069XXX013578',
        ibanPrefinancing: 'RO49AAAA1B31007593840000',
      }),
    ];
    expect(found({ company, partner })).toEqual([
      'DATA-CUI check-digit error partner/lead/cui',
      'DATA-IBAN check-digits error partner/lead/ibanExpenses',
      'DATA-CUI check-digit error company/c1/cui',
      'DATA-TRN unknown-form warning company/c1/tradeRegisterNo',
      'DATA-CUI none warning company/c2/cui',
    ]);
  });

  test('references that lead nowhere', () => {
    const rows: Rows = {
      company: [aCompany({ recruitedBy: 'ghost' })],
      participant: [aParticipant({ recruitedBy: 'ghost' })],
      participation: [aParticipation({ course: 'ghost' }), aParticipation({ id: 'x2', participant: 'ghost' })],
      dossier: [aDossier(), aDossier({}, { id: 'ghost', owner: 'company' })],
      attachment: [anAttachment({ id: 'f1' }), anAttachment({ id: 'f2', rowId: 'ghost' })],
    };
    expect(found(rows)).toEqual([
      'DATA-REF no-partner error company/c1/recruitedBy',
      'DATA-REF no-partner error participant/p1/recruitedBy',
      'DATA-REF no-course error participation/x1/course',
      'DATA-REF no-participant error participation/x2/participant',
      'DATA-REF no-company error dossier/ghost/owner',
      'DATA-REF no-record error attachment/f2/rowId',
    ]);
  });

  test('an employer that is not stored is a broken reference, and missing for the person', () => {
    expect(found({ participant: [aParticipant({ employer: 'ghost' })] })).toEqual([
      'DATA-REF no-company error participant/p1/employer',
      'ELIG-01 no-employer error participant/p1/employer',
    ]);
  });

  test('what is wrong with an employer is said once, however many people it has', () => {
    const people = ['p1', 'p2', 'p3'].map(id => aParticipant({ id, cnp: null, cnpException: 'x' }));
    const large = found({ company: [aCompany({ smeCategory: 'large' })], participant: people });
    expect(large.filter(line => line.startsWith('ELIG-01'))).toEqual(['ELIG-01 not-sme error company/c1/smeCategory']);
  });

  test('everything that a check of the data says has words', () => {
    const messages: readonly string[] = Object.keys(findingMessagesEn);
    const codes = ['RO1234567x', '1', '0', '18547291'].map((cui, at) => aCompany({ id: `c${at}`, cui }));
    const ibans = ['DE02120300000000202051', 'RO49', 'RO49AAAA1B3100759384000!', 'RO49AAAA1B31007593840001'];
    const partner = ibans.map((ibanExpenses, at) => aPartner({ id: `l${at}`, ibanExpenses }));
    const findings = checkProject(someData({ company: codes, partner }), aProfile(), today);
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['DATA-CUI', 'DATA-IBAN', 'DATA-REF']));
    expect(findings.filter(({ message }) => !messages.includes(message))).toEqual([]);
  });
});

/* Counted, not timed: how often a field of a row is read. 1 000 and 8 000 people are 8 times the rows; sorting adds at most
 * log 8 000 / log 1 000 = 1.3 to a part of it. Looking at everyone for everyone would be 64 times. */
test('the work grows with the number of people, not with its square', () => {
  let reads = 0;
  const counted = <R extends object>(row: R): R =>
    new Proxy(row, {
      get(target, field, receiver) {
        reads += 1;
        return Reflect.get(target, field, receiver);
      },
    });
  const readsFor = (count: number): number => {
    const ids = Array.from({ length: count }, (_, at) => `p${at}`);
    const data = someData({
      participant: ids.map((id, at) => counted(aParticipant({ id, cnp: at % 2 === 0 ? '1850312120048' : null }))),
      dossier: ids.map(id => counted({ ...aDossier(), id })),
      participation: ids.map(id => counted(aParticipation({ id: `x${id}`, participant: id }))),
    });
    reads = 0;
    checkProject(data, aProfile(), today);
    return reads;
  };
  const ratio = readsFor(8_000) / readsFor(1_000);
  expect(ratio).toBeGreaterThan(7);
  expect(ratio).toBeLessThan(11);
});
