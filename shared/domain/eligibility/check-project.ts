import type { PlainDate } from '../../kernel/plain-date.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import type { Participant } from '../participant/participant.ts';
import type { Participation } from '../participation/participation.ts';
import { inOrder } from '../row-order.ts';
import { smeSource } from '../sme/sme-category.ts';
import type { ProjectData } from '../tables.ts';
import { checkParticipant } from './check-participant.ts';
import { companyCase, companyFindings } from './company-findings.ts';
import { brokenReferences, partnerCodes } from './data-rules.ts';
import type { Finding } from './finding.ts';
import { byEntry } from './identity-rules.ts';
import { unsoundItems } from './paper-rules.ts';
import type { ParticipantCase } from './participant-case.ts';
import { quotaFindings, quotaShares } from './quotas.ts';

/** Of people with one CNP, a case names at most this many others: the first to enter, who decide, are among them. */
export const maxSameCnp = 20;

/**
 * The cases of all participants, in order of id. Time grows with the number of rows: everything is looked up once. A
 * workspace without its project row has no cases.
 */
export function* casesOf(data: ProjectData): Generator<ParticipantCase> {
  const [project] = data.project.values();
  if (!project) return;
  const partners = inOrder(data.partner);
  const people = inOrder(data.participant);
  const sameCnp = sharedCnps(people);
  const participations = byParticipant(inOrder(data.participation));
  const none: readonly Participation[] = [];
  const sme = smeSource(data);
  for (const participant of people) {
    const { id, cnp, employer } = participant;
    yield {
      project,
      participant,
      employer: (employer === null ? undefined : data.company.get(employer)) ?? null,
      employerDossier: (employer === null ? undefined : data.dossier.get(employer)) ?? null,
      dossier: data.dossier.get(id) ?? null,
      participations: participations.get(id) ?? none,
      courses: data.course,
      sameCnp: (cnp === null ? undefined : sameCnp.get(cnp.trim()))?.filter(other => other.id !== id) ?? [],
      partners,
      sme,
    };
  }
}

function byParticipant(rows: readonly Participation[]): ReadonlyMap<string, readonly Participation[]> {
  const grouped = new Map<string, Participation[]>();
  for (const row of rows) {
    const others = grouped.get(row.participant);
    if (others) others.push(row);
    else grouped.set(row.participant, [row]);
  }
  return grouped;
}

/** By CNP as typed, the people who share one, first to enter first; nobody is in it alone. */
function sharedCnps(people: readonly Participant[]): ReadonlyMap<string, readonly Participant[]> {
  const shared = new Map<string, Participant[]>();
  for (const participant of people) {
    if (participant.cnp === null) continue;
    const cnp = participant.cnp.trim();
    const others = shared.get(cnp);
    if (others) others.push(participant);
    else shared.set(cnp, [participant]);
  }
  for (const [cnp, others] of shared) {
    if (others.length < 2) shared.delete(cnp);
    else shared.set(cnp, others.sort(byEntry).slice(0, maxSameCnp + 1));
  }
  return shared;
}

/**
 * Everything that the rules of the call and the checks of the data find in a project, in an order that depends on the
 * rows only: references, partners, companies and the papers of both, then participants, each by id, then the shares that
 * the call watches.
 */
export function checkProject(data: ProjectData, profile: CallProfile, today: PlainDate): readonly Finding[] {
  const findings: Finding[] = [...brokenReferences(data)];
  for (const partner of inOrder(data.partner)) {
    findings.push(...partnerCodes(partner), ...unsoundItems(data.dossier.get(partner.id) ?? null));
  }
  const sme = smeSource(data);
  /** What is wrong with an employer is said once, not for each of its people. */
  const said = new Set<string>();
  const isNew = (finding: Finding): boolean => {
    if (finding.place.table !== 'company' && finding.place.table !== 'holding') return true;
    const { message, facts, place } = finding;
    const key = JSON.stringify([message, facts, place]);
    return said.has(key) ? false : said.add(key) !== null;
  };
  for (const { id } of inOrder(data.company)) {
    const subject = companyCase(id, data, sme);
    const found = subject === null ? [] : companyFindings(subject, profile, today);
    findings.push(...found.filter(isNew), ...unsoundItems(data.dossier.get(id) ?? null));
  }
  const counted: ParticipantCase[] = [];
  for (const subject of casesOf(data)) {
    const { status, findings: found } = checkParticipant(subject, profile, today);
    findings.push(...found.filter(isNew));
    if (status === 'countable') counted.push(subject);
  }
  findings.push(...quotaFindings(quotaShares(counted, profile), profile));
  return findings;
}
