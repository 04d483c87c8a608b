/** Types for the tests; the script itself has none. */
export type Source = {
  readonly kind: 'folder' | 'backup';
  readonly sizes: ReadonlyMap<string, number>;
  readonly read: (name: string) => Iterable<Buffer>;
};
export type Given = { readonly passphrase?: string; readonly recoveryKey?: string };
export type Finding = {
  readonly code: string;
  readonly file: string;
  readonly line: number | null;
  readonly position: number | null;
  readonly facts: Readonly<Record<string, string | number>>;
};
export type Result = {
  readonly kind: Source['kind'];
  readonly workspaceId: string | null;
  readonly format: number | null;
  readonly isSealed: boolean;
  readonly isOpened: boolean;
  readonly position: number | null;
  readonly headHash: string | null;
  readonly counts: Readonly<Record<string, number | null>>;
  readonly findings: readonly Finding[];
};
export function verify(path: string, given?: Given): Result;
export function verifySource(source: Source, given?: Given, options?: { readonly beside?: Source | null }): Result;
