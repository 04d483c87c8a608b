import type { Reply, Request } from '#shared/ipc/contract.ts';
import type { ConflictAct, FolderState } from '#shared/ipc/folder.channels.ts';
import type { LogView } from '#shared/ipc/logs.channels.ts';
import type { Change } from '#shared/journal/commit.ts';
import { ok } from '#shared/kernel/result.ts';

/** Where the played workspace lies, what lies beside it, and the log of faults: set by a test before it opens the window. */
export type FakePlaces = {
  folder: Omit<FolderState, 'folder'>;
  acts: readonly ConflictAct[];
  changes: readonly Change[];
  log: LogView;
};

export const ordinaryPlaces = (): FakePlaces => ({
  folder: {
    places: [],
    freeBytes: 120_000_000_000,
    totalBytes: 500_000_000_000,
    quiet: false,
    conflicts: [],
    twins: [],
  },
  acts: [],
  changes: [],
  log: { faults: [], folder: '~/.config/Consorta/logs', bytes: 0, mostFiles: 3, largestFile: 262_144 },
});

/** The answers about them. */
export const placeHandlers = (places: FakePlaces) => ({
  'folder.state': ({ folder }: Request<'folder.state'>): Reply<'folder.state'> => ok({ ...places.folder, folder }),
  'folder.be-quiet': ({ quiet }: Request<'folder.be-quiet'>): Reply<'folder.be-quiet'> => {
    places.folder = { ...places.folder, quiet };
    return ok(null);
  },
  'folder.conflict-acts': (): Reply<'folder.conflict-acts'> => ok(places.acts),
  'folder.conflict-changes': (): Reply<'folder.conflict-changes'> => ok(places.changes),
  'folder.show': (): Reply<'folder.show'> => ok(null),
  'logs.read': (): Reply<'logs.read'> => places.log,
  'logs.clear': (): Reply<'logs.clear'> => {
    places.log = { ...places.log, faults: [], bytes: 0 };
    return places.log;
  },
  'logs.show-folder': (): Reply<'logs.show-folder'> => null,
});
