import { casesOf } from '../../domain/eligibility/check-project.ts';
import type { ParticipantCase } from '../../domain/eligibility/participant-case.ts';
import type { ProjectData } from '../../domain/tables.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { romanianOrder } from './name-order.ts';
import type { RegisterScope } from './register-parameters.ts';

export type ListedCase = { readonly subject: ParticipantCase; readonly entryOn: PlainDate };
export type ListedCases = {
  /** By family name, first name, id. */
  readonly listed: readonly ListedCase[];
  /** People of the scope that are not listed. */
  readonly withoutEntry: number;
  readonly laterEntry: number;
};

/** Everyone who had entered by the end of the period, whenever that was: a register is cumulative. */
export function listCases(data: ProjectData, { to, partner }: RegisterScope): ListedCases {
  const keyed: (ListedCase & { readonly order: string })[] = [];
  let withoutEntry = 0;
  let laterEntry = 0;
  for (const subject of casesOf(data)) {
    const { id, lastName, firstName, entryDate, recruitedBy } = subject.participant;
    if (partner !== null && recruitedBy !== partner.id) continue;
    if (entryDate === null) withoutEntry += 1;
    else if (entryDate > to) laterEntry += 1;
    else {
      const order = `${romanianOrder(lastName)}\u0000${romanianOrder(firstName)}\u0000${id}`;
      keyed.push({ subject, entryOn: entryDate, order });
    }
  }
  keyed.sort((a, b) => (a.order < b.order ? -1 : 1));
  return { listed: keyed, withoutEntry, laterEntry };
}
