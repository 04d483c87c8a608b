/// <reference path="./bundler.d.ts" />
/** The stand-alone page, when it is built in: put here by the bundler as text. */
const pages: Readonly<Record<string, string>> = import.meta.glob('./reader.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The page that reads a backup in any browser, without Consorta and without a network; null in a program without it. */
export const readerPage = (): string | null => pages['./reader.html'] ?? null;
