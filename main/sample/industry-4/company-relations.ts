import type { Aid } from '#shared/domain/aid/aid.ts';
import type { Company } from '#shared/domain/company/company.ts';
import type { Holding } from '#shared/domain/holding/holding.ts';
import { money } from '#shared/kernel/money.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { companyDetails } from './company-figures.ts';
import { inventedCui } from './partners.ts';
import { blockSize } from './troubles.ts';

/** Whether a sample of this size has enterprises around its companies: a demonstration of a few people has none. */
export const hasRelations = (size: number): boolean => size >= blockSize;

type Told = Pick<
  Company,
  'id' | 'name' | 'caenMain' | 'county' | 'locality' | 'smeCategory' | 'legalRepresentative'
> & {
  readonly state: 'related' | 'lead';
  readonly staff: number;
  readonly lei: number;
};

function around(seed: number, at: number, { state, staff, lei, ...told }: Told): Company {
  const number = 90_000 + at;
  const figures = { averageStaff: staff * 100, turnover: money(lei * 100, 'RON'), totalAssets: money(lei * 70, 'RON') };
  return {
    ...told,
    cui: inventedCui(number),
    tradeRegisterNo: `J12/${number}/2009`,
    ...figures,
    referenceYear: 2021,
    caenEligible: null,
    sector: null,
    contactName: null,
    contactEmail: null,
    contactPhone: null,
    agreementOn: null,
    recruitedBy: state === 'lead' ? 'partner-l' : null,
    ...companyDetails(seed, number, figures, { state, stateReason: null, learningOn: null }),
  };
}

/** Two enterprises that take no part, and two that may come to: one person controls both, which nobody has judged yet. */
export function relatedCompanies(seed: number): readonly Company[] {
  return [
    around(seed, 1, {
      id: 'imm-r001',
      name: 'Participații Țara Brazilor SA',
      caenMain: '6420',
      county: 'CJ',
      locality: 'Cluj-Napoca',
      smeCategory: 'small',
      legalRepresentative: 'Șoimăreanu Ilinca',
      state: 'related',
      staff: 20,
      lei: 9_400_000,
    }),
    around(seed, 2, {
      id: 'imm-r002',
      name: 'Servicii și Mentenanță Stânca SRL',
      caenMain: '3312',
      county: 'BV',
      locality: 'Codlea',
      smeCategory: 'small',
      legalRepresentative: 'Țăranu Octavian',
      state: 'related',
      staff: 12,
      lei: 3_100_000,
    }),
    around(seed, 3, {
      id: 'imm-r003',
      name: 'Strunjire de Precizie Izvorul SRL',
      caenMain: '2562',
      county: 'SB',
      locality: 'Mediaș',
      smeCategory: 'micro',
      legalRepresentative: 'Brâncoveanu Săndel',
      state: 'lead',
      staff: 8,
      lei: 1_900_000,
    }),
    around(seed, 4, {
      id: 'imm-r004',
      name: 'Tratamente Termice Izvorul SRL',
      caenMain: '2561',
      county: 'SB',
      locality: 'Mediaș',
      smeCategory: 'micro',
      legalRepresentative: 'Brâncoveanu Săndel',
      state: 'lead',
      staff: 7,
      lei: 2_200_000,
    }),
  ];
}

function holding(id: string, held: string, percent: number, more: Partial<Holding>): Holding {
  return {
    id,
    held,
    ownerKind: 'enterprise',
    owner: null,
    ownerName: null,
    investorKind: null,
    capital: percent * 100,
    votes: percent * 100,
    controls: [],
    sameMarket: null,
    from: '2015-03-02' as PlainDate,
    until: null,
    decision: null,
    decidedBy: null,
    decisionReason: null,
    ...more,
  };
}

const invented: Partial<Holding> = { ownerKind: 'natural-persons', ownerName: 'Brâncoveanu Săndel (exemplu)' };

/** A partner with 30 %, an enterprise held whole, and one person who controls two: unclear until somebody answers. */
export const sampleHoldings: readonly Holding[] = [
  holding('detinere-01', 'imm-0005', 30, { owner: 'imm-r001' }),
  holding('detinere-02', 'imm-r002', 100, { owner: 'imm-0007' }),
  holding('detinere-03', 'imm-r003', 80, invented),
  holding('detinere-04', 'imm-r004', 60, invented),
];

function aid(id: string, company: string, grantedOn: string, eur: number, more: Partial<Aid> = {}): Aid {
  return {
    id,
    company,
    grantedOn: grantedOn as PlainDate,
    amount: money(eur * 100, 'EUR'),
    regulation: '1407/2013',
    form: 'grant',
    grantor: 'Autoritate de exemplu',
    measure: 'Schemă de ajutor (exemplu)',
    source: 'declaration',
    remarks: null,
    ...more,
  };
}

/** Aid as the companies declared it: one nearly at the ceiling, one of an older year, one under a regulation of its own. */
export const sampleAid: readonly Aid[] = [
  aid('ajutor-01', 'imm-0001', '2020-05-10', 60_000),
  aid('ajutor-02', 'imm-0001', '2021-11-20', 90_000),
  aid('ajutor-03', 'imm-0001', '2022-01-28', 40_000, { source: 'register' }),
  aid('ajutor-04', 'imm-0005', '2019-12-31', 25_000),
  aid('ajutor-05', 'imm-0007', '2021-03-15', 18_500, { form: 'guarantee' }),
  aid('ajutor-06', 'imm-r002', '2021-06-30', 12_000),
  aid('ajutor-07', 'imm-r003', '2021-09-01', 7_500, { regulation: '1408/2013' }),
];
