import { addMoney, money, romanianAmount } from '../../kernel/money.ts';
import { romanianDate } from '../../kernel/plain-date.ts';
import type { Company } from '../company/company.ts';
import { inOrder } from '../row-order.ts';
import { type EnterpriseMap, enterprisesOn } from '../sme/enterprise-map.ts';
import { nodeName } from '../sme/holding-edges.ts';
import { line } from '../sme/sme-line.ts';
import type { SmeLine } from '../sme/sme-result.ts';
import { windowOn } from './aid-window.ts';
import { grantLines, grantQuestions } from './grant-lines.ts';
import type { DeMinimisData, Headroom, HeadroomOptions, HeadroomQuestion } from './headroom-result.ts';
import { headroomSteps } from './headroom-steps.ts';

const zero = money(0, 'EUR');

/**
 * What a company may still get as de minimis aid on a day under one regulation: the ceiling of its single undertaking less
 * what that got in the window. A new grant above the headroom is blocked whole, not only its excess; so is any grant for
 * an activity that the regulation leaves out. Aid under regulations with ceilings of their own is listed and not added.
 * Amounts are exact cents of EUR; nothing is rounded. [LAW: 1407/2013 and 2023/2831, art. 1, 2(2), 3] [S60]
 */
export function headroomOf(companyId: string, data: DeMinimisData, options: HeadroomOptions): Headroom {
  const { on, newGrant = null, rules } = options;
  const rule = rules.regulations.find(({ regulation }) => regulation === options.regulation) ?? null;
  const company = data.company.get(companyId) ?? null;
  if (rule === null || company === null)
    return unanswerable(companyId, options, rule === null ? 'no-ceiling' : 'no-company');

  const map = enterprisesOn(data, on, options.sme, { throughPersons: false });
  const members = [companyId, ...map.groupOf(companyId).filter(node => node !== companyId)];
  const nameOf = (id: string): string => nodeName(id, data, data.holding.values());
  const window = windowOn(on, rule);
  const grants = grantLines(
    inOrder(data.aid).filter(aid => members.includes(aid.company)),
    window,
    nameOf,
  );
  const used = grants.reduce((sum, { counted, amount }) => (counted && amount ? addMoney(sum, amount) : sum), zero);
  const carriers = members.flatMap(id => (data.company.get(id)?.roadFreight === true ? [id] : []));
  const roadFreight = rule.roadFreightCeiling !== null && carriers.length > 0;
  const ceiling = money((roadFreight ? (rule.roadFreightCeiling ?? rule.ceiling) : rule.ceiling) * 100, 'EUR');
  const left = ceiling.minor - used.minor;
  const headroom = money(Math.max(left, 0), 'EUR');
  const excluded = company.deMinimisExclusion ?? null;
  const over = newGrant !== null && (newGrant.currency !== 'EUR' || newGrant.minor > headroom.minor);

  const warning = (key: string, facts: SmeLine['facts'] = {}): SmeLine => line(`deMinimis.warn.${key}`, facts);
  const edges = grants.flatMap(({ atEdge, grantedOn, companyName, counted }) =>
    atEdge && grantedOn
      ? [warning(counted ? 'edge-in' : 'edge-out', { company: companyName, on: romanianDate(grantedOn) })]
      : [],
  );
  const elsewhere = grants.filter(({ reason }) => reason === 'other-regulation').length;
  const later = grants.filter(({ reason }) => reason === 'later').length;
  const warnings = [
    ...(on < rule.from || on > rule.to
      ? [warning('not-in-force', { on: romanianDate(on), regulation: rule.regulation })]
      : []),
    ...edges,
    ...(elsewhere > 0 ? [warning('other-regulation', { count: elsewhere })] : []),
    ...(later > 0 ? [warning('later', { count: later, on: romanianDate(on) })] : []),
    ...(roadFreight && !carriers.includes(companyId)
      ? [warning('road-freight-of-another', { company: nameOf(carriers[0] ?? '') })]
      : []),
    ...(left < 0 ? [warning('exceeded', { amount: romanianAmount(money(-left, 'EUR')) })] : []),
  ];
  const unclear = [
    ...grantQuestions(grants),
    ...members.flatMap(node => map.questionsOf(node)),
    ...unknownMembers(members, map, data, nameOf),
    ...roadFreightQuestion(company, rule.roadFreightCeiling),
    ...(newGrant !== null && newGrant.currency !== 'EUR' ? [ask('grant-not-eur', company)] : []),
  ];
  const answer: Headroom = {
    company: companyId,
    on,
    regulation: rule.regulation,
    ceiling,
    roadFreight,
    window,
    grants,
    used,
    headroom,
    exceededBy: money(Math.max(-left, 0), 'EUR'),
    newGrant,
    blocked: newGrant !== null && (over || excluded !== null),
    blockedBecause: newGrant === null ? null : excluded !== null ? 'excluded-activity' : over ? 'over-ceiling' : null,
    status: unclear.length > 0 ? 'unclear' : 'clear',
    unclear: eachOnce(unclear),
    warnings: excluded === null ? warnings : [warning('excluded', { activity: excluded }), ...warnings],
    singleUndertaking: members.map(id => ({ company: id, name: nameOf(id) })),
    steps: [],
    verified: rule.verified && options.sme.linkedAbove.verified,
  };
  return { ...answer, steps: headroomSteps(answer) };
}

