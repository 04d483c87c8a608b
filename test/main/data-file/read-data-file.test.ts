import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJsonError } from '#main/data-file/find-json-error.ts';
import { mergeWithCurrent } from '#main/data-file/merge-with-current.ts';
import { parseByRows } from '#main/data-file/parse-by-rows.ts';
import { readDataFile } from '#main/data-file/read-data-file.ts';
import { lineAndColumn, scanShape } from '#main/data-file/scan-shape.ts';

async function fileOf(content: string | Uint8Array): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'consorta-data-')), 'data.json');
  await writeFile(path, content);
  return path;
}

describe('readDataFile', () => {
  test('reads JSON, with or without a byte order mark', async () => {
    expect(await readDataFile(await fileOf('{"a":["ș",1]}'))).toEqual({ ok: true, value: { a: ['ș', 1] } });
    expect(await readDataFile(await fileOf('\uFEFF{"a":1}'))).toEqual({ ok: true, value: { a: 1 } });
  });

  test('names the line and byte of a broken UTF-8 character, and quotes nothing', async () => {
    // Line 2 is `  "Ion` (6 bytes) and then 0xFF, the seventh byte.
    const bytes = Buffer.concat([Buffer.from('{\n  "Ion'), Buffer.from([0xff]), Buffer.from('": 1}')]);
    const read = await readDataFile(await fileOf(bytes));
    expect(read).toEqual({ ok: false, error: { code: 'data.not-utf8', facts: { line: 2, column: 7 } } });
  });

  test('a character cut in two at the end is broken too', async () => {
    const read = await readDataFile(await fileOf(Buffer.concat([Buffer.from('["a'), Buffer.from([0xc8])])));
    expect(read).toEqual({ ok: false, error: { code: 'data.not-utf8', facts: { line: 1, column: 4 } } });
  });

  test('names the place where JSON ends, without quoting what stands there', async () => {
    const read = await readDataFile(await fileOf('{\n "cnp": "1850312120048",\n "x" 5\n}'));
    expect(read).toEqual({ ok: false, error: { code: 'data.not-json', facts: { line: 3, column: 6 } } });
    expect(JSON.stringify(read)).not.toContain('1850312');
  });

  test('nesting is refused before anything is made of it', async () => {
    const read = await readDataFile(await fileOf('['.repeat(5_000_000)));
    expect(read).toEqual({ ok: false, error: { code: 'data.too-nested.depth', facts: { line: 1, column: 33 } } });
  });

  test('millions of small values are refused before anything is made of them', async () => {
    const bytes = Buffer.alloc(82_000_000, '1,');
    bytes[0] = 0x5b;
    expect(await readDataFile(await fileOf(bytes))).toEqual({
      ok: false,
      error: { code: 'data.too-nested.values', facts: { line: 1, column: 80_000_000 } },
    });
  });

  test('a mistake after a string of millions is found, whatever the string holds', async () => {
    const long = 'x'.repeat(20_000_000);
    for (const [content, column] of [
      [`["${long}", x]`, 20_000_006],
      [`["${long}`, 2],
      [`["${long.replaceAll('xx', '\\n')}" x]`, 20_000_005],
      [`[${'1'.repeat(20_000_000)} x]`, 20_000_003],
    ] as const) {
      expect(await readDataFile(await fileOf(content))).toEqual({
        ok: false,
        error: { code: 'data.not-json', facts: { line: 1, column } },
      });
    }
  });

  test('a mistake after millions of line ends has its line', async () => {
    const read = await readDataFile(await fileOf(`${'\n'.repeat(140_000_000)} x`));
    expect(read).toEqual({ ok: false, error: { code: 'data.not-json', facts: { line: 140_000_001, column: 2 } } });
    const between = await readDataFile(await fileOf('[1,\n2\n\n, x\n]'));
    expect(between).toEqual({ ok: false, error: { code: 'data.not-json', facts: { line: 4, column: 3 } } });
  });

  test('a folder and a missing file are problems, not crashes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'consorta-data-'));
    expect((await readDataFile(folder)).ok).toBe(false);
    expect((await readDataFile(join(folder, 'nowhere.json'))).ok).toBe(false);
  });
});

