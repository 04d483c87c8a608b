import { describe, expect, test } from 'vitest';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { isLong } from '#test/support/long.ts';
import { aRegister, nameIn } from './a-register.ts';
import { pagesOf, pdfOf } from './read-pdf.ts';

/** Row counts across the page edges: a page holds about 22 rows of this register. All of them in the long form. */
const counts = Array.from({ length: 80 }, (_, at) => at + 1);
const tried = isLong ? counts : counts.filter(count => count <= 3 || (count > 8 && count <= 26) || count % 9 === 0);

async function lastPages(document: ReportDocument) {
  const pages = pagesOf(await pdfOf(document));
  const signed = pages.filter(page => /Întocmit|Verificat|Aprobat|Semnătura/.test(page));
  const last = pages.at(-1) ?? '';
  return { pages, signed, last };
}

const hasRow = (page: string, rows: number): boolean =>
  counts.slice(0, rows).some(count => page.includes(nameIn(count - 1)));

describe.each([
  ['with totals and notes', {}],
  ['without totals', { totals: null, notes: [] }],
  ['without totals, with notes', { totals: null }],
] as const)('the signature block %s', (_, changed) => {
  test('is whole, on the last page, and never alone, for every number of rows', async () => {
    const cuts = new Set<number>();
    for (const rows of tried) {
      const { pages, signed, last } = await lastPages(aRegister(rows, changed));
      cuts.add(pages.length);
      expect(signed, `${rows} rows`).toEqual([last]);
      for (const word of ['Întocmit', 'Verificat', 'Aprobat']) expect(last, `${rows} rows`).toContain(word);
      expect(last.match(/Semnătura/g), `${rows} rows`).toHaveLength(3);
      if ('totals' in changed) expect(hasRow(last, rows), `${rows} rows`).toBe(true);
      else expect(last, `${rows} rows`).toContain('Totaluri');
      for (const page of pages.slice(0, -1)) expect(hasRow(page, rows), `${rows} rows`).toBe(true);
      const found = counts.slice(0, rows).filter(count => pages.some(page => page.includes(` ${nameIn(count - 1)} `)));
      expect(found, `${rows} rows`).toHaveLength(rows);
    }
    expect(cuts.size).toBeGreaterThan(3);
  });
});

test('a closing longer than a page flows, and the signatures keep its end with them', async () => {
  const lines = Array.from({ length: 90 }, (_, at) => ({
    key: `${at}`,
    label: `Total ${at}`,
    values: [at, at],
    indent: 1,
  }));
  const totals = { title: 'Totaluri', headings: ['În perioadă', 'Cumulat'], lines };
  const { pages, signed, last } = await lastPages(aRegister(5, { totals, notes: [] }));
  expect(signed).toEqual([last]);
  expect(last).toContain('Total 89');
  for (const { label } of lines)
    expect(
      pages.filter(page => new RegExp(`${label}\\s`).test(page)),
      label,
    ).toHaveLength(1);

  const note = 'Observație foarte lungă despre regula nevalidată. '.repeat(400).trim();
  const long = await lastPages(aRegister(5, { notes: ['Prima.', note] }));
  expect(long.signed).toEqual([long.last]);
  expect(long.last).toContain('nevalidat');
  expect(long.pages.join(' ').match(/Observație/g)?.length).toBe(400);
});

test('one, two, four and seven people can sign', async () => {
  for (const count of [1, 2, 4, 7]) {
    const signatures = Array.from({ length: count }, (_, at) => ({ act: `Act ${at}`, role: `Rol ${at}`, name: null }));
    const pages = pagesOf(await pdfOf(aRegister(3, { signatures })));
    expect(pages.at(-1)?.match(/Semnătura/g)).toHaveLength(count);
    for (const { act, role } of signatures) for (const words of [act, role]) expect(pages.at(-1)).toContain(words);
  }
  expect(pagesOf(await pdfOf(aRegister(3, { signatures: [], totals: null, notes: [] })))).toHaveLength(1);
});
