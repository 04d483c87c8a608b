import type { PlainDate } from '../../kernel/plain-date.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import type { ProjectData } from '../tables.ts';
import { addSums, type ChaseSums, noSums } from './chase-sums.ts';
import { employerRows } from './employer-cases.ts';
import { type ChasedEmployer, chaseEmployer, chaseMoment } from './work-list.ts';

export type WorkList = { readonly employers: readonly ChasedEmployer[]; readonly sums: ChaseSums };

/**
 * The work list of a project on a day: every employer with anything to chase or anything written, and people without an
 * employer. Reminders first, then what is overdue, then how much is lacking. Time grows with the number of documents.
 */
export function workList(data: ProjectData, profile: CallProfile, today: PlainDate): WorkList {
  const moment = chaseMoment(profile, today);
  const employers = [...employerRows(data).values()]
    .map(({ subject, letters }) => chaseEmployer(subject, letters, moment))
    .filter(({ sums, letters }) => sums.documents > 0 || letters.length > 0)
    .sort(byUrgency);
  return { employers, sums: employers.reduce((sum, employer) => addSums(sum, employer.sums), noSums) };
}

function byUrgency({ sums: a }: ChasedEmployer, { sums: b }: ChasedEmployer): number {
  return b.reminders - a.reminders || b.overdue - a.overdue || b.documents - a.documents;
}
