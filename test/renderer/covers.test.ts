import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Row } from '#shared/journal/commit.ts';
import { problem } from '#shared/kernel/problem.ts';
import { type FakeProgram, fakeProgram } from './harness/fake-program.ts';
import { personId, syntheticTables } from './harness/synthetic-rows.ts';
import { aProgram, eventually, goToPerson, openPerson, windowSuite } from './harness/window-suite.ts';

/* Personal codes and sensitive answers are covered in the window, wherever it shows people; each showing is one note. */
const window = windowSuite();
const cnpOf = (program: FakeProgram, at: number): string => String(program.tables.participant?.get(personId(at))?.cnp);
const notes = (program: FakeProgram): string[] =>
  program.commits
    .filter(({ changes }) => changes.length === 0)
    .map(({ label }) => `${label.key} ${label.facts.id ?? label.facts.report}`);

/** Everything that the page holds for eyes, screen readers and copying: markup with all attributes, values, accessible tree, storage. */
async function wholePage(page: Page): Promise<string> {
  const held = await page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
    return [
      document.documentElement.outerHTML,
      document.title,
      location.href,
      ...fields,
      JSON.stringify(localStorage),
    ].join('\n');
  });
  return `${held}\n${await page.locator('body').ariaSnapshot()}`;
}
async function expectNoCnp(program: FakeProgram, page: Page): Promise<void> {
  const text = await wholePage(page);
  for (let at = 0; at < 60; at += 1) expect(text).not.toContain(cnpOf(program, at));
}

describe('a personal code', () => {
  test('is nowhere in the list, its tooltips, the record, the status panel and the reports', async () => {
    const program = aProgram();
    const page = await window(program);
    await page.getByText('60 de participanți').waitFor();
    await expectNoCnp(program, page);
    await page.locator('.ag-row [col-id="status"]').first().hover();
    await page.locator('.ag-tooltip').waitFor();
    await expectNoCnp(program, page);
    // Three has a wrong check digit: what the rules say of it repeats nothing.
    await openPerson(page, 3);
    await page.getByTestId('status-panel').getByText('Cifra de control').waitFor();
    await page.getByTestId('field-cnp').focus();
    await expectNoCnp(program, page);
    await page.evaluate(() => {
      location.hash = '/reports';
    });
    await page.getByTestId('report-sheet').locator('.ag-row').first().waitFor();
    await eventually(() => page.getByTestId('report-sheet').textContent()).toContain('•••••••••');
    await expectNoCnp(program, page);
    expect(notes(program)).toEqual([]);
  });

  test('is found when it is searched whole, and what was searched outlives no closing', async () => {
    const program = aProgram();
    const page = await window(program);
    await page.getByText('60 de participanți').waitFor();
    await page.getByTestId('participant-search').fill(cnpOf(program, 7));
    await page.getByText('1 din 60 de participanți').waitFor();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(cnpOf(program, 7));
    // The way back from a record finds the list as it was.
    await goToPerson(page, 7);
    await page.getByTestId('participant-back').click();
    await page.getByText('1 din 60 de participanți').waitFor();
    await page.reload();
    await page.getByText('60 de participanți').waitFor();
    expect(await page.getByTestId('participant-search').inputValue()).toBe('');
  });

  test('is shown on request, after a note; for two minutes, or until the record is left', async () => {
    const program = aProgram();
    const page = await window(program);
    await page.clock.install();
    await openPerson(page, 5);
    const field = page.getByTestId('field-cnp');
    await page.getByRole('button', { name: 'Arată CNP-ul' }).click();
    await eventually(() => field.inputValue()).toBe(cnpOf(program, 5));
    expect(notes(program)).toEqual([`cnp.revealed ${personId(5)}`]);
    await page.clock.fastForward(119_000);
    expect(await field.inputValue()).toBe(cnpOf(program, 5));
    await page.clock.fastForward(2_000);
    await eventually(() => field.inputValue()).toMatch(/^•{9}\d{4}$/);
    await page.getByRole('button', { name: 'Arată CNP-ul' }).click();
    await eventually(() => field.inputValue()).toBe(cnpOf(program, 5));
    await page.getByRole('button', { name: 'Ascunde CNP-ul' }).click();
    expect(await field.inputValue()).toMatch(/^•/);
    await page.getByRole('button', { name: 'Arată CNP-ul' }).click();
    await eventually(() => field.inputValue()).toBe(cnpOf(program, 5));
    await goToPerson(page, 6);
    await goToPerson(page, 5);
    expect(await field.inputValue()).toMatch(/^•/);
    await expectNoCnp(program, page);
    expect(notes(program)).toHaveLength(3);
    // The next act is saved on top of the notes, of which the window knew nothing.
    await page.getByTestId('field-phone').fill('0722 000 000');
    await page.keyboard.press('Tab');
    await eventually(() => program.commits.at(-1)?.changes.length).toBe(1);
    await eventually(() => page.getByTestId('save-state').textContent()).toMatch(/^Salvat/);
  });

  test('is not shown when that cannot be noted, and why is said', async () => {
    const program = aProgram();
    const page = await window(program);
    await openPerson(page, 5);
    program.commitProblem = problem('vault.disk-full', { folder: 'D:/Proiecte' });
    await page.getByRole('button', { name: 'Arată CNP-ul' }).click();
    await page.getByText('D:/Proiecte').first().waitFor();
    await expectNoCnp(program, page);
  });

  test('is seen while it is typed, masked after; copied, it is the mask; some figures of it cannot be changed unseen', async () => {
    const program = aProgram();
    const page = await window(program);
    await openPerson(page, 5);
    const field = page.getByTestId('field-cnp');
    await field.click();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    // The caret has no place in the mask: all of it is taken, so a figure takes the place of the whole.
    expect(
      await page.evaluate(() => {
        const input = document.activeElement as HTMLInputElement;
        return input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0);
      }),
    ).toBe(`•••••••••${cnpOf(program, 5).slice(-4)}`);
    await page.keyboard.type('26607214');
    expect(await field.inputValue()).toBe('26607214');
    await page.keyboard.type('01238');
    expect(await field.inputValue()).toBe('2660721401238');
    await page.keyboard.press('Enter');
    await eventually(() => field.inputValue()).toBe('•••••••••1238');
    await eventually(() => program.tables.participant?.get(personId(5))?.cnp).toBe('2660721401238');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Tab');
    await eventually(() => program.tables.participant?.get(personId(5))?.cnp).toBe(null);
    await field.fill('1234');
    await page.keyboard.press('Tab');
    await eventually(() => field.inputValue()).toBe('••••');
    expect(notes(program)).toEqual([]);
  });

  test('in the name of a kept file is masked', async () => {
    const tables = syntheticTables(60);
    const cnp = String(tables.participant?.get(personId(5))?.cnp);
    const file: Row = {
      id: 'file-1',
      table: 'participant',
      rowId: personId(5),
      name: `CI_${cnp}.pdf`,
      mediaType: 'application/pdf',
      bytes: 48_300,
      sha256: 'ab'.repeat(32),
      addedAt: '2022-11-30T12:00:00.000Z',
      addedBy: 'Ana Punte',
      remarks: null,
    };
    const program = fakeProgram({ tables: { ...tables, attachment: new Map([[file.id, file]]) }, open: true });
    const page = await window(program);
    await openPerson(page, 5);
    await page
      .getByTestId('file-line')
      .getByText(`CI_•••••••••${cnp.slice(-4)}.pdf`)
      .waitFor();
    await expectNoCnp(program, page);
  });

  test('of somebody new is masked when its field is left', async () => {
    const page = await window(aProgram());
    await page.getByTestId('participant-add').click();
    await page.getByTestId('add-cnp').fill('2660721401238');
    expect(await page.getByTestId('add-cnp').inputValue()).toBe('2660721401238');
    await page.getByTestId('add-lastName').focus();
    expect(await page.getByTestId('add-cnp').inputValue()).toBe('•••••••••1238');
    expect(await wholePage(page)).not.toContain('2660721401238');
  });
});

