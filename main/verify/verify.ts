import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { type Unlock, unlockKey } from '../vault/crypt/unlock.ts';
import type { VaultKey } from '../vault/crypt/vault-key.ts';
import { errnoOf, readProblem } from '../vault/disk.ts';
import { type Finding, isProblem, type Report } from './finding.ts';
import { folderSource, type Source } from './source.ts';
import { type Counts, checkWorkspace } from './verify-workspace.ts';
import { besideBackup, zipSource } from './zip-source.ts';

/** What a verification came to. Clean when no finding is a problem. */
export type Verification = {
  readonly kind: Source['kind'];
  readonly workspaceId: string | null;
  readonly format: number | null;
  readonly isSealed: boolean;
  /** Whether the contents could be read: false for an encrypted workspace without passphrase. */
  readonly isOpened: boolean;
  /** Position and hash of the journal's end: written down elsewhere, they prove later that nothing was taken off it. */
  readonly position: number | null;
  readonly headHash: string | null;
  readonly counts: Counts;
  readonly findings: readonly Finding[];
  /** Whether a file could not be read from the disk. */
  readonly isUnreadable: boolean;
};

export type VerifyProblem = WorkspaceProblem | Problem<'verify.not-a-backup' | 'verify.newer-backup'>;

/**
 * Checks every byte of a workspace folder or of a backup's file, and goes on after each damage. Reads only. A problem is
 * returned when there is nothing to check (no such place, no workspace, a newer format, a wrong passphrase).
 */
export async function verify(path: string, unlock: Unlock | undefined): Promise<Result<Verification, VerifyProblem>> {
  const { findings, report } = collect();
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      return await verifySource(await folderSource(path, report), { path, unlock, findings, report });
    }
    if (!found.isFile()) return fail(problem('verify.not-a-backup', { folder: path }));
    const source = await zipSource(path, report);
    if (source === null) return fail(problem('verify.not-a-backup', { folder: path }));
    try {
      const beside = await besideBackup(dirname(path));
      return await verifySource(source, { path, unlock, findings, report, beside });
    } finally {
      await source.close();
    }
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'ENOENT' || errno === 'ENAMETOOLONG') return fail(problem('vault.not-found', { folder: path }));
    return fail(readProblem(error, path, '.'));
  }
}

type Given = ReturnType<typeof collect> & {
  readonly path: string;
  readonly unlock: Unlock | undefined;
  readonly beside?: Source | null;
};

/** Keeps what is found; the same thing said twice, as when a damaged member is read again, is one finding. */
export function collect(): { readonly findings: readonly Finding[]; readonly report: Report } {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const report: Report = (code, { file, line = null, position = null }, facts = {}) => {
    const key = JSON.stringify([code, file, line, position, facts]);
    if (!seen.has(key)) findings.push({ code, file, line, position, facts });
    seen.add(key);
  };
  return { findings, report };
}

/** The same for files that come from anywhere; `path` is only for messages. */
export async function verifySource(
  source: Source,
  { path, unlock, findings, report, beside = null }: Given,
): Promise<Result<Verification, VerifyProblem>> {
  const guarded = guard(source, report);
  const key = async (manifest: Parameters<typeof unlockKey>[0]): Promise<Result<VaultKey | null, WorkspaceProblem>> =>
    manifest.encryption === null || unlock === undefined ? ok(null) : unlockKey(manifest, path, unlock);
  const checked = await checkWorkspace({ source: guarded, beside, path, key, report });
  if (!checked.ok) return checked;
  const isUnreadable = findings.some(({ code }) => code === 'file.unreadable');
  return ok({ kind: source.kind, ...checked.value, findings: inOrder(findings), isUnreadable });
}

/** A file that the disk does not give is a finding; the rest is checked all the same. */
function guard(source: Source, report: Report): Source {
  return {
    ...source,
    read: async function* (file) {
      try {
        yield* source.read(file);
      } catch (error) {
        const errno = errnoOf(error);
        if (errno === null) throw error;
        report('file.unreadable', { file }, { errno });
      }
    },
  };
}

/** Problems first, each kind in the order of files and lines. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings.filter(isProblem), ...findings.filter(finding => !isProblem(finding))];
}
