import type { Problem } from '../kernel/problem.ts';
import type { Result } from '../kernel/result.ts';
import type { Language } from '../kernel/translation.ts';

/** The papers that can be made for an employer: the letter (PDF), the list to fill in (Excel), the e-mail (.eml). */
export const letterPapers = ['letter', 'list', 'mail'] as const;
export type LetterPaper = (typeof letterPapers)[number];

/** Which papers for which companies, each a file of its own. */
export type LettersRequest = {
  readonly companies: readonly string[];
  readonly papers: readonly LetterPaper[];
  /** Days `YYYY-MM-DD`: of the letter, and to answer by; null leaves it to the call. */
  readonly on: string;
  readonly answerBy: string | null;
  readonly language: Language;
  /** The list goes with the e-mail as a workbook. */
  readonly attachList: boolean;
};

/** What came of it: each file is whole or not there. `cancelled`: those not named were not begun. */
export type WrittenLetters = {
  readonly folder: string;
  readonly written: readonly { readonly company: string; readonly paper: LetterPaper; readonly path: string }[];
  readonly refused: readonly { readonly company: string; readonly paper: LetterPaper; readonly problem: Problem }[];
  readonly cancelled: boolean;
};

/** Questions about papers for employers. `job` is made up by the page, to ask how far it is and to stop it. */
export interface ChasingChannels {
  /** Asks for a folder (for one file, for its name) with the system dialog, then writes in a thread. */
  'chasing.write-letters': {
    request: { readonly folder: string; readonly job: string; readonly letters: LettersRequest };
    reply: Result<WrittenLetters, Problem>;
  };
  /** Files written, of how many; null for a job that is unknown or over. */
  'chasing.progress': {
    request: { readonly job: string };
    reply: { readonly done: number; readonly total: number } | null;
  };
  'chasing.cancel': { request: { readonly job: string }; reply: null };
}

export const chasingChannels = {
  'chasing.write-letters': true,
  'chasing.progress': true,
  'chasing.cancel': true,
} as const satisfies Record<keyof ChasingChannels, true>;
