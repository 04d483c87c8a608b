import { describe, expect, test } from 'vitest';
import type { Aid } from '#shared/domain/aid/aid.ts';
import type { Company } from '#shared/domain/company/company.ts';
import { deMinimisMessagesEn, deMinimisMessagesRo } from '#shared/domain/de-minimis/de-minimis.messages.ts';
import { headroomOf, regulationOn } from '#shared/domain/de-minimis/headroom.ts';
import type { Headroom, HeadroomOptions } from '#shared/domain/de-minimis/headroom-result.ts';
import { trainingAid, unitCostAid } from '#shared/domain/de-minimis/unit-cost-aid.ts';
import type { Holding } from '#shared/domain/holding/holding.ts';
import { money } from '#shared/kernel/money.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { sayIn } from '#shared/kernel/translation.ts';
import { enterprise, holds, mapOf, theCall } from '#test/support/some-enterprises.ts';

const eur = (whole: number) => money(Math.round(whole * 100), 'EUR');
function aid(id: string, grantedOn: string | null, amount: number | null, more: Partial<Aid> = {}): Aid {
  return {
    id,
    company: 'A',
    grantedOn: grantedOn as PlainDate | null,
    amount: amount === null ? null : eur(amount),
    regulation: '1407/2013',
    form: 'grant',
    grantor: null,
    measure: null,
    source: 'declaration',
    remarks: null,
    ...more,
  };
}

const three = [aid('g1', '2020-05-10', 60_000), aid('g2', '2021-11-20', 90_000), aid('g3', '2022-09-01', 40_000)];
const A = enterprise('A', [10, 1, 1]);
const B = enterprise('B', [10, 1, 1]);

type Asked = Partial<Pick<HeadroomOptions, 'newGrant'>> & {
  companies?: readonly Company[];
  holdings?: readonly Holding[];
};
function headroom(
  on: string,
  regulation: HeadroomOptions['regulation'],
  aids: readonly Aid[] = three,
  { companies = [A, B], holdings = [], newGrant = null }: Asked = {},
): Headroom {
  const { deMinimis, sme } = theCall();
  const data = { company: mapOf(companies), holding: mapOf(holdings), aid: mapOf(aids) };
  return headroomOf('A', data, { on: on as PlainDate, regulation, newGrant, rules: deMinimis, sme });
}
const keys = (lines: readonly { readonly key: string }[]): readonly string[] => lines.map(({ key }) => key);

describe('worked by hand', () => {
  test('D-1: 1407 on 1 December 2022 adds the fiscal years 2020 to 2022', () => {
    expect(headroom('2022-12-01', '1407/2013')).toMatchObject({
      status: 'clear',
      window: { from: '2020-01-01', to: '2022-12-01' },
      ceiling: eur(200_000),
      used: eur(190_000),
      headroom: eur(10_000),
      warnings: [],
    });
  });

  test('D-3: 2831 on 20 June 2024 adds what came after 20 June 2021', () => {
    const answer = headroom('2024-06-20', '2023/2831');
    expect(answer).toMatchObject({
      window: { from: '2021-06-21', to: '2024-06-20' },
      ceiling: eur(300_000),
      used: eur(130_000),
      headroom: eur(170_000),
    });
    expect(answer.grants.map(({ aid, counted, reason }) => [aid, counted, reason])).toEqual([
      ['g3', true, 'in'],
      ['g2', true, 'in'],
      ['g1', false, 'earlier'],
    ]);
  });

  test('D-4: a grant of exactly three years before is out, with a warning', () => {
    const answer = headroom('2024-11-20', '2023/2831');
    expect(answer).toMatchObject({ used: eur(40_000), headroom: eur(260_000) });
    expect(answer.warnings).toEqual([{ key: 'deMinimis.warn.edge-out', facts: { company: 'A', on: '20.11.2021' } }]);
  });

  test('aid by unit cost: 3 participants at 2 537,46 lei, at 4,9461 lei for a euro', () => {
    // 3 × 2 537,46 = 7 612,38; ÷ 4,9461 = 1 539,067…
    expect(unitCostAid(253_746, 3, 49_461)).toEqual({ lei: money(761_238, 'RON'), eur: eur(1_539.07) });
    expect(unitCostAid(253_746, 0, 49_461)).toEqual({ lei: money(0, 'RON'), eur: eur(0) });
    expect(() => unitCostAid(1, 1, 0)).toThrow(RangeError);
  });

  test('aid by unit cost is reckoned only where the call asks for it and says what a participant costs', () => {
    const call = theCall();
    const said = <T>(value: T) => ({ value, source: 'S00', verified: true });
    const asks = {
      ...call,
      aidRegime: said('de_minimis' as const),
      deMinimis: { ...call.deMinimis, unitCost: said(253_746) },
    };
    expect(trainingAid(asks, 3, 49_461)?.eur).toEqual(eur(1_539.07));
    expect(trainingAid({ ...asks, aidRegime: said('none' as const) }, 3, 49_461)).toBeNull();
    expect(trainingAid({ ...asks, deMinimis: call.deMinimis }, 3, 49_461)).toBeNull();
  });
});

