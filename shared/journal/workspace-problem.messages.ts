import type { Message, Translation } from '../kernel/translation.ts';
import type { WorkspaceNoticeCode, WorkspaceProblemCode } from './workspace-problem.ts';

type Told = { readonly [code in WorkspaceProblemCode | WorkspaceNoticeCode]: Message };

export const workspaceMessagesRo = {
  'vault.not-found': ({ folder }) => `Dosarul ${folder} nu există. Verificați calea sau discul pe care se afla.`,
  'vault.not-a-folder': ({ folder }) => `${folder} este un fișier, nu un dosar. Alegeți dosarul spațiului de lucru.`,
  'vault.no-permission': ({ folder }) =>
    `Nu aveți dreptul de a deschide ${folder}. Cereți acces la acest dosar sau copiați-l într-un loc al dumneavoastră.`,
  'vault.unreadable': ({ folder, file, errno }) =>
    `Fișierul ${file} din ${folder} nu a putut fi citit (${errno}). Verificați discul sau conexiunea și încercați din nou. Nu s-a schimbat nimic.`,
  'vault.empty-folder': ({ folder }) =>
    `Dosarul ${folder} este gol: nu conține un spațiu de lucru. Alegeți alt dosar sau creați un spațiu de lucru nou.`,
  'vault.not-a-workspace': ({ folder }) =>
    `Dosarul ${folder} nu este un spațiu de lucru Consorta. Alegeți dosarul care conține fișierul workspace.json.`,
  'vault.folder-not-empty': ({ folder }) =>
    `Dosarul ${folder} nu este gol. Un spațiu de lucru nou se creează doar într-un dosar nou sau gol.`,
  'vault.unfinished': ({ folder }) =>
    `Spațiul de lucru din ${folder} nu a fost creat până la capăt: crearea lui durează încă sau a fost întreruptă. Așteptați sau creați-l din nou în același dosar.`,
  'vault.manifest-missing': ({ folder }) =>
    `Din ${folder} lipsește fișierul workspace.json: probabil dosarul nu a fost copiat în întregime. Copiați-l din nou sau restaurați o copie de siguranță. Nu s-a schimbat nimic.`,
  'vault.manifest-damaged': ({ folder }) =>
    `Fișierul workspace.json din ${folder} este deteriorat. Restaurați o copie de siguranță sau copiați din nou dosarul. Nu s-a schimbat nimic.`,
  'vault.newer': ({ found, latest, program }) =>
    `Spațiul de lucru are formatul ${found}, mai nou decât formatul ${latest} pe care îl cunoaște acest program. A fost creat cu Consorta ${program}: instalați această versiune sau una mai nouă. Nu s-a schimbat nimic.`,
  'vault.incomplete': ({ folder, file }) =>
    `Din ${folder} lipsește ${file} sau o parte din el: probabil dosarul nu a fost copiat în întregime ori sincronizarea nu s-a încheiat. Copiați-l din nou sau restaurați o copie de siguranță. Nu s-a schimbat nimic.`,
  'vault.damaged': ({ folder, file, line }) =>
    `Jurnalul din ${folder} este deteriorat în ${file}, rândul ${line}. Restaurați o copie de siguranță; păstrați și acest dosar, pentru recuperare. Nu s-a schimbat nimic.`,
  'vault.end-lost': ({ folder, position, lost }) =>
    `Din ${folder} lipsește sfârșitul jurnalului: se termină la salvarea ${position}, deși după ea au mai fost salvate ${lost}. Probabil dosarul a fost copiat pe jumătate sau o sincronizare a adus înapoi un fișier mai vechi. Aduceți dosarul întreg ori restaurați o copie de siguranță; se poate continua și fără acele salvări. Nu s-a schimbat nimic.`,
  'vault.passphrase-needed': ({ folder }) =>
    `Spațiul de lucru ${folder} este criptat. Este nevoie de parola sau de cheia de recuperare.`,
  'vault.wrong-passphrase':
    'Parola nu este cea bună. Verificați tastatura și majusculele sau folosiți cheia de recuperare. Nu s-a schimbat nimic.',
  'vault.wrong-recovery-key':
    'Cheia de recuperare este scrisă corect, dar nu este a acestui spațiu de lucru sau a fost înlocuită. Nu s-a schimbat nimic.',
  'vault.recovery-key-mistyped':
    'Cheia de recuperare nu este scrisă corect: o literă sau o cifră lipsește ori este greșită. Comparați-o cu hârtia pe care ați notat-o.',
  'vault.passphrase-too-short': ({ least }) =>
    `Parola este prea scurtă: are nevoie de cel puțin ${least} caractere. Câteva cuvinte la întâmplare sunt cele mai potrivite.`,
  'vault.passphrase-too-long': ({ most }) => `Parola are mai mult de ${most} caractere. Alegeți una mai scurtă.`,
  'vault.encrypted-already': ({ folder }) =>
    `Spațiul de lucru ${folder} este deja criptat. Nu s-a schimbat nimic; parola și cheia de recuperare se schimbă în „Siguranța datelor”.`,
  'vault.sealing-foreign': ({ folder, file }) =>
    `Criptarea nu s-a schimbat: fișierul ${file} din ${folder} nu este al programului și s-ar pierde. Poate fi o copie în conflict făcută de sincronizare: rezolvați-o în „Siguranța datelor” sau mutați fișierul din dosar, apoi încercați din nou. Totul este ca înainte.`,
  'vault.sealing-damaged': ({ folder, file }) =>
    `Criptarea nu s-a schimbat: fișierul atașat ${file} din ${folder} este deteriorat și nu poate fi trecut mai departe. Aduceți-l dintr-o copie de siguranță (sau adăugați din nou documentul), apoi încercați din nou. Totul este ca înainte.`,
  'vault.sealing-room': ({ folder, needs, has }) =>
    `Criptarea nu s-a schimbat: pe discul pe care se află ${folder} trebuie loc pentru o a doua copie, cam ${needs} MB, și sunt liberi ${has} MB. Eliberați spațiu și încercați din nou. Totul este ca înainte.`,
  'vault.not-encrypted': ({ folder }) => `Spațiul de lucru ${folder} nu este criptat.`,
  'vault.backup-failed': ({ folder }) =>
    `Spațiul de lucru ${folder} are un format mai vechi. Înainte de a-l aduce la cel nou trebuia făcută o copie de siguranță, dar nu s-a putut. Nu s-a schimbat nimic. Verificați locul copiilor de siguranță și încercați din nou.`,
  'vault.locked': ({ folder, host, since }) =>
    `Spațiul de lucru ${folder} este deja deschis pe calculatorul ${host} (din ${since}). Închideți-l acolo, apoi încercați din nou. Dacă acel calculator nu mai rulează Consorta, ștergeți fișierul „lock” din dosar.`,
  'vault.lock-lost': ({ folder, host }) =>
    `Spațiul de lucru ${folder} a fost preluat de pe alt calculator sau de alt program (${host}). Nu s-a salvat nimic. Închideți-l și deschideți-l din nou.`,
  'vault.read-only': 'Spațiul de lucru este deschis doar pentru citire. Nu s-a salvat nimic.',
  'vault.read-only-folder': ({ folder }) =>
    `În ${folder} nu se poate scrie. Mutați dosarul într-un loc unde aveți drept de scriere sau deschideți-l doar pentru citire.`,
  'vault.disk-full': ({ folder }) =>
    `Discul pe care se află ${folder} este plin. Ultima modificare nu s-a salvat; tot ce s-a salvat înainte este păstrat. Eliberați spațiu și încercați din nou.`,
  'vault.write-failed': ({ folder, errno }) =>
    `Nu s-a putut scrie în ${folder} (${errno}). Ultima modificare nu s-a salvat; tot ce s-a salvat înainte este păstrat. Verificați discul și încercați din nou.`,
  'vault.stopped': ({ folder, errno }) =>
    `Scrierea în ${folder} a fost oprită după o eroare a discului (${errno}). Tot ce s-a salvat înainte este păstrat. Închideți spațiul de lucru, verificați discul și deschideți-l din nou.`,
  'vault.rewriting': ({ folder }) =>
    `Spațiul de lucru ${folder} se rescrie chiar acum (ștergerea datelor unei persoane sau schimbarea criptării), sau rescrierea a fost întreruptă. Așteptați puțin; dacă mesajul rămâne, deschideți-l pentru scriere: rescrierea se încheie de la sine.`,
  'vault.rewrite-failed': ({ folder }) =>
    `Nu s-a schimbat nimic: ce s-a rescris nu este la fel cu ce era, în tot ce trebuia să rămână. Totul a rămas neschimbat în ${folder}. Verificați discul, apoi încercați din nou.`,
  'vault.rewrite-broken': ({ folder }) =>
    `O rescriere întreruptă (ștergerea unei persoane sau schimbarea criptării) nu poate fi încheiată: jurnalul pregătit în ${folder} lipsește în parte. Nu s-a șters nimic altceva. Nu modificați dosarul; restaurați o copie de siguranță și repetați rescrierea.`,
  'vault.closed': 'Spațiul de lucru a fost închis. Nu s-a salvat nimic. Deschideți-l din nou.',
  'vault.notice.torn-entry': ({ file, position, kept }) =>
    `Programul sau calculatorul s-a oprit în timpul salvării ${position}: aceasta nu s-a încheiat și nu a fost luată în seamă (${file}). Tot ce s-a salvat înainte este păstrat.${kept === '' ? '' : ` Restul a fost pus deoparte în ${kept}.`}`,
  'vault.notice.lock-taken-over': ({ host, since }) =>
    `Ultima dată spațiul de lucru nu a fost închis cum trebuie (deschis pe ${host} din ${since}). A fost preluat.`,
  'vault.notice.snapshot-damaged': ({ file }) =>
    `Instantaneul ${file} este deteriorat și nu a fost folosit; datele au fost citite din jurnal. Nu s-a pierdut nimic, dar verificați discul.`,
  'vault.notice.snapshot-not-written': ({ errno }) =>
    `Instantaneul nu a putut fi scris (${errno}). Datele sunt salvate în jurnal; doar deschiderea va dura mai mult.`,
} as const satisfies Told;

