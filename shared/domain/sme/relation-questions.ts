import { romanianDate } from '../../kernel/plain-date.ts';
import type { Holding } from '../holding/holding.ts';
import type { SmeSubject } from './decide-category.ts';
import { askHolding, isHeldOn, sharesOf } from './holding-edges.ts';
import { publicShareOf } from './public-share.ts';
import type { Counted } from './relations.ts';
import { line } from './sme-line.ts';
import type { SmeLine, SmeQuestion } from './sme-result.ts';

/**
 * What a person must decide about the holdings around a company before anything can be said: shares that are not filled
 * in, undecided natural persons and investors, changes after the accounts' year, holdings of public bodies in the group,
 * more than 100 per cent. A decision recorded on the row settles each of them. [S56]
 */
export function relationQuestions(
  subject: SmeSubject,
  counted: readonly Counted[],
  year: number | null,
): readonly SmeQuestion[] {
  const { company, data, on, rules, map, holdingsOf } = subject;
  const nodes = counted.map(({ node }) => node);
  const questions = nodes.flatMap(node => [
    ...map.questionsOf(node),
    ...recentChanges(subject, node, year),
    ...overWhole(holdingsOf(node), subject),
  ]);
  for (const { node, relation } of counted) {
    if (relation !== 'itself' && relation !== 'linked') continue;
    const { share, controlled, rows, questions: open } = publicShareOf(node, data, on, holdingsOf, rules);
    questions.push(...open);
    if (node === company.id || (!controlled && share < rules.publicFrom.value * 100)) continue;
    const undecided = rows.find(({ decision }) => decision === null);
    if (undecided) questions.push(askHolding('public-in-group', undecided, 'decision', data));
  }
  return questions;
}

/** Accounts do not show a share that changed hands after them. */
function recentChanges({ data, on, rules, touching }: SmeSubject, node: string, year: number | null): SmeQuestion[] {
  if (year === null) return [];
  const closing = `${year}-12-31`;
  return touching(node).flatMap(holding => {
    const { ownerKind, decision, from, until, controls } = holding;
    if (ownerKind === 'natural-persons' || decision !== null) return [];
    const shares = sharesOf(holding);
    const counts =
      controls.length > 0 || shares === null || Math.max(shares.capital, shares.votes) >= rules.partnerFrom.value * 100;
    const changed = [from, until].find(
      (day, end) => day !== null && day > closing && (end === 0 ? day <= on : day < on),
    );
    if (!counts || changed === undefined || changed === null) return [];
    const question = askHolding('recent-change', holding, 'decision', data);
    return [{ ...question, facts: { ...question.facts, on: romanianDate(changed), year } }];
  });
}

function overWhole(rows: readonly Holding[], { data, on }: SmeSubject): readonly SmeQuestion[] {
  for (const what of ['capital', 'votes'] as const) {
    const held = rows.filter(row => isHeldOn(row, on));
    if (held.reduce((sum, row) => sum + (row[what] ?? 0), 0) <= 10_000) continue;
    const last = held.at(-1);
    if (last) return [askHolding(`over-100-${what}`, last, what, data)];
  }
  return [];
}

/** What should be looked at although it changes nothing: a share taken for the other, exceptions, possible relatives. */
export function relationWarnings(subject: SmeSubject, counted: readonly Counted[]): readonly SmeLine[] {
  const { data, on, rules, relatives, touching } = subject;
  const nameOf = (id: string): string => data.company.get(id)?.name ?? id;
  const majority = rules.linkedAbove.value * 100;
  return counted
    .filter(({ relation }) => relation === 'itself' || relation === 'linked')
    .flatMap(({ node }) => {
      const rows = touching(node).filter(row => isHeldOn(row, on) && row.decision === null);
      const about = rows.flatMap((row): readonly SmeLine[] => {
        const { ownerKind, capital, votes, controls } = row;
        const facts = { company: nameOf(row.held) };
        const top = Math.max(capital ?? 0, votes ?? 0);
        if (ownerKind === 'investor') {
          return top >= rules.partnerFrom.value * 100 ? [line('sme.warn.investor', facts)] : [];
        }
        if (ownerKind !== 'enterprise' || top <= majority || controls.length > 0) return [];
        if (votes === null) return [line('sme.warn.votes-as-capital', facts)];
        return votes <= majority ? [line('sme.warn.capital-without-votes', facts)] : [];
      });
      const relative = relatives.get(node);
      const other = relative === undefined ? [] : [relativesOf(nameOf(node), nameOf(relative))];
      return [...about, ...other];
    });
}

const relativesOf = (company: string, other: string): SmeLine => ({
  ...line('sme.warn.relatives', { company, other }),
});
