import type { ChangedRows } from '#renderer/data/apply-commit.ts';
import type { CopyDatabase } from '#renderer/data/schema.ts';
import type { Company } from '#shared/domain/company/company.ts';
import type { Duplicate } from '#shared/domain/duplicate/duplicate.ts';
import { type ScreenedCompany, screenedCompany } from '#shared/domain/duplicate/screened-company.ts';
import { type PersonFacts, type ScreenedPerson, screenedPerson } from '#shared/domain/duplicate/screened-person.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import type { Row } from '#shared/journal/commit.ts';

/** Rows read at once: some thousands in one go would hold up the window. */
const slice = 500;

/** What screening compares of everybody who is stored, and what was decided. */
export class KnownRecords {
  readonly people = new Map<string, PersonFacts>();
  readonly companies = new Map<string, Company>();
  readonly decisions = new Map<string, Duplicate>();
  readonly #screened = new Map<string, ScreenedPerson>();
  readonly #screenedCompanies = new Map<string, ScreenedCompany>();

  /** Reads everything anew, a little at a time. `isWanted` false: it stops, since the rows are being replaced. */
  async read(db: CopyDatabase, isWanted: () => boolean): Promise<void> {
    for (const kept of [this.people, this.companies, this.decisions, this.#screened, this.#screenedCompanies])
      kept.clear();
    let after = '';
    for (;;) {
      const rows = await db.participant.where('id').above(after).limit(slice).toArray();
      const last = rows.at(-1);
      if (last === undefined || !isWanted()) break;
      for (const row of rows) this.people.set(row.id, factsOf(row));
      after = last.id;
    }
    for (const row of await db.company.toArray()) this.companies.set(row.id, row);
    for (const row of await db.duplicate.toArray()) this.decisions.set(row.id, row);
  }

  /** Follows a change. Returns what it touched: `records` are to be screened again, `decisions` only read. */
  take(changed: ChangedRows): 'records' | 'decisions' | null {
    let touched: 'records' | 'decisions' | null = null;
    for (const [table, rows] of changed) {
      if (table !== 'participant' && table !== 'company' && table !== 'duplicate') continue;
      if (table !== 'duplicate') touched = 'records';
      else touched ??= 'decisions';
      for (const [id, row] of rows) this.#put(table, id, row);
    }
    return touched;
  }

  /** The people as they are compared; each is read once. */
  *screenedPeople(): Generator<ScreenedPerson> {
    for (const facts of this.people.values()) {
      const screened = this.#screened.get(facts.id) ?? screenedPerson(facts);
      if (screened === null) continue;
      this.#screened.set(facts.id, screened);
      yield screened;
    }
  }
  *screenedCompanies(): Generator<ScreenedCompany> {
    for (const company of this.companies.values()) {
      const screened = this.#screenedCompanies.get(company.id) ?? screenedCompany(company);
      this.#screenedCompanies.set(company.id, screened);
      yield screened;
    }
  }

  #put(table: 'participant' | 'company' | 'duplicate', id: string, row: Row | null): void {
    if (table === 'participant') {
      this.#screened.delete(id);
      if (row) this.people.set(id, factsOf(row as unknown as Participant));
      else this.people.delete(id);
    } else if (table === 'company') {
      this.#screenedCompanies.delete(id);
      if (row) this.companies.set(id, row as unknown as Company);
      else this.companies.delete(id);
    } else if (row) this.decisions.set(id, row as unknown as Duplicate);
    else this.decisions.delete(id);
  }
}

/** Only these of a participant, so that many thousands fit in memory. */
function factsOf({
  id,
  lastName,
  firstName,
  cnp,
  birthDate,
  gender,
  phone,
  email,
  employer,
  anonymous,
}: Participant): PersonFacts {
  return { id, lastName, firstName, cnp, birthDate, gender, phone, email, employer, anonymous: anonymous ?? null };
}
