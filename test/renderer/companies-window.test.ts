import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { tableFields } from '#shared/domain/table-fields.ts';
import type { TableName } from '#shared/domain/tables.ts';
import type { Row } from '#shared/journal/commit.ts';
import { decodeRow } from '#shared/kernel/decode-row.ts';
import { namelessControls } from '#test/e2e/accessible-names.ts';
import { type FakeProgram, fakeProgram } from './harness/fake-program.ts';
import { syntheticTables } from './harness/synthetic-rows.ts';
import { eventually, windowSuite } from './harness/window-suite.ts';

/* The companies' list and page, in one window each. Four companies, ten people at each; company-0 is "Turnătoria Someș 1 SRL". */
const window = windowSuite();

const eur = (whole: number) => ({ minor: whole * 100, currency: 'EUR' });
const figures = (staff: number, turnover: number, balance: number) => ({
  averageStaff: staff * 100,
  turnover: eur(turnover),
  totalAssets: eur(balance),
});

/** E-1 of the category: A of 40 people, 30 % of it held by B of 60, so that 58 count; and the ledger of D-1. */
function withFigures(): FakeProgram {
  const tables = syntheticTables(40);
  const put = (table: TableName, id: string, parts: { readonly [field: string]: unknown }): void => {
    const rows = tables[table] as Map<string, Row>;
    const decoded = decodeRow(tableFields[table], { ...rows.get(id), id, ...parts });
    if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
    rows.set(id, decoded.value as Row);
  };
  put('company', 'company-0', {
    ...figures(40, 8_000_000, 6_000_000),
    referenceYear: 2021,
    smeCategory: 'small',
    state: 'contacted',
  });
  put('company', 'company-b', {
    name: 'Grup Bistrița SA',
    cui: '18547290',
    state: 'related',
    ...figures(60, 20_000_000, 15_000_000),
    referenceYear: 2021,
  });
  put('aid', 'aid-1', { company: 'company-0', grantedOn: '2020-05-10', amount: eur(60_000), regulation: '1407/2013' });
  put('aid', 'aid-2', { company: 'company-0', grantedOn: '2021-11-20', amount: eur(90_000), regulation: '1407/2013' });
  return fakeProgram({ tables, open: true });
}

