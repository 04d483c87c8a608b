import { describe, expect, test } from 'vitest';
import { importsOf, sourcesIn } from './sources.ts';

/*
 * Who may import whom; anything else is refused. A zone is the longest key that a file's path begins with; `x/*` makes
 * each folder of x a zone of its own, so that no feature imports another. Every zone may import itself.
 */
const rule: Record<string, readonly string[]> = {
  'shared/kernel': ['zod', 'temporal-polyfill'],
  'shared/domain/*': ['shared/kernel', 'shared/domain', 'shared/profiles/profile.ts'],
  'shared/domain': ['shared/kernel', 'shared/profiles/profile.ts'],
  'shared/journal': ['shared/kernel'],
  'shared/profiles': ['shared/kernel', 'shared/domain', 'zod'],
  'shared/reports': ['shared/kernel', 'shared/domain', 'shared/profiles'],
  'shared/history': ['shared/kernel', 'shared/journal', 'shared/domain', 'shared/profiles'],
  'shared/ipc': ['shared/kernel', 'shared/journal', 'shared/reports/model', 'zod'],
  'shared/i18n': ['shared'],
  'main/vault': ['shared/kernel', 'shared/journal', 'main/files', 'node:', 'zod'],
  'main/files': ['shared/kernel', 'shared/journal', 'shared/ipc', 'node:'],
  'main/exports': [
    'shared/kernel',
    'shared/i18n',
    'shared/reports/model',
    'exceljs',
    'fflate',
    'pdfmake',
    'pdfkit',
    '@cantoo/pdf-lib',
    'node:',
  ],
  'main/sample': ['shared', 'node:'],
  'main/imports': ['shared', 'main/files', 'node:'],
  'main/data-file': ['shared', 'main/files', 'node:', 'zod'],
  'main/backup': [
    'shared/kernel',
    'shared/journal',
    // The names that the reader page shows, in one file.
    'shared/domain/table-fields.ts',
    'shared/domain/tables.ts',
    'shared/history',
    'shared/i18n',
    'main/vault',
    'main/files',
    'node:',
    'fflate',
    'zod',
  ],
  'main/workspace': ['shared', 'package.json', 'main/vault', 'main/sample', 'main/files', 'node:', 'zod'],
  'main/verify': ['shared/kernel', 'shared/journal', 'main/vault', 'main/backup/backup-record.ts', 'node:'],
  'main/jobs': [
    'shared',
    'main/backup',
    'main/workspace',
    'main/exports',
    'main/imports',
    'main/files',
    'node:',
    'zod',
  ],
  'main/ipc': ['shared', 'main/backup', 'main/workspace', 'main/jobs', 'main/files', 'electron', 'node:', 'zod'],
  'main/electron': ['shared', 'main', 'electron', 'node:', 'zod'],
  'main/cli': [
    'shared',
    'main/backup',
    'main/workspace',
    'main/jobs',
    'main/exports',
    'main/imports',
    'main/files',
    'main/data-file',
    'main/verify',
    'commander',
    'node:',
  ],
  'renderer/design': ['shared/kernel', 'react', '@mantine', '@tabler', 'ag-grid-community', 'ag-grid-react'],
  'renderer/data': ['shared/kernel', 'shared/journal', 'shared/domain', 'shared/ipc', 'shared/profiles', 'dexie'],
  'renderer/bridge': ['shared/ipc', 'shared/kernel'],
  'renderer/services': ['shared', 'renderer/data', 'renderer/bridge', 'react', 'dexie', 'dexie-react-hooks'],
  'renderer/protection': [
    'shared',
    'renderer/design',
    'renderer/services',
    'react',
    'react-dom',
    '@mantine',
    '@tabler',
  ],
  'renderer/attachments': [
    'shared',
    'renderer/design',
    'renderer/data/queries',
    'renderer/services',
    'react',
    'dexie-react-hooks',
    '@mantine',
    '@tabler',
  ],
  'renderer/correspondence': [
    'shared',
    'renderer/design',
    'renderer/data/queries',
    'renderer/services',
    'react',
    'dexie-react-hooks',
    '@mantine',
    '@tabler',
  ],
  'renderer/record': [
    'shared',
    'renderer/design',
    'renderer/data/queries',
    'renderer/services',
    'react',
    'dexie-react-hooks',
    '@mantine',
    '@tabler',
  ],
  'renderer/documents': [
    'shared',
    'renderer/attachments',
    'renderer/design',
    'renderer/record',
    'renderer/data/queries',
    'renderer/services',
    'react',
    'dexie-react-hooks',
    '@mantine',
    '@tabler',
  ],
  'renderer/duplicates': ['shared', 'renderer/design', 'renderer/services', 'react', '@mantine', '@tabler'],
  'renderer/grid': [
    'shared',
    'renderer/design',
    'renderer/services',
    'react',
    'dexie-react-hooks',
    '@mantine',
    '@tabler',
    'ag-grid-community',
  ],
  'renderer/features/*': [
    'shared',
    'renderer/grid',
    'renderer/duplicates',
    'renderer/attachments',
    'renderer/correspondence',
    'renderer/design',
    'renderer/documents',
    'renderer/protection',
    'renderer/record',
    'renderer/data/queries',
    'renderer/services',
    'react',
    'dexie-react-hooks',
    '@mantine',
    '@tabler',
    'ag-grid-community',
    'ag-grid-react',
    'wouter',
  ],
  'renderer/app': [
    'shared',
    'renderer',
    'react',
    'react-dom',
    '@mantine',
    '@tabler',
    'wouter',
    'ag-grid-community',
    'zod',
    'dexie-react-hooks',
  ],
};

