import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryFiles, root, sourcesIn, textOf } from './sources.ts';

test('no source file has more than 300 lines', () => {
  const long = sourcesIn('shared', 'main', 'renderer', 'test')
    .map(path => ({ path, lines: textOf(path).split('\n').length - 1 }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});

test('no drawer: a file or folder is named after its subject', () => {
  const drawers = repositoryFiles().filter(path =>
    /(^|\/)(utils?|helpers?|common|misc|manager|index)(\/|\.tsx?$)/i.test(path),
  );
  expect(drawers).toEqual([]);
});

test('the folder table of the README equals the folders', () => {
  const rows = [...textOf('README.md').matchAll(/^\| `([a-z-]+\/[a-z0-9/-]*)` \|/gm)].map(match =>
    (match[1] ?? '').replace(/\/$/, ''),
  );
  const folders = new Set<string>();
  for (const path of repositoryFiles()) {
    const parts = path.split('/');
    const top = parts[0] ?? '';
    if (['shared', 'main', 'renderer', 'test'].includes(top) && parts.length > 2) folders.add(`${top}/${parts[1]}`);
    if (top === 'tools') folders.add('tools');
  }
  expect(rows.filter(row => row !== 'tools').sort()).toEqual([...folders].filter(folder => folder !== 'tools').sort());
});

test('nothing tracked is over 1 MB or names a machine', () => {
  const files = repositoryFiles();
  expect(files.filter(path => statSync(join(root, path)).size > 1_048_576)).toEqual([]);
  const places = ['/wo' + 'rk/', '/ro' + 'ot/', 'registry.npm' + 'js', 'deb.deb' + 'ian'];
  const named = files.filter(
    path => !/\.(png|ttf|ico|icns|xlsx)$/.test(path) && places.some(place => textOf(path).includes(place)),
  );
  expect(named).toEqual([]);
});

test('Romanian is written with the comma below, never with the cedilla', () => {
  const allowed = /search-text\.ts$|^test\//;
  const cedilla = repositoryFiles().filter(
    path => /\.(tsx?|json|md|mjs|yml)$/.test(path) && !allowed.test(path) && /[ŞşŢţ]/.test(textOf(path)),
  );
  expect(cedilla).toEqual([]);
});
