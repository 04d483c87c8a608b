import { addDays, type PlainDate } from '../../kernel/plain-date.ts';
import { addWorkingDays } from '../../kernel/working-days.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import type { Company } from '../company/company.ts';
import type { Correspondence, RequestedDocument } from '../correspondence/correspondence.ts';
import type { Participant } from '../participant/participant.ts';
import { hasCome, requestKey } from './asked.ts';
import { allItems, type ChasedEmployer, type ChaseItem } from './work-list.ts';

/** What one employer is asked for: nothing but what it can bring, for nobody but its own people. */
export type DocumentsLetter = {
  readonly company: Company;
  /** The day of the letter. */
  readonly on: PlainDate;
  readonly answerBy: PlainDate;
  /** The last letter that asked for some of it and was not answered: this one comes back to it. */
  readonly refersTo: Correspondence | null;
  readonly own: readonly ChaseItem[];
  /** By family name and first name, in the order of `byName`. */
  readonly people: readonly { readonly participant: Participant; readonly items: readonly ChaseItem[] }[];
  /** How many documents in all, and of which each: what is recorded when it is sent. */
  readonly requested: readonly RequestedDocument[];
};

/** Working days to answer where the call says nothing. [INFERRED] */
export const defaultAnswerDays = 10;

/**
 * The day until which an answer is asked for: by the call's deadline `missingDocuments` (`{ days, kind }`, kind `working` or
 * `calendar`), otherwise ten working days after the day of the letter.
 */
export function proposedAnswerBy({ deadlines }: Pick<CallProfile, 'deadlines'>, on: PlainDate): PlainDate {
  const value = deadlines.find(({ key }) => key === 'missingDocuments')?.value;
  const { days, kind } =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as { readonly days?: unknown; readonly kind?: unknown })
      : {};
  if (typeof days !== 'number' || !Number.isInteger(days) || days < 1 || days > 365) {
    return addWorkingDays(on, defaultAnswerDays);
  }
  return kind === 'calendar' ? addDays(on, days) : addWorkingDays(on, days);
}

type LetterDays = { readonly on: PlainDate; readonly answerBy: PlainDate };

/**
 * The letter to one employer, from its part of the work list; null where there is nothing that it can bring, or no company.
 * `order` gives the text by which names sort.
 */
export function letterFor(
  employer: ChasedEmployer,
  { on, answerBy }: LetterDays,
  order: (name: string) => string,
): DocumentsLetter | null {
  const { company, letters } = employer;
  if (company === null) return null;
  const own = forEmployer(employer.own);
  const keyed = employer.people.flatMap(({ subject: { participant }, items }) => {
    // A person who works elsewhere by now is in another employer's letter, whatever was given here.
    if (participant.employer !== company.id) return [];
    const wanted = forEmployer(items);
    const key = `${order(participant.lastName)}\u0000${order(participant.firstName)}\u0000${participant.id}`;
    return wanted.length === 0 ? [] : [{ participant, items: wanted, key }];
  });
  const people = keyed
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ participant, items }) => ({ participant, items }));
  const items = [...own, ...people.flatMap(person => person.items)];
  if (items.length === 0) return null;
  const requested = items.map(({ participant, requirement: { code } }) => ({ participant, code }));
  return { company, on, answerBy, refersTo: unanswered(letters, items, on), own, people, requested };
}

export const forEmployer = (items: readonly ChaseItem[]): readonly ChaseItem[] =>
  items.filter(({ of }) => of === 'employer');

const written: ReadonlySet<Correspondence['channel']> = new Set(['letter', 'email', 'by-hand']);

/** The last written request before the day for any of these that have not come since, unless it was answered. */
function unanswered(
  letters: readonly Correspondence[],
  items: readonly ChaseItem[],
  on: PlainDate,
): Correspondence | null {
  const open = new Map(
    items.map(({ participant, requirement: { code }, owed }) => [requestKey({ participant, code }), owed.item]),
  );
  const asksForOpen = (letter: Correspondence): boolean =>
    letter.requested.some(wanted => {
      const key = requestKey(wanted);
      return open.has(key) && !hasCome(open.get(key) ?? null, letter.on);
    });
  return (
    letters.findLast(
      letter =>
        letter.direction === 'out' &&
        written.has(letter.channel) &&
        letter.on !== null &&
        letter.on < on &&
        letter.answeredOn === null &&
        asksForOpen(letter),
    ) ?? null
  );
}

/** What stands in the way of asking now: most of it was asked for a moment ago. */
export type AskedAlready = {
  /** The latest letter, call or visit concerned. */
  readonly letter: Correspondence;
  /** How many of the documents are awaited already, and whether that is all of them. */
  readonly documents: number;
  readonly everything: boolean;
};

/** So many days after asking, nobody is asked again by accident. */
export const quietDays = 7;

/**
 * Whether an employer has been asked for the same a short while ago, or still has time to answer: then it is not asked again
 * without a word. Null when nothing of it is awaited.
 */
export function askedAlready(employer: ChasedEmployer, today: PlainDate): AskedAlready | null {
  const items = forEmployer(allItems(employer));
  const since = addDays(today, -quietDays);
  const awaited = items.flatMap(({ asked }) => {
    if (asked === null || asked.state === 'came') return [];
    const { on, answerBy } = asked.last;
    const isRecent = on !== null && on > since;
    const hasTime = asked.state === 'awaited' && answerBy !== null;
    return isRecent || hasTime ? [asked.last] : [];
  });
  const letter = awaited.reduce<Correspondence | null>(
    (latest, each) => (latest === null || (each.on ?? '') > (latest.on ?? '') ? each : latest),
    null,
  );
  return letter === null ? null : { letter, documents: awaited.length, everything: awaited.length === items.length };
}
