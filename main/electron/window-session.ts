import { randomUUID } from 'node:crypto';
import { type Session, session } from 'electron';
import { appScheme } from './app-scheme.ts';
import { type LockOptions, lockSession } from './lock-down.ts';

export type ServePage = (request: Request) => Promise<Response>;

/** The session of windows whose working copy may lie on the disk: of no workspace, and of one that is not encrypted. */
export function plainSession(options: LockOptions, serve: ServePage): Session {
  return prepared(session.fromPartition('persist:consorta'), options, serve);
}

/**
 * A session that was never there before and is never there again: without `persist:` Chromium keeps its databases and its
 * cache in memory only, so that nothing of an encrypted workspace is on the disk outside of its folder.
 */
export function memorySession(options: LockOptions, serve: ServePage): Session {
  return prepared(session.fromPartition(`consorta-${randomUUID()}`, { cache: false }), options, serve);
}

function prepared(own: Session, options: LockOptions, serve: ServePage): Session {
  lockSession(own, options);
  own.protocol.handle(appScheme, serve);
  return own;
}

/** Empties a session in memory. Chromium keeps the empty session until the program ends. */
export async function emptySession(own: Session): Promise<void> {
  await own.clearStorageData();
  await own.clearCache();
}