describe('sensitive answers', () => {
  test('are neither words nor pressed buttons until shown, all by one note; a new answer stays in sight', async () => {
    const program = aProgram();
    const page = await window(program);
    // Nine refused to say whether they have a disability.
    await openPerson(page, 9);
    const field = page.getByTestId('field-disability');
    expect(await field.getByRole('button').count()).toBe(1);
    expect(await field.getByRole('button', { name: 'Arată răspunsurile sensibile' }).count()).toBe(1);
    expect(await field.evaluate(element => element.outerHTML)).not.toMatch(/refu[sz]|aria-pressed|data-value/i);
    await page.getByTestId('show-minority').click();
    await eventually(() => field.getAttribute('data-value')).toBe('refused');
    expect(await page.getByTestId('field-minority').getAttribute('data-value')).toBe('no');
    expect(notes(program)).toEqual([`sensitive.revealed ${personId(9)}`]);
    await page.getByRole('button', { name: 'Ascunde răspunsurile sensibile' }).first().click();
    expect(await field.getAttribute('data-value')).toBe(null);
    await page.getByTestId('show-disability').click();
    await field.getByRole('button', { name: 'Refuză' }).click();
    await eventually(() => field.getAttribute('data-value')).toBe('');
    await page.getByRole('button', { name: 'Ascunde răspunsurile sensibile' }).first().click();
    // Not answered: there is nothing to cover. Answered now: who answers sees it.
    await field.getByRole('button', { name: 'Da' }).click();
    await eventually(() => field.getAttribute('data-value')).toBe('yes');
    await page.getByTestId('field-otherDisadvantagedWhich').fill('ceva');
    expect(await page.getByTestId('field-otherDisadvantagedWhich').inputValue()).toBe('ceva');
    await goToPerson(page, 10);
    await goToPerson(page, 9);
    await page.getByTestId('show-disability').waitFor();
  });

  test('and codes of a report on screen are shown together, after one note', async () => {
    const program = aProgram();
    const page = await window(program);
    await page.getByTestId('nav-reports').click();
    const sheet = page.getByTestId('report-sheet');
    await sheet.locator('.ag-row').first().waitFor();
    await eventually(() => sheet.textContent()).toContain('•••••••••');
    await page.getByTestId('report-cnp').click();
    await eventually(() => sheet.textContent()).not.toContain('•••••••••');
    expect(notes(program)).toHaveLength(1);
    expect(notes(program)[0]).toMatch(/^report\.revealed [a-z-]+$/);
    await page.getByTestId('report-cnp').click();
    await eventually(() => sheet.textContent()).toContain('•••••••••');
  });
});
