import { readerFile, readmeFile, recordFile, verifierFile } from '../backup/backup-record.ts';
import {
  asideFolder,
  backupsFile,
  draftManifestFile,
  headFile,
  isPassing,
  isSystemFile,
  lockFile,
  manifestFile,
  takingOverFile,
} from '../vault/layout.ts';

/** What a file is, by its place and name. `foreign`: none of ours. */
export type Kind =
  | { readonly kind: 'manifest' | 'head' | 'own' | 'kept' | 'passing' | 'foreign' | 'record' | 'reader' }
  | { readonly kind: 'segment' | 'snapshot'; readonly number: number }
  | { readonly kind: 'attachment'; readonly name: string };

const inBackup: readonly string[] = [readmeFile, readerFile, verifierFile];

/** What a file in a folder or a backup is. */
export function kindOf(file: string, within: 'folder' | 'backup'): Kind {
  if (file === manifestFile) return { kind: 'manifest' };
  const segment = /^journal\/(\d{6,12})\.jsonl$/.exec(file)?.[1];
  if (segment !== undefined && Number(segment) > 0 && segment === String(Number(segment)).padStart(6, '0')) {
    return { kind: 'segment', number: Number(segment) };
  }
  const snapshot = /^snapshots\/(0|[1-9]\d{0,14})\.jsonl$/.exec(file)?.[1];
  if (snapshot !== undefined) return { kind: 'snapshot', number: Number(snapshot) };
  const [, group, name = ''] = /^attachments\/([0-9a-f]{2})\/([0-9a-f]{64})$/.exec(file) ?? [];
  if (group !== undefined && name.startsWith(group)) return { kind: 'attachment', name };
  if (/^quarantine\//.test(file)) return { kind: 'kept' };
  if (within === 'backup') {
    if (file === recordFile) return { kind: 'record' };
    return { kind: inBackup.includes(file) ? 'reader' : 'foreign' };
  }
  if (file === headFile) return { kind: 'head' };
  if (file === lockFile || file === backupsFile) return { kind: 'own' };
  // A list of backups that nothing depends on.
  if (file === backupsFile) return { kind: 'reader' };
  if (/^journal\/torn-\d+(-\d+)?\.bin$/.test(file)) return { kind: 'kept' };
  if (/^workspace\.format-\d+\.json$/.test(file)) return { kind: 'kept' };
  // Of an erasure that was cut off before it took the place of anything.
  if (file.startsWith(`${asideFolder}/`)) return { kind: 'passing' };
  const last = file.slice(file.lastIndexOf('/') + 1);
  const isPassed = isPassing(file) || file === takingOverFile || file === draftManifestFile || isSystemFile(last);
  return { kind: isPassed || last.endsWith('.tmp') ? 'passing' : 'foreign' };
}
