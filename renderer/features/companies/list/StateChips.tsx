import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { companyStates } from '#shared/domain/company/company.ts';
import { companiesMessages } from '../companies.messages.ts';
import type { CompanyFilter, StateCounts } from './company-line.ts';
import styles from './StateChips.module.css';

type Props = {
  readonly counts: StateCounts;
  readonly chosen: CompanyFilter['state'];
  readonly onChoose: (state: CompanyFilter['state']) => void;
};

const states = ['all', ...companyStates, 'none'] as const;

/** How many companies are in each state; pressing one shows only those. States that nobody is in are left out. */
export function StateChips({ counts, chosen, onChoose }: Props) {
  const { say } = useProgram();
  const t = useWords(companiesMessages);
  const shown = states.filter(state => state === 'all' || state === chosen || (counts[state] ?? 0) > 0);
  const wordsOf = (state: CompanyFilter['state']): string => {
    if (state === 'all') return t('companies.all');
    if (state === 'none') return t('companies.stateless');
    return state === 'related' ? t('companies.related') : say(`company.state.${state}`);
  };
  return (
    <fieldset className={styles.chips} aria-label={t('companies.filter')}>
      {shown.map(state => (
        <button
          key={state}
          type="button"
          className={styles.chip}
          data-testid={`company-chip-${state}`}
          aria-pressed={chosen === state}
          onClick={() => onChoose(chosen === state ? 'all' : state)}
        >
          {wordsOf(state)}
          <strong className="tabular">{counts[state] ?? 0}</strong>
        </button>
      ))}
    </fieldset>
  );
}
