import { describe, expect, test } from 'vitest';
import { writeCsv } from '#main/exports/csv/write-csv.ts';
import { writeXlsx } from '#main/exports/xlsx/write-xlsx.ts';
import { buildReport } from '#shared/reports/build-report.ts';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { day } from '#test/support/some-people.ts';
import { appliedSample } from '../sample/applied-sample.ts';
import { after, codes, drafted, noData, opened, profile, read, rows } from './an-import.ts';

/* The register that we print is read back: nothing changes, and into an empty project it brings everybody. */
const data = appliedSample(120);

function register(language: 'ro' | 'en'): ReportDocument {
  const made = buildReport({
    data,
    profile,
    report: 'target-group-register',
    params: { to: '2023-12-31' },
    language,
    at: { position: 1, instant: '2023-12-31T12:00:00.000Z', today: day('2023-12-31') },
  });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}
async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

/** What is said of the first rows that are not as they are stored. */
const odd = (session: Awaited<ReturnType<typeof opened>>) =>
  rows(session)
    .filter(({ action }) => action !== 'same')
    .slice(0, 12)
    .map(row =>
      [
        row.row,
        row.action,
        ...codes(row),
        ...row.fields.slice(0, 4).map(({ path, before, after: now }) => `${path}: ${before} > ${now}`),
      ].join(' | '),
    );

describe.each(['ro', 'en'] as const)('our register in %s', language => {
  test('changes nothing in the workspace that it came from', async () => {
    const document = register(language);
    const session = await opened(await bytesOf(writeXlsx(document)));
    const reading = read(session, data);
    expect(odd(session)).toEqual([]);
    expect(reading.counts).toMatchObject({ same: document.rows.length, add: 0, change: 0, ask: 0, refuse: 0 });
    expect(
      rows(session)
        .flatMap(codes)
        .filter(code => code.startsWith('left-out')),
    ).toEqual([]);
    expect(reading.cellsLeftOut).toBe(0);
    expect(reading.columns.filter(({ target }) => target === null).map(({ heading }) => heading)).toEqual([]);
    expect(drafted(session, data).draft.changes).toEqual([]);
  });
});

test('as CSV too', async () => {
  const session = await opened(await bytesOf(writeCsv(register('ro'))), 'registru.csv');
  const reading = read(session, data);
  expect(odd(session)).toEqual([]);
  expect(reading.counts.same).toBeGreaterThan(100);
});

test('into an empty project it brings everybody with their employers, and a second time nobody', async () => {
  const document = register('ro');
  const bytes = await bytesOf(writeXlsx(document));
  const first = await opened(bytes);
  const empty = { ...noData(), partner: data.partner };
  const reading = read(first, empty);
  expect(reading.counts.add + reading.counts.refuse).toBe(document.rows.length);
  const { draft, counts } = drafted(first, empty);
  expect(counts.add).toBe(reading.counts.add);
  const filled = after(empty, draft);
  expect(filled.company.size).toBe(new Set([...data.participant.values()].map(({ employer }) => employer)).size);
  const second = await opened(bytes);
  expect(second.opened({ data: filled, profile }).earlier).toMatchObject([
    { added: counts.add, by: 'ana', on: '2022-11-30' },
  ]);
  const again = read(second, filled);
  expect(again.counts).toMatchObject({ add: 0, change: 0 });
  expect(drafted(second, filled).draft.changes).toEqual([]);
});
