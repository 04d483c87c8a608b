import { Select } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconUsers } from '@tabler/icons-react';
import { memo } from 'react';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { participantsMessages } from '../participants.messages.ts';
import type { ListCounts, ListFilter } from './list-filter.ts';
import styles from './StatusChips.module.css';

type Props = {
  readonly counts: ListCounts;
  readonly status: ListFilter['status'];
  readonly rule: string | null;
  readonly onNarrow: (narrowed: Partial<ListFilter>) => void;
};

const chips = [
  { status: 'all', icon: IconUsers },
  { status: 'countable', icon: IconCircleCheck },
  { status: 'missing', icon: IconAlertTriangle },
  { status: 'not-countable', icon: IconCircleX },
] as const;

/** How many are countable today, lack something, or do not count; pressing one shows only those. Typing does not draw it again. */
export const StatusChips = memo(function StatusChips({ counts, status: chosen, rule, onNarrow }: Props) {
  const t = useWords(participantsMessages);
  const { language } = useProgram();
  const many = new Intl.NumberFormat(language === 'ro' ? 'ro-RO' : 'en-GB');
  return (
    <div className={styles.row}>
      <fieldset className={styles.chips} aria-label={t('participants.filter')}>
        {chips.map(({ status, icon: Icon }) => (
          <button
            key={status}
            type="button"
            className={styles.chip}
            data-status={status}
            data-testid={`chip-${status}`}
            aria-pressed={chosen === status}
            onClick={() => onNarrow({ status: chosen === status ? 'all' : status })}
          >
            <Icon size="1rem" stroke={1.8} aria-hidden />
            {t(`participants.${status}`)}
            <strong className="tabular">{many.format(status === 'all' ? counts.all : counts.byStatus[status])}</strong>
          </button>
        ))}
      </fieldset>
      <Select
        className={styles.rule ?? ''}
        aria-label={t('participants.rule.label')}
        placeholder={t('participants.rule')}
        data={counts.byRule.map(({ rule, count }) => ({ value: rule, label: `${rule} (${count})` }))}
        value={rule}
        onChange={next => onNarrow({ rule: next })}
        clearable
        data-testid="participant-rule"
      />
    </div>
  );
});
