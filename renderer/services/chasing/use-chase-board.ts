import { useSyncExternalStore } from 'react';
import type { WorkingCopy } from '#renderer/data/working-copy.ts';
import { chaseMoment } from '#shared/domain/chasing/work-list.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { useProject } from '../open-project.ts';
import { useProgram } from '../program.ts';
import { type BoardState, type ChaseBoard, createChaseBoard } from './chase-board.ts';

/** The board of each open project and day: a page that is left and come back to finds it worked out. */
const boards = new WeakMap<WorkingCopy, { readonly today: string; readonly board: ChaseBoard }>();

/** What is to be chased in the open project. */
export function useChaseBoard(): BoardState {
  const { copy, profile } = useProject();
  const { state } = useProgram();
  const { today } = state;
  const known = boards.get(copy);
  const own =
    known?.today === today ? known : { today, board: createChaseBoard(copy, chaseMoment(profile, today as PlainDate)) };
  boards.set(copy, own);
  return useSyncExternalStore(own.board.listen, own.board.state);
}