const labels = (program: FakeProgram): string[] => program.commits.map(({ label }) => label.key);
const textOf = (page: Page, testId: string): Promise<string | null> => page.getByTestId(testId).textContent();
/** Chooses in a list that opens below its field. */
async function choose(page: Page, testId: string, option: string): Promise<void> {
  await page.getByTestId(testId).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

test('the list finds without diacritics, hides those that take no part, warns of the same tax number, adds and opens', async () => {
  const program = withFigures();
  const page = await window(program);
  await page.getByTestId('nav-companies').click();
  await page.getByText('4 firme', { exact: true }).waitFor();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('turnatoria somes');
  await page.getByText('1 din 4 firme').waitFor();
  const cells = page.locator('.ag-row').first().locator('.ag-cell');
  // Ten people; the documents and statuses follow.
  await eventually(async () => (await cells.allTextContents())[5]).toMatch(/^10 \/ \d+$/);
  expect((await cells.allTextContents()).slice(0, 4)).toEqual([
    'Turnătoria Someș 1 SRL',
    '4221306',
    'contactată',
    'mică / mică',
  ]);
  // Of 200 000 EUR, 150 000 are used.
  expect((await cells.allTextContents())[7]).toBe('50.000');
  await page.getByTestId('company-search').fill('');
  await page.getByTestId('company-chip-related').click();
  await page.getByText('1 firmă', { exact: true }).waitFor();
  await page.getByTestId('company-chip-all').click();
  expect(await namelessControls(page)).toEqual([]);

  await page.getByTestId('company-add').click();
  await page.getByTestId('add-company-save').click();
  await page.getByTestId('add-company').getByText('Trebuie completat.').waitFor();
  await page.getByTestId('field-name').fill('Atelierul Nou SRL');
  await page.getByTestId('field-cui').fill('18547291');
  await page.getByText('Cifra de control a codului fiscal nu se potrivește').waitFor();
  await page.getByTestId('field-cui').fill('RO 18547290');
  await page.getByTestId('likely-duplicates').getByRole('link', { name: 'Grup Bistrița SA' }).waitFor();
  await page.getByTestId('field-cui').fill('14399840');
  await page.getByTestId('add-company-save').click();
  await eventually(() => textOf(page, 'company-name')).toBe('Atelierul Nou SRL');
  expect(labels(program)).toEqual(['company.added']);
  expect(program.commits[0]?.changes).toMatchObject([{ op: 'add', row: { cui: '14399840', state: 'lead' } }]);

  await page.getByTestId('company-back').click();
  await page.locator('.ag-row').first().locator('.ag-cell').first().focus();
  await page.keyboard.press('Enter');
  await eventually(() => textOf(page, 'company-name')).toBe('Atelierul Nou SRL');
});

test('on its page a field saves itself, a state asks for what it needs, and the category follows from holdings', async () => {
  const program = withFigures();
  const page = await window(program);
  const go = async (section: string): Promise<void> => {
    await page.getByTestId(`company-tab-${section}`).click();
    await page.locator(`[data-company="company-0"][data-tab="${section}"]`).waitFor();
  };
  await page.evaluate(() => {
    location.hash = '/companies/company-0';
  });
  await page.getByTestId('field-locality').fill('Cluj-Napoca');
  await page.getByTestId('field-street').focus();
  await eventually(() => labels(program)).toEqual(['company.edited']);
  // Nothing but the field that was typed in.
  expect(program.commits[0]?.changes).toEqual([
    {
      op: 'edit',
      table: 'company',
      id: 'company-0',
      fields: [{ path: 'locality', before: null, after: 'Cluj-Napoca' }],
    },
  ]);

  // Signed needs the day of signing, and leads to it.
  await choose(page, 'company-state', 'acord semnat');
  await page.getByTestId('company-state-blocked').getByText('Lipsește data semnării acordului.').click();
  await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe(
    'field-agreementOn',
  );
  await choose(page, 'company-state', 'respinsă');
  await page.getByTestId('company-state-save').click();
  await page.getByText('Scrieți motivul').waitFor();
  await page.getByTestId('company-state-reason').fill('Nu răspunde.');
  await page.getByTestId('company-state-save').click();
  await eventually(() => labels(program).at(-1)).toBe('company.state-changed');
  await eventually(() => page.getByTestId('field-stateReason').inputValue()).toBe('Nu răspunde.');

  await go('sme');
  // The day of today: there is no agreement yet.
  await eventually(() => textOf(page, 'sme-result')).toContain('mică');
  await page.getByTestId('holding-add-owner').click();
  await choose(page, 'field-owner', 'Grup Bistrița SA · 18547290');
  await page.getByTestId('field-capital').fill('30');
  await page.getByTestId('field-votes').fill('30');
  await choose(page, 'field-decision', 'parteneră');
  await page.getByTestId('holding-dialog-save').click();
  // A decision without its reason is not taken.
  await page.getByTestId('holding-dialog').getByText('Trebuie completat.').waitFor();
  expect(labels(program)).not.toContain('holding.added');
  await page.getByTestId('field-decisionReason').fill('Acord de asociere.');
  await page.getByTestId('holding-dialog-save').click();
  await eventually(() => textOf(page, 'sme-result')).toContain('mijlocie');
  expect(program.commits.at(-1)?.changes).toMatchObject([
    { op: 'add', row: { capital: 3_000, decidedBy: 'Ana Punte' } },
  ]);
  expect(await textOf(page, 'sme-steps')).toContain('58');
  // Typed in place: a rate with its comma is kept in ten-thousandths.
  await page.getByTestId('figures-add').click();
  await page.getByTestId('field-otherYears/2020/eurRate').fill('4,8694');
  await page.getByTestId('field-otherYears/2020/approvedOn').focus();
  await eventually(() => program.tables.company?.get('company-0')?.otherYears).toMatchObject({
    2020: { eurRate: 48_694 },
  });
  await eventually(() => page.getByTestId('field-otherYears/2020/eurRate').inputValue()).toBe('4,8694');
  expect(await namelessControls(page)).toEqual([]);

  await go('aid');
  await page.getByTestId('aid-add').click();
  await page.getByTestId('field-grantedOn').fill('01.09.2022');
  await page.getByTestId('field-amount').fill('40.000');
  await choose(page, 'field-regulation', '(UE) 1407/2013');
  await page.getByTestId('aid-dialog-save').click();
  await eventually(() => labels(program).at(-1)).toBe('aid.added');
  await eventually(() => textOf(page, 'regulation-1407/2013')).toContain('10.000,00 EUR');
  await page.getByTestId('aid-ask-amount').fill('10.000');
  await eventually(() => textOf(page, 'aid-verdict')).toContain('Încape');
  await page.getByTestId('aid-ask-amount').fill('10.000,01');
  await eventually(() => textOf(page, 'aid-verdict')).toContain('depășește plafonul cu 0,01 EUR');
  await page.getByTestId('aid-remove').first().click();
  await eventually(() => labels(program).at(-1)).toBe('aid.removed');

  for (const section of ['aid', 'people', 'documents', 'hours', 'correspondence', 'files', 'findings']) {
    await go(section);
    expect(await namelessControls(page)).toEqual([]);
  }
  await go('people');
  await page.locator('[data-tab="people"] a').first().click();
  await page.getByTestId('participant-name').waitFor();
});
