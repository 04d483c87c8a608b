import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { BackupChannels } from '#shared/ipc/backup.channels.ts';
import type { BackupComparison, BackupEntry } from '#shared/journal/backup.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { type FakeProgram, fakeProgram } from './harness/fake-program.ts';
import { personId, syntheticTables } from './harness/synthetic-rows.ts';
import { aProgram, eventually, windowSuite } from './harness/window-suite.ts';

/* What the window says of the backups, and how it asks before it restores. */
const window = windowSuite();
const full = problem('backup.disk-full', { folder: '/media/ana/Copii' });
const asked = <C extends keyof BackupChannels>(program: FakeProgram, channel: C): BackupChannels[C]['request'][] =>
  program.asked.filter(each => each.channel === channel).map(({ request }) => request as BackupChannels[C]['request']);

/** The window asks every ten seconds, which the first test waits for, and whenever it comes into sight again. */
const comesIntoSight = (page: Page): Promise<unknown> =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

describe('how the backups stand', () => {
  test('the last one beside the last save; older when there is one; a failure says why and is tried again', async () => {
    const program = aProgram();
    const page = await window(program);
    const state = page.getByTestId('backup-state');
    await state.getByText('copie 30.11.2022 13:45').waitFor();
    expect(await state.getAttribute('data-kind')).toBe('good');

    program.backups.state = { ...program.backups.state, problem: full, upToDate: false };
    program.backups.makeProblem = full;
    // Asked again by itself within some seconds.
    await eventually(() => state.getAttribute('data-kind')).toBe('failed');
    const notice = page.getByTestId('backup-problem');
    expect(await notice.textContent()).toContain('Discul copiilor de siguranță este plin (/media/ana/Copii)');
    await page.getByTestId('backup-retry').click();
    await eventually(() => asked(program, 'backup.make').length).toBe(1);
    expect(await notice.count()).toBe(1);
    program.backups.makeProblem = null;
    await page.getByTestId('backup-retry').click();
    await notice.waitFor({ state: 'detached' });
    expect(await state.getAttribute('data-kind')).toBe('good');
  });

  test('how far the running one is, that work waits too long, and a check that found damage', async () => {
    const program = aProgram();
    const good = program.backups.state;
    program.backups.state = {
      ...good,
      running: { reason: 'work', stage: 'copying', done: 42, total: 100 },
    };
    const page = await window(program);
    const state = page.getByTestId('backup-state');
    await state.getByText('se face copia… 42%').waitFor();
    program.backups.state = { ...good, upToDate: false, dueAt: '2022-11-30T12:15:00Z' };
    await comesIntoSight(page);
    await state.getByText('copie veche: 30.11.2022 13:45').waitFor();
    const name = good.last?.name ?? '';
    const damaged = problem('backup.damaged', { file: name, folder: '', member: 'journal/000001.jsonl' });
    program.backups.state = {
      ...good,
      drill: { at: '2022-11-30T11:50:00.000Z', ok: false, name, position: 1, rows: 0, problem: damaged },
    };
    await comesIntoSight(page);
    await page.getByTestId('backup-problem').getByText('Ultima copie de siguranță nu este bună.').waitFor();
    await state.click();
    await page.getByTestId('backup-drill').getByText('copia nu este bună').waitFor();
    await page.getByTestId('backup-dismiss').click();
    expect(await page.getByTestId('backup-problem').count()).toBe(0);
  });

  test('another disk is suggested when it is the same one, and a place that is not there is said', async () => {
    const program = aProgram();
    const { place } = program.backups.state;
    program.backups.state = { ...program.backups.state, place: { ...place, chosen: false, sameDisk: true } };
    const page = await window(program);
    await page.getByTestId('backup-state').click();
    await page.getByTestId('backup-same-disk').getByText('Alegeți un loc pe alt disc').waitFor();
    program.backups.state = { ...program.backups.state, last: null, place: { ...place, sameDisk: null } };
    await comesIntoSight(page);
    await page.getByTestId('backup-place-gone').waitFor();
    expect(await page.getByTestId('backup-state').textContent()).toBe('locul copiilor lipsește');
  });
});

const older: BackupEntry = {
  name: 'consorta-20221129T114500Z-p1-closing.consorta-backup.zip',
  madeAt: '2022-11-29T11:45:00Z',
  position: 1,
  bytes: 40_000,
  reason: 'closing',
};

/** One person is otherwise in the backup. */
function oneDifference(program: FakeProgram): BackupComparison {
  const id = personId(1);
  const now = program.tables.participant?.get(id);
  if (!now) throw new Error('no such person');
  const past = { ...now, firstName: 'Din-Copie', cnp: '1800101019999' };
  const fields = [
    { path: 'firstName', before: now.firstName ?? null, after: past.firstName },
    { path: 'cnp', before: now.cnp ?? null, after: past.cnp },
  ];
  const counts = { added: 0, changed: 1, removed: 0 };
  return {
    file: 'b.zip',
    madeAt: '2022-11-30T11:45:00Z',
    position: 1,
    comparedWith: 1,
    tables: { participant: counts },
    first: 0,
    total: 1,
    differences: [{ table: 'participant', id, kind: 'changed', now, past, fields }],
  };
}

