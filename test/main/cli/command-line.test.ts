import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  aFolder,
  consorta,
  consortaJson,
  contentsOf as contents,
  aDataFile as dataFile,
} from '#test/support/consorta.ts';

let sample = '';
beforeAll(() => {
  sample = join(aFolder(), 'sample');
  const made = consortaJson('new', sample, '--sample', 'industry-4', '--seed', '7');
  expect(made).toMatchObject({ exit: 0, json: { ok: true, counts: { participant: 330 } } });
});

describe('new', () => {
  test('makes a workspace for a project, which info then describes', () => {
    const folder = join(aFolder(), 'w');
    expect(consortaJson('new', folder, '--title', 'Competențe', '--smis', '143404').exit).toBe(0);
    const info = consortaJson('info', folder);
    expect(info).toMatchObject({
      exit: 0,
      json: {
        project: { title: 'Competențe', smisCode: '143404' },
        profile: { id: 'pocu-860-3-12' },
        format: 2,
        position: 1,
        counts: { project: 1, participant: 0 },
        lastBackup: null,
      },
    });
  });
  test('refuses a folder that holds something, and leaves it as it was', () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'mine.txt'), 'mine');
    expect(consortaJson('new', folder)).toMatchObject({
      exit: 4,
      json: { ok: false, problem: { code: 'vault.folder-not-empty' } },
    });
    expect(readdirSync(folder)).toEqual(['mine.txt']);
  });
  test('a place that cannot be made a workspace is a file that cannot be written', () => {
    const file = join(aFolder(), 'file');
    writeFileSync(file, 'mine');
    for (const place of [file, join(file, 'w')]) {
      expect(consortaJson('new', place)).toMatchObject({ exit: 4, json: { problem: { code: 'vault.not-a-folder' } } });
    }
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });
  test('refuses contradicting options', () => {
    const folder = join(aFolder(), 'w');
    expect(consorta('new', folder, '--size', '10').exit).toBe(2);
    expect(consorta('new', folder, '--sample', 'industry-4', '--title', 'x').exit).toBe(2);
    expect(consorta('new', folder, '--sample', 'nothing').exit).toBe(2);
    expect(consorta('new', folder, '--sample', 'industry-4', '--size', '0').exit).toBe(2);
    expect(consorta('new', folder, '--sample', 'industry-4', '--size', '1e3').exit).toBe(2);
    expect(consorta('new', folder, '--profile', 'unknown').exit).toBe(2);
    expect(existsSync(folder)).toBe(false);
  });
});

describe('words', () => {
  test.each([
    [[]],
    [['frobnicate']],
    [['info']],
    [['export', 'x', '--report', 'r']],
    [['export', 'x', '--report', 'r', '--format', 'doc', '--out', 'y']],
    [['info', 'a', 'b']],
    [['info', 'a', '--colour']],
  ])('wrong words %j are exit 2, with a way on', words => {
    const call = consorta(...words);
    expect(call.exit).toBe(2);
    expect(call.stderr).toContain('consorta --help');
    expect(call.stderr).not.toMatch(/\n\s+at /);
  });
  test.each([
    [['info', ''], 'folder'],
    [['load', 'w', ''], 'file'],
    [['dump', 'w', '--out', ''], '--out'],
    [['dump', 'w', '--out', '--force'], '--out'],
    [['new', 'w', '--title', ''], '--title'],
    [['export', 'w', '--report', '--format', '--format', 'csv', '--out', 'x'], '--report'],
    [['export', 'w', '--report', 'r', '--format', 'csv', '--out', 'x', '--param', '--force'], '--param'],
  ])('an empty word, or an option in the place of a value: %j', (words, named) => {
    const call = consortaJson(...words);
    expect(call).toMatchObject({ exit: 2, json: { problem: { code: 'usage.words' } } });
    expect(call.stderr).toContain(named);
    expect(existsSync('--force') || existsSync('w')).toBe(false);
  });
  test('wrong words with --json are one JSON document', () => {
    expect(consortaJson('frobnicate')).toMatchObject({
      exit: 2,
      json: { ok: false, problem: { code: 'usage.words' } },
    });
  });
  test('help and version are not mistakes', () => {
    expect(consorta('--help')).toMatchObject({ exit: 0, stdout: expect.stringContaining('export') });
    expect(consorta('--version').exit).toBe(0);
  });
});

describe('workspaces that cannot be opened', () => {
  const broken: readonly [string, (folder: string) => void, string][] = [
    ['missing', () => {}, 'vault.not-found'],
    ['empty', folder => mkdirSync(folder), 'vault.empty-folder'],
    ['foreign', makeForeign, 'vault.not-a-workspace'],
    ['a file', folder => writeFileSync(folder, 'text'), 'vault.not-a-folder'],
    ['half-copied', emptyJournal, 'vault.incomplete'],
    ['newer', raiseFormat, 'vault.newer'],
    ['made at no instant', changeInstant, 'vault.manifest-damaged'],
    ['of a call that this program does not know', changeCall, 'workspace.unknown-profile.stored'],
  ];
  test.each(broken)('%s: exit 3, named, and nothing changed', (_, make, code) => {
    const folder = join(aFolder(), 'w');
    make(folder);
    const before = existsSync(folder) && statSync(folder).isDirectory() ? contents(folder) : null;
    for (const words of [
      ['info', folder],
      ['check', folder],
      ['dump', folder, '--out', join(aFolder(), 'o')],
      ['load', folder, dataFile({ format: 1, tables: {} })],
    ]) {
      expect(consortaJson(...words)).toMatchObject({ exit: 3, json: { ok: false, problem: { code } } });
    }
    if (before) expect(contents(folder)).toEqual(before);
    else expect(existsSync(folder) && statSync(folder).isDirectory()).toBe(false);
  });
  function makeForeign(folder: string): void {
    mkdirSync(folder);
    writeFileSync(join(folder, 'letter.txt'), 'Dear');
  }
  function emptyJournal(folder: string): void {
    cpSync(sample, folder, { recursive: true });
    for (const name of readdirSync(join(folder, 'journal'))) writeFileSync(join(folder, 'journal', name), '');
  }
  function raiseFormat(folder: string): void {
    changeManifest(folder, { format: 99 });
  }
  function changeInstant(folder: string): void {
    changeManifest(folder, { createdAt: 'yesterday' });
  }
  function changeCall(folder: string): void {
    changeManifest(folder, { profile: { id: 'poids-2031', version: '1' } });
  }
  function changeManifest(folder: string, changed: object): void {
    cpSync(sample, folder, { recursive: true });
    const path = join(folder, 'workspace.json');
    const { seal: _, ...content } = { ...JSON.parse(readFileSync(path, 'utf8')), ...changed };
    // As another program would have written it: with its own seal.
    const seal = createHash('sha256').update(JSON.stringify(content)).digest('hex');
    writeFileSync(path, JSON.stringify({ ...content, seal }));
  }
});

