import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createVault } from '#main/vault/create-vault.ts';
import { changeProtection } from '#main/vault/crypt/change-protection.ts';
import { newRecoveryKey } from '#main/vault/crypt/recovery-key.ts';
import type { Unlock } from '#main/vault/crypt/unlock.ts';
import { vaultKey } from '#main/vault/crypt/vault-key.ts';
import type { VaultEnvironment } from '#main/vault/environment.ts';
import { openVault } from '#main/vault/open-vault.ts';
import { openText, sealText } from '#main/vault/sealed-text.ts';
import type { Vault } from '#main/vault/vault.ts';
import { cheapKdf, environment, everything, newFolder, newVault, profile, rowsIn, save } from './workspaces.ts';

const passphrase = 'corect cal baterie capsă';
const recoveryKey = newRecoveryKey();
const cheap = (changed: Partial<VaultEnvironment> = {}) => environment({ kdf: cheapKdf, ...changed });
const by = (text: string): Unlock => ({ kind: 'passphrase', passphrase: text });

/** People who are nowhere else in a folder: their names and numbers must not be found in its bytes. */
const planted = ['Zăvorel Ionică', '1850312410018', 'zavorel@exemplu.test'];
const person = { id: 'p1', lastName: planted[0] ?? '', cnp: planted[1] ?? '', email: planted[2] ?? '' };

