import { Button } from '@mantine/core';
import { IconBuildingPlus, IconFileImport } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { loadEnterprises, partnerCodes } from '#renderer/data/queries/companies.ts';
import { allEmployers } from '#renderer/data/queries/owed.ts';
import { PageHead } from '#renderer/design/PageHead.tsx';
import { SearchBox } from '#renderer/design/SearchBox.tsx';
import { importPlace, useImportKey } from '#renderer/services/import-way.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useRemembered } from '#renderer/services/preferences.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { completenessOf } from '#shared/domain/dossier/completeness.ts';
import { companyDocuments } from '#shared/domain/dossier/owed.ts';
import { resultWindows } from '#shared/domain/eligibility/result-windows.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { companiesMessages } from '../companies.messages.ts';
import { AddCompany } from './AddCompany.tsx';
import styles from './CompaniesPage.module.css';
import { CompanyGrid } from './CompanyGrid.tsx';
import {
  type CompanyFilter,
  type CompanyLine,
  companyLines,
  companyTest,
  countStates,
  noCompanyFilter,
  peopleByCompany,
} from './company-line.ts';
import { rememberSearch, searchIn } from './looked-for.ts';
import { StateChips } from './StateChips.tsx';

/** All companies: search, their states as filters, and the grid. */
export function CompaniesPage() {
  const { workspace, copy } = useProject();
  const t = useWords(companiesMessages);
  const [state, setState] = useRemembered<CompanyFilter['state']>(
    `companies.state.${workspace.workspaceId}`,
    noCompanyFilter.state,
  );
  const [search, setSearch] = useState(() => searchIn(copy));
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState<number | null>(null);
  const lines = useLines();
  useImportKey('companies');
  const left = useMemo(() => lines?.filter(companyTest({ search, state })) ?? [], [lines, search, state]);
  const counts = useMemo(() => countStates(lines ?? []), [lines]);
  const look = useCallback(
    (text: string) => {
      setSearch(text);
      rememberSearch(copy, text);
    },
    [copy],
  );
  const reset = useCallback(() => {
    look('');
    setState('all');
  }, [look, setState]);

  const all = (state === 'all' ? counts.all : counts[state]) ?? 0;
  return (
    <>
      <PageHead
        title={t('companies.title')}
        beside={
          lines === undefined ? (
            <span role="status">{t('companies.reading')}</span>
          ) : (
            <span className="tabular" data-testid="company-count">
              {lines.length === 0 ? null : t('companies.shown', { shown: shown ?? left.length, all })}
            </span>
          )
        }
        actions={
          <>
            <SearchBox
              label={t('companies.search')}
              clearLabel={t('companies.search.clear')}
              value={search}
              onChange={look}
              testId="company-search"
            />
            <Button
              component="a"
              href={`#${importPlace('companies')}`}
              variant="default"
              leftSection={<IconFileImport size="1rem" stroke={1.8} aria-hidden />}
              title="Ctrl+L"
              data-testid="company-import"
            >
              {t('companies.import')}
            </Button>
            <Button
              leftSection={<IconBuildingPlus size="1rem" stroke={1.8} aria-hidden />}
              onClick={() => setAdding(true)}
              data-testid="company-add"
            >
              {t('companies.add')}
            </Button>
          </>
        }
      />
      {lines?.length === 0 ? (
        <div className={styles.empty}>
          <h2>{t('companies.empty')}</h2>
          <p>{t('companies.empty.text')}</p>
        </div>
      ) : (
        <>
          <StateChips counts={counts} chosen={state} onChoose={setState} />
          {lines === undefined ? null : <CompanyGrid lines={left} onShown={setShown} onReset={reset} />}
        </>
      )}
      {adding ? <AddCompany onClose={() => setAdding(false)} /> : null}
    </>
  );
}

/** The lines of all companies, kept in step with what is saved; the per cent of documents comes after the rest. */
function useLines(): readonly CompanyLine[] | undefined {
  const { state: program } = useProgram();
  const { copy, profile, register } = useProject();
  const today = program.today as PlainDate;
  const { rows } = useSyncExternalStore(register.listen, register.state);
  const enterprises = useLiveQuery(() => loadEnterprises(copy.db), [copy]);
  const partners = useLiveQuery(() => partnerCodes(copy.db), [copy]);
  const employers = useLiveQuery(() => allEmployers(copy.db), [copy]);
  const people = useMemo(() => peopleByCompany(rows), [rows]);
  const documents = useMemo(() => {
    if (!employers) return null;
    const windows = resultWindows(profile);
    return new Map(
      [...employers].flatMap(([id, { subject }]) =>
        subject.company === null
          ? []
          : [[id, completenessOf(companyDocuments(subject, profile, today, windows)).percent] as const],
      ),
    );
  }, [employers, profile, today]);
  return useMemo(
    () => enterprises && partners && companyLines({ enterprises, partners, people, documents, profile, today }),
    [enterprises, partners, people, documents, profile, today],
  );
}
