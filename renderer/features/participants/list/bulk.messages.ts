import { countEn, countRo, type Messages, type Translation } from '#shared/kernel/translation.ts';

const peopleRo = (count: string | number | undefined): string =>
  countRo(Number(count ?? 0), 'participant', 'participanți');
const peopleEn = (count: string | number | undefined): string =>
  countEn(Number(count ?? 0), 'participant', 'participants');

const bulkMessagesRo = {
  'bulk.selected': ({ count }) => (Number(count) === 1 ? '1 ales' : `${count} aleși`),
  'bulk.label': 'Ce faceți cu cei aleși',
  'bulk.state': 'Schimbați etapa…',
  'bulk.group': 'Puneți într-o grupă…',
  'bulk.documents': 'Documente…',
  'bulk.forms': 'Formulare individuale…',
  'bulk.clear': 'Renunțați la alegere',
  'bulk.state.title': ({ count }) => `Schimbarea etapei: ${peopleRo(count)}`,
  'bulk.state.to': 'Etapa nouă',
  'bulk.state.reason': 'Motivul',
  'bulk.group.title': ({ count }) => `Grupa: ${peopleRo(count)}`,
  'bulk.group.name': 'Numele grupei',
  'bulk.group.hint': 'Lăsați gol ca să îi scoateți din grupă.',
  'bulk.documents.title': ({ count }) => `Documente: ${peopleRo(count)}`,
  'bulk.documents.which': 'Documentele',
  'bulk.documents.act': 'Ce notați, cu data de azi',
  'bulk.documents.receive': 'primite',
  'bulk.documents.verify': 'verificate',
  'bulk.can': ({ count }) =>
    Number(count) === 0
      ? 'Nu se schimbă nimic.'
      : `Se schimbă ${Number(count) === 1 ? 'o înregistrare' : countRo(Number(count), 'înregistrare', 'înregistrări')}.`,
  'bulk.left': ({ count }) =>
    `${Number(count) === 1 ? 'O înregistrare rămâne' : `${countRo(Number(count), 'înregistrare', 'înregistrări')} rămân`} cum ${Number(count) === 1 ? 'e' : 'sunt'}:`,
  'bulk.left.more': ({ count }) => `și încă ${count}`,
  'bulk.safe': 'Înainte se face o copie de siguranță. Se poate anula dintr-o dată.',
  'bulk.undone': 'Se poate anula dintr-o dată.',
  'bulk.do': 'Schimbați',
  'bulk.anyway': 'Schimbați fără copie',
  'bulk.cancel': 'Renunțați',
  'bulk.looking': 'Se verifică…',
} as const satisfies Messages;

const bulkMessagesEn: Translation<typeof bulkMessagesRo> = {
  'bulk.selected': ({ count }) => `${count} selected`,
  'bulk.label': 'What to do with those selected',
  'bulk.state': 'Change stage…',
  'bulk.group': 'Put into a group…',
  'bulk.documents': 'Documents…',
  'bulk.forms': 'Individual forms…',
  'bulk.clear': 'Clear the selection',
  'bulk.state.title': ({ count }) => `Change of stage: ${peopleEn(count)}`,
  'bulk.state.to': 'New stage',
  'bulk.state.reason': 'Reason',
  'bulk.group.title': ({ count }) => `Group: ${peopleEn(count)}`,
  'bulk.group.name': 'Name of the group',
  'bulk.group.hint': 'Leave it empty to take them out of their group.',
  'bulk.documents.title': ({ count }) => `Documents: ${peopleEn(count)}`,
  'bulk.documents.which': 'Documents',
  'bulk.documents.act': 'What to note, as of today',
  'bulk.documents.receive': 'received',
  'bulk.documents.verify': 'verified',
  'bulk.can': ({ count }) =>
    Number(count) === 0 ? 'Nothing changes.' : `${countEn(Number(count), 'entry changes', 'entries change')}.`,
  'bulk.left': ({ count }) => `${countEn(Number(count), 'entry stays as it is', 'entries stay as they are')}:`,
  'bulk.left.more': ({ count }) => `and ${count} more`,
  'bulk.safe': 'A backup is made before. It can be undone in one step.',
  'bulk.undone': 'It can be undone in one step.',
  'bulk.do': 'Change',
  'bulk.anyway': 'Change without a backup',
  'bulk.cancel': 'Cancel',
  'bulk.looking': 'Checking…',
};

export const bulkMessages = { ro: bulkMessagesRo, en: bulkMessagesEn } as const;
