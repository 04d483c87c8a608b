import { describe, expect, test } from 'vitest';
import type { Enterprises } from '#renderer/data/queries/companies.ts';
import { inEuros } from '#renderer/features/companies/detail/aid/aid-form.ts';
import {
  categoryFinding,
  countFindings,
  findingsThrough,
  onlyThrough,
} from '#renderer/features/companies/detail/company-findings.ts';
import { companyLayout, yearFieldNames } from '#renderer/features/companies/detail/company-form.ts';
import { companyHours } from '#renderer/features/companies/detail/company-hours.ts';
import { tabOf } from '#renderer/features/companies/detail/company-tabs.ts';
import {
  decided,
  holdingAct,
  holdingLayout,
  holdingProblem,
} from '#renderer/features/companies/detail/sme/holding-form.ts';
import { shownRate, storedRate } from '#renderer/features/companies/detail/sme/rate-text.ts';
import {
  companyLines,
  companyTest,
  countStates,
  peopleByCompany,
} from '#renderer/features/companies/list/company-line.ts';
import { companyFields } from '#shared/domain/company/company.fields.ts';
import type { Company } from '#shared/domain/company/company.ts';
import type { Finding } from '#shared/domain/eligibility/finding.ts';
import { holdingFields } from '#shared/domain/holding/holding.fields.ts';
import { tableFields } from '#shared/domain/table-fields.ts';
import type { TableName } from '#shared/domain/tables.ts';
import { decodeRow } from '#shared/kernel/decode-row.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { foldForSearch } from '#shared/kernel/search-text.ts';
import { theCall } from '#test/support/some-enterprises.ts';

const day = (text: string): PlainDate => text as PlainDate;
const today = day('2022-12-01');
function aRow<T>(table: TableName, parts: { readonly [field: string]: unknown }): T {
  const decoded = decodeRow(tableFields[table], parts);
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
  return decoded.value as T;
}
/** Ids hold no spaces or diacritics. */
const idOf = (name: string): string => foldForSearch(name).replace(/[^a-z0-9]+/g, '-');
const eur = (whole: number) => ({ minor: whole * 100, currency: 'EUR' });
const company = (name: string, parts: { readonly [field: string]: unknown } = {}): Company =>
  aRow<Company>('company', { id: idOf(name), name, ...parts });
const byId = <T extends { readonly id: string }>(...rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map(row => [row.id, row]));

describe('the list', () => {
  /* By hand: 60 000 + 90 000 + 40 000 EUR granted in the fiscal years 2020 to 2022, of 200 000: 10 000 are left. */
  const enterprises: Enterprises = {
    company: byId(
      company('Uzina Țebea SRL', { cui: '4221306', state: 'verified', county: 'CJ', recruitedBy: 'p1' }),
      company('Atelierul SRL', { state: 'lead' }),
      company('Grup SA', { state: 'related' }),
      company('Fără stare SRL'),
    ),
    holding: byId(),
    aid: byId(
      ...[
        ['a1', '2020-05-10', 60_000],
        ['a2', '2021-11-20', 90_000],
        ['a3', '2022-09-01', 40_000],
      ].map(([id, grantedOn, whole]) =>
        aRow<{ id: string }>('aid', {
          id,
          company: 'uzina-tebea-srl',
          grantedOn,
          amount: eur(Number(whole)),
          regulation: '1407/2013',
        }),
      ),
    ) as Enterprises['aid'],
  };
  const people = peopleByCompany([
    { employer: 'uzina-tebea-srl', status: 'countable' },
    { employer: 'uzina-tebea-srl', status: 'missing' },
    { employer: 'uzina-tebea-srl', status: null },
    { employer: null, status: 'countable' },
  ]);
  const lines = companyLines({
    enterprises,
    partners: new Map([['p1', 'P1']]),
    people,
    documents: new Map([['uzina-tebea-srl', 66]]),
    profile: theCall(),
    today,
  });
  const found = (filter: Parameters<typeof companyTest>[0]): string[] =>
    lines.filter(companyTest(filter)).map(({ name }) => name);

  test('says of each company what is asked first', () => {
    expect(lines[0]).toMatchObject({
      cui: '4221306',
      state: 'verified',
      county: 'Cluj',
      nominated: 3,
      countable: 1,
      documents: 66,
      partner: 'P1',
      headroom: { minor: 1_000_000, currency: 'EUR' },
      // No figures at all: there is nothing that could be unclear.
      computed: null,
      isUnclear: false,
    });
    expect(lines[1]).toMatchObject({ cui: '', nominated: 0, documents: null, headroom: { minor: 20_000_000 } });
  });

  test('finds without diacritics, by words of several columns, and leaves out those that take no part', () => {
    expect(found({ search: '', state: 'all' })).toEqual(['Uzina Țebea SRL', 'Atelierul SRL', 'Fără stare SRL']);
    expect(found({ search: 'tebea cluj', state: 'all' })).toEqual(['Uzina Țebea SRL']);
    expect(found({ search: 'ŢEBEA', state: 'all' })).toEqual(['Uzina Țebea SRL']);
    expect(found({ search: '422130', state: 'all' })).toEqual(['Uzina Țebea SRL']);
    expect(found({ search: 'grup', state: 'all' })).toEqual([]);
    expect(found({ search: '', state: 'related' })).toEqual(['Grup SA']);
    expect(found({ search: '', state: 'none' })).toEqual(['Fără stare SRL']);
    expect(found({ search: 'uzina', state: 'lead' })).toEqual([]);
  });

  test('counts the states', () => {
    expect(countStates(lines)).toEqual({ all: 3, verified: 1, lead: 1, related: 1, none: 1 });
  });
});

