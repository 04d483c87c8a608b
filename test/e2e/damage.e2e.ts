import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Running, start } from './driver.ts';
import { at, exploreSample } from './pages.ts';

/* The program that ships, killed and damaged: what it says when it is started again. */
let folder = '';
let userData = '';
let running: Running | null = null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consorta-damage-'));
  userData = join(folder, 'user data');
});
afterEach(async () => {
  await running?.kill();
  running = null;
  await rm(folder, { recursive: true, force: true });
});
const journal = () => join(userData, 'sample/industry-4/journal/000001.jsonl');

test('killed: everything is checked at the next opening, in the background, and the result is shown', async () => {
  running = await start({ userData, language: 'ro' });
  await exploreSample(running);
  await running.kill();
  running = await start({ userData });
  await at(running, 'start-sample').click();
  await at(running, 'participant-count').waitFor();
  const result = at(running, 'check-result');
  await result.waitFor();
  // The sample has two people with one CNP: that is told, and is no damage.
  const text = (await result.textContent()) ?? '';
  expect(text).toMatch(/totul este în ordine|nimic nu este deteriorat/);
  await running.stop();
  running = null;
});

test('an act destroyed: the page of the damage in place of an empty project, then recovered and opened', async () => {
  running = await start({ userData, language: 'ro' });
  await exploreSample(running);
  await running.stop();
  await rm(join(userData, 'sample/industry-4/snapshots'), { recursive: true });
  const lines = (await readFile(journal(), 'utf8')).split('\n');
  // The last but one act; the project and the first people stand before it.
  const line = lines.length - 3;
  lines[line] = (lines[line] ?? '').replace('"author":"', '"author":"X');
  await writeFile(journal(), lines.join('\n'));
  const spoiled = await readFile(journal());
  running = await start({ userData });
  await at(running, 'start-sample').click();
  await at(running, 'damage-lost').waitFor();
  expect(await at(running, 'damage-lost').textContent()).toContain('act salvat');
  await running.answerNextDialog({ kind: 'save', path: join(folder, 'recuperat') });
  await at(running, 'damage-recover').click();
  await at(running, 'damage-done-open').click();
  await at(running, 'participant-count').waitFor();
  expect(await readFile(journal())).toEqual(spoiled);
  await running.stop();
  running = null;
});
