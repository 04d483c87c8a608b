import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readerPage } from '#main/backup/reader/reader-page.ts';
import { readerWords } from '#main/backup/reader/reader-words.ts';
import { sampleCommits } from '#main/sample/industry-4/sample-commits.ts';
import { createVault } from '#main/vault/create-vault.ts';
import { newRecoveryKey } from '#main/vault/crypt/recovery-key.ts';
import type { Vault } from '#main/vault/vault.ts';
import type { Row } from '#shared/journal/commit.ts';
import { findChromium } from '#test/electron-stand-in/chromium.ts';
import { store } from '#test/main/verify/made.ts';
import { profile } from '../vault/workspaces.ts';
import { environment, newFolder, passphrase, small, toFile } from './backups.ts';

const words = readerWords().ro;
const recoveryKey = newRecoveryKey();
const document = Buffer.from('%PDF-1.4 un act cu două pagini');
/** Costs a fraction of a second in the page too. */
const kdf = { N: 1024, r: 8, p: 2 };
let browser: Browser;
let pageFile = '';
beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium found');
  const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'];
  browser = await chromium.launch({ executablePath, args });
  pageFile = join(await newFolder(), 'reader.html');
  await writeFile(pageFile, readerPage() ?? '');
});
afterAll(() => browser?.close());

describe.each([{ isSealed: false }, { isSealed: true }])('a backup (encrypted: $isSealed)', ({ isSealed }) => {
  let vault: Vault;
  let path = '';
  beforeAll(async () => {
    vault = await aVault(isSealed);
    path = join(await newFolder(), 'a.consorta-backup.zip');
    await toFile(vault, path, small({ kdf }));
  });
  afterAll(() => vault?.close());

  test('opens in a bare browser offline: 100 records taken by chance are the rows', { timeout: 300_000 }, async () => {
    const { page, faults } = await open(path, isSealed ? { kind: 'passphrase', typed: passphrase } : null);
    const rows = Object.entries(vault.tables())
      .filter(([table]) => table !== 'attachment')
      .flatMap(([table, of]) => [...of.values()].map(row => ({ table, row })));
    // Table by table, as changing the table is what takes time.
    for (const { table, row } of chosen(rows, 100).toSorted((a, b) => (a.table < b.table ? -1 : 1))) {
      const cells = await recordOf(page, table, row.id);
      expect({ table, id: row.id, cells }).toEqual({ table, id: row.id, cells: expected(table, row) });
    }
    await page.locator('[data-place=check]').click();
    expect(await page.locator('#check .good').count()).toBe(1);
    await page.locator('[data-place=history]').click();
    expect(await page.locator('nav [data-place=history] .count').innerText()).toBe(String(vault.position));
    expect(await page.locator('tbody').innerText()).not.toMatch(/(?<!\d)[1-9]\d{12}(?!\d)/);
    expect(faults).toEqual([]);
  });

  test('gives attached files and tables out, with every CNP covered on the way', async () => {
    const { page, faults } = await open(path, isSealed ? { kind: 'recovery', typed: recoveryKey.toLowerCase() } : null);
    await page.locator('[data-place=files]').click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('td button').first().click()]);
    expect(await readFile(await download.path())).toEqual(document);
    await page.locator('[data-place="table:participant"]').click();
    expect(await page.locator('tbody').innerText()).not.toMatch(/(?<!\d)[1-9]\d{12}(?!\d)/);
    const [csv] = await Promise.all([page.waitForEvent('download'), page.getByText('Salvează ca CSV').click()]);
    const lines = (await readFile(await csv.path(), 'utf8')).split('\r\n');
    expect(lines).toHaveLength((vault.tables().participant?.size ?? 0) + 2);
    expect(lines[0]?.startsWith('\ufeff')).toBe(true);
    const cnp = [...(vault.tables().participant?.values() ?? [])].find(({ cnp: of }) => typeof of === 'string')?.cnp;
    expect(lines.some(line => line.includes(String(cnp)))).toBe(true);
    expect(faults).toEqual([]);
  });

  test('shows what can be read of a damaged one, and where the damage is', async () => {
    const bytes = await readFile(path);
    // In the first entry of the journal: before everything else that could be shown.
    const at = bytes.indexOf('journal/000001.jsonl') + 400;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const damaged = join(await newFolder(), 'b.consorta-backup.zip');
    await writeFile(damaged, bytes);
    const { page } = await open(damaged, isSealed ? { kind: 'passphrase', typed: passphrase } : null);
    expect(await page.getByRole('alert').innerText()).toContain('deteriorată');
    await page.locator('[data-place=check]').click();
    expect(await page.locator('#check').innerText()).toContain('journal/000001.jsonl');
    // The whole journal is one packed file here: all that is shown comes from the snapshot.
    const count = page.locator('[data-place="table:participant"] .count');
    expect(Number(await count.innerText())).toBeGreaterThan(0);
  });
});

