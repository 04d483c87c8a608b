import type { CallProfile } from '../../profiles/profile.ts';
import type { Company } from '../company/company.ts';
import type { SmeResult } from '../sme/sme-result.ts';
import { figuresOf, yearsOf } from '../sme/year-figures.ts';
import type { Found } from './rule.ts';

/*
 * What the rules find in an employer itself, wherever it is looked at: with one of its people, or alone.
 */

/** Where the employer itself is to be filled in or mended. */
const atEmployer = ({ id }: Company, field: string): Found['at'] => ({ table: 'company', id, field });

/** Whether somebody has typed enough of a year to work with: staff, and one of the two amounts. */
export function hasToldFigures(company: Company): boolean {
  return yearsOf(company).some(year => {
    const figures = figuresOf(company, year);
    return figures !== null && figures.averageStaff !== null && (figures.turnover ?? figures.totalAssets) !== null;
  });
}

/**
 * ELIG-01 of one company: by its figures where they were worked out, otherwise by what it declares.
 *
 * Nothing worked out: not declared is missing, a category that the call does not accept excludes. Worked out: a category
 * not accepted excludes, naming both; one accepted that differs from the declared, or stands alone, is a notice; a company
 * that declares itself not accepted against its figures is missing until one of the two is mended. Unclear (NECLAR) is
 * missing, with the first question. Where only figures lack and the declared category is accepted, that is a notice: the
 * declaration stands until somebody can check it.
 */
export function smeFound(company: Company, computed: SmeResult | null, profile: CallProfile): readonly Found[] {
  const { value: accepted, verified } = profile.targetGroup.smeCategories;
  const { smeCategory: declared } = company;
  const at = atEmployer(company, 'smeCategory');
  const isAccepted = declared !== null && accepted.includes(declared);
  if (computed === null) {
    if (declared === null) return [{ what: 'no-category', effect: 'missing', at, verified }];
    return isAccepted ? [] : [{ what: 'not-sme', effect: 'excludes', at, verified }];
  }
  const { category, unclear } = computed;
  const settled = verified && computed.verified;
  if (category === null) {
    if (declared !== null && !isAccepted) return [{ what: 'not-sme', effect: 'excludes', at, verified }];
    const first = unclear.find(({ place }) => place.table === 'holding') ?? unclear[0];
    if (!first) return [{ what: 'no-category', effect: 'missing', at, verified }];
    const facts = { ...first.facts, question: first.key, questions: unclear.length };
    const decides = declared === null || first.place.table === 'holding';
    return decides
      ? [{ what: 'unclear', effect: 'missing', at: first.place, facts, verified: settled }]
      : [{ what: 'unchecked', effect: 'notice', at: first.place, facts, verified: settled }];
  }
  const facts = { computed: category, declared: declared ?? 'none' };
  if (category === 'not-sme-public') return [{ what: 'public', effect: 'excludes', at, facts, verified: settled }];
  if (!accepted.includes(category)) {
    if (category === declared) return [{ what: 'not-sme', effect: 'excludes', at, verified: settled }];
    return [{ what: 'not-sme-computed', effect: 'excludes', at, facts, verified: settled }];
  }
  if (declared === null) return [{ what: 'not-declared', effect: 'notice', at, facts, verified: settled }];
  if (!isAccepted) return [{ what: 'declared-otherwise', effect: 'missing', at, facts, verified: settled }];
  return category === declared ? [] : [{ what: 'differs', effect: 'notice', at, facts, verified: settled }];
}

/** ELIG-04 of one company: the CAEN code by which it takes part; the intention to adapt to a sector of the call is enough. */
export function caenFound(company: Company, profile: CallProfile): readonly Found[] {
  const { value: accepted, verified } = profile.targetGroup.caen;
  if (accepted === null) return [];
  const { caenEligible, intendsToAdapt = null } = company;
  const at = atEmployer(company, 'caenEligible');
  if (caenEligible !== null && accepted.includes(caenEligible)) return [];
  if (intendsToAdapt === true) {
    return [{ what: 'intends', effect: 'notice', at: atEmployer(company, 'intendsToAdapt'), verified }];
  }
  if (caenEligible === null) return [{ what: 'no-caen', effect: 'missing', at, verified }];
  return [{ what: 'other-caen', effect: 'excludes', at, facts: { caen: caenEligible }, verified }];
}
