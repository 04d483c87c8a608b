import { readCui } from '../identity/cui.ts';
import { caenFound, hasToldFigures, smeFound } from './employer-found.ts';
import { type Found, rule } from './rule.ts';

/**
 * VR-08: not an employee of the leader or a partner, when the call excludes them: by the answer on the form, or because
 * the employer's CUI is theirs. Associated organisations are neither. [S44][S47]
 */
export const partnerEmployeeRule = rule('VR-08', ({ participant, employer, partners }, { targetGroup }) => {
  const { value: excluded, verified } = targetGroup.partnerEmployeesExcluded;
  if (!excluded) return [];
  const found: Found[] = [];
  if (participant.beneficiaryEmployee === 'yes') {
    found.push({ what: 'employee', effect: 'excludes', at: 'beneficiaryEmployee', verified });
  } else if (participant.beneficiaryEmployee === null) {
    found.push({ what: 'unanswered', effect: 'missing', at: 'beneficiaryEmployee', verified });
  }
  const same = partners.find(({ role, cui }) => role !== 'associated' && sameCui(cui, employer?.cui ?? null));
  if (same)
    found.push({
      what: 'employer-is-partner',
      effect: 'excludes',
      at: 'employer',
      facts: { partner: same.code },
      verified,
    });
  return found;
});

function sameCui(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const digits = readCui(a).digits;
  return digits !== null && digits === readCui(b).digits;
}

/**
 * ELIG-01: the employer is an SME of a category that the call accepts, on the day of entry (today, while there is none).
 * [S02] See `smeFound`.
 */
export const smeRule = rule('ELIG-01', ({ employer, participant, sme }, profile, today) => {
  const { value: accepted, verified } = profile.targetGroup.smeCategories;
  if (accepted.length === 0) return [];
  if (employer === null) return [{ what: 'no-employer', effect: 'missing', at: 'employer', verified }];
  const computed = hasToldFigures(employer) ? sme?.(profile.sme)(employer.id, participant.entryDate ?? today) : null;
  return smeFound(employer, computed ?? null, profile);
});

/** ELIG-04: the activity by which the employer takes part is in the call's list of CAEN codes, or it intends to adapt. [S10][S17] */
export const caenRule = rule('ELIG-04', ({ employer }, profile) => {
  const { value: accepted, verified } = profile.targetGroup.caen;
  if (accepted === null) return [];
  if (employer === null) return [{ what: 'no-employer', effect: 'missing', at: 'employer', verified }];
  return caenFound(employer, profile);
});

/** ELIG-06: not an administrator or legal representative of the employer, when the call excludes them. [S44] */
export const legalRepresentativeRule = rule('ELIG-06', ({ participant: { contract } }, { targetGroup }) => {
  const { value: excluded, verified } = targetGroup.legalRepresentativesExcluded;
  const at = 'contract/legalRepresentative';
  if (!excluded || contract?.legalRepresentative === false) return [];
  if (contract?.legalRepresentative === true) return [{ what: 'representative', effect: 'excludes', at, verified }];
  return [{ what: 'unanswered', effect: 'missing', at, verified }];
});
