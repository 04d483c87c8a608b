import type { PlainDate } from '../../kernel/plain-date.ts';

/** lipsă → primit → verificat | respins → expirat; or waived with a reason by a named person. */
export const documentStates = ['missing', 'received', 'verified', 'rejected', 'expired', 'waived'] as const;
export type DocumentState = (typeof documentStates)[number];

export type DocumentItem = {
  readonly state: DocumentState;
  readonly receivedOn: PlainDate | null;
  readonly verifiedOn: PlainDate | null;
  readonly verifiedBy: string | null;
  readonly validUntil: PlainDate | null;
  /** Why it was rejected or waived. */
  readonly reason: string | null;
};

/** The documents of one participant, company or partner. Its id is the id of whoever it is about. */
export type Dossier = {
  readonly id: string;
  readonly owner: 'participant' | 'company' | 'partner';
  /** By requirement code of the call profile (`PAR-02`). A code that is not here is missing. */
  readonly items: { readonly [code: string]: DocumentItem };
};
