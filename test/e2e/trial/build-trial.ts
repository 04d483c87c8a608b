import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../driver.ts';

/** Builds the trial program and the real preload into a folder, the way the shipping bundles are built. */
export async function buildTrial(folder: string): Promise<void> {
  const entries = {
    program: 'test/e2e/trial/program.ts',
    insecure: 'test/e2e/trial/insecure-program.ts',
    preload: 'main/electron/preload.ts',
  };
  for (const [name, file] of Object.entries(entries)) {
    await build({
      configFile: false,
      logLevel: 'warn',
      root,
      ssr: { noExternal: true },
      build: {
        ssr: true,
        outDir: folder,
        emptyOutDir: false,
        minify: false,
        target: 'node20',
        rolldownOptions: {
          input: { [name]: join(root, file) },
          external: ['electron', /^node:/],
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    });
  }
  await cp(join(root, 'test/e2e/trial/page'), join(folder, 'page'), { recursive: true });
}
