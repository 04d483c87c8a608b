import { Select, TextInput, Tooltip } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useMemo } from 'react';
import { StatusLabel } from '#renderer/design/StatusLabel.tsx';
import { recordMessages } from '#renderer/record/record.messages.ts';
import { Unverified } from '#renderer/record/Unverified.tsx';
import { type RecordForm, useRecordForm } from '#renderer/record/use-record-form.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { stateOn } from '#shared/domain/dossier/document-state.ts';
import { documentItemFields, dossierFields } from '#shared/domain/dossier/dossier.fields.ts';
import { type Dossier, documentStates } from '#shared/domain/dossier/dossier.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { romanianDate } from '#shared/kernel/plain-date.ts';
import type { DocumentRequirement } from '#shared/profiles/profile.ts';
import styles from './Documents.module.css';
import { detailMessages } from './detail.messages.ts';

type Props = { readonly id: string; readonly dossier: Dossier | null };
const dayColumns = ['receivedOn', 'verifiedOn', 'validUntil'] as const;

/** The call's documents of a participant: which are there, in what state, since when. */
export function Documents({ id, dossier }: Props) {
  const { say, state } = useProgram();
  const { copy, profile, saving, unsaved } = useProject();
  const t = useWords(detailMessages);
  const row = useMemo<Dossier>(() => dossier ?? { id, owner: 'participant', items: {} }, [dossier, id]);
  const form = useRecordForm({
    table: 'dossier',
    specs: dossierFields,
    row,
    latest: async () => (await copy.db.dossier.get(id)) ?? null,
    label: 'dossier.edited',
    author: state.author,
    saving,
    unsaved,
  });
  const required = profile.documents.filter(({ owner }) => owner === 'participant');
  const needed = required.filter(({ neededToCount }) => neededToCount);
  const stateToday = (requirement: DocumentRequirement) =>
    stateOn(dossier?.items[requirement.code] ?? null, requirement, state.today as PlainDate);
  const there = needed.filter(requirement => requirement.countsIn.includes(stateToday(requirement)));

  return (
    <section id="section-documents" className={styles.section} aria-labelledby="heading-documents" tabIndex={-1}>
      <h2 id="heading-documents" className={styles.heading}>
        {t('section.documents')}{' '}
        <span className={styles.progress}>{t('documents.progress', { done: there.length, total: needed.length })}</span>
      </h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('documents.name')}</th>
            <th scope="col" className={styles.state}>
              {say('dossier.state')}
            </th>
            {dayColumns.map(name => (
              <th key={name} scope="col" className={styles.day}>
                {say(`dossier.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {required.map(requirement => (
            <DocumentLine
              key={requirement.code}
              requirement={requirement}
              form={form}
              isExpired={stateToday(requirement) === 'expired'}
            />
          ))}
        </tbody>
      </table>
      {required.every(({ verified }) => verified) ? null : (
        <p className={styles.foot}>
          <IconFlag size="0.75rem" stroke={1.8} aria-hidden /> {t('documents.unverified')}
        </p>
      )}
    </section>
  );
}

type LineProps = {
  readonly requirement: DocumentRequirement;
  readonly form: RecordForm;
  /** Its last day of validity has passed, whatever state is recorded. */
  readonly isExpired: boolean;
};

function DocumentLine({ requirement, form, isExpired }: LineProps) {
  const { say, language, state: program } = useProgram();
  const t = useWords(detailMessages);
  const input = useWords(recordMessages);
  const { code, name, neededToCount, verified } = requirement;
  const at = (field: string): string => `items/${code}/${field}`;
  const state = form.textAt(at('state')) || 'missing';
  const needsReason = state === 'rejected' || state === 'waived';

  const choose = (chosen: string): void => form.choose(at('state'), chosen, datesOf(chosen));
  /** A state that was just reached is dated today, unless a day is there; its day can be corrected. */
  const datesOf = (chosen: string): { readonly [path: string]: string } => {
    const today = romanianDate(program.today as PlainDate);
    const ifEmpty = (field: string, text: string) =>
      form.textAt(at(field)) === '' && text !== '' ? { [at(field)]: text } : {};
    const base = form.textAt(at('state')) === '' ? { [at('receivedOn')]: '' } : {};
    if (chosen === 'received') return { ...base, ...ifEmpty('receivedOn', today) };
    if (chosen === 'verified') {
      return {
        ...ifEmpty('receivedOn', today),
        ...ifEmpty('verifiedOn', today),
        ...ifEmpty('verifiedBy', program.author),
      };
    }
    return base;
  };
  const words = (path: string) => {
    const problem = form.problemAt(path);
    if (problem) return say(problem.code, problem.facts);
    return form.failedAt(path) ? input('input.notSaved') : null;
  };
  const typing = (field: string) => ({
    'aria-label': `${say(`dossier.${field}`)}: ${name[language]}`,
    value: form.textAt(at(field)),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      form.type(at(field), event.currentTarget.value),
    onBlur: () => form.leave(at(field)),
    error: words(at(field)),
    'data-testid': `field-${at(field)}`,
  });
  return (
    <>
      <tr data-state={state}>
        <th scope="row" className={styles.name}>
          <span className={styles.code}>{code}</span>
          <span>{name[language]}</span>
          {neededToCount ? (
            <Tooltip label={t('documents.needed.text')}>
              <span className={styles.needed}>{t('documents.needed')}</span>
            </Tooltip>
          ) : null}
          {isExpired && state !== 'expired' ? (
            <StatusLabel tone="warn">{say('dossier.state.expired')}</StatusLabel>
          ) : null}
          {verified ? null : <Unverified brief />}
        </th>
        <td>
          <Select
            aria-label={`${say('dossier.state')}: ${name[language]}`}
            data={documentStates.map(value => ({ value, label: say(`dossier.state.${value}`) }))}
            value={state}
            onChange={chosen => chosen !== null && choose(chosen)}
            allowDeselect={false}
            error={words(at('state'))}
            data-testid={`field-${at('state')}`}
          />
        </td>
        {dayColumns.map(field => (
          <td key={field}>
            {state === 'missing' ? null : (
              <TextInput
                {...typing(field)}
                placeholder={input('input.dayForm')}
                inputMode="numeric"
                spellCheck={false}
              />
            )}
          </td>
        ))}
      </tr>
      {needsReason ? (
        <tr>
          <td colSpan={2 + dayColumns.length} className={styles.reason}>
            <TextInput {...typing('reason')} placeholder={say(documentItemFields.reason.label)} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
