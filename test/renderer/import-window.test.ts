import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { cnpCheckDigit } from '#shared/domain/identity/cnp.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { type FakeProgram, fakeProgram } from './harness/fake-program.ts';
import { playImport } from './harness/list-import.ts';
import { personId, syntheticTables } from './harness/synthetic-rows.ts';
import { eventually, windowSuite } from './harness/window-suite.ts';

/* A list from its file to the act, read by the program's own engine; main around it is played. */
const window = windowSuite();

const headings = ['Numele și prenumele', 'C.N.P.', 'Tel.', 'Adresa de e-mail', 'Mărime tricou'];

/** Somebody new, 5 with another phone, 6 as stored, 7 without CNP and accents but with another e-mail, and a CNP that Excel has eaten. */
async function aList(program: FakeProgram): Promise<Uint8Array> {
  const person = (at: number) => {
    const row = program.tables.participant?.get(personId(at));
    if (!row) throw new Error('nobody');
    return { name: `${row.lastName} ${row.firstName}`, cnp: String(row.cnp), phone: String(row.phone) };
  };
  const [five, six, seven] = [person(5), person(6), person(7)];
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Angajați');
  sheet.addRows([
    ['Lista angajaților'],
    [],
    headings,
    ['Zăpadă Ilinca', `285031412004${cnpCheckDigit('285031412004')}`, '0745 100 200', 'fără', 'M'],
    [five.name.toUpperCase(), ` ${five.cnp.slice(0, 7)} ${five.cnp.slice(7)}`, '0733 000 111', '', 'L'],
    [six.name, six.cnp, six.phone, '', ''],
    [seven.name.normalize('NFD').replace(/\p{M}/gu, ''), '', seven.phone, 'alta7@exemplu.ro', 'S'],
    ['Barbu Ilie', '1,85E+12', '0745 100 201', '', ''],
  ]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('the import of a list', () => {
  test('opens by key, maps what it can, shows what would happen and why; decided per row and together; one act; known again', async () => {
    const program = fakeProgram({ tables: syntheticTables(60), open: true });
    playImport(program, 'angajati.xlsx', await aList(program));
    const page = await window(program);
    await page.getByText('60 de participanți').waitFor();
    await page.keyboard.press('Control+l');
    await page.getByTestId('import-choose').waitFor();
    await page.keyboard.press('Enter');
    const chip = (name: string) => page.getByTestId(`import-show-${name}`);
    await eventually(() => chip('all').textContent()).toBe('Toate5');

    // What was understood: the row of the headings, the columns; nobody says for whom these people work.
    expect(await page.getByTestId('import-heading-row').inputValue()).toBe('3');
    expect(await page.getByTestId('import-columns').textContent()).toContain('nu se importă: Mărime tricou');
    await page.getByTestId('import-no-employer').waitFor();
    expect(await page.getByTestId('import-picture').innerText()).not.toMatch(/\d{13}|\d{7} \d{6}/);
    await page.getByTestId('import-company').click();
    await page.getByRole('option').first().click();
    await eventually(() => page.getByTestId('import-no-employer').count()).toBe(0);
    await page.getByTestId('import-sheet-step-turn').click();

    await eventually(() => chip('add').textContent()).toBe('Se adaugă1');
    expect(await page.getByTestId('import-grid').innerText()).not.toMatch(/\d{13}/);
    const sentence = page.getByTestId('import-sentence');
    await chip('change').click();
    const panel = page.getByTestId('import-row');
    expect(await panel.textContent()).toMatch(/Telefon.*0720000005.*0733 000 111/);

    // Who is asked about is decided from the keyboard: Enter goes to the choices, Escape back.
    await chip('ask').click();
    await eventually(() => sentence.textContent()).toContain('Din ele, 1 nehotărât');
    await page.locator('.ag-row .ag-cell').first().click();
    await page.keyboard.press('Enter');
    expect(await panel.textContent()).toContain('Seamănă:');
    await eventually(() => panel.locator('input:focus').count()).toBe(1);
    await page.keyboard.press('Space');
    await eventually(() => sentence.textContent()).not.toContain('nehotărât');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.closest('.ag-row') !== null)).toBe(true);

    await chip('refuse').click();
    await eventually(() => page.getByTestId('import-row-reasons').textContent()).toMatch(
      /B8 · C\.N\.P\.CNP-ul și-a pierdut/,
    );
    await page.getByTestId('import-bulk-add').click();
    await eventually(() => sentence.textContent()).toContain('2 înregistrări se adaugă');
    await page.getByTestId('import-bulk-undo').click();
    await chip('add').click();
    await eventually(() => sentence.textContent()).toMatch(/^1 înregistrare se adaugă/);

    // A column of another meaning is given a field; what was decided stays.
    await page.getByTestId('import-columns-turn').click();
    await page
      .getByTestId('import-column-E')
      .getByRole('combobox')
      .or(page.getByTestId('import-column-E').locator('input'))
      .first()
      .click();
    await page.getByRole('option', { name: 'Observații', exact: true }).first().click();
    await eventually(() => page.getByTestId('import-column-E').textContent()).toContain('ales de dumneavoastră');
    await page.getByTestId('import-columns-turn').click();
    await eventually(() => sentence.textContent()).not.toContain('nehotărât');
    expect(program.commits).toEqual([]);

    // Without a backup nothing is written but by will.
    const real = program.imports['import.apply'];
    program.imports['import.apply'] = () => fail(problem('backup.before-failed', { reason: 'place' }));
    await page.getByTestId('import-do').click();
    await page.getByTestId('import-apply-problem').waitFor();
    program.imports['import.apply'] = request =>
      request.withoutBackup ? real(request) : fail(problem('import.stopped'));
    await page.getByTestId('import-do').click();
    await page.getByTestId('import-done').waitFor();
    expect(program.commits.map(({ label }) => label.key)).toEqual(['participant.imported']);
    expect(program.tables.participant?.size).toBe(61);
    expect(program.tables.participant?.get(personId(5))).toMatchObject({ phone: '0733 000 111', remarks: 'L' });
    expect(program.tables.participant?.get(personId(7))).toMatchObject({ remarks: 'S' });
    await page.getByTestId('import-undo').click();
    await eventually(() => program.asked.findLast(({ channel }) => channel === 'history.turn')?.request).toMatchObject({
      kind: 'undo',
      position: 1,
    });
    program.imports['import.error-report'] = () =>
      ok({ path: '/home/ana/import-2022-11-30.xlsx', bytes: 9_000, comments: 2 });
    await page.getByTestId('import-report').click();
    await eventually(() => page.getByTestId('import-reported').textContent()).toContain('2 comentarii');

    const { 'import.open': opening } = program.imports;
    program.imports['import.open'] = () => fail(problem('dialog.cancelled'));
    await page.getByTestId('import-next').click();
    await page.getByTestId('import-done').waitFor();
    program.imports['import.open'] = opening;

    // Leaving closes the file. Dropped on the list, the same file is known, and nothing of it is news.
    const closings = () => program.asked.filter(({ channel }) => channel === 'import.close').length;
    expect(closings()).toBe(0);
    await page.getByTestId('import-to-list').click();
    await page.getByText('61 de participanți').waitFor();
    expect(closings()).toBe(1);
    await page.getByRole('grid').evaluate(grid => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], 'angajati.xlsx'));
      grid.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    });
    await eventually(() => page.getByTestId('import-earlier').textContent()).toContain('a fost importat la 30.11.2022');
    expect(program.asked.findLast(({ channel }) => channel === 'import.open')?.request).toMatchObject({
      drop: 'drop-1',
    });
    await page.getByTestId('language-en').click();
    await eventually(() => page.getByTestId('import-earlier').textContent()).toContain('was imported on 30.11.2022');
    await eventually(() => chip('same').textContent()).toMatch(/^Unchanged/);
    // A file that is no list says what it is and what to do.
    program.imports['import.open'] = () => fail(problem('import.is-pdf'));
    await page.getByTestId('import-choose').click();
    await eventually(() => page.getByTestId('import-file-problem').textContent()).toContain('PDF');
  });
});
