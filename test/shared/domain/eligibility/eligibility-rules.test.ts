import { describe, expect, test } from 'vitest';
import { checkParticipant } from '#shared/domain/eligibility/check-participant.ts';
import type { ParticipantCase } from '#shared/domain/eligibility/participant-case.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import type { CallProfile } from '#shared/profiles/profile.ts';
import { aProfile, rulesWith, said } from '#test/support/a-profile.ts';
import { aCase, aCompany, aContract, day } from '#test/support/some-people.ts';

const today = day('2022-11-30');
type Around = Partial<ParticipantCase>;
type TargetGroup = Partial<CallProfile['targetGroup']>;

/** Rules about the target group only: the others have their own tests. */
function found(person: Partial<Participant>, targetGroup: TargetGroup = {}, around: Around = {}): string[] {
  const { findings } = checkParticipant(aCase(person, around), aProfile({ targetGroup }), today);
  return findings
    .filter(({ rule }) => rule.startsWith('ELIG'))
    .map(({ rule, message, effect, place }) => {
      const where = place.table === 'participant' ? '' : `${place.table}/${place.id}/`;
      return `${message.slice('rule.'.length).replace(`${rule}.`, `${rule} `)} ${effect} ${where}${place.field}`;
    });
}

describe('ELIG-01: the employer is an SME', () => {
  test.each<[string, Around, string[]]>([
    ['micro', { employer: aCompany({ smeCategory: 'micro' }) }, []],
    ['medium', { employer: aCompany({ smeCategory: 'medium' }) }, []],
    ['large', { employer: aCompany({ smeCategory: 'large' }) }, ['ELIG-01 not-sme excludes company/c1/smeCategory']],
    [
      'not declared',
      { employer: aCompany({ smeCategory: null }) },
      ['ELIG-01 no-category missing company/c1/smeCategory'],
    ],
    ['no employer', { employer: null }, ['ELIG-01 no-employer missing employer']],
  ])('%s', (_, around, expected) => {
    expect(found({}, {}, around)).toEqual(expected);
  });
});

describe('ELIG-02: accepted status, and a contract in force on the day of entry', () => {
  const contract = (changes: Parameters<typeof aContract>[0]) => ({ contract: aContract(changes) });
  test.each<[string, Partial<Participant>, string[]]>([
    [
      'self-employed',
      { labourStatus: ['self-employed'], contract: null },
      ['ELIG-02 status excludes labourStatus', 'ELIG-06 unanswered missing contract/legalRepresentative'],
    ],
    ['contract of the day of entry', contract({ on: day('2022-05-02') }), []],
    ['contract of the day after', contract({ on: day('2022-05-03') }), ['ELIG-02 contract-later excludes contract/on']],
    ['ended on the day of entry', contract({ endOn: day('2022-05-02') }), []],
    [
      'ended the day before',
      contract({ endOn: day('2022-05-01') }),
      ['ELIG-02 contract-ended excludes contract/endOn'],
    ],
    ['no day of the contract', contract({ on: null }), ['ELIG-02 no-contract missing contract/on']],
    ['not entered yet', { ...contract({ on: day('2022-05-03') }), entryDate: null }, []],
  ])('%s', (_, person, expected) => {
    expect(found(person)).toEqual(expected);
  });

  test('where the call accepts the self-employed, no employment contract is asked of them', () => {
    const accepted: TargetGroup = {
      labourStatuses: said(['employed', 'self-employed']),
      legalRepresentativesExcluded: said(false),
    };
    expect(found({ labourStatus: ['self-employed'], contract: null }, accepted)).toEqual([]);
  });
});

describe('ELIG-03: an eligible region', () => {
  const group = (regionBasis: 'workplace' | 'residence' | 'either'): TargetGroup => ({
    regions: said(['RO11']),
    regionBasis: said(regionBasis),
  });
  const home = (county: string | null) => ({ street: null, locality: null, county, country: 'RO' });
  test.each<[string, Partial<Participant>, TargetGroup, string[]]>([
    ['no list of regions', { workCounty: 'B' }, {}, []],
    ['works in Cluj', {}, group('workplace'), []],
    ['works in Timiș', { workCounty: 'TM' }, group('workplace'), ['ELIG-03 other-region excludes workCounty']],
    ['workplace not filled in', { workCounty: null }, group('workplace'), ['ELIG-03 no-county missing workCounty']],
    ['no such county', { workCounty: 'XX' }, group('workplace'), ['ELIG-03 unknown-county excludes workCounty']],
    ['lives in Cluj, works in Timiș', { workCounty: 'TM' }, group('residence'), []],
    [
      'resides in Timiș, domicile in Cluj',
      { residence: home('TM') },
      group('residence'),
      ['ELIG-03 other-region excludes residence/county'],
    ],
    ['the name of the county', { domicile: home('județul Bistrița-Năsăud') }, group('residence'), []],
    ['no address', { domicile: null }, group('residence'), ['ELIG-03 no-county missing domicile/county']],
    ['either: home is enough', { workCounty: 'TM' }, group('either'), []],
    ['either: work is enough', { domicile: null }, group('either'), []],
    [
      'either: work elsewhere, home unknown',
      { workCounty: 'TM', domicile: null },
      group('either'),
      ['ELIG-03 no-county missing domicile/county'],
    ],
    [
      'either: both elsewhere',
      { workCounty: 'TM', domicile: home('AR') },
      group('either'),
      ['ELIG-03 other-region excludes workCounty'],
    ],
  ])('%s', (_, person, targetGroup, expected) => {
    expect(found(person, targetGroup)).toEqual(expected);
  });
});

