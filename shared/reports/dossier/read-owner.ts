import type { Partner } from '../../domain/partner/partner.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { ReportInput } from '../model/define-report.ts';
import { readCompany, readPartner, readPeople } from '../papers/read-parameters.ts';
import type { DossierOwner } from './dossier-entries.ts';

/**
 * Whose dossier is asked for: one participant, or one company. Refuses both, neither, several people, somebody of another
 * partner than the one asked for, and a person whose data were erased.
 */
export function readOwner({ params, data }: ReportInput): Result<DossierOwner, Problem> {
  const partner = readPartner(params, data);
  if (!partner.ok) return partner;
  const company = readCompany(params, data);
  if (!company.ok) return company;
  const people = readPeople(params, data, partner.value);
  if (!people.ok) return people;
  const [participant, other] = people.value ?? [];
  if (other !== undefined || (participant === undefined) === (company.value === null)) {
    return fail(problem('report.param-one-owner'));
  }
  if (participant !== undefined) {
    const isErased = (participant.anonymous ?? null) !== null;
    return isErased
      ? fail(problem('privacy.already-erased', { id: participant.id }))
      : ok({ kind: 'participant', participant });
  }
  const found = company.value;
  if (found === null) return fail(problem('report.param-one-owner'));
  if (isOfOther(found.recruitedBy, partner.value)) {
    return fail(problem('report.param-other-partner', { value: found.id, partner: partner.value?.code ?? '' }));
  }
  return ok({ kind: 'company', company: found });
}

const isOfOther = (recruitedBy: string | null, partner: Partner | null): boolean =>
  partner !== null && recruitedBy !== partner.id;
