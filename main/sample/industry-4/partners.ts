import type { Dossier } from '#shared/domain/dossier/dossier.ts';
import { cuiCheckDigit } from '#shared/domain/identity/cui.ts';
import { ibanCheckDigits } from '#shared/domain/identity/iban.ts';
import type { Partner } from '#shared/domain/partner/partner.ts';
import type { Project } from '#shared/domain/project/project.ts';
import { money } from '#shared/kernel/money.ts';
import { type DayNumber, dayOf, numberOf } from './calendar.ts';
import { dossierAt, type PlannedDocument } from './documents.ts';

/** A tax number with a right check digit from a series that is not given out. */
export function inventedCui(serial: number): string {
  const body = String(9_000_000 + serial);
  return `${body}${cuiCheckDigit(body)}`;
}

/** An account with right check digits at a bank that does not exist (EXMP), or at the Treasury. */
export function inventedIban(bank: 'EXMP' | 'TREZ', serial: number): string {
  const account = `${bank}7005069XXX${String(serial).padStart(6, '0')}`;
  return `RO${ibanCheckDigits(account)}${account}`;
}

export const sampleProject: Project = {
  id: 'project',
  title: 'Competențe digitale pentru Industria 4.0 în firmele auto și de inginerie (exemplu)',
  smisCode: '990431',
  contractNo: 'POCU/860/3/12/990431',
  contractOn: dayOf(numberOf('2021-12-20')),
  startOn: dayOf(numberOf('2022-01-10')),
  endOn: dayOf(numberOf('2023-07-09')),
  profileId: 'pocu-860-3-12',
  remarks:
    'Date inventate: proiectul, partenerii, firmele și persoanele nu există. CNP-urile, CUI-urile și conturile au cifre de control corecte, dar nu sunt ale nimănui. Greșelile au fost puse intenționat, ca să se vadă ce găsesc verificările. / Everything here is invented, the mistakes included.',
};

type Told = Pick<
  Partner,
  'id' | 'role' | 'code' | 'name' | 'legalForm' | 'legalRepresentative' | 'county' | 'locality'
> &
  Partial<Pick<Partner, 'responsible' | 'vatPayer' | 'vatDeductible' | 'ownContribution' | 'brings'>> & {
    readonly budgetLei?: number;
    readonly serial: number;
  };

function partner({ budgetLei, serial, ...told }: Told): Partner {
  const funded = budgetLei !== undefined;
  return {
    responsible: null,
    vatPayer: null,
    vatDeductible: null,
    ownContribution: null,
    brings: null,
    ...told,
    cui: inventedCui(serial),
    ibanExpenses: funded ? inventedIban('EXMP', serial) : null,
    ibanPrefinancing: funded ? inventedIban('TREZ', serial + 500) : null,
    eligibleBudget: funded ? money(budgetLei * 100, 'RON') : null,
    agreementOn: dayOf(numberOf('2021-11-26')),
  };
}

/** Leader, two partners with budgets, two associated technology providers without. */
export const samplePartners: readonly Partner[] = [
  partner({
    id: 'partner-l',
    role: 'leader',
    code: 'L',
    name: 'Asociația Cluster Fabrica Inteligentă Șoimii (exemplu)',
    legalForm: 'ONG',
    vatPayer: false,
    vatDeductible: false,
    legalRepresentative: 'Țepelea Brândușa',
    responsible: 'Hodoroabă Răzvan',
    county: 'CJ',
    locality: 'Cluj-Napoca',
    ownContribution: 0,
    budgetLei: 1_650_000,
    serial: 11,
  }),
  partner({
    id: 'partner-p1',
    role: 'partner',
    code: 'P1',
    name: 'Centrul de Formare Meșterul Digital SRL (exemplu)',
    legalForm: 'SRL',
    vatPayer: true,
    vatDeductible: false,
    legalRepresentative: 'Câmpeanu Horațiu',
    responsible: 'Mărginean Crăița',
    county: 'BV',
    locality: 'Brașov',
    ownContribution: 500,
    budgetLei: 1_420_000,
    serial: 12,
  }),
  partner({
    id: 'partner-p2',
    role: 'partner',
    code: 'P2',
    name: 'Federația Patronală a Producătorilor de Componente Țara de Sus (exemplu)',
    legalForm: 'ONG',
    vatPayer: false,
    vatDeductible: false,
    legalRepresentative: 'Făgărășanu Neculai',
    responsible: 'Grădinaru Sânziana',
    county: 'TM',
    locality: 'Timișoara',
    ownContribution: 0,
    budgetLei: 930_000,
    serial: 13,
  }),
  partner({
    id: 'partner-a1',
    role: 'associated',
    code: 'A1',
    name: 'RoboȚel Automatizări SRL (exemplu)',
    legalForm: 'SRL',
    legalRepresentative: 'Krauß Jürgen',
    county: 'SB',
    locality: 'Sibiu',
    brings: 'Doi roboți industriali de laborator și licențele de simulare, pentru cursul C07.',
    serial: 14,
  }),
  partner({
    id: 'partner-a2',
    role: 'associated',
    code: 'A2',
    name: 'Scutul Binar Software SRL (exemplu)',
    legalForm: 'SRL',
    legalRepresentative: 'Szőcs Réka',
    county: 'MS',
    locality: 'Târgu Mureș',
    brings: 'Laborator virtual de securitate cibernetică și doi formatori, pentru cursul C03.',
    serial: 15,
  }),
];

/** The documents of a partner in order of the days they came in. */
function partnerDocuments({ role, code }: Partner): readonly PlannedDocument[] {
  const by = 'Manager de proiect (exemplu)';
  const on = (code: string, day: string, after = 3): PlannedDocument => {
    const receivedOn = numberOf(day);
    return { code, receivedOn, judgedOn: receivedOn + after, by };
  };
  const joined = [on('PRT-01', '2021-12-02'), on('PRT-02', '2021-12-06')];
  if (role === 'associated') return joined;
  return [
    ...joined,
    on('PRT-09', '2021-12-13'),
    on('PRT-04', '2022-01-17'),
    on('PRT-06', '2022-01-24'),
    ...(code === 'P2' ? [] : [on('PRT-03', '2022-02-21')]),
    on('PRT-07', '2022-04-04'),
    on('PRT-10', '2022-05-16', 10),
    on('PRT-05', '2022-11-24', 5),
    // The last balance of P2 has come in and nobody has looked at it yet.
    code === 'P2'
      ? { code: 'PRT-08', receivedOn: numberOf('2022-11-28'), judgedOn: null, by }
      : on('PRT-08', '2022-11-28', 2),
  ];
}

/** The partner's dossier as it was known at the end of a day. */
export function partnerDossierAt(partner: Partner, day: DayNumber): Dossier {
  return dossierAt(partner.id, 'partner', partnerDocuments(partner), day);
}
