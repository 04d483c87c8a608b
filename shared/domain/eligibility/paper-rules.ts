import type { DocumentRequirement } from '../../profiles/profile.ts';
import { isSamePerson } from '../dossier/change-document.ts';
import { stateOn } from '../dossier/document-state.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { itemOf } from '../dossier/owed.ts';
import type { Finding } from './finding.ts';
import type { ParticipantCase } from './participant-case.ts';
import { type Found, type Rule, rule } from './rule.ts';

type Severity = { readonly severity: 'error' | 'warning' };
/** What these rules find weighs as the call's switch says: a warning is a notice, an error keeps from being counted. */
const weight = (setting: Severity | undefined): Found['effect'] =>
  setting?.severity === 'error' ? 'missing' : 'notice';

/** The document of the call that proves something is there: received, verified or waived, and not run out. */
function isProved(proves: NonNullable<DocumentRequirement['proves']>, subject: ParticipantCase, rest: Proof): boolean {
  return rest.documents.some(requirement => {
    if (requirement.proves !== proves) return false;
    const dossier = requirement.owner === 'company' ? subject.employerDossier : subject.dossier;
    const state = stateOn(itemOf(dossier, requirement), requirement, rest.today);
    return state === 'received' || state === 'verified' || state === 'waived';
  });
}
type Proof = {
  readonly documents: readonly DocumentRequirement[];
  readonly today: Parameters<typeof stateOn>[2];
};

/**
 * ELIG-07: no double funding. The declaration is there, dated on the form or as the call's document. Where the call counts
 * a person more than once (VR-04 off), another record with the same CNP that has entered is named. Other projects are
 * searched by who holds them. [S19][S22][S47]
 */
export const doubleFundingRule = rule('ELIG-07', (subject, { rules, documents }, today) => {
  const { participant, sameCnp } = subject;
  const found: Found[] = [];
  const declaredOn = participant.declarations?.noDoubleFundingOn ?? null;
  if (declaredOn === null && !isProved('no-double-funding', subject, { documents, today })) {
    found.push({ what: 'no-declaration', effect: weight(rules['ELIG-07']), at: 'declarations/noDoubleFundingOn' });
  }
  const entered = sameCnp.filter(({ entryDate }) => entryDate !== null);
  if (rules['VR-04']?.on !== true && entered.length > 0) {
    found.push({ what: 'same-cnp', effect: 'notice', at: 'cnp', facts: { others: entered.length } });
  }
  return found;
});

/**
 * ELIG-10: still employed when the course ends: once the last course has ended (or the person has left having finished), the
 * second employer certificate is there. Who gave up is not asked. [S19]
 */
export const stillEmployedRule = rule('ELIG-10', (subject, { rules, documents }, today) => {
  const { participant, participations } = subject;
  if (participant.exitReason === 'abandoned') return [];
  const ends = participations.map(({ endOn }) => endOn);
  const hasEnded =
    (participant.exitDate !== null && participant.exitDate <= today) ||
    (ends.length > 0 && ends.every(end => end !== null && end <= today));
  if (!hasEnded || isProved('employed-at-end', subject, { documents, today })) return [];
  const requirement = documents.find(({ proves, owner }) => proves === 'employed-at-end' && owner === 'participant');
  const at: Found['at'] =
    requirement === undefined
      ? 'exitDate'
      : { table: 'dossier', id: participant.id, field: `items/${requirement.code}/state` };
  return [{ what: 'no-certificate', effect: weight(rules['ELIG-10']), at }];
});

/**
 * DATA-DOC: two people enter and verify a document, and what was rejected or waived says why. The window does not let it
 * happen otherwise; files may bring it. A notice, whatever the call. [S46]
 */
export function unsoundItems(dossier: Dossier | null): readonly Finding[] {
  if (dossier === null) return [];
  const findings: Finding[] = [];
  for (const [code, item] of Object.entries(dossier.items)) {
    const found = (what: string, field: string): void => {
      findings.push({
        rule: 'DATA-DOC',
        severity: 'warning',
        effect: 'notice',
        message: `rule.DATA-DOC.${what}`,
        facts: { document: code },
        place: { table: 'dossier', id: dossier.id, field: `items/${code}/${field}` },
        verified: true,
      });
    };
    if (item.state === 'verified' && isSamePerson(item.receivedBy, item.verifiedBy)) found('same-person', 'verifiedBy');
    const needsReason = item.state === 'rejected' || item.state === 'waived';
    if (needsReason && (item.reason ?? '').trim() === '') found('no-reason', 'reason');
  }
  return findings;
}

/** The same of a participant's own documents; of employers and partners, `checkProject` asks once for each. */
export const soundDocumentsRule: Rule = { id: 'DATA-DOC', check: ({ dossier }) => unsoundItems(dossier) };