const ask = (key: string, { id, name }: Company, field = 'name'): HeadroomQuestion => ({
  ...line(`deMinimis.ask.${key}`, { company: name }),
  place: { table: 'company', id, field },
});

/** Members that are only named: nobody can know what aid they got. */
function unknownMembers(
  members: readonly string[],
  map: EnterpriseMap,
  data: DeMinimisData,
  nameOf: (node: string) => string,
): readonly HeadroomQuestion[] {
  return members.flatMap(node => {
    const [edge] = data.company.has(node) ? [] : map.edgesOf(node);
    if (!edge) return [];
    const place = { table: 'holding', id: edge.holding, field: 'owner' } as const;
    return [{ ...line('deMinimis.ask.member', { company: nameOf(node) }), place }];
  });
}

/** Freight by road has CAEN 4941: whether for others is asked where it is not filled in and makes a difference. */
function roadFreightQuestion(company: Company, lower: number | null): readonly HeadroomQuestion[] {
  const { caenMain, roadFreight = null } = company;
  return lower !== null && roadFreight === null && caenMain === '4941'
    ? [ask('road-freight', company, 'roadFreight')]
    : [];
}

function eachOnce(questions: readonly HeadroomQuestion[]): readonly HeadroomQuestion[] {
  const seen = new Map(questions.map(question => [JSON.stringify(question), question]));
  return [...seen.values()];
}

function unanswerable(company: string, { on, regulation, newGrant = null }: HeadroomOptions, key: string): Headroom {
  const place = { table: 'company', id: company, field: 'name' } as const;
  return {
    company,
    on,
    regulation,
    ceiling: null,
    roadFreight: false,
    window: null,
    grants: [],
    used: zero,
    headroom: zero,
    exceededBy: zero,
    newGrant,
    blocked: newGrant !== null,
    blockedBecause: null,
    status: 'unclear',
    unclear: [{ ...line(`deMinimis.ask.${key}`, { regulation }), place }],
    warnings: [],
    singleUndertaking: [],
    steps: [],
    verified: false,
  };
}

/** The regulation under which aid is granted on a day: the first of the call's whose days it is in. Null when there is none. */
export function regulationOn(on: string, rules: HeadroomOptions['rules']): HeadroomOptions['regulation'] | null {
  return rules.regulations.find(({ from, to }) => from <= on && on <= to)?.regulation ?? null;
}
