/** What is read of a drop; this file is compiled without the types of a page. */
type DropEvent = {
  /** True only for what the person did: an event that a script makes up is not. */
  readonly isTrusted: boolean;
  readonly dataTransfer: { readonly files: Iterable<File> } | null;
};
type DropTarget = {
  readonly addEventListener: (name: 'drop', listener: (event: DropEvent) => void, capture: true) => void;
};
export type SeenFile = { readonly path: string; readonly name: string };

/** Longer than anybody selects by hand; more are not asked for anyway. */
const mostFiles = 10_000;

/**
 * Remembers what the person last dropped on the window, with the paths that the system knows. `pathOf` gives an empty text
 * for a file that is on no disk. `take` gives each drop once.
 */
export function watchDrops(
  page: DropTarget,
  pathOf: (file: File) => string,
): { readonly take: () => readonly SeenFile[] } {
  let last: readonly SeenFile[] = [];
  page.addEventListener(
    'drop',
    ({ isTrusted, dataTransfer }) => {
      if (!isTrusted) return;
      last = [...(dataTransfer?.files ?? [])]
        .slice(0, mostFiles)
        .map(file => ({ path: pathOf(file), name: file.name }));
    },
    true,
  );
  return {
    take: () => {
      const files = last;
      last = [];
      return files;
    },
  };
}
