import { romanianAmount } from '../../kernel/money.ts';
import { romanianDate } from '../../kernel/plain-date.ts';
import { line } from '../sme/sme-line.ts';
import type { SmeLine } from '../sme/sme-result.ts';
import type { GrantLine, Headroom } from './headroom-result.ts';

/** The working, line by line: who is one undertaking, the window, each aid and why it counts or not, sum, headroom, the new grant. */
export function headroomSteps(answer: Headroom): readonly SmeLine[] {
  const {
    window: days,
    ceiling,
    used,
    headroom,
    exceededBy,
    newGrant,
    blockedBecause,
    singleUndertaking,
    grants,
  } = answer;
  if (days === null || ceiling === null) return [];
  const step = (key: string, facts: SmeLine['facts'] = {}): SmeLine => line(`deMinimis.step.${key}`, facts);
  const others = singleUndertaking.slice(1).map(({ name }) => name);
  return [
    others.length === 0 ? step('alone') : step('undertaking', { names: others.join(', ') }),
    step('window', { regulation: answer.regulation, from: romanianDate(days.from), to: romanianDate(days.to) }),
    ...grants.map(grantStep),
    step('used', { amount: romanianAmount(used) }),
    step(answer.roadFreight ? 'ceiling-road' : 'ceiling', { amount: romanianAmount(ceiling) }),
    exceededBy.minor > 0
      ? step('exceeded', { amount: romanianAmount(exceededBy) })
      : step('headroom', { amount: romanianAmount(headroom) }),
    ...(newGrant === null
      ? []
      : [step(blockedBecause ?? 'fits', { amount: romanianAmount(newGrant), currency: newGrant.currency })]),
  ];
}

function grantStep({ reason, grantedOn, amount, companyName }: GrantLine): SmeLine {
  const facts = {
    company: companyName,
    on: grantedOn === null ? '?' : romanianDate(grantedOn),
    amount: amount === null ? '?' : `${romanianAmount(amount)} ${amount.currency === 'EUR' ? 'EUR' : 'lei'}`,
  };
  return line(`deMinimis.step.grant-${reason}`, facts);
}
