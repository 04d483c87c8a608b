import type { PersonFacts } from '#shared/domain/duplicate/screened-person.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';

type Given = Partial<Omit<PersonFacts, 'birthDate'>> & { readonly id: string; readonly birthDate?: string };

/** An invented person of whom only what is given is known. */
export function person({ birthDate, ...given }: Given): PersonFacts {
  return {
    lastName: 'Popescu',
    firstName: 'Ion',
    cnp: null,
    gender: null,
    phone: null,
    email: null,
    employer: null,
    anonymous: null,
    birthDate: (birthDate ?? null) as PlainDate | null,
    ...given,
  };
}
