import { type PlainDate, romanianDate } from '../../kernel/plain-date.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { foldForSearch } from '../../kernel/search-text.ts';
import type { DocumentRequirement } from '../../profiles/profile.ts';
import { lastValidDay } from './document-state.ts';
import type { DocumentCopy, DocumentItem } from './dossier.ts';

/** What may be done with a document. `on` is the day on which it happened. */
export type DocumentAct =
  | {
      readonly kind: 'receive';
      readonly on: PlainDate;
      readonly by: string;
      readonly copy?: DocumentCopy | null;
      readonly number?: string | null;
      readonly issuedOn?: PlainDate | null;
      readonly validUntil?: PlainDate | null;
    }
  | { readonly kind: 'verify'; readonly on: PlainDate; readonly by: string }
  | { readonly kind: 'reject'; readonly on: PlainDate; readonly by: string; readonly reason: string }
  | { readonly kind: 'waive'; readonly on: PlainDate; readonly by: string; readonly reason: string };
export type DocumentActKind = DocumentAct['kind'];

export type DocumentProblemCode =
  | 'document.refused.later'
  | 'document.refused.earlier'
  | 'document.refused.nobody'
  | 'document.refused.reason'
  | 'document.refused.missing'
  | 'document.refused.settled'
  | 'document.refused.expired'
  | 'document.refused.again'
  | 'document.refused.same-person';
export type DocumentProblem = Problem<DocumentProblemCode>;

/** The acts that a document in some recorded state allows, in the order in which they are offered. */
export function documentActs(item: DocumentItem | null): readonly DocumentActKind[] {
  switch (item?.state ?? 'missing') {
    case 'missing':
      return ['receive', 'waive'];
    case 'received':
      return ['verify', 'reject', 'receive', 'waive'];
    case 'verified':
      return ['reject', 'receive'];
    default:
      return ['receive', 'waive'];
  }
}

/** Whether two names are one person's, as far as writing tells: letter case, diacritics and spaces do not count. */
export function isSamePerson(a: string | null | undefined, b: string | null | undefined): boolean {
  const [one, other] = [a, b].map(name => foldForSearch(name ?? ''));
  return one !== '' && one === other;
}

/**
 * Carries out one act on a document: lipsă → primit → verificat | respins; or excepted, with a reason and by a named
 * person. What runs out is not an act: it follows from the days (`stateOn`).
 *
 * receive  from every state: a document that came again starts anew, unverified, and forgets what was decided
 * verify   what was received, is good on that day, and was entered by somebody else
 * reject   what was received or verified; with a reason
 * waive    what is not verified; with a reason
 *
 * Days lie neither after `today` nor (for a decision) before the day on which the document came. Going back is undoing,
 * or receiving again. [S46]: two people enter and verify.
 */
export function changeDocument(
  item: DocumentItem | null,
  act: DocumentAct,
  requirement: Pick<DocumentRequirement, 'code' | 'validityDays'>,
  today: PlainDate,
): Result<DocumentItem, DocumentProblem> {
  const { code } = requirement;
  const refused = (why: DocumentProblemCode, facts: Problem['facts'] = {}) =>
    fail(problem(why, { document: code, ...facts }));
  const by = act.by.trim();
  if (by === '') return refused('document.refused.nobody');
  if (act.on > today) return refused('document.refused.later', { on: romanianDate(act.on) });
  if (act.kind === 'receive') return ok({ ...received(item, act), receivedBy: by });

  const state = item?.state ?? 'missing';
  if (act.kind !== 'waive' && item?.receivedOn && act.on < item.receivedOn) {
    return refused('document.refused.earlier', { on: romanianDate(act.on), received: romanianDate(item.receivedOn) });
  }
  if (act.kind === 'verify') {
    if (item === null || state === 'missing') return refused('document.refused.missing');
    if (state === 'verified') return refused('document.refused.settled');
    if (state !== 'received') return refused('document.refused.again');
    const last = lastValidDay(item, requirement);
    if (last !== null && last < act.on) return refused('document.refused.expired', { on: romanianDate(last) });
    if (isSamePerson(item.receivedBy, by)) return refused('document.refused.same-person');
    return ok({ ...item, state: 'verified', verifiedOn: act.on, verifiedBy: by, reason: null, ...undecided(item) });
  }
  const reason = act.reason.trim();
  if (reason === '') return refused('document.refused.reason');
  const decided = { reason, decidedBy: by, decidedOn: act.on, verifiedOn: null, verifiedBy: null };
  if (act.kind === 'reject') {
    if (item === null || state === 'missing') return refused('document.refused.missing');
    if (state !== 'received' && state !== 'verified') return refused('document.refused.again');
    return ok({ ...item, ...decided, state: 'rejected' });
  }
  if (state === 'verified') return refused('document.refused.settled');
  return ok({ ...(item ?? emptyItem), ...decided, state: 'waived' });
}

export const emptyItem: DocumentItem = {
  state: 'missing',
  receivedOn: null,
  verifiedOn: null,
  verifiedBy: null,
  validUntil: null,
  reason: null,
};

/** Fields that came later stay away from an item that does not have them. */
const undecided = (item: DocumentItem): Partial<DocumentItem> => ({
  ...(item.decidedBy === undefined ? {} : { decidedBy: null }),
  ...(item.decidedOn === undefined ? {} : { decidedOn: null }),
});

function received(item: DocumentItem | null, act: DocumentAct & { kind: 'receive' }): DocumentItem {
  const { on, copy, number, issuedOn, validUntil } = act;
  const before = item ?? emptyItem;
  // Another paper came: number, day and validity of the former are not its own, unless it was never there.
  const isAnother = before.state !== 'missing';
  const facts = {
    ...(copy === undefined ? {} : { copy }),
    ...(number === undefined ? (isAnother && before.number ? { number: null } : {}) : { number }),
    ...(issuedOn === undefined ? (isAnother && before.issuedOn ? { issuedOn: null } : {}) : { issuedOn }),
  };
  return {
    ...before,
    ...undecided(before),
    ...facts,
    state: 'received',
    receivedOn: on,
    verifiedOn: null,
    verifiedBy: null,
    reason: null,
    validUntil: validUntil === undefined ? (isAnother ? null : before.validUntil) : validUntil,
  };
}
