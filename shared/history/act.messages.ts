import { countEn, countRo, type Messages, type Translation } from '../kernel/translation.ts';

const rowsRo = (count: string | number | undefined): string => countRo(Number(count ?? 0), 'rând', 'rânduri');
const rowsEn = (count: string | number | undefined): string => countEn(Number(count ?? 0), 'row', 'rows');

/** What every act that the program saves is called, under the key of its label. Facts hold no personal data, so names do neither. */
export const actMessagesRo = {
  'project.created': 'Crearea proiectului',
  'participant.added': 'Adăugarea participantului',
  'participant.edited': 'Modificarea participantului',
  'participant.erased': ({ why, reason = '' }) =>
    `Ștergerea definitivă a datelor unei persoane${why === 'despite-duty' ? ', deși legea cere păstrarea lor' : ''}${reason === '' ? '' : `. Motivul: ${reason}`}`,
  'company.added': 'Adăugarea firmei',
  'company.edited': 'Modificarea firmei',
  'company.state-changed': 'Schimbarea stării firmei',
  'holding.added': 'Adăugarea unei dețineri',
  'holding.edited': 'Modificarea unei dețineri',
  'holding.decided': 'Decizie despre o deținere',
  'holding.ended': 'Încheierea unei dețineri',
  'holding.removed': 'Ștergerea unei dețineri',
  'aid.added': 'Adăugarea unui ajutor de minimis',
  'aid.edited': 'Modificarea unui ajutor de minimis',
  'aid.removed': 'Ștergerea unui ajutor de minimis',
  'dossier.edited': 'Modificarea dosarului de documente',
  'participant.merged': 'Unirea a două fișe ale aceleiași persoane',
  'company.merged': 'Unirea a două fișe ale aceleiași firme',
  'duplicate.decided': 'Decizie despre două înregistrări asemănătoare',
  'duplicate.reopened': 'Redeschiderea unei perechi de înregistrări asemănătoare',
  'correspondence.sent': ({ documents }) =>
    `Trimiterea unei solicitări: ${countRo(Number(documents ?? 0), 'document', 'documente')}`,
  'correspondence.noted': 'Notarea unei discuții sau scrisori',
  'correspondence.answered': 'Notarea unui răspuns',
  'correspondence.removed': 'Ștergerea unei notări din corespondență',
  'dossier.received': ({ documents }) =>
    `Primirea unor documente: ${countRo(Number(documents ?? 0), 'document', 'documente')}`,
  'dossier.verified': ({ documents }) =>
    `Verificarea unor documente: ${countRo(Number(documents ?? 0), 'document', 'documente')}`,
  'dossier.rejected': ({ documents }) =>
    `Respingerea unor documente: ${countRo(Number(documents ?? 0), 'document', 'documente')}`,
  'dossier.waived': ({ documents }) =>
    `Exceptarea unor documente: ${countRo(Number(documents ?? 0), 'document', 'documente')}`,
  'dossier.scanned': ({ scans }) => `Adăugarea unor scanări: ${countRo(Number(scans ?? 0), 'scanare', 'scanări')}`,
  'participant.state-changed': 'Schimbarea stării participantului',
  'participant.states-changed': ({ people }) =>
    `Schimbarea stării: ${countRo(Number(people ?? 0), 'participant', 'participanți')}`,
  'participant.grouped': ({ people }) =>
    `Punerea într-o grupă: ${countRo(Number(people ?? 0), 'participant', 'participanți')}`,
  'participant.imported': facts =>
    `Importul unei liste de participanți: ${facts.added ?? 0} noi, ${facts.changed ?? 0} schimbați${Number(facts.companies ?? 0) > 0 ? `, ${countRo(Number(facts.companies), 'firmă nouă', 'firme noi')}` : ''}`,
  'company.imported': ({ added = 0, changed = 0 }) =>
    `Importul unei liste de firme: ${added} noi, ${changed} schimbate`,
  'data.loaded': facts =>
    `Încărcarea unui fișier de date: ${rowsRo(facts.added)} noi, ${rowsRo(facts.changed)} schimbate`,
  'savedView.added': 'Păstrarea unei vederi a listei',
  'savedView.renamed': 'Redenumirea unei vederi a listei',
  'savedView.updated': 'Modificarea unei vederi a listei',
  'savedView.removed': 'Ștergerea unei vederi a listei',
  'cnp.revealed': 'Afișarea CNP-ului unei persoane',
  'format.migrated': 'Trecerea la un format nou al datelor',
  'protection.changed': 'Schimbarea protecției spațiului de lucru',
  'protection.on': 'Criptarea spațiului de lucru a fost pornită',
  'protection.off': 'Criptarea spațiului de lucru a fost oprită',
  'value.restored': 'Revenirea la o valoare veche',
  undo: ({ act = '', part }) => `Anulat${part ? ' în parte' : ''}${act === '' ? '' : `: ${act}`}`,
  redo: ({ act = '', part }) => `Refăcut${part ? ' în parte' : ''}${act === '' ? '' : `: ${act}`}`,
} as const satisfies Messages;

