import type { Company, SmeCategory } from '#shared/domain/company/company.ts';
import type { Dossier } from '#shared/domain/dossier/dossier.ts';
import { findCounty } from '#shared/domain/place/place.ts';
import { money } from '#shared/kernel/money.ts';
import { type DayNumber, dayOf, numberOf } from './calendar.ts';
import { type CompanyProgress, companyDetails } from './company-figures.ts';
import { dossierAt, type PlannedDocument } from './documents.ts';
import { countyPlaces } from './localities.ts';
import { familyNames, mensNames, womensNames } from './names.ts';
import { inventedCui } from './partners.ts';
import { purposes, randomFor } from './random.ts';
import { isLargeCompany } from './troubles.ts';

const automotive = [
  'Auto Piese',
  'Matrițe',
  'Turnătoria',
  'Cablaje',
  'Ștanțe',
  'Arcuri și Bușe',
  'Mecanica Fină',
  'Vopsitoria',
  'Injecție Mase Plastice',
  'Componente Auto',
];
const engineering = [
  'Proiect Tehnic',
  'Inginerie și Măsurători',
  'Consultanță Tehnică',
  'Biroul de Proiectare',
  'Calcule și Structuri',
  'Automatizări',
];
const tails = [
  'Zimbrul Alb',
  'Corbul de Fier',
  'Șoimul',
  'Țara Brazilor',
  'Râul Lin',
  'Stânca',
  'Vârful cu Dor',
  'Ghețarul',
  'Pădurea Albastră',
  'Câmpia',
  'Cetățuia',
  'Făurarii',
  'Bradul Înalt',
  'Piatra Șerpilor',
  'Lacul Sărat',
  'Țărmul',
  'Dealul Mărului',
  'Izvorul Cald',
  'Ursul Brun',
  'Cerbul',
  'Luncile',
  'Podișul',
  'Izlazul',
  'Fântâna Veche',
];

/** How many employees in the project the companies of a block have, in their order: 10 × 13, 18 × 9, 9 smaller ones, 330 in all. */
export const seatsOfCompany = (company: number): number =>
  company < 10 ? 13 : company < 28 ? 9 : company < 30 ? 5 : 4;

export const companyId = (company: number): string => `imm-${String(company + 1).padStart(4, '0')}`;

/** County where the company is and its people work, by its number. */
export function companyPlaces(seed: number, company: number): (typeof countyPlaces)[number] {
  return randomFor(seed, purposes.company, company).pick(countyPlaces);
}

const sizes: {
  readonly [category in SmeCategory]: { readonly staff: readonly [number, number]; readonly lei: number };
} = {
  micro: { staff: [500, 949], lei: 6_000_000 },
  small: { staff: [1_400, 4_800], lei: 30_000_000 },
  medium: { staff: [6_000, 21_000], lei: 120_000_000 },
  large: { staff: [31_000, 39_000], lei: 480_000_000 },
};

/** An automotive or engineering company of the sample by its number, as it was known at the end of a day; all it says is invented. */
export function sampleCompany(seed: number, company: number, size: number, day: DayNumber): Company {
  const random = randomFor(seed, purposes.company, company);
  const place = random.pick(countyPlaces);
  const category = categoryOf(company, size);
  const isAutomotive = company % 3 !== 2;
  const head = isAutomotive ? automotive : engineering;
  const { staff, lei } = sizes[category];
  const county = place.county;
  const contact = `${random.pick(familyNames)} ${random.pick(random.chance(500) ? womensNames : mensNames)}`;
  const told = {
    id: companyId(company),
    name: nameOf(company, head),
    cui: inventedCui(1_000 + company * 7),
    tradeRegisterNo: `J${Number(findCounty(county)?.cnpCodes[0] ?? 40)}/${9_000 + company}/${2000 + random.int(18)}`,
    smeCategory: category,
    averageStaff: staff[0] + random.int(staff[1] - staff[0]),
    turnover: money((lei / 4 + random.int(lei / 2)) * 100, 'RON'),
    totalAssets: money((lei / 8 + random.int(lei / 4)) * 100, 'RON'),
    referenceYear: 2021,
    caenMain: isAutomotive ? random.pick(['2932', '2931', '2920', '2573', '2562']) : random.pick(['7112', '7120']),
    caenEligible: isAutomotive ? random.pick(['2932', '2931', '2920']) : '7112',
    sector: isAutomotive ? 'Industria auto și componente' : 'Eco-nanotehnologii și materiale avansate',
    county,
    locality: random.pick(random.chance(250) && place.communes.length > 0 ? place.communes : place.towns),
    legalRepresentative: `${random.pick(familyNames)} ${random.pick(random.chance(300) ? womensNames : mensNames)}`,
    contactName: contact,
    contactEmail: `contact@${companyId(company)}.example.com`,
    contactPhone: `0700${String(200_000 + company).padStart(6, '0')}`,
    agreementOn: dayOf(agreementOf(company)),
    recruitedBy: random.pick(['partner-l', 'partner-l', 'partner-p1', 'partner-p2', 'partner-p2']),
  };
  return { ...told, ...companyDetails(seed, company, told, progressOf(seed, company, size, day)) };
}

