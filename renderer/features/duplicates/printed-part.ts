import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { coverOf } from '#shared/domain/covered-fields.ts';
import type { MergePart } from '#shared/domain/duplicate/merge/merge-line.ts';
import { figuresPath } from '#shared/domain/duplicate/merge/merge-line.ts';
import type { ProjectData } from '#shared/domain/tables.ts';
import { fieldPlace, type Printing, printedValue } from '#shared/history/printed-value.ts';
import { recordName } from '#shared/history/record-name.ts';
import type { Row, Tables } from '#shared/journal/commit.ts';
import type { JsonValue } from '#shared/kernel/json.ts';
import { parsePlainDate, romanianDate } from '#shared/kernel/plain-date.ts';
import type { Table } from './queue-item.ts';

/** How the values of two records are shown. */
export type PartPrinter = {
  /** What a line or one of its parts is called. */
  readonly label: (path: string) => string;
  /** A value as people read it, covered unless `shown`. Empty for nothing. */
  readonly text: (part: MergePart, value: JsonValue, shown: boolean) => string;
  /** As what a value is covered; null when it is not. */
  readonly cover: (path: string) => 'cnp' | 'sensitive' | null;
};

export function usePartPrinter(table: Table, data: ProjectData | undefined, figures: string): PartPrinter {
  const { language, say } = useProgram();
  const { profile, copy } = useProject();
  const companies = useLiveQuery(
    async () => new Map((await copy.db.company.toArray()).map(row => [row.id, row])),
    [copy],
  );
  return useMemo(() => {
    const tables = { ...data, ...(companies ? { company: companies } : {}) } as unknown as Tables;
    const nameOf = (of: string, id: string): string => {
      const row: Row | undefined = tables[of]?.get(id);
      return row ? recordName(tables, of, row) || id : id;
    };
    const printing: Printing = { language, say, profile, nameOf };
    const day = (text: string): string => {
      const read = parsePlainDate(text);
      return read === null ? text : romanianDate(read);
    };
    return {
      label: path => {
        if (path === figuresPath) return figures;
        const [kind, course, about] = path.split('/');
        if (kind !== 'course') return fieldPlace(table, path, printing).label;
        const what = about === 'result' ? say('participation.result') : day(about ?? '');
        return `${nameOf('course', course ?? '')}: ${what}`;
      },
      text: ({ path }, value, shown) => {
        if (value === null) return '';
        const [kind, , about] = path.split('/');
        if (kind === 'course') {
          return about === 'result'
            ? say(`participation.result.${String(value)}`)
            : `${String(Number(value) / 100).replace('.', ',')} h`;
        }
        if (shown && coverOf(table, path) !== null) {
          const { spec } = fieldPlace(table, path, printing);
          return spec?.kind === 'answer' ? say(`answer.${String(value)}`) : String(value);
        }
        return printedValue(fieldPlace(table, path, printing).spec, value, printing, path);
      },
      cover: path => coverOf(table, path),
    };
  }, [table, data, companies, figures, language, say, profile]);
}
