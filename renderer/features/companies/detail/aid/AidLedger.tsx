import { ActionIcon, Button } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { Aid } from '#shared/domain/aid/aid.ts';
import { romanianAmount } from '#shared/kernel/money.ts';
import { romanianDate } from '#shared/kernel/plain-date.ts';
import styles from '../Tables.module.css';
import { useRowAct } from '../use-row-act.ts';
import { aidTabMessages } from './aid-tab.messages.ts';

type Props = {
  readonly aids: readonly Aid[];
  readonly onAdd: () => void;
  readonly onEdit: (aid: Aid) => void;
};

/** Every de minimis aid that the company is known to have got, newest first. */
export function AidLedger({ aids, onAdd, onEdit }: Props) {
  const { say } = useProgram();
  const t = useWords(aidTabMessages);
  const act = useRowAct();
  const sorted = aids.toSorted((a, b) => ((a.grantedOn ?? '') < (b.grantedOn ?? '') ? 1 : -1));
  return (
    <section className={styles.section} aria-labelledby="heading-ledger">
      <div className={styles.head}>
        <h2 id="heading-ledger">{t('aid.ledger')}</h2>
        <Button
          variant="default"
          leftSection={<IconPlus size="1rem" stroke={1.8} aria-hidden />}
          onClick={onAdd}
          data-testid="aid-add"
        >
          {t('aid.add')}
        </Button>
      </div>
      {sorted.length === 0 ? (
        <div className={styles.empty}>
          <strong>{t('aid.none')}</strong>
          <span>{t('aid.none.text')}</span>
        </div>
      ) : (
        <>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{say('aid.grantedOn')}</th>
                <th scope="col" className={styles.number}>
                  {t('aid.amount.column')}
                </th>
                <th scope="col">{say('aid.regulation')}</th>
                <th scope="col">{say('aid.form')}</th>
                <th scope="col">{say('aid.grantor')}</th>
                <th scope="col">{say('aid.measure')}</th>
                <th scope="col">{say('aid.source')}</th>
                <th className={styles.acts} aria-hidden />
              </tr>
            </thead>
            <tbody>
              {sorted.map(aid => {
                const on = aid.grantedOn === null ? t('aid.noDay') : romanianDate(aid.grantedOn);
                const words = (field: 'regulation' | 'form' | 'source'): string =>
                  aid[field] === null ? '' : say(`aid.${field}.${aid[field]}`);
                return (
                  <tr key={aid.id} data-testid={`aid-${aid.id}`}>
                    <th scope="row" className={styles.day}>
                      {aid.grantedOn === null ? '' : on}
                    </th>
                    <td className={styles.number}>
                      {aid.amount === null
                        ? ''
                        : `${romanianAmount(aid.amount)}${aid.amount.currency === 'EUR' ? '' : ` ${aid.amount.currency}`}`}
                    </td>
                    <td>{words('regulation')}</td>
                    <td>{words('form')}</td>
                    <td>{aid.grantor}</td>
                    <td>
                      {aid.measure}
                      {aid.remarks === null ? null : <span className={styles.soft}> {aid.remarks}</span>}
                    </td>
                    <td>{words('source')}</td>
                    <td className={styles.acts}>
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        aria-label={t('aid.edit', { on })}
                        title={t('aid.edit', { on })}
                        onClick={() => onEdit(aid)}
                        data-testid="aid-edit"
                      >
                        <IconPencil size="1rem" stroke={1.7} aria-hidden />
                      </ActionIcon>
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        aria-label={t('aid.remove', { on })}
                        title={t('aid.remove', { on })}
                        onClick={() => void act({ key: 'aid.removed', facts: {} }, 'aid', aid, null)}
                        data-testid="aid-remove"
                      >
                        <IconTrash size="1rem" stroke={1.7} aria-hidden />
                      </ActionIcon>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          <p className={styles.soft}>{t('aid.ledger.hint')}</p>
        </>
      )}
    </section>
  );
}
