import { describe, expect, test } from 'vitest';
import type { Company } from '#shared/domain/company/company.ts';
import { checkParticipant } from '#shared/domain/eligibility/check-participant.ts';
import { type CompanyCase, companyCase, companyFindings } from '#shared/domain/eligibility/company-findings.ts';
import { companyTransitions } from '#shared/domain/eligibility/company-transitions.ts';
import { employerMessagesEn, employerMessagesRo } from '#shared/domain/eligibility/employer.messages.ts';
import type { Finding } from '#shared/domain/eligibility/finding.ts';
import type { Holding } from '#shared/domain/holding/holding.ts';
import { smeSource } from '#shared/domain/sme/sme-category.ts';
import { money } from '#shared/kernel/money.ts';
import { sayIn } from '#shared/kernel/translation.ts';
import { aProfile, aRequirement, said } from '#test/support/a-profile.ts';
import { enterprise, type Figures, holds, mapOf } from '#test/support/some-enterprises.ts';
import { aCase, aDossier, anItem, day } from '#test/support/some-people.ts';

const M = 1_000_000;
const figures: Record<string, Figures> = { micro: [5, 1, 1], small: [20, M, M], large: [300, 60 * M, 50 * M] };
type Row = Partial<Company>;
const employer = (of: Figures, more: Row = {}) => enterprise('c1', of, { smeCategory: 'small', ...more }, { 2020: of });

/** What ELIG-01 and ELIG-04 find in somebody of a company, who entered on 2 May 2022. */
function found(company: Company, holdings: readonly Holding[] = [], profile = aProfile()): readonly Finding[] {
  const data = { company: mapOf([company]), holding: mapOf(holdings) };
  const subject = aCase({}, { employer: company, sme: smeSource(data) });
  return checkParticipant(subject, profile, day('2022-11-30')).findings.filter(({ rule }) => /^ELIG-0[14]$/.test(rule));
}
const short = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ message, effect, place }) => `${message.slice(5)} ${effect} ${place.table}/${place.field}`);

describe('ELIG-01 by the figures of the employer', () => {
  test.each<[string, Figures, Row, readonly string[]]>([
    ['the same as declared', figures.small as Figures, {}, []],
    [
      'accepted, but not the one declared',
      figures.micro as Figures,
      {},
      ['ELIG-01.differs notice company/smeCategory'],
    ],
    [
      'not declared',
      figures.small as Figures,
      { smeCategory: null },
      ['ELIG-01.not-declared notice company/smeCategory'],
    ],
    ['large, declared small', figures.large as Figures, {}, ['ELIG-01.not-sme-computed excludes company/smeCategory']],
    [
      'large, declared so',
      figures.large as Figures,
      { smeCategory: 'large' },
      ['ELIG-01.not-sme excludes company/smeCategory'],
    ],
    [
      'small, declared large',
      figures.small as Figures,
      { smeCategory: 'large' },
      ['ELIG-01.declared-otherwise missing company/smeCategory'],
    ],
    ['staff alone is not enough to work with', [300, null, null], {}, []],
  ])('%s', (_, of, more, expected) => {
    expect(short(found(employer(of, more)))).toEqual(expected);
  });

  test('both categories are named', () => {
    const [finding] = found(employer(figures.large as Figures));
    expect(sayIn(employerMessagesRo, finding?.message ?? '', finding?.facts)).toBe(
      'Din cifre angajatorul este mare (nu este IMM), categorie pe care apelul nu o acceptă (declarat: mică).',
    );
  });

  test('unclear: missing with the question, at the row where it is answered', () => {
    const rows = [holds(null, 'c1', null, { id: 'h', ownerName: 'Altul SA' })];
    const findings = found(employer(figures.small as Figures), rows);
    expect(short(findings)).toEqual(['ELIG-01.unclear missing holding/capital']);
    expect(findings[0]?.facts).toMatchObject({ question: 'sme.ask.share', questions: 1 });
    expect(sayIn(employerMessagesEn, findings[0]?.message ?? '', findings[0]?.facts)).toBe(
      'The SME category of the employer is UNCLEAR. What per cent of c1 is held? Fill in capital or votes, or record the decision.',
    );
  });

  test('figures that cannot be checked do not take away what was declared; without a declaration they are missing', () => {
    const lei: Row = {
      turnover: money(1, 'RON'),
      totalAssets: money(1, 'RON'),
      eurRate: null,
      otherYears: {},
      approvedOn: day('2022-04-01'),
    };
    expect(short(found(employer(figures.small as Figures, lei)))).toEqual(['ELIG-01.unchecked notice company/eurRate']);
    expect(short(found(employer(figures.small as Figures, { ...lei, smeCategory: null })))).toEqual([
      'ELIG-01.unclear missing company/eurRate',
    ]);
  });

  test('public bodies with a quarter exclude', () => {
    const rows = [holds(null, 'c1', 25, { ownerKind: 'public-body', ownerName: 'Orașul' })];
    expect(short(found(employer(figures.small as Figures), rows))).toEqual([
      'ELIG-01.public excludes company/smeCategory',
    ]);
  });

  test('the day of entry chooses the year: before June the year before last', () => {
    const grown = enterprise(
      'c1',
      figures.large as Figures,
      { smeCategory: 'small' },
      { 2020: [20, M, M], 2019: [20, M, M] },
    );
    expect(short(found(grown))).toEqual([]);
  });
});

