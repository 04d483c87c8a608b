import { Button, Select } from '@mantine/core';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { isCoarse } from '#shared/domain/attachment/scan-quality.ts';
import type { Dossier } from '#shared/domain/dossier/dossier.ts';
import { coverCnps } from '#shared/domain/identity/mask-cnp.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { DocumentRequirement } from '#shared/profiles/profile.ts';
import styles from './Documents.module.css';
import { documentsMessages } from './documents.messages.ts';
import { type PendingScan, receives } from './use-scans.ts';

type Props = {
  readonly scans: readonly PendingScan[];
  readonly requirements: readonly DocumentRequirement[];
  readonly dossier: Dossier | null;
  readonly onAssign: (rowId: string, code: string | null | undefined) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
};

const noDocument = 'none';
const notAdded = 'drop';

/** Where scans go, to be corrected before anything is saved, with what is to know of each. */
export function ScansPreview({ scans, requirements, dossier, onAssign, onSave, onCancel }: Props) {
  const { language, state } = useProgram();
  const t = useWords(documentsMessages);
  const choices = [
    ...requirements.map(({ code, name }) => ({ value: code, label: `${code} ${name[language]}` })),
    { value: noDocument, label: t('documents.preview.none') },
    { value: notAdded, label: t('documents.preview.drop') },
  ];
  const notesOf = ({ row, code, recognised, elsewhere, wasThere }: PendingScan): readonly string[] => {
    const requirement = requirements.find(one => one.code === code);
    return [
      ...(recognised || code !== null ? [] : [t('documents.preview.unknown')]),
      ...(elsewhere.length > 0 ? [t('documents.preview.elsewhere', { names: elsewhere.join(', ') })] : []),
      ...(wasThere ? [t('documents.preview.there')] : []),
      ...(isCoarse(row) ? [t('documents.scan.coarse', { dpi: row.dpi ?? 0 })] : []),
      ...(requirement && receives(dossier, requirement, state.today as PlainDate)
        ? [t('documents.preview.receives')]
        : []),
    ];
  };
  const count = scans.filter(({ code }) => code !== undefined).length;
  return (
    <section className={styles.preview} aria-label={t('documents.preview')} data-testid="scans-preview">
      <h3>{t('documents.preview')}</h3>
      <p className={styles.soft}>{t('documents.preview.text')}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('documents.preview.file')}</th>
            <th scope="col">{t('documents.preview.document')}</th>
            <th scope="col">{t('documents.preview.notes')}</th>
          </tr>
        </thead>
        <tbody>
          {scans.map(scan => {
            const { row, code } = scan;
            const name = coverCnps(row.name);
            return (
              <tr key={row.id}>
                <th scope="row" className={styles.fileName}>
                  {name}
                </th>
                <td className={styles.where}>
                  <Select
                    size="xs"
                    aria-label={t('documents.preview.choose', { name })}
                    data={choices}
                    value={code === undefined ? notAdded : (code ?? noDocument)}
                    onChange={chosen =>
                      onAssign(row.id, chosen === notAdded ? undefined : chosen === noDocument ? null : chosen)
                    }
                    allowDeselect={false}
                    searchable
                    data-testid="scan-document"
                  />
                </td>
                <td>
                  <ul className={styles.notes}>
                    {notesOf(scan).map(note => (
                      <li key={note}>{note}</li>
                    ))}
                  </ul>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className={styles.previewActs}>
        <Button onClick={onSave} disabled={count === 0} data-testid="scans-save" autoFocus>
          {t('documents.preview.save', { count })}
        </Button>
        <Button variant="default" onClick={onCancel} data-testid="scans-cancel">
          {t('documents.preview.cancel')}
        </Button>
      </div>
    </section>
  );
}
