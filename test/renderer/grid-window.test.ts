import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { problem } from '#shared/kernel/problem.ts';
import { namelessControls } from '#test/e2e/accessible-names.ts';
import type { FakeProgram } from './harness/fake-program.ts';
import { aProgram, eventually, windowSuite } from './harness/window-suite.ts';

/* The participants' list as a grid to work in. Sixty people. */
const window = windowSuite();

const labels = (program: FakeProgram): string[] => program.commits.map(({ label }) => label.key);
const headings = (page: Page): Promise<string[]> =>
  page
    .locator('.ag-header-cell[col-id]:not([col-id^="ag-Grid"])')
    .evaluateAll(cells =>
      cells
        .toSorted((a, b) => Number(a.getAttribute('aria-colindex')) - Number(b.getAttribute('aria-colindex')))
        .map(cell => cell.getAttribute('col-id') ?? ''),
    );

test('columns are chosen by keyboard and remembered; a view keeps filters and columns by name, and never who was looked for', async () => {
  const program = aProgram();
  const page = await window(program);
  await page.getByText('60 de participanți').waitFor();
  await page.getByTestId('grid-columns').focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('grid-columns-search').waitFor();
  await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe(
    'grid-columns-search',
  );
  await page.keyboard.type('varsta');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await eventually(() => headings(page)).toContain('ageAtEntry');
  await page.getByTestId('grid-columns-search').fill('judet');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await eventually(() => headings(page)).not.toContain('county');
  expect(await namelessControls(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await page.getByTestId('chip-not-countable').click();
  await page.getByText('4 din 60 de participanți').waitFor();
  await page.getByTestId('participant-search').fill('stefanescu');
  await page.getByTestId('grid-views').click();
  await page.getByTestId('grid-view-save').click();
  await page.getByTestId('grid-view-name').fill('Cu probleme');
  await page.keyboard.press('Enter');
  await eventually(() => labels(program)).toEqual(['savedView.added']);
  const [stored] = [...(program.tables.savedView?.values() ?? [])];
  expect(stored).toMatchObject({ place: 'participants', name: 'Cu probleme' });
  expect(String(stored?.arrangement)).toContain('ageAtEntry');
  expect(String(stored?.arrangement)).not.toContain('stefanescu');

  await page.getByTestId('participant-search').fill('');
  await page.getByTestId('chip-all').click();
  await page.getByTestId('grid-columns').click();
  await page.getByTestId('grid-columns-usual').click();
  await eventually(() => headings(page)).toContain('county');
  await page.keyboard.press('Escape');
  await page.getByTestId('grid-views').click();
  await page.getByTestId('grid-view').click();
  await page.getByText('4 din 60 de participanți').waitFor();
  await eventually(() => headings(page)).toContain('ageAtEntry');
  expect(await headings(page)).not.toContain('county');

  // The same name twice is refused, whatever its letters.
  await page.getByTestId('grid-views').click();
  await page.getByTestId('grid-view-save').click();
  await page.getByTestId('grid-view-name').fill('CU PROBLEME');
  await page.keyboard.press('Enter');
  await page.getByText('Există deja o vedere').waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('chip-countable').click();
  await page.getByTestId('grid-views').click();
  await page.getByTestId('grid-view-update').click();
  await eventually(() => labels(program).at(-1)).toBe('savedView.updated');
  await page.getByTestId('grid-views').click();
  await page.getByTestId('grid-view-remove').click();
  await eventually(() => labels(program).at(-1)).toBe('savedView.removed');
  expect(program.tables.savedView?.size).toBe(0);

  await page.reload();
  await page.getByText(/din 60 de participanți/).waitFor();
  await eventually(() => headings(page)).toContain('ageAtEntry');
});

test('those selected are changed in one act with a backup before; the ones that cannot be are named and left', async () => {
  const program = aProgram();
  const page = await window(program);
  await page.getByText('60 de participanți').waitFor();
  const row = page.locator('.ag-row').first();
  await row.locator('[col-id="firstName"]').click({ modifiers: ['Control'] });
  await eventually(() => page.getByTestId('bulk-count').textContent()).toBe('1 ales');
  await page.keyboard.press('Control+a');
  await eventually(() => page.getByTestId('bulk-count').textContent()).toBe('60 aleși');
  // Who is not shown is not changed with the others.
  await page.getByTestId('participant-search').fill('stefanescu');
  await eventually(() => page.getByTestId('bulk-count').textContent()).toBe('6 aleși');
  expect(await namelessControls(page)).toEqual([]);

  await page.getByTestId('bulk-group').click();
  await page.getByTestId('bulk-group-name').fill('Grupa 3');
  await page.getByText('Se schimbă 6 înregistrări.').waitFor();
  // The backup comes first: without one nothing is changed until it is asked again.
  program.backups.makeProblem = problem('backup.disk-full', { folder: '/media/ana/Copii' });
  await page.getByTestId('bulk-do').click();
  await page.getByTestId('bulk-problem').waitFor();
  expect(labels(program)).toEqual([]);
  await page.getByRole('button', { name: 'Schimbați fără copie' }).click();
  await eventually(() => labels(program)).toEqual(['participant.grouped']);
  expect(program.commits[0]?.label.facts).toEqual({ people: 6 });
  expect(program.commits[0]?.changes).toHaveLength(6);

  await page.getByTestId('bulk-state').click();
  await page.getByTestId('bulk-state-to').click();
  await page.getByRole('option', { name: 'a finalizat', exact: true }).click();
  await page.getByTestId('bulk-left').waitFor();
  expect(await namelessControls(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByTestId('bulk-dialog').waitFor({ state: 'detached' });
  await page.getByTestId('bulk-clear').click();
  await page.getByTestId('bulk-bar').waitFor({ state: 'detached' });

  // The paper is asked for with the selection, two ids in one parameter.
  const cell = (at: number) => page.locator(`.ag-row[row-index="${at}"] [col-id="firstName"]`);
  await cell(0).click({ modifiers: ['Control'] });
  await cell(1).click({ modifiers: ['Shift'] });
  await eventually(() => page.getByTestId('bulk-count').textContent()).toBe('2 aleși');
  await page.getByTestId('bulk-forms').click();
  await eventually(() => page.evaluate(() => decodeURIComponent(location.hash))).toMatch(
    /^#\/reports\/individual-form\/participant\/person-\d+,person-\d+$/,
  );
  // Both stand chosen in the report's own field.
  await eventually(() => page.locator('.mantine-MultiSelect-pill').count()).toBe(2);
});
