import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

/** The checkout, read as git sees it: tracked files and new ones that are not ignored. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

export function repositoryFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed.split('\n').filter(path => path !== '' && existsSync(join(root, path)));
}

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** TypeScript sources below the given top folders. */
export const sourcesIn = (...tops: readonly string[]): readonly string[] =>
  repositoryFiles().filter(
    path => /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && tops.some(top => path.startsWith(`${top}/`)),
  );

/** What a file imports, statically or by a literal `import()`: package names, or paths from the top of the checkout. */
export function importsOf(path: string): readonly string[] {
  const { module, errors } = parseSync(path, textOf(path));
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const asked = [
    ...module.staticImports.map(found => found.moduleRequest.value),
    ...module.staticExports.flatMap(found =>
      found.entries.flatMap(entry => (entry.moduleRequest ? [entry.moduleRequest.value] : [])),
    ),
    ...module.dynamicImports.map(found => textOf(path).slice(found.moduleRequest.start, found.moduleRequest.end)),
  ];
  return [...new Set(asked.map(name => placeOf(name.replace(/^['"`]|['"`]$/g, ''), path)))];
}

function placeOf(name: string, importer: string): string {
  if (name.startsWith('#')) return name.slice(1).replace(/\?.*$/, '');
  if (name.startsWith('.')) return posix.normalize(`${dirname(importer)}/${name}`).replace(/\?.*$/, '');
  return name;
}