test('every field of a company has one place: the form, the table of figures, the head, or none where a merger alone writes it', () => {
  const placed = companyLayout.groups.flatMap(({ fields }) => fields.map(([path]) => path));
  const elsewhere = [...yearFieldNames, 'referenceYear', 'otherYears', 'state', 'formerIds'];
  expect([...placed, ...elsewhere].sort()).toEqual(Object.keys(companyFields).sort());
});

test('an address names a section; an unknown one is the data', () => {
  expect([tabOf('sme'), tabOf('findings'), tabOf(undefined), tabOf('x')]).toEqual(['sme', 'findings', 'data', 'data']);
});

test.each([
  ['4,9481', '49481'],
  ['4.95', '49500'],
  ['4', '40000'],
  [' 4,9481 ', '49481'],
  ['49481', '49481'],
  ['4,94812', '4,94812'],
  ['patru', 'patru'],
])('the rate %j is stored as %j', (typed, stored) => {
  expect(storedRate(typed)).toBe(stored);
});
test('a rate is read as people write it', () => {
  expect([shownRate('49481'), shownRate(''), shownRate('4,9')]).toEqual(['4,9481', '', '4,9']);
});

test('an amount of aid without a currency is in euros', () => {
  expect([
    inEuros('amount', ' 1.000 '),
    inEuros('amount', '500 lei'),
    inEuros('amount', ''),
    inEuros('measure', '12'),
  ]).toEqual(['1.000 EUR', '500 lei', '', '12']);
});

describe('a holding', () => {
  const texts = (parts: { readonly [path: string]: string }) => (path: string) => parts[path] ?? '';
  const complete = { held: 'a', ownerKind: 'enterprise', owner: 'b' };

  test.each<[string, { readonly [path: string]: string }, string | null]>([
    ['is complete', complete, null],
    ['of a holder only named', { ...complete, owner: '', ownerName: 'Someș GmbH' }, null],
    ['without a holder', { ...complete, owner: '' }, 'owner'],
    ['of a public body needs no name', { ...complete, owner: '', ownerKind: 'public-body' }, null],
    ['without what is held', { ...complete, held: '' }, 'held'],
    ['decided without a reason', { ...complete, decision: 'linked' }, 'decisionReason'],
    ['decided with one', { ...complete, decision: 'linked', decisionReason: 'Numește conducerea.' }, null],
    ['answered without a reason', { ...complete, ownerKind: 'natural-persons', sameMarket: 'no' }, 'decisionReason'],
  ])('%s', (_, parts, expected) => {
    expect(holdingProblem(texts(parts))?.at ?? null).toBe(expected);
  });

  test('asks only for what fits its holder, and for nothing twice', () => {
    const asked = (parts: { readonly [path: string]: string }, choosesHeld = false): string[] =>
      holdingLayout(texts(parts), choosesHeld).groups.flatMap(({ fields }) => fields.map(([path]) => path));
    expect(asked({ ownerKind: 'natural-persons' })).toContain('sameMarket');
    expect(asked({ ownerKind: 'enterprise' })).not.toContain('sameMarket');
    expect(asked({ ownerKind: 'investor' })).toContain('investorKind');
    expect(asked({ ownerKind: 'enterprise', owner: 'b' })).not.toContain('ownerName');
    expect(asked({ ownerKind: 'enterprise' }, true).slice(0, 1)).toEqual(['held']);
    for (const ownerKind of ['enterprise', 'public-body', 'natural-persons', 'investor']) {
      const paths = asked({ ownerKind });
      expect(new Set(paths).size).toBe(paths.length);
      expect(paths.filter(path => !Object.hasOwn(holdingFields, path))).toEqual([]);
    }
  });

  test('keeps who decided, and says what was done', () => {
    const before = { id: 'h', decision: null, sameMarket: null, decidedBy: null, decisionReason: null, until: null };
    const linked = decided(before, { ...before, decision: 'linked', decisionReason: 'x' }, 'Ana');
    expect(linked.decidedBy).toBe('Ana');
    // Somebody else who changes another field has decided nothing.
    expect(decided(linked, { ...linked, until: '2022-01-01' }, 'Ion').decidedBy).toBe('Ana');
    expect(decided(linked, { ...linked, decision: null }, 'Ion').decidedBy).toBeNull();
    expect(holdingAct(null, linked)).toBe('added');
    expect(holdingAct(before, linked)).toBe('decided');
    expect(holdingAct(linked, { ...linked, until: '2022-01-01' })).toBe('ended');
    expect(holdingAct(linked, { ...linked, capital: 3_000 })).toBe('edited');
  });
});