/** The zone of a path: its longest key. `x/*` keys stand for each folder below x. */
function zoneOf(path: string): string | null {
  const keys = Object.keys(rule).flatMap(key => {
    if (!key.endsWith('/*')) return path.startsWith(`${key}/`) ? [key] : [];
    const top = key.slice(0, -1);
    const folder = path.startsWith(top) ? path.slice(top.length).split('/') : [];
    return folder.length > 1 ? [top + folder[0]] : [];
  });
  return keys.sort((a, b) => b.length - a.length)[0] ?? null;
}
const rightsOf = (zone: string): readonly string[] =>
  rule[zone] ?? rule[`${zone.slice(0, zone.lastIndexOf('/'))}/*`] ?? [];
const mayImport = (zone: string, imported: string): boolean =>
  [zone, ...rightsOf(zone)].some(
    right =>
      imported === right || imported.startsWith(`${right}/`) || (right.endsWith(':') && imported.startsWith(right)),
  );

describe('the import table', () => {
  test('every source of shared, main and renderer is in a zone', () => {
    expect(
      sourcesIn('shared', 'main', 'renderer').filter(path => zoneOf(path) === null && !path.endsWith('.config.ts')),
    ).toEqual([]);
  });

  test('nobody imports what its zone may not', () => {
    const refused = sourcesIn('shared', 'main', 'renderer').flatMap(path => {
      const zone = zoneOf(path);
      return importsOf(path)
        .filter(imported => zone !== null && !mayImport(zone, imported))
        .map(imported => `${path} imports ${imported}`);
    });
    expect(refused).toEqual([]);
  });

  test('nothing that ships imports a test', () => {
    const refused = sourcesIn('shared', 'main', 'renderer').filter(path =>
      importsOf(path).some(name => name.startsWith('test/')),
    );
    expect(refused).toEqual([]);
  });

  test('the table itself refuses what it should', () => {
    expect(mayImport('main/exports', 'shared/domain/participant/participant.ts')).toBe(false);
    expect(mayImport('renderer/features/reports', 'renderer/features/participants/x.ts')).toBe(false);
    expect(mayImport('shared/kernel', 'node:fs')).toBe(false);
    expect(zoneOf('renderer/features/reports/ReportPage.tsx')).toBe('renderer/features/reports');
  });
});
