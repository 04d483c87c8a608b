import type { Tone } from '#renderer/design/StatusLabel.tsx';
import type { Words } from '#renderer/services/words.ts';
import type { OwedDocument } from '#shared/domain/dossier/owed.ts';
import { romanianDate } from '#shared/kernel/plain-date.ts';
import type { documentsMessages } from './documents.messages.ts';

export type DocumentsWords = Words<(typeof documentsMessages)['ro']>;

/** How a document's state looks: what is asked for and not there stands out, what comes later does not. */
export function stateTone({ state, lacks, need, overdueDays }: OwedDocument): Tone {
  if (lacks === null) return 'ok';
  if (state === 'rejected' || state === 'expired') return 'bad';
  if (need !== 'now') return 'none';
  return overdueDays > 0 && state === 'missing' ? 'bad' : 'warn';
}

/** Until when a document is to be there, or what it waits for. */
export function dueWords({ need, dueOn, waitsFor }: OwedDocument, t: DocumentsWords): string {
  if (need === 'no') return t('documents.waits.none');
  if (dueOn !== null) return romanianDate(dueOn);
  return waitsFor === null ? '' : t(`documents.waits.${waitsFor}`);
}

/** Who did what last, and when: `25.04.2022 · Ana Pop`. */
export function whoAndWhen({ item }: OwedDocument): string {
  if (item === null) return '';
  const { state, receivedOn, receivedBy = null, verifiedOn, verifiedBy, decidedOn = null, decidedBy = null } = item;
  const [on, by] =
    state === 'verified'
      ? [verifiedOn, verifiedBy]
      : state === 'rejected' || state === 'waived'
        ? [decidedOn, decidedBy]
        : [receivedOn, receivedBy];
  return [on === null ? null : romanianDate(on), by].filter(part => part !== null && part !== '').join(' · ');
}
