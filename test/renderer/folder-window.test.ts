import { describe, expect, test } from 'vitest';
import { inOneDrive } from './harness/in-onedrive.ts';
import { aProgram, eventually, windowSuite } from './harness/window-suite.ts';

/* What the window says of the place of the data, of copies in conflict, and of the log of faults. */
const window = windowSuite();
describe('a folder where files are not safe', () => {
  test('is warned about above every page, not refused, until the person wants no more of it', async () => {
    const program = inOneDrive();
    const page = await window(program);
    const place = page.getByTestId('folder-place');
    await place.getByText('sincronizat prin OneDrive').waitFor();
    expect(await place.textContent()).toContain('mutați dosarul pe discul calculatorului');
    await page.getByText('60 de participanți').waitFor();
    await page.getByTestId('nav-reports').click();
    expect(await place.count()).toBe(1);
    await page.getByTestId('folder-quiet').click();
    await place.waitFor({ state: 'detached' });
    expect(program.asked.find(({ channel }) => channel === 'folder.be-quiet')?.request).toEqual({
      folder: '/home/ana/Proiecte/Industria 4.0',
      quiet: true,
    });
    await page.reload();
    await page.getByTestId('folder-conflicts').waitFor();
    expect(await place.count()).toBe(0);
    await page.getByTestId('nav-safety').click();
    await page.getByTestId('folder-section-quiet').getByText('Avertizați-mă din nou').click();
    await eventually(() => program.places.folder.quiet).toBe(false);
  });

  test('an ordinary one is described and nothing is said above the pages', async () => {
    const page = await window(aProgram());
    await page.getByTestId('nav-safety').click();
    const section = page.getByTestId('folder-section');
    await section.getByText('/home/ana/Proiecte/Industria 4.0').waitFor();
    expect(await page.getByTestId('folder-kind').textContent()).toMatch(/^Un disc al acestui calculator/);
    expect(await page.getByTestId('folder-room').textContent()).toBe('120 GB din 500 GB');
    expect(await page.locator('[data-testid^="folder-"][role="status"]').count()).toBe(0);
    await section.getByText('Nicio copie în conflict.').waitFor();
  });
});

describe('copies', () => {
  test('in conflict are offered for reading: how many acts, when, who, what, with covered values covered', async () => {
    const program = inOneDrive();
    const page = await window(program);
    expect(await page.getByTestId('folder-conflicts').textContent()).toContain('sunt 2 acte salvate care nu sunt');
    await page.getByTestId('folder-details-conflicts').click();
    const copies = page.getByTestId('conflict-copy');
    expect(await copies.nth(0).textContent()).toMatch(/LAPTOP-MARIA.*2 acte care nu sunt aici.*OneDrive.*48 KB/);
    expect(await copies.nth(1).getByRole('button').count()).toBe(0);
    await page.getByTestId('conflict-show').click();
    const acts = page.getByTestId('conflict-acts').locator('> li');
    await eventually(() => acts.count()).toBe(2);
    expect(await acts.first().textContent()).toContain('Maria Ionescu');
    await page.getByTestId('conflict-changes').first().click();
    const values = page.getByTestId('conflict-values');
    await values.getByText('gol → 0722 111 333').waitFor();
    const text = (await values.textContent()) ?? '';
    expect(text).toContain('•••••••••0017 → •••••••••1238');
    expect(text).toContain('••• → •••');
    expect(text).toContain('Munteanu Ana (șters)');
    expect(text).not.toMatch(/\d{13}|[Rr]efuz/);
    // Looking changes nothing.
    expect(program.commits).toEqual([]);
  });

  test('of the whole folder are named with the last save of each, and the notice can be put away', async () => {
    const page = await window(inOneDrive());
    const notice = page.getByTestId('folder-twins');
    expect(await notice.textContent()).toContain('/home/ana/Proiecte/Industria 4.0 - Copie');
    expect(await notice.textContent()).toContain('acolo: 28.11.2022 11:15');
    await page.getByTestId('folder-dismiss-twins').click();
    expect(await notice.count()).toBe(0);
    await page.getByTestId('nav-safety').click();
    await page.getByTestId('folder-twin-list').getByText('ultima salvare: 28.11.2022 11:15').waitFor();
  });
});

describe('the log of faults', () => {
  test('is listed newest first, copied whole, shown in its folder, and cleared on the second word', async () => {
    const program = inOneDrive();
    const page = await window(program);
    await page.getByTestId('nav-safety').click();
    const faults = page.getByTestId('log-faults').locator('> li');
    await eventually(() => faults.count()).toBe(2);
    expect(await faults.first().textContent()).toMatch(
      /30\.11\.2022 14:05.*221130120501-2.*ipc workspace\.commit.*TypeError/,
    );
    await page.evaluate(() => {
      document.addEventListener('copy', () => {
        const field = document.activeElement as HTMLTextAreaElement;
        Object.assign(globalThis, { copied: field.value.slice(field.selectionStart, field.selectionEnd) });
      });
    });
    await page.getByTestId('log-copy').click();
    await page.getByTestId('log-copy').getByText('Copiat').waitFor();
    expect(await page.evaluate(() => (globalThis as unknown as { copied: string }).copied)).toBe(
      [
        'Consorta 0.1.0 linux',
        '2022-11-30T12:05:01.000Z 221130120501-2 ipc workspace.commit\nTypeError\n    main/program.cjs:120:7\n    main/parts/jobs-Bq1x.cjs:3:14',
        '2022-11-29T08:00:00.000Z 221129080000-1 window\nError page-crashed',
      ].join('\n\n'),
    );
    await page.getByTestId('log-folder').click();
    await eventually(() => program.asked.map(({ channel }) => channel)).toContain('logs.show-folder');
    await page.getByTestId('log-clear').click();
    expect(await faults.count()).toBe(2);
    await page.getByTestId('log-clear').click();
    await page.getByText('Nicio eroare notată.').waitFor();
  });
});
