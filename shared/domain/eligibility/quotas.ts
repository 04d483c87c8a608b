import type { CallProfile } from '../../profiles/profile.ts';
import { ageOn, isAged55To64 } from '../participant/age.ts';
import type { Finding } from './finding.ts';
import type { ParticipantCase } from './participant-case.ts';

type Quota = CallProfile['targetGroup']['quotas'][number];

/** How a share that the call watches stands. */
export type QuotaShare = {
  readonly key: Quota['key'];
  readonly name: Quota['name'];
  /** People in the share, and all counted people. For `per-company`: of the company with the most. */
  readonly count: number;
  readonly of: number;
  /** For `per-company`, that company's id. */
  readonly company: string | null;
  readonly minPercent: Quota['minPercent'];
  readonly maxPercent: Quota['maxPercent'];
  /** Compared exactly, without rounding; null when the call sets no limit, or nobody is counted yet. */
  readonly held: boolean | null;
};

/**
 * The shares of the counted participants that the call watches. `people` are those counted. What is exactly at a limit
 * keeps it. A quota whose key the program does not know counts nobody. [S44][S01]
 */
export function quotaShares(people: readonly ParticipantCase[], { targetGroup }: CallProfile): readonly QuotaShare[] {
  const of = people.length;
  return targetGroup.quotas.map(({ key, name, minPercent, maxPercent }) => {
    const most = key === 'per-company' ? largestCompany(people) : null;
    const count = most?.count ?? people.filter(subject => isIn(key, subject)).length;
    const hasLimit = minPercent.value !== null || maxPercent.value !== null;
    const held =
      (minPercent.value === null || count * 100 >= minPercent.value * of) &&
      (maxPercent.value === null || count * 100 <= maxPercent.value * of);
    return {
      key,
      name,
      count,
      of,
      company: most?.id ?? null,
      minPercent,
      maxPercent,
      held: hasLimit && of > 0 ? held : null,
    };
  });
}

/** ELIG-11: what the shares find wrong, as notices of the project (of the company, where one has too many). [S44] */
export function quotaFindings(shares: readonly QuotaShare[], profile: CallProfile): readonly Finding[] {
  const setting = profile.rules['ELIG-11'];
  if (!setting?.on) return [];
  return shares
    .filter(({ held }) => held === false)
    .map(({ name, count, of, company, minPercent, maxPercent }): Finding => {
      const isUnder = minPercent.value !== null && count * 100 < minPercent.value * of;
      const limit = isUnder ? minPercent : maxPercent;
      return {
        rule: 'ELIG-11',
        severity: 'warning',
        effect: 'notice',
        message: `rule.ELIG-11.${isUnder ? 'under' : 'over'}`,
        facts: { ro: name.ro, en: name.en, count, of, limit: limit.value ?? 0 },
        place:
          company === null
            ? { table: 'project', id: 'project', field: null }
            : { table: 'company', id: company, field: null },
        verified: setting.verified && limit.verified,
      };
    });
}

function isIn(key: string, { participant, participations, courses }: ParticipantCase): boolean {
  const { anonymous = null, birthDate, entryDate, gender } = participant;
  switch (key) {
    case 'women':
      return gender === 'F';
    case 'age-55-64':
      if (anonymous !== null) return anonymous.ageBand === '55-64';
      return birthDate !== null && entryDate !== null && isAged55To64(birthDate, entryDate);
    case 'below-25':
      if (anonymous !== null) return anonymous.ageBand === 'below-25';
      return birthDate !== null && entryDate !== null && ageOn(birthDate, entryDate) < 25;
    case 'authorised-course':
      return participations.some(({ course }) => (courses.get(course)?.authorisationNo ?? null) !== null);
    default:
      return false;
  }
}

function largestCompany(people: readonly ParticipantCase[]): { readonly id: string; readonly count: number } | null {
  const counts = new Map<string, number>();
  for (const { employer } of people) if (employer !== null) counts.set(employer.id, (counts.get(employer.id) ?? 0) + 1);
  let most: { readonly id: string; readonly count: number } | null = null;
  for (const [id, count] of counts) if (most === null || count > most.count) most = { id, count };
  return most;
}
