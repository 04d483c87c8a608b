import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { problem } from '#shared/kernel/problem.ts';
import { type FakeProgram, fakeProgram } from './harness/fake-program.ts';
import { launchBrowser, type OpenWindow, openWindow } from './harness/open-window.ts';
import { personId, syntheticTables } from './harness/synthetic-rows.ts';

/* The shipping bundle of the window in a real Chromium, under the program's own content policy; main is played in memory. */

let browser: Browser;
let opened: OpenWindow | null = null;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});
afterEach(async () => {
  const errors = opened?.errors ?? [];
  await opened?.close();
  opened = null;
  // Nothing was thrown, nothing was refused by the content policy, nothing was asked of the network.
  expect(errors).toEqual([]);
});

async function window(program: FakeProgram): Promise<Page> {
  opened = await openWindow(browser, program);
  return opened.page;
}
const aProgram = (people = 60): FakeProgram => fakeProgram({ tables: syntheticTables(people), open: true });
/** Waits for a value to become what is expected; generous, since other suites share the machine. */
const eventually = <T>(value: () => T | Promise<T>) => expect.poll(value, { timeout: 20_000 });
const gridRows = (page: Page) => page.locator('.ag-row');
async function openPerson(page: Page, at: number): Promise<void> {
  // Everything has come and been checked: the three statuses add up.
  await eventually(async () => {
    const counts = await page.locator('[data-testid^="chip-"]:not([data-testid="chip-all"]) strong').allTextContents();
    return counts.reduce((sum, count) => sum + Number(count), 0);
  }).toBe(60);
  await page.evaluate(id => {
    location.hash = `/participants/${id}`;
  }, personId(at));
  await page.getByTestId('field-phone').waitFor();
}
const fieldsOf = (program: FakeProgram) =>
  program.commits.flatMap(({ changes }) => changes.flatMap(change => (change.op === 'edit' ? change.fields : [])));

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
    const cells = await gridRows(page).first().locator('.ag-cell').allTextContents();
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

describe('a record', () => {
  test('saves a field when it is left, as one commit, and the list follows', async () => {
    const program = aProgram();
    const page = await window(program);
    await openPerson(page, 5);
    await page.getByTestId('field-phone').fill('0722 111 222');
    await page.getByTestId('field-domicile/street').fill('Str. Şcolii nr. 3');
    await page.keyboard.press('Control+s');
    await eventually(() => program.commits.length).toBe(2);
    expect(fieldsOf(program)).toEqual([
      { path: 'phone', before: '0720000005', after: '0722 111 222' },
      { path: 'domicile/street', before: 'Str. Morii nr. 6', after: 'Str. Școlii nr. 3' },
    ]);
    expect(program.commits.map(({ label, author }) => `${label.key} ${author}`)).toEqual([
      'participant.edited Ana Punte',
      'participant.edited Ana Punte',
    ]);
    await eventually(() => page.getByTestId('save-state').textContent()).toMatch(/^Salvat (30\.11\.2022 )?14:00$/);
    await eventually(() => page.getByTestId('field-domicile/street').inputValue()).toBe('Str. Școlii nr. 3');
    await page.getByTestId('participant-back').click();
    await page.getByTestId('participant-search').fill('0722 111');
    await page.getByText('1 din 60 de participanți').waitFor();
  });

  test('keeps what cannot be read, marked, without holding up other fields', async () => {
    const program = aProgram();
    const page = await window(program);
    await openPerson(page, 4);
    await page.getByTestId('field-birthDate').fill('31.02.1980');
    await page.getByTestId('field-email').fill('noua@exemplu.ro');
    await page.getByTestId('field-phone').focus();
    await page.getByText('Nu este o zi din calendar').waitFor();
    await eventually(() => fieldsOf(program).map(({ path }) => path)).toEqual(['email']);
    expect(await page.getByTestId('field-birthDate').inputValue()).toBe('31.02.1980');
    await page.getByTestId('language-en').click();
    await page.getByText('Is not a day of the calendar').waitFor();
    expect(await page.getByTestId('field-birthDate').inputValue()).toBe('31.02.1980');
  });

  test('says why it was not saved, keeps the value, and saves it when tried again', async () => {
    const program = aProgram();
    const page = await window(program);
    await openPerson(page, 4);
    program.commitProblem = problem('vault.disk-full', { folder: 'D:/Proiecte' });
    await page.getByTestId('field-phone').fill('0733 000 000');
    await page.keyboard.press('Tab');
    expect(await page.getByTestId('save-problem').textContent()).toContain('D:/Proiecte');
    expect(await page.getByTestId('save-state').textContent()).toBe('Nesalvat');
    expect(await page.getByTestId('field-phone').inputValue()).toBe('0733 000 000');
    program.commitProblem = null;
    await page.getByRole('button', { name: 'Încercați din nou' }).click();
    await eventually(() => fieldsOf(program).map(({ after }) => after)).toEqual(['0733 000 000']);
    await eventually(() => page.getByTestId('save-state').textContent()).toMatch(/^Salvat/);
    expect(await page.getByTestId('save-problem').count()).toBe(0);
  });

  test('lists what is missing; a document verified is one thing less', async () => {
    const program = aProgram();
    const page = await window(program);
    await openPerson(page, 5);
    const panel = page.getByTestId('status-panel');
    const missing = panel.locator('[data-effect="missing"] li');
    // Three needed documents (PAR-08, PAR-10, PAR-11) are not there, and the level of education is not filled in.
    expect(await missing.count()).toBe(4);
    await missing.last().getByRole('button').click();
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe(
      'field-isced',
    );
    await page.getByTestId('field-items/PAR-08/state').click();
    await page.getByRole('option', { name: 'verificat' }).click();
    await eventually(() => missing.count()).toBe(3);
    expect(program.commits.at(-1)?.label.key).toBe('dossier.edited');
    expect(fieldsOf(program)).toEqual([
      {
        path: 'items/PAR-08',
        after: {
          state: 'verified',
          receivedOn: '2022-11-30',
          verifiedOn: '2022-11-30',
          verifiedBy: 'Ana Punte',
          validUntil: null,
          reason: null,
        },
      },
    ]);
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
