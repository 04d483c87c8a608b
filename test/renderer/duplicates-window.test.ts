import { describe, expect, test } from 'vitest';
import type { Row } from '#shared/journal/commit.ts';
import { problem } from '#shared/kernel/problem.ts';
import { type FakeProgram, fakeProgram } from './harness/fake-program.ts';
import { personId, syntheticTables } from './harness/synthetic-rows.ts';
import { eventually, windowSuite } from './harness/window-suite.ts';

/* The queue of records that look like one, and what is shown while somebody is typed. */
const window = windowSuite();

/** Person 5 again under the same CNP with another phone and address, and person 7 without diacritics and CNP. */
function withDuplicates(people = 60): FakeProgram {
  const tables = syntheticTables(people);
  const [five, seven] = [tables.participant?.get(personId(5)), tables.participant?.get(personId(7))];
  if (!five || !seven) throw new Error('no people');
  const again = (of: Row, id: string, more: object): Row => ({ ...of, ...more, id });
  const domicile = { street: 'Str. Nouă 2', locality: 'Turda', county: 'CJ', country: 'RO' };
  const added = [
    again(five, 'again-5', {
      phone: '0733 000 000',
      domicile,
      disability: 'refused',
      email: null,
      remarks: 'De la a doua listă.',
    }),
    again(seven, 'again-7', {
      lastName: String(seven.lastName).normalize('NFD').replace(/\p{M}/gu, '').toUpperCase(),
      cnp: null,
    }),
  ];
  const company = tables.company?.get('company-0');
  if (!company) throw new Error('no company');
  // One company alone, so that the queue of companies holds one pair.
  const companies = new Map([
    ['company-0', company],
    [
      'company-9',
      { ...company, id: 'company-9', name: `S.C. ${String(company.name)}`, cui: `RO ${String(company.cui)}` },
    ],
  ]);
  const course = [...(tables.participation?.values() ?? [])].find(row => row.participant === personId(5));
  if (!course) throw new Error('no course');
  const attended: Row = {
    ...course,
    id: 'course-again',
    participant: 'again-5',
    attendance: [
      { on: '2022-02-07', hours: 600 },
      { on: '2022-02-12', hours: 750 },
    ],
  };
  return fakeProgram({
    open: true,
    tables: {
      ...tables,
      company: companies,
      participant: new Map([...(tables.participant ?? []), ...added.map(row => [row.id, row] as const)]),
      participation: new Map([...(tables.participation ?? []), [attended.id, attended]]),
    },
  });
}

const labels = (program: FakeProgram) => program.commits.map(({ label }) => label.key);

describe('the queue of duplicates', () => {
  test('is told of while typing; says why two look alike; what differs is chosen by key or click, a CNP covered; merged after a backup', async () => {
    const program = withDuplicates();
    const page = await window(program);
    // While somebody is typed, who is there and looks alike is shown, with the way to the record.
    await page.getByTestId('participant-add').click();
    await page.getByTestId('add-lastName').fill('Nimeni');
    await page.getByTestId('add-firstName').fill('Altul');
    const cnp = String(program.tables.participant?.get(personId(5))?.cnp);
    await page.getByTestId('add-cnp').fill(cnp);
    const likely = page.getByTestId('likely-duplicates');
    await eventually(() => likely.locator('li').count()).toBe(2);
    expect(await likely.textContent()).toContain('același CNP');
    await likely.locator('a').last().click();
    await page.locator(`[data-participant="${personId(5)}"]`).waitFor();
    expect(labels(program)).toEqual([]);
    await page.getByTestId('nav-duplicates').click();
    await eventually(() => page.getByTestId('duplicates-count').textContent()).toBe('2 perechi de hotărât');
    await eventually(() => page.getByTestId('pair-item').count()).toBe(2);
    await page.getByTestId('pair-item').first().click();
    expect(await page.getByTestId('pair-reasons').textContent()).toContain('același CNP');
    // The same CNP of both is no question; shown with the equal ones, it is covered.
    await page.getByTestId('pair-same').check();
    expect(await page.getByTestId('line-cnp').textContent()).toMatch(/•{9}\d{4}/);
    expect(await page.getByTestId('line-cnp').textContent()).not.toMatch(/\d{5}/);
    await page.getByTestId('show-left-cnp').click();
    await eventually(() => page.getByTestId('line-cnp').textContent()).toMatch(/\d{13}/);
    expect(labels(program)).toEqual(['cnp.revealed']);

    const left = page.getByTestId('pair-left');
    expect(await left.textContent()).toBe('4 valori de ales');
    expect(await page.getByTestId('pair-merge').isDisabled()).toBe(true);
    await page.getByTestId('choose-left-phone').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByTestId('choose-right-phone').isChecked()).toBe(true);
    await page.getByTestId('choose-left-domicile').check();
    expect(await left.textContent()).toBe('2 valori de ales');
    await page.getByTestId('all-left').click();
    await page.getByTestId('choose-right-phone').check();
    expect(await left.textContent()).toBe('Totul este ales');
    await page.getByTestId('keep-right').check();

    program.backups.makeProblem = problem('backup.place-gone', { folder: 'D:/Copii' });
    await page.getByTestId('pair-merge').click();
    expect(await page.getByTestId('merge-moves').textContent()).toContain('1 participare la cursuri');
    await page.getByTestId('merge-do').click();
    await page.getByTestId('merge-problem').waitFor();
    expect(labels(program)).toEqual(['cnp.revealed']);
    program.backups.makeProblem = null;
    await page.getByTestId('merge-do').click();
    await eventually(() => labels(program)).toEqual(['cnp.revealed', 'participant.merged']);
    const people = program.tables.participant;
    const [kept, gone] = people?.has(personId(5)) ? [personId(5), 'again-5'] : ['again-5', personId(5)];
    expect(people?.has(gone)).toBe(false);
    expect(people?.get(kept)).toMatchObject({
      formerIds: [gone],
      remarks: 'De la a doua listă.',
      email: 'persoana5@exemplu.ro',
    });
    expect([...(program.tables.participation?.values() ?? [])].filter(row => row.participant === gone)).toEqual([]);

    // The next pair takes its place, the merged one is under its status.
    await eventually(() => page.getByTestId('pair-item').count()).toBe(1);
    await page.getByTestId('pair-different').click();
    await page.getByTestId('different-do').click();
    await page.getByText('Scrieți motivul.').waitFor();
    await page.getByTestId('different-reason').fill('gemeni');
    await page.getByTestId('different-do').click();
    await eventually(() => labels(program).at(-1)).toBe('duplicate.decided');
    await page.getByTestId('duplicates-none').waitFor();
    await page.getByTestId('status-merged').click();
    await page.getByTestId('pair-history').waitFor();
    await page.getByTestId('status-different').click();
    await eventually(() => page.getByTestId('pair-decided').textContent()).toContain('Motivul: gemeni');
    await page.getByTestId('pair-reopen').click();
    await page.getByTestId('status-open').click();
    await eventually(() => page.getByTestId('pair-item').count()).toBe(1);
    await page.getByTestId('pair-later').click();
    await eventually(() => page.getByTestId('status-later').textContent()).toBe('Amânate1');

    await page.getByTestId('duplicates-table').getByText('Firme').click();
    await eventually(() => page.getByTestId('pair-reasons').textContent()).toContain('același CUI');
    await page.getByTestId('language-en').click();
    await eventually(() => page.getByTestId('pair-reasons').textContent()).toContain('same CUI');
  });
});
