import { describe, expect, test } from 'vitest';
import type { Row } from '#shared/journal/commit.ts';
import { problem } from '#shared/kernel/problem.ts';
import { type FakeProgram, fakeProgram } from './harness/fake-program.ts';
import { personId, syntheticTables } from './harness/synthetic-rows.ts';
import { aProgram, eventually, goToPerson, openPerson, takeErrors, windowSuite } from './harness/window-suite.ts';

/* One participant's record: what is typed is saved, kept or told, and what the rules find leads to its place. */
const window = windowSuite();
const fieldsOf = (program: FakeProgram) =>
  program.commits.flatMap(({ changes }) => changes.flatMap(change => (change.op === 'edit' ? change.fields : [])));

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

  test('takes a CNP typed or pasted over the covered one for the whole number, and is covered again after', async () => {
    const program = aProgram();
    const page = await window(program);
    await openPerson(page, 5);
    await page.getByTestId('field-firstName').click();
    await page.keyboard.press('Tab');
    // Being in the field uncovers nothing.
    expect(await page.getByTestId('field-cnp').inputValue()).toMatch(/^•{9}\d{4}$/);
    await page.keyboard.insertText('2660721401238');
    await page.keyboard.press('Tab');
    await eventually(() => fieldsOf(program).find(({ path }) => path === 'cnp')?.after).toBe('2660721401238');
    await eventually(() => page.getByTestId('field-cnp').inputValue()).toBe('•••••••••1238');
  });

  test('undo in a field takes back its letters, also where the program has put another text into it meanwhile', async () => {
    const program = aProgram();
    const page = await window(program);
    await openPerson(page, 5);
    const [phone, birth, cnp] = ['phone', 'birthDate', 'cnp'].map(path => page.getByTestId(`field-${path}`));
    if (!phone || !birth || !cnp) throw new Error('no fields');
    // Saved and printed anew in the field, then typed over: the browser's own undo would join old and new.
    await birth.fill('1.2.1980');
    await page.keyboard.press('Enter');
    await eventually(() => birth.inputValue()).toBe('01.02.1980');
    await birth.press('Control+a');
    await page.keyboard.type('5.6.1981');
    await page.keyboard.press('Control+z');
    expect(await birth.inputValue()).toBe('01.02.1980');
    await page.keyboard.press('Control+y');
    expect(await birth.inputValue()).toBe('5.6.1981');
    await page.keyboard.press('Control+z');
    await phone.click();
    await phone.press('Control+a');
    await page.keyboard.type('07 11');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await phone.inputValue()).toBe('0720000005');
    // A number typed over a covered one and taken back is the number it was, and covered.
    await cnp.click();
    await page.keyboard.type('266');
    await page.keyboard.press('Control+z');
    expect(await cnp.inputValue()).toMatch(/^•{9}\d{4}$/);
    await phone.click();
    await page.keyboard.press('Control+s');
    await eventually(() => page.getByTestId('save-state').textContent()).toMatch(/^Salvat/);
    expect(fieldsOf(program).map(({ path }) => path)).toEqual(['birthDate']);
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
    // Still there, and still marked, after a look at somebody else.
    await goToPerson(page, 5);
    await goToPerson(page, 4);
    expect(await page.getByTestId('field-birthDate').inputValue()).toBe('31.02.1980');
    await page.getByText('Is not a day of the calendar').waitFor();
    await page.getByTestId('field-birthDate').fill('28/2/1980');
    await page.keyboard.press('Tab');
    await eventually(() => fieldsOf(program).at(-1)).toMatchObject({ path: 'birthDate', after: '1980-02-28' });
    await eventually(() => page.getByTestId('field-birthDate').inputValue()).toBe('28.02.1980');
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
    await eventually(() => page.getByText('Nesalvat').count()).toBe(0);
  });

  test('says that a command failed when main met a fault, by its number and without its text', async () => {
    const program = aProgram();
    const page = await window(program);
    await openPerson(page, 4);
    program.fault = new Error("Error invoking remote method 'workspace.commit': Error: fault 221130120000-7");
    await page.getByTestId('language-en').click();
    await page.getByTestId('fault').getByText('221130120000-7').waitFor();
    await page.getByTestId('field-phone').fill('0733 000 000');
    await page.keyboard.press('Tab');
    await page.getByTestId('save-problem').waitFor();
    expect(await page.getByTestId('save-state').textContent()).toBe('Nesalvat');
    program.fault = null;
    await page.getByRole('button', { name: 'Încercați din nou' }).click();
    await eventually(() => program.commits.length).toBe(1);
    expect(takeErrors()).toEqual([expect.stringContaining('fault 221130120000-7')]);
  });

  test('comes to an end of saving when the storage of the window no longer answers, and saves when it does', async () => {
    const program = aProgram();
    const page = await window(program);
    await openPerson(page, 4);
    await page.evaluate(() => {
      const { get } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.get = () => new EventTarget() as IDBRequest;
      Object.assign(globalThis, { answerAgain: () => Object.assign(IDBObjectStore.prototype, { get }) });
    });
    await page.getByTestId('field-phone').fill('0733 000 000');
    await page.keyboard.press('Tab');
    await eventually(() => page.getByTestId('save-problem').count()).toBe(1);
    expect(await page.getByTestId('field-phone').inputValue()).toBe('0733 000 000');
    expect(program.commits).toEqual([]);
    await page.evaluate(() => (globalThis as unknown as { answerAgain: () => void }).answerAgain());
    await page.getByRole('button', { name: 'Încercați din nou' }).click();
    await eventually(() => program.commits.length).toBe(1);
  });

  test('of one person has a status in the singular, and a duplicate leads to the other record by name', async () => {
    const tables = syntheticTables(60);
    const people = tables.participant ?? new Map<string, Row>();
    const [other, same] = [people.get(personId(7)), people.get(personId(8))];
    if (!other || !same) throw new Error('sixty people, and not these two');
    const twice = new Map(people).set(same.id, { ...same, cnp: other.cnp ?? null });
    const program = fakeProgram({ tables: { ...tables, participant: twice }, open: true });
    const page = await window(program);
    await openPerson(page, 8);
    const panel = page.getByTestId('status-panel');
    await panel.getByText('Nu se numără', { exact: true }).waitFor();
    expect(await panel.textContent()).not.toContain(personId(7));
    expect(await page.getByTestId('field-cnp').inputValue()).toMatch(/^•/);
    await panel.getByRole('link', { name: `${other.lastName} ${other.firstName}` }).click();
    await eventually(() => page.evaluate(() => location.hash)).toBe(`#/participants/${personId(7)}`);
    await panel.getByRole('link').waitFor();
  });

  test('lists what is missing; a document received is one thing less', async () => {
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
    await page.getByTestId('document-receive-PAR-08').click();
    await eventually(() => missing.count()).toBe(3);
    expect(program.commits.at(-1)?.label).toEqual({ key: 'dossier.received', facts: { documents: 1 } });
    expect(fieldsOf(program)).toEqual([
      {
        path: 'items/PAR-08',
        after: {
          state: 'received',
          receivedOn: '2022-11-30',
          receivedBy: 'Ana Punte',
          verifiedOn: null,
          verifiedBy: null,
          validUntil: null,
          reason: null,
        },
      },
    ]);
  });
});
