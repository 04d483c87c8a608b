import type { Facts } from '#shared/kernel/problem.ts';
import { firstHash, holdsAnotherEntry, makeEntry } from '../vault/entry.ts';
import {
  afterCommit,
  afterEntry,
  emptyHead,
  inNextSegment,
  type JournalHead,
  nextSegmentFile,
} from '../vault/journal-head.ts';
import { segmentFile } from '../vault/layout.ts';
import { type CommitPart, type Payload, readPayload } from '../vault/payload.ts';
import type { VaultPlace } from '../vault/place.ts';
import { RowStore } from '../vault/row-store.ts';
import { entryContext, openText } from '../vault/sealed-text.ts';
import type { ProblemCode, Report } from './finding.ts';
import { type FileLine, linesOfFile, type Source } from './source.ts';

/** What is known at a commit. `head` and `rows` are null once damage before it makes them unsure. */
export type Reached = { readonly position: number; readonly head: JournalHead | null; readonly rows: RowStore | null };

export type JournalOptions = {
  readonly source: Source;
  /** Segment numbers that are there, ascending. */
  readonly segments: readonly number[];
  /** Null when the manifest does not say: the first entry then cannot be tied to its workspace. */
  readonly workspaceId: string | null;
  readonly isSealed: boolean;
  readonly place: VaultPlace;
  readonly report: Report;
  /** Hashes that head and snapshots name. */
  readonly wanted: ReadonlySet<string>;
  /** Called after each commit at a position somebody asks for. May give rows back where damage had lost them. */
  readonly atCommit: (reached: Reached) => Promise<RowStore | null>;
  readonly stops: ReadonlySet<number>;
};

const hashForm = /^[0-9a-f]{64}$/;

/** Reads the whole journal, naming every damage: after one it goes on with whatever hash the next entry can follow. */
export class JournalCheck {
  readonly #options: JournalOptions;
  /** Hashes that the next entry may follow: one while all is well; null when any. */
  #previous: readonly string[] | null;
  /** Position of the last whole commit; null when damage or a missing passphrase hides it. */
  #position: number | null = 0;
  #head: JournalHead | null;
  #running: JournalHead | null;
  #rows: RowStore | null = new RowStore();
  #parts: CommitPart[] = [];
  #lastHash: string | null;
  #continued = false;
  readonly #met = new Map<string, number | null>();
  readonly counts = { segments: 0, entries: 0, commits: 0, changes: 0, unopened: 0, unapplied: 0 };

