import type { Company } from '#shared/domain/company/company.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { CallProfile } from '#shared/profiles/profile.ts';

/** The day for which a company's category is asked first: when it joined, by its agreement; otherwise today. */
export const smeDayOf = ({ agreementOn }: Pick<Company, 'agreementOn'>, today: PlainDate): PlainDate =>
  agreementOn ?? today;

export type Regulation = CallProfile['deMinimis']['regulations'][number]['regulation'];

/** The de minimis regulation under which aid is granted on a day; the last one where none is in force. Null: the call knows none. */
export function regulationOn({ deMinimis: { regulations } }: CallProfile, day: PlainDate): Regulation | null {
  const inForce = regulations.find(({ from, to }) => from <= day && day <= to);
  return (inForce ?? regulations.at(-1))?.regulation ?? null;
}
