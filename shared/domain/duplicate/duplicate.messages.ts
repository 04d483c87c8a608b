import { countRo, type Messages, type Translation } from '../../kernel/translation.ts';

export const duplicateMessagesRo = {
  'duplicate.table': 'Tabelul',
  'duplicate.table.participant': 'participant',
  'duplicate.table.company': 'firmă',
  'duplicate.one': 'Prima înregistrare',
  'duplicate.other': 'A doua înregistrare',
  'duplicate.decision': 'Decizie',
  'duplicate.decision.different': 'sunt diferite',
  'duplicate.decision.merged': 'unite',
  'duplicate.decision.later': 'amânat',
  'duplicate.by': 'Decis de',
  'duplicate.on': 'Decis la',
  'duplicate.reason': 'Motiv',
  'duplicate.reason.cnp': 'același CNP',
  'duplicate.reason.cui': 'același CUI',
  'duplicate.reason.cnp-near': 'CNP cu o singură greșeală între ele',
  'duplicate.reason.cui-near': 'CUI cu o singură greșeală între ele',
  'duplicate.reason.name-same': 'același nume',
  'duplicate.reason.name-swapped': 'numele și prenumele schimbate între ele',
  'duplicate.reason.name-order': 'același nume, în altă ordine',
  'duplicate.reason.name-part': 'o parte din nume în plus',
  'duplicate.reason.name-letter': 'nume cu o literă diferită',
  'duplicate.reason.name-only': 'nimic altceva nu le deosebește',
  'duplicate.reason.birth': 'aceeași dată a nașterii',
  'duplicate.reason.phone': 'același telefon',
  'duplicate.reason.email': 'același e-mail',
  'duplicate.reason.employer': 'același angajator',
  'duplicate.reason.register': 'același număr la Registrul Comerțului',
  'duplicate.reason.county': 'același județ',
  'duplicate.merge-same': 'O înregistrare nu se unește cu ea însăși. Alegeți două înregistrări diferite.',
  'duplicate.merge-gone':
    'Una dintre cele două înregistrări nu mai există: a fost ștearsă sau unită între timp. Lista se reface de la sine.',
  'duplicate.merge-erased':
    'Datele uneia dintre persoane au fost șterse definitiv, la cerere; ce a rămas nu se unește cu altă înregistrare.',
  'duplicate.merge-holding':
    'Una dintre firme figurează ca deținătoare a celeilalte, deci sunt două firme. Dacă este o greșeală, ștergeți mai întâi acea participație.',
  'duplicate.merge-undecided': ({ count = 0 }) =>
    Number(count) === 1
      ? 'O valoare diferă și nu a fost aleasă încă. Alegeți-o, apoi uniți.'
      : `${countRo(Number(count), 'valoare', 'valori')} diferă și nu au fost alese încă. Alegeți-le, apoi uniți.`,
  'duplicate.merge-unreadable': ({ field = '' }) =>
    `Valoarea din câmpul „${field}” nu se mai poate citi. Corectați-o în fișă, apoi uniți.`,
} as const satisfies Messages;

export const duplicateMessagesEn: Translation<typeof duplicateMessagesRo> = {
  'duplicate.table': 'Table',
  'duplicate.table.participant': 'participant',
  'duplicate.table.company': 'company',
  'duplicate.one': 'First record',
  'duplicate.other': 'Second record',
  'duplicate.decision': 'Decision',
  'duplicate.decision.different': 'they are different',
  'duplicate.decision.merged': 'merged',
  'duplicate.decision.later': 'left for later',
  'duplicate.by': 'Decided by',
  'duplicate.on': 'Decided on',
  'duplicate.reason': 'Reason',
  'duplicate.reason.cnp': 'same CNP',
  'duplicate.reason.cui': 'same CUI',
  'duplicate.reason.cnp-near': 'CNP with a single slip between them',
  'duplicate.reason.cui-near': 'CUI with a single slip between them',
  'duplicate.reason.name-same': 'same name',
  'duplicate.reason.name-swapped': 'last and first name swapped',
  'duplicate.reason.name-order': 'same name in another order',
  'duplicate.reason.name-part': 'one part of the name more',
  'duplicate.reason.name-letter': 'name with one letter different',
  'duplicate.reason.name-only': 'nothing else tells them apart',
  'duplicate.reason.birth': 'same birth date',
  'duplicate.reason.phone': 'same phone',
  'duplicate.reason.email': 'same e-mail',
  'duplicate.reason.employer': 'same employer',
  'duplicate.reason.register': 'same trade register number',
  'duplicate.reason.county': 'same county',
  'duplicate.merge-same': 'A record is not merged with itself. Choose two different records.',
  'duplicate.merge-gone':
    'One of the two records is not there any more: it was removed or merged meanwhile. The list is made anew by itself.',
  'duplicate.merge-erased':
    'The data of one of the two people were erased for good on request; what is left is not merged with another record.',
  'duplicate.merge-holding':
    'One of the two companies is noted as a holder of the other, so they are two companies. If that is a mistake, remove the holding first.',
  'duplicate.merge-undecided': ({ count = 0 }) =>
    Number(count) === 1
      ? 'One value differs and was not chosen yet. Choose it, then merge.'
      : `${count} values differ and were not chosen yet. Choose them, then merge.`,
  'duplicate.merge-unreadable': ({ field = '' }) =>
    `The value in the field “${field}” cannot be read any more. Correct it in the record, then merge.`,
};
