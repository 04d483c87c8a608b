import { createHash } from 'node:crypto';
import { firstHash } from '#main/vault/entry.ts';
import type { BackupDamage, BackupDamageKind } from '#shared/journal/backup.ts';
import { attachmentPath, isJournalMember, isSnapshotMember, isWorkspaceMember, recordFile } from './backup-record.ts';
import { ChainCheck } from './chain-check.ts';
import type { OpenedBackup } from './open-backup.ts';
import { SnapshotEnd } from './snapshot-end.ts';
import { AttachmentCheck } from './stored-attachments.ts';
import type { ZipMember } from './zip/zip-format.ts';
import { DamagedMember } from './zip/zip-reader.ts';

export type MemberTaker = {
  /** Takes the pieces of a member as they are read; called for each member that it wants. */
  readonly take: (name: string, pieces: AsyncIterable<Buffer>) => Promise<void>;
  readonly wants: (name: string) => boolean;
};

export type CheckOptions = {
  /** Where unpacked bytes go, on the same way through the file. */
  readonly taker?: MemberTaker;
  readonly onBytes?: (bytes: number) => void;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Reads a backup from the first member to the last and lists all damage: members missing or unknown to the record, bytes
 * that are not those that were written, a journal whose chain of hashes does not lead to the record's end, a snapshot or
 * attachment that is not as it was stored. Needs no passphrase. What it cannot see is whether sealed rows can be read.
 */
export async function checkMembers(
  { zip, record }: OpenedBackup,
  options: CheckOptions,
): Promise<readonly BackupDamage[]> {
  const damage: BackupDamage[] = [];
  const note = (member: string, what: BackupDamageKind): void => void damage.push({ member, what });
  const stated = new Map(record.members.map(member => [member.name, member]));
  for (const name of zip.members.keys()) if (name !== recordFile && !stated.has(name)) note(name, 'unreadable');
  const chain = new ChainCheck(firstHash(record.workspaceId), record.headHash);
  let journals = 0;
  for (const { name, bytes, sha256 } of record.members) {
    const member = zip.members.get(name);
    if (member === undefined) {
      note(name, 'missing');
      continue;
    }
    if (isJournalMember(name)) {
      // In order and without gaps, or the chain cannot hold.
      if (journals > 0 && !chain.nextFile()) note(name, 'chain');
      journals += 1;
    }
    const watch = new MemberWatch(name, chain, record.encrypted);
    try {
      const pieces = watched(zip.read(member), watch, options);
      if (options.taker?.wants(name)) await options.taker.take(name, pieces);
      else await drained(pieces);
      const found = watch.end(member, bytes, sha256);
      if (found !== null) note(name, found);
    } catch (error) {
      if (!(error instanceof DamagedMember)) throw error;
      note(name, error.kind);
    }
  }
  for (const needed of ['workspace.json', 'journal/000001.jsonl']) {
    if (!stated.has(needed)) note(needed, 'missing');
  }
  for (const { storedAs, place } of record.attachments) {
    const name = attachmentPath(storedAs);
    if (place === 'inside' && !stated.has(name)) note(name, 'missing');
  }
  if (!(await isExact(zip))) note('zip', 'hash');
  if (chain.hash !== record.headHash && !damage.some(({ member }) => isJournalMember(member))) note('journal', 'chain');
  return damage;
}

/** A sector that cannot be read is damage like any other. */
async function isExact(zip: OpenedBackup['zip']): Promise<boolean> {
  try {
    return await zip.isExact();
  } catch (error) {
    if (error instanceof DamagedMember) return false;
    throw error;
  }
}

/** Damage of the data; the rest are the texts and the page for those who read it without this program. */
export const isOfData = ({ member }: BackupDamage): boolean => isWorkspaceMember(member) || member === 'journal';

/** Everything that is checked of one member while it goes by. */
class MemberWatch {
  readonly #hash = createHash('sha256');
  readonly #chain: ChainCheck | null;
  readonly #snapshot: SnapshotEnd | null;
  readonly #attachment: AttachmentCheck | null;
  #follows = true;

  constructor(name: string, chain: ChainCheck, encrypted: boolean) {
    this.#chain = isJournalMember(name) ? chain : null;
    this.#snapshot = isSnapshotMember(name) ? new SnapshotEnd() : null;
    this.#attachment = name.startsWith('attachments/') ? new AttachmentCheck(name.slice(-64), encrypted) : null;
  }

  take(piece: Buffer): void {
    this.#hash.update(piece);
    if (this.#chain !== null && !this.#chain.take(piece)) this.#follows = false;
    this.#snapshot?.take(piece);
    this.#attachment?.take(piece);
  }

  end(member: ZipMember, bytes: number, sha256: string): BackupDamageKind | null {
    if (member.bytes !== bytes || this.#hash.digest('hex') !== sha256) return 'hash';
    if (!this.#follows) return 'chain';
    if (this.#snapshot?.isWhole() === false) return 'snapshot';
    return this.#attachment?.isGood() === false ? 'hash' : null;
  }
}

async function* watched(
  pieces: AsyncIterable<Buffer>,
  watch: MemberWatch,
  { onBytes, signal }: CheckOptions,
): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    signal?.throwIfAborted();
    watch.take(piece);
    onBytes?.(piece.byteLength);
    yield piece;
  }
}

async function drained(pieces: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of pieces);
}
