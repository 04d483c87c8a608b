import type { Change, Commit } from '#shared/journal/commit.ts';
import { readChanges, readLabel } from '#shared/journal/read-change.ts';
import { isJsonObject } from '#shared/kernel/json.ts';
import type { VaultLimits } from './environment.ts';

/** A commit, or a part of a large one: the commit is there when all of its parts are. */
export type CommitPart = { readonly part: number; readonly of: number; readonly commit: Commit };

/** What an entry says: part of a commit, or that the journal goes on in another segment, which must then be there. */
export type Payload = ({ readonly kind: 'part' } & CommitPart) | { readonly kind: 'continued'; readonly file: string };

/** The payloads of a commit, at least one, none much larger than the limits say. As bytes: a commit may be an import of 200 MB. */
export function commitPayloads(commit: Commit, limits: VaultLimits): readonly Buffer[] {
  const bodies = changeBodies(commit.changes, limits);
  const { changes: _, position, id, at, author, label } = commit;
  return bodies.map((body, index) => {
    const head = JSON.stringify({ position, part: index + 1, of: bodies.length, id, at, author, label });
    return Buffer.concat([Buffer.from(`${head.slice(0, -1)},"changes":[`), body, Buffer.from(']}')]);
  });
}

export const continuedPayload = (file: string): Buffer => Buffer.from(JSON.stringify({ continued: file }));

/** Reads a payload whose hash was right. Null when it is none of ours all the same. */
export function readPayload(payload: Buffer): Payload | null {
  let value: unknown;
  try {
    value = JSON.parse(payload.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (!isJsonObject(value)) return null;
  if (typeof value.continued === 'string') return { kind: 'continued', file: value.continued };
  const { position, part, of, id, at, author } = value;
  const label = readLabel(value.label);
  const changes = readChanges(value.changes);
  if (!isCount(position) || !isCount(part) || !isCount(of) || part > of || label === null || !changes.ok) return null;
  if (typeof id !== 'string' || typeof at !== 'string' || typeof author !== 'string') return null;
  return { kind: 'part', part, of, commit: { position, id, at, author, label, changes: changes.value } };
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0;

/** The changes as JSON, divided into parts, without the brackets of a list. */
function changeBodies(changes: readonly Change[], limits: VaultLimits): readonly Buffer[] {
  const bodies: Buffer[] = [];
  let texts: string[] = [];
  let length = 0;
  for (const change of changes) {
    const text = JSON.stringify(change);
    if (texts.length > 0 && (texts.length >= limits.partChanges || length + text.length > limits.partBytes)) {
      bodies.push(Buffer.from(texts.join(',')));
      texts = [];
      length = 0;
    }
    texts.push(text);
    length += text.length;
  }
  bodies.push(Buffer.from(texts.join(',')));
  return bodies;
}
