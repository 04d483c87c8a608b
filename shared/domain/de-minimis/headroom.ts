import { money } from '../../kernel/money.ts';
import type { DeMinimisData, Headroom, HeadroomOptions } from './headroom-result.ts';

/** What a company may still get as de minimis aid on a day, by the rules of one regulation. */
export function headroomOf(companyId: string, _data: DeMinimisData, options: HeadroomOptions): Headroom {
  const none = money(0, 'EUR');
  return {
    company: companyId,
    on: options.on,
    regulation: options.regulation,
    ceiling: null,
    roadFreight: false,
    window: null,
    grants: [],
    used: none,
    headroom: none,
    exceededBy: none,
    newGrant: options.newGrant ?? null,
    blocked: false,
    blockedBecause: null,
    status: 'unclear',
    unclear: [],
    warnings: [],
    singleUndertaking: [],
    steps: [],
    verified: false,
  };
}
