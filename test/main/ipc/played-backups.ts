import { join } from 'node:path';
import type { BackupServices } from '#main/ipc/backup-services.ts';
import type { BackupAnswers, BackupKind, BackupOrders } from '#main/jobs/backup-messages.ts';
import { BackupWorker } from '#main/jobs/backup-worker.ts';
import type { DrillResult } from '#shared/journal/backup.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { fail, type Result } from '#shared/kernel/result.ts';

/** The dialogs' answers, the settings and the clock of backups, to be set by a test. */
export type PlayedBackups = {
  place: string | null;
  chosen: string | null;
  now: string;
  readonly drills: Map<string, DrillResult>;
  readonly asked: BackupKind[];
  /** Set: every order is answered with it. */
  failure: Problem | null;
};

/** Backups with the real worker, in this thread; `documents` is where the usual place lies. */
export function playedBackups(documents: string): {
  readonly services: BackupServices;
  readonly played: PlayedBackups;
} {
  const played: PlayedBackups = {
    place: null,
    chosen: null,
    now: '2026-03-14T09:00:00.000Z',
    drills: new Map(),
    asked: [],
    failure: null,
  };
  const ask = <K extends BackupKind>(kind: K, order: BackupOrders[K]): Promise<Result<BackupAnswers[K], Problem>> => {
    played.asked.push(kind);
    const { failure } = played;
    if (failure !== null) return Promise.resolve(fail(failure));
    return new Promise((resolve, reject) => {
      const worker = new BackupWorker(word => {
        if (word.kind === 'done') resolve(word.result as Result<BackupAnswers[K], Problem>);
        if (word.kind === 'failed') reject(new Error(word.code));
      });
      worker.take({ kind, job: 'played', ...order } as Parameters<BackupWorker['take']>[0]);
    });
  };
  const services: BackupServices = {
    jobs: { ask, forget: async () => {}, close: async () => {} },
    dialogs: {
      chooseBackupPlace: async () => played.chosen,
      saveBackup: async () => (played.chosen === null ? null : { path: played.chosen, replace: true }),
      openBackup: async () => played.chosen,
      restoreInto: async () => played.chosen,
    },
    documents: () => documents,
    workIn: () => join(documents, 'trial'),
    place: () => played.place,
    setPlace: folder => {
      played.place = folder;
    },
    drill: id => played.drills.get(id) ?? null,
    setDrill: (id, result) => void played.drills.set(id, result),
    now: () => played.now,
    timeZone: 'Europe/Bucharest',
  };
  return { services, played };
}
