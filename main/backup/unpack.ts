import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Disk } from '#main/vault/disk.ts';
import { isAttachmentMember, isWorkspaceMember } from './backup-record.ts';
import type { MemberTaker } from './check-members.ts';

/**
 * Writes the workspace's own files of a backup below a folder, each flushed when they are to stay. Only names of the forms that a workspace has
 * ever become paths. `core`: without attachments, which need not be unpacked to count rows; `journal`: without the snapshot
 * too, so that the rows come from the journal alone.
 */
export function unpackInto(folder: string, what: 'all' | 'core' | 'journal', disk: Disk): MemberTaker {
  // What is only looked at and removed again need not reach the disk itself.
  const isKept = what === 'all';
  return {
    wants: name => {
      if (!isWorkspaceMember(name)) return false;
      if (what === 'all') return true;
      return !isAttachmentMember(name) && (what === 'core' || !name.startsWith('snapshots/'));
    },
    take: async (name, pieces) => {
      const path = join(folder, ...name.split('/'));
      await mkdir(dirname(path), { recursive: true });
      const file = await open(path, 'wx');
      try {
        let at = 0;
        for await (const piece of pieces) {
          await disk.write(file, piece, at);
          at += piece.byteLength;
        }
        if (isKept) await disk.sync(file);
      } finally {
        await file.close();
      }
    },
  };
}
