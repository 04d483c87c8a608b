import { useState } from 'react';
import { letterTarget } from '#renderer/correspondence/CorrespondenceSection.tsx';
import type { LetterTarget } from '#renderer/correspondence/NoteLetter.tsx';
import { useProgram } from '#renderer/services/program.ts';
import type { ChasedEmployer } from '#shared/domain/chasing/work-list.ts';
import type { Correspondence } from '#shared/domain/correspondence/correspondence.ts';
import type { LetterPaper } from '#shared/ipc/chasing.channels.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { Language } from '#shared/kernel/translation.ts';
import { type Papers, usePapers } from './use-papers.ts';

/** What is open over the page: a question about asking again, the e-mail of one employer, or the note of what was sent. */
export type PaperDialog =
  | {
      readonly kind: 'asked';
      readonly targets: readonly LetterTarget[];
      readonly then: (ids: readonly string[]) => void;
    }
  | { readonly kind: 'mail'; readonly employer: ChasedEmployer }
  | {
      readonly kind: 'sent';
      readonly targets: readonly LetterTarget[];
      readonly channel: NonNullable<Correspondence['channel']>;
    };

export type PaperActs = {
  readonly papers: Papers;
  readonly dialog: PaperDialog | null;
  readonly close: () => void;
  /** Makes papers for employers, after a word about those that were asked a moment ago. */
  readonly make: (paper: LetterPaper, employers: readonly ChasedEmployer[]) => void;
  /** The e-mail of one to be looked at, of several as files. */
  readonly mail: (employers: readonly ChasedEmployer[]) => void;
  readonly saveMail: (employer: ChasedEmployer, attachList: boolean) => void;
  readonly markSent: (employers: readonly ChasedEmployer[], channel: NonNullable<Correspondence['channel']>) => void;
};

type Wishes = { readonly answerBy: PlainDate; readonly language: Language };

/** What can be made for employers, and the dialogs in between. */
export function usePaperActs({ answerBy, language }: Wishes): PaperActs {
  const { state } = useProgram();
  const papers = usePapers();
  const [dialog, setDialog] = useState<PaperDialog | null>(null);
  const on = state.today as PlainDate;
  const close = (): void => setDialog(null);

  /** Those of whom there is anything to ask. */
  const targetsOf = (employers: readonly ChasedEmployer[]): readonly LetterTarget[] =>
    employers
      .filter(({ company }) => company !== null)
      .map(employer => letterTarget(employer, { on, answerBy }))
      .filter(({ requested }) => requested.length > 0);
  const write = (companies: readonly string[], paper: LetterPaper, attachList: boolean): void => {
    close();
    void papers.write({ companies, papers: [paper], on, answerBy, language, attachList });
  };
  const asking = (targets: readonly LetterTarget[], then: (ids: readonly string[]) => void): void => {
    if (targets.some(({ already }) => already !== null)) setDialog({ kind: 'asked', targets, then });
    else then(targets.map(({ company }) => company));
  };
  return {
    papers,
    dialog,
    close,
    make: (paper, employers) => {
      const targets = targetsOf(employers);
      if (targets.length > 0) asking(targets, ids => write(ids, paper, true));
    },
    mail: employers => {
      const targets = targetsOf(employers);
      if (targets.length === 0) return;
      const [single] = employers;
      if (targets.length > 1) asking(targets, ids => write(ids, 'mail', true));
      else if (single) asking(targets, () => setDialog({ kind: 'mail', employer: single }));
    },
    saveMail: ({ company }, attachList) => {
      if (company !== null) write([company.id], 'mail', attachList);
    },
    markSent: (employers, channel) => {
      const targets = targetsOf(employers);
      if (targets.length > 0) setDialog({ kind: 'sent', targets, channel });
    },
  };
}
