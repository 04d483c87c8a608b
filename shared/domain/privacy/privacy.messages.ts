import { type PlainDate, romanianDate } from '../../kernel/plain-date.ts';
import { countEn, countRo, type Messages, type Translation } from '../../kernel/translation.ts';

const day = (until: string | number | undefined): string => romanianDate(String(until) as PlainDate);

export const privacyMessagesRo = {
  'participant.erasure-refused': ({ until }) =>
    `Cerere de ștergere refuzată: datele trebuie păstrate ${until === '?' ? 'până la un termen care nu se poate calcula încă' : `până la ${day(until)}`}`,
  'privacy.no-participant': 'Această persoană nu mai este în proiect. Reveniți la listă.',
  'privacy.already-erased': 'Datele acestei persoane au fost deja șterse.',
  'privacy.duty': ({ until }) =>
    until === '?'
      ? 'Cererea a fost refuzată și consemnată: o lege obligă proiectul să păstreze datele, iar termenul nu se poate calcula, pentru că proiectul nu are dată de sfârșit. Completați-o și încercați din nou.'
      : `Cererea a fost refuzată și consemnată: o lege obligă proiectul să păstreze datele până la ${day(until)}. După această zi se pot șterge.`,
  'privacy.no-duty': 'Nimic nu oprește ștergerea acestei persoane, așadar nu s-a consemnat niciun refuz.',
  'privacy.no-reason': ({ min, max }) =>
    `Scrieți motivul ștergerii, între ${min} și ${max} de caractere. Rămâne în istoric.`,
  'privacy.reason-names-person':
    'Motivul conține numele, CNP-ul, e-mailul sau telefonul persoanei și ar rămâne în istoric. Scrieți-l fără ele. Nu s-a șters nimic.',
  'privacy.backups-left': ({ count }) =>
    `${countRo(Number(count), 'copie de siguranță nu a putut fi înlăturată', 'copii de siguranță nu au putut fi înlăturate')}. Verificați discul pe care sunt și ștergeți-le de acolo.`,
} as const satisfies Messages;

export const privacyMessagesEn: Translation<typeof privacyMessagesRo> = {
  'participant.erasure-refused': ({ until }) =>
    `A request for erasure was refused: the data must be kept ${until === '?' ? 'until a day that cannot be computed yet' : `until ${day(until)}`}`,
  'privacy.no-participant': 'This person is no longer in the project. Go back to the list.',
  'privacy.already-erased': 'The data of this person have been erased already.',
  'privacy.duty': ({ until }) =>
    until === '?'
      ? 'The request was refused and written down: a law makes the project keep the data, and until when cannot be computed, because the project has no last day. Fill it in and try again.'
      : `The request was refused and written down: a law makes the project keep the data until ${day(until)}. After that day they can be erased.`,
  'privacy.no-duty': 'Nothing stands in the way of erasing this person, so no refusal was written down.',
  'privacy.no-reason': ({ min, max }) =>
    `Write why the data are erased, in ${min} to ${max} characters. It stays in the history.`,
  'privacy.reason-names-person':
    'The reason holds the name, CNP, e-mail or phone of the person, and would stay in the history. Write it without them. Nothing was erased.',
  'privacy.backups-left': ({ count }) =>
    `${countEn(Number(count), 'backup', 'backups')} could not be removed. Check the disk they are on, and delete them there.`,
};
