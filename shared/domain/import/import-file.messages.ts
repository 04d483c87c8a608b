import { countEn, countRo, type Messages, type Translation } from '../../kernel/translation.ts';

/** Why a file cannot be read, and what to know of one that was. */
export const importFileMessagesRo = {
  'import.no-file': 'Nu s-a găsit fișierul. Salvați-l pe calculator și alegeți-l de acolo.',
  'import.one-file': 'Alegeți un singur fișier.',
  'import.not-open': 'Fișierul nu mai este deschis. Alegeți-l din nou.',
  'import.not-read': 'Alegeți întâi foaia și coloanele.',
  'import.stopped': 'Citirea a fost oprită. Nu s-a schimbat nimic.',
  'import.failed': ({ reason = '' }) =>
    `Fișierul nu a fost citit din cauza unei greșeli a programului (${reason}). Nu s-a schimbat nimic. Salvați-l din Excel ca .xlsx și încercați din nou; dacă se repetă, trimiteți-ne codul.`,
  'import.data-changed':
    'Între timp s-au schimbat înregistrări despre care este vorba în listă. Nu s-a importat nimic; citiți lista din nou și uitați-vă la ce s-ar schimba.',
  'import.too-large':
    'Fișierul este mult mai mare decât o listă de oameni sau firme și nu este citit. Păstrați foaia de care aveți nevoie, ștergeți rândurile și coloanele goale și salvați-l din nou.',
  'import.too-slow':
    'Citirea fișierului durează prea mult și a fost oprită. Păstrați doar foaia de care aveți nevoie și salvați-l din nou.',
  'import.too-many-columns':
    'Foaia are conținut în peste 1.000 de coloane. Ștergeți coloanele de la dreapta listei și salvați fișierul din nou.',
  'import.zip-bomb':
    'Fișierul pretinde că ar conține mult mai mult decât poate cuprinde un registru adevărat și nu este citit. Cereți-l din nou expeditorului și nu îl deschideți în alt program.',
  'import.cut-off': 'Fișierul este incomplet: probabil nu a fost descărcat sau copiat până la capăt. Cereți-l din nou.',
  'import.broken-part': ({ part = '' }) =>
    `O parte a fișierului este deteriorată (${part}). Deschideți-l în Excel, lăsați-l să îl repare, salvați-l ca .xlsx și încercați din nou.`,
  'import.broken-rows':
    'Rândurile foii nu sunt în ordine, iar programe diferite le-ar citi diferit. Deschideți fișierul în Excel, salvați-l din nou ca .xlsx și reîncercați.',
  'import.not-a-workbook': 'Fișierul nu este un registru Excel întreg. Salvați-l din nou din Excel, ca .xlsx.',
  'import.encrypted':
    'Fișierul este protejat cu parolă la deschidere. Deschideți-l în Excel, scoateți parola (Fișier › Informații › Protejare), salvați-l și alegeți-l din nou.',
  'import.is-xls':
    'Fișierul este în formatul vechi Excel (.xls). Deschideți-l și salvați-l ca „Registru Excel (.xlsx)”.',
  'import.is-binary': 'Fișierul este un registru binar (.xlsb). Deschideți-l în Excel și salvați-l ca .xlsx.',
  'import.is-ods':
    'Fișierul este LibreOffice/OpenDocument (.ods). Deschideți-l și salvați-l ca „Excel 2007-365 (.xlsx)”.',
  'import.is-word':
    'Fișierul este un document Word. Copiați tabelul din el într-o foaie Excel, salvați-o ca .xlsx și alegeți-o pe aceea.',
  'import.is-pdf': 'Fișierul este PDF. Cereți expeditorului lista în Excel sau copiați tabelul într-o foaie Excel.',
  'import.is-html':
    'Fișierul este o pagină web, oricare i-ar fi numele (așa exportă unele aplicații). Deschideți-l în Excel și salvați-l ca .xlsx.',
  'import.is-xml': 'Fișierul este XML. Deschideți-l în Excel și salvați-l ca .xlsx.',
  'import.is-image': 'Fișierul este o imagine. O listă poate fi citită numai din Excel sau CSV.',
  'import.is-zip': 'Fișierul este o arhivă zip. Dezarhivați-o și alegeți lista din ea.',
  'import.is-other':
    'Fișierul nu este un registru Excel și nici un CSV, oricare i-ar fi numele. Cereți lista ca .xlsx.',
  'import.empty': 'Fișierul este gol: nicio foaie nu are conținut.',
  'import.no-sheet': 'Această foaie nu există în fișier. Alegeți alta.',
  'import.is-text': 'După nume ar fi un registru Excel, dar este text (CSV). A fost citit ca CSV.',
  'import.is-xlsx': 'După nume nu ar fi .xlsx, dar este un registru Excel. A fost citit ca atare.',
  'import.macros': 'Fișierul conține macrocomenzi. Nu au fost rulate; s-au citit numai celulele.',
  'import.external-links':
    'Fișierul are legături către alte fișiere. Nu au fost urmate; s-au citit valorile salvate în celule.',
  'import.embedded': 'Fișierul conține obiecte încorporate. Nu au fost deschise.',
  'import.hidden-sheets':
    'Fișierul are foi ascunse. Uitați-vă dacă lista nu este acolo sau nu conțin date care nu trebuiau trimise.',
  'import.sheet-names-twice': 'Două foi au același nume. Alegeți-o după numărul de rânduri.',
  'import.uncalculated': ({ count = 0 }) =>
    `${countRo(Number(count), 'celulă are o formulă', 'celule au formule')} fără rezultat salvat. Deschideți fișierul în Excel, salvați-l și alegeți-l din nou, altfel ele rămân goale.`,
  'import.from-1904': 'Fișierul numără zilele din 1904 (Excel pentru Mac, mai vechi). S-a ținut seama de asta.',
  'import.encoding-guessed': ({ encoding = '' }) =>
    `Fișierul nu spune cum sunt scrise diacriticele; s-a presupus ${encoding}. Verificați numele din previzualizare.`,
  'import.no-headings':
    'Nu s-au găsit titluri de coloane. Alegeți rândul cu titlurile sau spuneți ce conține fiecare coloană.',
  'import.passed-over': ({ rows = '' }) =>
    `Rânduri lăsate deoparte, fiindcă nu sunt despre nimeni (totaluri, semnături, note): ${rows}.`,
  'import.hidden-rows': ({ count = 0 }) =>
    `${countRo(Number(count), 'rând este ascuns', 'rânduri sunt ascunse')} în foaie (poate de un filtru) și se află totuși în listă.`,
  'import.merged-filled': ({ count = 0 }) =>
    `${countRo(Number(count), 'celulă a primit', 'celule au primit')} valoarea celulei îmbinate de deasupra.`,
  'import.days-unclear': ({ count = 0 }) =>
    `În aceeași coloană unele date au luna la început, așa că ${countRo(Number(count), 'dată nu este sigură', 'date nu sunt sigure')}. Alegeți ordinea zi–lună.`,
} as const satisfies Messages;

