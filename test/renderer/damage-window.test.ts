import { describe, expect, test } from 'vitest';
import { problem } from '#shared/kernel/problem.ts';
import { ok } from '#shared/kernel/result.ts';
import { fakeProgram } from './harness/fake-program.ts';
import { syntheticTables } from './harness/synthetic-rows.ts';
import { aProgram, eventually, windowSuite } from './harness/window-suite.ts';

const window = windowSuite();
const folder = '/home/ana/Proiecte/Digital Est';
const facts = { folder, file: 'journal/000003.jsonl', line: 12, errno: 'EIO', position: 412, lost: 2 };
const damage = ['damaged', 'incomplete', 'end-lost', 'manifest-damaged', 'manifest-missing', 'unreadable'];
const others = ['not-found', 'no-permission', 'newer', 'locked'];

async function refusedWith(code: string) {
  const program = fakeProgram({ tables: syntheticTables(5) });
  program.openProblem = problem(code, { ...facts, found: 3, latest: 2, program: '9', host: 'PC-7', since: 'ieri' });
  const page = await window(program);
  await page.getByTestId('start-open').click();
  return { program, page };
}

describe('a workspace that cannot be opened, by ten kinds of fault', () => {
  test.each([...damage, ...others])(
    '%s: named; nothing offers to delete, and no empty project is shown',
    async kind => {
      const { program, page } = await refusedWith(`vault.${kind}`);
      const place = damage.includes(kind) ? 'damage-problem' : 'home-problem';
      await page.getByTestId(place).waitFor();
      const buttons = await page.getByRole('button').allTextContents();
      for (const text of buttons) expect(text).not.toMatch(/șterge|elimin|delete|remove|format/i);
      // No way is chosen beforehand: Enter does nothing.
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      expect(await page.getByTestId('project-title').count()).toBe(0);
      const asked = program.asked.map(({ channel }) => channel);
      for (const channel of ['workspace.create', 'recovery.recover', 'recovery.go-on', 'backup.restore-folder']) {
        expect(asked).not.toContain(channel);
      }
    },
  );
});

test('when something was is told on the clock of this computer', async () => {
  const program = fakeProgram({ tables: syntheticTables(5) });
  program.openProblem = problem('vault.locked', { folder, host: 'PC-7', since: '2022-11-29T12:05:00.000Z' });
  const page = await window(program);
  await page.getByTestId('start-open').click();
  await eventually(() => page.getByTestId('home-problem').textContent()).toContain('29.11.2022 14:05');
});

describe('the page of a damaged workspace', () => {
  test('names what is lost and when it was saved, what can be read, and recovers it into a new folder', async () => {
    const { program, page } = await refusedWith('vault.damaged');
    const lost = page.getByTestId('damage-lost');
    await eventually(() => lost.textContent()).toContain('1 act salvat');
    expect(await lost.textContent()).toContain('între 30.11.2022 13:02 și 30.11.2022 13:09');
    expect(await page.getByTestId('damage-left').textContent()).toContain('331');
    expect(await page.getByTestId('damage-go-on').count()).toBe(0);
    await page.getByTestId('damage-recover').click();
    await page.getByTestId('damage-done').waitFor();
    expect(await page.getByTestId('damage-done').textContent()).toContain('Digital Est (2)');
    program.openProblem = null;
    await page.getByTestId('damage-done-open').click();
    await page.getByTestId('project-title').waitFor();
    expect(program.asked.at(-1)).toBeDefined();
    expect(program.asked.filter(({ channel }) => channel === 'workspace.open').at(-1)?.request).toEqual({
      folder: '/home/ana/Proiecte/Digital Est (2)',
    });
  });

  test('going on without the last acts is offered only when just those are lost, and must be chosen twice', async () => {
    const { program, page } = await refusedWith('vault.end-lost');
    const goOn = page.getByTestId('damage-go-on');
    await goOn.click();
    expect(program.asked.map(({ channel }) => channel)).not.toContain('recovery.go-on');
    await goOn.click();
    await eventually(() => program.asked.map(({ channel }) => channel)).toContain('recovery.go-on');
    await page.getByTestId('damage-back').click();
    await page.getByTestId('start-open').waitFor();
  });
});

