import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Attachment } from '#shared/domain/attachment/attachment.ts';
import type { AddedFile } from '#shared/ipc/attachment.channels.ts';
import { anAttachment } from '#test/support/some-people.ts';
import type { FakeProgram } from './harness/fake-program.ts';
import { personId } from './harness/synthetic-rows.ts';
import { aProgram, eventually, goToPerson, openPerson, windowSuite } from './harness/window-suite.ts';

/* The documents of one person: acts by buttons and keys, several at once, scans by their names; and the state. */
const window = windowSuite();

const scan = (id: string, name: string, changes: Partial<Attachment> = {}): AddedFile => ({
  name,
  outcome: 'stored',
  row: anAttachment({
    id,
    name,
    rowId: personId(10),
    sha256: id.padEnd(64, '0'),
    requirement: null,
    dpi: 300,
    pages: null,
    ...changes,
  }),
});

async function drop(page: Page, on: Locator): Promise<void> {
  const files = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'x.pdf'));
    return transfer;
  });
  for (const type of ['dragenter', 'dragover', 'drop']) await on.dispatchEvent(type, { dataTransfer: files });
}

const itemOf = (program: FakeProgram, at: number, code: string): unknown =>
  (program.tables.dossier?.get(personId(at))?.items as { readonly [code: string]: unknown } | undefined)?.[code];
const lastLabel = (program: FakeProgram): string => {
  const { key, facts } = program.commits.at(-1)?.label ?? { key: '', facts: {} };
  return `${key} ${Object.values(facts).join(' ')}`;
};

/** Received, verified by somebody else, rejected and waived with a reason, several at once. */
async function acts(page: Page, program: FakeProgram): Promise<void> {
  const at = 5;
  await openPerson(page, at);
  const row = (code: string) => page.getByTestId(`field-items/${code}/state`);
  const progress = page.getByTestId('documents-progress');
  // PAR-01 to PAR-03 are verified; PAR-03 waits for a certificate, and the course of February is over.
  await eventually(() => progress.textContent()).toMatch(/^\d+ % ?2 din 14 cerute azi · pentru numărare: 0 din 3$/);
  expect(await row('PAR-10').textContent()).toContain('întârziat');

  await page.getByTestId('document-receive-PAR-10').click();
  await eventually(() => itemOf(program, at, 'PAR-10')).toMatchObject({
    state: 'received',
    receivedOn: '2022-11-30',
    receivedBy: 'Ana Punte',
  });
  await eventually(() => progress.textContent()).toContain('pentru numărare: 1 din 3');
  // Entered by the same person: told, and nothing is saved.
  const saved = program.commits.length;
  await page.getByTestId('document-verify-PAR-10').click();
  await page.getByTestId('documents-refused').getByText('îl verifică alt coleg').waitFor();
  expect(program.commits.length).toBe(saved);

  // By the keyboard alone: the next row, rejected with a reason.
  await row('PAR-02').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('r');
  await page.getByTestId('document-reason').fill('ilizibil');
  await page.keyboard.press('Enter');
  await eventually(() => itemOf(program, at, 'PAR-02')).toMatchObject({
    state: 'rejected',
    reason: 'ilizibil',
    decidedBy: 'Ana Punte',
  });
  await row('PAR-02').getByText('ilizibil').waitFor();

  // Three selected with the space bar and the mouse, received in one act.
  await row('PAR-05').focus();
  await page.keyboard.press(' ');
  for (const code of ['PAR-06', 'PAR-07']) await row(code).getByRole('checkbox').click();
  await page.getByTestId('selected-receive').click();
  await eventually(() => lastLabel(program)).toBe('dossier.received 3');
  expect(program.commits.at(-1)?.changes).toHaveLength(1);

  await row('PAR-09').focus();
  await page.keyboard.press('x');
  await page.getByTestId('document-reason').fill('angajament în CIM');
  await page.getByTestId('document-reason-save').click();
  await eventually(() => itemOf(program, at, 'PAR-09')).toMatchObject({ state: 'waived', reason: 'angajament în CIM' });

  // Its day is corrected below the row.
  await row('PAR-10').focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('field-items/PAR-10/validUntil').fill('30.11.2022');
  await page.keyboard.press('Tab');
  await eventually(() => itemOf(program, at, 'PAR-10')).toMatchObject({ validUntil: '2022-11-30', state: 'received' });
}

