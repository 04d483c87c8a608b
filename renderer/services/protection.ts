import { useCallback, useEffect, useState } from 'react';
import type { ProtectionState } from '#shared/ipc/protection.channels.ts';
import { useProgram } from './program.ts';

/** How the open workspace is protected, and which one is locked. Null until main has answered. */
export function useProtection(): {
  readonly protection: ProtectionState | null;
  readonly refresh: () => Promise<ProtectionState>;
  readonly show: (state: ProtectionState) => void;
} {
  const { ask } = useProgram();
  const [protection, show] = useState<ProtectionState | null>(null);
  const refresh = useCallback(async () => {
    const state = await ask('protection.state', {});
    show(state);
    return state;
  }, [ask]);
  useEffect(() => void refresh(), [refresh]);
  return { protection, refresh, show };
}
