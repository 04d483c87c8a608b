import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { type NewProtection, secure } from '../crypt/new-protection.ts';
import { usualKdf } from '../crypt/protection.ts';
import { type Unlock, unlockKey } from '../crypt/unlock.ts';
import type { VaultKey } from '../crypt/vault-key.ts';
import { realDisk, writeProblem } from '../disk.ts';
import { limitsOf, type VaultEnvironment } from '../environment.ts';
import type { JournalHead } from '../journal-head.ts';
import { asideFolder } from '../layout.ts';
import { loadVault } from '../load-vault.ts';
import { takeLock } from '../lock.ts';
import { type Manifest, readManifest, readStoredManifest, writeManifest } from '../manifest.ts';
import { type BeforeMigration, migrateManifest } from '../migrate.ts';
import type { VaultPlace } from '../place.ts';
import { RecentCommits } from '../recent-commits.ts';
import { checkAside } from '../rewrite-check.ts';
import { writeAside } from '../rewrite-journal.ts';
import { rewriteQuarantines } from '../rewrite-quarantine.ts';
import { finishRewriting, flushFolder, switchOver } from '../rewrite-switch.ts';
import type { RewritingPlan, RewritingStep } from '../rewriting.ts';
import { listQuarantines, readQuarantine } from '../salvage/quarantine-file.ts';
import { writeSnapshot } from '../write-snapshot.ts';
import { resealAttachments } from './reseal-attachments.ts';
import { survey } from './survey.ts';

export type SealingChange = {
  /** What opens the workspace as it is; not needed for one that is not encrypted. */
  readonly unlock?: Unlock | undefined;
  /** What is to open it from now on; null: it is not to be encrypted any more. */
  readonly protection: NewProtection | null;
  readonly author: string;
  readonly beforeMigration?: BeforeMigration | undefined;
};

export type SealingWatch = {
  /** Bytes done of all that is written and read back. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Told before each step, so that a test can kill the process there. */
  readonly onStep?: (step: RewritingStep) => void;
  readonly freeBytes?: (folder: string) => Promise<number | null>;
};

export type SealingChanged = {
  /** The entry in the journal that says so. */
  readonly position: number;
  readonly attachments: number;
  /** Files that were removed and not carried over: rests of saves that were never finished. */
  readonly removed: readonly string[];
};

/**
 * Encrypts a closed workspace that is not encrypted, or the other way round. All of it is written anew beside the old one,
 * flushed, read back and compared, and then takes its place by the marker of `rewrite-switch.ts`: a kill at any moment
 * leaves the old workspace whole, or, as soon as somebody opens it to write, the new one. Rests of unfinished saves
 * (`torn-….bin`) are removed and not sealed: they were never acknowledged, nothing reads them, and in an encrypted
 * workspace nobody would look for plain bytes there. What deleted files leave on the disk itself is beyond any program.
 */
export async function changeSealing(
  folder: string,
  change: SealingChange,
  environment: VaultEnvironment,
  watch: SealingWatch = {},
): Promise<Result<SealingChanged, WorkspaceProblem>> {
  const there = await readStoredManifest(folder);
  if (!there.ok) return there;
  const locked = await takeLock(folder, environment);
  if (!locked.ok) return locked;
  const keys: VaultKey[] = [];
  try {
    return await underLock(folder, change, environment, watch, keys);
  } catch (error) {
    return fail(writeProblem(error, folder));
  } finally {
    for (const key of keys) key.forget();
    await locked.value.lock.release();
  }
}

async function underLock(
  folder: string,
  { unlock, protection, author, beforeMigration }: SealingChange,
  environment: VaultEnvironment,
  watch: SealingWatch,
  keys: VaultKey[],
): Promise<Result<SealingChanged, WorkspaceProblem>> {
  const finished = await finishRewriting(folder);
  if (!finished.ok) return finished;
  // Read again: what was just put in place may have another one.
  const stored = await readStoredManifest(folder);
  if (!stored.ok) return stored;
  const { manifest } = stored.value;
  const { workspaceId } = manifest;
  if ((manifest.encryption === null) === (protection === null)) {
    return fail(problem(protection === null ? 'vault.not-encrypted' : 'vault.encrypted-already', { folder }));
  }
  const opened = await unlockKey(manifest, folder, unlock);
  if (!opened.ok) return opened;
  if (opened.value !== null) keys.push(opened.value);
  const migrated = await migrateManifest(folder, stored.value, beforeMigration);
  if (!migrated.ok) return migrated;
  const secured = protection && (await secure(workspaceId, protection, environment.kdf ?? usualKdf));
  if (secured?.ok === false) return secured;
  if (secured !== null) keys.push(secured.value.key);
  const place: VaultPlace = { folder, workspaceId, key: opened.value };
  const aside: VaultPlace = { ...place, folder: join(folder, asideFolder), key: secured?.value.key ?? null };
  const loaded = await loadVault(place, new RecentCommits(0));
  if (!loaded.ok) return loaded;
  const next = { ...manifest, encryption: secured?.value.encryption ?? null };
  const work: Work = { place, aside, head: loaded.value.head, next, protection, author };
  return writeAndSwitch(work, environment, watch);
}

