import type { Course } from '../../domain/course/course.ts';
import type { Partner } from '../../domain/partner/partner.ts';
import type { Facts } from '../../kernel/problem.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import type { CellValue, ColumnKind } from '../model/report-document.ts';
import type { RegisterRow } from '../participant-register/register-row.ts';

/** The words of the document's language, and what the rows refer to. */
export type ColumnContext = {
  readonly say: (key: string, facts?: Facts) => string;
  readonly profile: CallProfile;
  readonly nameOf: (words: { readonly ro: string; readonly en: string }) => string;
  readonly course: (id: string) => Course | null;
  readonly partner: (id: string) => Partner | null;
};

/**
 * One thing that a register may say about a participant, whatever the call. The heading, the order and whether it is on
 * paper are the profile's. `number` is the place in the register, counted from 1.
 */
export type ParticipantColumn = {
  readonly kind: ColumnKind;
  /** Characters. */
  readonly width: number;
  readonly value: (row: RegisterRow, context: ColumnContext, number: number) => CellValue;
};
export type ParticipantColumns = Readonly<Record<string, ParticipantColumn>>;
