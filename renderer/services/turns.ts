import { createContext, useContext } from 'react';
import type { NextTurns } from '#shared/ipc/history.channels.ts';

/** One field's old value, as the history shows it. */
export type OldValuePlace = {
  readonly position: number;
  readonly table: string;
  readonly id: string;
  readonly path: string;
};

/**
 * Taking acts back and applying them again, for every page of an open workspace. What came of it is told to the person
 * (with the way to the record, or what stands in the way); whoever asks need not.
 */
export type Turns = {
  /** What undo and redo would do next. */
  readonly next: NextTurns;
  /** `position` null: the next act. `stay`: the page stays where it is instead of going to the record. */
  readonly turn: (kind: 'undo' | 'redo', position: number | null, stay?: boolean) => Promise<void>;
  readonly restore: (place: OldValuePlace) => Promise<void>;
  /** Tells that an act was done, in its own words, with the way back. */
  readonly tell: (act: string, position: number) => void;
};

export const TurnsContext = createContext<Turns | null>(null);

export function useTurns(): Turns {
  const turns = useContext(TurnsContext);
  if (!turns) throw new Error('useTurns: no workspace is open');
  return turns;
}
