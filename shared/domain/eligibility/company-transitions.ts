import type { PlainDate } from '../../kernel/plain-date.ts';
import type { CallProfile, DocumentRequirement } from '../../profiles/profile.ts';
import type { CompanyState } from '../company/company.ts';
import { nextCompanyStates, stateNeedsReason } from '../company/company-state.ts';
import { stateOn } from '../dossier/document-state.ts';
import { type CompanyCase, eligibilityOf, smeDayOf } from './company-findings.ts';
import type { Finding } from './finding.ts';

/** A state that may follow, whether it needs a written reason, and what stands in its way: empty when nothing does. */
export type CompanyTransition = {
  readonly to: CompanyState;
  readonly needsReason: boolean;
  readonly blockedBy: readonly Finding[];
};

/**
 * The states that may follow a company's, with what each still lacks. `agreed` needs the day of the agreement; `verified`
 * that, a clear SME category that the call accepts, and the documents due before verification in a state that the call
 * accepts; the others need nothing but their reason. [INFERRED]
 */
export function companyTransitions(
  subject: CompanyCase,
  profile: CallProfile,
  today: PlainDate,
): readonly CompanyTransition[] {
  const { state = null } = subject.company;
  return nextCompanyStates(state).map(to => ({
    to,
    needsReason: stateNeedsReason(to),
    blockedBy: standingInTheWay(to, subject, profile, today),
  }));
}

/** What a state lacks, as findings under DATA-STATE and the rules of the call. Empty when it may be taken. */
export function standingInTheWay(
  to: CompanyState,
  subject: CompanyCase,
  profile: CallProfile,
  today: PlainDate,
): readonly Finding[] {
  if (to !== 'agreed' && to !== 'verified') return [];
  const { company } = subject;
  const agreement =
    company.agreementOn === null
      ? [lacking('no-agreement', { table: 'company', id: company.id, field: 'agreementOn' })]
      : [];
  if (to === 'agreed') return agreement;
  return [...agreement, ...categoryLacking(subject, profile, today), ...documentsLacking(subject, profile, today)];
}

const lacking = (what: string, place: Finding['place'], facts: Finding['facts'] = {}, verified = true): Finding => ({
  rule: 'DATA-STATE',
  severity: 'warning',
  effect: 'missing',
  message: `rule.DATA-STATE.${what}`,
  facts,
  place,
  verified,
});

function categoryLacking(subject: CompanyCase, profile: CallProfile, today: PlainDate): readonly Finding[] {
  const { company, sme } = subject;
  const { status, unclear, verified } = sme(profile.sme)(company.id, smeDayOf(company, today));
  const [first] = unclear;
  if (status === 'unclear' && first) {
    const facts = { ...first.facts, question: first.key, questions: unclear.length };
    return [lacking('unclear', first.place, facts, verified)];
  }
  return eligibilityOf(subject, profile, today).filter(({ effect }) => effect !== 'notice');
}

const earlier: readonly DocumentRequirement['due'][] = [
  'contract',
  'application',
  'before-recruiting',
  'before-verification',
];

function documentsLacking(
  { company, dossier }: CompanyCase,
  { documents }: CallProfile,
  today: PlainDate,
): readonly Finding[] {
  return documents.flatMap(requirement => {
    const { owner, code, name, due, countsIn, verified } = requirement;
    if (owner !== 'company' || !earlier.includes(due)) return [];
    const item = dossier !== null && Object.hasOwn(dossier.items, code) ? dossier.items[code] : undefined;
    const state = stateOn(item ?? null, requirement, today);
    if (countsIn.includes(state)) return [];
    const place = { table: 'dossier', id: company.id, field: `items/${code}/state` } as const;
    return [lacking('document', place, { document: code, ro: name.ro, en: name.en }, verified)];
  });
}
