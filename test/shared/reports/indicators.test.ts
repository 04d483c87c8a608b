import { expect, test } from 'vitest';
import { ageBandOf } from '#shared/domain/participant/age.ts';
import { ok } from '#shared/kernel/result.ts';
import { findProfile } from '#shared/profiles/registry.ts';
import type { IndicatorFacts } from '#shared/reports/indicators/indicator-facts.ts';
import { personIndicators } from '#shared/reports/indicators/person-indicators.ts';
import { people } from './oracle-i1.ts';
import { day } from './register-sample.ts';

const profile = findProfile('pocu-860-3-12');
if (profile === null) throw new Error('the profile of the call is missing');
const indicators = personIndicators(profile);
if (!indicators.ok) throw new Error('the profile names a predicate that does not exist');

/*
 * By hand, as of 31.03.2023. Age at entry: P01 15.03.1967 → 55 on 15.03.2022; P02 a day younger → 54; P03 25; P04 a day
 * younger → 24; P05 (29.02.1980) 42; P06 64; P07 31; P08 46; P09 37; P10 58. The certificate is in time until exit + 28
 * days: 28.07.2022 for 30.06.2022, so P01 (20.07) is and P03 (05.08, 36 days) is not.
 */
const byHand: Record<string, { age: number; exit: string | null; inTime: boolean }> = {
  P01: { age: 55, exit: '2022-06-30', inTime: true },
  P02: { age: 54, exit: '2022-06-30', inTime: true },
  P03: { age: 25, exit: '2022-06-30', inTime: false },
  P04: { age: 24, exit: '2022-06-30', inTime: true },
  P05: { age: 42, exit: '2022-06-30', inTime: false },
  P06: { age: 64, exit: '2022-06-30', inTime: true },
  P07: { age: 31, exit: null, inTime: false },
  P08: { age: 46, exit: '2022-05-10', inTime: false },
  P09: { age: 37, exit: '2022-09-15', inTime: true },
  P10: { age: 58, exit: '2022-09-15', inTime: true },
};
const factsOf = (id: string): IndicatorFacts => {
  const participant = people.find(person => person.id === id);
  const known = byHand[id];
  if (participant === undefined || known === undefined) throw new Error(id);
  const exitOn = known.exit === null ? null : day(known.exit);
  return {
    participant,
    ageBand: ageBandOf(known.age),
    exitOn,
    certifiedInTime: known.inTime,
    followUpReached: exitOn !== null,
  };
};
/** Whoever has complete data: P07 has no ISCED and is in the grand total only. */
const complete = Object.keys(byHand).filter(id => id !== 'P07');

function holders(code: string): string[] {
  const indicator = indicators.ok ? indicators.value.find(item => item.code === code) : undefined;
  if (indicator === undefined) throw new Error(code);
  return complete.filter(id => indicator.holds(factsOf(id)));
}

test.each<[string, string[]]>([
  ['4S-OUT-P', ['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P08', 'P09', 'P10']],
  ['CO01', []],
  ['CO03', []],
  ['CO05', ['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P08', 'P09', 'P10']],
  ['CO06', ['P04']],
  ['CO07', ['P01', 'P06', 'P10']],
  ['CO08', []],
  ['CO09', ['P04']],
  ['CO10', ['P02', 'P03', 'P08', 'P10']],
  ['CO11', ['P01', 'P05', 'P06', 'P09']],
  ['CO15', []],
  ['CO16', ['P06']],
  ['CO17', ['P04']],
  ['CO19', ['P02', 'P04', 'P08', 'P10']],
  ['CR03', ['P01', 'P02', 'P04', 'P06', 'P09', 'P10']],
  ['4S-RES-P', ['P01', 'P02', 'P04', 'P06', 'P09', 'P10']],
  ['CR04', []],
  ['CR05', ['P04', 'P06']],
  ['CR06', []],
  ['CR07', ['P01', 'P09']],
])('%s counts %j', (code, expected) => {
  expect(holders(code)).toEqual(expected);
});

test('someone without work at entry who has it later is CR04 and CR06, and never CR07', () => {
  const base = factsOf('P01');
  const participant = {
    ...base.participant,
    labourStatus: ['unemployed'],
    resultEmployment: true,
    sixMonthEmployment: true,
    sixMonthImproved: true,
  } as const;
  const held = indicators.value.filter(({ holds }) => holds({ ...base, participant })).map(({ code }) => code);
  expect(held).toEqual(['4S-OUT-P', '4S-RES-P', 'CO01', 'CO07', 'CO08', 'CO11', 'CR03', 'CR04', 'CR06', 'CR08']);
});

test('indicators of companies and of the project are not about a person', () => {
  const codes = indicators.value.map(({ code }) => code);
  for (const code of ['4S-OUT-E', '4S-RES-E', 'CO20', 'CO21', 'CO22', 'CO23']) expect(codes).not.toContain(code);
});

test('a predicate that the program does not know is a problem that names it', () => {
  const changed = profile.indicators.map(item => (item.code === 'CO06' ? { ...item, predicate: 'toString' } : item));
  expect(personIndicators({ ...profile, indicators: changed })).toEqual({
    ok: false,
    error: { code: 'report.predicate-unknown', facts: { indicator: 'CO06', predicate: 'toString' } },
  });
  expect(personIndicators(profile)).toMatchObject(ok({}));
});
