import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attach, filledVault, newFolder, toFile } from './backups.ts';

const unzipped = (path: string, member: string): Buffer => execFileSync('unzip', ['-p', path, member]);

describe('a backup asked for by hand', () => {
  test('is a zip that other programs read, holding the files of the workspace byte for byte', async () => {
    const vault = await filledVault();
    const scan = await attach(vault.folder, 'o scanare');
    const path = join(await newFolder(), 'copie.zip');
    const made = await toFile(vault, path);
    expect(made).toMatchObject({ position: 20, attachments: 1, damagedAttachments: 0, counts: { participant: 27 } });

    expect(spawnSync('unzip', ['-tq', path]).status).toBe(0);
    const record = JSON.parse(unzipped(path, 'backup.json').toString());
    expect(record).toMatchObject({ marker: 'consorta-backup', format: 1, position: 20, headHash: vault.head.hash });
    expect(record.attachments).toEqual([{ storedAs: scan, bytes: 9, place: 'inside' }]);
    const segments = (await readdir(join(vault.folder, 'journal'))).filter(name => name.endsWith('.jsonl'));
    expect(segments.length).toBeGreaterThan(2);
    for (const member of record.members) {
      const bytes = unzipped(path, member.name);
      expect([member.name, bytes.byteLength, createHash('sha256').update(bytes).digest('hex')]).toEqual([
        member.name,
        member.bytes,
        member.sha256,
      ]);
      if (!/^(README|reader|consorta-verify)/.test(member.name))
        expect(bytes).toEqual(await readFile(join(vault.folder, member.name)));
    }
    const names = record.members.map(({ name }: { name: string }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['README.txt', 'workspace.json', ...segments.map(s => `journal/${s}`)]),
    );
    await vault.close();
  });
});
