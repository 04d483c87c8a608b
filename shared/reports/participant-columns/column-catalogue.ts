import { employerColumns } from './employer-columns.ts';
import { exitColumns } from './exit-columns.ts';
import { identificationColumns } from './identification-columns.ts';
import { managementColumns } from './management-columns.ts';
import type { ParticipantColumns } from './participant-column.ts';
import { participationColumns } from './participation-columns.ts';
import { situationColumns } from './situation-columns.ts';

/** Every column that a profile may ask for in a register of participants, by the key it uses. */
export const participantColumns: ParticipantColumns = {
  ...identificationColumns,
  ...situationColumns,
  ...employerColumns,
  ...participationColumns,
  ...exitColumns,
  ...managementColumns,
};
