import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { recordMessages } from '#renderer/record/record.messages.ts';
import { specAt } from '#renderer/record/spec-at.ts';
import type { RecordForm } from '#renderer/record/use-record-form.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { companyFields } from '#shared/domain/company/company.fields.ts';
import type { Company } from '#shared/domain/company/company.ts';
import styles from '../Tables.module.css';
import { useRowAct } from '../use-row-act.ts';
import own from './FiguresTable.module.css';
import { shownRate, storedRate } from './rate-text.ts';
import { smeTabMessages } from './sme-tab.messages.ts';

type Props = {
  readonly company: Company;
  readonly form: RecordForm;
  /** The last year whose figures matter; offered first where there are none. */
  readonly lastYear: number;
};

/** The figures from which the category follows, a line for each year, typed in place. */
export function FiguresTable({ company, form, lastYear }: Props) {
  const { say } = useProgram();
  const t = useWords(smeTabMessages);
  const act = useRowAct();
  const [opened, setOpened] = useState<readonly number[]>([]);
  const kept = Object.keys(company.otherYears ?? {}).map(Number);
  const reference = company.referenceYear;
  const others = [...new Set([...kept, ...opened])].filter(year => year !== reference).sort((a, b) => b - a);
  const earliest = Math.min(...[reference ?? lastYear + 1, ...others]);
  const remove = (year: number): void => {
    setOpened(opened.filter(each => each !== year));
    const { [String(year)]: gone, ...left } = company.otherYears ?? {};
    if (gone === undefined) return;
    void act({ key: 'company.edited', facts: {} }, 'company', company, { ...company, otherYears: left });
  };
  return (
    <section className={styles.section} aria-labelledby="heading-figures">
      <div className={styles.head}>
        <h2 id="heading-figures">{t('figures.title')}</h2>
        <Button
          variant="default"
          leftSection={<IconPlus size="1rem" stroke={1.8} aria-hidden />}
          onClick={() => setOpened([...opened, earliest - 1])}
          data-testid="figures-add"
        >
          {t('figures.add', { year: earliest - 1 })}
        </Button>
      </div>
      <table className={`${styles.table} ${own.figures}`}>
        <thead>
          <tr>
            <th scope="col" className={own.year}>
              {t('figures.year')}
            </th>
            <th scope="col" className={`${styles.number} ${own.staff}`}>
              {say('company.averageStaff')}
            </th>
            <th scope="col" className={styles.number}>
              {say('company.turnover')}
            </th>
            <th scope="col" className={styles.number}>
              {say('company.totalAssets')}
            </th>
            <th scope="col" className={`${styles.number} ${own.rate}`}>
              {t('figures.rate')}
            </th>
            <th scope="col" className={own.estimate}>
              {t('figures.estimated')}
            </th>
            <th scope="col" className={own.day}>
              {t('figures.approved')}
            </th>
            <th className={styles.acts} aria-hidden />
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              <Cell form={form} path="referenceYear" label={say('company.referenceYear')} isNumber />
              <span className={styles.soft}>{t('figures.reference')}</span>
            </th>
            <YearCells form={form} at="" year={null} />
            <td />
          </tr>
          {others.map(year => (
            <tr key={year}>
              <th scope="row" className={own.otherYear}>
                {year}
              </th>
              <YearCells form={form} at={`otherYears/${year}/`} year={year} />
              <td className={styles.acts}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('figures.remove', { year })}
                  title={t('figures.remove', { year })}
                  onClick={() => remove(year)}
                >
                  <IconTrash size="1rem" stroke={1.7} aria-hidden />
                </ActionIcon>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={own.hint}>{t('figures.hint')}</p>
    </section>
  );
}

function YearCells({ form, at, year }: { form: RecordForm; at: string; year: number | null }) {
  const { say } = useProgram();
  const t = useWords(smeTabMessages);
  const label = (field: string): string =>
    year === null ? t('figures.cell.reference', { field }) : t('figures.cell', { field, year });
  return (
    <>
      {(['averageStaff', 'turnover', 'totalAssets'] as const).map(name => (
        <td key={name}>
          <Cell form={form} path={`${at}${name}`} label={label(say(`company.${name}`))} isNumber />
        </td>
      ))}
      <td>
        <Cell form={form} path={`${at}eurRate`} label={label(t('figures.rate'))} isNumber isRate />
      </td>
      <td className={own.tick}>
        <Checkbox
          size="xs"
          aria-label={label(t('figures.estimated'))}
          checked={form.textAt(`${at}estimated`) === 'yes'}
          onChange={event => form.choose(`${at}estimated`, event.currentTarget.checked ? 'yes' : '')}
          data-testid={`field-${at}estimated`}
        />
      </td>
      <td>
        <Cell form={form} path={`${at}approvedOn`} label={label(t('figures.approved'))} />
      </td>
    </>
  );
}

type CellProps = {
  readonly form: RecordForm;
  readonly path: string;
  readonly label: string;
  readonly isNumber?: boolean;
  readonly isRate?: boolean;
};

function Cell({ form, path, label, isNumber = false, isRate = false }: CellProps) {
  const { say } = useProgram();
  const t = useWords(recordMessages);
  const problem = form.problemAt(path);
  const text = form.textAt(path);
  const isDay = specAt(companyFields, partsOf(path))?.kind === 'date';
  const leave = (): void => {
    const rate = storedRate(text);
    // A half-typed rate stays as it is, for the field to say what is wrong with it.
    if (isRate && rate !== text) form.choose(path, rate);
    else form.leave(path);
  };
  return (
    <TextInput
      aria-label={label}
      value={isRate && problem === null ? shownRate(text) : text}
      onChange={event => form.type(path, event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={event => {
        if (event.key === 'Enter') leave();
      }}
      error={problem ? say(problem.code, problem.facts) : form.failedAt(path) ? t('input.notSaved') : null}
      placeholder={isDay ? t('input.dayForm') : ''}
      inputMode="decimal"
      spellCheck={false}
      {...(isNumber ? { classNames: { input: own.number ?? '' } } : {})}
      data-testid={`field-${path}`}
    />
  );
}

/** `otherYears/2021/turnover` → its field, which has no name of the year in it. */
const partsOf = (path: string): readonly string[] => path.split('/').slice(-1);
