import { useState } from 'react';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import type { DocumentAct, DocumentActKind } from '#shared/domain/dossier/change-document.ts';
import type { Dossier } from '#shared/domain/dossier/dossier.ts';
import { type SetDocuments, setDocuments } from '#shared/domain/dossier/set-documents.ts';
import type { CommitLabel } from '#shared/journal/commit.ts';
import { draftCommit } from '#shared/journal/diff.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';

export type DossierOf = { readonly id: string; readonly owner: Dossier['owner'] };
/** What came of an act on documents, until it is read. */
export type ActNews = { readonly changed: number; readonly refused: SetDocuments['refused'] };

/** Acts on documents of one record, each one commit, dated today and signed by whoever works at the program. */
export function useDocumentActs({ id, owner }: DossierOf) {
  const { state } = useProgram();
  const { copy, profile, saving } = useProject();
  const [news, setNews] = useState<ActNews | null>(null);
  const today = state.today as PlainDate;

  /** Reason: of rejecting and waiving. What is refused is told; the rest is done. */
  const carryOut = async (kind: DocumentActKind, codes: readonly string[], reason = ''): Promise<void> => {
    const requirements = profile.documents.filter(({ code }) => codes.includes(code));
    const act: DocumentAct = { kind, on: today, by: state.author, reason };
    let done: SetDocuments | null = null;
    const outcome = await saving.save(
      async () => {
        const dossier = (await copy.db.dossier.get(id)) ?? null;
        done = setDocuments([{ id, owner, dossier }], requirements, act, today);
        const { pairs, changed } = done;
        return changed === 0 ? null : draftCommit(labelOf(kind, changed), state.author, pairs);
      },
      `dossier/${id}/${kind}/${codes.join(',')}`,
    );
    const told = done as SetDocuments | null;
    setNews(outcome.ok && told && told.refused.length > 0 ? told : null);
  };
  return { carryOut, news, dismiss: () => setNews(null) };
}
export type DocumentActs = ReturnType<typeof useDocumentActs>;

function labelOf(kind: DocumentActKind, documents: number): CommitLabel {
  const facts = { documents };
  switch (kind) {
    case 'receive':
      return { key: 'dossier.received', facts };
    case 'verify':
      return { key: 'dossier.verified', facts };
    case 'reject':
      return { key: 'dossier.rejected', facts };
    case 'waive':
      return { key: 'dossier.waived', facts };
  }
}
