/** The files that the program saved since it was started: the only ones that it opens for the page. */
export type SavedPaths = { readonly add: (path: string) => void; readonly has: (path: string) => boolean };

export function savedPaths(): SavedPaths {
  const paths = new Set<string>();
  return { add: path => void paths.add(path), has: path => paths.has(path) };
}
