import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { pagesOf, poppler } from './read-pdf.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** As tools/build.mjs builds what ships: one CommonJS file with every package and the fonts inside. */
async function bundleInto(folder: string) {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(root, 'test/bench/pdf/consorta-writer.mjs'),
        output: { format: 'cjs', entryFileNames: 'writer.cjs' },
        external: isBuiltin,
      },
    },
    ssr: { noExternal: true },
  });
}

test('the bundled writer works away from the checkout: no font and no metrics are read from disk', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'consorta-bundle-'));
  try {
    await bundleInto(folder);
    // Beside it only what is loaded when stored files are bound into a PDF.
    const parts = readdirSync(join(folder, 'assets')).map(name => join('assets', name));
    expect(readdirSync(folder)).toEqual(['assets', 'writer.cjs']);
    for (const file of ['writer.cjs', ...parts]) {
      expect(readFileSync(join(folder, file), 'utf8'), file).not.toContain(root);
    }
    execFileSync(process.execPath, ['writer.cjs', '60', 'out.pdf'], { cwd: folder, env: {} });
    const bytes = readFileSync(join(folder, 'out.pdf'));
    const pages = pagesOf(bytes);
    expect(pages[0]).toContain('Țăranu Ștefania');
    expect(pages.at(-1)).toContain('Verificat');
    expect(pages.at(-1)).toContain(`Pagina ${pages.length} din ${pages.length}`);
    expect(poppler('pdffonts', bytes)).not.toContain('Helvetica');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
