import fc from 'fast-check';
import type { Files } from './both.ts';

/** One damage, by numbers that are taken modulo what there is: so each is possible on every workspace. */
export type Mutation =
  | { readonly kind: 'flip'; readonly file: number; readonly at: number; readonly by: number }
  | { readonly kind: 'cut' | 'append'; readonly file: number; readonly at: number }
  | { readonly kind: 'insert-byte' | 'remove-byte'; readonly file: number; readonly at: number }
  | { readonly kind: 'drop-line' | 'double-line'; readonly file: number; readonly at: number }
  | { readonly kind: 'swap-lines' | 'copy-line'; readonly file: number; readonly at: number; readonly to: number }
  | { readonly kind: 'remove-file'; readonly file: number }
  | { readonly kind: 'swap-files' | 'copy-file'; readonly file: number; readonly to: number }
  | { readonly kind: 'drop-end'; readonly at: number }
  | { readonly kind: 'edit-manifest'; readonly at: number };

const n = fc.nat(1_000_000);
const lines = { file: n, at: n };
export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('flip' as const), file: n, at: n, by: fc.integer({ min: 1, max: 255 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('cut', 'append', 'insert-byte', 'remove-byte'), file: n, at: n }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('drop-line', 'double-line'), ...lines }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('swap-lines', 'copy-line'), ...lines, to: n }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove-file' as const), file: n }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('swap-files', 'copy-file'), file: n, to: n }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('drop-end' as const), at: n }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('edit-manifest' as const), at: n }) },
);

/** The files after a damage. */
export function mutate(files: Files, mutation: Mutation): Files {
  const names = [...files.keys()];
  const made = new Map(files);
  const nameAt = (at: number, among = names): string => among[at % Math.max(1, among.length)] ?? '';
  const textual = names.filter(name => name.endsWith('.jsonl'));
  if (mutation.kind === 'edit-manifest') {
    const text = made.get('workspace.json')?.toString('utf8') ?? '';
    made.set('workspace.json', Buffer.from(edits[mutation.at % edits.length]?.(text) ?? text));
    return made;
  }
  if (mutation.kind === 'drop-end') {
    const last = names.filter(name => name.startsWith('journal/0')).at(-1) ?? '';
    const kept = linesOf(made.get(last));
    kept.splice(Math.max(0, kept.length - 1 - (mutation.at % 3)));
    made.set(last, Buffer.concat(kept));
    return made;
  }
  const inLines = ['drop-line', 'double-line', 'swap-lines', 'copy-line'].includes(mutation.kind);
  const name = nameAt(mutation.file, inLines ? textual : names);
  const bytes = made.get(name) ?? Buffer.alloc(0);
  if (inLines && 'at' in mutation) {
    const list = linesOf(bytes);
    const at = mutation.at % Math.max(1, list.length);
    const to = 'to' in mutation ? mutation.to % Math.max(1, list.length) : 0;
    const [one, other] = [list[at] ?? Buffer.alloc(0), list[to] ?? Buffer.alloc(0)];
    if (mutation.kind === 'drop-line') list.splice(at, 1);
    else if (mutation.kind === 'double-line') list.splice(at, 0, one);
    else if (mutation.kind === 'copy-line') list.splice(to, 0, one);
    else [list[at], list[to]] = [other, one];
    made.set(name, Buffer.concat(list));
  } else if (mutation.kind === 'remove-file') made.delete(name);
  else if (mutation.kind === 'swap-files' || mutation.kind === 'copy-file') {
    const other = nameAt(mutation.to);
    if (mutation.kind === 'swap-files') made.set(name, made.get(other) ?? Buffer.alloc(0));
    made.set(other, bytes);
  } else if ('at' in mutation) made.set(name, changed(bytes, mutation));
  return made;
}

function changed(bytes: Buffer, mutation: Extract<Mutation, { readonly file: number; readonly at: number }>): Buffer {
  const at = mutation.at % Math.max(1, bytes.length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (mutation.kind) {
    case 'cut':
      return Buffer.from(before);
    case 'append':
      return Buffer.concat([bytes, Buffer.from(mutation.at % 2 === 0 ? '\n' : 'x')]);
    case 'insert-byte':
      return Buffer.concat([before, Buffer.from([mutation.at % 256]), after]);
    case 'remove-byte':
      return Buffer.concat([before, after.subarray(1)]);
    default: {
      const flipped = Buffer.from(bytes);
      if (flipped.length > 0 && mutation.kind === 'flip') flipped[at] = (flipped[at] ?? 0) ^ mutation.by;
      return flipped;
    }
  }
}

const edits: readonly ((text: string) => string)[] = [
  text => text.replace(/"workspaceId": "(.)/, '"workspaceId": "x$1'),
  text => text.replace(/"createdBy": "[^"]*"/, '"createdBy": "9.9.9"'),
  text => text.replace(/"format": \d+/, '"format": 1'),
  text => text.replace(/"format": \d+/, '"format": 7'),
  text => text.replace(/\n {2}"seal": "[0-9a-f]+"/, ''),
  text => text.replace(/"N": 16/, '"N": 32'),
  text => text.trimEnd(),
  text => text.replaceAll('\n', ''),
];

function linesOf(bytes: Buffer | undefined): Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; bytes && from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(from, to));
    from = to;
  }
  return lines;
}

/** Whether two states are the same in every byte; a snapshot may be missing: the journal holds the same. */
export function isSame(files: Files, original: Files): boolean {
  for (const [name, bytes] of files) if (!original.get(name)?.equals(bytes)) return false;
  return [...original.keys()].every(name => files.has(name) || name.startsWith('snapshots/'));
}
