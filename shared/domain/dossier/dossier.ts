import type { PlainDate } from '../../kernel/plain-date.ts';

/** lipsă → primit → verificat | respins → expirat; or waived with a reason by a named person. */
export const documentStates = ['missing', 'received', 'verified', 'rejected', 'expired', 'waived'] as const;
export type DocumentState = (typeof documentStates)[number];

/** What lies in the file. */
export const documentCopies = ['original', 'conform-cu-originalul', 'electronic'] as const;
export type DocumentCopy = (typeof documentCopies)[number];

export type DocumentItem = {
  readonly state: DocumentState;
  readonly receivedOn: PlainDate | null;
  readonly verifiedOn: PlainDate | null;
  readonly verifiedBy: string | null;
  readonly validUntil: PlainDate | null;
  /** Why it was rejected or waived. */
  readonly reason: string | null;

  // Added later; items saved before have none of these, which reads as null.
  /** Who entered it: somebody else verifies. */
  readonly receivedBy?: string | null;
  /** Who rejected or waived it, and when. */
  readonly decidedBy?: string | null;
  readonly decidedOn?: PlainDate | null;
  readonly copy?: DocumentCopy | null;
  /** Number and day of the document itself. */
  readonly number?: string | null;
  readonly issuedOn?: PlainDate | null;
  readonly remarks?: string | null;
};

/** The documents of one participant, company or partner. Its id is the id of whoever it is about. */
export type Dossier = {
  readonly id: string;
  readonly owner: 'participant' | 'company' | 'partner';
  /** By requirement code of the call profile (`PAR-02`). A code that is not here is missing. */
  readonly items: { readonly [code: string]: DocumentItem };
};
