import type { Commit } from '#shared/journal/commit.ts';

/** The last commits, without a gap, kept so that those who follow need not wait for the disk. */
export class RecentCommits {
  readonly #limit: number;
  #commits: Commit[] = [];
  #changes = 0;

  /** `limit`: about how many changes are kept; the last commit is kept unless it alone is larger. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  add(commit: Commit): void {
    this.#commits.push(commit);
    this.#changes += commit.changes.length;
    let dropped = 0;
    while (this.#changes > this.#limit) {
      const oldest = this.#commits[dropped];
      if (oldest === undefined) break;
      this.#changes -= oldest.changes.length;
      dropped += 1;
    }
    if (dropped > 0) this.#commits = this.#commits.slice(dropped);
  }

  /** All commits after a position, or null when some of them are no longer kept. */
  after(position: number): readonly Commit[] | null {
    const first = this.#commits[0];
    if (first === undefined || first.position > position + 1) return null;
    return this.#commits.slice(position + 1 - first.position);
  }

  clear(): void {
    this.#commits = [];
    this.#changes = 0;
  }
}