/** Agreed at first; verified once what is due before that is verified; the one that turns out to be large is rejected. */
function progressOf(seed: number, company: number, size: number, day: DayNumber): CompanyProgress {
  const documents = companyDocuments(seed, company, size);
  const isVerified = (code: string): boolean =>
    documents.some(document => document.code === code && document.judgedOn !== null && document.judgedOn <= day);
  const judged = ['SME-02', 'SME-03', 'SME-04', 'SME-05'].every(isVerified);
  const learning = documents.find(({ code, receivedOn }) => code === 'SME-10' && receivedOn <= day);
  const learningOn = learning?.receivedOn ?? null;
  if (isLargeCompany(company, size) && isVerified('SME-03')) {
    return { state: 'rejected', stateReason: 'Nu este IMM: peste 250 de salariați.', learningOn };
  }
  return { state: judged ? 'verified' : 'agreed', stateReason: null, learningOn };
}

function categoryOf(company: number, size: number): SmeCategory {
  if (isLargeCompany(company, size)) return 'large';
  const seats = seatsOfCompany(company % 37);
  return seats === 13 ? 'medium' : seats === 9 ? 'small' : 'micro';
}

/**
 * Different for every company. Among companies of one sector (two of three are automotive) heads follow each other, and
 * 19 or 23 tails are gone on by per round of heads, which meets all 24; when all pairs are used a number is put behind.
 */
function nameOf(company: number, heads: readonly string[]): string {
  const three = Math.floor(company / 3);
  const inSector = company % 3 === 2 ? three : three * 2 + (company % 3);
  const round = Math.floor(inSector / heads.length);
  const head = heads[inSector % heads.length] ?? '';
  const tail = tails[(round + 7 * inSector) % tails.length] ?? '';
  const again = Math.floor(round / tails.length);
  return `${head} ${tail}${again === 0 ? '' : ` ${again + 1}`} ${company % 11 === 4 ? 'SA' : 'SRL'}`;
}

/** Companies join in three groups in February 2022. */
export const joiningDays = ['2022-02-03', '2022-02-08', '2022-02-15'].map(numberOf);
export const joiningOf = (company: number): DayNumber => joiningDays[company % 3] ?? 0;
const agreementOf = (company: number): DayNumber => joiningOf(company) - 1;

function companyDocuments(seed: number, company: number, size: number): readonly PlannedDocument[] {
  const random = randomFor(seed, purposes.documents, -1 - company);
  const by = 'Expert relația cu firmele (exemplu)';
  const joined = agreementOf(company);
  const at = (
    code: string,
    receivedOn: DayNumber,
    more: Pick<PlannedDocument, 'rejected' | 'validDays'> = {},
  ): PlannedDocument => ({ code, receivedOn, judgedOn: receivedOn + 1 + random.int(6), by, ...more });
  const large = isLargeCompany(company, size);
  const declared = large ? { rejected: 'Calculul grupului de firme arată peste 250 de salariați.' } : {};
  const all = [
    at('SME-01', joined),
    at('SME-11', joined),
    at('SME-02', joined - random.int(5), { validDays: 30 }),
    at('SME-03', joined + random.int(4), declared),
    at('SME-04', joined + random.int(9)),
    at('SME-05', joined + random.int(4)),
    at('SME-07', joined + 5 + random.int(5)),
    at('SME-08', numberOf('2022-03-02') + random.int(60)),
    at('SME-09', numberOf('2022-03-04') + random.int(80)),
    ...(random.chance(120) ? [at('SME-10', numberOf('2022-10-10') + random.int(30))] : []),
  ];
  const missing = random.chance(250) ? random.pick(['SME-02', 'SME-04', 'SME-05', 'SME-08']) : null;
  return all.filter(({ code }) => code !== missing);
}

/** The company's dossier as it was known at the end of a day. */
export function companyDossierAt(seed: number, company: number, size: number, day: DayNumber): Dossier {
  return dossierAt(companyId(company), 'company', companyDocuments(seed, company, size), day);
}
