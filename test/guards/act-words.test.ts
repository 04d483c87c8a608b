import { expect, test } from 'vitest';
import { gatheredMessages } from '#shared/i18n/messages.ts';
import { turnLabel } from '#shared/journal/undo/act-state.ts';
import { sourcesIn, textOf } from './sources.ts';

/*
 * Every act that the program saves is named by a key, and whoever reads the history must find words under that very key. So
 * each place that writes `key: …, facts` must name its key so that it is seen here.
 */
type Written = { readonly path: string; readonly key: string };

/** Keys given as text, alone or as one of two (`x ? 'a' : 'b'`). */
const literals = (expression: string): readonly string[] =>
  [...expression.replace(/===\s*'[^']*'/g, '').matchAll(/'([^']+)'/g)].map(match => match[1] ?? '');

function keysIn(
  path: string,
  text: string,
): { readonly keys: readonly Written[]; readonly unseen: readonly Written[] } {
  const keys: Written[] = [];
  const unseen: Written[] = [];
  for (const [, expression = ''] of text.matchAll(/\bkey:\s*([^,{}`]*?|`[^`]*`),\s*facts\b/g)) {
    // A parameter of a function, not a label.
    if (/^(string|keyof .*)$/.test(expression)) continue;
    const found = literals(expression);
    for (const key of found) keys.push({ path, key });
    if (found.length === 0) unseen.push({ path, key: expression });
  }
  // Written short: `{ key, facts: … }`, `({ facts, key })`. Its words are where the file's own `save` is called.
  if (/\{\s*key,\s*facts:|\{\s*facts\b[^{}]*(\{[^{}]*\})?,\s*key\s*\}(?!\s*(:|\)\s*(:|=>)))/.test(text)) {
    const handed = [...text.matchAll(/\bsave\(\s*'([^']+)'/g)].map(([, key = '']) => ({ path, key }));
    keys.push(...handed);
    if (handed.length === 0) unseen.push({ path, key: 'key' });
  }
  // A form that saves itself names its act beside its fields.
  if (text.includes('useRecordForm({')) {
    for (const [, key = ''] of text.matchAll(/\blabel: '([a-z-]+\.[a-z-]+)'/g)) keys.push({ path, key });
  }
  return { keys, unseen };
}

const found = sourcesIn('shared', 'main', 'renderer').map(path => keysIn(path, textOf(path)));
const written = found.flatMap(({ keys }) => keys);

test('every key of an act that is written in code has words in both languages', () => {
  expect(written.map(({ key }) => key)).toEqual(
    expect.arrayContaining([
      'participant.added',
      'participant.edited',
      'dossier.edited',
      'data.loaded',
      'value.restored',
      'savedView.removed',
    ]),
  );
  const turns = (['undo', 'redo'] as const).map(kind => ({
    path: 'shared/journal/undo/act-state.ts',
    key: turnLabel({ kind, position: 1 }, '', false).key,
  }));
  const wordless = [...written, ...turns].filter(({ key }) =>
    Object.values(gatheredMessages).some(messages => !Object.hasOwn(messages, key)),
  );
  expect(wordless).toEqual([]);
});

test('no key of an act is made up where this guard cannot see it', () => {
  const known = [
    // Its label is given by the forms, seen above.
    { path: 'renderer/record/use-record-form.ts', key: 'label' },
    // `undo` and `redo`, seen above.
    { path: 'shared/journal/undo/act-state.ts', key: 'kind' },
    // Acts of the sample; its own test holds each of them against the messages.
    { path: 'main/sample/industry-4/sample-commits.ts', key: '`sample.$' + '{act.kind}`' },
    // Lines of a working and a hint about two companies: no acts. Their own tests say each of them in both languages.
    { path: 'shared/domain/sme/sme-line.ts', key: 'key' },
    { path: 'shared/domain/sme/person-links.ts', key: 'key' },
    // These read a label that somebody else wrote.
    { path: 'main/workspace/erase-person/erasure-plan.ts', key: 'key' },
    { path: 'main/ipc/request-parsers.ts', key: 'name' },
    { path: 'shared/journal/read-change.ts', key: 'value.key' },
    { path: 'main/workspace/history/act-words.ts', key: "String(facts.key ?? '')" },
  ];
  const unseen = found.flatMap(each => each.unseen);
  expect(unseen.filter(({ path, key }) => !known.some(each => each.path === path && each.key === key))).toEqual([]);
});

test('the guard sees what it looks for', () => {
  const seen = (text: string) => keysIn('x', text);
  expect(seen("label: { key: 'a.b', facts: {} }").keys).toEqual([{ path: 'x', key: 'a.b' }]);
  expect(seen("({ key: what === 'cnp' ? 'a.b' : 'c.d', facts })").keys.map(({ key }) => key)).toEqual(['a.b', 'c.d']);
  expect(seen('({ key: somewhere, facts: {} })').unseen).toEqual([{ path: 'x', key: 'somewhere' }]);
  expect(seen('(key: string, facts = {}) => ({ facts, key })').unseen).toEqual([{ path: 'x', key: 'key' }]);
  expect(seen('return { key, facts: { count } };').unseen).toEqual([{ path: 'x', key: 'key' }]);
  expect(seen("draft({ key, facts: {} }); save('a.added', id); save(\n 'a.removed')").keys).toEqual([
    { path: 'x', key: 'a.added' },
    { path: 'x', key: 'a.removed' },
  ]);
  expect(seen('lines.map(({ key, facts }) => say(key, facts)); const { facts, key }: Label = read()').unseen).toEqual(
    [],
  );
  expect(seen("useRecordForm({ label: 'a.edited' })").keys).toEqual([{ path: 'x', key: 'a.edited' }]);
});
