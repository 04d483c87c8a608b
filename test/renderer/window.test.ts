import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { fakeProgram } from './harness/fake-program.ts';
import { syntheticTables } from './harness/synthetic-rows.ts';
import { aProgram, eventually, openPerson, windowSuite } from './harness/window-suite.ts';

/* The window but for the record: first page, list, reports, the copy in the browser. */
const window = windowSuite();
const gridRows = (page: Page) => page.locator('.ag-row');

describe('the first page', () => {
  test('offers to open, create and explore, says why a workspace cannot be opened, and opens the sample', async () => {
    const program = fakeProgram({ tables: syntheticTables(60) });
    const page = await window(program);
    await page.getByTestId('start-open').waitFor();
    await page.getByText('Digital Vest').first().click();
    expect(await page.getByTestId('home-problem').textContent()).toContain('Digital Vest');
    await page.getByTestId('start-create').click();
    await page.getByTestId('create-submit').click();
    await page.getByText('Scrieți titlul proiectului').waitFor();
    expect(program.asked.map(({ channel }) => channel)).not.toContain('workspace.create');
    await page.getByRole('button', { name: 'Renunțați' }).click();
    await page.getByTestId('start-sample').click();
    await page.getByTestId('participant-count').waitFor();
    expect(await page.getByTestId('project-title').textContent()).toContain('Industria 4.0');
  });
});

describe('the list', () => {
  test('finds people whatever diacritics are typed, masks the CNP, and opens a line by Enter', async () => {
    const program = aProgram();
    const page = await window(program);
    await page.getByText('60 de participanți').waitFor();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('stefanescu ana-maria');
    // Of sixty people every tenth is Ștefănescu; one of those six is Ana-Maria.
    await page.getByText('1 din 60 de participanți').waitFor();
    // The first cell has the tick.
    const [, ...cells] = await gridRows(page).first().locator('.ag-cell').allTextContents();
    expect(cells.slice(0, 2)).toEqual(['Ștefănescu', 'Ana-Maria']);
    expect(cells[2]).toMatch(/^•{9}\d{4}$/);
    await gridRows(page).first().locator('.ag-cell').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.getByTestId('participant-name').textContent()).toBe('Ștefănescu Ana-Maria');
  });

  test('counts the statuses, and shows only one when asked; the choice is still there after a restart', async () => {
    const page = await window(aProgram());
    await page.getByText('60 de participanți').waitFor();
    const count = async (status: string) =>
      Number(await page.getByTestId(`chip-${status}`).locator('strong').textContent());
    await eventually(
      async () => (await count('countable')) + (await count('missing')) + (await count('not-countable')),
    ).toBe(60);
    // A wrong check digit at 3, 20, 37, 54 excludes.
    expect(await count('not-countable')).toBe(4);
    await page.getByTestId('chip-not-countable').click();
    await page.getByText('4 din 60 de participanți').waitFor();
    await eventually(() => gridRows(page).count()).toBe(4);
    await page.reload();
    await page.getByText('4 din 60 de participanți').waitFor();
  });

  test('adds a participant, whose CNP fills in birth date and sex', async () => {
    const program = aProgram();
    const page = await window(program);
    await page.getByTestId('participant-add').click();
    await page.getByTestId('add-save').click();
    await page.getByText('Trebuie completat.').first().waitFor();
    await page.getByTestId('add-lastName').fill('Țîrlea');
    await page.getByTestId('add-firstName').fill('Anca');
    await page.getByTestId('add-cnp').fill('2660721401238');
    await page.getByTestId('add-save').click();
    await page.getByTestId('participant-name').getByText('Țîrlea Anca').waitFor();
    expect(await page.getByTestId('field-birthDate').inputValue()).toBe('21.07.1966');
    expect(await page.getByTestId('field-gender').inputValue()).toBe('F');
    expect(program.commits.map(({ label }) => label.key)).toEqual(['participant.added']);
    await page.getByTestId('participant-back').click();
    await page.getByText('61 de participanți').waitFor();
  });
});

describe('reports', () => {
  test('shows the document that an export writes, and where the file is', async () => {
    const program = aProgram();
    const page = await window(program);
    await page.getByTestId('nav-reports').click();
    await page.getByTestId('report-choose-target-group-register').click();
    const sheet = page.getByTestId('report-sheet');
    await sheet.getByText('60 de rânduri').waitFor();
    await sheet.locator('.ag-row').first().waitFor();
    await page.getByTestId('report-to').fill('31.12.2021');
    await page.getByText('Perioada se termină înainte să înceapă.').waitFor();
    expect(await page.getByTestId('export-xlsx').isDisabled()).toBe(true);
    await page.getByTestId('report-to').fill('30.06.2022');
    await page.getByTestId('export-xlsx').click();
    expect(await page.getByTestId('export-result').textContent()).toContain(
      '143404_target-group-register_2022-11.xlsx',
    );
    await page.getByTestId('export-show').click();
    const asked = program.asked.find(({ channel }) => channel === 'report.export')?.request;
    expect(asked).toMatchObject({
      report: 'target-group-register',
      format: 'xlsx',
      params: { to: '2022-06-30' },
      language: 'ro',
    });
    expect(program.asked.at(-1)?.channel).toBe('file.show-in-folder');
  });

  test('a running export says how far it is and can be stopped', async () => {
    const program = aProgram();
    program.exportDelay = 20_000;
    const page = await window(program);
    await page.getByTestId('nav-reports').click();
    await page.getByTestId('report-sheet').waitFor();
    await page.getByTestId('export-pdf').click();
    await page.getByText('din 330 rânduri').waitFor();
    await page.getByTestId('export-cancel').click();
    await page.getByText('Salvarea a fost oprită.').waitFor();
    expect(await page.getByTestId('export-pdf').isEnabled()).toBe(true);
  });
});

describe('the working copy in the browser', () => {
  test('is taken up again after a restart, and filled anew when the browser has lost it', async () => {
    const program = aProgram();
    const page = await window(program);
    await openPerson(page, 5);
    await page.getByTestId('field-phone').fill('0744 123 456');
    await page.keyboard.press('Tab');
    await eventually(() => program.commits.length).toBe(1);
    await eventually(() => page.getByTestId('save-state').textContent()).toMatch(/^Salvat/);

    program.asked.length = 0;
    await page.reload();
    await page.getByTestId('field-phone').waitFor();
    expect(await page.getByTestId('field-phone').inputValue()).toBe('0744 123 456');
    expect(program.asked.map(({ channel }) => channel)).not.toContain('workspace.rows');

    await page.goto('about:blank');
    await page.goto('http://bundle.app.localhost/index.html?empty');
    await page.evaluate(async () => {
      for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
    });
    await page.reload();
    await openPerson(page, 5);
    expect(await page.getByTestId('field-phone').inputValue()).toBe('0744 123 456');
    expect(program.asked.map(({ channel }) => channel)).toContain('workspace.rows');
  });
});
