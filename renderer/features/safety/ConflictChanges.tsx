import { useLiveQuery } from 'dexie-react-hooks';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { fieldPlace, type Printing, printedValue } from '#shared/history/printed-value.ts';
import { recordName } from '#shared/history/record-name.ts';
import type { Change } from '#shared/journal/commit.ts';
import type { JsonValue } from '#shared/kernel/json.ts';
import styles from './FolderSection.module.css';
import { folderMessages } from './folder.messages.ts';

/** What an act of a copy changed, field by field, to be read: covered fields stay covered here. */
export function ConflictChanges({ changes, total }: { readonly changes: readonly Change[]; readonly total: number }) {
  const { language, say } = useProgram();
  const { profile, copy } = useProject();
  const t = useWords(folderMessages);
  const names = useLiveQuery(async () => {
    const named = await Promise.all(
      changes.map(async ({ table, id }) => {
        const row = await copy.db.table(table).get(id);
        return [`${table}/${id}`, row ? recordName({}, table, row) : ''] as const;
      }),
    );
    return new Map(named);
  }, [changes, copy]);
  const nameOf = (table: string, id: string): string => names?.get(`${table}/${id}`) || id;
  const printing: Printing = { language, say, profile, nameOf };
  const text = (table: string, path: string, value: JsonValue | undefined): string => {
    const printed = printedValue(fieldPlace(table, path, printing).spec, value, printing, path);
    return printed === '' ? t('conflict.empty') : printed;
  };
  return (
    <ul className={styles.changes} data-testid="conflict-values">
      {changes.map(change => (
        <li key={`${change.table}/${change.id}`}>
          <strong>{titleOf(change, nameOf)}</strong> {said(change, t)}
          <dl>
            {linesOf(change).map(({ path, before, after }) => (
              <div key={path}>
                <dt>{fieldPlace(change.table, path, printing).label}</dt>
                <dd>
                  {change.op === 'edit' ? `${text(change.table, path, before)} → ` : ''}
                  {text(change.table, path, after)}
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
      {total > changes.length ? <li className={styles.limits}>{t('conflict.most.changes')}</li> : null}
    </ul>
  );
}

function titleOf(change: Change, nameOf: (table: string, id: string) => string): string {
  const row = change.op === 'edit' ? null : change.row;
  return (row ? recordName({}, change.table, row) : '') || nameOf(change.table, change.id);
}

function said({ op }: Change, t: (key: 'conflict.added' | 'conflict.removed') => string): string {
  if (op === 'add') return `(${t('conflict.added')})`;
  return op === 'edit' ? '' : `(${t('conflict.removed')})`;
}

type Line = { readonly path: string; readonly before?: JsonValue | undefined; readonly after?: JsonValue | undefined };

/** The fields of a change; of a whole row those that say something. */
function linesOf(change: Change): readonly Line[] {
  if (change.op === 'edit') return change.fields;
  return Object.entries(change.row ?? {}).flatMap(([path, after]) =>
    path === 'id' || after === null || (Array.isArray(after) && after.length === 0) ? [] : [{ path, after }],
  );
}
