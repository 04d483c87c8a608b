import { problem } from '#shared/kernel/problem.ts';
import type { CommitPart } from '../payload.ts';
import type { Damage } from './damage.ts';
import type { EntryPlace } from './entry-pieces.ts';

/** Where an entry stands and which hash it follows: enough to read it again. */
export type EntryRef = { readonly place: EntryPlace; readonly previousHash: string };
/** A whole act, by where its entries stand. */
export type ActRef = {
  readonly position: number;
  readonly id: string;
  readonly at: string;
  /** Hash of its last entry. */
  readonly hash: string;
  readonly entries: readonly EntryRef[];
};
/** An entry that can be read and is not part of a proven, whole act. */
export type LooseEntry = EntryRef & { readonly reason: 'unproven' | 'lost-act'; readonly part: PartHead };
type PartHead = { readonly position: number; readonly id: string; readonly at: string };

/** Puts proven entries together to acts, and sets aside what belongs to none that is whole. */
export class ActAssembly {
  readonly #onDamage: (damage: Damage) => void;
  readonly #acts: ActRef[] = [];
  readonly #breaks = new Set<number>();
  #loose: LooseEntry[] = [];
  #parts: { readonly entry: EntryRef; readonly part: CommitPart }[] = [];

  constructor(onDamage: (damage: Damage) => void) {
    this.#onDamage = onDamage;
  }

  /** Something between the last entry and the next one cannot be read. */
  broken(): void {
    this.#leaveParts();
    this.#breaks.add(this.#acts.length - 1);
  }

  take(part: CommitPart, entry: EntryRef, hash: string): void {
    const begun = this.#parts[0]?.part;
    const isNext = begun ? begun.commit.id === part.commit.id && part.part === this.#parts.length + 1 : part.part === 1;
    if (!isNext) this.broken();
    if (part.part !== this.#parts.length + 1) {
      this.#setAside(part, entry, 'lost-act');
      this.#tellPart(part.commit.position);
      return;
    }
    this.#parts.push({ entry, part });
    if (part.part < part.of) return;
    const { position, id, at } = part.commit;
    const entries = this.#parts.map(each => each.entry);
    const last = this.#acts.at(-1)?.position ?? 0;
    if (position <= last) {
      // Of another history: a file put in from elsewhere. What it says is kept, not taken.
      this.#leaveParts();
      return;
    }
    this.#parts = [];
    if (position > last + 1) this.#breaks.add(this.#acts.length - 1);
    this.#acts.push({ position, id, at, hash, entries });
  }

  offerLoose({ commit }: CommitPart, entry: EntryRef): void {
    this.#loose.push({ ...entry, reason: 'unproven', part: headOf(commit) });
  }

  /** Everything; acts that turned out to be whole elsewhere are no longer loose. */
  end(): {
    readonly acts: readonly ActRef[];
    readonly breaks: ReadonlySet<number>;
    readonly loose: readonly LooseEntry[];
  } {
    if (this.#parts.length > 0) this.broken();
    const whole = new Set(this.#acts.map(({ id }) => id));
    this.#loose = this.#loose.filter(({ part }) => !whole.has(part.id));
    return { acts: this.#acts, breaks: this.#breaks, loose: this.#loose };
  }

  #leaveParts(): void {
    const parts = this.#parts;
    this.#parts = [];
    for (const { part, entry } of parts) this.#setAside(part, entry, 'lost-act');
    const first = parts[0];
    if (first) this.#tellPart(first.part.commit.position);
  }

  #setAside({ commit }: CommitPart, entry: EntryRef, reason: LooseEntry['reason']): void {
    this.#loose.push({ ...entry, reason, part: headOf(commit) });
  }

  #told = 0;
  #tellPart(position: number): void {
    if (this.#told !== position) this.#onDamage(problem('salvage.part-lost', { position }));
    this.#told = position;
  }
}

const headOf = ({ position, id, at }: PartHead): PartHead => ({ position, id, at });