describe('ELIG-04: the CAEN list', () => {
  test.each<[string, Around, TargetGroup, string[]]>([
    ['no list', { employer: aCompany({ caenEligible: null }) }, {}, []],
    ['in the list', {}, { caen: said(['2932']) }, []],
    ['not in the list', {}, { caen: said(['2931']) }, ['ELIG-04 other-caen excludes company/c1/caenEligible']],
    [
      'not filled in',
      { employer: aCompany({ caenEligible: null }) },
      { caen: said(['2932']) },
      ['ELIG-04 no-caen missing company/c1/caenEligible'],
    ],
    [
      'no employer is said once',
      { employer: null },
      { caen: said(['2932']) },
      ['ELIG-01 no-employer missing employer'],
    ],
  ])('%s', (_, around, targetGroup, expected) => {
    expect(found({}, targetGroup, around)).toEqual(expected);
  });
});

describe('ELIG-05: age on the day of entry', () => {
  // Worked by hand: entry 15-03-2022; born 15-03-1967 → 55, 16-03-1967 → 54; born 15-03-1997 → 25, 16-03-1997 → 24.
  const entryDate = day('2022-03-15');
  test.each<[string, string | null, number | null, number | null, string[]]>([
    ['55 of at least 55', '1967-03-15', 55, null, []],
    ['54 of at least 55', '1967-03-16', 55, null, ['ELIG-05 too-young excludes birthDate']],
    ['54 of at most 54', '1967-03-16', null, 54, []],
    ['55 of at most 54', '1967-03-15', null, 54, ['ELIG-05 too-old excludes birthDate']],
    ['25 of 25 to 64', '1997-03-15', 25, 64, []],
    ['24 of 25 to 64', '1997-03-16', 25, 64, ['ELIG-05 too-young excludes birthDate']],
    ['64, the day before 65', '1957-03-16', 25, 64, []],
    ['65 on the day', '1957-03-15', 25, 64, ['ELIG-05 too-old excludes birthDate']],
    ['no limits', '1857-03-15', null, null, []],
    ['birth date unknown, said by VR-06 too', null, 25, 64, ['ELIG-05 no-birth-date missing birthDate']],
  ])('%s', (_, birthDate, ageMin, ageMax, expected) => {
    const person = { cnp: null, birthDate: birthDate === null ? null : day(birthDate), entryDate };
    expect(found(person, { ageMin: said(ageMin), ageMax: said(ageMax) })).toEqual(expected);
  });

  test('neither age nor birth date is in what is found', () => {
    const profile = aProfile({ targetGroup: { ageMin: said(55) } });
    const { findings } = checkParticipant(aCase({ entryDate }), profile, today);
    const finding = findings.find(({ rule }) => rule === 'ELIG-05');
    expect(finding?.facts).toEqual({ min: 55 });
  });
});

describe('ELIG-06: no administrators', () => {
  const excluded = ['ELIG-06 representative excludes contract/legalRepresentative'];
  test('an administrator is excluded, unless the call lets them in', () => {
    const person = { contract: aContract({ legalRepresentative: true }) };
    expect(found(person)).toEqual(excluded);
    expect(found(person, { legalRepresentativesExcluded: said(false) })).toEqual([]);
  });
  test('not filled in is missing', () => {
    expect(found({ contract: aContract({ legalRepresentative: null }) })).toEqual([
      'ELIG-06 unanswered missing contract/legalRepresentative',
    ]);
  });
});

describe('the profile decides', () => {
  const administrator = aCase({ contract: aContract({ legalRepresentative: true }) });

  test('a rule that is off, or not listed, finds nothing', () => {
    expect(
      checkParticipant(administrator, aProfile({ rules: rulesWith({ 'ELIG-06': { on: false } }) }), today),
    ).toEqual({
      status: 'countable',
      findings: [],
    });
    const { 'ELIG-06': _, ...rules } = rulesWith();
    expect(checkParticipant(administrator, aProfile({ rules }), today).findings).toEqual([]);
  });

  test.each([
    [true, true, true],
    [false, true, false],
    [true, false, false],
  ])('rule checked %s and value checked %s: finding checked %s', (ruleChecked, valueChecked, expected) => {
    const profile = aProfile({
      rules: rulesWith({ 'ELIG-06': { verified: ruleChecked, severity: 'warning' } }),
      targetGroup: { legalRepresentativesExcluded: { value: true, source: 'S44', verified: valueChecked } },
    });
    const { status, findings } = checkParticipant(administrator, profile, today);
    expect(findings).toMatchObject([{ rule: 'ELIG-06', severity: 'warning', verified: expected }]);
    expect(status).toBe('not-countable');
  });
});
