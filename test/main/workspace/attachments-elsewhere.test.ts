import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeBackup } from '#main/backup/make-backup.ts';
import { restoreToFolder } from '#main/backup/restore-folder.ts';
import { listAttachments, storePath } from '#main/vault/attachments/store-files.ts';
import { newRecoveryKey } from '#main/vault/crypt/recovery-key.ts';
import { verify } from '#main/verify/verify.ts';
import { storeFile, takeContent } from '#main/workspace/attachments.ts';
import { createWorkspace } from '#main/workspace/create-workspace.ts';
import { openWorkspace, type Workspace } from '#main/workspace/workspace.ts';
import { ok } from '#shared/kernel/result.ts';
import { cheapKdf } from '../vault/workspaces.ts';
import { adding, aParticipant, aProject, at, draftOf, newFolder, noon } from './workspaces.ts';

/* Files as the store really writes them, seen by the verifier and carried through a backup. */
const environment = { ...at(noon), kdf: cheapKdf };
const passphrase = 'vecinul cumpără brânză';
const MiB = 1024 * 1024;

describe.each(['plain', 'encrypted'] as const)('files of a %s workspace', kind => {
  const unlock = kind === 'plain' ? undefined : ({ kind: 'passphrase', passphrase } as const);
  const contents = [Buffer.from('abc'), randomBytes(MiB), randomBytes(2 * MiB + 17)];
  let workspace: Workspace;
  beforeEach(async () => {
    const protection = kind === 'plain' ? null : { passphrase, recoveryKey: newRecoveryKey() };
    const made = await createWorkspace(join(await newFolder(), 'w'), { ...aProject, protection }, environment);
    if (!made.ok) throw new Error(made.error.code);
    workspace = made.value;
    await workspace.commit(draftOf(adding('participant', aParticipant('p1'))));
    for (const [number, content] of contents.entries()) {
      const path = join(await newFolder(), `fisier ${number}.pdf`);
      await writeFile(path, content);
      const stamp = { id: `f${number}`, at: noon, author: 'ana' };
      const stored = await storeFile(workspace, { table: 'participant', rowId: 'p1' }, path, stamp);
      if (!stored.ok) throw new Error(stored.error.code);
      await workspace.commit(draftOf(adding('attachment', stored.value.row)));
    }
    return () => workspace.close();
  });

  const verified = async (how: typeof unlock) => {
    const found = await verify(workspace.vault.folder, how);
    if (!found.ok) throw new Error(found.error.code);
    const { findings, counts } = found.value;
    const damage = findings.filter(({ code }) => !code.startsWith('note.'));
    return { attachments: counts.attachments, codes: damage.map(({ code, file }) => [code, file]) };
  };

  test('are good for the verifier, with the passphrase and without; a flipped byte is named', async () => {
    expect(await verified(unlock)).toEqual({ attachments: 3, codes: [] });
    expect(await verified(undefined)).toEqual({ attachments: 3, codes: [] });
    for (const { storedAs, bytes } of await listAttachments(workspace.vault.folder)) {
      const file = storePath(storedAs);
      const path = join(workspace.vault.folder, file);
      const whole = await readFile(path);
      const flipped = Buffer.from(whole);
      flipped[bytes >> 1] = (flipped[bytes >> 1] ?? 0) ^ 1;
      await writeFile(path, flipped);
      for (const how of [unlock, undefined]) {
        const { codes } = await verified(how);
        expect(codes.map(([, where]) => where)).toContain(file);
      }
      await writeFile(path, whole);
    }
  });

  test('are good for the verifier of one file, which shares no code with the program', () => {
    const script = fileURLToPath(new URL('../../../tools/consorta-verify.mjs', import.meta.url));
    for (const how of unlock ? [['--passphrase-env', 'WORD'], []] : [[]]) {
      const run = spawnSync(process.execPath, [script, workspace.vault.folder, '--json', ...how], {
        env: { ...process.env, WORD: passphrase },
        encoding: 'utf8',
      });
      expect(run.stderr).toBe('');
      expect(run.status, run.stdout).toBe(0);
      expect(JSON.parse(run.stdout)).toMatchObject({ counts: { attachments: 3 } });
    }
  });

  test('come back from a backup exactly', async () => {
    const path = join(await newFolder(), 'copie.consorta-backup.zip');
    const target = { kind: 'file', path, replace: false } as const;
    const made = await makeBackup(workspace.vault, target, { reason: 'manual' }, environment);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const folder = join(await newFolder(), 'restored');
    const restored = await restoreToFolder(path, folder, unlock ? { unlock } : {}, environment);
    expect(restored).toMatchObject({ ok: true, value: { attachments: 3 } });
    const opened = await openWorkspace(folder, { mode: 'read', unlock }, environment);
    if (!opened.ok) throw new Error(opened.error.code);
    for (const [number, content] of contents.entries()) {
      const row = opened.value.data().attachment.get(`f${number}`);
      if (!row) throw new Error('the row is gone');
      const back = await takeContent(opened.value, row, async chunks => {
        const parts: Buffer[] = [];
        for await (const chunk of chunks) parts.push(Buffer.from(chunk));
        return ok(Buffer.concat(parts));
      });
      expect(back.ok && back.value.equals(content)).toBe(true);
    }
    await opened.value.close();
  });
});