export const actMessagesEn: Translation<typeof actMessagesRo> = {
  'project.created': 'The project was created',
  'participant.added': 'Participant added',
  'participant.edited': 'Participant changed',
  'participant.erased': ({ why, reason = '' }) =>
    `The data of a person were erased for good${why === 'despite-duty' ? ', although the law asks to keep them' : ''}${reason === '' ? '' : `. Reason: ${reason}`}`,
  'company.added': 'Company added',
  'company.edited': 'Company changed',
  'company.state-changed': 'State of the company changed',
  'holding.added': 'Holding added',
  'holding.edited': 'Holding changed',
  'holding.decided': 'Decision about a holding',
  'holding.ended': 'Holding ended',
  'holding.removed': 'Holding removed',
  'aid.added': 'De minimis aid added',
  'aid.edited': 'De minimis aid changed',
  'aid.removed': 'De minimis aid removed',
  'dossier.edited': 'Dossier changed',
  'participant.merged': 'Two records of one person merged',
  'company.merged': 'Two records of one company merged',
  'duplicate.decided': 'Decision on two records that look alike',
  'duplicate.reopened': 'A pair of records that look alike reopened',
  'correspondence.sent': ({ documents }) => `Request sent: ${countEn(Number(documents ?? 0), 'document', 'documents')}`,
  'correspondence.noted': 'Talk or letter noted',
  'correspondence.answered': 'Answer noted',
  'correspondence.removed': 'Note of correspondence removed',
  'dossier.received': ({ documents }) =>
    `Documents received: ${countEn(Number(documents ?? 0), 'document', 'documents')}`,
  'dossier.verified': ({ documents }) =>
    `Documents verified: ${countEn(Number(documents ?? 0), 'document', 'documents')}`,
  'dossier.rejected': ({ documents }) =>
    `Documents rejected: ${countEn(Number(documents ?? 0), 'document', 'documents')}`,
  'dossier.waived': ({ documents }) => `Documents waived: ${countEn(Number(documents ?? 0), 'document', 'documents')}`,
  'dossier.scanned': ({ scans }) => `Scans added: ${countEn(Number(scans ?? 0), 'scan', 'scans')}`,
  'participant.state-changed': 'State of the participant changed',
  'participant.states-changed': ({ people }) =>
    `State changed: ${countEn(Number(people ?? 0), 'participant', 'participants')}`,
  'participant.grouped': ({ people }) =>
    `Put into a group: ${countEn(Number(people ?? 0), 'participant', 'participants')}`,
  'participant.imported': facts =>
    `List of participants imported: ${facts.added ?? 0} added, ${facts.changed ?? 0} changed${Number(facts.companies ?? 0) > 0 ? `, ${countEn(Number(facts.companies), 'new company', 'new companies')}` : ''}`,
  'company.imported': ({ added = 0, changed = 0 }) => `List of companies imported: ${added} added, ${changed} changed`,
  'data.loaded': facts => `Data file loaded: ${rowsEn(facts.added)} added, ${rowsEn(facts.changed)} changed`,
  'savedView.added': 'View of the list kept',
  'savedView.renamed': 'View of the list renamed',
  'savedView.updated': 'View of the list changed',
  'savedView.removed': 'View of the list removed',
  'cnp.revealed': "A person's CNP was shown",
  'format.migrated': 'Data moved to a newer format',
  'protection.changed': 'Protection of the workspace changed',
  'protection.on': 'Encryption of the workspace was turned on',
  'protection.off': 'Encryption of the workspace was turned off',
  'value.restored': 'Old value restored',
  undo: ({ act = '', part }) => `${part ? 'Partly undone' : 'Undone'}${act === '' ? '' : `: ${act}`}`,
  redo: ({ act = '', part }) => `${part ? 'Partly redone' : 'Redone'}${act === '' ? '' : `: ${act}`}`,
};
