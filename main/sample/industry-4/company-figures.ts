import type { Company, YearFigures } from '#shared/domain/company/company.ts';
import { type Money, money } from '#shared/kernel/money.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { type DayNumber, dayOf } from './calendar.ts';
import { countyPlaces, streets } from './localities.ts';
import { inventedIban } from './partners.ts';
import { purposes, randomFor } from './random.ts';

/** Lei for one euro on the last day of a year (BNR), in ten-thousandths. */
export const yearEndRates = { 2021: 49_481, 2020: 48_694, 2019: 47_793 } as const;

type Figures = Pick<Company, 'averageStaff' | 'turnover' | 'totalAssets'>;

/** The figures of 2020 and 2019: those of 2021, a few per cent lower or higher, so that no category changes. */
export function earlierYears(seed: number, company: number, figures: Figures): Company['otherYears'] {
  const random = randomFor(seed, purposes.figures, company);
  const year = (eurRate: number, approvedOn: string): YearFigures => {
    const perMille = 920 + random.int(121);
    const of = (value: number): number => Math.floor((value * perMille) / 1_000);
    const amount = (value: Money | null): Money | null => (value === null ? null : money(of(value.minor), 'RON'));
    return {
      averageStaff: of(figures.averageStaff ?? 0),
      turnover: amount(figures.turnover),
      totalAssets: amount(figures.totalAssets),
      eurRate,
      estimated: false,
      approvedOn: approvedOn as PlainDate,
    };
  };
  return { '2020': year(yearEndRates[2020], '2021-05-20'), '2019': year(yearEndRates[2019], '2020-06-15') };
}

/** What came to be known of a company after its agreement. */
export type CompanyProgress = Pick<Company, 'state'> & {
  readonly stateReason: string | null;
  /** The day of its programme of workplace learning; null while there is none. */
  readonly learningOn: DayNumber | null;
};

type Later = Required<Omit<Company, keyof Figures | (typeof alreadyThere)[number]>>;
const alreadyThere = [
  'id',
  'name',
  'cui',
  'tradeRegisterNo',
  'smeCategory',
  'referenceYear',
  'caenMain',
  'caenEligible',
  'sector',
  'county',
  'locality',
  'legalRepresentative',
  'contactName',
  'contactEmail',
  'contactPhone',
  'agreementOn',
  'recruitedBy',
] as const satisfies readonly (keyof Company)[];

/** Address, account, rates and state of a company by its number. */
export function companyDetails(
  seed: number,
  company: number,
  figures: Figures,
  { state = null, stateReason, learningOn }: CompanyProgress,
): Later {
  const random = randomFor(seed, purposes.companyDetails, company);
  return {
    state,
    stateReason,
    street: `${random.pick(streets)} nr. ${1 + random.int(120)}`,
    postalCode: String(900_000 + random.int(99_999)),
    iban: inventedIban('EXMP', 200_000 + company),
    vatPayer: random.chance(900),
    eurRate: yearEndRates[2021],
    estimated: false,
    approvedOn: null,
    otherYears: earlierYears(seed, company, figures) ?? {},
    intendsToAdapt: false,
    roadFreight: false,
    deMinimisExclusion: null,
    supportEndedOn: learningOn === null ? null : dayOf(learningOn - 20),
    workplaceLearningOn: learningOn === null ? null : dayOf(learningOn),
    workplaceLearning: learningOn === null ? null : 'Instruire internă pe utilaje cu comandă numerică, 20 de ore',
    remarks: null,
    formerIds: [],
  };
}

/** A county of the sample by its number. */
export const placeOf = (at: number): (typeof countyPlaces)[number] =>
  countyPlaces[at % countyPlaces.length] ?? { county: 'CJ', towns: ['Cluj-Napoca'], communes: [] };
