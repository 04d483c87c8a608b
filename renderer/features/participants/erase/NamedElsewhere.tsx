import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { tableFields } from '#shared/domain/table-fields.ts';
import type { NamingPlace } from '#shared/ipc/privacy.channels.ts';
import type { FieldSpecs } from '#shared/kernel/field.ts';
import styles from './Erase.module.css';
import { eraseMessages } from './erase.messages.ts';

type Props = { readonly places: readonly NamingPlace[]; readonly acts: readonly number[] };

/** Where else the person is named: only a human can tell whether it is them. Nothing when they are not. */
export function NamedElsewhere({ places, acts }: Props) {
  const { say } = useProgram();
  const t = useWords(eraseMessages);
  if (places.length === 0 && acts.length === 0) return null;
  return (
    <section className={styles.part} data-testid="erase-mentions">
      <h3>{t('erase.mentions')}</h3>
      <p>{t('erase.mentions.text')}</p>
      <ul>
        {places.map(({ table, id, field, kind }) => {
          const specs: FieldSpecs | undefined = (tableFields as Readonly<Record<string, FieldSpecs>>)[table];
          const label = specs?.[field.split('/')[0] ?? '']?.label;
          const words = t('erase.mention', {
            table: t(`erase.table.${table}` as 'erase.table.company'),
            field: label === undefined ? field : say(label),
            kind: t(`erase.mention.${kind}`),
          });
          return (
            <li key={`${table} ${id} ${field}`}>
              {table === 'participant' ? <a href={`#/participants/${id}`}>{words}</a> : words}
            </li>
          );
        })}
      </ul>
      {acts.length > 0 ? <p>{t('erase.acts', { list: acts.slice(0, 20).join(', ') })}</p> : null}
    </section>
  );
}
