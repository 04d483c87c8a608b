import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Commit } from '#shared/journal/commit.ts';
import { type CommitPart, readPayload } from '../payload.ts';
import { entryContext, openText } from '../sealed-text.ts';
import type { ActRef, EntryRef } from './act-assembly.ts';
import { payloadPlace } from './entry-pieces.ts';
import type { SalvagePlace } from './salvage-place.ts';

/** Reads acts again that a survey found, so that a long journal need not stand in memory. Keeps one file open until closed. */
export class ActSource {
  readonly #place: SalvagePlace;
  #open: { readonly file: string; readonly handle: FileHandle } | null = null;

  constructor(place: SalvagePlace) {
    this.#place = place;
  }

  /** Throws when the file is not any more what the survey read: somebody is writing it. */
  async read({ entries }: ActRef): Promise<Commit> {
    const parts: CommitPart[] = [];
    for (const entry of entries) {
      const part = await this.readPart(entry);
      if (part === null) throw new Error(`salvage: ${entry.place.file} changed while it was read`);
      parts.push(part);
    }
    const [first] = parts;
    if (!first) throw new Error('salvage: an act without entries');
    return { ...first.commit, changes: parts.flatMap(({ commit }) => commit.changes) };
  }

  /** What an entry holds, or null when it cannot be read as part of an act. */
  async readPart({ place, previousHash }: EntryRef): Promise<CommitPart | null> {
    const { offset, bytes } = payloadPlace(place);
    const handle = await this.#handle(place.file);
    const stored = Buffer.alloc(bytes);
    await handle.read(stored, 0, bytes, offset);
    const at = { ...this.#place, workspaceId: this.#place.workspaceId ?? '' };
    const text = openText(at, stored, entryContext(at, previousHash));
    const payload = text === null ? null : readPayload(text);
    return payload?.kind === 'part' ? payload : null;
  }

  async close(): Promise<void> {
    const before = this.#open;
    this.#open = null;
    await before?.handle.close();
  }

  async #handle(file: string): Promise<FileHandle> {
    if (this.#open?.file === file) return this.#open.handle;
    await this.close();
    const handle = await open(join(this.#place.folder, file), 'r');
    this.#open = { file, handle };
    return handle;
  }
}
