import { FieldInput } from '#renderer/record/FieldInput.tsx';
import { useRecordForm } from '#renderer/record/use-record-form.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { documentItemFields, dossierFields } from '#shared/domain/dossier/dossier.fields.ts';
import { type Dossier, documentCopies } from '#shared/domain/dossier/dossier.ts';
import styles from './Documents.module.css';

const fields = ['receivedOn', 'issuedOn', 'validUntil', 'number', 'copy', 'remarks'] as const;

/** Days, number and kind of one document that came: each field saves itself. */
export function DocumentFacts({ dossier, code }: { dossier: Dossier; code: string }) {
  const { say, state } = useProgram();
  const { copy, saving, unsaved } = useProject();
  const form = useRecordForm({
    table: 'dossier',
    specs: dossierFields,
    row: dossier,
    latest: async () => (await copy.db.dossier.get(dossier.id)) ?? null,
    label: 'dossier.edited',
    author: state.author,
    saving,
    unsaved,
  });
  const copies = documentCopies.map(id => ({ id, name: say(`dossier.copy.${id}`) }));
  return (
    <div className={styles.facts}>
      {fields.map(name => {
        const path = `items/${code}/${name}`;
        const problem = form.problemAt(path);
        return (
          <FieldInput
            key={name}
            path={path}
            spec={documentItemFields[name]}
            label={say(documentItemFields[name].label)}
            text={form.textAt(path)}
            choices={name === 'copy' ? copies : null}
            error={problem ? say(problem.code, problem.facts) : null}
            note={null}
            cover={null}
            onType={text => form.type(path, text)}
            onLeave={() => form.leave(path)}
            onChoose={text => form.choose(path, text)}
          />
        );
      })}
    </div>
  );
}
