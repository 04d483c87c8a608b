import type { Enterprises } from '#renderer/data/queries/companies.ts';
import type { ListRow } from '#renderer/services/register/list-row.ts';
import type { Company, CompanyState, SmeCategory } from '#shared/domain/company/company.ts';
import { takesPart } from '#shared/domain/company/company-state.ts';
import { headroomOf, regulationOn } from '#shared/domain/de-minimis/headroom.ts';
import { smeDayOf } from '#shared/domain/eligibility/company-findings.ts';
import { findCounty } from '#shared/domain/place/place.ts';
import { type SmeSource, smeSource } from '#shared/domain/sme/sme-category.ts';
import type { SmeOutcome } from '#shared/domain/sme/sme-result.ts';
import type { Money } from '#shared/kernel/money.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { foldForSearch } from '#shared/kernel/search-text.ts';
import type { CallProfile } from '#shared/profiles/profile.ts';

/** One line of the companies' grid: what it shows, sorts and searches by. */
export type CompanyLine = {
  readonly id: string;
  readonly name: string;
  readonly cui: string;
  readonly state: CompanyState | null;
  readonly declared: SmeCategory | null;
  /** As worked out; null when a person must decide (NECLAR), or nothing is there to work with. */
  readonly computed: SmeOutcome | null;
  /** True when there are figures, and they do not suffice. */
  readonly isUnclear: boolean;
  readonly county: string;
  /** People who work there, and those of them who count today. */
  readonly nominated: number;
  readonly countable: number;
  /** Whole per cent of the documents asked for today that are settled; null while it is worked out. */
  readonly documents: number | null;
  /** What may still be granted today as de minimis aid, in EUR; null when it cannot be told. */
  readonly headroom: Money | null;
  readonly agreementOn: PlainDate | null;
  readonly partner: string;
  readonly sortName: string;
  /** Everything that the search looks in, folded. */
  readonly searched: string;
};

export type PeopleCount = { readonly nominated: number; readonly countable: number };

/** How many people of each company are known, and how many of them count, by the company's id. */
export function peopleByCompany(
  rows: readonly Pick<ListRow, 'employer' | 'status'>[],
): ReadonlyMap<string, PeopleCount> {
  const counts = new Map<string, PeopleCount>();
  for (const { employer, status } of rows) {
    if (employer === null) continue;
    const { nominated, countable } = counts.get(employer) ?? { nominated: 0, countable: 0 };
    counts.set(employer, {
      nominated: nominated + 1,
      countable: countable + (status === 'countable' ? 1 : 0),
    });
  }
  return counts;
}

type Sources = {
  readonly enterprises: Enterprises;
  readonly partners: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, PeopleCount>;
  /** Per cent by company; null while it is worked out. */
  readonly documents: ReadonlyMap<string, number> | null;
  readonly profile: CallProfile;
  readonly today: PlainDate;
};

/** The lines of all companies. */
export function companyLines(sources: Sources): readonly CompanyLine[] {
  const sme = smeSource(sources.enterprises);
  return [...sources.enterprises.company.values()].map(company => lineOf(company, sources, sme));
}

function lineOf(company: Company, sources: Sources, smeOf: SmeSource): CompanyLine {
  const { enterprises, partners, people, documents, profile, today } = sources;
  const { id, name, cui, contactName, contactEmail, locality, tradeRegisterNo } = company;
  const county = company.county === null ? '' : (findCounty(company.county)?.name ?? company.county);
  const { nominated, countable } = people.get(id) ?? { nominated: 0, countable: 0 };
  const sme = smeOf(profile.sme)(id, smeDayOf(company, today));
  const partner = partners.get(company.recruitedBy ?? '') ?? '';
  const texts = [name, cui, county, locality, contactName, contactEmail, tradeRegisterNo, partner];
  return {
    id,
    name,
    cui: cui ?? '',
    state: company.state ?? null,
    declared: company.smeCategory,
    computed: sme.category,
    isUnclear: sme.status === 'unclear' && sme.year !== null,
    county,
    nominated,
    countable,
    documents: documents?.get(id) ?? null,
    headroom: headroomToday(id, enterprises, profile, today),
    agreementOn: company.agreementOn,
    partner,
    sortName: foldForSearch(name),
    searched: foldForSearch(texts.filter(text => text !== null).join(' ')),
  };
}

function headroomToday(id: string, data: Enterprises, profile: CallProfile, today: PlainDate): Money | null {
  const regulation = regulationOn(today, profile.deMinimis);
  if (regulation === null) return null;
  const { ceiling, headroom } = headroomOf(id, data, {
    on: today,
    regulation,
    rules: profile.deMinimis,
    sme: profile.sme,
  });
  return ceiling === null ? null : headroom;
}

/** What narrows the list: words, a state, and whether enterprises that take no part are shown as well. */
export type CompanyFilter = {
  readonly search: string;
  /** `none`: no state is recorded. */
  readonly state: CompanyState | 'all' | 'none';
};
export const noCompanyFilter: CompanyFilter = { search: '', state: 'all' };

/** The test of one line. Those that take no part are left out unless they are asked for by their state. */
export function companyTest({ search, state }: CompanyFilter): (line: CompanyLine) => boolean {
  const words = foldForSearch(search)
    .split(' ')
    .filter(word => word !== '');
  return line =>
    (state === 'all' ? takesPart(line.state) : (line.state ?? 'none') === state) &&
    words.every(word => line.searched.includes(word));
}

export type StateCounts = { readonly [S in CompanyFilter['state']]?: number };

/** How many there are of each state; `all` counts those that take part. */
export function countStates(lines: readonly CompanyLine[]): StateCounts {
  const counts: { [S in CompanyFilter['state']]?: number } = { all: 0 };
  for (const { state } of lines) {
    counts[state ?? 'none'] = (counts[state ?? 'none'] ?? 0) + 1;
    if (takesPart(state)) counts.all = (counts.all ?? 0) + 1;
  }
  return counts;
}
