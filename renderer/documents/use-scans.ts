import { useState } from 'react';
import { scansOf } from '#renderer/attachments/file-adding.ts';
import { useFileAdding } from '#renderer/attachments/use-file-adding.ts';
import { attachmentsOf, recordsWithContent } from '#renderer/data/queries/attachments.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import type { Attachment } from '#shared/domain/attachment/attachment.ts';
import { isCoarse } from '#shared/domain/attachment/scan-quality.ts';
import { stateOn } from '#shared/domain/dossier/document-state.ts';
import type { Dossier } from '#shared/domain/dossier/dossier.ts';
import { itemOf } from '#shared/domain/dossier/owed.ts';
import { requirementOfScan } from '#shared/domain/dossier/scan-requirement.ts';
import { setDocuments } from '#shared/domain/dossier/set-documents.ts';
import { draftCommit } from '#shared/journal/diff.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';

/** A scan that is in the store and not saved yet: where it shall go. */
export type PendingScan = {
  readonly row: Attachment;
  /** Code of the requirement; null: none, it stays with the files; undefined: it is not added. */
  readonly code: string | null | undefined;
  /** The requirement was found by the scan's name, or is that of the row it was dropped on. */
  readonly recognised: boolean;
  /** Names of other records with the very same content. */
  readonly elsewhere: readonly string[];
  /** With this record already, without a requirement. */
  readonly wasThere: boolean;
};

/**
 * Scans dropped or chosen for a record. Those for one row are saved at once, unless there is something to know of one; all
 * others are sorted by their names and shown first. Saving gives each its requirement and makes what waited for it received,
 * in one act.
 */
export function useScans(owner: 'participant' | 'company', id: string) {
  const { state } = useProgram();
  const { copy, profile, saving } = useProject();
  const { adding, state: files } = useFileAdding();
  const [pending, setPending] = useState<readonly PendingScan[] | null>(null);
  const today = state.today as PlainDate;
  const requirements = profile.documents.filter(requirement => requirement.owner === owner);
  const record = scansOf(owner, id);

  const take = async (drop: string | null, code: string | null): Promise<void> => {
    const taken = await adding.take(owner, id, drop);
    const stored = taken.flatMap(file => (file.outcome === 'stored' ? [file.row as unknown as Attachment] : []));
    const names = new Set(taken.flatMap(file => (file.outcome === 'already-there' ? [file.as] : [])));
    const there = (await attachmentsOf(copy.db, owner, id)).filter(
      row => names.has(row.name) && (row.requirement ?? null) === null,
    );
    const elsewhere = await recordsWithContent(copy.db, [...stored, ...there], id);
    const scans = [...stored, ...there].map((row, at): PendingScan => {
      const found = code ?? requirementOfScan(row.name, requirements)?.code ?? null;
      const others = elsewhere.get(row.sha256) ?? [];
      return { row, code: found, recognised: found !== null, elsewhere: others, wasThere: at >= stored.length };
    });
    if (scans.length === 0) return;
    const isPlain = code !== null && scans.every(scan => scan.elsewhere.length === 0 && !isCoarse(scan.row));
    if (isPlain) await save(scans);
    else setPending(before => [...(before ?? []), ...scans]);
  };

  const save = async (scans: readonly PendingScan[]): Promise<void> => {
    const kept = scans.filter(({ code }) => code !== undefined);
    setPending(null);
    if (kept.length === 0) return;
    await saving.save(async () => {
      const dossier = (await copy.db.dossier.get(id)) ?? null;
      const pairs = await Promise.all(
        kept.map(async ({ row, code = null }) => {
          const before = (await copy.db.attachment.get(row.id)) ?? null;
          return { table: 'attachment', before, after: { ...(before ?? row), requirement: code } };
        }),
      );
      const came = requirements.filter(requirement => {
        if (!kept.some(({ code }) => code === requirement.code)) return false;
        return receives(dossier, requirement, today);
      });
      const act = { kind: 'receive', on: today, by: state.author } as const;
      const label = { key: 'dossier.scanned', facts: { scans: kept.length } };
      return draftCommit(label, state.author, [
        ...pairs,
        ...setDocuments([{ id, owner, dossier }], came, act, today).pairs,
      ]);
    }, `dossier/${id}/scans/${kept[0]?.row.id}`);
  };

  return {
    /** Scans dropped on a row (its code), or anywhere (null); without a drop they are chosen in the system dialog. */
    take: (drop: string | null, code: string | null) => void take(drop, code),
    pending,
    assign: (rowId: string, code: string | null | undefined) =>
      setPending(scans => scans?.map(scan => (scan.row.id === rowId ? { ...scan, code } : scan)) ?? null),
    save: () => void save(pending ?? []),
    cancel: () => setPending(null),
    progress: files.record === record ? files.progress : null,
    told: files.told.get(record) ?? [],
    dismiss: () => adding.dismiss(record),
    stop: adding.stop,
  };
}

/** Whether a scan that comes makes the document received: what was received or verified already stays as it is. */
export function receives(
  dossier: Dossier | null,
  requirement: Parameters<typeof stateOn>[1] & { readonly code: string },
  today: PlainDate,
): boolean {
  const state = stateOn(itemOf(dossier, requirement), requirement, today);
  return state !== 'received' && state !== 'verified';
}
