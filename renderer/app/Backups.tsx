import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { BackupState } from '#shared/ipc/backup.channels.ts';
import { BackupsContext } from '../services/backups.ts';
import { useProject } from '../services/open-project.ts';
import { useProgram } from '../services/program.ts';

const everyMs = 10_000;
/** While one is being made its progress is shown. */
const runningEveryMs = 700;

/** Knows how the backups of the open workspace stand, for everything below. Main answers from memory. */
export function Backups({ children }: { children: ReactNode }) {
  const { ask } = useProgram();
  const { saving } = useProject();
  const [state, setState] = useState<BackupState | null>(null);
  const [making, setMaking] = useState(false);
  const asked = useRef(0);

  const refresh = useCallback(async () => {
    asked.current += 1;
    const turn = asked.current;
    // A failure here is main's own fault, which it has told already; the next answer is some seconds away.
    const found = await ask('backup.state', {}).catch(() => null);
    if (found !== null && turn === asked.current) setState(found);
  }, [ask]);
  const make = useCallback(async () => {
    setMaking(true);
    try {
      return await ask('backup.make', {});
    } finally {
      setMaking(false);
      void refresh();
    }
  }, [ask, refresh]);

  const busy = making || (state?.running ?? null) !== null;
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') void refresh();
    };
    look();
    const timer = setInterval(look, busy ? runningEveryMs : everyMs);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [refresh, busy]);
  useEffect(() => {
    let last = saving.state();
    return saving.listen(() => {
      const now = saving.state();
      if (now.kind === 'saved' && now !== last) void refresh();
      last = now;
    });
  }, [saving, refresh]);

  const service = useMemo(() => ({ state, refresh, make }), [state, refresh, make]);
  return <BackupsContext value={service}>{children}</BackupsContext>;
}
