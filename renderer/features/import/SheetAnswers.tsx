import { Autocomplete, Checkbox, SegmentedControl, Select } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { referenceChoices } from '#renderer/data/queries/lookups.ts';
import { Notice } from '#renderer/design/Notice.tsx';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { ImportQuestion, ImportReading, OpenedImport } from '#shared/ipc/import.channels.ts';
import { HeadingRow } from './HeadingRow.tsx';
import styles from './Import.module.css';
import { importMessages } from './import.messages.ts';
import { lacksEmployer } from './lacks-employer.ts';
import type { Import } from './use-import.ts';

type Props = {
  readonly file: OpenedImport;
  readonly question: ImportQuestion;
  readonly reading: ImportReading | null;
  readonly onAsk: Import['ask'];
};
const namesShown = 5;
const ofAnswers = new Set(['import.no-headings', 'import.days-unclear']);
/** Whether a warning is about what is asked here; the others are about rows. */
export const isOfAnswers = (code: string): boolean => ofAnswers.has(code);

/** Which sheet, which row has the headings, who sent it: all guessed, all to be changed. */
export function SheetAnswers({ file, question, reading, onAsk }: Props) {
  const { say } = useProgram();
  const { copy } = useProject();
  const t = useWords(importMessages);
  const companies = useLiveQuery(() => referenceChoices(copy.db, 'company'), [copy]) ?? [];
  const [sender, setSender] = useState(question.sender ?? '');
  useEffect(() => setSender(question.sender ?? ''), [question.sender]);
  const { sheet, kind, company, dateOrder, addCompanies } = question;

  const askSender = (typed: string): void => {
    const wanted = typed.trim() === '' ? null : typed.trim();
    if (wanted === question.sender) return;
    // Somebody who is known sends the lists of the same company, until told otherwise.
    const known = file.senders.find(each => each.sender === wanted && each.kind === kind);
    onAsk({ sender: wanted, ...(known?.company && company === null ? { company: known.company } : {}) });
  };
  const senders = [...new Set(file.senders.flatMap(each => (each.sender === null ? [] : [each.sender])))];
  const newCompanies = reading?.newCompanies ?? [];
  const shownNames = newCompanies.slice(0, namesShown).map(({ name }) => name);
  const warnings = reading?.warnings.filter(({ code }) => isOfAnswers(code)) ?? [];
  return (
    <>
      <div className={styles.answers}>
        <Select
          label={t('sheet.sheet')}
          data={file.sheets.map(({ name, rows, hidden }, at) => ({
            value: String(at),
            label: `${t('sheet.option', { name, rows })}${hidden ? ` · ${t('sheet.hidden')}` : ''}`,
            disabled: rows === 0,
          }))}
          value={String(sheet)}
          onChange={value => {
            const at = Number(value);
            // What was said of the columns of one sheet says nothing of another's.
            if (at !== sheet) onAsk({ sheet: at, headingRow: null, columns: null });
          }}
          allowDeselect={false}
          data-testid="import-sheet"
        />
        <div className={styles.kind}>
          <span className={styles.label} id="import-kind">
            {t('sheet.kind')}
          </span>
          <SegmentedControl
            aria-labelledby="import-kind"
            data={[
              { value: 'participants', label: t('sheet.participants') },
              { value: 'companies', label: t('sheet.companies') },
            ]}
            value={kind}
            onChange={value => {
              const wanted = value === 'companies' ? 'companies' : 'participants';
              if (wanted !== kind) onAsk({ kind: wanted, headingRow: null, columns: null });
            }}
            data-testid="import-kind"
          />
        </div>
        <HeadingRow question={question} found={reading?.headingRow ?? null} onAsk={onAsk} />
        <Autocomplete
          size="xs"
          label={t('sheet.sender')}
          description={t('sheet.sender.hint')}
          inputWrapperOrder={['label', 'input', 'description']}
          data={senders}
          value={sender}
          onChange={setSender}
          onOptionSubmit={askSender}
          onBlur={() => askSender(sender)}
          onKeyDown={event => {
            if (event.key === 'Enter') askSender(sender);
          }}
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
          data-testid="import-sender"
        />
        <Select
          label={t('sheet.company')}
          {...(kind === 'participants'
            ? {
                description: t('sheet.company.hint'),
                inputWrapperOrder: ['label' as const, 'input' as const, 'description' as const],
              }
            : {})}
          data={companies.map(({ id, name }) => ({ value: id, label: name }))}
          value={company}
          onChange={value => {
            if (value !== company) onAsk({ company: value });
          }}
          placeholder={t('sheet.company.none')}
          searchable
          clearable
          limit={60}
          data-testid="import-company"
        />
        <Select
          label={t('sheet.dates')}
          data={(['auto', 'day-first', 'month-first'] as const).map(value => ({
            value,
            label: t(`sheet.dates.${value}`),
          }))}
          value={dateOrder ?? 'auto'}
          onChange={value => {
            const wanted = value === 'day-first' || value === 'month-first' ? value : null;
            if (wanted !== dateOrder) onAsk({ dateOrder: wanted });
          }}
          allowDeselect={false}
          data-testid="import-dates"
        />
      </div>
      {kind === 'participants' && (newCompanies.length > 0 || !addCompanies) ? (
        <div className={styles.newCompanies}>
          <Checkbox
            size="xs"
            label={t('sheet.addCompanies')}
            checked={addCompanies}
            onChange={event => onAsk({ addCompanies: event.currentTarget.checked })}
            data-testid="import-add-companies"
          />
          {newCompanies.length > 0 ? (
            <p className={styles.soft}>
              {t('sheet.newCompanies', {
                count: newCompanies.length,
                names: shownNames.join(', ') + (newCompanies.length > shownNames.length ? ', …' : ''),
              })}
            </p>
          ) : null}
        </div>
      ) : null}
      {reading !== null && (warnings.length > 0 || lacksEmployer(question, reading)) ? (
        <div className={styles.notices}>
          {lacksEmployer(question, reading) ? (
            <Notice tone="warn" testId="import-no-employer">
              {t('sheet.employer')}
            </Notice>
          ) : null}
          {warnings.map(({ code, facts }) => (
            <Notice key={code} tone="warn">
              {say(code, facts)}
            </Notice>
          ))}
        </div>
      ) : null}
    </>
  );
}
