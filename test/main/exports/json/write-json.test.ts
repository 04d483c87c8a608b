import { expect, test } from 'vitest';
import { writeJson } from '#main/exports/json/write-json.ts';
import { aDocument, aDocumentOfTexts, aLongDocument, anEmptyDocument, hostileTexts } from '#test/support/a-document.ts';
import { bytesOf } from '#test/support/bytes-of.ts';

const written = async (...words: Parameters<typeof writeJson>) => (await bytesOf(writeJson(...words))).toString('utf8');

test.each([
  ['the small document', aDocument()],
  ['an empty one', anEmptyDocument()],
  ['one of several chunks', aLongDocument(1203, 3)],
  ['hostile texts', aDocumentOfTexts(hostileTexts.filter(text => !/\p{Cs}/u.test(text)))],
])('JSON.parse gives %s back', async (_, document) => {
  expect(JSON.parse(await written(document))).toEqual(document);
});

test('a member a line, a row a line, a newline at the end', async () => {
  const text = await written(
    aDocument({
      rows: [
        [1, 'Ștefănescu'],
        [2, null],
      ],
      columns: [],
      heading: [],
    }),
  );
  const lines = text.split('\n');
  expect(lines.slice(0, 5)).toEqual([
    '{',
    '"format":1,',
    '"report":"sample-register",',
    '"language":"ro",',
    '"title":"Registrul grupului țintă",',
  ]);
  expect(lines.slice(6, 13)).toEqual([
    '"heading":[],',
    '"columns":[],',
    '"rows":[',
    '[1,"Ștefănescu"],',
    '[2,null]',
    '],',
    '"empty":null,',
  ]);
  expect(text.endsWith('\n}\n')).toBe(true);
});

test('the order in which a document was made does not show', async () => {
  const document = aDocument();
  const { format, report, ...rest } = document;
  const reversed = { ...Object.fromEntries(Object.entries(rest).reverse()), report, format };
  const { madeAt, ...identity } = document.identity;
  const other = { ...document, ...reversed, identity: { madeAt, ...identity } };
  expect(await written(other)).toBe(await written(document));
});

test('progress ends with all; a signal stops it', async () => {
  const told: number[][] = [];
  await written(aLongDocument(600, 2), { onRows: (done, total) => told.push([done, total]) });
  expect(told).toEqual([
    [500, 600],
    [600, 600],
  ]);
  const reason = new Error('enough');
  await expect(written(aDocument(), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});
