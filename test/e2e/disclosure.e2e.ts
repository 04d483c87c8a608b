import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Running, start } from './driver.ts';
import { at, changeField, exploreSample, exportReport, goToParticipant } from './pages.ts';

/* Personal codes in the real program: covered, noted when shown, and not in what it leaves behind; and folders that lie. */
let folder = '';
let userData = '';
let running: Running | null = null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consorta-disclosure-'));
  userData = join(folder, 'user data');
});
afterEach(async () => {
  await running?.stop();
  running = null;
  await rm(folder, { recursive: true, force: true });
});
const begin = async (): Promise<Running> => {
  running = await start({ userData, language: 'ro' });
  return running;
};

type Asking = { bridge: { ask: (channel: string, request: unknown) => Promise<unknown> } };
type Rows = { value: { rows: readonly { id: string; cnp: string | null }[]; more: boolean } };

/** Every personal code of the open workspace, by participant. Runs in the page, asking as it does. */
async function everyCnp(): Promise<[string, string][]> {
  const { ask } = (window as unknown as Asking).bridge;
  const { open } = (await ask('program.state', {})) as { open: { folder: string } };
  const found: [string, string][] = [];
  for (let after: string | null = null, more = true; more; ) {
    const request = { folder: open.folder, table: 'participant', after, limit: 5_000 };
    const slice = (await ask('workspace.rows', request)) as Rows;
    for (const { id, cnp } of slice.value.rows) if (cnp !== null && cnp.length === 13) found.push([id, cnp]);
    after = slice.value.rows.at(-1)?.id ?? null;
    more = slice.value.more;
  }
  return found;
}

/** A message that no page of ours sends, full of people: a fault that main writes down. Runs in the page. */
async function sendPeopleAstray(people: [string, string][]): Promise<string> {
  const { ask } = (window as unknown as Asking).bridge;
  const request = { folder: people[0]?.[1], draft: Object.fromEntries(people), base: people[0]?.[1] };
  return ask('workspace.commit', request).then(String, String);
}

const filesBelow = async (place: string): Promise<readonly string[]> => {
  const names = await readdir(place, { recursive: true });
  const kinds = await Promise.all(names.map(async name => (await stat(join(place, name))).isFile()));
  return names.filter((_, index) => kinds[index]);
};

