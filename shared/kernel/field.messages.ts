import type { Messages, Translation } from './translation.ts';

/** Why a value could not be read, and the words for yes, no and refused. */
export const fieldMessagesRo = {
  'field.unknown': 'Acest câmp nu există. Verificați denumirea sau ștergeți-l.',
  'field.required': 'Trebuie completat.',
  'field.type': ({ expected }) => `Nu este ${expectedRo[String(expected)] ?? 'o valoare potrivită'}.`,
  'field.too-long': ({ max }) => `Este prea lung: cel mult ${max}.`,
  'field.range': ({ min, max }) => `Trebuie să fie între ${min} și ${max}.`,
  'field.date': 'Nu este o zi din calendar. Scrieți ziua ca 31.12.2023.',
  'field.choice': ({ choices }) => `Nu este una dintre valorile posibile: ${choices}.`,
  'field.pattern': 'Nu are forma cerută sau conține semne nepermise.',
  'field.key': 'Această denumire nu este un cod cunoscut (de exemplu PAR-02).',
  'answer.yes': 'Da',
  'answer.no': 'Nu',
  'answer.refused': 'Refuză să răspundă',
  'row.id': 'Identificator',
} as const satisfies Messages;

export const fieldMessagesEn: Translation<typeof fieldMessagesRo> = {
  'field.unknown': 'There is no such field. Check its name or remove it.',
  'field.required': 'Must be filled in.',
  'field.type': ({ expected }) => `Is not ${expectedEn[String(expected)] ?? 'a suitable value'}.`,
  'field.too-long': ({ max }) => `Is too long: ${max} at most.`,
  'field.range': ({ min, max }) => `Must be between ${min} and ${max}.`,
  'field.date': 'Is not a day of the calendar. Write it as 31.12.2023.',
  'field.choice': ({ choices }) => `Is not one of the possible values: ${choices}.`,
  'field.pattern': 'Does not have the required form, or has characters that do not belong here.',
  'field.key': 'This name is not a known code (such as PAR-02).',
  'answer.yes': 'Yes',
  'answer.no': 'No',
  'answer.refused': 'Refuses to answer',
  'row.id': 'Identifier',
};

const expectedRo: { readonly [kind: string]: string } = {
  text: 'un text',
  code: 'un text (codurile se scriu între ghilimele)',
  integer: 'un număr întreg',
  hundredths: 'un număr cu cel mult două zecimale',
  money: 'o sumă',
  date: 'o dată',
  choice: 'o valoare din listă',
  flag: 'da sau nu',
  answer: 'un răspuns',
  reference: 'identificatorul altei înregistrări',
  group: 'un grup de câmpuri',
  list: 'o listă',
  map: 'un grup de elemente după cod',
};
const expectedEn: { readonly [kind: string]: string } = {
  text: 'a text',
  code: 'a text (codes are written in quotation marks)',
  integer: 'a whole number',
  hundredths: 'a number with at most two decimals',
  money: 'an amount',
  date: 'a date',
  choice: 'a value of the list',
  flag: 'yes or no',
  answer: 'an answer',
  reference: 'the identifier of another record',
  group: 'a group of fields',
  list: 'a list',
  map: 'a group of items by code',
};
