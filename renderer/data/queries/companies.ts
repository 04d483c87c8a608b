import type { Aid } from '#shared/domain/aid/aid.ts';
import type { Company } from '#shared/domain/company/company.ts';
import type { Dossier } from '#shared/domain/dossier/dossier.ts';
import type { CompanyCase } from '#shared/domain/dossier/owed.ts';
import type { ParticipantCase } from '#shared/domain/eligibility/participant-case.ts';
import type { Holding } from '#shared/domain/holding/holding.ts';
import type { CopyDatabase } from '../schema.ts';
import { allCases } from './all-cases.ts';
import { byId, loadParticipantCases } from './participant-cases.ts';

/** The companies of the workspace, who holds what of whom, and the aid they got, each by id: what categories follow from. */
export type Enterprises = {
  readonly company: ReadonlyMap<string, Company>;
  readonly holding: ReadonlyMap<string, Holding>;
  readonly aid: ReadonlyMap<string, Aid>;
};

export async function loadEnterprises(db: CopyDatabase): Promise<Enterprises> {
  const [companies, holdings, aids] = await Promise.all([db.company.toArray(), db.holding.toArray(), db.aid.toArray()]);
  return { company: byId<Company>(companies), holding: byId<Holding>(holdings), aid: byId<Aid>(aids) };
}

/** Codes of the partners, by id. */
export async function partnerCodes(db: CopyDatabase): Promise<ReadonlyMap<string, string>> {
  return new Map((await db.partner.toArray()).map(({ id, code }) => [id, code]));
}

/** Every company with its people and documents, as a check of documents asks for it; the same CNP is not looked for. */
export async function loadCompanyCases(db: CopyDatabase): Promise<readonly CompanyCase[]> {
  const companies = await db.company.toArray();
  const dossiers = byId<Dossier>(await db.dossier.bulkGet(companies.map(({ id }) => id)));
  const aids = grouped(await db.aid.toArray());
  const people = new Map<string, ParticipantCase[]>();
  for await (const lot of allCases(db, () => [])) {
    for (const person of lot) {
      const { employer } = person.participant;
      if (employer === null) continue;
      const colleagues = people.get(employer);
      if (colleagues) colleagues.push(person);
      else people.set(employer, [person]);
    }
  }
  return companies.map(company => ({
    company,
    dossier: dossiers.get(company.id) ?? null,
    people: people.get(company.id) ?? [],
    aids: aids.get(company.id) ?? [],
  }));
}

/** One company with its people and documents; null when it is not stored. */
export async function loadCompanyCase(db: CopyDatabase, id: string): Promise<CompanyCase | null> {
  const company = await db.company.get(id);
  if (!company) return null;
  const [dossier, aids, ids] = await Promise.all([
    db.dossier.get(id),
    db.aid.where('company').equals(id).toArray(),
    db.participant.where('employer').equals(id).primaryKeys(),
  ]);
  const { cases } = await loadParticipantCases(db, ids, () => []);
  return { company, dossier: dossier ?? null, aids, people: [...cases.values()] };
}

function grouped(aids: readonly Aid[]): ReadonlyMap<string, readonly Aid[]> {
  const byCompany = new Map<string, Aid[]>();
  for (const aid of aids) {
    const others = byCompany.get(aid.company);
    if (others) others.push(aid);
    else byCompany.set(aid.company, [aid]);
  }
  return byCompany;
}
