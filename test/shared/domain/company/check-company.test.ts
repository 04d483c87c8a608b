import { expect, test } from 'vitest';
import { checkCompany, companiesByCui } from '#shared/domain/company/check-company.ts';
import { companyFields } from '#shared/domain/company/company.fields.ts';
import { type Company, companyStates } from '#shared/domain/company/company.ts';
import { nextCompanyStates, stateNeedsReason } from '#shared/domain/company/company-state.ts';
import { gatheredMessages } from '#shared/i18n/messages.ts';
import { decodeRow } from '#shared/kernel/decode-row.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';

const today = '2022-06-15' as PlainDate;

function aCompany(parts: { readonly [field: string]: unknown }): Company {
  const decoded = decodeRow(companyFields, { id: 'c1', name: 'Atelierul SRL', cui: '4221306', ...parts });
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
  return decoded.value as Company;
}
const remarks = (parts: { readonly [field: string]: unknown }, sameCui: readonly string[] = []): string[] =>
  checkCompany(aCompany(parts), { sameCui, today }).map(({ what, weight }) => `${weight} ${what}`);

test.each<[string, { readonly [field: string]: unknown }, string[]]>([
  ['nothing to say', {}, []],
  ['an agreement without its day', { state: 'agreed' }, ['missing agreement-missing']],
  ['its day is today', { state: 'agreed', agreementOn: '2022-06-15' }, []],
  ['its day is tomorrow', { state: 'agreed', agreementOn: '2022-06-16' }, ['wrong agreement-later']],
  ['signed, and only contacted', { state: 'contacted', agreementOn: '2022-06-01' }, ['notice agreement-there']],
  ['rejected without a reason', { state: 'rejected' }, ['missing reason-missing']],
  ['rejected with one', { state: 'rejected', stateReason: 'Nu este IMM.' }, []],
])('%s', (_, parts, expected) => {
  expect(remarks(parts)).toEqual(expected);
});

test('another company with the same number is named', () => {
  expect(checkCompany(aCompany({}), { sameCui: ['c2'], today })).toMatchObject([{ what: 'cui-twice', others: ['c2'] }]);
});

test('companies share a number however it is written', () => {
  const ids = companiesByCui([
    { id: 'a', cui: 'RO4221306' },
    { id: 'b', cui: '422 1306' },
    { id: 'c', cui: '18547290' },
    { id: 'd', cui: null },
  ]);
  expect(ids.get('4221306')).toEqual(['a', 'b']);
  expect([...ids.values()].flat()).not.toContain('d');
});

test('every remark has words in both languages', () => {
  const said = [
    ...remarks({ state: 'rejected' }, ['c2']),
    ...remarks({ state: 'agreed' }),
    ...remarks({ state: 'lead', agreementOn: '2022-06-16' }),
  ].map(line => `companyCheck.${line.split(' ')[1]}`);
  expect(new Set(said).size).toBe(5);
  for (const messages of Object.values(gatheredMessages)) {
    expect(said.filter(key => !Object.hasOwn(messages, key))).toEqual([]);
  }
});

/* By hand: a signed agreement is verified, or goes back to contacted; nobody is verified before signing. */
test.each<[(typeof companyStates)[number], readonly string[]]>([
  ['agreed', ['contacted', 'verified', 'rejected', 'withdrawn']],
  ['contacted', ['lead', 'agreed', 'rejected', 'withdrawn']],
  ['rejected', ['contacted', 'agreed']],
  ['related', ['lead']],
])('after %s', (state, expected) => {
  expect(nextCompanyStates(state)).toEqual(expected);
});

test('no state follows itself, and only an agreement is verified', () => {
  for (const state of companyStates) expect(nextCompanyStates(state)).not.toContain(state);
  expect(companyStates.filter(state => nextCompanyStates(state).includes('verified'))).toEqual(['agreed']);
  expect(companyStates.filter(stateNeedsReason)).toEqual(['rejected', 'withdrawn']);
  expect(nextCompanyStates(null)).toEqual([...companyStates]);
});
