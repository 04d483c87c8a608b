import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { type Mail, writeEml } from '#main/exports/eml/write-eml.ts';
import { isMailAddress, mailAddresses } from '#shared/kernel/mail-address.ts';

const aMail = (changes: Partial<Mail> = {}): Mail => ({
  to: ['maria@exemplu.ro'],
  subject: 'Documente',
  body: 'Bună ziua,\n\nȘtefan Țiriac: adeverință.\n',
  at: '2022-06-10T09:30:00.000Z',
  attachments: [],
  ...changes,
});
const textOf = (mail: Mail): string => Buffer.from(writeEml(mail)).toString('latin1');

/* Read by Python's own e-mail package, which was written apart from ours. */
const script = `
import sys, json, base64
from email import policy
from email.parser import BytesParser
m = BytesParser(policy=policy.default).parse(sys.stdin.buffer)
body = m.get_body(preferencelist=('plain',))
print(json.dumps({
  'headers': [[k, str(v)] for k, v in m.items()],
  'to': [a.addr_spec for a in m['to'].addresses] if m['to'] else [],
  'date': m['date'].datetime.isoformat(),
  'body': body.get_payload(decode=True).decode('utf-8'),
  'files': [[p.get_filename(), p.get_content_type(), base64.b64encode(p.get_payload(decode=True)).decode()] for p in m.iter_attachments()],
  'defects': [type(d).__name__ for p in m.walk() for d in p.defects] + [type(d).__name__ for v in m.values() for d in v.defects],
}))`;
type Read = {
  readonly headers: readonly (readonly [string, string])[];
  readonly to: readonly string[];
  readonly date: string;
  readonly body: string;
  readonly files: readonly (readonly [string, string, string])[];
  readonly defects: readonly string[];
};
const python = spawnSync('python3', ['-c', 'import email']).status === 0;
function read(mail: Mail): Read {
  const { stdout, stderr } = spawnSync('python3', ['-c', script], { input: Buffer.from(writeEml(mail)) });
  if (stdout.length === 0) throw new Error(stderr.toString());
  return JSON.parse(stdout.toString());
}

describe.skipIf(!python)('read back by another program', () => {
  test('header, address, day and body are what they were', () => {
    const found = read(
      aMail({ subject: 'Revenire: Documente pentru proiect (SMIS 143404) – Țesătoria Ștefănești SRL' }),
    );
    expect(Object.fromEntries(found.headers)).toMatchObject({
      'X-Unsent': '1',
      Subject: 'Revenire: Documente pentru proiect (SMIS 143404) – Țesătoria Ștefănești SRL',
      'MIME-Version': '1.0',
    });
    expect(found.to).toEqual(['maria@exemplu.ro']);
    expect(found.date).toBe('2022-06-10T09:30:00+00:00');
    expect(found.body).toBe('Bună ziua,\r\n\r\nȘtefan Țiriac: adeverință.\r\n');
    expect(found.defects).toEqual([]);
  });

  test('an attached workbook comes out byte for byte, under its own name however long', () => {
    const name = `Lista documentelor_143404_Țesătoria „Ștefănești & Fiii” SRL ${'ă'.repeat(60)}.xlsx`;
    const bytes = Uint8Array.from({ length: 1_000 }, (_, at) => (at * 7) % 256);
    const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const found = read(aMail({ attachments: [{ name, mediaType, bytes }] }));
    expect(found.files).toEqual([[name, mediaType, Buffer.from(bytes).toString('base64')]]);
    expect(found.body).toContain('Ștefan Țiriac');
    expect(found.defects).toEqual([]);
  });

  test('nothing that is typed makes a header or a part of its own', () => {
    const evil = 'x\r\nBcc: altul@exemplu.ro\r\n\r\n<b>text</b>';
    const found = read(
      aMail({
        to: ['maria@exemplu.ro\r\nBcc: altul@exemplu.ro', `"${evil}"@exemplu.ro`, 'ion@exemplu.ro'],
        subject: `${evil}\u2028Cc: y@exemplu.ro\u0085Z: 1`,
        body: `${evil}\n--=_consorta_0\nContent-Type: text/html\n`,
        attachments: [{ name: `${evil}".exe`, mediaType: 'text/plain', bytes: Buffer.from('abc') }],
      }),
    );
    expect(found.headers.map(([name]) => name)).toEqual([
      'X-Unsent',
      'Date',
      'To',
      'Subject',
      'MIME-Version',
      'Content-Type',
    ]);
    expect(found.to).toEqual(['ion@exemplu.ro']);
    expect(found.files).toHaveLength(1);
    expect(found.body).toContain('Content-Type: text/html');
  });
});

test('ASCII and CRLF throughout, no line over 76 signs but for nothing', () => {
  const text = textOf(
    aMail({
      to: ['a@exemplu.ro', 'b@exemplu.ro'],
      subject: 'Ș'.repeat(300),
      body: 'ț'.repeat(5_000),
      attachments: [{ name: `${'ș'.repeat(80)}.xlsx`, mediaType: 'application/x', bytes: Buffer.alloc(500, 1) }],
    }),
  );
  expect(/^[\r\n\x20-\x7e]*$/.test(text)).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text.split('\r\n').filter(line => line.length > 76)).toEqual([]);
  expect(text.endsWith('--\r\n')).toBe(true);
});

test('without an address there is no To, and without an instant no mail', () => {
  expect(textOf(aMail({ to: ['nimic', 'a@b'] }))).not.toContain('To:');
  expect(() => writeEml(aMail({ at: 'azi' }))).toThrow(RangeError);
  expect(() =>
    writeEml(aMail({ attachments: [{ name: 'x', mediaType: 'x\r\nX: 1', bytes: new Uint8Array() }] })),
  ).toThrow(RangeError);
});

test.each([
  ['maria@exemplu.ro', true],
  ['maria.exemplu+proiect@birou.exemplu.ro', true],
  ['maria', false],
  ['maria@exemplu', false],
  ['maria..x@exemplu.ro', false],
  ['.maria@exemplu.ro', false],
  ['maria@-exemplu.ro', false],
  ['mariă@exemplu.ro', false],
  ['maria@exemplu.ro\n', false],
  [`${'a'.repeat(65)}@exemplu.ro`, false],
])('%s is an address: %s', (text, is) => {
  expect(isMailAddress(text)).toBe(is);
});

test('the addresses of a field as people fill it in', () => {
  expect(mailAddresses('Maria <maria@exemplu.ro>; ION@exemplu.ro, ion@exemplu.ro fără')).toEqual([
    'maria@exemplu.ro',
    'ION@exemplu.ro',
  ]);
  expect(mailAddresses(null)).toEqual([]);
});
