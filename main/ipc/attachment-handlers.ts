import { basename } from 'node:path';
import { type Attachment, attachmentOwners } from '#shared/domain/attachment/attachment.ts';
import { isProgramFile } from '#shared/domain/attachment/file-kind.ts';
import { cleanFileName, diskFileName } from '#shared/domain/attachment/file-name.ts';
import type { AddedFile, AddingProgress, AttachmentChannels } from '#shared/ipc/attachment.channels.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { atomicWrite } from '../files/atomic-write.ts';
import { type RecordPlace, type StoredFile, storeFile, takeContent } from '../workspace/attachments.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type DroppedFile, DroppedFiles } from './dropped-files.ts';
import type { Handlers } from './register-handlers.ts';
import type { Services } from './services.ts';
import type { WorkspaceDesk } from './workspace-desk.ts';

type Group = Pick<Handlers, keyof AttachmentChannels>;
/** More at once is a folder that somebody has selected by mistake. */
const mostAtOnce = 200;

type Adding = { progress: AddingProgress | null; readonly stop: AbortController };

/** Questions about files kept with records. */
export function attachmentHandlers(
  { program, dialogs, desktop, attachments }: Pick<Services, 'program' | 'dialogs' | 'desktop' | 'attachments'>,
  desk: WorkspaceDesk,
  dropped: DroppedFiles = new DroppedFiles(),
): Group {
  const adding = new Map<string, Adding>();

  const chosen = async (drop: string | null): Promise<Result<readonly DroppedFile[], Problem>> => {
    if (drop !== null) {
      const files = dropped.take(drop);
      return files === null ? fail(problem('attachment.drop-unknown')) : ok(files);
    }
    const paths = await dialogs.chooseFiles();
    if (paths === null) return fail(problem('dialog.cancelled'));
    return ok(paths.map(path => ({ path, name: basename(path) })));
  };

  /** A row of the open workspace that a page names by its id. */
  const rowOf = (folder: string, id: string): Result<{ workspace: Workspace; row: Attachment }, Problem> => {
    const workspace = desk.need(folder);
    if (!workspace.ok) return workspace;
    const row = workspace.value.data().attachment.get(id);
    return row ? ok({ workspace: workspace.value, row }) : fail(problem('attachment.unknown'));
  };

  /** The key goes with the workspace: work that is cut off by its closing fails in any way, and means only that. */
  const whileOpen = async <T>(workspace: Workspace, work: () => Promise<T>): Promise<T | Result<never, Problem>> => {
    try {
      return await work();
    } catch (error) {
      if (desk.current !== workspace) return fail(problem('ipc.no-workspace'));
      throw error;
    }
  };

  const storeOne = async (
    workspace: Workspace,
    place: RecordPlace,
    file: DroppedFile,
    before: readonly AddedFile[],
    options: NonNullable<Parameters<typeof storeFile>[4]>,
  ): Promise<AddedFile> => {
    const name = cleanFileName(file.name) ?? '';
    const refused = (found: Problem): AddedFile => ({ name, outcome: 'refused', problem: found });
    if (file.path === '') return refused(problem('attachment.no-path'));
    if (options.signal?.aborted) return refused(problem('attachment.cancelled'));
    const stamp = { ...attachments.stamp(), author: program.author() };
    const stored = await storeFile(workspace, place, file.path, stamp, options);
    return stored.ok ? outcomeOf(name, stored.value, before) : refused(stored.error);
  };

  return {
    'attachment.dropped': async ({ files }) => ({ drop: dropped.keep(files) }),
    'attachment.add': async ({ folder, table, rowId, drop, job }) => {
      const workspace = desk.need(folder);
      if (!workspace.ok) return workspace;
      const owner = attachmentOwners.find(known => known === table);
      if (owner === undefined) return fail(problem('attachment.no-record'));
      const files = await chosen(drop);
      if (!files.ok) return files;
      if (files.value.length > mostAtOnce) return fail(problem('attachment.too-many', { max: mostAtOnce }));
      const self: Adding = { progress: null, stop: new AbortController() };
      adding.set(job, self);
      try {
        return await whileOpen(workspace.value, async () => {
          const results: AddedFile[] = [];
          for (const [at, file] of files.value.entries()) {
            const onProgress = (done: number, total: number): void => {
              // Somebody closed it: nothing more is to be read or written for it.
              if (desk.current !== workspace.value) self.stop.abort();
              self.progress = { file: at + 1, files: files.value.length, done, total };
            };
            const options = { signal: self.stop.signal, onProgress };
            results.push(await storeOne(workspace.value, { table: owner, rowId }, file, results, options));
          }
          return ok(results);
        });
      } finally {
        adding.delete(job);
      }
    },
    'attachment.progress': async ({ job }) => adding.get(job)?.progress ?? null,
    'attachment.cancel': async ({ job }) => {
      adding.get(job)?.stop.abort();
      return null;
    },
    'attachment.open': async ({ folder, id, knowingly }) => {
      const found = rowOf(folder, id);
      if (!found.ok) return found;
      const { workspace, row } = found.value;
      if (isProgramFile(row.name)) return fail(problem('attachment.program-file'));
      if (workspace.vault.key !== null && !knowingly) return fail(problem('attachment.opens-in-clear'));
      const name = diskFileName(row.name);
      const copy = await whileOpen(workspace, () =>
        takeContent(workspace, row, chunks => attachments.opened.put(name, chunks)),
      );
      if (!copy.ok) return copy;
      return (await desktop.openFile(copy.value)) ? ok(null) : fail(problem('attachment.not-opened'));
    },
    'attachment.save-as': async ({ folder, id }) => {
      const found = rowOf(folder, id);
      if (!found.ok) return found;
      const { workspace, row } = found.value;
      const path = await dialogs.saveFile(diskFileName(row.name));
      if (path === null) return fail(problem('dialog.cancelled'));
      // Not among the files that a page may have opened: it could be a program.
      return whileOpen(workspace, () =>
        takeContent(workspace, row, chunks =>
          atomicWrite(path, chunks, { replace: true, notIn: workspace.vault.folder }),
        ),
      );
    },
  };
}

/** The same content twice among the files of one act is one file too. */
function outcomeOf(name: string, { kind, row }: StoredFile, before: readonly AddedFile[]): AddedFile {
  if (kind === 'already-there') return { name, outcome: kind, as: row.name };
  const same = before.find(other => other.outcome === 'stored' && other.row.sha256 === row.sha256);
  return same ? { name, outcome: 'already-there', as: same.name } : { name, outcome: kind, row };
}
