/** What the bundler puts in the place of this call when the program is built: files of this folder, as text. */
interface ImportMeta {
  readonly glob: (
    pattern: string,
    options: { readonly query: '?raw'; readonly import: 'default'; readonly eager: true },
  ) => Readonly<Record<string, string>>;
}
