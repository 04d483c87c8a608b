import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writePdf } from '#main/exports/pdf/write-pdf.ts';
import { atomicWrite } from '#main/files/atomic-write.ts';
import { aRegister, nameIn, registerColumns } from './a-register.ts';
import { pagesOf, pdfOf, poppler } from './read-pdf.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('a register of 330 people', async () => {
  const bytes = await pdfOf(aRegister(330));
  const pages = pagesOf(bytes);
  const lines = pages.flatMap(page => page.split('\n'));

  test('has every row once, with its letters, its number and its CNP', () => {
    for (let row = 0; row < 330; row++) {
      const found = lines.filter(line => line.includes(` ${nameIn(row)} `));
      expect(found, nameIn(row)).toHaveLength(1);
      expect(found[0]?.trim().split(/\s+/)[0]).toBe(String(row + 1));
    }
    expect(lines.filter(line => /\b1800101030000\b/.test(line))).toHaveLength(1);
    expect(pages.join('')).toContain('Țăranu Ștefania A0');
    expect(pages.join('')).not.toMatch(/[şţŞŢ\uFFFD]/);
  });

  test('counts its pages on each of them', () => {
    expect(pages.length).toBeGreaterThan(8);
    expect(poppler('pdfinfo', bytes)).toMatch(new RegExp(`^Pages:\\s+${pages.length}$`, 'm'));
    for (const [at, page] of pages.entries()) expect(page).toContain(`Pagina ${at + 1} din ${pages.length}`);
  });

  test('repeats the heading row on every page that has rows', () => {
    for (const page of pages) {
      if (!/ (Angajat IMM)/.test(page)) continue;
      for (const words of ['Nume și prenume', 'CNP', 'Adresă reședință', 'Categorie formular GT', 'completare']) {
        expect(page).toContain(words);
      }
    }
  });

  test('says on every page what paper it is', () => {
    for (const page of pages) {
      expect(page).toContain('Competențe pentru Industria 4.0 în întreprinderile mici și mijlocii · SMIS 142345');
      expect(page).toContain('Perioada 01.01.2021 – 30.11.2022 · Situația la 30.11.2022 14:00 · poziția în jurnal 417');
    }
  });

  test('prints the heading lines, the totals, the notes and who signs', () => {
    expect(pages[0]).toContain('Lider de parteneriat');
    expect(pages[0]).toContain('Asociația Țesătorii de Viitor');
    const last = flat(pages.at(-1) ?? '');
    expect(last).toContain('Participanți 330 1.330');
    expect(last).toContain('Vârsta 55–64 de ani 3 41');
    expect(last).toContain('2 participanți nu pot fi numărați: CNP nevalid.');
    expect(last).toContain('Întocmit Verificat Aprobat');
    expect(last).toContain('Ioana Țugui');
  });

  test('leaves out what is not meant for paper', () => {
    expect(pages.join('')).not.toContain('exemplu.ro');
    expect(pages.join('')).not.toContain('Email');
  });

  test('embeds its two fonts with their letters, and nothing else', () => {
    const fonts = poppler('pdffonts', bytes).trim().split('\n').slice(2);
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/Roboto-(Regular|Medium) +CID TrueType +Identity-H +yes yes yes/);
  });

  test('is A4 landscape and says who made it, when, and in which language', () => {
    const info = poppler('pdfinfo', bytes);
    expect(info).toMatch(/^Title: +Lista participanților din grupul țintă$/m);
    expect(info).toMatch(/^Author: +Consorta$/m);
    expect(info).toMatch(/^CreationDate: +Wed Nov 30 12:00:00 2022 UTC$/m);
    expect(info).toMatch(/^Page size: +841\.89 x 595\.28 pts \(A4\)$/m);
    const raw = bytes.toString('latin1');
    expect(raw).toContain('/Lang (ro-RO)');
    expect(raw).toContain('/DisplayDocTitle true');
  });
});

test('the same document gives the same bytes, another state other ones', async () => {
  const first = await pdfOf(aRegister(50));
  const second = await pdfOf(aRegister(50));
  expect(second.equals(first)).toBe(true);
  expect((await pdfOf(aRegister(51))).equals(first)).toBe(false);
});

