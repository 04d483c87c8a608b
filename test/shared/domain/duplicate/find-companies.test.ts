import { expect, test } from 'vitest';
import { duplicateCompaniesOf, findDuplicateCompanies } from '#shared/domain/duplicate/find-duplicates.ts';
import { type CompanyFacts, nameWords, screenedCompany } from '#shared/domain/duplicate/screened-company.ts';

const company = (given: Partial<CompanyFacts> & { readonly id: string }): CompanyFacts => ({
  name: 'Atelierul Someș SRL',
  cui: null,
  tradeRegisterNo: null,
  county: null,
  contactPhone: null,
  contactEmail: null,
  ...given,
});
const found = (a: Partial<CompanyFacts>, b: Partial<CompanyFacts>) => {
  const [pair] = findDuplicateCompanies([company({ ...a, id: 'a' }), company({ ...b, id: 'b' })], []);
  return pair ? `${pair.level} ${pair.score}: ${pair.reasons.join(' ')}` : null;
};

test.each([
  ['S.C. Atelierul Someș S.R.L.', 'atelierul somes'],
  ['SC ATELIERUL SOMEŞ SRL', 'atelierul somes'],
  ['Atelierul Someș SRL-D', 'atelierul somes'],
  ['I.M.A. Prest S.A.', 'ima prest'],
  ['Popa Ion P.F.A.', 'popa ion'],
  ['SRL', 'srl'],
])('%s is called %s', (written, words) => {
  expect(nameWords(written).join(' ')).toBe(words);
});

test('the same CUI, with or without RO and spaces, right or not', () => {
  expect(found({ cui: 'RO 18547290', name: 'Alfa' }, { cui: '18547290', name: 'Beta' })).toBe('exact 100: cui');
  expect(found({ cui: '18547291', county: 'CJ' }, { cui: '18547291', county: 'CJ' })).toBe(
    'exact 100: cui name-same county',
  );
});
test('the same name without its legal form, in one county or where it is not known', () => {
  const other = 'S.C. ATELIERUL SOMEŞ S.R.L.';
  expect(found({ county: 'CJ' }, { name: other, county: 'CJ' })).toBe('likely 65: name-same county');
  expect(found({ county: 'CJ' }, { name: other })).toBe('likely 50: name-same');
  expect(found({ county: 'CJ' }, { name: other, county: 'B' })).toBeNull();
  expect(
    found({ county: 'CJ', contactPhone: '0264 111 222' }, { name: other, county: 'B', contactPhone: '0264111222' }),
  ).toBe('likely 65: name-same phone');
  expect(found({ cui: '18547290' }, { cui: '4221306' })).toBe('likely 30: name-same');
  expect(found({ cui: '18547290' }, { cui: '18547920' })).toBe('likely 85: cui-near name-same');
});
test('a letter in a long name, in one county; not in a short one', () => {
  expect(found({ county: 'CJ' }, { name: 'Atelierul Somes-Est', county: 'CJ' })).toBeNull();
  expect(found({ county: 'CJ' }, { name: 'Atelierul Somuș', county: 'CJ' })).toBe('likely 50: name-letter county');
  expect(found({ name: 'IMA SRL', county: 'CJ' }, { name: 'IMB SRL', county: 'CJ' })).toBeNull();
});
test('while typing', () => {
  const companies = [company({ id: 'a', county: 'CJ', cui: '18547290' })].map(screenedCompany);
  const typing = (typed: Partial<CompanyFacts>) =>
    duplicateCompaniesOf(company({ ...typed, id: 'new' }), companies).map(({ id }) => id);
  expect(typing({ name: 'atelierul somes' })).toEqual(['a']);
  expect(typing({ name: 'Altul', cui: 'RO18547290' })).toEqual(['a']);
  expect(typing({ name: 'Altul' })).toEqual([]);
});
