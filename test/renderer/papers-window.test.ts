import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aProgram, eventually, windowSuite } from './harness/window-suite.ts';

/* The papers: from the page of a person to the form, and from the list of reports to whomever is chosen. */
const window = windowSuite();

/** With `LOOK=folder`: a picture of what is on screen, to be looked at. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env.LOOK;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
}

test('a form is opened from the page of a person, is the one that is saved, and covers what is personal', async () => {
  const program = aProgram();
  const page = await window(program);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.locator('.ag-row').first().dblclick();
  const name = (await page.getByTestId('participant-name').textContent())?.trim() ?? '';
  await page.getByTestId('participant-papers').click();
  await look(page, 'menu');
  await page.getByTestId('paper-individual-form').click();
  const sheet = page.getByTestId('report-sheet');
  await sheet.getByText(`Formular de înregistrare individuală – ${name}`).waitFor();
  await sheet.getByText('1 document', { exact: true }).waitFor();
  const cnp = sheet.locator('dt', { hasText: /^CNP$/ }).locator('xpath=../dd');
  expect(await cnp.textContent()).toMatch(/^•{9}\d{4}$/);
  await look(page, 'form');
  await page.getByTestId('report-cnp').click();
  await eventually(() => cnp.textContent()).toMatch(/^\d{13}$/);
  expect(program.asked.some(({ channel }) => channel === 'disclosure.record')).toBe(true);
  // Another section is asked for, and the same is saved, one file a person.
  await page.getByTestId('report-section').click();
  await page.getByRole('option', { name: 'C – la 6 luni' }).click();
  await sheet.getByText('Secțiunea C – la șase luni de la ieșire').waitFor();
  await page.getByTestId('export-zip').click();
  await page.getByTestId('export-result').waitFor();
  const asked = program.asked.find(({ channel }) => channel === 'report.export')?.request;
  expect(asked).toMatchObject({ report: 'individual-form', format: 'zip', params: { section: 'C', fill: 'filled' } });
  expect((asked as { params: { participant?: string } }).params.participant).toBeTruthy();

  // A paper about one person asks for whom first.
  await page.getByTestId('report-choose-person-report').click();
  await page.getByText('Alegeți întâi: Participant.').waitFor();
  expect(await page.getByTestId('export-pdf').isDisabled()).toBe(true);
  await page.getByTestId('report-participant').click();
  await page.getByTestId('report-participant').fill(name.slice(0, 4).toLowerCase());
  await look(page, 'picker');
  await page.getByRole('option', { name }).first().click();
  await sheet.getByText('Cât se păstrează').waitFor();
  expect(await page.getByTestId('export-json').isEnabled()).toBe(true);
  await look(page, 'person');

  await page.getByTestId('report-choose-document-status').click();
  await sheet.locator('.ag-row').first().waitFor();
  await look(page, 'documents');
});
