import { useCallback, useEffect, useRef, useState } from 'react';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import type { BackupKey, BackupRef } from '#shared/ipc/backup.channels.ts';
import type { BackupComparison, BackupDifference } from '#shared/journal/backup.ts';
import type { Problem } from '#shared/kernel/problem.ts';

const atOnce = 50;

export type Comparison = {
  /** The counts of all, and the moment of the backup; null until it was read, or when it could not be. */
  readonly found: BackupComparison | null;
  /** The differences so far, of the chosen table. */
  readonly differences: readonly BackupDifference[];
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly more: () => void;
  /** Compares anew: the project has changed. */
  readonly again: () => void;
};

/** What restoring a backup would do, a page after another. The first answer takes as long as reading the whole backup. */
export function useComparison(backup: BackupRef, by: BackupKey | null, table: string | null): Comparison {
  const { ask } = useProgram();
  const { folder } = useProject().workspace;
  const [found, setFound] = useState<BackupComparison | null>(null);
  const [differences, setDifferences] = useState<readonly BackupDifference[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(true);
  const latest = useRef(0);

  const read = useCallback(
    async (first: number, before: readonly BackupDifference[]): Promise<void> => {
      latest.current += 1;
      const mine = latest.current;
      setBusy(true);
      const with_ = by === null ? {} : { by };
      const answer = await ask('backup.compare', { folder, backup, table, first, limit: atOnce, ...with_ });
      if (mine !== latest.current) return;
      setBusy(false);
      setProblem(answer.ok ? null : answer.error);
      setFound(answer.ok ? answer.value : null);
      setDifferences(answer.ok ? [...before, ...answer.value.differences] : []);
    },
    [ask, folder, backup, by, table],
  );
  useEffect(() => {
    void read(0, []);
    return () => {
      latest.current += 1;
    };
  }, [read]);
  return {
    found,
    differences,
    problem,
    busy,
    more: () => void read(differences.length, differences),
    again: () => void read(0, []),
  };
}
