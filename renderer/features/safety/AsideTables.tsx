import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { tableFields } from '#shared/domain/table-fields.ts';
import { type TableName, tableNames } from '#shared/domain/tables.ts';
import type { AsideChange, IsolatedRow } from '#shared/ipc/recovery.channels.ts';
import styles from './AsideSection.module.css';
import { asideMessages } from './aside.messages.ts';
import { localInstant } from './printed-facts.ts';

/** More are in the file; the page is to be looked at. */
const mostShown = 200;

/** The changes that were put aside: when, who, of which record, which fields, and why. */
export function AsideChanges({ changes }: { readonly changes: readonly AsideChange[] }) {
  const { say, language } = useProgram();
  const t = useWords(asideMessages);
  const fieldsOf = useFieldWords();
  return (
    <div className={styles.scroll}>
      <table className={styles.table} data-testid="aside-changes">
        <thead>
          <tr>
            <th>{t('aside.when')}</th>
            <th>{t('aside.who')}</th>
            <th>{t('aside.record')}</th>
            <th>{t('aside.fields')}</th>
            <th>{t('aside.why')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, mostShown).map(({ at, author, change, reason, isInRows }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <tr key={index}>
              <td>{localInstant(at, language)}</td>
              <td>{author}</td>
              <td>{`${say(`table.${change.table}`)} · ${change.id}`}</td>
              <td>
                {change.op === 'edit'
                  ? fieldsOf(
                      change.table,
                      change.fields.map(({ path }) => path),
                    )
                  : t(change.op === 'add' ? 'aside.add' : 'aside.remove')}
              </td>
              <td>
                {say(`aside.${reason}`)}
                {isInRows && reason !== 'fitted' ? ` (${t('aside.in-data')})` : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > mostShown ? <p>{t('aside.more', { count: changes.length - mostShown })}</p> : null}
    </div>
  );
}

/** The stored rows that cannot be read with their fields, and which fields do not fit. */
export function IsolatedRows({ rows }: { readonly rows: readonly IsolatedRow[] }) {
  const { say } = useProgram();
  const t = useWords(asideMessages);
  const fieldsOf = useFieldWords();
  return (
    <div className={styles.scroll}>
      <table className={styles.table} data-testid="isolated-rows">
        <thead>
          <tr>
            <th>{t('aside.record')}</th>
            <th>{t('aside.fields')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostShown).map(({ table, id, faults }) => (
            <tr key={`${table}/${id}`}>
              <td>{`${say(`table.${table}`)} · ${id}`}</td>
              <td>
                {fieldsOf(
                  table,
                  faults.map(({ field }) => field),
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > mostShown ? <p>{t('aside.more', { count: rows.length - mostShown })}</p> : null}
    </div>
  );
}

/** The labels of fields by their paths; a path that is not described is shown as it is. */
function useFieldWords(): (table: string, paths: readonly string[]) => string {
  const { say } = useProgram();
  return (table, paths) => [...new Set(paths.map(path => labelOf(table, path)))].map(label => say(label)).join(', ');
}

function labelOf(table: string, path: string): string {
  const [name = ''] = path.split('/');
  const specs = isTable(table) ? tableFields[table] : {};
  return specs[name]?.label ?? path;
}
const isTable = (name: string): name is TableName => (tableNames as readonly string[]).includes(name);
