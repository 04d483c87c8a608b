import { Button, Modal } from '@mantine/core';
import { useWords } from '../services/words.ts';
import styles from './Turns.module.css';
import type { Conflict } from './Turns.tsx';
import { turnsMessages } from './turns.messages.ts';

type Props = { readonly conflict: Conflict; readonly onClose: () => void; readonly onPart: () => void };

/** What stands in the way of an undoing, and the choice to undo what does not. */
export function TurnConflict({ conflict, onClose, onPart }: Props) {
  const t = useWords(turnsMessages);
  const { kind, act, conflicts, conflictCount, free } = conflict;
  const redo = kind === 'redo';
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(redo ? 'turns.conflict.title.redo' : 'turns.conflict.title')}
      size="lg"
      centered
    >
      <p className={styles.explained}>{t(redo ? 'turns.conflict.text.redo' : 'turns.conflict.text', { act })}</p>
      <div className={styles.conflicts} data-testid="turn-conflicts">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('turns.conflict.record')}</th>
              <th scope="col">{t('turns.conflict.field')}</th>
              <th scope="col">{t('turns.conflict.why')}</th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map(({ table, id, record, field, why }) => (
              <tr key={`${table}/${id}/${field}/${why}`}>
                <td>{record}</td>
                <td>{field === '' ? t('turns.conflict.whole') : field}</td>
                <td>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {conflictCount > conflicts.length ? (
          <p>{t('turns.conflict.more', { more: conflictCount - conflicts.length })}</p>
        ) : null}
      </div>
      <div className={styles.choice}>
        <Button variant="default" onClick={onClose} data-autofocus data-testid="turn-leave">
          {t('turns.conflict.leave')}
        </Button>
        {free > 0 ? (
          <Button onClick={onPart} data-testid="turn-part">
            {t(redo ? 'turns.conflict.part.redo' : 'turns.conflict.part', { free })}
          </Button>
        ) : null}
      </div>
    </Modal>
  );
}