describe('parseByRows', () => {
  const parse = (text: string) => parseByRows(Buffer.from(text));

  test('gives what JSON.parse gives, rows or not', () => {
    for (const text of [
      '{"format":1,"tables":{"a":[{"id":"1","x":{"y":[1,{"z":"]}"}]}},{},[],5,"s",null],"b":[]}}',
      '{"tables":{"__proto__":[{"id":"1","__proto__":{"a":1}}],"x":{"y":{"z":{"__proto__":1}}}}}',
      '[[[[1],[2,[3]]],[[]]],[[[0]]],7]',
      '"șț"',
      ' [ [ [ { "a" : "\\\\" } , { "b" : "\\"}" } ] ] ] ',
    ]) {
      expect(parse(text)).toEqual({ ok: true, value: JSON.parse(text) });
    }
  });
  test('any value, written any way', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 7 }), fc.constantFrom(0, 1), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(parse(text)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });
  test('damage is found wherever it is, and none where there is none', () => {
    const whole = '{"ș":{"ț":[{"id":"ă","x":[1]},{"id":"2"}],"b":[[{"y":3}]]}}';
    fc.assert(
      fc.property(
        fc.nat(whole.length),
        fc.nat(3),
        fc.constantFrom('', '}', ']', '{', '[', ',', '"', 'x', '€'),
        (at, cut, put) => {
          const text = whole.slice(0, at) + put + whole.slice(at + cut);
          const error = findJsonError(text);
          const parsed = parse(text);
          if (error === null) expect(parsed).toEqual({ ok: true, value: JSON.parse(text) });
          else expect(parsed).toMatchObject({ ok: false, error: { what: 'not-json' } });
        },
      ),
      { numRuns: 2_000 },
    );
  });
  test('names the byte: in a row, around the rows, and at an end that is missing', () => {
    // Each ș is two bytes: the row begins at byte 13, and what should be its second member at 20.
    expect(parse('{"ș":{"ș":[{"a":1,}]}}')).toEqual({ ok: false, error: { what: 'not-json', offset: 20 } });
    expect(parse('{"ș":{"ș":[{"a":1};{}]}}')).toEqual({ ok: false, error: { what: 'not-json', offset: 20 } });
    expect(parse('{"ș":{"ș":[{"a":1}')).toEqual({ ok: false, error: { what: 'not-json', offset: 20 } });
    expect(parse('{"ș":{"ș":[{"a":1')).toEqual({ ok: false, error: { what: 'not-json', offset: 19 } });
  });
});

describe('scanShape', () => {
  test('brackets inside strings do not count', () => {
    expect(scanShape(Buffer.from('{"a":"[[[[\\",,[["}'), { depth: 1, containers: 1, values: 1 })).toBeNull();
  });
  test('all limits are inclusive', () => {
    const limits = { depth: 2, containers: 2, values: 9 };
    expect(scanShape(Buffer.from('[[1]]'), limits)).toBeNull();
    expect(scanShape(Buffer.from('[[1]]'), { ...limits, depth: 1 })).toEqual({ what: 'depth', offset: 1 });
    expect(scanShape(Buffer.from('[[],[]]'), limits)).toEqual({ what: 'containers', offset: 4 });
    // Two lists and the two values that follow the first one in the inner list.
    expect(scanShape(Buffer.from('[[1,2,3]]'), { ...limits, values: 4 })).toBeNull();
    expect(scanShape(Buffer.from('[[1,2,3]]'), { ...limits, values: 3 })).toEqual({ what: 'values', offset: 5 });
  });
  test('lines and columns count from one', () => {
    expect(lineAndColumn(Buffer.from('a\nbc\nd'), 3)).toEqual({ line: 2, column: 2 });
  });
});

describe('findJsonError', () => {
  test('agrees with JSON.parse on whether a text is JSON', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\u00e9"',
      '"\\x"',
      '1',
      '-0.5e3',
      '01',
      'true',
      'nul',
      ' ',
      '\n',
      '"',
    );
    const texts = fc.oneof(
      fc.json({ maxDepth: 4 }),
      fc.array(pieces, { maxLength: 12 }).map(parts => parts.join('')),
      fc.tuple(fc.json({ maxDepth: 3 }), fc.nat(60)).map(([json, at]) => json.slice(0, at)),
    );
    fc.assert(
      fc.property(texts, text => {
        let parses = true;
        try {
          JSON.parse(text);
        } catch {
          parses = false;
        }
        expect(findJsonError(text) === null).toBe(parses);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('mergeWithCurrent', () => {
  test('keeps what is not named, empties what is null, replaces lists', () => {
    const current = {
      id: 'p1',
      phone: '0722',
      domicile: { county: 'CJ', street: 'Lungă' },
      labourStatus: ['employed', 'inactive'],
    };
    const given = { id: 'p1', phone: null, domicile: { county: 'B' }, labourStatus: ['employed'] };
    expect(mergeWithCurrent(current, given)).toEqual({
      id: 'p1',
      phone: null,
      domicile: { county: 'B', street: 'Lungă' },
      labourStatus: ['employed'],
    });
  });
  test('a new row and a value that is no row stay as given', () => {
    expect(mergeWithCurrent(undefined, { id: 'x' })).toEqual({ id: 'x' });
    expect(mergeWithCurrent({ id: 'x' }, 'text')).toBe('text');
  });
});
