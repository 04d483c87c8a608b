import type { WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { sameJson } from '#shared/kernel/json.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { VaultKey } from '../vault/crypt/vault-key.ts';
import { rewritingFile, segmentFile } from '../vault/layout.ts';
import type { Manifest } from '../vault/manifest.ts';
import { isSealedText } from '../vault/sealed-text.ts';
import { kindOf } from './classify.ts';
import type { Report } from './finding.ts';
import { readWhole, type Source } from './source.ts';
import { type AttachmentCounts, checkAttachments } from './stored-attachments.ts';
import { checkMembers, checkRecord, findRecord } from './verify-backup.ts';
import { checkMark, findMark } from './verify-head.ts';
import { JournalCheck, type Reached } from './verify-journal.ts';
import { findManifest } from './verify-manifest.ts';
import { compareSnapshot, type FoundSnapshot, findSnapshot } from './verify-snapshot.ts';

export type Counts = JournalCheck['counts'] &
  AttachmentCounts & {
    readonly files: number;
    readonly bytes: number;
    readonly snapshots: number;
    readonly rows: number | null;
  };
export type Checked = {
  readonly workspaceId: string | null;
  readonly format: number | null;
  readonly isSealed: boolean;
  readonly isOpened: boolean;
  readonly position: number | null;
  readonly headHash: string | null;
  readonly counts: Counts;
};

type Options = {
  readonly source: Source;
  /** Attachments beside a backup's file; null for a folder, or when there are none. */
  readonly beside: Source | null;
  readonly path: string;
  readonly key: (manifest: Manifest) => Promise<Result<VaultKey | null, WorkspaceProblem>>;
  readonly report: Report;
};

/** Checks everything in a source. A problem: it is no workspace, or it cannot be unlocked with what was given. */
export async function checkWorkspace({
  source,
  beside,
  path,
  key,
  report,
}: Options): Promise<Result<Checked, WorkspaceProblem | Problem<'verify.newer-backup'>>> {
  const files = [...source.files.keys()].map(file => ({ file, is: kindOf(file, source.kind) }));
  // The journal that counts is waiting to be put in place: until then there is none to check.
  if (source.kind === 'folder' && source.files.has(rewritingFile))
    return fail(problem('vault.rewriting', { folder: path }));
  const record = source.kind === 'backup' ? await findRecord(source, report) : null;
  if (record !== null && 'newer' in record) return fail(problem('verify.newer-backup', { program: record.program }));
  const found = await findManifest(source, path, report);
  if (!found.ok) return found;
  const { manifest, workspaceId } = found.value;
  const unlocked = manifest === null ? ok(null) : await key(manifest);
  if (!unlocked.ok) return unlocked;
  reportOthers(files, report);
  await reportLock(source, report);

  const snapshots: FoundSnapshot[] = [];
  for (const { is } of files) if (is.kind === 'snapshot') snapshots.push(await findSnapshot(source, is.number, report));
  const isSealed = manifest === null ? await looksSealed(source, snapshots) : manifest.encryption !== null;
  const id = workspaceId ?? snapshots.find(({ header }) => header !== null)?.header?.workspaceId ?? null;
  const place = { folder: path, workspaceId: id ?? '', key: unlocked.value };
  const mark = await findMark(source, source.kind === 'folder' && (found.value.format ?? 2) > 1, report);
  for (const snapshot of snapshots) judgeHeader(snapshot, id, isSealed, report);

  const good = snapshots.filter(({ header }) => header !== null && (header.sealed === true) === isSealed);
  const compared = new Set<number>();
  const journal = new JournalCheck({
    source,
    segments: files.flatMap(({ is }) => (is.kind === 'segment' ? [is.number] : [])).sort((a, b) => a - b),
    workspaceId: id,
    isSealed,
    place,
    report,
    wanted: new Set([...good.flatMap(({ header }) => header?.head.hash ?? []), ...(mark === null ? [] : [mark.hash])]),
    stops: new Set(good.map(({ position }) => position)),
    atCommit: async ({ position, head, rows }: Reached) => {
      const snapshot = good.find(({ position: at }) => at === position);
      if (snapshot === undefined || (isSealed && unlocked.value === null)) return null;
      compared.add(position);
      if (head !== null && !sameJson(head, snapshot.header?.head)) report('snapshot.head', snapshot);
      return compareSnapshot(source, place, snapshot, rows, report);
    },
  });
  await journal.run();
  for (const snapshot of good) {
    const met = journal.met(snapshot.header?.head.hash ?? '');
    if (met === undefined || (met !== null && met !== snapshot.position)) report('snapshot.head', snapshot);
    // Beyond what could be replayed, its own form at least.
    const canRead = !isSealed || unlocked.value !== null;
    if (canRead && !compared.has(snapshot.position)) await compareSnapshot(source, place, snapshot, null, report);
  }
  if (mark !== null) checkMark(mark, journal, report);
  const rows = journal.end.rows;
  const attachments = await checkAttachments({ source, beside, place, isSealed, rows, record, report });
  if (record !== null) {
    await checkMembers(source, record, report);
    checkRecord(record, { workspaceId, isSealed }, journal, report);
  }
  if (isSealed && unlocked.value === null) report('note.unchecked', { file: '' });
  const { position, hash } = journal.end;
  return ok({
    workspaceId: id,
    format: found.value.format,
    isSealed,
    isOpened: !isSealed || unlocked.value !== null,
    position,
    headHash: hash,
    counts: {
      ...journal.counts,
      ...attachments,
      files: source.files.size,
      bytes: [...source.files.values()].reduce((sum, bytes) => sum + bytes, 0),
      snapshots: snapshots.length,
      rows: rows === null ? null : Object.values(rows.view()).reduce((sum, table) => sum + table.size, 0),
    },
  });
}

function judgeHeader(
  { file, position, header }: FoundSnapshot,
  workspaceId: string | null,
  isSealed: boolean,
  report: Report,
): void {
  if (header === null) return;
  if (workspaceId !== null && header.workspaceId !== workspaceId) report('snapshot.workspace', { file, position });
  if ((header.sealed === true) !== isSealed) report('snapshot.form', { file, line: 1, position });
}

function reportOthers(
  files: readonly { readonly file: string; readonly is: ReturnType<typeof kindOf> }[],
  report: Report,
) {
  for (const { file, is } of files) {
    if (is.kind === 'kept') report('note.kept', { file });
    if (is.kind === 'foreign') report('note.foreign', { file });
    if (is.kind === 'passing') report('note.passing', { file });
  }
}

/** Somebody may be writing at this moment: then what is not whole yet may be whole in a minute. */
async function reportLock(source: Source, report: Report): Promise<void> {
  if (!source.files.has('lock')) return;
  const text = (await readWhole(source, 'lock', 10_000))?.toString('utf8') ?? '';
  const told = (name: string): string => new RegExp(`"${name}":"([^"]{1,100})"`).exec(text)?.[1] ?? '?';
  report('note.locked', { file: 'lock' }, { host: told('host'), since: told('since') });
}

/** Whether the contents are sealed, where the manifest does not say. */
async function looksSealed(source: Source, snapshots: readonly FoundSnapshot[]): Promise<boolean> {
  const known = snapshots.find(({ header }) => header !== null)?.header;
  if (known) return known.sealed === true;
  for await (const part of source.files.has(segmentFile(1)) ? source.read(segmentFile(1)) : []) {
    return isSealedText(part.subarray(65, 76));
  }
  return false;
}
