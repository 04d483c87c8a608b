import type { Aid } from '../aid/aid.ts';
import { line } from '../sme/sme-line.ts';
import { type AidWindow, isAtEdge } from './aid-window.ts';
import type { GrantLine, GrantReason, HeadroomQuestion } from './headroom-result.ts';

/** The general regulations: aid under either counts in the window of the other. The rest have ceilings of their own. */
const general: readonly Aid['regulation'][] = ['1407/2013', '2023/2831'];

/** Why an aid counts or not. One whose regulation nobody filled in is counted, to be on the safe side. */
export function grantReason({ grantedOn, amount, regulation }: Aid, { from, to }: AidWindow): GrantReason {
  if (regulation !== null && !general.includes(regulation)) return 'other-regulation';
  if (grantedOn === null) return 'no-date';
  if (grantedOn < from) return 'earlier';
  if (grantedOn > to) return 'later';
  if (amount === null) return 'no-amount';
  return amount.currency === 'EUR' ? 'in' : 'not-eur';
}

/** The aids of one undertaking as lines, newest first, those without a date last. */
export function grantLines(aids: readonly Aid[], window: AidWindow, nameOf: (company: string) => string): GrantLine[] {
  const key = ({ grantedOn, id }: Aid): string => `${grantedOn ?? '0000'} ${id}`;
  return [...aids]
    .sort((a, b) => (key(a) > key(b) ? -1 : 1))
    .map((aid): GrantLine => {
      const reason = grantReason(aid, window);
      const { id, company, grantedOn, amount, regulation } = aid;
      return {
        aid: id,
        company,
        companyName: nameOf(company),
        grantedOn,
        amount,
        regulation,
        counted: reason === 'in',
        reason,
        atEdge: grantedOn !== null && reason !== 'other-regulation' && isAtEdge(grantedOn, window),
      };
    });
}

/** What must be filled in before the sum can be relied on. */
export function grantQuestions(lines: readonly GrantLine[]): readonly HeadroomQuestion[] {
  const fields = { 'no-date': 'grantedOn', 'no-amount': 'amount', 'not-eur': 'amount' } as const;
  return lines.flatMap(({ aid, companyName, reason, regulation, counted }): readonly HeadroomQuestion[] => {
    const ask = (key: string, field: string): HeadroomQuestion => ({
      ...line(`deMinimis.ask.${key}`, { company: companyName }),
      place: { table: 'aid', id: aid, field },
    });
    if (reason === 'no-date' || reason === 'no-amount' || reason === 'not-eur') return [ask(reason, fields[reason])];
    return counted && regulation === null ? [ask('no-regulation', 'regulation')] : [];
  });
}