describe('restoring', () => {
  test('over the project is asked for twice, and a third time when the backup before failed', async () => {
    const program = aProgram();
    program.backups.compare = () => ok(oneDifference(program));
    program.backups.over = ({ anyway }) =>
      anyway
        ? ok({ position: 1, changes: 1, filesMissing: 0 })
        : fail(problem('backup.before-failed', { why: full.code }));
    const page = await window(program);
    await page.getByTestId('backup-state').click();
    await page.getByTestId('backup-look').click();
    const values = page.getByTestId(`difference-participant-${personId(1)}`);
    await values.getByText('Din-Copie').waitFor();
    expect(await values.textContent()).toContain('•••••••••9999');
    expect(await page.getByTestId('differences').textContent()).not.toMatch(/\d{13}/);
    await page.getByTestId('restore-over').click();
    // Enter stands on what changes nothing.
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe(
      'restore-back',
    );
    await page.keyboard.press('Enter');
    await page.getByTestId('restore-sure').waitFor({ state: 'detached' });
    expect(asked(program, 'backup.restore-over')).toEqual([]);

    await page.getByTestId('restore-over').click();
    program.backups.state = { ...program.backups.state, problem: full };
    await page.getByTestId('restore-yes').click();
    const failed = page.getByTestId('restore-before-failed');
    await failed.getByText('Discul copiilor de siguranță este plin').waitFor();
    expect(asked(program, 'backup.restore-over').map(({ anyway }) => anyway)).toEqual([false]);
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe(
      'restore-back',
    );
    program.commits.push({
      id: 'commit-1',
      position: 1,
      at: '2022-11-30T12:00:01.000Z',
      author: 'Ana Punte',
      label: { key: 'backup.restored', facts: {} },
      changes: [],
    });
    await page.getByTestId('restore-anyway').click();
    await page.getByTestId('turn-toast').getByText('Proiect readus la copia de siguranță').waitFor();
    expect(asked(program, 'backup.restore-over').map(({ anyway }) => anyway)).toEqual([false, true]);
  });

  test('an encrypted backup asks for its passphrase, again when it is wrong, and sends it with every question', async () => {
    const program = aProgram();
    program.backups.compare = ({ by }) => {
      if (by === undefined) return fail(problem('backup.passphrase-needed'));
      const isRight = by.kind === 'passphrase' && by.passphrase === 'cea bună';
      return isRight ? ok(oneDifference(program)) : fail(problem('vault.wrong-passphrase', { folder: '' }));
    };
    const page = await window(program);
    await page.getByTestId('backup-state').click();
    await page.getByTestId('backup-look').click();
    await page.getByTestId('restore-key').getByText('criptată').waitFor();
    await page.getByTestId('unlock-passphrase').fill('cea veche');
    await page.getByTestId('restore-key-open').click();
    await page.getByTestId('restore-key-problem').waitFor();
    await page.getByTestId('unlock-passphrase').fill('cea bună');
    await page.keyboard.press('Enter');
    await page.getByTestId('differences').getByText('Din-Copie').waitFor();
    await page.getByTestId('restore-folder').click();
    await eventually(() => asked(program, 'backup.restore-folder')).toEqual([
      { backup: { name: expect.any(String) }, by: { kind: 'passphrase', passphrase: 'cea bună' } },
    ]);
  });

  test('a damaged one is named and the older ones are offered; one of another project goes only into a folder', async () => {
    const program = aProgram();
    program.backups.ring = [...program.backups.ring, older];
    program.backups.compare = ({ backup }) => {
      if ('name' in backup && backup.name === older.name) return fail(problem('backup.other-workspace'));
      const file = 'name' in backup ? backup.name : '';
      return fail(problem('backup.damaged', { file, folder: '', member: 'journal/000001.jsonl' }));
    };
    const page = await window(program);
    await page.getByTestId('backup-state').click();
    await page.getByTestId('backup-look').first().click();
    await page.getByTestId('restore-problem').getByText('20221130T114500Z').waitFor();
    expect(await page.getByTestId('restore-over').count()).toBe(0);
    expect(await page.getByTestId('restore-folder').count()).toBe(0);
    await page.getByTestId('restore-older').getByText('29.11.2022 13:45 · la închidere').click();
    await page.getByTestId('restore-problem').getByText('a altui proiect').waitFor();
    await page.getByTestId('restore-folder').waitFor();
    expect(await page.getByTestId('restore-over').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByTestId('restore-problem').waitFor({ state: 'detached' });
  });
});

test('for a workspace that cannot be opened those found in their place are offered, and any file besides', async () => {
  const program = fakeProgram({ tables: syntheticTables(5) });
  program.backups.ring = [...program.backups.ring, older];
  const facts = { folder: '/home/ana/Proiecte/Digital Est', file: 'journal/000003.jsonl', line: 12, position: 412 };
  program.openProblem = problem('vault.damaged', facts);
  const page = await window(program);
  await page.getByTestId('start-open').click();
  await page.getByTestId('damage-backup').click();
  const found = page.getByTestId('damage-backups').locator('li');
  await eventually(() => found.count()).toBe(2);
  expect(await found.first().textContent()).toContain('30.11.2022 13:45');
  await page.getByTestId('damage-backup-restore').last().click();
  await eventually(() => asked(program, 'backup.restore-folder')).toEqual([{ backup: { name: older.name } }]);
  await page.getByTestId('damage-backup-file').click();
  await eventually(() => asked(program, 'backup.choose-file').length).toBe(1);
  await page.getByTestId('damage-backups-back').click();
  await page.getByTestId('damage-recover').waitFor();
});
