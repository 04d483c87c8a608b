import { Notice } from '#renderer/design/Notice.tsx';
import { Unverified } from '#renderer/record/Unverified.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { Headroom } from '#shared/domain/de-minimis/headroom-result.ts';
import { type Money, money, romanianAmount } from '#shared/kernel/money.ts';
import { romanianDate } from '#shared/kernel/plain-date.ts';
import tables from '../Tables.module.css';
import styles from './AidTab.module.css';
import { aidTabMessages } from './aid-tab.messages.ts';

type Props = { readonly result: Headroom; readonly isInForce: boolean };

const eur = (amount: Money): string => `${romanianAmount(amount)} EUR`;

/** What one regulation says on a day: its window, what is used of the ceiling, what is left, and how that follows. */
export function RegulationCard({ result, isInForce }: Props) {
  const { say } = useProgram();
  const t = useWords(aidTabMessages);
  const { regulation, ceiling, roadFreight, window, used, headroom, exceededBy, grants, singleUndertaking } = result;
  const others = singleUndertaking.slice(1).map(({ name }) => name);
  const lines: readonly (readonly [string, string, boolean])[] = [
    ...(window
      ? [[t('regulation.window'), `${romanianDate(window.from)} – ${romanianDate(window.to)}`, false] as const]
      : []),
    ...(ceiling
      ? [[t(roadFreight ? 'regulation.roadCeiling' : 'regulation.ceiling'), eur(ceiling), false] as const]
      : []),
    [t('regulation.used'), eur(used), false],
    exceededBy.minor > 0
      ? [t('regulation.exceeded'), eur(exceededBy), true]
      : [t('regulation.headroom'), eur(headroom), true],
  ];
  return (
    <section className={styles.card} data-in-force={isInForce} data-testid={`regulation-${regulation}`}>
      <h3>
        {t('regulation.title', { regulation })}{' '}
        <span className={tables.soft}>{t(isInForce ? 'regulation.inForce' : 'regulation.notInForce')}</span>{' '}
        {result.verified ? null : <Unverified />}
      </h3>
      <dl className={styles.sums}>
        {lines.map(([label, value, isStrong]) => (
          <div key={label} data-strong={isStrong}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={tables.soft}>{t('regulation.grants', { count: grants.filter(({ counted }) => counted).length })}</p>
      {others.length > 0 ? (
        <p className={tables.soft}>{t('regulation.together', { names: others.join(', ') })}</p>
      ) : null}
      {isInForce ? <Verdict result={result} /> : null}
      {result.warnings.length > 0 ? (
        <ul className={styles.warnings}>
          {result.warnings.map(({ key, facts }) => (
            <li key={`${key} ${JSON.stringify(facts)}`}>{say(key, facts)}</li>
          ))}
        </ul>
      ) : null}
      <details className={styles.working} aria-label={t('regulation.steps')}>
        <summary>{t('regulation.steps')}</summary>
        <ol>
          {result.steps.map(({ key, facts }) => (
            <li key={`${key} ${JSON.stringify(facts)}`}>{say(key, facts)}</li>
          ))}
        </ol>
      </details>
    </section>
  );
}

/** Whether the new aid that is asked about may be granted. */
function Verdict({ result }: { result: Headroom }) {
  const t = useWords(aidTabMessages);
  const { newGrant, headroom, exceededBy, blocked, blockedBecause, status } = result;
  if (newGrant === null) return null;
  const left = headroom.minor - exceededBy.minor - newGrant.minor;
  const [tone, words] = blocked
    ? (['bad', whyNot(blockedBecause)] as const)
    : status === 'clear'
      ? (['ok', 'ask.fits'] as const)
      : (['warn', 'ask.unclear'] as const);
  const facts = { left: amountOf(left), over: amountOf(-left) };
  return (
    <div className={styles.verdict}>
      <Notice tone={tone} testId="aid-verdict">
        {t(words, facts)}
      </Notice>
    </div>
  );
}

const amountOf = (cents: number): string => romanianAmount(money(cents, 'EUR'));
const whyNot = (because: Headroom['blockedBecause']) =>
  because === null ? 'ask.blocked' : (`ask.blocked.${because}` as const);
