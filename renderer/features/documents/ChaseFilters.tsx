import { Select, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconBell, IconClockExclamation, IconFiles, IconSend } from '@tabler/icons-react';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { Partner } from '#shared/domain/partner/partner.ts';
import { parseTypedDate } from '#shared/kernel/plain-date.ts';
import styles from './ChasePage.module.css';
import { chaseMessages } from './chase.messages.ts';
import { type ChaseFilter, type Show, shows } from './chase-lines.ts';

const icons = {
  all: IconFiles,
  overdue: IconClockExclamation,
  reminder: IconBell,
  nearly: IconAlertTriangle,
  toAsk: IconSend,
} as const;

type Props = {
  readonly filter: ChaseFilter;
  readonly counts: Readonly<Record<Show, number>>;
  readonly partners: readonly Partner[];
  readonly onNarrow: (part: Partial<ChaseFilter>) => void;
};

/** Which documents are shown: late, to be reminded of, the only one missing, due by a day. */
export function ChaseFilters({ filter, counts, partners, onNarrow }: Props) {
  const t = useWords(chaseMessages);
  const { language } = useProgram();
  const many = new Intl.NumberFormat(language === 'ro' ? 'ro-RO' : 'en-GB');
  const { show, before, partner } = filter;
  return (
    <div className={styles.filters}>
      <fieldset className={styles.chips} aria-label={t('chase.show')}>
        {shows.map(value => {
          const Icon = icons[value];
          return (
            <button
              key={value}
              type="button"
              className={styles.chip}
              data-show={value}
              data-testid={`chase-show-${value}`}
              aria-pressed={show === value}
              onClick={() => onNarrow({ show: show === value ? 'all' : value })}
            >
              <Icon size="1rem" stroke={1.8} aria-hidden />
              {t(`chase.show.${value}`)}
              <strong className="tabular">{many.format(counts[value])}</strong>
            </button>
          );
        })}
      </fieldset>
      <TextInput
        className={styles.before ?? ''}
        aria-label={t('chase.before')}
        placeholder={t('chase.before')}
        value={before}
        onChange={event => onNarrow({ before: event.currentTarget.value })}
        error={before.trim().length >= 8 && parseTypedDate(before) === null ? t('chase.before.wrong') : null}
        inputMode="numeric"
        spellCheck={false}
        data-testid="chase-before"
      />
      {partners.length < 2 ? null : (
        <Select
          className={styles.partner ?? ''}
          aria-label={t('chase.partner')}
          data={[
            { value: '', label: t('chase.partner.all') },
            ...partners.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` })),
          ]}
          value={partner ?? ''}
          onChange={value => onNarrow({ partner: value || null })}
          allowDeselect={false}
          comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
          data-testid="chase-partner"
        />
      )}
    </div>
  );
}
