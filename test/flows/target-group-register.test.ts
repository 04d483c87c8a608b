import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { aDataFile, aFolder, consorta, consortaJson } from '#test/support/consorta.ts';
import { sheetInLibreOffice } from '#test/support/libreoffice.ts';

/*
 * The main job, judged from outside: the files that the command line writes are read with other people's programs and
 * compared with the rows of `dump`, counted here by the plainest means.
 */
type Person = {
  readonly id: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly cnp: string | null;
  readonly gender: string | null;
  readonly areaType: string | null;
  readonly birthDate: string;
  readonly entryDate: string;
  readonly exitReason: string | null;
  readonly certificate: { readonly on: string | null } | null;
  readonly recruitedBy: string;
};

let folder = '';
let people: readonly Person[] = [];
const exported = (format: string, ...words: readonly string[]): string => {
  const out = join(folder, `${words.join('-').replace(/[^a-z0-9-]/gi, '')}.${format}`);
  const call = consortaJson('export', join(folder, 'w'), ...words, '--format', format, '--out', out);
  expect(call).toMatchObject({ exit: 0 });
  return out;
};
const register = ['--report', 'target-group-register'];

beforeAll(() => {
  folder = aFolder();
  expect(consortaJson('new', join(folder, 'w'), '--sample', 'industry-4').exit).toBe(0);
  people = JSON.parse(consorta('dump', join(folder, 'w')).stdout).tables.participant;
}, 120_000);

/** Years between two days, counted on the calendar. */
const age = (born: string, on: string): number =>
  Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0);

describe('the workbook, read by LibreOffice', () => {
  let lines: readonly (readonly string[])[] = [];
  let headingAt = 0;
  beforeAll(async () => {
    lines = await sheetInLibreOffice(readFileSync(exported('xlsx', ...register)));
    headingAt = lines.findIndex(line => line[0] === 'Nr. crt.');
  }, 120_000);

  test('has a line for each of the 330 participants, with the identity that was stored', () => {
    const rows = lines.slice(headingAt + 1).filter(line => /^\d+$/.test(line[0] ?? '') && (line[3] ?? '') !== '');
    expect(rows.map(line => Number(line[0]))).toEqual(Array.from({ length: 330 }, (_, at) => at + 1));
    const stored = people.map(({ lastName, firstName, cnp }) => `${lastName}|${firstName}|${cnp}`).sort();
    expect(rows.map(line => line.slice(1, 4).join('|')).sort()).toEqual(stored);
  });

  test('has the totals that the data say', () => {
    const cumulated = (label: string): number => {
      const line = lines.find(each => each.some(cell => cell.trim() === label));
      const figures = (line ?? []).filter(cell => /^\d+$/.test(cell)).map(Number);
      expect(figures, label).toHaveLength(4);
      return figures[2] ?? -1;
    };
    const count = (holds: (person: Person) => boolean): number => people.filter(holds).length;
    expect(cumulated('Participanți')).toBe(330);
    expect(cumulated('Persoane distincte (CNP)')).toBe(new Set(people.map(({ cnp }) => cnp)).size);
    expect(cumulated('Femei')).toBe(count(({ gender }) => gender === 'F'));
    expect(cumulated('Bărbați')).toBe(count(({ gender }) => gender === 'M'));
    expect(cumulated('Mediul rural')).toBe(count(({ areaType }) => areaType === 'rural'));
    const older = count(
      ({ birthDate, entryDate }) => age(birthDate, entryDate) >= 55 && age(birthDate, entryDate) <= 64,
    );
    expect(cumulated('55-64 de ani la intrare')).toBe(older);
    expect(cumulated('Cu certificat')).toBe(count(({ certificate }) => (certificate?.on ?? '9999') <= '2022-11-30'));
    expect(cumulated('Au abandonat')).toBe(count(({ exitReason }) => exitReason === 'abandoned'));
  });
});

test('the PDF says every name with its letters, on numbered pages', () => {
  const pdf = exported('pdf', ...register);
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  const pages = text.split('\f').filter(page => page.trim() !== '');
  const lost = people.flatMap(({ lastName, firstName }) =>
    `${lastName} ${firstName}`.split(/[\s-]+/).filter(part => !text.includes(part)),
  );
  expect(lost).toEqual([]);
  pages.forEach((page, at) => {
    expect(page).toContain(`Pagina ${at + 1} din ${pages.length}`);
  });
});

test('a period and a partner narrow what is new and who is listed', () => {
  const document = JSON.parse(
    readFileSync(exported('json', ...register, '--from', '2022-06-01', '--to', '2022-06-30'), 'utf8'),
  );
  const listed = people.filter(({ entryDate }) => entryDate <= '2022-06-30');
  expect(document.rows).toHaveLength(listed.length);
  const first = document.totals.lines[0].values;
  expect(first[0]).toBe(listed.filter(({ entryDate }) => entryDate >= '2022-06-01').length);
  expect(first[2]).toBe(listed.length);
  const partners = JSON.parse(consorta('dump', join(folder, 'w')).stdout).tables.partner as {
    id: string;
    code: string;
  }[];
  const id = partners.find(({ code }) => code === 'P1')?.id;
  const ofPartner = JSON.parse(readFileSync(exported('json', ...register, '--param', `partner=${id}`), 'utf8'));
  expect(ofPartner.rows).toHaveLength(people.filter(({ recruitedBy }) => recruitedBy === id).length);
});

test('a change is in the next export', () => {
  const person = people[0];
  const data = aDataFile({ format: 1, tables: { participant: [{ id: person?.id, lastName: 'Șchiopu-Țâncu' }] } });
  const before = readFileSync(exported('csv', '--report', 'participant-list'), 'utf8');
  expect(consortaJson('load', join(folder, 'w'), data)).toMatchObject({ exit: 0, json: { changed: 1 } });
  const after = readFileSync(exported('csv', '--report', 'participant-list', '--force'), 'utf8');
  expect(before).not.toContain('Șchiopu-Țâncu');
  expect(after).toContain('Șchiopu-Țâncu');
});