/** Scans: on a row at once, on the section by their names after a look; the same one elsewhere and a coarse one are told. */
async function scans(page: Page, program: FakeProgram): Promise<void> {
  const at = 10;
  await goToPerson(page, at);
  const row = (code: string) => page.getByTestId(`field-items/${code}/state`);

  program.added = [scan('s1', 'IMG_0001.jpg')];
  await drop(page, row('PAR-08'));
  await eventually(() => lastLabel(program)).toBe('dossier.scanned 1');
  expect(program.tables.attachment?.get('s1')).toMatchObject({ requirement: 'PAR-08' });
  expect(itemOf(program, at, 'PAR-08')).toMatchObject({ state: 'received', receivedBy: 'Ana Punte' });
  await row('PAR-08').getByRole('button', { name: 'Deschide scanarea IMG_0001.jpg' }).waitFor();

  program.added = [
    scan('s2', 'Diplomă licență.pdf'),
    scan('s3', 'adeverinta.pdf', { dpi: 96 }),
    scan('s4', 'Scan 12.pdf'),
    { name: 'gol.pdf', outcome: 'refused', problem: { code: 'attachment.empty', facts: {} } },
  ];
  await drop(page, page.locator('#heading-documents'));
  const preview = page.getByTestId('scans-preview');
  await preview.waitFor();
  const chosen = preview.getByTestId('scan-document');
  expect(
    await chosen.evaluateAll(inputs => inputs.map(input => (input as HTMLInputElement).value.slice(0, 6))),
  ).toEqual(['PAR-04', 'PAR-05', 'fără d']);
  const notes = await preview.locator('tbody tr').allTextContents();
  expect(notes[1]).toContain('aceeași scanare este deja la:');
  expect(notes[1]).toContain('rezoluție mică: 96 dpi');
  expect(notes[2]).toContain('nu s-a recunoscut după nume');
  await chosen.nth(2).click();
  await page.getByRole('option', { name: /^PAR-11/ }).click();
  await page.getByTestId('scans-save').click();
  await eventually(() => lastLabel(program)).toBe('dossier.scanned 3');
  const codes = ['s2', 's3', 's4'].map(id => program.tables.attachment?.get(id)?.requirement);
  expect(codes).toEqual(['PAR-04', 'PAR-05', 'PAR-11']);
  expect(itemOf(program, at, 'PAR-11')).toMatchObject({ state: 'received' });
  await page.getByTestId('files-told').first().getByText('gol.pdf').waitFor();
  expect(await preview.count()).toBe(0);
}

/** The state goes only where it may, says what it needs, and asks why; the rule and its source are one click away. */
async function states(page: Page, program: FakeProgram): Promise<void> {
  const at = 25;
  await goToPerson(page, at);
  const state = page.getByTestId('field-status');
  const choose = async (name: string): Promise<void> => {
    await state.click();
    await page.getByRole('option', { name, exact: true }).click();
  };
  await state.click();
  expect(await page.getByRole('option').allTextContents()).toEqual([
    'în operațiune',
    'a finalizat',
    'a abandonat',
    'respins',
    'verificat',
  ]);
  await page.keyboard.press('Escape');
  await choose('a finalizat');
  await page.getByTestId('state-refused').getByRole('button').click();
  await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe(
    'field-exitDate',
  );
  await page.getByTestId('field-exitDate').fill('31.08.2022');
  await page.keyboard.press('Tab');
  // Four weeks, and six months with the end of February.
  await eventually(() => page.getByTestId('follow-ups').textContent()).toContain('până la 28.09.2022');
  expect(await page.getByTestId('follow-ups').textContent()).toContain('din 28.02.2023');
  await choose('a abandonat');
  await page.getByTestId('state-reason').fill('a plecat din firmă');
  await page.getByTestId('state-save').click();
  await eventually(() => program.tables.participant?.get(personId(at))).toMatchObject({
    status: 'abandoned',
    statusReason: 'a plecat din firmă',
    exitReason: 'abandoned',
  });
  // The rule and its source, one click away.
  const panel = page.getByTestId('status-panel');
  await panel.locator('summary', { hasText: 'VR-05' }).first().click();
  await panel.getByText('Documentele fără care o persoană nu se numără').first().waitFor();
  await panel.getByText('S46: ').first().waitFor();
}

// One window for all of it: opening one takes longer than what is done in it.
test('the documents of a person, by buttons, keys and scans, and the states', async () => {
  const program = aProgram();
  const other = anAttachment({ id: 'other', rowId: personId(7), sha256: 's3'.padEnd(64, '0') });
  program.tables = { ...program.tables, attachment: new Map([[other.id, other]]) };
  const page = await window(program);
  await acts(page, program);
  await scans(page, program);
  await states(page, program);
});