async function newSealed(changed: Partial<VaultEnvironment> = {}): Promise<Vault> {
  const folder = join(await newFolder(), 'workspace');
  const made = await createVault(folder, { ...profile, protection: { passphrase, recoveryKey } }, cheap(changed));
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

async function unlocked(folder: string, unlock: Unlock, mode: 'read' | 'write' = 'read'): Promise<Vault> {
  const vault = await openVault(folder, { mode, unlock }, cheap());
  if (!vault.ok) throw new Error(vault.error.code);
  return vault.value;
}

describe('an encrypted workspace', () => {
  test('comes back with the passphrase, with the recovery key however it is typed, and with its key', async () => {
    const vault = await newSealed();
    await save(vault, person);
    const bytes = vault.key?.bytes() ?? new Uint8Array();
    const rows = rowsIn(vault);
    await vault.close();
    const typed = recoveryKey.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    for (const unlock of [by(passphrase), { kind: 'recovery', recoveryKey: typed }, { kind: 'key', bytes }] as const) {
      const again = await unlocked(vault.folder, unlock);
      expect(rowsIn(again)).toEqual(rows);
      expect((await again.commitsSince(0, 9))?.length).toBe(1);
    }
  });

  test('refuses nothing, a wrong passphrase, a wrong and a mistyped recovery key, and stays as it was', async () => {
    const vault = await newSealed();
    await save(vault, person);
    await vault.close();
    const before = await everything(vault.folder);
    const tries: readonly [Unlock | undefined, string][] = [
      [undefined, 'vault.passphrase-needed'],
      [by('corect cal baterie capsa'), 'vault.wrong-passphrase'],
      [by(''), 'vault.wrong-passphrase'],
      [{ kind: 'recovery', recoveryKey: newRecoveryKey() }, 'vault.wrong-recovery-key'],
      [{ kind: 'recovery', recoveryKey: recoveryKey.slice(1) }, 'vault.recovery-key-mistyped'],
      [{ kind: 'key', bytes: new Uint8Array(3) }, 'vault.wrong-passphrase'],
    ];
    for (const [unlock, code] of tries) {
      for (const mode of ['read', 'write'] as const) {
        const result = await openVault(vault.folder, { mode, unlock }, cheap());
        expect(result).toEqual({ ok: false, error: { code, facts: { folder: vault.folder } } });
      }
    }
    expect(await everything(vault.folder)).toEqual(before);
  });

  test('holds no name, number or address in any byte: journal in segments, snapshots, a torn save kept aside', async () => {
    const vault = await newSealed({ limits: { segmentBytes: 500, snapshotChanges: 1 } });
    for (let at = 0; at < 12; at += 1) await save(vault, { ...person, id: `p${at}` });
    const { folder } = vault;
    await vault.close();
    const journal = join(folder, 'journal');
    const last =
      (await readdir(journal))
        .filter(name => /^\d/.test(name))
        .toSorted()
        .at(-1) ?? '';
    const bytes = await readFile(join(journal, last));
    // The last save again, cut off in the middle: what is kept aside is as sealed as the journal.
    await writeFile(join(journal, last), Buffer.concat([bytes, bytes.subarray(0, 300)]));
    await (await unlocked(folder, by(passphrase), 'write')).close();
    const files = await everything(folder);
    expect(Object.keys(files).filter(name => name.includes('torn'))).toHaveLength(1);
    expect(Object.keys(files).filter(name => name.startsWith('snapshots/')).length).toBeGreaterThan(0);
    for (const [name, content] of Object.entries(files)) {
      const text = Buffer.from(content, 'base64').toString('latin1');
      for (const secret of planted) {
        expect([name, text.includes(Buffer.from(secret).toString('latin1'))]).toEqual([name, false]);
        expect([name, text.includes(Buffer.from(secret).toString('base64').slice(0, 12))]).toEqual([name, false]);
      }
    }
  });

  test('an entry put in without the key, moved, or taken from another workspace is damage', async () => {
    const [vault, other] = [await newSealed(), await newSealed()];
    for (const of of [vault, other]) for (const id of ['a', 'b', 'c']) await save(of, { ...person, id });
    const file = 'journal/000001.jsonl';
    const original = await readFile(join(vault.folder, file), 'utf8');
    await Promise.all([vault.close(), other.close()]);
    // A whole snapshot would be enough to open with; here the journal itself is asked.
    await rm(join(vault.folder, 'snapshots'), { recursive: true });
    const lines = original.split('\n');
    const foreign = (await readFile(join(other.folder, file), 'utf8')).split('\n');
    const [one = '', two = '', three = ''] = lines;
    const forgeries = [
      [one, foreign[1] ?? '', three],
      [one, three, two],
      [two, one, three],
      [one, one, two, three],
    ];
    for (const forged of forgeries) {
      await writeFile(join(vault.folder, file), `${forged.join('\n')}\n`);
      const result = await openVault(vault.folder, { mode: 'read', unlock: by(passphrase) }, cheap());
      expect(result).toMatchObject({ ok: false });
    }
  });

  test('a new passphrase and a new recovery key take the place of the old ones, when the old one is proved', async () => {
    const vault = await newSealed();
    await save(vault, person);
    const again = 'alte patru cuvinte noi';
    const wrong = await changeProtection(
      vault,
      by('nu este aceasta'),
      { kind: 'passphrase', passphrase: again },
      cheapKdf,
    );
    expect(wrong).toMatchObject({ error: { code: 'vault.wrong-passphrase' } });
    const short = await changeProtection(vault, by(passphrase), { kind: 'passphrase', passphrase: 'scurtă' }, cheapKdf);
    expect(short).toEqual({ ok: false, error: { code: 'vault.passphrase-too-short', facts: { least: 10 } } });
    const changed = await changeProtection(vault, by(passphrase), { kind: 'passphrase', passphrase: again }, cheapKdf);
    expect(changed.ok).toBe(true);
    const newKey = newRecoveryKey();
    const recovery = await changeProtection(vault, by(again), { kind: 'recovery', recoveryKey: newKey }, cheapKdf);
    expect(recovery.ok).toBe(true);
    await save(vault, { ...person, id: 'p2' });
    await vault.close();
    for (const unlock of [by(again), { kind: 'recovery', recoveryKey: newKey }] as const) {
      expect((await unlocked(vault.folder, unlock)).position).toBe(2);
    }
    for (const unlock of [by(passphrase), { kind: 'recovery', recoveryKey }] as const) {
      expect((await openVault(vault.folder, { mode: 'read', unlock }, cheap())).ok).toBe(false);
    }
  });

  test('a passphrase typed with letters composed otherwise is the same passphrase', async () => {
    const vault = await newSealed();
    await vault.close();
    const decomposed = passphrase.normalize('NFD');
    expect(decomposed).not.toBe(passphrase);
    expect((await unlocked(vault.folder, by(decomposed))).position).toBe(0);
  });

  test('nothing is made when the passphrase is too short or the recovery key has a slip', async () => {
    for (const protection of [
      { passphrase: 'scurtă', recoveryKey },
      { passphrase, recoveryKey: recoveryKey.slice(0, -1) },
    ]) {
      const folder = join(await newFolder(), 'workspace');
      expect((await createVault(folder, { ...profile, protection }, cheap())).ok).toBe(false);
      expect((await openVault(folder, { mode: 'read' }, cheap())).ok).toBe(false);
      expect(await readdir(join(folder, '..'))).toEqual([]);
    }
  });

  test('the key is forgotten on closing', async () => {
    const vault = await newSealed();
    await vault.close();
    expect(() => vault.key?.bytes()).toThrow('forgotten');
  });

  test('the manifest says when any byte of it was changed', async () => {
    const vault = await newSealed();
    await vault.close();
    const path = join(vault.folder, 'workspace.json');
    const original = await readFile(path);
    let harmless = 0;
    for (let at = 0; at < original.byteLength; at += 1) {
      const changed = Buffer.from(original);
      changed[at] = (original[at] ?? 0) ^ 0x01;
      await writeFile(path, changed);
      const result = await openVault(vault.folder, { mode: 'read', unlock: by(passphrase) }, cheap());
      // A space or line end that became another white sign changes nothing that is said.
      if (result.ok) harmless += 1;
      else expect(['vault.manifest-damaged', 'vault.newer', 'vault.not-a-workspace']).toContain(result.error.code);
    }
    expect(harmless).toBeLessThan(original.byteLength / 20);
  });
});

describe('a note', () => {
  test('is an entry without changes, kept like any other', async () => {
    const vault = await newSealed();
    await save(vault, person);
    const noted = await vault.note({ key: 'cnp.revealed', facts: { table: 'participant', id: 'p1' } }, 'Ioana');
    expect(noted).toMatchObject({ ok: true, value: { position: 2, changes: [] } });
    await vault.close();
    const again = await unlocked(vault.folder, by(passphrase), 'write');
    expect(rowsIn(again)).toEqual({ participant: [person] });
    expect(await again.commitsSince(1, 9)).toMatchObject([
      { position: 2, label: { key: 'cnp.revealed' }, changes: [] },
    ]);
    await again.close();
  });
});

describe('what is large is packed before it is sealed', () => {
  test('a save of a thousand rows takes less room than in a plain workspace, and comes back', async () => {
    const rows = Array.from({ length: 1_000 }, (_, at) => ({ ...person, id: `p${at}` }));
    const [plain, sealed] = [await newVault(), await newSealed()];
    const sizes: number[] = [];
    for (const vault of [plain, sealed]) {
      await save(vault, ...rows);
      sizes.push((await readFile(join(vault.folder, 'journal/000001.jsonl'))).byteLength);
      await vault.close();
    }
    expect(sizes[1]).toBeLessThan((sizes[0] ?? 0) / 3);
    expect((await unlocked(sealed.folder, by(passphrase))).tables().participant?.size).toBe(1_000);
  });

  test('every length around the limit comes back; packed and sealed are not taken for each other', () => {
    const place = { folder: '', workspaceId: 'w', key: vaultKey(new Uint8Array(32).fill(7)) };
    for (const length of [0, 1, 2_047, 2_048, 2_049, 70_000]) {
      for (const plain of [Buffer.alloc(length, 'ab'), randomBytes(length)]) {
        const stored = sealText(place, plain, 'here');
        expect(openText(place, stored, 'here')).toEqual(plain);
        expect(openText(place, stored, 'there')).toBeNull();
        const name = stored.toString('latin1', 0, 10);
        expect(name).toBe(length < 2_048 ? '{"sealed":' : '{"packed":');
        const other = Buffer.from(
          stored.toString('latin1').replace(/^\{"\w+"/, name.includes('packed') ? '{"sealed"' : '{"packed"'),
        );
        expect(openText(place, other, 'here')).toBeNull();
      }
    }
  });
});
