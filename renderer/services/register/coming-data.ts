import type { ChangedRows } from '#renderer/data/apply-commit.ts';
import type { Company } from '#shared/domain/company/company.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import type { Partner } from '#shared/domain/partner/partner.ts';
import { type ProjectData, tableNames } from '#shared/domain/tables.ts';
import type { Row } from '#shared/journal/commit.ts';
import { type ListRow, listRowOf } from './list-row.ts';

/** The rows of a workspace in memory, as they come. */
export type ComingData = {
  readonly data: ProjectData;
  /** Takes rows in, and returns the lines of participants among them, without a status; null where one is gone. */
  readonly take: (changed: ChangedRows) => readonly { readonly id: string; readonly row: ListRow | null }[];
};

export function createComingData(): ComingData {
  const tables = new Map<string, Map<string, Row>>(tableNames.map(table => [table, new Map()]));
  const data = Object.fromEntries(tables) as unknown as ProjectData;
  const company = (id: string | null): Company | undefined => data.company.get(id ?? '');
  const partner = (id: string | null): Partner | undefined => data.partner.get(id ?? '');
  return {
    data,
    take: changed => {
      for (const [table, come] of changed) {
        const rows = tables.get(table);
        for (const [id, row] of come) {
          if (row) rows?.set(id, row);
          else rows?.delete(id);
        }
      }
      return [...(changed.get('participant') ?? [])].map(([id, row]) => {
        const participant = row as Participant | null;
        if (!participant) return { id, row: null };
        const line = listRowOf(
          participant,
          company(participant.employer)?.name,
          partner(participant.recruitedBy)?.code,
        );
        return { id, row: line };
      });
    },
  };
}
