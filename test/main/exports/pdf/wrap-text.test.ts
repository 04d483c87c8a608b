import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openPdfFile } from '#main/exports/pdf/pdf-file.ts';
import { replacement } from '#main/exports/pdf/printable-text.ts';
import { shortened, wrapText } from '#main/exports/pdf/wrap-text.ts';
import { aRegister } from './a-register.ts';

const { regular: face } = openPdfFile(aRegister(0));
const wide = (line: string): number => face.width(line);

describe('wrapText', () => {
  test('breaks at spaces, drops those at the ends, keeps line ends', () => {
    const room = wide('Str. Înfrățirii');
    expect(wrapText('Str. Înfrățirii nr. 3', room, face)).toEqual(['Str. Înfrățirii', 'nr. 3']);
    expect(wrapText('unu\ndoi\n\ntrei', room, face)).toEqual(['unu', 'doi', '', 'trei']);
    expect(wrapText('', room, face)).toEqual(['']);
  });

  test('breaks a word only when it alone is too wide, after a sign where there is one', () => {
    expect(wrapText('ana.maria@firma-exemplu.ro', wide('ana.maria@firma-exe'), face)).toEqual([
      'ana.maria@firma-',
      'exemplu.ro',
    ]);
    expect(wrapText('ȚȚȚȚȚ', wide('ȚȚ'), face)).toEqual(['ȚȚ', 'ȚȚ', 'Ț']);
    expect(wrapText('W', 1, face)).toEqual(['W']);
  });

  test('no line is wider than the room, and no visible character is lost', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 120 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 3_000, max: 20_000 }), (typed, room) => {
        const text = face.printable(typed);
        const lines = wrapText(text, room, face);
        for (const line of lines) if ([...line].length > 1) expect(wide(line)).toBeLessThanOrEqual(room + 1e-6);
        expect(lines.join('').replace(/[ \n]/g, '')).toBe(text.replace(/[ \n]/g, ''));
      }),
    );
  });
});

test('shortened ends with … and fits; a line that fits is untouched', () => {
  expect(shortened('Proiect', wide('Proiect'), face)).toBe('Proiect');
  const cut = shortened('Competențe pentru Industria 4.0', wide('Competențe pentru In'), face);
  expect(cut).toMatch(/^Competențe pen.*…$/);
  expect(wide(cut)).toBeLessThanOrEqual(wide('Competențe pentru In'));
});

test('printable composes letters and shows what has no glyph as one gap each', () => {
  expect(face.printable('Ștefan Înțelegătoru')).toBe('Ștefan Înțelegătoru');
  expect(face.printable('s\u0326 t\u0326 a\u0306')).toBe('ș ț ă');
  expect(face.printable('a\u00adb\u200bc\ufeff')).toBe('abc');
  expect(face.printable('漢😀\ud800\u0001')).toBe(replacement.repeat(4));
  expect(face.printable('a\r\nb\u2028c\td')).toBe('a\nb\nc d');
});

test('figures are equally wide, so numbers stand under one another', () => {
  expect(new Set([...'0123456789'].map(wide)).size).toBe(1);
  expect(wide('1111111111111')).toBe(wide('2800101030048'));
});
