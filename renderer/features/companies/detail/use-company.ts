import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useSyncExternalStore } from 'react';
import { type Enterprises, loadCompanyCase, loadEnterprises, partnerCodes } from '#renderer/data/queries/companies.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import type { ListRow } from '#renderer/services/register/list-row.ts';
import { checkCompany, companiesByCui, cuiKey } from '#shared/domain/company/check-company.ts';
import type { Company } from '#shared/domain/company/company.ts';
import { headroomOf, regulationOn } from '#shared/domain/de-minimis/headroom.ts';
import type { Headroom } from '#shared/domain/de-minimis/headroom-result.ts';
import { completenessOf, type DossierCompleteness } from '#shared/domain/dossier/completeness.ts';
import { type CompanyCase, companyDocuments, type OwedDocument } from '#shared/domain/dossier/owed.ts';
import {
  companyCase,
  companyFindings,
  type CompanyCase as RuledCompany,
  smeDayOf,
} from '#shared/domain/eligibility/company-findings.ts';
import type { Finding } from '#shared/domain/eligibility/finding.ts';
import { smeSource } from '#shared/domain/sme/sme-category.ts';
import type { SmeResult } from '#shared/domain/sme/sme-result.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { asFinding } from './company-findings.ts';

/** Everything that the page of one company shows of it. */
export type CompanySubject = {
  readonly company: Company;
  readonly enterprises: Enterprises;
  readonly subject: CompanyCase;
  readonly today: PlainDate;
  readonly partner: string | null;
  /** Lines of the participants who work there, by name. */
  readonly people: readonly ListRow[];
  readonly documents: readonly OwedDocument[];
  readonly completeness: DossierCompleteness;
  readonly sme: SmeResult;
  /** By the regulation in force today; null when the call knows none. */
  readonly headroom: Headroom | null;
  /** What the rules read of the company itself. */
  readonly ruled: RuledCompany;
  /** What was found in the company's own data, and by the call's rules about it. */
  readonly findings: readonly SeenFinding[];
};

/** A finding, with other companies that it is about. */
export type SeenFinding = Finding & { readonly others?: readonly string[] };

/** Undefined until it is read; null when there is no such company. */
export function useCompany(id: string): CompanySubject | null | undefined {
  const { state } = useProgram();
  const { copy, profile, register } = useProject();
  const today = state.today as PlainDate;
  const { rows } = useSyncExternalStore(register.listen, register.state);
  const read = useLiveQuery(
    async () => ({
      subject: await loadCompanyCase(copy.db, id),
      enterprises: await loadEnterprises(copy.db),
      partners: await partnerCodes(copy.db),
    }),
    [copy, id],
  );
  const people = useMemo(
    () => rows.filter(({ employer }) => employer === id).toSorted((a, b) => (a.sortName < b.sortName ? -1 : 1)),
    [rows, id],
  );
  const worked = useMemo(() => {
    if (!read) return undefined;
    const { subject, enterprises, partners } = read;
    if (!subject) return null;
    const { company } = subject;
    const documents = companyDocuments(subject, profile, today);
    const regulation = regulationOn(today, profile.deMinimis);
    const dossiers = new Map(subject.dossier === null ? [] : [[id, subject.dossier]]);
    const source = smeSource(enterprises);
    const ruled = companyCase(id, { ...enterprises, dossier: dossiers }, source);
    if (!ruled) return null;
    const same = company.cui === null ? [] : companiesByCui(enterprises.company.values()).get(cuiKey(company.cui));
    const remarks = checkCompany(company, { sameCui: (same ?? []).filter(other => other !== id), today });
    return {
      company,
      enterprises,
      subject,
      today,
      ruled,
      partner: partners.get(company.recruitedBy ?? '') ?? null,
      documents,
      completeness: completenessOf(documents),
      sme: source(profile.sme)(id, smeDayOf(company, today)),
      headroom:
        regulation === null
          ? null
          : headroomOf(id, enterprises, { on: today, regulation, rules: profile.deMinimis, sme: profile.sme }),
      findings: [
        ...remarks.map(remark => ({ ...asFinding(remark, id), others: remark.others })),
        ...companyFindings(ruled, profile, today),
      ],
    };
  }, [read, profile, today, id]);
  return worked && { ...worked, people };
}