test('a CNP is shown after a note in the journal, and nothing that a day of work leaves behind holds one', async () => {
  const program = await begin();
  await exploreSample(program);
  const people = await program.window.evaluate(everyCnp);
  expect(people.length).toBeGreaterThan(300);
  const codes = people.map(([, cnp]) => cnp);
  const expectNone = (text: string, where: string): void => {
    expect(codes.filter(cnp => text.includes(cnp)).length, where).toBe(0);
  };
  const held = async (): Promise<string> => {
    const markup = await program.window.evaluate(() =>
      [document.documentElement.outerHTML, JSON.stringify(localStorage), location.href, document.title].join('\n'),
    );
    return `${markup}\n${await program.window.locator('body').ariaSnapshot()}`;
  };
  expectNone(await held(), 'the list');

  const [id, cnp] = people[4] ?? ['', ''];
  await at(program, 'participant-search').fill(cnp);
  await expect.poll(() => at(program, 'participant-count').textContent()).toContain('1 din');
  await goToParticipant(program, id);
  expect(await at(program, 'field-cnp').inputValue()).toBe(`•••••••••${cnp.slice(-4)}`);
  await at(program, 'cnp-eye').click();
  await expect.poll(() => at(program, 'field-cnp').inputValue()).toBe(cnp);
  await changeField(program, 'phone', '0711111111');
  await goToParticipant(program, people[5]?.[0] ?? '');
  await goToParticipant(program, id);
  expect(await at(program, 'field-cnp').inputValue()).toBe(`•••••••••${cnp.slice(-4)}`);
  expectNone(await held(), 'the record');

  const answer = await program.window.evaluate(sendPeopleAstray, people.slice(0, 20));
  expect(answer).toMatch(/refused|fault/);
  expectNone(answer, 'the answer to a message gone astray');
  await at(program, 'nav-reports').click();
  await at(program, 'report-sheet').locator('.ag-row').first().waitFor();
  expectNone(await held(), 'the report on screen');
  await mkdir(join(folder, 'out'));
  await exportReport(program, 'csv', join(folder, 'out', 'register.csv'));
  await at(program, 'nav-safety').click();
  await expect.poll(() => at(program, 'log-faults').locator('li').count()).toBe(1);
  await at(program, 'log-faults').getByText('ipc workspace.commit').waitFor();
  await program.take();
  await program.stop();
  running = null;

  // The register that the authority wants has them whole; the journal has the note, without the code.
  expect(await readFile(join(folder, 'out', 'register.csv'), 'utf8')).toContain(cnp);
  const sample = join(userData, 'sample', 'industry-4');
  const segments = (await readdir(join(sample, 'journal'))).filter(name => name.endsWith('.jsonl'));
  const journal = (await Promise.all(segments.map(name => readFile(join(sample, 'journal', name), 'utf8')))).join('');
  const notes = journal.split('\n').filter(line => line.includes('"cnp.revealed"'));
  expect(notes).toHaveLength(1);
  expect(notes[0]).toContain(`"facts":{"table":"participant","id":"${id}"}`);
  expect(notes[0]).toContain('"changes":[]');
  expectNone(notes[0] ?? '', 'the note');

  // Everything else that is left: names of all files; logs, settings, preferences and crash files by content.
  const left = await filesBelow(userData);
  expectNone(left.join('\n'), 'names of files');
  expect(left.filter(name => name.startsWith('logs')).length).toBeGreaterThan(0);
  const data = /^sample[\\/]|IndexedDB/;
  for (const name of left.filter(one => !data.test(one))) {
    const bytes = await readFile(join(userData, name));
    expectNone(bytes.toString('latin1'), name);
    expectNone(bytes.toString('utf16le'), name);
  }
});

test('a workspace copied into OneDrive, changed at two computers: warned of, both folders named, the other acts read', async () => {
  const program = await begin();
  await exploreSample(program);
  const sample = join(userData, 'sample', 'industry-4');
  const synchronised = join(folder, 'OneDrive - Cluster', 'Proiect');
  await at(program, 'workspace-menu').click();
  await at(program, 'workspace-close').click();
  await at(program, 'start-open').waitFor();
  await cp(sample, synchronised, { recursive: true });
  const open = async (path: string): Promise<void> => {
    await program.answerNextDialog({ kind: 'open', path });
    await at(program, 'start-open').click();
    await at(program, 'participant-search').waitFor();
  };
  // What the other computer did while this one had no network.
  await open(sample);
  await goToParticipant(program, 'gt-00005');
  await changeField(program, 'phone', '0733333333');
  await at(program, 'workspace-menu').click();
  await at(program, 'workspace-close').click();
  await at(program, 'start-open').waitFor();
  await cp(join(sample, 'journal/000001.jsonl'), join(synchronised, 'journal/000001-LAPTOP-MARIA.jsonl'));

  await open(synchronised);
  await at(program, 'folder-place').getByText('OneDrive').waitFor();
  expect(await at(program, 'folder-twins').textContent()).toContain(sample);
  expect(await at(program, 'folder-conflicts').textContent()).toContain('un act salvat care nu este');
  await at(program, 'folder-quiet').click();
  await at(program, 'folder-place').waitFor({ state: 'detached' });
  await at(program, 'folder-details-conflicts').click();
  await at(program, 'conflict-show').click();
  await at(program, 'conflict-changes').click();
  await at(program, 'conflict-values').getByText('→ 0733333333').waitFor();
  await goToParticipant(program, 'gt-00005');
  expect(await at(program, 'field-phone').inputValue()).not.toBe('0733333333');
  await at(program, 'workspace-menu').click();
  await at(program, 'workspace-close').click();
  await at(program, 'start-open').waitFor();
  await open(synchronised);
  await at(program, 'folder-conflicts').waitFor();
  expect(await at(program, 'folder-place').count()).toBe(0);
});
