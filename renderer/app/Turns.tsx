import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { NextTurns, TurnOutcome } from '#shared/ipc/history.channels.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import type { Result } from '#shared/kernel/result.ts';
import { useProject } from '../services/open-project.ts';
import { useProgram } from '../services/program.ts';
import { TurnsContext, type Turns as TurnsService } from '../services/turns.ts';
import { TurnConflict } from './TurnConflict.tsx';
import { TurnToast } from './TurnToast.tsx';
import { useTurnCommands } from './turn-commands.ts';

type Kind = 'undo' | 'redo';
export type Conflict = Extract<TurnOutcome, { outcome: 'conflict' }> & { readonly kind: Kind };
/** What is said after an act was taken back, applied again or a value restored, or another page did something; or why that was not possible. */
export type Told =
  | { readonly kind: 'done'; readonly act: string; readonly position: number }
  | { readonly kind: Kind | 'restore'; readonly act: string; readonly position: number; readonly left: number }
  | { readonly kind: 'problem'; readonly problem: Problem };

const nothing: NextTurns = { undo: null, redo: null };

/** Undo and redo for everything below: by key, by the menu, by the buttons of the bar and of the history. */
export function Turns({ children }: { children: ReactNode }) {
  const { ask, language } = useProgram();
  const { workspace, copy, saving, unsaved } = useProject();
  const { folder } = workspace;
  const [next, setNext] = useState<NextTurns>(nothing);
  const [told, setTold] = useState<Told | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [busy, setBusy] = useState(false);

  const refresh = useCallback(async () => {
    // Main has written a fault down; that the buttons name no act is all that is lost here.
    const answer = await ask('history.next', { folder, language }).catch(() => null);
    if (answer === null) return setNext(nothing);
    // Another workspace may be open by now; its own page asks for itself.
    if (answer.ok) setNext(answer.value);
  }, [ask, folder, language]);
  useEffect(() => {
    void refresh();
    // Whatever was saved, by this page or by main itself (a restored backup), comes to the copy.
    return copy.listen((_, stage) => {
      if (stage === 'changed') void refresh();
    });
  }, [copy, refresh]);

  const finish = useCallback((outcome: Result<TurnOutcome, Problem>, kind: Kind | 'restore', stay: boolean) => {
    if (!outcome.ok) return setTold({ kind: 'problem', problem: outcome.error });
    const { value } = outcome;
    if (value.outcome === 'conflict') return setConflict({ ...value, kind: kind === 'redo' ? 'redo' : 'undo' });
    setTold({ kind, act: value.act, position: value.saved.position, left: value.left });
    if (!stay && value.record?.table === 'participant') goTo(`/participants/${encodeURIComponent(value.record.id)}`);
  }, []);

  const run = useCallback(
    async (kind: Kind, position: number | null, part: boolean, stay: boolean) => {
      setBusy(true);
      try {
        // What is being typed is an act of its own, the last one.
        unsaved.leaveAll();
        const outcome = await saving.carry(base =>
          ask('history.turn', { folder, language, kind, position, part, base }),
        );
        finish(outcome, kind, stay);
      } finally {
        setBusy(false);
      }
    },
    [ask, folder, language, saving, unsaved, finish],
  );

  const service = useMemo<TurnsService>(
    () => ({
      next,
      turn: (kind, position, stay = false) => run(kind, position, false, stay || isHistory()),
      restore: async place => {
        const outcome = await saving.carry(base => ask('history.restore-value', { folder, language, ...place, base }));
        finish(outcome, 'restore', true);
      },
      tell: (act, position) => setTold({ kind: 'done', act, position }),
    }),
    [next, run, ask, folder, language, saving, finish],
  );

  useTurnCommands(ask, kind => {
    if (!busy) void service.turn(kind, null);
  });

  return (
    <TurnsContext value={service}>
      {children}
      {told === null ? null : <TurnToast key={toldKey(told)} told={told} onClose={() => setTold(null)} />}
      {conflict === null ? null : (
        <TurnConflict
          conflict={conflict}
          onClose={() => setConflict(null)}
          onPart={() => {
            setConflict(null);
            void run(conflict.kind, conflict.position, true, isHistory());
          }}
        />
      )}
    </TurnsContext>
  );
}

const toldKey = (told: Told): string => (told.kind === 'problem' ? told.problem.code : `${told.kind} ${told.position}`);
const isHistory = (): boolean => window.location.hash.startsWith('#/history');
function goTo(place: string): void {
  if (window.location.hash !== `#${place}`) window.location.hash = place;
}
