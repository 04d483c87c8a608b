import type { Aid } from '#shared/domain/aid/aid.ts';
import type { Company } from '#shared/domain/company/company.ts';
import type { CompanyCase } from '#shared/domain/dossier/owed.ts';
import type { Holding } from '#shared/domain/holding/holding.ts';
import type { CopyDatabase } from '../schema.ts';
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