describe('the page of a damaged workspace that is encrypted', () => {
  test('takes the passphrase once, hands it to main and keeps nothing of it', async () => {
    const program = fakeProgram({ tables: syntheticTables(5) });
    program.recovery.isLocked = true;
    program.openProblem = problem('vault.manifest-damaged', { ...facts });
    const page = await window(program);
    await page.getByTestId('start-open').click();
    await page.getByTestId('unlock-passphrase').fill('vecinul cumpără brânză');
    await page.keyboard.press('Enter');
    await page.getByTestId('damage-left').waitFor();
    await page.getByTestId('damage-recover').click();
    await page.getByTestId('damage-done').waitFor();
    const sent = program.asked.filter(({ channel }) => channel.startsWith('recovery.')).map(each => each.request);
    const by = { kind: 'passphrase', passphrase: 'vecinul cumpără brânză' };
    expect(sent).toEqual([{ by: null }, { by }, { by: null }]);
    await page.getByTestId('damage-done').getByRole('button').last().click();
    await page.getByTestId('start-open').waitFor();
    expect(program.asked.map(({ channel }) => channel)).toContain('recovery.leave');
  });
});

describe('in an open workspace', () => {
  const checked = { folder, at: '2022-11-30T12:00:00.000Z', acts: 6, rows: 61, snapshots: 1, attachments: 0, more: 0 };

  test('after an unclean stop: that everything is being checked, then that it is in order', async () => {
    const program = aProgram();
    program.recovery.check = { running: true, result: null };
    const page = await window(program);
    await page.getByTestId('check-running').waitFor();
    program.recovery.check = { running: false, result: ok({ ...checked, faults: [] }) };
    const result = page.getByTestId('check-result');
    await eventually(() => result.textContent()).toContain('totul este în ordine (6 acte, 61 de rânduri)');
    await page.getByTestId('check-dismiss').click();
    expect(await result.count()).toBe(0);
  });

  test('what a check found is named, each', async () => {
    const program = aProgram();
    const faults = [
      problem('salvage.entry', { file: 'journal/000001.jsonl', line: 2, lastLine: 2, offset: 0, bytes: 9 }),
      problem('check.row-value', { table: 'participant', id: 'p1', field: 'birthDate', reason: 'field.date' }),
    ];
    program.recovery.check = { running: false, result: ok({ ...checked, faults }) };
    const page = await window(program);
    const result = page.getByTestId('check-result');
    await eventually(() => result.textContent()).toContain('2 lucruri nu sunt în ordine');
    await result.locator('summary').click();
    const listed = await result.locator('li').allTextContents();
    expect(listed[0]).toContain('Rândul 2 din journal/000001.jsonl');
    expect(listed[1]).toContain('birthDate');
  });

  test('what was put aside is listed without its values, and exported', async () => {
    const program = aProgram();
    const row = { id: 'p9', lastName: 'Secretă', cnp: '2900101080025' };
    const act = { position: 7, at: '2022-11-30T12:00:00.000Z', author: 'Ana', label: { key: 'x', facts: {} } };
    program.recovery.aside = [
      {
        ...act,
        reason: 'no-row',
        change: { op: 'edit', table: 'participant', id: 'p9', fields: [{ path: 'cnp', after: row.cnp }] },
        known: row,
        isInRows: false,
      },
    ];
    program.recovery.isolated = [
      { table: 'participant', id: 'p9', faults: [{ field: 'birthDate', code: 'field.date' }], row },
    ];
    const page = await window(program);
    await page.getByTestId('nav-safety').click();
    const section = page.getByTestId('aside-section');
    await section.waitFor();
    const text = (await section.textContent()) ?? '';
    for (const part of ['CNP', 'p9', 'Ana', 'schimbă o înregistrare pe care o adăuga un act pierdut']) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain(row.cnp);
    expect(text).not.toContain(row.lastName);
    await page.getByTestId('aside-csv').click();
    await eventually(() => section.textContent()).toContain('aside.csv');
  });
});