test('a wrong passphrase, a slip in the recovery key and a foreign file are told, and nothing opens', async () => {
  const vault = await aVault(true);
  const path = join(await newFolder(), 'a.consorta-backup.zip');
  await toFile(vault, path, small({ kdf }));
  await vault.close();
  const { page } = await open(path, { kind: 'passphrase', typed: 'alta, dar nu aceasta' }, 'unlock');
  expect(await page.getByRole('alert').innerText()).toContain('Parola nu este aceasta');
  await page.getByLabel('Cheia de recuperare').first().check();
  await page.locator('#secret').fill(`${recoveryKey.slice(0, -1)}${recoveryKey.endsWith('0') ? '1' : '0'}`);
  await page.getByRole('button', { name: 'Deschide' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('greșeală');
  await page.getByRole('button', { name: 'Închide copia' }).click();
  await page.setInputFiles('#file', pageFile);
  expect(await page.getByRole('alert').innerText()).toContain('nu este o copie');
  await page.getByRole('button', { name: 'English' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('not a whole Consorta backup');
});

test('the page lets no script in but its own, and no word of the data is taken for a part of it', async () => {
  const page = readerPage() ?? '';
  const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(page) ?? [];
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
  expect(policy).toBe(
    `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; form-action 'none'; base-uri 'none'`,
  );
  expect(script).not.toMatch(
    /innerHTML|outerHTML|insertAdjacent|eval\(|fetch\(|XMLHttp|WebSocket|localStorage|indexedDB/,
  );
  expect(page).not.toMatch(/https?:\/\//);
});

async function aVault(isSealed: boolean): Promise<Vault> {
  const folder = join(await newFolder(), 'workspace');
  const protection = isSealed ? { passphrase, recoveryKey } : null;
  const made = await createVault(
    folder,
    { ...profile, protection },
    environment({ kdf, limits: { snapshotChanges: 50 } }),
  );
  if (!made.ok) throw new Error(made.error.code);
  const vault = made.value;
  for (const { draft } of sampleCommits({ size: 40, seed: 3 })) await must(vault.commit(draft));
  const row = await store(folder, vault, document, 10);
  const label = { key: 'attachment.added', facts: { count: 1 } };
  await must(vault.commit({ label, author: 'Ioana', changes: [{ op: 'add', table: 'attachment', id: row.id, row }] }));
  return vault;
}

async function must(saved: ReturnType<Vault['commit']>): Promise<void> {
  const result = await saved;
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.facts)}`);
}

type Key = { readonly kind: 'passphrase' | 'recovery'; readonly typed: string } | null;

/** The page from the disk, without a network, with a backup chosen and opened. */
async function open(path: string, key: Key, until: 'open' | 'unlock' = 'open') {
  const context = await browser.newContext({ locale: 'ro-RO', acceptDownloads: true, offline: true });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', error => faults.push(error.message));
  page.on('console', message => void (message.type() === 'error' && faults.push(message.text())));
  page.on('request', request => void (/^(file|blob):/.test(request.url()) || faults.push(request.url())));
  await page.goto(pathToFileURL(pageFile).href);
  await page.setInputFiles('#file', path);
  if (key !== null) {
    if (key.kind === 'recovery') await page.getByLabel('Cheia de recuperare').first().check();
    await page.locator('#secret').fill(key.typed);
    await page.getByRole('button', { name: 'Deschide' }).click();
  }
  await page.locator(until === 'open' ? 'nav' : '[role=alert]').waitFor();
  return { page, faults };
}

/** What the page shows of a record, by path of the column, with covered numbers shown one by one as a person would. */
async function recordOf(page: Page, table: string, id: string): Promise<Record<string, string>> {
  const place = page.locator(`[data-place="table:${table}"]`);
  if ((await place.getAttribute('aria-current')) !== 'page') await place.click();
  await page.locator('#search').fill(id);
  return page.locator(`tr[data-id="${id}"]`).evaluate(row => {
    for (const button of row.querySelectorAll<HTMLButtonElement>('td button')) button.click();
    return Object.fromEntries(
      [...row.querySelectorAll('td')].flatMap(cell =>
        cell.textContent === '' ? [] : [[cell.dataset.path, cell.textContent]],
      ),
    );
  });
}

const hundredths = [
  'participation.attendance/hours',
  'participant.contract/hoursPerDay',
  'company.averageStaff',
  'company.turnover/minor',
  'company.totalAssets/minor',
  'company.otherYears/*/averageStaff',
  'company.otherYears/*/turnover/minor',
  'company.otherYears/*/totalAssets/minor',
  'holding.capital',
  'holding.votes',
  'aid.amount/minor',
  'partner.eligibleBudget/minor',
  'partner.ownContribution',
];

/** The same by hand: what each value of the row is in Romanian. */
function expected(table: string, row: Row): Record<string, string> {
  const found: Record<string, string> = {};
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [name, part] of Object.entries(value)) walk(part, path === '' ? name : `${path}/${name}`);
      return;
    }
    const said = (one: unknown, at: string): string => {
      if (one === null) return '';
      if (typeof one === 'boolean') return one ? 'da' : 'nu';
      if (typeof one === 'object')
        return Object.entries(one)
          .map(([name, part]) => said(part, `${at}/${name}`))
          .filter(Boolean)
          .join(' · ');
      const key = `${table}.${at.replace(/^(items|otherYears)\/[^/]+/, '$1/*')}`;
      if (typeof one === 'number' && hundredths.includes(key)) return (one / 100).toFixed(2).replace('.', ',');
      const text = String(one);
      const choice = words[`${key}=${text}`];
      return choice ?? (/^\d{4}-\d\d-\d\d$/.test(text) ? text.split('-').reverse().join('.') : text);
    };
    const list = Array.isArray(value) ? value : [value];
    const text = list.map(one => said(one, path)).join(list.some(one => typeof one === 'object') ? '; ' : ', ');
    if (text !== '') found[path] = text;
  };
  walk(row, '');
  return found;
}

/** So many of them, other ones each time; all when there are fewer. */
function chosen<T>(all: readonly T[], count: number): readonly T[] {
  return all
    .map(each => ({ each, by: Math.random() }))
    .toSorted((a, b) => a.by - b.by)
    .slice(0, count)
    .map(({ each }) => each);
}