describe('findings', () => {
  const found = (message: string, table: Finding['place']['table'], id: string, field: string): Finding => ({
    rule: 'ELIG-01',
    severity: 'error',
    effect: 'missing',
    message,
    facts: {},
    place: { table, id, field },
    verified: true,
  });

  test('of people because of their employer are said once, with how many they concern', () => {
    const one = found('rule.ELIG-01.no-category', 'company', 'c1', 'smeCategory');
    const own = found('rule.VR-06.incomplete', 'participant', 'p1', 'isced');
    const through = findingsThrough('c1', [{ findings: [one, own] }, { findings: [one] }, { findings: [own] }]);
    expect(through).toEqual([{ finding: one, people: 2 }]);
    expect(findingsThrough('c2', [{ findings: [one] }])).toEqual([]);
  });

  const sme = (status: 'clear' | 'unclear', category: 'small' | null, year: number | null) =>
    ({ status, category, year }) as Parameters<typeof categoryFinding>[0]['sme'];

  test('the declaration is held against the figures where there are any', () => {
    const small = company('c', { smeCategory: 'small' });
    expect(categoryFinding({ company: small, sme: sme('clear', 'small', 2021) })).toBeNull();
    expect(categoryFinding({ company: company('c', { smeCategory: 'micro' }), sme: sme('clear', 'small', 2021) })).toBe(
      'differs',
    );
    expect(categoryFinding({ company: company('c'), sme: sme('clear', 'small', 2021) })).toBeNull();
    expect(categoryFinding({ company: small, sme: sme('unclear', null, 2021) })).toBe('unclear');
    expect(categoryFinding({ company: small, sme: sme('unclear', null, null) })).toBeNull();
  });

  test('are counted, and what is said of the company is not said again because of its people', () => {
    const own = found('rule.ELIG-01.differs', 'company', 'c1', 'smeCategory');
    const other = found('rule.ELIG-04.other-caen', 'company', 'c1', 'caenEligible');
    const subject = { company: company('c1'), findings: [own], people: [{ findings: [own, other] }], documents: [] };
    const judged = subject as unknown as Parameters<typeof countFindings>[0];
    expect(onlyThrough(judged)).toEqual([{ finding: other, people: 1 }]);
    expect(countFindings(judged)).toBe(2);
  });
});

test('hours are added up by person and course', () => {
  const person = (lastName: string, certificate: object | null) => ({
    id: lastName,
    lastName,
    firstName: 'Ion',
    certificate,
  });
  const taken = (id: string, hours: readonly number[]) => ({ id, attendance: hours.map(each => ({ hours: each })) });
  const hours = companyHours([
    { participant: person('Țiriac', {}), participations: [taken('b', [750, 750])] },
    { participant: person('Popa', null), participations: [taken('a', [400]), taken('c', [])] },
  ] as unknown as Parameters<typeof companyHours>[0]);
  expect(hours).toMatchObject({ days: 3, hours: 1_900, certified: 1 });
  expect(hours.lines.map(({ name }) => name)).toEqual(['Popa Ion', 'Popa Ion', 'Țiriac Ion']);
});
