import { existsSync, readdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Builds what ships into `dist`: the main process with its worker and command line (CommonJS, every package inside, so
 * that no node_modules travel), the preload, and the renderer. `node tools/build.mjs [main] [preload] [renderer]`.
 */
const root = fileURLToPath(new URL('..', import.meta.url));

const parts = {
  main: {
    sources: ['shared', 'main', 'package.json', 'package-lock.json', 'tools/build.mjs', 'tools/consorta-verify.mjs'],
    product: 'dist/main/consorta.cjs',
    config: () => ({
      ...common,
      build: {
        ...commonBuild,
        ssr: true,
        outDir: join(root, 'dist/main'),
        rolldownOptions: {
          input: entries({
            program: 'main/electron/program.ts',
            worker: 'main/jobs/worker.ts',
            consorta: 'main/cli/consorta.ts',
          }),
          output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'parts/[name]-[hash].cjs' },
          external: isExternal,
        },
      },
      ssr: { noExternal: true },
    }),
  },
  preload: {
    sources: ['shared/ipc', 'main/electron', 'tools/build.mjs'],
    product: 'dist/preload/preload.cjs',
    config: () => ({
      ...common,
      build: {
        ...commonBuild,
        ssr: true,
        outDir: join(root, 'dist/preload'),
        rolldownOptions: {
          input: entries({ preload: 'main/electron/preload.ts' }),
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
          external: isExternal,
        },
      },
      ssr: { noExternal: true },
    }),
  },
  renderer: {
    sources: ['shared', 'renderer', 'package.json', 'package-lock.json', 'tools/build.mjs'],
    product: 'dist/renderer/index.html',
    config: async () => ({
      ...common,
      root: join(root, 'renderer'),
      base: './',
      plugins: [(await import('@vitejs/plugin-react')).default()],
      build: {
        ...commonBuild,
        outDir: join(root, 'dist/renderer'),
        minify: true,
        target: 'chrome140',
        chunkSizeWarningLimit: 4000,
      },
    }),
  },
};

const common = { configFile: false, logLevel: 'warn', root };
const commonBuild = {
  emptyOutDir: true,
  sourcemap: false,
  minify: false,
  target: 'node20',
  reportCompressedSize: false,
};
const isExternal = id => id === 'electron' || isBuiltin(id);
const entries = named =>
  Object.fromEntries(
    Object.entries(named)
      .filter(([, file]) => existsSync(join(root, file)))
      .map(([name, file]) => [name, join(root, file)]),
  );

/** The time of the youngest source, or 0 when the sources are not here (an installed copy). */
function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    const at = join(root, path);
    if (!existsSync(at)) continue;
    const found = statSync(at);
    const within = found.isDirectory() ? newest(readdirSync(at).map(name => join(path, name))) : found.mtimeMs;
    if (within > latest) latest = within;
  }
  return latest;
}

/** True when a part's product is there and no source is younger. */
export function isFresh(name) {
  const { sources, product } = parts[name];
  const at = join(root, product);
  return existsSync(at) && statSync(at).mtimeMs >= newest(sources);
}

/** Builds the named parts, or only those that are not fresh when asked so. */
export async function build(names = Object.keys(parts), { onlyStale = false } = {}) {
  const wanted = onlyStale ? names.filter(name => !isFresh(name)) : names;
  if (wanted.length === 0) return;
  process.env.NODE_ENV = 'production';
  const vite = await import('vite');
  for (const name of wanted) {
    await rm(join(root, 'dist', name), { recursive: true, force: true });
    await vite.build(await parts[name].config());
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2);
  await build(names.length > 0 ? names : undefined);
}