type Work = {
  readonly place: VaultPlace;
  readonly aside: VaultPlace;
  readonly head: JournalHead;
  readonly next: Manifest;
  readonly protection: NewProtection | null;
  readonly author: string;
};

async function writeAndSwitch(
  { place, aside, head, next, protection, author }: Work,
  environment: VaultEnvironment,
  { onProgress = () => {}, onStep = () => {}, freeBytes }: SealingWatch,
): Promise<Result<SealingChanged, WorkspaceProblem>> {
  const { folder } = place;
  const seen = await survey(folder, freeBytes);
  if (!seen.ok) return seen;
  const { bytes, journalBytes, rests } = seen.value;
  let done = 0;
  const advance = (more: number): void => {
    done += more;
    onProgress(Math.min(done, bytes + journalBytes), bytes + journalBytes);
  };
  const disk = environment.disk ?? realDisk;
  const plan: RewritingPlan = {
    isErased: () => false,
    label: label => label,
    act: {
      label: { key: protection === null ? 'protection.off' : 'protection.on', facts: { rests: rests.length } },
      author,
      changes: [],
    },
    files: [],
  };
  const failed = (what: string) => fail(problem('vault.rewrite-failed', { folder, what }));
  let isReady = false;
  try {
    onStep('begin');
    await rm(aside.folder, { recursive: true, force: true });
    const stamp = { id: environment.newId(), at: environment.now() };
    const written = await writeAside(place, aside, head, plan, { disk, limits: limitsOf(environment), stamp });
    // Journals that are whole fit themselves: any other problem of theirs is a bug.
    if (!written.ok) return written as Result<never, WorkspaceProblem>;
    advance(journalBytes);
    onStep('written');
    await writeSnapshot(aside, written.value.head, written.value.rows.view(), disk);
    if (!(await rewriteQuarantines(place, aside, plan)) || !(await sameQuarantines(place, aside))) {
      return failed('quarantine');
    }
    onStep('snapshot');
    const files = await resealAttachments(place, aside, disk, advance);
    if (!files.ok) return files;
    onStep('attachments');
    await writeManifest(aside.folder, next);
    await flushFolder(aside.folder);
    onStep('flushed');
    const checked = await checkAside(place, aside, { head, plan, commit: written.value.commit });
    if (!checked.ok) return checked;
    if (!(await opensAgain(aside, next, protection))) return failed('manifest');
    advance(journalBytes);
    onStep('checked');
    isReady = true;
    const { position, hash } = written.value.head;
    const switched = await switchOver(place, { head: { position, hash }, plan }, onStep, async () => {});
    if (!switched.ok) return switched;
    return ok({ position, attachments: files.value, removed: rests });
  } finally {
    if (!isReady) await rm(aside.folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Whether the manifest on the disk is the one that was made, and what the person chose opens what was written. */
async function opensAgain(aside: VaultPlace, next: Manifest, protection: NewProtection | null): Promise<boolean> {
  const read = await readManifest(aside.folder);
  if (!read.ok || !isDeepStrictEqual(read.value, next)) return false;
  if (protection === null) return true;
  const ways: readonly Unlock[] = [
    { kind: 'passphrase', passphrase: protection.passphrase },
    { kind: 'recovery', recoveryKey: protection.recoveryKey },
  ];
  for (const way of ways) {
    const key = await unlockKey(read.value, aside.folder, way);
    if (!key.ok || key.value === null) return false;
    const same = aside.key !== null && isDeepStrictEqual(key.value.bytes(), aside.key.bytes());
    key.value.forget();
    if (!same) return false;
  }
  return true;
}

async function sameQuarantines(place: VaultPlace, aside: VaultPlace): Promise<boolean> {
  for (const name of await listQuarantines(place.folder)) {
    const was = await readQuarantine(place, name);
    if (was === null || !isDeepStrictEqual(await readQuarantine(aside, name), was)) return false;
  }
  return true;
}
