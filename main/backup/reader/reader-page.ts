import { readerWords } from './reader-words.ts';

declare global {
  /** What the bundler puts in the place of this call when the program is built: files of this folder, as text. */
  interface ImportMeta {
    readonly glob: (
      pattern: string,
      options: { readonly query: '?raw'; readonly import: 'default'; readonly eager: true },
    ) => Readonly<Record<string, string>>;
  }
}

/** The stand-alone page, when it is built in: put here by the bundler as text. */
const pages: Readonly<Record<string, string>> = import.meta.glob('./reader.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/**
 * The page that reads a backup in any browser, without Consorta and without a network, with this program's names of tables
 * and fields; null in a program without it.
 */
export function readerPage(): string | null {
  const page = pages['./reader.html'];
  if (page === undefined) return null;
  // In a page `<` could end the element that holds the words.
  const words = JSON.stringify(readerWords()).replaceAll('<', '\\u003c');
  return page.replace(/(<script type="application\/json" id="words">)\{\}/, (_, start: string) => start + words);
}

/** The script that checks a workspace or a backup without Consorta, when it is built in: put here by the bundler as text. */
const scripts: Readonly<Record<string, string>> = import.meta.glob('../../../tools/consorta-verify.mjs', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const verifierScript = (): string | null => scripts['../../../tools/consorta-verify.mjs'] ?? null;
