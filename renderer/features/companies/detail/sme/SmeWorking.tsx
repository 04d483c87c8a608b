import { StatusLabel } from '#renderer/design/StatusLabel.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { writtenHundredths } from '#shared/domain/draft-text.ts';
import type { LimitCheck, SmeResult, SmeYear } from '#shared/domain/sme/sme-result.ts';
import { type Money, romanianAmount } from '#shared/kernel/money.ts';
import styles from '../Tables.module.css';
import own from './SmeTab.module.css';
import { smeTabMessages } from './sme-tab.messages.ts';

const whats = ['staff', 'turnover', 'balance'] as const;
const amount = (value: Money | null): string => (value === null ? '' : romanianAmount(value));
const staffText = (value: number | null): string => (value === null ? '' : writtenHundredths(value));
const inEur = (cents: number): string => romanianAmount({ minor: cents, currency: 'EUR' }).replace(/,00$/, '');

/** How the category follows: each year added up and held against the limits, then the whole working in sentences. */
export function SmeWorking({ result }: { result: SmeResult }) {
  const { say } = useProgram();
  const t = useWords(smeTabMessages);
  return (
    <section className={styles.section} aria-labelledby="heading-working">
      <div className={styles.head}>
        <h2 id="heading-working">{t('working.title')}</h2>
      </div>
      {result.years.map(year => (
        <YearTable key={year.year} year={year} />
      ))}
      <ol className={own.steps} data-testid="sme-steps">
        {result.steps.map(({ key, facts }) => (
          <li key={`${key} ${JSON.stringify(facts)}`}>{say(key, facts)}</li>
        ))}
      </ol>
    </section>
  );
}

function YearTable({ year }: { year: SmeYear }) {
  const { say } = useProgram();
  const t = useWords(smeTabMessages);
  const { additions, sum, checks, byLimits, category } = year;
  const categoryWords = (value: string | null): string =>
    value === null ? t('working.unknown') : say(`company.smeCategory.${value}`);
  const limits = (['micro', 'small', 'medium'] as const).filter(each => checks.some(check => check.category === each));
  return (
    <table className={`${styles.table} ${own.year}`}>
      <caption className={own.caption}>
        {t('working.year', { year: year.year })}
        {year.estimated ? ` (${t('working.estimated')})` : ''}
        <span className={styles.soft}>
          {' '}
          {t('working.byLimits', { category: categoryWords(byLimits) })} ·{' '}
          {t('working.category', { category: categoryWords(category) })}
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('working.who')}</th>
          <th scope="col">{t('working.relation')}</th>
          <th scope="col" className={styles.number}>
            {t('working.share')}
          </th>
          {whats.map(what => (
            <th key={what} scope="col" className={styles.number}>
              {t(`working.${what}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {additions.map(({ company, name, relation, share, added }) => (
          <tr key={`${company ?? name} ${relation}`}>
            <th scope="row">{name}</th>
            <td>{t(`working.${relation}`)}</td>
            <td className={styles.number}>{writtenHundredths(share)} %</td>
            <td className={styles.number}>{staffText(added.staff)}</td>
            <td className={styles.number}>{amount(added.turnover)}</td>
            <td className={styles.number}>{amount(added.balance)}</td>
          </tr>
        ))}
        <tr className={styles.total}>
          <th scope="row" colSpan={3}>
            {t('working.sum')}
          </th>
          <td className={styles.number}>{staffText(sum.staff)}</td>
          <td className={styles.number}>{amount(sum.turnover)}</td>
          <td className={styles.number}>{amount(sum.balance)}</td>
        </tr>
        {limits.map(limit => (
          <tr key={limit}>
            <th scope="row" colSpan={3}>
              {t('working.limit', { category: say(`company.smeCategory.${limit}`) })}
            </th>
            {whats.map(what => {
              const check = checks.find(one => one.category === limit && one.what === what);
              return (
                <td key={what} className={styles.number}>
                  {check ? <Compared check={check} /> : null}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Compared({ check: { what, limit, holds } }: { check: LimitCheck }) {
  const t = useWords(smeTabMessages);
  const text = what === 'staff' ? `< ${writtenHundredths(limit)}` : `≤ ${inEur(limit)}`;
  const words = holds === null ? 'working.unknown' : holds ? 'working.holds' : 'working.above';
  return (
    <StatusLabel tone={holds === null ? 'none' : holds ? 'ok' : 'warn'} title={t(words)}>
      {text} · {t(holds === null ? 'working.unknown.short' : holds ? 'working.yes' : 'working.no')}
    </StatusLabel>
  );
}
