import { ActionIcon, Button } from '@mantine/core';
import { IconCalendarX, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { Company } from '#shared/domain/company/company.ts';
import { writtenHundredths } from '#shared/domain/draft-text.ts';
import type { Holding } from '#shared/domain/holding/holding.ts';
import { type PlainDate, romanianDate } from '#shared/kernel/plain-date.ts';
import styles from '../Tables.module.css';
import { useRowAct } from '../use-row-act.ts';
import type { HoldingRequest } from './HoldingDialog.tsx';
import { smeTabMessages } from './sme-tab.messages.ts';

type Props = {
  readonly company: string;
  readonly companies: ReadonlyMap<string, Company>;
  readonly holdings: ReadonlyMap<string, Holding>;
  readonly today: PlainDate;
  readonly onAsk: (request: HoldingRequest) => void;
};

/** Who holds the company and what it holds: lines to add, change, end, or remove when they were a mistake. */
export function Holdings({ company, companies, holdings, today, onAsk }: Props) {
  const { say } = useProgram();
  const t = useWords(smeTabMessages);
  const act = useRowAct();
  const own = [...holdings.values()].filter(({ held, owner }) => held === company || owner === company);
  const nameOf = (id: string): string => companies.get(id)?.name ?? id;
  const ownerOf = ({ owner, ownerName, ownerKind }: Holding): string =>
    owner === null ? (ownerName ?? say(`holding.ownerKind.${ownerKind}`)) : nameOf(owner);
  const link = (id: string | null, name: string) =>
    id === null || id === company ? (
      name
    ) : (
      <a className={styles.link} href={`#/companies/${id}/sme`}>
        {name}
      </a>
    );
  const share = (value: number | null): string => (value === null ? '' : writtenHundredths(value));
  const day = (value: PlainDate | null): string => (value === null ? '…' : romanianDate(value));
  return (
    <section className={styles.section} aria-labelledby="heading-holdings">
      <div className={styles.head}>
        <h2 id="heading-holdings">{t('holdings.title')}</h2>
        <span>
          <Button
            variant="default"
            mr="xs"
            leftSection={<IconPlus size="1rem" stroke={1.8} aria-hidden />}
            onClick={() => onAsk({ kind: 'holder' })}
            data-testid="holding-add-owner"
          >
            {t('holdings.addOwner')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPlus size="1rem" stroke={1.8} aria-hidden />}
            onClick={() => onAsk({ kind: 'held' })}
            data-testid="holding-add-held"
          >
            {t('holdings.addHeld')}
          </Button>
        </span>
      </div>
      {own.length === 0 ? (
        <div className={styles.empty}>
          <strong>{t('holdings.none')}</strong>
          <span>{t('holdings.hint')}</span>
        </div>
      ) : (
        <>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('holdings.owner')}</th>
                <th scope="col">{t('holdings.held')}</th>
                <th scope="col" className={styles.number}>
                  {t('holdings.capital')}
                </th>
                <th scope="col" className={styles.number}>
                  {t('holdings.votes')}
                </th>
                <th scope="col">{t('holdings.controls')}</th>
                <th scope="col">{t('holdings.period')}</th>
                <th scope="col">{t('holdings.decision')}</th>
                <th className={styles.acts} aria-hidden />
              </tr>
            </thead>
            <tbody>
              {own.map(row => {
                const name = `${ownerOf(row)} → ${nameOf(row.held)}`;
                const isOver = row.until !== null && row.until < today;
                const acts = [
                  {
                    key: 'edit',
                    label: t('holdings.edit', { name }),
                    Icon: IconPencil,
                    run: () => onAsk({ kind: 'edit', row }),
                  },
                  ...(row.until === null
                    ? [
                        {
                          key: 'end',
                          label: t('holdings.end', { name }),
                          Icon: IconCalendarX,
                          run: () => onAsk({ kind: 'edit', row, endOn: today, focus: 'until' }),
                        },
                      ]
                    : []),
                  {
                    key: 'remove',
                    label: t('holdings.remove', { name }),
                    Icon: IconTrash,
                    run: () => void act({ key: 'holding.removed', facts: {} }, 'holding', row, null),
                  },
                ];
                return (
                  <tr key={row.id} data-testid={`holding-${row.id}`}>
                    <th scope="row">
                      {link(row.owner, ownerOf(row))}{' '}
                      {row.ownerKind === 'enterprise' ? null : (
                        <span className={styles.soft}>
                          {row.investorKind === null
                            ? say(`holding.ownerKind.${row.ownerKind}`)
                            : say(`holding.investorKind.${row.investorKind}`)}
                        </span>
                      )}
                    </th>
                    <td>{link(row.held, nameOf(row.held))}</td>
                    <td className={styles.number}>{share(row.capital)}</td>
                    <td className={styles.number}>{share(row.votes)}</td>
                    <td>{row.controls.map(control => say(`holding.control.${control}`)).join(', ')}</td>
                    <td className={styles.day}>
                      {row.from === null && row.until === null ? '' : `${day(row.from)} – ${day(row.until)}`}
                      {isOver ? <span className={styles.soft}> ({t('holdings.ended')})</span> : null}
                    </td>
                    <td>{row.decision === null ? '' : <Decision row={row} />}</td>
                    <td className={styles.acts}>
                      {acts.map(({ key, label, Icon, run }) => (
                        <ActionIcon
                          key={key}
                          variant="subtle"
                          color="gray"
                          aria-label={label}
                          title={label}
                          onClick={run}
                          data-testid={`holding-${key}`}
                        >
                          <Icon size="1rem" stroke={1.7} aria-hidden />
                        </ActionIcon>
                      ))}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          <p className={styles.soft}>{t('holdings.hint')}</p>
        </>
      )}
    </section>
  );
}

/** What was decided, by whom and why. */
function Decision({ row: { decision, decidedBy, decisionReason } }: { row: Holding }) {
  const { say } = useProgram();
  return (
    <>
      {say(`holding.decision.${decision}`)}
      <br />
      <span className={styles.soft}>{[decidedBy, decisionReason].filter(text => text !== null).join(': ')}</span>
    </>
  );
}