describe('the edges of the window', () => {
  const one = (day: string, on: string, regulation: HeadroomOptions['regulation']) => {
    const { used, warnings } = headroom(on, regulation, [aid('g', day, 1)]);
    return [used.minor, ...keys(warnings)];
  };

  test.each([
    ['2021-11-18', 0, []],
    ['2021-11-19', 0, ['deMinimis.warn.edge-out']],
    ['2021-11-20', 0, ['deMinimis.warn.edge-out']],
    ['2021-11-21', 100, ['deMinimis.warn.edge-in']],
    ['2021-11-22', 100, []],
    ['2024-11-20', 100, []],
    ['2024-11-21', 0, ['deMinimis.warn.later']],
  ])('rolling on 20 November 2024: %s', (day, used, warnings) => {
    expect(one(day, '2024-11-20', '2023/2831')).toEqual([used, ...warnings]);
  });

  test.each([
    ['2019-12-29', 0, []],
    ['2019-12-30', 0, ['deMinimis.warn.edge-out']],
    ['2019-12-31', 0, ['deMinimis.warn.edge-out']],
    ['2020-01-01', 100, ['deMinimis.warn.edge-in']],
    ['2020-01-02', 100, []],
  ])('fiscal years on 31 December 2022: %s', (day, used, warnings) => {
    expect(one(day, '2022-12-31', '1407/2013')).toEqual([used, ...warnings]);
  });

  test('on 29 February the window begins three years before at the end of February', () => {
    expect(headroom('2024-02-29', '2023/2831').window).toEqual({ from: '2021-03-01', to: '2024-02-29' });
  });
});

describe('a new grant', () => {
  test('of the whole headroom fits; a cent more is blocked whole', () => {
    const exact = headroom('2022-12-01', '1407/2013', three, { newGrant: eur(10_000) });
    expect(exact).toMatchObject({ blocked: false, blockedBecause: null });
    const more = headroom('2022-12-01', '1407/2013', three, { newGrant: eur(10_000.01) });
    expect(more).toMatchObject({ blocked: true, blockedBecause: 'over-ceiling', headroom: eur(10_000) });
    expect(keys(more.steps)).toContain('deMinimis.step.over-ceiling');
  });

  test('for an activity left out is blocked whatever the headroom', () => {
    const farm = enterprise('A', [1, 1, 1], { deMinimisExclusion: 'primary-agriculture' });
    const answer = headroom('2022-12-01', '1407/2013', [], { companies: [farm], newGrant: eur(1) });
    expect(answer).toMatchObject({ blocked: true, blockedBecause: 'excluded-activity' });
    expect(keys(answer.warnings)).toEqual(['deMinimis.warn.excluded']);
  });

  test('in lei is asked for in euro', () => {
    const answer = headroom('2022-12-01', '1407/2013', [], { newGrant: money(100, 'RON') });
    expect(answer).toMatchObject({ blocked: true, status: 'unclear' });
    expect(keys(answer.unclear)).toEqual(['deMinimis.ask.grant-not-eur']);
  });
});

describe('ceilings', () => {
  const carrier = enterprise('A', [1, 1, 1], { roadFreight: true });
  test('road freight for hire has 100 000 under 1407, and no lower ceiling under 2831', () => {
    const old = headroom('2022-12-01', '1407/2013', [], { companies: [carrier] });
    expect(old).toMatchObject({ ceiling: eur(100_000), roadFreight: true });
    const rolling = headroom('2024-12-01', '2023/2831', [], { companies: [carrier] });
    expect(rolling).toMatchObject({ ceiling: eur(300_000), roadFreight: false });
  });

  test('a freight company by its CAEN is asked, where the ceiling depends on it', () => {
    const lorry = enterprise('A', [1, 1, 1], { caenMain: '4941' });
    expect(keys(headroom('2022-12-01', '1407/2013', [], { companies: [lorry] }).unclear)).toEqual([
      'deMinimis.ask.road-freight',
    ]);
    expect(headroom('2024-12-01', '2023/2831', [], { companies: [lorry] }).unclear).toEqual([]);
  });

  test('what is used above the ceiling is told', () => {
    const answer = headroom('2022-12-01', '1407/2013', [aid('g', '2022-01-05', 200_000.01)]);
    expect(answer).toMatchObject({ headroom: eur(0), exceededBy: eur(0.01) });
    expect(keys(answer.warnings)).toEqual(['deMinimis.warn.exceeded']);
  });

  test('a regulation outside its days is warned about, and found by the day', () => {
    expect(keys(headroom('2024-01-01', '1407/2013', []).warnings)).toEqual(['deMinimis.warn.not-in-force']);
    expect(keys(headroom('2023-12-31', '1407/2013', []).warnings)).toEqual([]);
    expect(regulationOn('2023-12-31', theCall().deMinimis)).toBe('1407/2013');
    expect(regulationOn('2024-01-01', theCall().deMinimis)).toBe('2023/2831');
    expect(regulationOn('2013-12-31', theCall().deMinimis)).toBeNull();
  });
});

