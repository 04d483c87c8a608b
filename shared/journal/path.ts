/**
 * The path of a field as commits write it: names joined by `/`, with `~` written `~0` and `/` written `~1` inside a
 * name (as JSON Pointer does, without the leading slash). `['items', 'PAR/02']` is `items/PAR~102`.
 */
export function pathOf(names: readonly string[]): string {
  return names.map(name => name.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
}

/** The names in a path; the inverse of `pathOf`. A path always holds at least one name, which may be the empty one. */
export function namesOf(path: string): readonly string[] {
  return path.split('/').map(name => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}
