import { randomUUID } from 'node:crypto';

/** A file as the system named it when it was dropped; the path is empty where the system knew none. */
export type DroppedFile = { readonly path: string; readonly name: string };

/** Drops that nobody has asked for yet; the oldest are forgotten. */
const mostKept = 20;

/**
 * What was dropped on the window, under a ticket that is good once.
 *
 * A page that somebody else's script had got into must not be able to have any file of the disk copied into the workspace.
 * What keeps it from that: the page cannot name a path at all, only a ticket; tickets are made here, from paths that the
 * preload resolved from a drop which Chromium itself vouches for (`isTrusted`), in a world that scripts of the page do not
 * reach; and the preload passes the question that makes tickets on for nobody. What does not: a renderer process taken over
 * from outside of JavaScript can send any message. It could then have a file copied in whose path it guesses, and read its
 * name, size and SHA-256; not its content, which no answer ever holds.
 */
export class DroppedFiles {
  readonly #waiting = new Map<string, readonly DroppedFile[]>();

  keep(files: readonly DroppedFile[]): string {
    const ticket = randomUUID();
    this.#waiting.set(ticket, files);
    const [oldest] = this.#waiting.keys();
    if (this.#waiting.size > mostKept && oldest !== undefined) this.#waiting.delete(oldest);
    return ticket;
  }

  /** The files of a ticket, which is good no more after this; null when it never was. */
  take(ticket: string): readonly DroppedFile[] | null {
    const files = this.#waiting.get(ticket) ?? null;
    this.#waiting.delete(ticket);
    return files;
  }
}
