import { ageOn } from '#shared/domain/participant/age.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';

/**
 * What a list may show of a participant besides its usual columns. The sensitive questions are not among them: whoever
 * looks at a list of hundreds does not need them, and whoever looks over a shoulder even less.
 */
export const furtherFields = [
  'state',
  'group',
  'gender',
  'ageAtEntry',
  'isced',
  'labourStatus',
  'gtCategory',
  'phone',
  'email',
  'locality',
  'areaType',
  'formOn',
  'position',
  'contractEndOn',
  'campaign',
  'exitReason',
  'certificateOn',
  // No column: whoever was erased is not changed with others.
  'erasedOn',
] as const;
export type FurtherField = (typeof furtherFields)[number];
export type FurtherValue = string | number | null;

/** The values in the order of `furtherFields`: a list of values takes a fraction of the room of named ones, thousands of times. */
export function furtherOf(participant: Participant): readonly FurtherValue[] {
  const { birthDate, entryDate, contract } = participant;
  const facts: { readonly [F in FurtherField]: FurtherValue } = {
    state: participant.status,
    group: participant.group ?? null,
    gender: participant.gender,
    ageAtEntry: birthDate === null || entryDate === null ? null : ageOn(birthDate, entryDate),
    isced: participant.isced,
    // A wrong record has two of them.
    labourStatus: participant.labourStatus.join(' ') || null,
    gtCategory: participant.gtCategory,
    phone: participant.phone,
    email: participant.email,
    locality: participant.domicile?.locality ?? null,
    areaType: participant.areaType,
    formOn: participant.formDate,
    position: contract?.position ?? null,
    contractEndOn: contract?.endOn ?? null,
    campaign: participant.campaign,
    exitReason: participant.exitReason,
    certificateOn: participant.certificate?.on ?? null,
    erasedOn: participant.anonymous?.erasedOn ?? null,
  };
  return furtherFields.map(field => facts[field]);
}

/** One of the values of a line. */
export const furtherFact = (row: { readonly further: readonly FurtherValue[] }, field: FurtherField): FurtherValue =>
  row.further[furtherFields.indexOf(field)] ?? null;
