import { countEn, countRo, type Messages, type Translation } from '#shared/kernel/translation.ts';

const attachmentsMessagesRo = {
  'files.title': 'Fișiere',
  'files.count': ({ count }) => countRo(Number(count), 'fișier', 'fișiere'),
  'files.add': 'Adaugă fișiere',
  'files.drop': 'Trageți fișiere aici sau alegeți-le cu „Adaugă fișiere”.',
  'files.dropNow': 'Eliberați pentru a adăuga la această fișă',
  'files.name': 'Nume',
  'files.size': 'Mărime',
  'files.added': 'Adăugat',
  'files.by': 'De',
  'files.open': ({ name }) => `Deschide: ${name}`,
  'files.program': 'program: nu se deschide de aici',
  'files.tip.saveAs': 'Salvează ca…',
  'files.tip.rename': 'Redenumește',
  'files.tip.remove': 'Elimină',
  'files.saveAs': ({ name }) => `Salvează ca…: ${name}`,
  'files.rename': ({ name }) => `Redenumește: ${name}`,
  'files.remove': ({ name }) => `Elimină: ${name}`,
  'files.opening': 'Se deschide…',
  'files.newName': 'Numele nou, fără terminație',
  'files.openInClear': 'Deschide în clar, până la închidere',
  'files.keepClosed': 'Nu deschide',
  'files.savedAs': ({ file, folder }) => `Salvat ca ${file} în ${folder}.`,
  'files.removed': ({ name }) => `„${name}” a fost eliminat de pe această fișă.`,
  'files.putBack': 'Pune la loc',
  'files.cutOff':
    'Spațiul de lucru a fost blocat sau închis înainte ca fișierele să fie adăugate toate. Verificați lista și adăugați-le din nou pe cele care lipsesc.',
  'files.alreadyThere': ({ name, as }) =>
    name === as
      ? `„${name}” este deja la această fișă și nu a fost adăugat a doua oară.`
      : `„${name}” are același conținut cu „${as}”, care este deja la această fișă; nu a fost adăugat a doua oară.`,
  'files.adding': ({ file, files, percent }) =>
    Number(files) > 1 ? `Se copiază fișierul ${file} din ${files}: ${percent}%` : `Se copiază fișierul: ${percent}%`,
  'files.stop': 'Oprește',
  'files.dismiss': 'Am înțeles',
} as const satisfies Messages;

const attachmentsMessagesEn: Translation<typeof attachmentsMessagesRo> = {
  'files.title': 'Files',
  'files.count': ({ count }) => countEn(Number(count), 'file', 'files'),
  'files.add': 'Add files',
  'files.drop': 'Drop files here, or choose them with “Add files”.',
  'files.dropNow': 'Let go to add to this record',
  'files.name': 'Name',
  'files.size': 'Size',
  'files.added': 'Added',
  'files.by': 'By',
  'files.open': ({ name }) => `Open: ${name}`,
  'files.program': 'program: not opened from here',
  'files.tip.saveAs': 'Save as…',
  'files.tip.rename': 'Rename',
  'files.tip.remove': 'Remove',
  'files.saveAs': ({ name }) => `Save as…: ${name}`,
  'files.rename': ({ name }) => `Rename: ${name}`,
  'files.remove': ({ name }) => `Remove: ${name}`,
  'files.opening': 'Opening…',
  'files.newName': 'The new name, without its ending',
  'files.openInClear': 'Open in clear, until closing',
  'files.keepClosed': 'Do not open',
  'files.savedAs': ({ file, folder }) => `Saved as ${file} in ${folder}.`,
  'files.removed': ({ name }) => `“${name}” was removed from this record.`,
  'files.putBack': 'Put back',
  'files.cutOff':
    'The workspace was locked or closed before all files were added. Look through the list and add again those that are missing.',
  'files.alreadyThere': ({ name, as }) =>
    name === as
      ? `“${name}” is with this record already and was not added a second time.`
      : `“${name}” has the same content as “${as}”, which is with this record already; it was not added a second time.`,
  'files.adding': ({ file, files, percent }) =>
    Number(files) > 1 ? `Copying file ${file} of ${files}: ${percent}%` : `Copying the file: ${percent}%`,
  'files.stop': 'Stop',
  'files.dismiss': 'Understood',
};

export const attachmentsMessages = { ro: attachmentsMessagesRo, en: attachmentsMessagesEn } as const;
