import { describe, expect, test } from 'vitest';
import { problem } from '#shared/kernel/problem.ts';
import { personId } from './harness/synthetic-rows.ts';
import { aProgram, eventually, openPerson, windowSuite } from './harness/window-suite.ts';

/* What the window does with main's order to lock. Main is played; what it does then is in test/main/ipc/lock.test.ts. */
const window = windowSuite();

describe('an order to lock', () => {
  test('saves the field that is being typed in, and hands over what cannot be read', async () => {
    const program = aProgram();
    const page = await window(program);
    await openPerson(page, 7);
    await page.getByTestId('field-birthDate').fill('31.02.1980');
    await page.getByTestId('field-email').fill('half.typed@example.com');
    program.lock.order('idle');
    await eventually(() => program.lock.locked.length).toBe(1);
    expect(program.commits.map(({ changes }) => JSON.stringify(changes)).join()).toContain('half.typed@example.com');
    const handed = program.lock.locked[0];
    expect(handed?.lost).toBe(false);
    expect(JSON.parse(handed?.kept ?? '{}').fields).toEqual([
      [`participant/${personId(7)}`, 'birthDate', '31.02.1980'],
    ]);
    // From the order on nothing can be read on the screen.
    expect(await page.evaluate(() => getComputedStyle(document.body).visibility)).toBe('hidden');
  });

  test('finds a page that has told before what it wants back, which is there again when it is loaded anew', async () => {
    const program = aProgram();
    const page = await window(program);
    await openPerson(page, 7);
    await page.getByTestId('field-birthDate').fill('31.02.1980');
    const told = () =>
      program.asked.filter(({ channel }) => channel === 'protection.keep').map(({ request }) => request);
    // Not left yet, and no order came.
    await eventually(() => JSON.stringify(told().at(-1) ?? {})).toContain('31.02.1980');
    await page.reload();
    await eventually(() => page.getByTestId('field-birthDate').inputValue()).toBe('31.02.1980');
    await page.getByTestId('field-birthDate').fill('28.02.1980');
    await page.getByTestId('field-email').focus();
    await eventually(() => JSON.stringify(told().at(-1) ?? {})).not.toContain('1980');
  });

  test('of a person, when an act cannot be saved: told once, and locked the second time', async () => {
    const program = aProgram();
    const page = await window(program);
    await openPerson(page, 7);
    program.commitProblem = problem('vault.disk-full', { folder: 'x' });
    await page.getByTestId('field-email').fill('half.typed@example.com');
    program.lock.order('command');
    await page.getByTestId('not-locked').waitFor();
    expect(program.lock.locked).toEqual([]);
    expect(await page.getByTestId('field-email').inputValue()).toBe('half.typed@example.com');
    program.lock.order('command');
    await eventually(() => program.lock.locked.length).toBe(1);
    expect(program.lock.locked[0]?.lost).toBe(true);
  });

  test('when nobody is there, is carried out though an act cannot be saved, which is told afterwards', async () => {
    const program = aProgram();
    const page = await window(program);
    await openPerson(page, 7);
    program.commitProblem = problem('vault.disk-full', { folder: 'x' });
    await page.getByTestId('field-email').fill('half.typed@example.com');
    program.lock.order('lock-screen');
    await eventually(() => program.lock.locked.length).toBe(1);
    expect(program.lock.locked[0]?.lost).toBe(true);
  });
});

test('somebody at the window is told of now and then, not at every key', async () => {
  const program = aProgram();
  const page = await window(program);
  await page.getByText('60 de participanți').waitFor();
  for (const key of ['a', 'b', 'c', 'd']) await page.keyboard.press(key);
  await eventually(() => program.asked.filter(({ channel }) => channel === 'protection.touched').length).toBe(1);
});
