import { createContext, useContext } from 'react';
import type { BackupState } from '#shared/ipc/backup.channels.ts';
import type { BackupMade } from '#shared/journal/backup.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import type { Result } from '#shared/kernel/result.ts';

/** How the backups of the open workspace stand, for every page of it. */
export type Backups = {
  /** Null until main has answered. Asked again every few seconds and after saves, while the window can be seen. */
  readonly state: BackupState | null;
  readonly refresh: () => Promise<void>;
  /** Makes one into the ring, now; what came of it is in the state too. */
  readonly make: () => Promise<Result<BackupMade, Problem>>;
};

export const BackupsContext = createContext<Backups | null>(null);

export function useBackups(): Backups {
  const backups = useContext(BackupsContext);
  if (!backups) throw new Error('useBackups: no workspace is open');
  return backups;
}

/**
 * What is to be said of the backups, the worst first: one is being made, the last attempt failed, the place is not there, the
 * last backup was found damaged by a drill, saved work has waited longer than it should, there is none yet, all is well.
 */
export type BackupStanding = 'running' | 'failed' | 'gone' | 'drill' | 'late' | 'none' | 'good';

/** Main looks for what is due twice a minute; only after this is a backup that is due called late. */
const graceMs = 120_000;

/** How the backups stand at an instant (milliseconds since 1970). */
export function standingOf(state: BackupState, now: number): BackupStanding {
  const { running, problem, place, last, upToDate, dueAt } = state;
  if (running !== null) return 'running';
  if (problem !== null) return 'failed';
  if (last === null && place.chosen && place.sameDisk === null) return 'gone';
  if (failedDrill(state) !== null) return 'drill';
  if (!upToDate && dueAt !== null && now - Date.parse(dueAt) > graceMs) return 'late';
  return last === null ? 'none' : 'good';
}

/** The last drill, when it failed and no backup was made since; a newer one was tried when it was made. */
export function failedDrill({ drill, last }: BackupState): BackupState['drill'] {
  if (drill === null || drill.ok) return null;
  return last === null || last.name === drill.name ? drill : null;
}

/** Percent of the backup that is being made; null while nothing is known of it. */
export function percentOf({ done, total }: { readonly done: number; readonly total: number }): number | null {
  return total > 0 ? Math.min(100, Math.floor((done / total) * 100)) : null;
}
