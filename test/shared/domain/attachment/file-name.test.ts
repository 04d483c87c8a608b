import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endingOf, isProgramFile, mediaTypeOf } from '#shared/domain/attachment/file-kind.ts';
import { cleanFileName, diskFileName, longestName, splitName } from '#shared/domain/attachment/file-name.ts';

describe('the name that is kept and shown', () => {
  test.each([
    ['Contract de muncă.pdf', 'Contract de muncă.pdf'],
    // Right-to-left override: systems show `factură‮exe.pdf` for what ends in `fdp.exe`, or the other way round.
    ['factur\u{103}\u{202e}fdp.exe', 'factur\u{103}fdp.exe'],
    ['a\u{2066}b\u{2069}\u{200f}\u{feff}\u{200b}.pdf', 'ab.pdf'],
    ['linie\nnouă\t1\u{0}.txt', 'linienouă1.txt'],
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['C:\\Users\\ana.pdf', 'C:_Users_ana.pdf'],
    // Windows opens this as a program: it drops what stands after the ending.
    ['poză.exe . .. ', 'poză.exe'],
    ['  spații   multe  .doc', 'spații multe .doc'],
    ['s\u{326}coală.pdf', 'școală.pdf'],
    ['\u{d800}a.pdf', 'a.pdf'],
    ['.gitignore', '.gitignore'],
  ])('%j is %j', (given, clean) => expect(cleanFileName(given)).toBe(clean));

  test.each(['', '...', ' . ', '\u{202e}\u{0}'])('nothing is left of %j', given =>
    expect(cleanFileName(given)).toBeNull(),
  );

  test('200 letters fit, 201 are cut before the ending', () => {
    const fits = `${'ș'.repeat(196)}.pdf`;
    expect(cleanFileName(fits)).toBe(fits);
    expect(cleanFileName(`x${fits}`)).toBe(`x${'ș'.repeat(195)}.pdf`);
    expect(cleanFileName('a'.repeat(3_000))).toBe('a'.repeat(200));
    expect(cleanFileName(`a.${'b'.repeat(300)}`)).toBe(`a.${'b'.repeat(198)}`);
  });

  test('cleaning once is enough, whatever is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), given => {
        const clean = cleanFileName(given);
        if (clean === null) return;
        expect(clean.length).toBeLessThanOrEqual(longestName);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cs}\u{202a}-\u{202e}\u{2066}-\u{2069}/\\]/u);
        expect(cleanFileName(clean)).toBe(clean);
      }),
    );
  });
});

describe('the name as a file on any disk', () => {
  test.each([
    ['Contract: "ana" <1>?.pdf', 'Contract_ _ana_ _1__.pdf'],
    ['con.pdf', 'file.pdf'],
    ['COM1.tar.gz', 'file.gz'],
    ['..', 'file'],
    ['.profile', 'profile'],
    ['Ștefan.docx', 'Ștefan.docx'],
  ])('%j is %j', (given, name) => expect(diskFileName(given)).toBe(name));

  test('never more than 200 bytes, never a place, always something', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), given => {
        const name = diskFileName(given);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(204);
        expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}]|^\.|[. ]$|^$/u);
      }),
    );
    expect(diskFileName(`${'ș'.repeat(196)}.pdf`)).toBe(`${'ș'.repeat(98)}.pdf`);
  });
});

test('a name and its ending', () => {
  expect(splitName('scan.1.PDF')).toEqual({ stem: 'scan.1', ending: '.PDF' });
  expect(splitName('.profile')).toEqual({ stem: '.profile', ending: '' });
  expect(endingOf('Scan.PDF')).toBe('pdf');
  expect(mediaTypeOf('Scan.PDF')).toBe('application/pdf');
  expect(mediaTypeOf('a.constructor')).toBe('application/octet-stream');
});

describe('programs and scripts', () => {
  test.each(
    'a.exe a.bat a.cmd a.ps1 a.js a.vbs a.scr a.lnk a.app a.command a.sh a.jar a.msi a.com a.pif a.hta a.desktop a.EXE'
      .split(' ')
      .concat('a.pdf.exe', 'a.exe ', 'a.exe...', 'a.e\u{200b}xe', 'a.\u{202e}exe'),
  )('%j is one', name => expect(isProgramFile(name)).toBe(true));
  test.each(['a.pdf', 'a.exe.pdf', 'exe', 'a.docx', 'a.jpg', 'a', '.sh.txt', 'contract.constructor'])(
    '%j is none',
    name => expect(isProgramFile(name)).toBe(false),
  );
});
