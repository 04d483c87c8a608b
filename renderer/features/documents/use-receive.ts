import { useCallback, useState } from 'react';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import type { DocumentProblem } from '#shared/domain/dossier/change-document.ts';
import { setDocuments } from '#shared/domain/dossier/set-documents.ts';
import { draftCommit } from '#shared/journal/diff.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import type { ChaseLine } from './chase-lines.ts';

/** More documents than these in one act are backed up before. */
const mostWithoutBackup = 20;

export type Receiving = {
  /** Documents that were noted; null before anything was. */
  readonly received: number | null;
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly receive: (lines: readonly ChaseLine[]) => Promise<boolean>;
  readonly dismiss: () => void;
};

/** Notes documents as received today, all in one act; what is refused is named and the rest is noted all the same. */
export function useReceive(): Receiving {
  const { ask, state } = useProgram();
  const { copy, saving, workspace } = useProject();
  const { author, today } = state;
  const { folder } = workspace;
  const [outcome, setOutcome] = useState<{ received: number | null; problem: Problem | null }>(nothing);
  const [busy, setBusy] = useState(false);

  const receive = useCallback(
    async (lines: readonly ChaseLine[]): Promise<boolean> => {
      if (lines.length === 0) return false;
      setBusy(true);
      try {
        if (lines.length > mostWithoutBackup) {
          const safe = await ask('backup.before', { folder, reason: 'bulk' });
          if (!safe.ok) {
            setOutcome({ received: null, problem: safe.error });
            return false;
          }
        }
        let changed = 0;
        let refused: DocumentProblem | null = null;
        const saved = await saving.save(async () => {
          const owners = new Map<string, ChaseLine[]>();
          for (const line of lines) {
            const id = line.participant ?? line.employer;
            owners.set(id, [...(owners.get(id) ?? []), line]);
          }
          const ids = [...owners.keys()];
          const dossiers = await copy.db.dossier.bulkGet(ids);
          const act = { kind: 'receive', on: today as PlainDate, by: author } as const;
          const pairs = ids.flatMap((id, at) => {
            const own = owners.get(id) ?? [];
            const owner = own[0]?.participant === null ? 'company' : 'participant';
            const requirements = own.map(({ item }) => item.requirement);
            const done = setDocuments([{ id, owner, dossier: dossiers[at] ?? null }], requirements, act, act.on);
            changed += done.changed;
            refused ??= done.refused[0]?.problem ?? null;
            return done.pairs;
          });
          if (changed === 0) return null;
          const facts = { documents: changed };
          return draftCommit({ key: 'dossier.received', facts }, author, pairs);
        }, null);
        setOutcome(
          saved.ok
            ? { received: changed > 0 ? changed : null, problem: refused }
            : { received: null, problem: saved.error },
        );
        return saved.ok && changed > 0;
      } finally {
        setBusy(false);
      }
    },
    [ask, copy, saving, author, today, folder],
  );
  const dismiss = useCallback(() => setOutcome(nothing), []);
  return { ...outcome, busy, receive, dismiss };
}
const nothing = { received: null, problem: null } as const;
