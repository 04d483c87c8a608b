import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Correspondence, RequestedDocument } from '../correspondence/correspondence.ts';
import type { DocumentItem } from '../dossier/dossier.ts';

/** How a document stands that was asked for: it came since, its answer is still awaited, or the day for it has passed. */
export const answerStates = ['came', 'answered', 'awaited', 'reminder'] as const;
export type AnswerState = (typeof answerStates)[number];

/** What is known of asking for one document. */
export type Asked = {
  /** The last letter, call or visit that asked for it. */
  readonly last: Correspondence;
  /** How often it was asked for, by whatever way. */
  readonly times: number;
  readonly state: AnswerState;
};

/** One document of one participant, or of the company itself when `participant` is null. */
export const requestKey = ({ participant, code }: RequestedDocument): string => `${participant ?? ''}/${code}`;

/** What was asked of a company, by document: requests that have a day, oldest first. */
export type Requests = ReadonlyMap<string, readonly Correspondence[]>;

/** Letters, calls and visits in which something was asked for; what has no day was not sent. */
export const isRequest = ({ direction, on, requested }: Correspondence): boolean =>
  direction === 'out' && on !== null && requested.length > 0;

/** Oldest first; of one day, in order of id, so that the same rows always give the same. */
export function inOrderOfDay(letters: Iterable<Correspondence>): Correspondence[] {
  const order = ({ on, id }: Correspondence): string => `${on ?? ''} ${id}`;
  return [...letters].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** Finds once what was asked for in all of a company's letters. */
export function requestsIn(letters: Iterable<Correspondence>): Requests {
  const requests = new Map<string, Correspondence[]>();
  for (const letter of inOrderOfDay(letters).filter(isRequest)) {
    for (const key of new Set(letter.requested.map(requestKey))) {
      const others = requests.get(key);
      if (others) others.push(letter);
      else requests.set(key, [letter]);
    }
  }
  return requests;
}

/**
 * Whether a document was asked for, and what came of it; null when it never was. What came on the day of the letter or
 * later counts as come, also when it was refused afterwards: then it must be asked for anew, and no reminder is due. A
 * reminder is due on the day after `answerBy`, unless the letter was marked as answered.
 */
export function askedOf(
  requests: Requests,
  wanted: RequestedDocument,
  item: DocumentItem | null,
  today: PlainDate,
): Asked | null {
  const found = requests.get(requestKey(wanted)) ?? [];
  const last = found.at(-1);
  if (last === undefined) return null;
  return { last, times: found.length, state: answerState(last, item, today) };
}

function answerState(last: Correspondence, item: DocumentItem | null, today: PlainDate): AnswerState {
  if (hasCome(item, last.on)) return 'came';
  if (last.answeredOn !== null) return 'answered';
  return last.answerBy !== null && last.answerBy < today ? 'reminder' : 'awaited';
}

/** A paper was handed in on that day or after it. */
export const hasCome = (item: DocumentItem | null, since: PlainDate | null): boolean =>
  since !== null && item !== null && item.state !== 'missing' && item.receivedOn !== null && item.receivedOn >= since;