export const importFileMessagesEn: Translation<typeof importFileMessagesRo> = {
  'import.no-file': 'The file was not found. Save it to the computer and choose it from there.',
  'import.one-file': 'Choose one file.',
  'import.not-open': 'The file is no longer open. Choose it again.',
  'import.not-read': 'Choose the sheet and the columns first.',
  'import.stopped': 'Reading was stopped. Nothing was changed.',
  'import.failed': ({ reason = '' }) =>
    `The file was not read because of a mistake in the program (${reason}). Nothing was changed. Save it from Excel as .xlsx and try again; if it happens again, send us the code.`,
  'import.data-changed':
    'Records that this list is about were changed meanwhile. Nothing was imported; read the list again and look at what would change.',
  'import.too-large':
    'The file is far larger than a list of people or companies and is not read. Keep the sheet that you need, delete empty rows and columns, and save it again.',
  'import.too-slow':
    'Reading the file takes too long and was stopped. Keep only the sheet that you need and save it again.',
  'import.too-many-columns':
    'The sheet has content in more than 1,000 columns. Delete the columns to the right of the list and save the file again.',
  'import.zip-bomb':
    'The file claims to hold far more than a true workbook can and is not read. Ask the sender for it again, and do not open it elsewhere.',
  'import.cut-off': 'The file is incomplete: probably it was not downloaded or copied to its end. Ask for it again.',
  'import.broken-part': ({ part = '' }) =>
    `A part of the file is damaged (${part}). Open it in Excel, let Excel repair it, save it as .xlsx and try again.`,
  'import.broken-rows':
    'The rows of the sheet are out of order, and programs would read them differently. Open the file in Excel, save it as .xlsx again and retry.',
  'import.not-a-workbook': 'The file is not a whole Excel workbook. Save it again from Excel, as .xlsx.',
  'import.encrypted':
    'The file asks for a password when opened. Open it in Excel, take the password away (File › Info › Protect), save it and choose it again.',
  'import.is-xls': 'The file is of the old Excel format (.xls). Open it and save it as “Excel Workbook (.xlsx)”.',
  'import.is-binary': 'The file is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.',
  'import.is-ods': 'The file is LibreOffice/OpenDocument (.ods). Open it and save it as “Excel 2007-365 (.xlsx)”.',
  'import.is-word':
    'The file is a Word document. Copy its table into an Excel sheet, save that as .xlsx and choose it.',
  'import.is-pdf': 'The file is a PDF. Ask the sender for the list in Excel, or copy the table into an Excel sheet.',
  'import.is-html':
    'The file is a web page, whatever its name (some programs export so). Open it in Excel and save it as .xlsx.',
  'import.is-xml': 'The file is XML. Open it in Excel and save it as .xlsx.',
  'import.is-image': 'The file is a picture. A list can be read from Excel or CSV only.',
  'import.is-zip': 'The file is a zip archive. Unpack it and choose the list in it.',
  'import.is-other': 'The file is neither an Excel workbook nor a CSV, whatever its name. Ask for the list as .xlsx.',
  'import.empty': 'The file is empty: no sheet has anything in it.',
  'import.no-sheet': 'There is no such sheet in the file. Choose another.',
  'import.is-text': 'By its name it would be an Excel workbook, but it is text (CSV). It was read as CSV.',
  'import.is-xlsx': 'By its name it would not be .xlsx, but it is an Excel workbook. It was read as one.',
  'import.macros': 'The file has macros. They were not run; only the cells were read.',
  'import.external-links':
    'The file has links to other files. They were not followed; the values saved in the cells were read.',
  'import.embedded': 'The file has embedded objects. They were not opened.',
  'import.hidden-sheets':
    'The file has hidden sheets. See whether the list is there, or data that should not have been sent.',
  'import.sheet-names-twice': 'Two sheets have the same name. Choose by the number of rows.',
  'import.uncalculated': ({ count = 0 }) =>
    `${countEn(Number(count), 'cell has a formula', 'cells have formulas')} without a saved result. Open the file in Excel, save it and choose it again, or they stay empty.`,
  'import.from-1904': 'The file counts days from 1904 (older Excel for Mac). That was taken into account.',
  'import.encoding-guessed': ({ encoding = '' }) =>
    `The file does not say how its letters are written; ${encoding} was assumed. Check the names in the preview.`,
  'import.no-headings':
    'No column headings were found. Choose the row with the headings, or say what each column holds.',
  'import.passed-over': ({ rows = '' }) =>
    `Rows passed over because they are about nobody (totals, signatures, notes): ${rows}.`,
  'import.hidden-rows': ({ count = 0 }) =>
    `${countEn(Number(count), 'row is hidden', 'rows are hidden')} in the sheet (by a filter, perhaps) and are in the list all the same.`,
  'import.merged-filled': ({ count = 0 }) =>
    `${countEn(Number(count), 'cell took', 'cells took')} the value of the merged cell above.`,
  'import.days-unclear': ({ count = 0 }) =>
    `In one column some dates have the month first, so ${countEn(Number(count), 'date is not certain', 'dates are not certain')}. Choose the order of day and month.`,
};