  constructor(options: JournalOptions) {
    this.#options = options;
    const { workspaceId } = options;
    this.#previous = workspaceId === null ? null : [firstHash(workspaceId)];
    this.#head = workspaceId === null ? null : emptyHead(workspaceId);
    this.#running = this.#head;
    this.#lastHash = this.#previous?.[0] ?? null;
    if (options.isSealed && options.place.key === null) this.#forget();
    if (this.#lastHash !== null && options.wanted.has(this.#lastHash)) this.#met.set(this.#lastHash, 0);
  }

  /** Position after the entry with this hash, null when it is hidden, undefined when there is no such entry. */
  met(hash: string): number | null | undefined {
    return this.#met.get(hash);
  }

  get end(): { readonly position: number | null; readonly hash: string | null; readonly rows: RowStore | null } {
    return { position: this.#position, hash: this.#lastHash, rows: this.#rows };
  }

  async run(): Promise<void> {
    const { segments, source, report } = this.#options;
    const last = segments.at(-1) ?? 0;
    const lastFull = segments.findLast(number => (source.files.get(segmentFile(number)) ?? 0) > 0) ?? 1;
    for (let number = 1; number <= last || this.#continued || number === 1; number += 1) {
      const file = segmentFile(number);
      const announced = this.#continued || number === 1;
      this.#continued = false;
      if (!segments.includes(number)) {
        report('journal.missing-segment', { file });
        this.#lose(null);
        continue;
      }
      if (!announced && !this.#announce(file)) continue;
      this.counts.segments += 1;
      await this.#segment(file, number >= lastFull);
    }
    const pending = this.#parts[0];
    if (pending === undefined) return;
    const facts = { there: this.#parts.length, of: pending.of };
    report('entry.torn', { file: segmentFile(Math.max(1, lastFull)), position: pending.commit.position }, facts);
  }

  /** A segment that no entry says to come: an empty one is left by a kill. True when it is to be read. */
  #announce(file: string): boolean {
    if ((this.#options.source.files.get(file) ?? 0) === 0) {
      this.#options.report('note.empty-segment', { file });
      return false;
    }
    // Without the passphrase nobody can tell; the chain shows what does not belong.
    if (this.#isHidden) this.#running = null;
    else if (this.#previous?.length === 1) {
      this.#options.report('journal.stray-segment', { file });
      this.#lose(this.#previous);
    }
    return true;
  }

  get #isHidden(): boolean {
    return this.#options.isSealed && this.#options.place.key === null;
  }

  async #segment(file: string, isEnd: boolean): Promise<void> {
    for await (const lines of linesOfFile(this.#options.source, file)) {
      for (const line of lines) await this.#line(file, line, isEnd);
    }
  }

  async #line(file: string, line: FileLine, isEnd: boolean): Promise<void> {
    this.counts.entries += 1;
    const damaged = (code: ProblemCode, facts: Facts = {}, stored: string | null = null) => {
      this.#options.report(code, { file, line: line.number, position: this.#expected }, facts);
      this.#lose(stored === null ? null : [stored]);
    };
    if (this.#continued) {
      this.#continued = false;
      damaged('entry.continued', {}, this.#lastHash);
    }
    const stored = line.bytes.toString('latin1', 0, 64);
    const payload = line.bytes.subarray(65);
    const hasForm = line.ended && hashForm.test(stored) && line.bytes[64] === 0x20;
    const previous = hasForm ? this.#follows(stored, payload) : null;
    if (previous === null) {
      this.#damagedLine(file, line, { stored, payload, hasForm, isEnd });
      return;
    }
    this.#previous = [stored];
    this.#lastHash = stored;
    if (this.#running !== null)
      this.#running = afterEntry(this.#running, { hash: stored, bytes: line.bytes.byteLength + 1 });
    const opened = this.#open(payload, previous);
    if (opened === 'unopened') this.counts.unopened += 1;
    else if (opened === 'sealed') damaged('entry.sealed', {}, stored);
    else if (opened === null) damaged('entry.payload', {}, stored);
    else if (opened.kind === 'continued')
      this.#announced(opened.file, facts => damaged('entry.continued', facts, stored));
    else await this.#part(opened, (code, facts) => damaged(code, facts, stored));
    if (this.#options.wanted.has(stored)) this.#met.set(stored, this.#position);
  }

  /** A line that does not follow. At the very end it is a save that was not finished, and all before it stands. */
  #damagedLine(
    file: string,
    line: FileLine,
    { stored, payload, hasForm, isEnd }: { stored: string; payload: Buffer; hasForm: boolean; isEnd: boolean },
  ): void {
    const isTorn = isEnd && line.isLast && !holdsAnotherEntry(line.bytes);
    const code = isTorn ? 'entry.torn' : hasForm ? 'entry.hash' : 'entry.form';
    this.#options.report(code, { file, line: line.number, position: this.#expected });
    // Whoever names this hash means this line, whose damage is named.
    if (this.#options.wanted.has(stored)) this.#met.set(stored, null);
    this.#parts = [];
    if (isTorn) return;
    const known = this.#previous ?? [];
    // The next may follow what stands here, what should stand here, or, when this line was put in, what stood before.
    const computed = known.map(hash => makeEntry(hash, payload).hash);
    const next = [...(hashForm.test(stored) ? [stored] : []), ...computed.slice(0, 4), ...known.slice(0, 4)];
    this.#lose(next.length === 0 ? null : [...new Set(next)]);
  }

  /** The hash that an entry follows; null when none of those it may. An unknown one is the empty text. */
  #follows(stored: string, payload: Buffer): string | null {
    if (this.#previous === null) return '';
    return this.#previous.find(hash => makeEntry(hash, payload).hash === stored) ?? null;
  }

  #open(payload: Buffer, previous: string): Payload | null | 'sealed' | 'unopened' {
    const { isSealed, place } = this.#options;
    if (!isSealed) return readPayload(payload);
    if (place.key === null || previous === '') return 'unopened';
    const plain = openText(place, payload, entryContext(place, previous));
    return plain === null ? 'sealed' : readPayload(plain);
  }

  #announced(file: string, wrong: (facts: Facts) => void): void {
    if (this.#parts.length > 0 || (this.#running !== null && file !== nextSegmentFile(this.#running))) {
      wrong({ next: file });
      return;
    }
    this.#continued = true;
    this.#head = this.#running === null ? null : inNextSegment(this.#running);
    this.#running = this.#head;
  }

  async #part(part: CommitPart, wrong: (code: ProblemCode, facts: Facts) => void): Promise<void> {
    const { position } = part.commit;
    const expected = this.#position === null ? null : this.#position + 1;
    const first = this.#parts[0] ?? part;
    if (expected !== null && position !== expected) return wrong('entry.position', { found: position, expected });
    const follows = part.part === this.#parts.length + 1 && part.of === first.of && part.commit.id === first.commit.id;
    // After damage the rest of a commit may come whose beginning is lost: it is skipped, and was named already.
    if (!follows) {
      if (this.#position === null && this.#parts.length === 0) this.#skip(part);
      else wrong('entry.parts', { part: part.part, of: part.of });
      return;
    }
    this.#parts.push(part);
    if (part.part < part.of) return;
    const changes = this.#parts.flatMap(({ commit }) => commit.changes);
    this.#parts = [];
    this.counts.commits += 1;
    this.counts.changes += changes.length;
    if (this.#running !== null) this.#running = afterCommit(this.#running, position, part.commit.at);
    this.#head = this.#running;
    this.#position = position;
    const planned = this.#rows?.plan(changes) ?? null;
    if (planned === null) this.counts.unapplied += 1;
    else if (planned.ok) this.#rows?.apply(planned.value);
    else {
      const { table = '', path = '' } = planned.error.facts;
      wrong('entry.changes', { table, path });
      this.#position = position;
    }
    if (!this.#options.stops.has(position)) return;
    const given = await this.#options.atCommit({ position, head: this.#head, rows: this.#rows });
    this.#rows ??= given;
  }

  #skip(part: CommitPart): void {
    this.counts.unapplied += 1;
    if (part.part === part.of) this.#position = part.commit.position;
  }

  get #expected(): number | null {
    return this.#position === null ? null : this.#position + 1;
  }

  /** After damage: what may follow, and nothing else is sure until a whole snapshot says so. */
  #lose(previous: readonly string[] | null): void {
    this.#previous = previous;
    this.#forget();
  }

  #forget(): void {
    this.#position = null;
    this.#parts = [];
    this.#rows = null;
    this.#head = null;
    this.#running = null;
  }
}
