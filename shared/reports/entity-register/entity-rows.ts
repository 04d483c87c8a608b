import type { Company, SmeCategory, YearFigures } from '../../domain/company/company.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { smeDayOf } from '../../domain/eligibility/company-findings.ts';
import { hasToldFigures } from '../../domain/eligibility/employer-found.ts';
import { regionOfCounty } from '../../domain/eligibility/region-basis.ts';
import { resultWindows } from '../../domain/eligibility/result-windows.ts';
import { readCui } from '../../domain/identity/cui.ts';
import { smeSource } from '../../domain/sme/sme-category.ts';
import type { SmeFigures, SmeResult } from '../../domain/sme/sme-result.ts';
import { figuresOf, readYear } from '../../domain/sme/year-figures.ts';
import type { ProjectData } from '../../domain/tables.ts';
import { addMoney, type Money, money } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import type { EntityIndicator } from '../indicators/entity-indicators.ts';
import type { PersonIndicator } from '../indicators/person-indicators.ts';
import { romanianOrder } from '../participant-register/name-order.ts';
import type { RegisterScope } from '../participant-register/register-parameters.ts';
import { type RegisterRow, registerRow } from '../participant-register/register-row.ts';
import { listCases } from '../participant-register/register-rows.ts';
import { personOf } from '../participant-register/register-totals.ts';

/** People of a company: distinct by CNP (each row without one counts for itself). */
export type PeopleCount = { readonly enrolled: number; readonly certified: number; readonly counted: number };

/** One company as the register of some day shows it. */
export type EntityRow = {
  readonly company: Company;
  readonly dossier: Dossier | null;
  /** By its figures where they say it, otherwise as declared; null when neither does. */
  readonly category: SmeCategory | 'not-sme-public' | null;
  /** The figures are there and leave the category unclear. */
  readonly unclear: boolean;
  /** Its own figures of the year that counts, as filled in and in EUR. */
  readonly year: number | null;
  readonly figures: YearFigures | null;
  readonly inEur: SmeFigures | null;
  readonly region: string | null;
  readonly people: PeopleCount;
  readonly newPeople: PeopleCount;
  /** Aid granted by this project up to the register's last day. */
  readonly aid: Money | null;
  readonly learningOn: PlainDate | null;
  readonly indicators: readonly string[];
  readonly isNew: boolean;
};

export type EntityRules = {
  readonly profile: CallProfile;
  readonly scope: RegisterScope;
  readonly today: PlainDate;
  readonly persons: readonly PersonIndicator[];
  readonly entities: readonly EntityIndicator[];
};

/**
 * The companies that had signed the agreement by the end of the period (of the partner that recruited them, where one is
 * asked for), by name. Related enterprises take no part. A tax number counts for indicators once: at the company that
 * signed first. Time grows with the number of companies and participants.
 */
export function entityRows(data: ProjectData, rules: EntityRules): readonly EntityRow[] {
  const { profile, scope, today } = rules;
  const people = peopleByCompany(data, rules);
  const sme = smeSource(data)(profile.sme);
  const first = firstByCui(data);
  const rows: { readonly order: string; readonly row: EntityRow }[] = [];
  for (const company of data.company.values()) {
    const { id, agreementOn, recruitedBy, state = null } = company;
    if (agreementOn === null || agreementOn > scope.to || state === 'related') continue;
    if (scope.partner !== null && recruitedBy !== scope.partner.id) continue;
    const result = hasToldFigures(company) ? sme(id, smeDayOf(company, today)) : null;
    const own = people.get(id) ?? [];
    const counts = countOf(own);
    const facts = {
      company,
      to: scope.to,
      counted: counts.counted,
      longTermMonths: profile.resultWindows.longTermMonths.value,
    };
    const year = result?.year ?? company.referenceYear;
    const learning = company.workplaceLearningOn ?? null;
    const row: EntityRow = {
      company,
      dossier: data.dossier.get(id) ?? null,
      ...categoryIn(company, result),
      year,
      figures: year === null ? null : figuresOf(company, year),
      inEur: year === null ? null : readYear(company, year).figures,
      region: regionOfCounty(company.county),
      people: counts,
      newPeople: countOf(own.filter(({ entryOn }) => entryOn >= scope.from)),
      aid: aidOf(id, data, scope.to),
      learningOn: learning !== null && learning <= scope.to ? learning : null,
      indicators: first.has(id) ? rules.entities.filter(({ holds }) => holds(facts)).map(({ code }) => code) : [],
      isNew: agreementOn >= scope.from,
    };
    rows.push({ order: `${romanianOrder(company.name)}\u0000${id}`, row });
  }
  return rows.sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ row }) => row);
}

function categoryIn({ smeCategory }: Company, result: SmeResult | null): Pick<EntityRow, 'category' | 'unclear'> {
  if (result === null) return { category: smeCategory, unclear: false };
  return { category: result.category ?? smeCategory, unclear: result.status === 'unclear' };
}

/** Everyone who had entered by the end of the period, by employer. */
function peopleByCompany(
  data: ProjectData,
  { profile, scope, today, persons }: EntityRules,
): ReadonlyMap<string, readonly RegisterRow[]> {
  const windows = resultWindows(profile);
  const byCompany = new Map<string, RegisterRow[]>();
  for (const { subject, entryOn } of listCases(data, { ...scope, partner: null }).listed) {
    const { employer } = subject.participant;
    if (employer === null) continue;
    const row = registerRow(subject, entryOn, { profile, indicators: persons, to: scope.to, today, windows });
    const others = byCompany.get(employer);
    if (others) others.push(row);
    else byCompany.set(employer, [row]);
  }
  return byCompany;
}

function countOf(rows: readonly RegisterRow[]): PeopleCount {
  const persons = (some: readonly RegisterRow[]): number =>
    new Set(some.map(({ subject: { participant } }) => personOf(participant) || participant.id)).size;
  return {
    enrolled: persons(rows),
    certified: persons(rows.filter(({ certificateOn }) => certificateOn !== null)),
    counted: persons(rows.filter(({ counted }) => counted)),
  };
}

function aidOf(company: string, { aid }: ProjectData, to: PlainDate): Money | null {
  let sum: Money | null = null;
  for (const { company: of, source, grantedOn, amount } of aid.values()) {
    if (of !== company || source !== 'own-project' || grantedOn === null || grantedOn > to) continue;
    if (amount?.currency === 'EUR') sum = addMoney(sum ?? money(0, 'EUR'), amount);
  }
  return sum;
}

/** Ids of the companies that stand for their tax number; one without a right number stands for itself. */
function firstByCui({ company }: ProjectData): ReadonlySet<string> {
  const first = new Map<string, Company>();
  const key = ({ agreementOn, id }: Company): string => `${agreementOn ?? '9999'} ${id}`;
  for (const row of company.values()) {
    const cui = (row.cui === null ? null : readCui(row.cui).digits) ?? `id ${row.id}`;
    const before = first.get(cui);
    if (before === undefined || key(row) < key(before)) first.set(cui, row);
  }
  return new Set([...first.values()].map(({ id }) => id));
}
