import type { Ask } from '#renderer/bridge/bridge.ts';
import { oneAtATime } from '#renderer/data/copy-source.ts';
import type { WorkingCopy } from '#renderer/data/working-copy.ts';
import type { CommitDraft } from '#shared/journal/commit.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { ok, type Result } from '#shared/kernel/result.ts';

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
  /** Saves one act after those before it; the value is the problem that kept it from being saved. */
  readonly save: (act: Act) => Promise<Result<null, Problem>>;
  /** Tries again what could not be saved. */
  readonly retry: () => Promise<void>;
};

/** One act is one commit: saved when main says so, then the working copy follows. Acts go one after another. */
export function createSaving(ask: Ask, copy: WorkingCopy, savedAt: string | null): Saving {
  const serial = oneAtATime();
  const listeners = new Set<() => void>();
  let lastSaved = savedAt;
  let waiting = 0;
  let failed: readonly { readonly act: Act; readonly problem: Problem }[] = [];
  let shown: SaveState = { kind: 'saved', at: savedAt };

  const tell = (): void => {
    const problem = failed[0]?.problem;
    if (waiting > 0) shown = { kind: 'saving' };
    else shown = problem ? { kind: 'failed', problem } : { kind: 'saved', at: lastSaved };
    for (const listener of listeners) listener();
  };

  const commit = async (act: Act): Promise<Result<null, Problem>> => {
    const draft = await act();
    if (!draft) return ok(null);
    const reply = await ask('workspace.commit', { draft, base: Math.max(await copy.position(), 0) });
    if (!reply.ok) return reply;
    lastSaved = reply.value.saved.at;
    return copy.follow([...reply.value.missed, reply.value.saved]);
  };

  const save: Saving['save'] = async act => {
    waiting += 1;
    tell();
    try {
      const outcome = await serial(() => commit(act));
      if (!outcome.ok) failed = [...failed, { act, problem: outcome.error }];
      return outcome;
    } finally {
      waiting -= 1;
      tell();
    }
  };

  return {
    state: () => shown,
    listen: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    save,
    retry: async () => {
      const again = failed;
      failed = [];
      for (const { act } of again) await save(act);
    },
  };
}
