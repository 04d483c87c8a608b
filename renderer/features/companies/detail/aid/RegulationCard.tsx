import { StatusLabel } from '#renderer/design/StatusLabel.tsx';
import { Unverified } from '#renderer/record/Unverified.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { Headroom } from '#shared/domain/de-minimis/headroom-result.ts';
import { addMoney, type Money, money, romanianAmount } from '#shared/kernel/money.ts';
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
      <p className={tables.soft}>
        {t('regulation.grants', { count: grants.filter(({ counted }) => counted).length })}{' '}
        {others.length > 0 ? t('regulation.together', { names: others.join(', ') }) : null}
      </p>
      {isInForce ? <Verdict result={result} /> : null}
      {result.warnings.length > 0 ? (
        <ul className={styles.warnings}>
          {result.warnings.map(({ key, facts }) => (
            <li key={`${key} ${JSON.stringify(facts)}`}>{say(key, facts)}</li>
          ))}
        </ul>
      ) : null}
      <details className={styles.working}>
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
  const { newGrant, headroom, blocked, blockedBecause, status } = result;
  if (newGrant === null) return null;
  const left = addMoney(headroom, money(-newGrant.minor, 'EUR'));
  if (blocked) {
    const words =
      blockedBecause === 'over-ceiling'
        ? t('ask.blocked.over-ceiling', { over: romanianAmount(money(-left.minor, 'EUR')) })
        : t(blockedBecause === null ? 'ask.blocked' : 'ask.blocked.excluded-activity');
    return (
      <p className={styles.verdict} role="status" data-testid="aid-verdict">
        <StatusLabel tone="bad">{words}</StatusLabel>
      </p>
    );
  }
  return (
    <p className={styles.verdict} role="status" data-testid="aid-verdict">
      <StatusLabel tone={status === 'clear' ? 'ok' : 'warn'}>
        {status === 'clear' ? t('ask.fits', { left: romanianAmount(left) }) : t('ask.unclear')}
      </StatusLabel>
    </p>
  );
}
