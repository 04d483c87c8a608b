import { useState } from 'react';
import { useProject } from '#renderer/services/open-project.ts';
import { useRemembered } from '#renderer/services/preferences.ts';
import { useProgram } from '#renderer/services/program.ts';
import type { Attachment } from '#shared/domain/attachment/attachment.ts';
import { mediaTypeOf } from '#shared/domain/attachment/file-kind.ts';
import { cleanFileName, splitName } from '#shared/domain/attachment/file-name.ts';
import type { SavedFile } from '#shared/ipc/contract.ts';
import { draftCommit } from '#shared/journal/diff.ts';
import type { Problem } from '#shared/kernel/problem.ts';

/** What is said under a file's line. */
export type LineNews =
  | { readonly kind: 'asks'; readonly problem: Problem }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'saved'; readonly file: SavedFile };

/** What can be done with one kept file. Changes of the row are acts of the journal like any other. */
export function useFileActs(file: Attachment) {
  const { ask, state } = useProgram();
  const { workspace, copy, saving } = useProject();
  const [news, setNews] = useState<LineNews | null>(null);
  const [busy, setBusy] = useState(false);
  /** Whether this person has been told once that other programs see a file of an encrypted workspace in clear. */
  const [toldOfClear, setToldOfClear] = useRemembered('attachments.told-of-clear', false);
  const { folder } = workspace;
  const { id } = file;

  const open = async (knowingly: boolean): Promise<void> => {
    setBusy(true);
    setNews(null);
    const outcome = await ask('attachment.open', { folder, id, knowingly });
    setBusy(false);
    if (outcome.ok) return;
    const kind = outcome.error.code === 'attachment.opens-in-clear' ? 'asks' : 'failed';
    setNews({ kind, problem: outcome.error });
  };
  return {
    news,
    busy,
    dismiss: () => setNews(null),
    open: () => open(toldOfClear),
    openInClear: () => {
      setToldOfClear(true);
      return open(true);
    },
    saveAs: async () => {
      setNews(null);
      const outcome = await ask('attachment.save-as', { folder, id });
      if (outcome.ok) setNews({ kind: 'saved', file: outcome.value });
      else if (outcome.error.code !== 'dialog.cancelled') setNews({ kind: 'failed', problem: outcome.error });
    },
    /** Gives the file another name and keeps its ending. An empty name changes nothing. */
    rename: async (typed: string) => {
      const { stem, ending } = splitName(file.name);
      if (typed.trim() === '' || typed.trim() === stem) return;
      const name = cleanFileName(`${typed.trim()}${ending}`);
      if (name === null) return;
      const label = { key: 'attachment.renamed', facts: {} };
      await saving.save(async () => {
        const before = (await copy.db.attachment.get(id)) ?? null;
        const after = before && { ...before, name, mediaType: mediaTypeOf(name) };
        return draftCommit(label, state.author, [{ table: 'attachment', before, after }]);
      }, `attachment/${id}`);
    },
  };
}

/** Removing, and putting back what was removed last. */
export function useRemoval() {
  const { state } = useProgram();
  const { copy, saving } = useProject();
  const [removed, setRemoved] = useState<Attachment | null>(null);
  const place = (id: string): string => `attachment/${id}`;
  return {
    removed,
    forget: () => setRemoved(null),
    remove: async ({ id }: Attachment) => {
      let gone: Attachment | null = null;
      const label = { key: 'attachment.removed', facts: {} };
      const outcome = await saving.save(async () => {
        gone = (await copy.db.attachment.get(id)) ?? null;
        return draftCommit(label, state.author, [{ table: 'attachment', before: gone, after: null }]);
      }, place(id));
      if (outcome.ok) setRemoved(gone);
    },
    putBack: async () => {
      if (!removed) return;
      const label = { key: 'attachment.put-back', facts: {} };
      const outcome = await saving.save(async () => {
        // It may have come back by undo meanwhile.
        const there = await copy.db.attachment.get(removed.id);
        return there ? null : draftCommit(label, state.author, [{ table: 'attachment', before: null, after: removed }]);
      }, place(removed.id));
      if (outcome.ok) setRemoved(null);
    },
  };
}
