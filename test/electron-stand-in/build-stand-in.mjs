import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Builds the stand-in's two halves: one that Node loads before the program, one that goes before the preload in the page. */
const here = fileURLToPath(new URL('.', import.meta.url));
const out = fileURLToPath(new URL('../../out/electron-stand-in/', import.meta.url));

const common = { configFile: false, logLevel: 'warn', root: here };
const commonBuild = {
  outDir: out,
  emptyOutDir: false,
  minify: false,
  reportCompressedSize: false,
  copyPublicDir: false,
};

const isFresh = file => {
  if (!existsSync(file)) return false;
  const built = statSync(file).mtimeMs;
  return readdirSync(here).every(name => statSync(join(here, name)).mtimeMs <= built);
};

/** Builds when a source is younger. Returns the file for `node --require`. */
export async function buildStandIn() {
  const standIn = join(out, 'stand-in.cjs');
  if (isFresh(standIn) && isFresh(join(out, 'page-side.js'))) return standIn;
  const { build } = await import('vite');
  await build({
    ...common,
    build: {
      ...commonBuild,
      lib: {
        entry: join(here, 'page-side.ts'),
        formats: ['iife'],
        name: 'standInPage',
        fileName: () => 'page-side.js',
      },
      target: 'chrome140',
    },
  });
  await build({
    ...common,
    build: {
      ...commonBuild,
      ssr: join(here, 'stand-in.ts'),
      target: 'node20',
      rolldownOptions: {
        external: ['playwright-core', /^node:/],
        output: { format: 'cjs', entryFileNames: 'stand-in.cjs' },
      },
    },
  });
  return standIn;
}
