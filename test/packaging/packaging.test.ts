import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire, isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { extractFile, listPackage, statFile } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../tools/build.mjs';
import { readFuses, writeStandInDistribution } from './stand-in-distribution.ts';

/* The unpacked program as electron-builder makes it, with a stand-in for Electron's own files: what is inside, what is not. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const builder = createRequire(import.meta.url).resolve('electron-builder/cli.js');
let folder = '';
let unpacked = '';
let archive = '';
let inside: readonly string[] = [];

beforeAll(async () => {
  await build(undefined, { onlyStale: true });
  folder = await mkdtemp(join(tmpdir(), 'consorta-packed-'));
  const distribution = join(folder, 'electron');
  await writeStandInDistribution(distribution);
  const overrides = [`-c.electronDist=${distribution}`, `-c.directories.output=${join(folder, 'out')}`];
  await promisify(execFile)(process.execPath, [builder, '--dir', '--linux', '--x64', ...overrides], { cwd: root });
  unpacked = join(folder, 'out', 'linux-unpacked');
  archive = join(unpacked, 'resources', 'app.asar');
  inside = listPackage(archive, { isPack: false }).map(path => path.replaceAll('\\', '/').slice(1));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const sizeOf = (path: string): number => {
  const stat = statFile(archive, path);
  return 'size' in stat ? Number(stat.size) : 0;
};
const files = (): readonly string[] => inside.filter(path => !('files' in statFile(archive, path)));

describe('app.asar', () => {
  test('holds the three bundles and a package.json that starts the main one', () => {
    const wanted = [
      'dist/main/program.cjs',
      'dist/main/worker.cjs',
      'dist/preload/preload.cjs',
      'dist/renderer/index.html',
    ];
    expect(wanted.filter(path => !inside.includes(path))).toEqual([]);
    const manifest = JSON.parse(extractFile(archive, 'package.json').toString()) as Record<string, unknown>;
    expect(manifest.main).toBe('dist/main/program.cjs');
    expect(manifest.dependencies ?? {}).toEqual({});
    expect(manifest.scripts).toBeUndefined();
  });

  test('holds nothing else: no sources, tests, maps or packages', () => {
    const foreign = files().filter(path => path !== 'package.json' && !/^dist\/(main|preload|renderer)\//.test(path));
    expect(foreign).toEqual([]);
    expect(files().filter(path => /\.(map|tsx?|md|log)$|node_modules|\.test\.|stand-in/.test(path))).toEqual([]);
  });

  test('holds every file that the bundles ask for', () => {
    const asking = files().filter(path => path.endsWith('.cjs'));
    const missing = asking.flatMap(path => {
      const text = extractFile(archive, path).toString();
      const folderOf = path.slice(0, path.lastIndexOf('/'));
      return [...text.matchAll(/\brequire\("(\.[^"]+)"\)/g)]
        .map(match => join(folderOf, match[1] ?? '').replaceAll('\\', '/'))
        .filter(wanted => !inside.includes(wanted));
    });
    expect(missing).toEqual([]);
  });

  test('asks for no package that is not inside: only Electron and Node itself', () => {
    const named = files()
      .filter(path => path.endsWith('.cjs'))
      .flatMap(path => [
        ...extractFile(archive, path)
          .toString()
          .matchAll(/^(?:let|const|var) .*?\brequire\("([^".][^"]*)"\)/gm),
      ])
      .map(match => match[1] ?? '');
    expect(named).toContain('electron');
    const foreign = [...new Set(named)].filter(name => name !== 'electron' && !isBuiltin(name));
    expect(foreign).toEqual([]);
  });

  test('stays small: no file over 6 MB, 20 MB together', () => {
    const sizes = files().map(path => ({ path, bytes: sizeOf(path) }));
    expect(sizes.filter(({ bytes }) => bytes > 6_000_000)).toEqual([]);
    expect(sizes.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(20_000_000);
    expect(sizes.reduce((sum, { bytes }) => sum + bytes, 0)).toBeGreaterThan(500_000);
  });
});

test('the program beside the archive speaks the languages it needs and nothing lies unpacked', async () => {
  expect((await readdir(join(unpacked, 'locales'))).sort()).toEqual(['en-US.pak', 'ro.pak']);
  expect((await readdir(join(unpacked, 'resources'))).sort()).toEqual(['app.asar', 'consorta-verify.mjs']);
});

test('the verifier for auditors lies beside it, as it is here, and the reader page is in the program', async () => {
  const packed = await readFile(join(unpacked, 'resources', 'consorta-verify.mjs'), 'utf8');
  expect(packed).toBe(await readFile(join(root, 'tools/consorta-verify.mjs'), 'utf8'));
  const bundles = files().filter(path => path.endsWith('.cjs'));
  const holding = bundles.filter(path => extractFile(archive, path).toString().includes('id=\\"words\\"'));
  expect(holding).not.toEqual([]);
});

test('the fuses of the executable are set: it runs nothing but its own archive', async () => {
  expect(await readFuses(join(unpacked, 'consorta'))).toEqual({
    runAsNode: false,
    cookieEncryption: false,
    nodeOptionsEnvironmentVariable: false,
    nodeCliInspectArguments: false,
    embeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('installers ask for no rights of an administrator and publish nowhere', async () => {
  const text = await readFile(join(root, 'electron-builder.yml'), 'utf8');
  for (const line of [
    'perMachine: false',
    'allowElevation: false',
    'requestedExecutionLevel: asInvoker',
    'publish: null',
  ]) {
    expect(text).toContain(line);
  }
  for (const target of ['nsis', 'portable', 'dmg', 'zip', 'AppImage', 'deb'])
    expect(text).toContain(`target: ${target}`);
});
