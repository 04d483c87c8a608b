import type { Company } from '../../domain/company/company.ts';
import { casesOf } from '../../domain/eligibility/check-project.ts';
import type { ParticipantCase } from '../../domain/eligibility/participant-case.ts';
import type { Participant } from '../../domain/participant/participant.ts';
import type { Partner } from '../../domain/partner/partner.ts';
import type { ProjectData } from '../../domain/tables.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { ReportParameter, ReportParams } from '../model/define-report.ts';
import { romanianOrder } from '../participant-register/name-order.ts';
import { readCompany, readPartner, readPeople, readPeriod } from './read-parameters.ts';

/** By what a paper about several people is narrowed. */
export const scopeParameters: readonly ReportParameter[] = [
  { name: 'participant', kind: 'participants' },
  { name: 'company', kind: 'company' },
  { name: 'partner', kind: 'partner' },
  { name: 'group', kind: 'group' },
  { name: 'from', kind: 'day' },
  { name: 'to', kind: 'day' },
];

/** Whom a paper is about. Null narrows nothing; both days belong to the period. */
export type PersonScope = {
  readonly people: readonly Participant[] | null;
  readonly company: Company | null;
  readonly partner: Partner | null;
  readonly group: string | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
};

/** Reads the parameters of `scopeParameters`; empty ones are none. */
export function readPersonScope(params: ReportParams, data: ProjectData): Result<PersonScope, Problem> {
  const partner = readPartner(params, data);
  if (!partner.ok) return partner;
  const company = readCompany(params, data);
  if (!company.ok) return company;
  const people = readPeople(params, data, partner.value);
  if (!people.ok) return people;
  const period = readPeriod(params);
  if (!period.ok) return period;
  const group = params.group?.trim() || null;
  return ok({ people: people.value, company: company.value, partner: partner.value, group, ...period.value });
}

/** So many people have their papers in one file; more would fill the memory. */
export const mostPeople = 3_000;

/**
 * The cases of the people meant, by family name, first name and id. `dayOf` says which of a person's days must lie in the
 * period when one is asked for; who has no such day is in no period. People who were erased have no papers any more.
 */
export function casesIn(
  data: ProjectData,
  scope: PersonScope,
  dayOf: (participant: Participant) => PlainDate | null,
): ParticipantCase[] {
  const { company, partner, group, from, to } = scope;
  const ids = scope.people === null ? null : new Set(scope.people.map(({ id }) => id));
  const keyed: { subject: ParticipantCase; order: string }[] = [];
  for (const subject of casesOf(data)) {
    const { participant } = subject;
    if ((participant.anonymous ?? null) !== null) continue;
    if (ids !== null && !ids.has(participant.id)) continue;
    if (company !== null && participant.employer !== company.id) continue;
    if (partner !== null && participant.recruitedBy !== partner.id) continue;
    if (group !== null && (participant.group ?? null) !== group) continue;
    if (from !== null || to !== null) {
      const day = dayOf(participant);
      if (day === null || (from !== null && day < from) || (to !== null && day > to)) continue;
    }
    keyed.push({ subject, order: nameOrder(participant) });
  }
  return keyed.sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ subject }) => subject);
}

/** The same, but refuses more people than one file holds. */
export function papersFor(
  data: ProjectData,
  scope: PersonScope,
  dayOf: (participant: Participant) => PlainDate | null,
): Result<ParticipantCase[], Problem> {
  const cases = casesIn(data, scope, dayOf);
  if (cases.length <= mostPeople) return ok(cases);
  return fail(problem('report.too-many-people', { count: cases.length, most: mostPeople }));
}

const nameOrder = ({ lastName, firstName, id }: Participant): string =>
  `${romanianOrder(lastName)}\u0000${romanianOrder(firstName)}\u0000${id}`;

export const fullName = ({ lastName, firstName }: Participant): string => `${lastName} ${firstName}`.trim();
