import type { BackupRef } from '#shared/ipc/backup.channels.ts';

/** A backup that the person looks at. `at`: when it was made, UTC; null for a file that has not been read yet. */
export type BackupSource = { readonly ref: BackupRef; readonly at: string | null; readonly bytes: number | null };
