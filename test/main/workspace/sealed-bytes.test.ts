import { readdirSync, readFileSync, statSync } from 'node:fs';
import { cp, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { makeBackup } from '#main/backup/make-backup.ts';
import { readBackup } from '#main/backup/read-backup.ts';
import { restoreToFolder } from '#main/backup/restore-folder.ts';
import { newRecoveryKey } from '#main/vault/crypt/recovery-key.ts';
import type { Unlock } from '#main/vault/crypt/unlock.ts';
import { verify } from '#main/verify/verify.ts';
import { storeFile } from '#main/workspace/attachments.ts';
import { createWorkspace } from '#main/workspace/create-workspace.ts';
import { erasePerson } from '#main/workspace/erase-person/erase-person.ts';
import { History } from '#main/workspace/history/history.ts';
import { recoverWorkspace } from '#main/workspace/recovery/recover-workspace.ts';
import { openWorkspace, type Workspace } from '#main/workspace/workspace.ts';
import { spoilLine } from '../vault/salvage/damaged.ts';
import { cheapKdf } from '../vault/workspaces.ts';
import { adding, aParticipant, aProject, at, draftOf, newFolder, noon } from './workspaces.ts';

/*
 * Everything that is done to an encrypted workspace, and then (and all the while) every byte of it, its backups, what was
 * restored and recovered, and the folder for temporary files is searched for what must not be readable there.
 */
const secrets = [
  '1800101120048',
  '2850203040013',
  'Ștefănescu-Secret',
  'secret.mail@exemplu.ro',
  'o scanare foarte secretă',
];
const environment = { ...at(noon), kdf: cheapKdf };

/** A text as it may stand in a file: in UTF-8 and UTF-16, as it is, in base64 at each of its three alignments, in hex. */
function formsOf(secret: string): readonly Buffer[] {
  return (['utf8', 'utf16le'] as const).flatMap(encoding => {
    const bytes = Buffer.from(secret, encoding);
    const inBase64 = [0, 1, 2].map(before => {
      const text = Buffer.concat([Buffer.alloc(before), bytes])
        .toString('base64')
        .replace(/=+$/, '');
      // Letters that also hold bits of what stands before and behind are not those of the secret alone.
      return Buffer.from(text.slice([0, 2, 3][before], -1));
    });
    return [bytes, ...inBase64, Buffer.from(bytes.toString('hex'))];
  });
}
const forms = secrets.map(secret => ({ secret, all: formsOf(secret) }));

/** What of the secrets stands in a folder, in content or name: `secret in file`. Files that go away meanwhile are passed over. */
function found(folder: string, known: Set<string>): readonly string[] {
  const hits: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    let bytes = Buffer.from(path);
    try {
      const { size, mtimeMs } = statSync(path);
      const state = `${path} ${size} ${mtimeMs}`;
      if (known.has(state)) continue;
      known.add(state);
      if (entry.isFile()) bytes = Buffer.concat([bytes, readFileSync(path)]);
    } catch {
      continue;
    }
    for (const { secret, all } of forms) if (all.some(form => bytes.includes(form))) hits.push(`${secret} in ${path}`);
  }
  return hits;
}

