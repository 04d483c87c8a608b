import type { PlainDate } from '../../kernel/plain-date.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import { orderOfDatesRule, possibleDatesRule } from './date-rules.ts';
import { caenRule, legalRepresentativeRule, partnerEmployeeRule, smeRule } from './employer-rules.ts';
import type { Countability, Finding } from './finding.ts';
import { cnpRule, onceRule } from './identity-rules.ts';
import { doubleFundingRule, soundDocumentsRule, stillEmployedRule } from './paper-rules.ts';
import type { ParticipantCase } from './participant-case.ts';
import { ageRule, employedRule, regionRule } from './person-rules.ts';
import { admittedRule, completenessRule, documentsRule, oneStatusRule } from './record-rules.ts';
import { certificateRule, heldQualificationRule, schoolingRule } from './result-rules.ts';
import type { Rule } from './rule.ts';

/** The rules about one participant, in the order in which they are listed everywhere. */
export const participantRules: readonly Rule[] = [
  cnpRule,
  possibleDatesRule,
  orderOfDatesRule,
  onceRule,
  admittedRule,
  documentsRule,
  completenessRule,
  oneStatusRule,
  partnerEmployeeRule,
  certificateRule,
  smeRule,
  employedRule,
  regionRule,
  caenRule,
  ageRule,
  legalRepresentativeRule,
  doubleFundingRule,
  schoolingRule,
  heldQualificationRule,
  stillEmployedRule,
  soundDocumentsRule,
];

/**
 * Whether a participant is counted as things stand on `today`, and everything that the rules of the call found.
 *
 * not-countable  something is wrong: a finding that excludes
 * missing        nothing is wrong, something is not there yet
 * countable      neither; there may be notices
 *
 * Someone erased on request is judged as on the day of the erasure, and nothing more is found.
 *
 * What is missing is said once for each field, by the most particular rule (VR-06 only repeats what is left).
 */
export function checkParticipant(subject: ParticipantCase, profile: CallProfile, today: PlainDate): Countability {
  const { anonymous = null } = subject.participant;
  // What it was judged by is gone: the judgement stays, so that reports count the same as before.
  if (anonymous !== null) return { status: anonymous.counted ?? 'not-countable', findings: [] };
  const findings = saidOnce(participantRules.flatMap(rule => rule.check(subject, profile, today)));
  if (findings.some(({ effect }) => effect === 'excludes')) return { status: 'not-countable', findings };
  if (findings.some(({ effect }) => effect === 'missing')) return { status: 'missing', findings };
  return { status: 'countable', findings };
}

const placeKey = ({ place: { table, id, field } }: Finding): string => `${table}/${id}/${field ?? ''}`;

function saidOnce(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const speaker = new Map<string, Finding>();
  for (const finding of findings) {
    if (finding.effect !== 'missing') continue;
    const before = speaker.get(placeKey(finding));
    if (!before || before.rule === completenessRule.id) speaker.set(placeKey(finding), finding);
  }
  return findings.filter(finding => finding.effect !== 'missing' || speaker.get(placeKey(finding)) === finding);
}
