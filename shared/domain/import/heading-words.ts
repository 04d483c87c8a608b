import { foldForSearch } from '../../kernel/search-text.ts';

/** Words that say nothing of what a column holds. */
const silent = new Set(
  'de la al a ale ai in din pe cu si sau pentru prin o un se va dl dna d the of and or to for on at by in is participant participantului participantilor participanti persoanei persoana persoane gt grup tinta completa completati obligatoriu conform zz ll aaaa zi luna an dd mm yyyy format ex exemplu angajatului angajat salariat salariatului cursant cursantului beneficiarului final'.split(
    ' ',
  ),
);

/** Forms of one word: the first is what all of them are taken for. */
const forms: readonly (readonly string[])[] = [
  ['nume', 'numele', 'name', 'surname', 'lastname'],
  ['prenume', 'prenumele', 'firstname', 'forename'],
  ['data', 'date', 'datei', 'ziua'],
  ['nastere', 'nasterii', 'nasterea', 'nasteri', 'birth', 'born', 'birthdate', 'birthday'],
  ['judet', 'judetul', 'judetului', 'jud', 'county'],
  ['localitate', 'localitatea', 'localitati', 'oras', 'orasul', 'locality', 'city', 'town'],
  ['tara', 'country'],
  ['adresa', 'adresei', 'address'],
  ['strada', 'str', 'strazii', 'street'],
  ['domiciliu', 'domiciliul', 'domiciliului', 'domicile', 'domiciliere'],
  ['resedinta', 'resedintei', 'rezidenta', 'residence'],
  ['telefon', 'telefonul', 'tel', 'telefonic', 'mobil', 'gsm', 'phone', 'telephone', 'mobile'],
  ['email', 'mail', 'e-mail'],
  ['serie', 'seria'],
  ['numar', 'numarul', 'nr', 'no', 'number', 'numar'],
  ['cod', 'codul', 'code'],
  ['angajator', 'angajatorul', 'angajatorului', 'employer'],
  [
    'firma',
    'firmei',
    'societate',
    'societatea',
    'societatii',
    'companie',
    'companiei',
    'compania',
    'company',
    'intreprindere',
    'intreprinderii',
    'intreprinderea',
    'operator',
  ],
  ['denumire', 'denumirea'],
  ['contract', 'contractul', 'contractului', 'cim'],
  ['functie', 'functia', 'functiei', 'post', 'postul', 'position', 'job'],
  ['nivel', 'nivelul', 'level'],
  ['studii', 'studiilor', 'studiile', 'educatie', 'educatiei', 'scolarizare', 'education'],
  ['statut', 'statutul', 'status'],
  ['sex', 'sexul', 'gen', 'genul', 'gender'],
  ['cetatenie', 'cetatenia', 'nationalitate', 'nationalitatea', 'citizenship', 'nationality'],
  ['intrare', 'intrarii', 'intrarea', 'entry', 'start'],
  ['iesire', 'iesirii', 'iesirea', 'exit'],
  ['motiv', 'motivul', 'reason'],
  ['certificat', 'certificatul', 'certificatului', 'certificate'],
  ['formular', 'formularului', 'formularul', 'form'],
  ['completare', 'completarii', 'completat', 'completed'],
  ['reprezentant', 'reprezentantul', 'reprezentantului', 'representative'],
  ['observatii', 'observatie', 'mentiuni', 'remarks', 'notes', 'comments'],
  ['categorie', 'categoria', 'category'],
  ['recrutare', 'recrutarea', 'recrutarii', 'recruited', 'recruitment'],
  ['partener', 'partenerul', 'partenerului', 'partner'],
  ['emitent', 'emis', 'eliberat', 'eliberata', 'issuer', 'issued'],
  ['valabil', 'valabila', 'valabilitate', 'valabilitatii', 'expira', 'expirare', 'valid', 'expiry'],
  ['identitate', 'identity', 'id'],
  ['act', 'actul', 'actului', 'document', 'buletin', 'ci', 'bi'],
  ['salariati', 'angajati', 'staff', 'employees'],
  ['mediu', 'mediul', 'medie'],
  ['municipiu', 'municipiul'],
];
const meant: ReadonlyMap<string, string> = new Map(
  forms.flatMap(([word = '', ...others]) => others.map(other => [other, word] as const)),
);

/** The words of a heading that count, in their usual forms, without diacritics, signs and numbering. */
export function headingWords(text: string): readonly string[] {
  return foldForSearch(text.slice(0, 300))
    .replace(/e-?mail/g, 'email')
    .replace(/\b([a-z])\.([a-z])\.([a-z])?\.?/g, '$1$2$3')
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '' && !/^\d+$/.test(word) && !silent.has(word))
    .map(word => meant.get(word) ?? word);
}

/** The same for headings of the same words, in whatever order. */
export const headingKey = (words: readonly string[]): string => [...new Set(words)].sort().join(' ');

/** By what a heading is remembered for a sender: its text folded, within what a stored map may have as a name. */
export const rememberedHeading = (text: string): string => foldForSearch(text).replace(/\//g, ' ').slice(0, 200).trim();
