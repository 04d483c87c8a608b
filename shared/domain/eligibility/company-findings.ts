import type { PlainDate } from '../../kernel/plain-date.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import type { Company, CompanyState, companyStates } from '../company/company.ts';
import { headroomOf, regulationOn } from '../de-minimis/headroom.ts';
import type { DeMinimisData } from '../de-minimis/headroom-result.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type SmeSource, smeSource } from '../sme/sme-category.ts';
import type { ProjectData } from '../tables.ts';
import { companyCodes } from './data-rules.ts';
import { caenFound, hasToldFigures, smeFound } from './employer-found.ts';
import type { Finding } from './finding.ts';
import { asFindings } from './rule.ts';

/** Everything that the rules read about one company. */
export type CompanyCase = {
  readonly company: Company;
  readonly dossier: Dossier | null;
  readonly data: DeMinimisData;
  readonly sme: SmeSource;
};

/** The case of a company; null when it is not stored. Give one `sme` to the cases of many. */
export function companyCase(
  id: string,
  data: Pick<ProjectData, 'company' | 'holding' | 'aid' | 'dossier'>,
  sme: SmeSource = smeSource(data),
): CompanyCase | null {
  const company = data.company.get(id);
  return company === undefined ? null : { company, dossier: data.dossier.get(id) ?? null, data, sme };
}

/** The day for which a company's category is asked: that of its agreement, or today while there is none. */
export const smeDayOf = ({ agreementOn }: Company, today: PlainDate): PlainDate => agreementOn ?? today;

/**
 * What is found in one company itself: its codes (DATA-CUI, DATA-TRN, DATA-IBAN); and while it takes part or may, its
 * category and activity (ELIG-01, ELIG-04) and its de minimis aid (DATA-AID).
 */
export function companyFindings(subject: CompanyCase, profile: CallProfile, today: PlainDate): readonly Finding[] {
  const codes = companyCodes(subject.company);
  if (!takesPart(subject.company.state ?? null)) return codes;
  return [...codes, ...eligibilityOf(subject, profile, today), ...aidFindings(subject, profile, today)];
}

const idle: readonly (CompanyState | null)[] = [
  'rejected',
  'withdrawn',
  'related',
] satisfies (typeof companyStates)[number][];
const takesPart = (state: CompanyState | null): boolean => !idle.includes(state);

/** ELIG-01 and ELIG-04 of a company itself, for the day of its agreement. */
export function eligibilityOf(
  { company, sme }: CompanyCase,
  profile: CallProfile,
  today: PlainDate,
): readonly Finding[] {
  const row = { table: 'company', id: company.id } as const;
  const computed = hasToldFigures(company) ? sme(profile.sme)(company.id, smeDayOf(company, today)) : null;
  const anySme = profile.targetGroup.smeCategories.value.length > 0;
  // Who has neither figures nor a declaration is not looked at yet; its people are (ELIG-01 of theirs).
  const known = computed !== null || company.smeCategory !== null;
  return [
    ...(anySme && known ? asFindings('ELIG-01', profile, row, () => smeFound(company, computed, profile)) : []),
    ...(company.caenEligible === null ? [] : asFindings('ELIG-04', profile, row, () => caenFound(company, profile))),
  ];
}

/** DATA-AID: the aid that is recorded fits under the ceiling of today's regulation, and can be added up. [LAW] [S60] */
function aidFindings({ company, data }: CompanyCase, profile: CallProfile, today: PlainDate): readonly Finding[] {
  const regulation = regulationOn(today, profile.deMinimis);
  if (regulation === null || ![...data.aid.values()].some(aid => aid.company === company.id)) return [];
  const options = { on: today, regulation, rules: profile.deMinimis, sme: profile.sme };
  const { exceededBy, unclear, verified } = headroomOf(company.id, data, options);
  const finding = (what: string, place: Finding['place'], facts: Finding['facts']): Finding => ({
    rule: 'DATA-AID',
    severity: 'warning',
    effect: 'notice',
    message: `rule.DATA-AID.${what}`,
    facts,
    place,
    verified,
  });
  const here = { table: 'company', id: company.id, field: 'name' } as const;
  return [
    ...(exceededBy.minor > 0 ? [finding('exceeded', here, { cents: exceededBy.minor })] : []),
    ...unclear
      .slice(0, 1)
      .map(({ key, facts, place }) =>
        finding('unclear', place, { ...facts, question: key, questions: unclear.length }),
      ),
  ];
}
