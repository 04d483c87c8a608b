import { expect, test } from 'vitest';
import type { Correspondence } from '#shared/domain/correspondence/correspondence.ts';
import type { Row } from '#shared/journal/commit.ts';
import { chaseTables } from './harness/chase-rows.ts';
import { fakeProgram } from './harness/fake-program.ts';
import { eventually, windowSuite } from './harness/window-suite.ts';

/* The work list of every morning, in one window: whom to ask for what, what came, what went out. Today is 30.11.2022. */
const window = windowSuite();

test('from the list to the letter, the note that it went out, and what came back', async () => {
  const program = fakeProgram({ tables: chaseTables(60), open: true });
  const page = await window(program);
  const last = (): Row | undefined => {
    const change = program.commits.at(-1)?.changes[0];
    return change?.op === 'add' ? change.row : undefined;
  };
  const asked = (channel: string) =>
    program.asked.filter(each => each.channel === channel).map(({ request }) => request as Record<string, unknown>);
  const head = page.getByTestId('chase-head');
  const choose = (name: string) => page.getByTestId('chase-groups').getByText(name, { exact: true }).click();

  await page.getByTestId('nav-documents').click();
  // The company whose answer is overdue comes first.
  await eventually(() => head.textContent()).toContain('Turnătoria Someș 1 SRL');
  expect(await head.textContent()).toContain('1 de revenit');
  expect(await head.textContent()).toContain('Ultima solicitare: 02.11.2022, e-mail, Ioana Șerban');

  // Ten working days after 30.11: 1 December is a holiday; 2 | 5–9 | 12–15 December.
  expect(await page.getByTestId('chase-until').inputValue()).toBe('15.12.2022');
  await page.getByTestId('chase-letter').click();
  await page.getByTestId('papers-written').waitFor();
  expect(asked('chasing.write-letters').at(-1)?.letters).toEqual({
    companies: ['company-0'],
    papers: ['letter'],
    on: '2022-11-30',
    answerBy: '2022-12-15',
    language: 'ro',
    attachList: true,
  });

  // It went out: one row, with exactly what was asked for.
  await page.getByTestId('papers-sent').click();
  await page.getByTestId('letter-save').click();
  await eventually(() => program.commits.length).toBe(1);
  expect(program.commits[0]?.label.key).toBe('correspondence.sent');
  const sent = last() as unknown as Correspondence;
  expect(sent).toMatchObject({
    company: 'company-0',
    channel: 'letter',
    on: '2022-11-30',
    by: 'Ana Punte',
    answerBy: '2022-12-15',
    addressee: 'Maria Exemplu, maria@exemplu.ro',
  });
  expect(sent.requested).toHaveLength(Number(program.commits[0]?.label.facts.documents));
  expect(sent.requested).toContainEqual({ participant: null, code: 'SME-01' });

  // Nothing is sent twice by accident: the same again, and what another company was asked two days ago.
  await eventually(() => head.textContent()).not.toContain('de revenit');
  await choose('Turnătoria Someș 1 SRL');
  await page.getByTestId('chase-list').click();
  const asking = page.getByTestId('asked-dialog');
  await asking.getByText('Aceleași documente au fost cerute deja la 30.11.2022 de Ana Punte (scrisoare)').waitFor();
  await page.keyboard.press('Escape');
  await asking.waitFor({ state: 'detached' });
  expect(asked('chasing.write-letters')).toHaveLength(1);

  // The e-mail's text: to be copied, or saved.
  await choose('Atelierul Someș 2 SRL');
  await page.getByTestId('chase-mail-open').click();
  await asking.getByText('cerute deja la 28.11.2022').waitFor();
  await page.getByTestId('asked-anyway').click();
  const body = page.getByTestId('mail-body');
  await body.waitFor();
  const text = await body.inputValue();
  expect(text).toContain('până la 15.12.2022');
  expect(text).not.toMatch(/\d{13}/);
  expect(await page.getByTestId('mail-subject').inputValue()).toBe(
    'Revenire: Documente pentru proiect (SMIS 143404) – Atelierul Someș 2 SRL',
  );
  await page.getByTestId('mail-copy').click();
  await page.getByText('Copiat', { exact: true }).waitFor();
  await page.getByTestId('mail-save').click();
  await page.getByTestId('papers-written').waitFor();
  expect(asked('chasing.write-letters').at(-1)?.letters).toMatchObject({ companies: ['company-1'], papers: ['mail'] });

  // By keyboard alone: to the documents, tick one, it came today.
  await choose('Atelierul Someș 2 SRL');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await eventually(() => page.getByTestId('chase-receive').textContent()).toBe('Primite azi (1)');
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('chase-received').waitFor();
  const received = program.commits.at(-1);
  expect(received?.label).toEqual({ key: 'dossier.received', facts: { documents: 1 } });
  expect(program.tables.dossier?.get('company-1')?.items).toMatchObject({
    'SME-01': { state: 'received', receivedOn: '2022-11-30', receivedBy: 'Ana Punte' },
  });
  await eventually(() => page.getByTestId('chase-chosen').getByText('SME-01').count()).toBe(0);

  // What was sent to a company, and that it has answered.
  await choose('Turnătoria Someș 1 SRL');
  await page.getByTestId('chase-letters').click();
  const lines = page.getByTestId('letter-line');
  await eventually(() => lines.count()).toBe(2);
  await lines.last().getByTestId('letter-answered').click();
  await lines.last().getByText('răspuns la 30.11.2022').waitFor();
  expect(program.commits.at(-1)?.label.key).toBe('correspondence.answered');

  // Of several employers at once those that were asked a moment ago are left out, and what goes out is one act.
  await page.getByTestId('chase-groups').getByRole('checkbox').first().check();
  await eventually(() => head.textContent()).toContain('6 firme');
  await page.getByTestId('chase-letter').click();
  await page.getByTestId('asked-rest').click();
  await eventually(() => asked('chasing.write-letters').length).toBe(3);
  const several = asked('chasing.write-letters').at(-1)?.letters as { readonly companies: readonly string[] };
  expect([...several.companies].sort()).toEqual(['company-2', 'company-3', 'company-4', 'company-5']);
  await page.getByTestId('papers-sent').click();
  await page.getByText('la 4 firme, exact cele din liste').waitFor();
  await page.getByTestId('letter-save').click();
  await eventually(() => program.commits.at(-1)?.changes.length).toBe(4);

  // Looked at by document, narrowed by search and to what is the last one missing.
  await page.getByTestId('chase-by').getByText('Documente').click();
  await page.getByTestId('chase-search').fill('adeverinta salariat');
  await eventually(() => head.textContent()).toMatch(/^PAR-05 /);
  await page.getByTestId('chase-show-nearly').click();
  await page.getByTestId('chase-search').fill('nimic de felul acesta');
  await page.getByRole('button', { name: 'Arată tot' }).click();
  await head.waitFor();
});
