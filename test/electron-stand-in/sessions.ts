import { app } from './app.ts';
import { endInMemory } from './chromium.ts';
import { refuseUnknown, refuseUnknownKeys } from './refuse-unknown.ts';
import { StandInSession } from './session.ts';

const byPartition = new Map<string, StandInSession>();

function fromPartition(partition: string, options: { readonly cache?: boolean } = {}): StandInSession {
  refuseUnknownKeys('session options', options, ['cache']);
  const found = byPartition.get(partition);
  if (found) return found;
  const made = refuseUnknown('session', new StandInSession(partition, () => app.getPath('userData')));
  byPartition.set(partition, made);
  return made;
}

/** Every session of this run. A window without one of its own gets the default, which keeps its data as Electron's does. */
export const sessions = {
  fromPartition,
  of: (preferences: Record<string, unknown>): StandInSession =>
    (preferences.session as StandInSession | undefined) ??
    fromPartition((preferences.partition as string | undefined) ?? 'persist:default'),
  closeAll: async (): Promise<void> => {
    await Promise.all([...byPartition.values()].map(session => session.close()));
    await endInMemory().catch(() => {});
  },
};
export const session = refuseUnknown('session', { fromPartition });
