import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tables } from '#shared/journal/commit.ts';
import type { WorkspaceNotice } from '#shared/journal/workspace-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { type Disk, errnoOf } from './disk.ts';
import type { VaultLimits } from './environment.ts';
import type { JournalHead } from './journal-head.ts';
import { snapshotFolder } from './layout.ts';
import type { Loaded, Tail } from './load-vault.ts';
import type { VaultPlace } from './place.ts';
import type { SnapshotSize } from './snapshot-format.ts';
import { pruneSnapshots, writeSnapshot } from './write-snapshot.ts';

type Options = {
  readonly place: VaultPlace;
  readonly disk: Disk;
  readonly limits: VaultLimits;
  readonly onNotice: (notice: WorkspaceNotice) => void;
};

/** Writes snapshots beside the work, when the journal has grown enough for them to pay. */
export class SnapshotKeeper {
  readonly #options: Options;
  #tail: Tail;
  #last: SnapshotSize | null;
  /** Snapshots that cannot be read; a new one is then due at the first chance. */
  #damaged: ReadonlySet<number>;
  #writing: Promise<void> | null = null;

  constructor(options: Options, { tail, snapshot, damagedSnapshots }: Loaded) {
    this.#options = options;
    this.#tail = tail;
    this.#last = snapshot;
    this.#damaged = damagedSnapshots;
  }

  /** To be told of each commit. Begins a snapshot when one is due; it is written while others go on. */
  saved(head: JournalHead, tables: () => Tables, written: Tail): void {
    this.#tail = { bytes: this.#tail.bytes + written.bytes, changes: this.#tail.changes + written.changes };
    if (this.#writing === null && this.#isDue()) this.#writing = this.#write(head, tables());
  }

  /** Waits for a snapshot under way. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  /** Waits for a snapshot under way, and writes one when the next opening would gain by it. */
  async close(head: JournalHead, tables: () => Tables): Promise<void> {
    await this.#writing;
    if (this.#isWorthIt()) await this.#write(head, tables());
  }

  /** The tail must outgrow half of the last snapshot, so that a large workspace is not written again and again. */
  #isDue(): boolean {
    const { snapshotBytes, snapshotChanges } = this.#options.limits;
    const { bytes, rows } = this.#last ?? { bytes: 0, rows: 0 };
    return (
      this.#tail.bytes > Math.max(snapshotBytes, bytes / 2) || this.#tail.changes > Math.max(snapshotChanges, rows / 2)
    );
  }

  #isWorthIt(): boolean {
    const bytes = this.#last?.bytes ?? 0;
    if (this.#damaged.size > 0) return true;
    return this.#tail.bytes > 0 && (bytes <= this.#options.limits.snapshotBytes || this.#tail.bytes > bytes / 20);
  }

  /** A snapshot that fails costs only time on opening: it is a notice, never a failure of the work. */
  async #write(head: JournalHead, tables: Tables): Promise<void> {
    const { place, disk, onNotice } = this.#options;
    const covered = this.#tail;
    try {
      await mkdir(join(place.folder, snapshotFolder), { recursive: true });
      this.#last = await writeSnapshot(place, head, tables, disk);
      // One of the same position has been replaced and is whole again.
      const damaged = new Set([...this.#damaged].filter(position => position !== head.position));
      await pruneSnapshots(place.folder, damaged);
      this.#damaged = new Set();
    } catch (error) {
      const errno = errnoOf(error);
      if (errno === null) throw error;
      onNotice(problem('vault.notice.snapshot-not-written', { errno }));
    } finally {
      // After a failure too: it is tried again when as much has come again.
      const { bytes, changes } = this.#tail;
      this.#tail = { bytes: bytes - covered.bytes, changes: changes - covered.changes };
      this.#writing = null;
    }
  }
}
