import type { PlainDate } from '../../kernel/plain-date.ts';

export const correspondenceDirections = ['out', 'in'] as const;
export const correspondenceChannels = ['letter', 'email', 'phone', 'visit', 'by-hand'] as const;
export const correspondenceSubjects = ['missing-documents', 'agreement', 'information', 'other'] as const;

/** A document that was asked for: of a participant, or of the company itself when `participant` is null. */
export type RequestedDocument = { readonly participant: string | null; readonly code: string };

/** What was sent to a company or came from it, and when: so that nothing is sent twice by accident and every reminder has its day. */
export type Correspondence = {
  readonly id: string;
  readonly company: string | null;
  readonly direction: (typeof correspondenceDirections)[number];
  readonly channel: (typeof correspondenceChannels)[number] | null;
  readonly subject: (typeof correspondenceSubjects)[number] | null;
  /** The day it was sent or received. */
  readonly on: PlainDate | null;
  readonly by: string | null;
  readonly addressee: string | null;
  /** What exactly was asked for. */
  readonly requested: readonly RequestedDocument[];
  /** The answer is wanted by this day; a reminder is due after it. */
  readonly answerBy: PlainDate | null;
  readonly answeredOn: PlainDate | null;
  readonly remarks: string | null;
};