test('days, amounts, hours and per cents in Romanian and in English', async () => {
  const columns = (['date', 'money', 'money', 'hours', 'percent', 'integer'] as const).map((kind, at) => ({
    key: String(at),
    heading: `C${at}`,
    kind,
    width: 10,
    block: null,
    onPaper: true,
  }));
  const rows = [['2022-02-05', 123456, -100000005, 750, 40, 7]];
  const romanian = flat(pagesOf(await pdfOf(aRegister(1, { columns, rows }))).join(''));
  expect(romanian).toContain('05.02.2022 1.234,56 -1.000.000,05 7,50 40% 7');
  const english = flat(pagesOf(await pdfOf(aRegister(1, { columns, rows, language: 'en' }))).join(''));
  expect(english).toContain('2022-02-05 1,234.56 -1,000,000.05 7.50 40% 7');
});

test('in English the printed words are English', async () => {
  const bytes = await pdfOf(aRegister(60, { language: 'en' }));
  const pages = pagesOf(bytes);
  for (const [at, page] of pages.entries()) {
    expect(page).toContain(`Page ${at + 1} of ${pages.length}`);
    expect(page).toContain('Period 01.01.2021 – 30.11.2022 · State of 30.11.2022 14:00 · journal position 417');
  }
  expect(flat(pages.at(-1) ?? '')).toContain('Participanți 60 1,060');
  expect(flat(pages.at(-1) ?? '')).toContain('Signature Signature Signature');
  expect(bytes.toString('latin1')).toContain('/Lang (en-GB)');
});

test('a report without rows says so and can be signed', async () => {
  const pages = pagesOf(await pdfOf(aRegister(0)));
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('În această perioadă nu a intrat nicio persoană în grupul țintă.');
  expect(pages[0]).toContain('Pagina 1 din 1');
  expect(pages[0]).toContain('Întocmit');
  expect(pages[0]).not.toContain('Nume și prenume');
});

test('neighbouring columns of one block get a band above their headings', async () => {
  const columns = registerColumns.map(column => ({
    ...column,
    block: column.kind === 'date' ? 'Calendarul participării' : column.key === 'cnp' ? 'Singur' : null,
  }));
  const pages = pagesOf(await pdfOf(aRegister(80, { columns })));
  expect(pages.filter(page => page.includes('Calendarul participării')).length).toBeGreaterThan(2);
  expect(pages.join('')).not.toContain('Singur');
});

test('reports progress, and at the end everything is done', async () => {
  const calls: [number, number][] = [];
  await pdfOf(aRegister(2_000), { onRows: (done, total) => calls.push([done, total]) });
  expect(calls.length).toBeGreaterThan(2);
  expect(calls.at(-1)).toEqual([2_000, 2_000]);
  expect(calls.every(([done], at) => at === 0 || done > (calls[at - 1]?.[0] ?? 0))).toBe(true);
});

describe('an abort', () => {
  const reason = new Error('stopped by the test');

  test('before the start gives no byte', async () => {
    const parts: Uint8Array[] = [];
    const writing = (async () => {
      for await (const part of writePdf(aRegister(10), { signal: AbortSignal.abort(reason) })) parts.push(part);
    })();
    await expect(writing).rejects.toBe(reason);
    expect(parts).toEqual([]);
  });

  test('leaves no file and nothing beside it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'consorta-pdf-'));
    try {
      const stop = new AbortController();
      const bytes = writePdf(aRegister(3_000), { signal: stop.signal, onRows: () => stop.abort(reason) });
      const saved = await atomicWrite(join(folder, 'registru.pdf'), bytes, { replace: false, signal: stop.signal });
      expect(saved.ok).toBe(false);
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('on the way stops between pages with its reason', async () => {
    const stop = new AbortController();
    let done = 0;
    const writing = pdfOf(aRegister(3_000), {
      signal: stop.signal,
      onRows: rows => {
        done = rows;
        stop.abort(reason);
      },
    });
    await expect(writing).rejects.toBe(reason);
    expect(done).toBeLessThan(1_000);
  });

  test('from a timer is noticed, because the event loop gets its turn', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(reason), 1);
    await expect(pdfOf(aRegister(20_000), { signal: stop.signal })).rejects.toBe(reason);
  });
});
