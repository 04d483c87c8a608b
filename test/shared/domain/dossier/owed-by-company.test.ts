import { describe, expect, test } from 'vitest';
import { aidRegulations } from '#shared/domain/aid/aid.ts';
import { companyDocuments, isOutstanding, owedByCompany } from '#shared/domain/dossier/owed.ts';
import type { DocumentRequirement } from '#shared/profiles/profile.ts';
import { aProfile, aRequirement, said } from '#test/support/a-profile.ts';
import { aCase, aCompany, day } from '#test/support/some-people.ts';

const today = day('2022-11-30');
type Due = DocumentRequirement['due'];

describe('companies', () => {
  const codes: readonly (readonly [string, Due])[] = [
    ['SME-01', 'before-recruiting'],
    ['SME-02', 'before-verification'],
    ['SME-06', 'before-granting'],
    ['SME-08', 'before-course'],
    ['SME-10', 'support+6m'],
  ];
  const documents = [...codes.map(([code, due]) => aRequirement(code, { due })), aRequirement('PAR-10')];
  const profile = aProfile({ documents });
  const aidOf = (grantedOn: string, source: 'own-project' | 'declaration') => ({
    id: grantedOn,
    company: 'c1',
    grantedOn: day(grantedOn),
    amount: null,
    regulation: aidRegulations[0],
    form: null,
    grantor: null,
    measure: null,
    source,
    remarks: null,
  });
  const people = [aCase({ id: 'p2', formDate: day('2022-03-01'), entryDate: null }, { participations: [] }), aCase()];
  const lines = (
    company = aCompany(),
    given = profile,
    around = { people, aids: [aidOf('2022-01-01', 'declaration'), aidOf('2022-06-01', 'own-project')] },
  ) =>
    companyDocuments({ company, dossier: null, ...around }, given, today).map(
      ({ requirement, need, dueOn, waitsFor }) => `${requirement.code} ${need} ${dueOn ?? waitsFor}`,
    );

  test('the first of its people to need a document decides its day', () => {
    expect(lines()).toEqual([
      'SME-01 now 2022-03-01',
      'SME-02 now 2022-05-02',
      'SME-06 no null',
      'SME-08 now 2022-05-02',
      'SME-10 later support-end',
    ]);
  });

  test('aid and support', () => {
    const granting = aProfile({ documents, aidRegime: said('de_minimis') });
    const supported = aCompany({ supportEndedOn: day('2022-08-31') });
    expect(lines(supported, granting).slice(2)).toEqual([
      'SME-06 now 2022-06-01',
      'SME-08 now 2022-05-02',
      'SME-10 later 2023-02-28',
    ]);
  });

  test('a company that is out is asked for nothing, unless its people entered', () => {
    const out = aCompany({ state: 'withdrawn' });
    expect(
      new Set(lines(out, profile, { people: people.slice(0, 1), aids: [] }).map(line => line.split(' ')[1])),
    ).toEqual(new Set(['no']));
    expect(lines(out)[0]).toBe('SME-01 now 2022-03-01');
  });

  test('with its people, but not those who were rejected', () => {
    const all = [...people, aCase({ id: 'p3', status: 'rejected' })];
    const { own, people: asked } = owedByCompany(
      { company: aCompany(), dossier: null, people: all, aids: [] },
      profile,
      today,
    );
    expect(own.filter(isOutstanding)).toHaveLength(3);
    expect(asked.map(({ subject, owed }) => `${subject.participant.id} ${owed.filter(isOutstanding).length}`)).toEqual([
      'p2 0',
      'p1 0',
    ]);
  });
});
