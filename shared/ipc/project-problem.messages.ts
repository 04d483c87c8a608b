import type { Messages, Translation } from '../kernel/translation.ts';

/** Why a workspace was not opened or an act not saved, for whoever asked across a process boundary. */
export const projectProblemMessagesRo = {
  'workspace.unknown-profile': ({ profile = '' }) =>
    `Acest program nu cunoaște profilul de apel „${profile}”. Actualizați Consorta sau alegeți un profil pe care îl are.`,
  'workspace.unknown-profile.stored': ({ profile = '' }) =>
    `Spațiul de lucru este făcut pentru profilul de apel „${profile}”, pe care acest program nu îl cunoaște. Actualizați Consorta. Nu s-a schimbat nimic.`,
  'workspace.unknown-sample': ({ sample = '' }) => `Nu există exemplul „${sample}”. Există: industry-4.`,
  'workspace.unknown-table': ({ table = '' }) => `Nu există tabelul „${table}”. Nu s-a salvat nimic.`,
  'workspace.unreadable-value': ({ table = '', id = '', field = '' }) =>
    `Nu s-a salvat: valoarea câmpului „${field}” din ${table}/${id} nu poate fi citită. Corectați câmpul și încercați din nou.`,
  'workspace.second-project':
    'Nu s-a salvat: un spațiu de lucru are un singur proiect, care nu poate fi șters și nu poate trece la alt apel.',
  'workspace.cancelled': 'Crearea spațiului de lucru a fost oprită. Nu a rămas nimic din el.',
  'workspace.not-open': 'Niciun spațiu de lucru nu este deschis. Deschideți unul și încercați din nou.',
} as const satisfies Messages;

export const projectProblemMessagesEn: Translation<typeof projectProblemMessagesRo> = {
  'workspace.unknown-profile': ({ profile = '' }) =>
    `This program does not know the call profile "${profile}". Update Consorta or choose a profile it has.`,
  'workspace.unknown-profile.stored': ({ profile = '' }) =>
    `The workspace was made for the call profile "${profile}", which this program does not know. Update Consorta. Nothing was changed.`,
  'workspace.unknown-sample': ({ sample = '' }) => `There is no sample "${sample}". There is: industry-4.`,
  'workspace.unknown-table': ({ table = '' }) => `There is no table "${table}". Nothing was saved.`,
  'workspace.unreadable-value': ({ table = '', id = '', field = '' }) =>
    `Not saved: the value of "${field}" in ${table}/${id} cannot be read. Correct the field and try again.`,
  'workspace.second-project':
    'Not saved: a workspace has one project, which cannot be removed and cannot change to another call.',
  'workspace.cancelled': 'Making the workspace was stopped. Nothing of it was kept.',
  'workspace.not-open': 'No workspace is open. Open one and try again.',
};