describe('export', () => {
  const register = ['--report', 'target-group-register'];
  test('writes each format, and the same bytes twice', () => {
    const folder = aFolder();
    for (const format of ['xlsx', 'pdf', 'csv', 'json']) {
      const outs = ['a', 'b'].map(name => join(folder, `${name}.${format}`));
      for (const out of outs)
        expect(consortaJson('export', sample, ...register, '--format', format, '--out', out)).toMatchObject({
          exit: 0,
          json: { rows: 330 },
        });
      const [a, b] = outs.map(out => readFileSync(out).toString('base64'));
      expect(a).toBe(b);
    }
    expect(readdirSync(folder)).toHaveLength(8);
  });
  test('an existing file is replaced only with --force; a folder never', () => {
    const folder = aFolder();
    const out = join(folder, 'r.csv');
    writeFileSync(out, 'mine');
    const words = ['export', sample, ...register, '--format', 'csv', '--out'];
    expect(consorta(...words, out).exit).toBe(4);
    expect(readFileSync(out, 'utf8')).toBe('mine');
    expect(consorta(...words, folder).exit).toBe(4);
    expect(consorta(...words, join(folder, 'no', 'such', 'r.csv')).exit).toBe(4);
    expect(consorta(...words, out, '--force').exit).toBe(0);
    expect(readFileSync(out, 'utf8')).not.toBe('mine');
    expect(readdirSync(folder)).toEqual(['r.csv']);
  });
  test('nothing is written into the workspace itself, with --force neither', () => {
    const before = contents(sample);
    for (const name of ['workspace.json', 'journal/000001.jsonl', 'lock', 'r.csv']) {
      const out = join(sample, name);
      for (const words of [
        ['export', sample, ...register, '--format', 'csv'],
        ['dump', sample],
      ]) {
        expect(consortaJson(...words, '--out', out, '--force')).toMatchObject({
          exit: 4,
          json: { problem: { code: 'file.in-workspace' } },
        });
      }
    }
    expect(contents(sample)).toEqual(before);
  });
  test('refuses periods and parameters that make no sense, and writes nothing', () => {
    const folder = aFolder();
    const words = ['export', sample, '--format', 'csv', '--out', join(folder, 'r.csv')];
    expect(consorta(...words, '--report', 'no-such-report').exit).toBe(2);
    expect(consorta(...words, ...register, '--from', '2022-02-30').exit).toBe(2);
    expect(consorta(...words, ...register, '--from', '2022-06-01', '--to', '2022-05-31').exit).toBe(2);
    expect(consorta(...words, ...register, '--param', 'colour=red').exit).toBe(2);
    expect(consorta(...words, ...register, '--param', 'partner').exit).toBe(2);
    expect(consorta(...words, ...register, '--from', '2022-06-01', '--param', 'from=2022-06-02').exit).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });
  test('a period without participants is a valid report that says so', () => {
    const out = join(aFolder(), 'r.json');
    expect(
      consortaJson(
        'export',
        sample,
        ...register,
        '--format',
        'json',
        '--to',
        '2021-12-31',
        '--from',
        '2021-12-01',
        '--out',
        out,
      ),
    ).toMatchObject({ exit: 0, json: { rows: 0 } });
    expect(JSON.parse(readFileSync(out, 'utf8')).empty).toEqual(expect.any(String));
  });
});

describe('check', () => {
  test('finds the planted troubles, worded, and never a CNP', () => {
    const call = consortaJson('check', sample, '--as-of', '2022-11-30');
    expect(call.exit).toBe(1);
    const findings = call.json.findings as { rule: string; message: string; table: string; id: string }[];
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['VR-01', 'VR-02']));
    // Whoever shares a CNP by VR-02 is a pair.
    expect(call.json.duplicates).toEqual({ exact: 2, likely: 0 });
    for (const { message, rule } of findings) expect(message, rule).toMatch(/\s/);
    expect(call.stdout + call.stderr).not.toMatch(/\b[1-9]\d{12}\b/);
  });
  test('--as-of must be a day', () => expect(consorta('check', sample, '--as-of', 'tomorrow').exit).toBe(2));
});

test('reports are offered with their parameters', () => {
  expect(consortaJson('reports', sample)).toMatchObject({
    exit: 0,
    json: {
      reports: expect.arrayContaining([
        expect.objectContaining({ id: 'target-group-register', owed: 'R1' }),
        expect.objectContaining({ id: 'participant-list' }),
      ]),
    },
  });
});
