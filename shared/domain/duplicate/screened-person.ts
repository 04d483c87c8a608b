import type { PlainDate } from '../../kernel/plain-date.ts';
import { foldForSearch } from '../../kernel/search-text.ts';
import { readCnp } from '../identity/cnp.ts';
import type { Participant } from '../participant/participant.ts';
import { type ComparableName, comparableName } from './person-name.ts';

/** What screening reads of a participant. */
export type PersonFacts = Pick<
  Participant,
  'id' | 'lastName' | 'firstName' | 'cnp' | 'birthDate' | 'gender' | 'phone' | 'email' | 'employer' | 'anonymous'
>;

/** A participant made comparable; null is "not known". */
export type ScreenedPerson = {
  readonly id: string;
  readonly name: ComparableName;
  /** The thirteen digits of a CNP that can exist. */
  readonly cnp: string | null;
  /** What was typed as a CNP, possible or not, if it is about as long as one. */
  readonly typedCnp: string | null;
  readonly birth: PlainDate | null;
  readonly gender: 'M' | 'F' | null;
  /** The last nine digits: without the country's 0 or +4, which people write or leave out. */
  readonly phone: string | null;
  readonly email: string | null;
  readonly employer: string | null;
  /** Nothing but the name tells who it is: neither a possible CNP nor a birth date. */
  readonly bare: boolean;
};

/** What is compared of a participant; null for one who was erased, of whom nothing is known any more. */
export function screenedPerson(facts: PersonFacts): ScreenedPerson | null {
  if ((facts.anonymous ?? null) !== null) return null;
  const typed = (facts.cnp ?? '').replace(/[\s'’-]/g, '');
  const read = readCnp(typed);
  const cnp = read.errors.length === 0 ? read.digits : null;
  const birth = facts.birthDate ?? read.birthDate;
  return {
    id: facts.id,
    name: comparableName(facts.lastName, facts.firstName),
    cnp,
    typedCnp: /^\d{12,14}$/.test(typed) ? typed : null,
    birth,
    gender: facts.gender ?? read.gender,
    phone: phoneOf(facts.phone),
    email: emailOf(facts.email),
    employer: facts.employer,
    bare: cnp === null && birth === null,
  };
}

/** The last nine digits of a phone number; null for what has fewer. */
export function phoneOf(typed: string | null): string | null {
  const digits = (typed ?? '').replace(/\D/g, '');
  return digits.length < 9 ? null : digits.slice(-9);
}

/** An e-mail address as it is compared; null for what is none. */
export function emailOf(typed: string | null): string | null {
  const email = foldForSearch(typed ?? '').replace(/\s/g, '');
  return email.includes('@') ? email : null;
}