export const workspaceMessagesEn: Translation<typeof workspaceMessagesRo> = {
  'vault.not-found': ({ folder }) => `The folder ${folder} does not exist. Check the path, or the disk it was on.`,
  'vault.not-a-folder': ({ folder }) => `${folder} is a file, not a folder. Choose the folder of the workspace.`,
  'vault.no-permission': ({ folder }) =>
    `You may not open ${folder}. Ask for access to this folder, or copy it to a place of your own.`,
  'vault.unreadable': ({ folder, file, errno }) =>
    `The file ${file} in ${folder} could not be read (${errno}). Check the disk or the connection and try again. Nothing was changed.`,
  'vault.empty-folder': ({ folder }) =>
    `The folder ${folder} is empty: there is no workspace in it. Choose another folder or create a new workspace.`,
  'vault.not-a-workspace': ({ folder }) =>
    `The folder ${folder} is not a Consorta workspace. Choose the folder that holds the file workspace.json.`,
  'vault.folder-not-empty': ({ folder }) =>
    `The folder ${folder} is not empty. A new workspace is created only in a new or empty folder.`,
  'vault.unfinished': ({ folder }) =>
    `The workspace in ${folder} was not made to the end: it is still being made, or that was cut off. Wait, or make it again in the same folder.`,
  'vault.manifest-missing': ({ folder }) =>
    `The file workspace.json is missing from ${folder}: the folder was probably not copied whole. Copy it again or restore a backup. Nothing was changed.`,
  'vault.manifest-damaged': ({ folder }) =>
    `The file workspace.json in ${folder} is damaged. Restore a backup or copy the folder again. Nothing was changed.`,
  'vault.newer': ({ found, latest, program }) =>
    `The workspace has format ${found}, newer than format ${latest} that this program knows. It was created with Consorta ${program}: install that version or a later one. Nothing was changed.`,
  'vault.incomplete': ({ folder, file }) =>
    `${file}, or part of it, is missing from ${folder}: the folder was probably not copied whole, or a synchronisation has not finished. Copy it again or restore a backup. Nothing was changed.`,
  'vault.damaged': ({ folder, file, line }) =>
    `The journal in ${folder} is damaged in ${file}, line ${line}. Restore a backup; keep this folder too, for recovery. Nothing was changed.`,
  'vault.end-lost': ({ folder, position, lost }) =>
    `The end of the journal is missing from ${folder}: it ends with save ${position}, though ${lost} more were saved after it. The folder was probably copied in part, or a synchronisation brought back an older file. Bring the whole folder or restore a backup; it is also possible to go on without those saves. Nothing was changed.`,
  'vault.passphrase-needed': ({ folder }) =>
    `The workspace ${folder} is encrypted. Its passphrase or its recovery key is needed.`,
  'vault.wrong-passphrase':
    'This is not the passphrase. Check the keyboard and capitals, or use the recovery key. Nothing was changed.',
  'vault.wrong-recovery-key':
    'The recovery key is written correctly but is not the one of this workspace, or it was replaced. Nothing was changed.',
  'vault.recovery-key-mistyped':
    'The recovery key is not written correctly: a letter or digit is missing or wrong. Compare it with the paper you wrote it on.',
  'vault.passphrase-too-short': ({ least }) =>
    `The passphrase is too short: it needs at least ${least} characters. A few words chosen at random are best.`,
  'vault.passphrase-too-long': ({ most }) => `The passphrase has more than ${most} characters. Choose a shorter one.`,
  'vault.encrypted-already': ({ folder }) =>
    `The workspace ${folder} is encrypted already. Nothing was changed; its passphrase and recovery key are changed in “Safety of the data”.`,
  'vault.sealing-foreign': ({ folder, file }) =>
    `The encryption was not changed: the file ${file} in ${folder} is not one of the program's and would be lost. It may be a conflict copy made by a synchronisation: settle it in “Safety of the data” or move the file out of the folder, then try again. Everything is as it was.`,
  'vault.sealing-damaged': ({ folder, file }) =>
    `The encryption was not changed: the attached file ${file} in ${folder} is damaged and cannot be carried over. Bring it back from a backup (or add the document again), then try again. Everything is as it was.`,
  'vault.sealing-room': ({ folder, needs, has }) =>
    `The encryption was not changed: the disk that holds ${folder} needs room for a second copy, about ${needs} MB, and ${has} MB are free. Free some space and try again. Everything is as it was.`,
  'vault.not-encrypted': ({ folder }) => `The workspace ${folder} is not encrypted.`,
  'vault.backup-failed': ({ folder }) =>
    `The workspace ${folder} has an older format. A backup had to be made before it is brought to the new one, and could not be. Nothing was changed. Check the place of the backups and try again.`,
  'vault.locked': ({ folder, host, since }) =>
    `The workspace ${folder} is already open on the computer ${host} (since ${since}). Close it there, then try again. If that computer no longer runs Consorta, delete the file “lock” in the folder.`,
  'vault.lock-lost': ({ folder, host }) =>
    `The workspace ${folder} was taken over from another computer or program (${host}). Nothing was saved. Close it and open it again.`,
  'vault.read-only': 'The workspace is open for reading only. Nothing was saved.',
  'vault.read-only-folder': ({ folder }) =>
    `${folder} cannot be written to. Move the folder to a place where you may write, or open it for reading only.`,
  'vault.disk-full': ({ folder }) =>
    `The disk that holds ${folder} is full. The last change was not saved; everything saved before it is kept. Free some space and try again.`,
  'vault.write-failed': ({ folder, errno }) =>
    `${folder} could not be written to (${errno}). The last change was not saved; everything saved before it is kept. Check the disk and try again.`,
  'vault.stopped': ({ folder, errno }) =>
    `Writing to ${folder} was stopped after a disk error (${errno}). Everything saved before it is kept. Close the workspace, check the disk and open it again.`,
  'vault.rewriting': ({ folder }) =>
    `The workspace ${folder} is being rewritten at this moment (a person is erased, or the encryption changed), or that was interrupted. Wait a little; if this stays, open it for writing: the rewriting then finishes by itself.`,
  'vault.rewrite-failed': ({ folder }) =>
    `Nothing was changed: what was rewritten is not the same as what was there, in all that was to remain. Everything in ${folder} is as it was. Check the disk, then try again.`,
  'vault.rewrite-broken': ({ folder }) =>
    `An interrupted rewriting (the erasure of a person, or a change of the encryption) cannot be finished: part of the journal prepared in ${folder} is missing. Nothing else was removed. Leave the folder as it is, restore a backup and repeat the rewriting.`,
  'vault.closed': 'The workspace has been closed. Nothing was saved. Open it again.',
  'vault.notice.torn-entry': ({ file, position, kept }) =>
    `The program or the computer stopped during save ${position}: it was not finished and was left out (${file}). Everything saved before it is kept.${kept === '' ? '' : ` The rest was put aside in ${kept}.`}`,
  'vault.notice.lock-taken-over': ({ host, since }) =>
    `The workspace was not closed properly last time (opened on ${host} since ${since}). It was taken over.`,
  'vault.notice.snapshot-damaged': ({ file }) =>
    `The snapshot ${file} is damaged and was not used; the data were read from the journal. Nothing is lost, but check the disk.`,
  'vault.notice.snapshot-not-written': ({ errno }) =>
    `The snapshot could not be written (${errno}). The data are saved in the journal; only opening will take longer.`,
};
