import { useProgram } from '#renderer/services/program.ts';
import { useWords, type Words } from '#renderer/services/words.ts';
import type { DamageReport, LostActs } from '#shared/ipc/recovery.channels.ts';
import type { Language } from '#shared/kernel/translation.ts';
import styles from './DamagePage.module.css';
import { damageMessages, type damageMessagesRo } from './damage.messages.ts';

/** What a damaged workspace has lost and what of it can be read, in words; the damaged places under them. */
export function LostAndLeft({ report }: { readonly report: DamageReport }) {
  const { say, language } = useProgram();
  const t = useWords(damageMessages);
  const { gaps, acts, lastAt, rows, damages, aside, isReadable } = report;
  const counted = ['participant', 'company', 'course', 'partner'].flatMap(table =>
    (rows[table] ?? 0) > 0 ? [`${say(`table.${table}`)}: ${rows[table]}`] : [],
  );
  return (
    <>
      <div className={styles.facts}>
        <section className={styles.fact} data-testid="damage-lost">
          <h2 className={styles.heading}>{t('damage.lost')}</h2>
          {gaps.length === 0 ? <p>{t('damage.lost.none')}</p> : null}
          <ul className={styles.list}>
            {gaps.map(gap => (
              <li key={gap.after}>
                <strong>
                  {gap.lost === null ? t('damage.lost.unknown') : t('damage.lost.some', { lost: gap.lost })}
                </strong>{' '}
                {whenOf(gap, t, language)}
                {gap.isInRows ? <span className={styles.soft}> {t('damage.in-rows')}</span> : null}
              </li>
            ))}
          </ul>
          {aside > 0 ? <p className={styles.soft}>{t('damage.aside', { aside })}</p> : null}
        </section>
        <section className={styles.fact} data-testid="damage-left">
          <h2 className={styles.heading}>{t('damage.left')}</h2>
          {isReadable ? (
            <>
              <p>
                <strong>
                  {t('damage.left.acts', { acts, at: lastAt === null ? '–' : instant(lastAt, language) })}
                </strong>
              </p>
              <p>{counted.join(' · ')}</p>
            </>
          ) : (
            <p>{t('damage.left.none')}</p>
          )}
          <p className={styles.soft}>{t('damage.nothing-changed')}</p>
        </section>
      </div>
      <details className={styles.details}>
        <summary>{t('damage.details')}</summary>
        <ul className={styles.list}>
          {damages.map(({ code, facts }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <li key={at}>{say(code, facts)}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

function whenOf({ from, until }: LostActs, t: Words<typeof damageMessagesRo>, language: Language): string {
  const facts = {
    from: from === null ? '' : instant(from, language),
    until: until === null ? '' : instant(until, language),
  };
  if (from !== null && until !== null) return t('damage.between', facts);
  if (from !== null) return t('damage.after', facts);
  return until === null ? '' : t('damage.before', facts);
}

/** An instant on this computer's clock. */
export function instant(text: string, language: Language): string {
  const at = new Date(text);
  const day = at.toLocaleDateString('ro-RO', { day: '2-digit', month: '2-digit', year: 'numeric' });
  const time = at.toLocaleTimeString('ro-RO', { hour: '2-digit', minute: '2-digit' });
  return language === 'ro' ? `${day} ${time}` : `${day}, ${time}`;
}
