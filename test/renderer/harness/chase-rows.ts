import type { Tables } from '#shared/journal/commit.ts';
import { personId, syntheticTables } from './synthetic-rows.ts';

const someDocuments = Array.from({ length: 12 }, (_, at) => `PAR-${String(at + 1).padStart(2, '0')}`);

/**
 * The invented rows with files in all states and two letters: one company whose answer is overdue, one asked two days ago.
 * Today is 30.11.2022.
 */
export function chaseTables(people: number): Tables {
  const tables = syntheticTables(people);
  const dossier = new Map(tables.dossier);
  for (const [id, row] of dossier) {
    const at = Number(id.split('-')[1]);
    const items = Object.fromEntries(
      someDocuments.flatMap((code, place) => {
        if ((at + place * 5) % 7 === 0) return [];
        const rejected = (at + place) % 23 === 0;
        return [
          [
            code,
            {
              state: rejected ? 'rejected' : 'verified',
              receivedOn: '2022-01-20',
              verifiedOn: rejected ? null : '2022-01-25',
              verifiedBy: rejected ? null : 'Ana Punte',
              validUntil: null,
              reason: rejected ? 'Fotocopia nu se citește.' : null,
            },
          ],
        ];
      }),
    );
    dossier.set(id, { ...row, items });
  }
  const company = new Map(tables.company);
  for (const id of ['company-0', 'company-1']) {
    const row = company.get(id);
    if (row) company.set(id, { ...row, contactName: 'Maria Exemplu', contactEmail: 'maria@exemplu.ro' });
  }
  const letter = (id: string, to: string, on: string, answerBy: string, first: number) => ({
    id,
    company: to,
    direction: 'out',
    channel: 'email',
    subject: 'missing-documents',
    on,
    by: 'Ioana Șerban',
    addressee: 'Maria Exemplu, maria@exemplu.ro',
    requested: [
      { participant: null, code: 'SME-01' },
      { participant: personId(first), code: 'PAR-05' },
    ],
    answerBy,
    answeredOn: null,
    remarks: null,
  });
  const letters = [
    letter('letter-0', 'company-0', '2022-11-02', '2022-11-16', 0),
    letter('letter-1', 'company-1', '2022-11-28', '2022-12-14', 1),
  ];
  return { ...tables, dossier, company, correspondence: new Map(letters.map(row => [row.id, row])) };
}