describe('what cannot be added', () => {
  test('aid under other regulations is listed, never added', () => {
    const answer = headroom('2022-12-01', '1407/2013', [aid('g', '2022-05-05', 7, { regulation: '1408/2013' })]);
    expect(answer).toMatchObject({ used: eur(0), status: 'clear' });
    expect(answer.grants).toMatchObject([{ counted: false, reason: 'other-regulation' }]);
    expect(answer.warnings).toEqual([{ key: 'deMinimis.warn.other-regulation', facts: { count: 1 } }]);
  });

  test.each<[string, Aid, string, string]>([
    ['no day', aid('g', null, 5), 'no-date', 'grantedOn'],
    ['no amount', aid('g', '2022-05-05', null), 'no-amount', 'amount'],
    ['lei', aid('g', '2022-05-05', 5, { amount: money(500, 'RON') }), 'not-eur', 'amount'],
  ])('%s', (_, row, reason, field) => {
    const answer = headroom('2022-12-01', '1407/2013', [row]);
    expect(answer).toMatchObject({ used: eur(0), status: 'unclear', grants: [{ reason }] });
    expect(answer.unclear).toEqual([
      { key: `deMinimis.ask.${reason}`, facts: { company: 'A' }, place: { table: 'aid', id: 'g', field } },
    ]);
  });

  test('aid of no regulation is added, and asked about', () => {
    const answer = headroom('2022-12-01', '1407/2013', [aid('g', '2022-05-05', 5, { regulation: null })]);
    expect(answer.used).toEqual(eur(5));
    expect(keys(answer.unclear)).toEqual(['deMinimis.ask.no-regulation']);
  });

  test('an unknown company or regulation has no answer', () => {
    expect(keys(headroom('2022-12-01', '1407/2013', [], { companies: [] }).unclear)).toEqual([
      'deMinimis.ask.no-company',
    ]);
    expect(headroom('2022-12-01', '717/2014')).toMatchObject({ ceiling: null, window: null, status: 'unclear' });
  });
});

describe('the single undertaking', () => {
  const ofB = [aid('b', '2022-05-05', 30_000, { company: 'B' })];
  const used = (holdings: readonly Holding[]) => headroom('2022-12-01', '1407/2013', ofB, { holdings }).used.minor;

  test('linked enterprises share a ceiling, partners do not', () => {
    expect(used([holds('B', 'A', 50.01)])).toBe(3_000_000);
    expect(used([holds('A', 'B', 50.01)])).toBe(3_000_000);
    expect(used([holds('B', 'A', 50)])).toBe(0);
  });

  test('not through natural persons', () => {
    const owner = { ownerKind: 'natural-persons', ownerName: 'X Y', sameMarket: 'yes' } as const;
    expect(used([holds(null, 'A', 100, owner), holds(null, 'B', 100, owner)])).toBe(0);
  });

  test('lists its members, the company first, and asks about one that is only named', () => {
    const answer = headroom('2022-12-01', '1407/2013', [], {
      holdings: [holds(null, 'A', 60, { id: 'h', ownerName: 'Zet SA' })],
    });
    expect(answer.singleUndertaking.map(({ name }) => name)).toEqual(['A', 'Zet SA']);
    expect(answer.unclear).toEqual([
      {
        key: 'deMinimis.ask.member',
        facts: { company: 'Zet SA' },
        place: { table: 'holding', id: 'h', field: 'owner' },
      },
    ]);
  });

  test('a carrier among its members brings the lower ceiling, with a warning', () => {
    const carrier = enterprise('B', [1, 1, 1], { roadFreight: true });
    const answer = headroom('2022-12-01', '1407/2013', [], {
      companies: [A, carrier],
      holdings: [holds('A', 'B', 100)],
    });
    expect(answer.ceiling).toEqual(eur(100_000));
    expect(keys(answer.warnings)).toEqual(['deMinimis.warn.road-freight-of-another']);
  });
});

test('every step, question and warning has words in both languages', () => {
  const rows = [
    ...three,
    aid('e', null, 1),
    aid('f', '2022-01-01', null),
    aid('h', '2022-02-02', 1, { amount: money(100, 'RON') }),
    aid('i', '2022-02-02', 1, { regulation: '360/2012' }),
    aid('j', '2026-02-02', 1),
  ];
  const { steps, unclear, warnings } = headroom('2022-12-01', '1407/2013', rows, { newGrant: eur(5) });
  const lines = [...steps, ...unclear, ...warnings];
  expect(lines.length).toBeGreaterThan(15);
  for (const messages of [deMinimisMessagesRo, deMinimisMessagesEn]) {
    for (const { key, facts } of lines) expect(sayIn(messages, key, facts)).not.toMatch(/undefined|^deMinimis\./);
  }
});