const usualTemporary = process.env.TMPDIR;
afterEach(() => {
  if (usualTemporary === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usualTemporary;
});

function must<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: object }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function liveThrough(place: string, elsewhere: string, isSealed: boolean): Promise<void> {
  const folder = join(place, 'w');
  const protection = isSealed ? { passphrase: 'corect cal baterie capsă', recoveryKey: newRecoveryKey() } : null;
  let workspace = must(await createWorkspace(folder, { ...aProject, protection }, environment));
  const key = workspace.vault.key?.bytes().slice();
  const unlock: Unlock | undefined = key === undefined ? undefined : { kind: 'key', bytes: key };
  const reopened = async (of = folder): Promise<Workspace> =>
    must(await openWorkspace(of, { mode: 'write', unlock }, environment));
  const person = (id: string, cnp: string) =>
    aParticipant(id, { lastName: 'Ștefănescu-Secret', cnp, email: 'secret.mail@exemplu.ro' });
  must(await workspace.commit(draftOf(adding('participant', person('p1', '1800101120048')))));
  must(await workspace.commit(draftOf(adding('participant', person('p2', '2850203040013')))));
  const scan = join(elsewhere, 'scan.txt');
  await writeFile(scan, 'o scanare foarte secretă '.repeat(2_000));
  const stored = must(
    await storeFile(workspace, { table: 'participant', rowId: 'p1' }, scan, { id: 'f1', at: noon, author: 'ana' }),
  );
  must(await workspace.commit(draftOf(adding('attachment', stored.row))));
  await workspace.close();

  workspace = await reopened();
  const ring = join(place, 'copii', 'ring');
  const target = { kind: 'ring', ring, mayMakePlace: true } as const;
  const { file } = must(await makeBackup(workspace.vault, target, { reason: 'manual' }, environment));
  must(await readBackup(file, { unlock, workIn: place, from: 'journal' }, environment));
  must(await restoreToFolder(file, join(place, 'readus'), { unlock }, environment));
  const history = new History(workspace);
  for (const kind of ['undo', 'redo'] as const) {
    must(await history.turn(3, { kind, part: false, author: 'ana' }, { base: 0, language: 'ro' }));
  }
  const request = { participant: 'p2', reason: 'cerere, art. 17', despiteDuty: true, author: 'ana', now: noon };
  must(await erasePerson(workspace, request));
  must(await verify(folder, unlock));
  await workspace.close();

  const torn = join(place, 'rupt');
  await cp(folder, torn, { recursive: true });
  await rm(join(torn, 'journal/head.json'));
  await rm(join(torn, 'snapshots'), { recursive: true });
  await truncate(join(torn, 'journal/000001.jsonl'), (await readFile(join(torn, 'journal/000001.jsonl'))).length - 9);
  await (await reopened(torn)).close();
  const damaged = join(place, 'stricat');
  await cp(join(place, 'readus'), damaged, { recursive: true });
  await rm(join(damaged, 'snapshots'), { recursive: true });
  if (isSealed)
    await writeFile(
      join(damaged, 'journal/000001.jsonl'),
      spoiledSeal(await readFile(join(damaged, 'journal/000001.jsonl'))),
    );
  else await spoilLine(damaged, 'journal/000001.jsonl', 2);
  must(await recoverWorkspace(damaged, join(place, 'recuperat'), { unlock }, environment));
}

/** One letter of the second line's seal is another. */
function spoiledSeal(bytes: Buffer): Buffer {
  const at = bytes.indexOf('"sealed":"', bytes.indexOf('\n')) + 30;
  bytes[at] = bytes[at] === 0x41 ? 0x42 : 0x41;
  return bytes;
}

test.each([
  ['an encrypted workspace never shows', true],
  ['the search finds in one that is not encrypted', false],
] as const)('%s what people typed and attached, whatever is done to it', async (_, isSealed) => {
  const place = await newFolder();
  const elsewhere = await newFolder();
  process.env.TMPDIR = join(place, 'temporar');
  await mkdir(process.env.TMPDIR);
  const seen = new Set<string>();
  const known = new Set<string>();
  const look = () => {
    for (const hit of found(place, known)) seen.add(hit);
  };
  // Trial folders and files written aside are gone again when all is done.
  const watch = setInterval(look, 20);
  try {
    await liveThrough(place, elsewhere, isSealed);
  } finally {
    clearInterval(watch);
  }
  known.clear();
  look();
  if (isSealed) expect([...seen]).toEqual([]);
  else
    for (const secret of secrets)
      expect(
        [...seen].some(hit => hit.startsWith(secret)),
        secret,
      ).toBe(true);
});
