import { readFileSync } from 'node:fs';

/** The same invented rows for every writer: eight columns as a list of participants has them. */
const surnames = [
  'Țăranu',
  'Șerbănescu',
  'Ionescu',
  'Munteanu',
  'Înțelegătoru',
  'Popa',
  'Câmpeanu',
  'Dăscălița',
  'Brătianu',
];
const givenNames = ['Ștefania', 'Mihăiță', 'Ana-Maria', 'Bogdan', 'Răzvan Ionuț', 'Ilinca', 'Cătălin', 'Gheorghița'];
const streets = ['Mihai Viteazu', 'Înfrățirii', 'Gării', 'Independenței', 'Țepeș Vodă', 'Ștefan cel Mare'];
const towns = ['Pitești', 'Râmnicu Vâlcea', 'Câmpulung', 'Târgu Jiu', 'Slatina', 'Curtea de Argeș'];
const categories = ['Angajat IMM', 'Angajat IMM, cu vârsta de 55–64 de ani', 'Manager IMM'];

export const headings = [
  'Nr. crt.',
  'Nume și prenume',
  'CNP',
  'Adresă reședință',
  'Categorie formular GT',
  'Dată intrare operațiune',
  'Dată ieșire operațiune',
  'Indicatori',
];
/** Widths in points for the writers that have to be told. */
export const widths = [34, 130, 78, 210, 130, 62, 62, 63];

export function rowsOf(count) {
  const pick = (from, at) => from[Math.floor(at) % from.length];
  return Array.from({ length: count }, (_, at) => [
    at + 1,
    `${pick(surnames, at)} ${pick(givenNames, at / 9)}`,
    `${1 + (at % 2)}${String(800_101_030_000 + at * 7).padStart(12, '0')}`,
    `Str. ${pick(streets, at * 1.7)} nr. ${1 + ((at * 13) % 240)}, ap. ${1 + (at % 90)}, ${pick(towns, at * 2.3)}`,
    pick(categories, at),
    `2021-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`,
    at % 3 === 0 ? null : `2022-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`,
    at % 2 === 0 ? '4S174, 4S180' : '4S174',
  ]);
}

export const cellText = value => (value === null ? '' : String(value));

/** Most memory this process has held, in kB. Linux counts a parent's memory into `maxRSS`, so its own figure is read. */
export function peakMemory() {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