describe('ELIG-04 with the intention to adapt', () => {
  const call = aProfile({ targetGroup: { caen: said(['6201']) } });
  test.each<[string, Row, readonly string[]]>([
    ['in the list', { caenEligible: '6201' }, []],
    ['in the list and intends as well', { caenEligible: '6201', intendsToAdapt: true }, []],
    ['another', { caenEligible: '2932' }, ['ELIG-04.other-caen excludes company/caenEligible']],
    [
      'another, and intends',
      { caenEligible: '2932', intendsToAdapt: true },
      ['ELIG-04.intends notice company/intendsToAdapt'],
    ],
    ['none', {}, ['ELIG-04.no-caen missing company/caenEligible']],
    ['none, and intends', { intendsToAdapt: true }, ['ELIG-04.intends notice company/intendsToAdapt']],
    ['none, and does not intend', { intendsToAdapt: false }, ['ELIG-04.no-caen missing company/caenEligible']],
  ])('%s', (_, more, expected) => {
    expect(short(found(employer(figures.small as Figures, more), [], call))).toEqual(expected);
  });
});

function aCompanyCase(more: Row = {}, items: Parameters<typeof aDossier>[0] = {}): CompanyCase {
  const company = employer(figures.small as Figures, { cui: '18547290', agreementOn: day('2022-02-01'), ...more });
  const dossier = { ...aDossier(items), id: 'c1', owner: 'company' as const };
  const aid = {
    id: 'g',
    company: 'c1',
    grantedOn: day('2022-03-01'),
    amount: money(20_000_001, 'EUR'),
    regulation: '1407/2013',
    form: null,
    grantor: null,
    measure: null,
    source: null,
    remarks: null,
  } as const;
  const data = {
    company: mapOf([company]),
    holding: mapOf<Holding>([]),
    aid: mapOf(more.roadFreight === null ? [aid] : []),
    dossier: mapOf([dossier]),
  };
  const made = companyCase('c1', data);
  if (made === null) throw new Error('no case');
  return made;
}

describe('what is found in a company alone', () => {
  const listed = (more: Row) => short(companyFindings(aCompanyCase(more), aProfile(), day('2022-11-30')));
  test('nothing in one that is in order', () => {
    expect(listed({})).toEqual([]);
  });
  test('its codes, its category, its aid', () => {
    // roadFreight null asks the case above for an aid of one cent more than the ceiling.
    const more = {
      iban: 'RO20TREZ7005069XXX013578',
      tradeRegisterNo: 'J99/1/2015',
      smeCategory: 'micro',
      roadFreight: null,
    } as const;
    expect(listed(more)).toEqual([
      'DATA-TRN.unknown-form notice company/tradeRegisterNo',
      'DATA-IBAN.check-digits notice company/iban',
      'ELIG-01.differs notice company/smeCategory',
      'DATA-AID.exceeded notice company/name',
    ]);
  });
  test('of one that takes no part, only the codes', () => {
    expect(listed({ smeCategory: 'large', state: 'related' })).toEqual([]);
    expect(listed({ smeCategory: 'large', state: 'withdrawn', cui: null })).toEqual([
      'DATA-CUI.none notice company/cui',
    ]);
  });
});

describe('states that may follow', () => {
  const call = aProfile({
    documents: [aRequirement('SME-03', { due: 'before-verification' }), aRequirement('SME-09', { due: 'entry' })],
  });
  const to = (state: string, subject: CompanyCase) =>
    companyTransitions(subject, call, day('2022-11-30')).find(next => next.to === state);
  const verified = { 'SME-03': anItem({ state: 'verified' }) };

  test('an agreement needs its day', () => {
    expect(to('agreed', aCompanyCase({ state: 'contacted' }))?.blockedBy).toEqual([]);
    const without = to('agreed', aCompanyCase({ state: 'contacted', agreementOn: null }));
    expect(short(without?.blockedBy ?? [])).toEqual(['DATA-STATE.no-agreement missing company/agreementOn']);
  });

  test('verified needs a clear category that the call accepts, and the documents', () => {
    const blocked = (more: Row, items = {}) =>
      short(to('verified', aCompanyCase({ state: 'agreed', ...more }, items))?.blockedBy ?? []);
    expect(blocked({}, verified)).toEqual([]);
    expect(blocked({})).toEqual(['DATA-STATE.document missing dossier/items/SME-03/state']);
    expect(blocked({ averageStaff: null, otherYears: {}, approvedOn: day('2022-01-20') }, verified)).toEqual([
      'DATA-STATE.unclear missing company/averageStaff',
    ]);
    expect(blocked({ smeCategory: 'large' }, verified)).toEqual([
      'ELIG-01.declared-otherwise missing company/smeCategory',
    ]);
  });

  test('a refusal needs a reason and nothing else; a lead is not verified at once', () => {
    expect(to('rejected', aCompanyCase({ state: 'agreed' }))).toEqual({
      to: 'rejected',
      needsReason: true,
      blockedBy: [],
    });
    expect(to('verified', aCompanyCase({ state: 'lead' }))).toBeUndefined();
  });
});
