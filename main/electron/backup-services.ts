import { join } from 'node:path';
import { app } from 'electron';
import type { BackupDialogs, BackupServices } from '../ipc/backup-services.ts';
import type { BackupJobs } from '../jobs/backup-jobs.ts';
import type { SettingsStore } from './settings.ts';

/** What backups need of this program: its settings, its thread, its dialogs. */
export function backupServices(
  settings: SettingsStore,
  userData: string,
  jobs: BackupJobs,
  dialogs: BackupDialogs,
): BackupServices {
  // A program that was given a folder of its own for its data keeps to it.
  const isOnItsOwn = app.commandLine.getSwitchValue('user-data-dir') !== '';
  return {
    jobs,
    dialogs,
    documents: () => (isOnItsOwn ? userData : app.getPath('documents')),
    workIn: () => join(userData, 'trial'),
    place: () => settings.current().backupPlace,
    setPlace: backupPlace => settings.change({ backupPlace }),
    drill: workspaceId => settings.current().backupDrills[workspaceId] ?? null,
    setDrill: (workspaceId, result) =>
      settings.change({ backupDrills: { ...settings.current().backupDrills, [workspaceId]: result } }),
    now: () => new Date().toISOString(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
