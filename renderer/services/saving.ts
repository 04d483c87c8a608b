import type { Ask } from '#renderer/bridge/bridge.ts';
import { oneAtATime } from '#renderer/data/copy-source.ts';
import type { WorkingCopy } from '#renderer/data/working-copy.ts';
import type { OpenWorkspace } from '#shared/ipc/contract.ts';
import type { Commit, CommitDraft } from '#shared/journal/commit.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';

/** What the top bar says. `at`: when the last commit was saved, UTC; null in a workspace without any. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** An act to be saved, worked out when its turn comes from the rows as they then are. Null: nothing changed after all. */
export type Act = () => Promise<CommitDraft | null>;

export type Saving = {
  readonly state: () => SaveState;
  readonly listen: (listener: () => void) => () => void;
  /** Why the window no longer shows what is saved; null while it does. What is saved is not touched by that. */
  readonly copyProblem: () => Problem | null;
  /**
   * Saves one act after those before it; the value is the problem that kept it from being saved. `place` names what the
   * act changes: what could not be saved there is kept to be tried again, until a later act at the same place succeeds.
   * With null the caller deals with the failure itself.
   */
  readonly save: (act: Act, place: string | null) => Promise<Result<null, Problem>>;
  /**
   * Asks main, in turn with the acts, for something that saves an act of main's own making (an undoing); the working copy
   * follows what was saved. The answer comes back as main gave it.
   */
  readonly carry: <T extends object>(
    send: (base: number) => Promise<Result<T, Problem>>,
  ) => Promise<Result<T, Problem>>;
  /** Whether what was last asked at this place could not be saved. */
  readonly failedAt: (place: string) => boolean;
  /** Tries again what could not be saved. */
  readonly retry: () => Promise<void>;
  /** Waits until no act is under way. True when everything that was asked is saved. */
  readonly settled: () => Promise<boolean>;
};

/** Browser storage that was pulled away may never answer; a save must come to an end all the same. */
const patienceMs = 10_000;
const silent = 'no-answer';
const answered = async <T>(asked: Promise<T>): Promise<T | typeof silent> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const giveUp = new Promise<typeof silent>(resolve => {
    timer = setTimeout(() => resolve(silent), patienceMs);
  });
  return Promise.race([asked, giveUp]).finally(() => clearTimeout(timer));
};

/** What main says it saved, and what it saved before that the working copy has not seen. */
type Saved = { readonly saved: Commit; readonly missed: readonly Commit[] };
const isSaved = (value: object): value is Saved => 'saved' in value && 'missed' in value;

/** One act is one commit: saved when main says so, then the working copy follows. Acts go one after another. */
export function createSaving(
  ask: Ask,
  copy: WorkingCopy,
  { folder, savedAt }: Pick<OpenWorkspace, 'folder' | 'savedAt'>,
): Saving {
  const serial = oneAtATime();
  const listeners = new Set<() => void>();
  const failed = new Map<string, { readonly act: Act; readonly problem: Problem }>();
  let lastSaved = savedAt;
  let waiting = 0;
  let shown: SaveState = { kind: 'saved', at: savedAt };
  let behind: Problem | null = null;

  const tell = (): void => {
    const first = [...failed.values()][0];
    if (waiting > 0) shown = { kind: 'saving' };
    else shown = first ? { kind: 'failed', problem: first.problem } : { kind: 'saved', at: lastSaved };
    for (const listener of listeners) listener();
  };

  const commit = async (act: Act): Promise<Result<null, Problem>> => {
    const read = await answered(Promise.all([act(), copy.position()]));
    if (read === silent) return fail(problem('save.broken', { reason: silent }));
    const [draft, position] = read;
    if (!draft) return ok(null);
    const reply = await ask('workspace.commit', { folder, draft, base: Math.max(position, 0) });
    if (!reply.ok) return reply;
    await follow(reply.value);
    return ok(null);
  };

  const follow = async ({ saved, missed }: Saved): Promise<void> => {
    lastSaved = saved.at;
    const followed = await answered(copy.follow([...missed, saved]));
    // The act is on the disk: only the window's own copy lags behind, which is another matter than not being saved.
    if (followed === silent) behind = problem('copy.storage', { reason: silent });
    else behind = followed.ok ? null : followed.error;
  };

  const carryNow = async <T extends object>(
    send: (base: number) => Promise<Result<T, Problem>>,
  ): Promise<Result<T, Problem>> => {
    const position = await answered(copy.position());
    if (position === silent) return fail(problem('save.broken', { reason: silent }));
    const reply = await send(Math.max(position, 0));
    if (reply.ok && isSaved(reply.value)) await follow(reply.value);
    return reply;
  };

  const carry: Saving['carry'] = async send => {
    waiting += 1;
    tell();
    try {
      return await serial(() => carryNow(send)).catch((error: unknown) => fail(notEvenAsked(error)));
    } finally {
      waiting -= 1;
      tell();
    }
  };

  const save: Saving['save'] = async (act, place) => {
    waiting += 1;
    tell();
    try {
      const outcome = await serial(() => commit(act)).catch((error: unknown) => fail(notEvenAsked(error)));
      if (place !== null) {
        failed.delete(place);
        if (!outcome.ok) failed.set(place, { act, problem: outcome.error });
      }
      return outcome;
    } finally {
      waiting -= 1;
      tell();
    }
  };
  const settled = async (): Promise<boolean> => {
    // Acts go one after another: behind the last one there is none, unless another was asked meanwhile.
    while (waiting > 0) await serial(async () => {});
    return failed.size === 0;
  };

  return {
    state: () => shown,
    listen: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    copyProblem: () => behind,
    save,
    carry,
    failedAt: place => failed.has(place),
    retry: async () => {
      for (const [place, { act }] of [...failed]) await save(act, place);
    },
    settled,
  };
}

/** The storage of the window or main itself gave way. Only the kind of error is told: its text may hold what was typed. */
function notEvenAsked(error: unknown): Problem {
  return problem('save.broken', { reason: error instanceof Error ? error.name : typeof error });
}
