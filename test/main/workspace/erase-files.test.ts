import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { storeNameOf, storePath } from '#main/vault/attachments/store-files.ts';
import { newRecoveryKey } from '#main/vault/crypt/recovery-key.ts';
import { storeFile } from '#main/workspace/attachments.ts';
import { createSample } from '#main/workspace/create-sample.ts';
import { erasePerson } from '#main/workspace/erase-person/erase-person.ts';
import { previewErasure } from '#main/workspace/erase-person/preview-erasure.ts';
import type { Workspace } from '#main/workspace/workspace.ts';
import type { AttachmentOwner } from '#shared/domain/attachment/attachment.ts';
import type { Row } from '#shared/journal/commit.ts';
import { cheapKdf, environment, newFolder } from '../vault/workspaces.ts';

const later = '2040-05-20T09:00:00.000Z';
const byThen = { ...environment(), now: () => later, kdf: cheapKdf };

/** Keeps a file of some content with a record; returns where it lies in the folder. */
async function keep(workspace: Workspace, table: AttachmentOwner, rowId: string, content: string): Promise<string> {
  const folder = await newFolder();
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'scan.pdf');
  await writeFile(path, content);
  const id = `file-${rowId}-${content.length}`;
  const stored = await storeFile(workspace, { table, rowId }, path, { id, at: later, author: 'Ioana' });
  if (!stored.ok) throw new Error(stored.error.code);
  const row = stored.value.row as unknown as Row;
  const label = { key: 'attachment.added', facts: {} };
  const saved = await workspace.commit({
    label,
    author: 'Ioana',
    changes: [{ op: 'add', table: 'attachment', id, row }],
  });
  if (!saved.ok) throw new Error(saved.error.code);
  return join(workspace.vault.folder, storePath(storeNameOf(workspace.vault, stored.value.row.sha256)));
}

test.each([false, true])(
  'files of the person and of their courses go; one that somebody else’s record means stays (sealed: %s)',
  async sealed => {
    const folder = join(await newFolder(), 'sample');
    const protection = sealed ? { passphrase: 'corect cal baterie', recoveryKey: newRecoveryKey() } : null;
    const made = await createSample(folder, { sample: 'industry-4', size: 20, seed: 1 }, byThen, { protection });
    if (!made.ok) throw new Error(made.error.code);
    const workspace = made.value;
    const course = [...workspace.data().participation.values()][0];
    const other = [...workspace.data().participant.keys()].find(id => id !== course?.participant);
    if (course === undefined || other === undefined) throw new Error('the sample has no courses');
    const own = await keep(workspace, 'participant', course.participant, 'buletin');
    const ofCourse = await keep(workspace, 'participation', course.id, 'certificat scanat');
    const shared = await keep(workspace, 'participant', course.participant, 'lista comună');
    await keep(workspace, 'participant', other, 'lista comună');

    const preview = previewErasure(workspace, course.participant, later);
    expect(preview.ok && preview.value.files).toBe(2);
    expect(preview.ok && preview.value.rows).toContainEqual({ table: 'attachment', count: 3 });
    const request = { participant: course.participant, reason: 'Cererea nr. 12 din mai', despiteDuty: false };
    const done = await erasePerson(workspace, { ...request, author: 'Ioana', now: later });
    expect(done).toMatchObject({ ok: true, value: { files: 2 } });
    expect([own, ofCourse, shared].map(path => existsSync(path))).toEqual([false, false, true]);
    expect([...workspace.data().attachment.values()].map(({ rowId }) => rowId)).toEqual([other]);
    await workspace.close();
  },
);
