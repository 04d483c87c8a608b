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
  /**
   * Saves one act after those before it; the value is the problem that kept it from being saved. `place` names what the
   * act changes: what could not be saved there is kept to be tried again, until a later act at the same place succeeds.
   * With null the caller deals with the failure itself.
   */
  readonly save: (act: Act, place: string | null) => Promise<Result<null, Problem>>;
  /** Tries again what could not be saved. */
  readonly retry: () => Promise<void>;
};

/** One act is one commit: saved when main says so, then the working copy follows. Acts go one after another. */
export function createSaving(ask: Ask, copy: WorkingCopy, savedAt: string | null): Saving {
  const serial = oneAtATime();
  const listeners = new Set<() => void>();
  const failed = new Map<string, { readonly act: Act; readonly problem: Problem }>();
  let lastSaved = savedAt;
  let waiting = 0;
  let shown: SaveState = { kind: 'saved', at: savedAt };

  const tell = (): void => {
    const first = [...failed.values()][0];
    if (waiting > 0) shown = { kind: 'saving' };
    else shown = first ? { kind: 'failed', problem: first.problem } : { kind: 'saved', at: lastSaved };
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

  const save: Saving['save'] = async (act, place) => {
    waiting += 1;
    tell();
    try {
      const outcome = await serial(() => commit(act));
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

  return {
    state: () => shown,
    listen: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    save,
    retry: async () => {
      for (const [place, { act }] of [...failed]) await save(act, place);
    },
  };
}
