import { expect, test } from 'vitest';
import { findProfile } from '#shared/profiles/registry.ts';

const reportOf = (id: string) => findProfile('pocu-860-3-12')?.reports.find(report => report.id === id);

/** Typed out from the columns of the authority's export; the six blocks follow each other. */
const register = [
  ['Identificare', 'Nr. crt.'],
  ['Identificare', 'Nume'],
  ['Identificare', 'Prenume'],
  ['Identificare', 'CNP'],
  ['Identificare', 'Dată naștere'],
  ['Identificare', 'Gen'],
  ['Identificare', 'Email'],
  ['Identificare', 'Telefon'],
  ['Identificare', 'Naționalitate'],
  ['Identificare', 'Adresă și localitate de domiciliu'],
  ['Identificare', 'Județ, țară de domiciliu'],
  ['Identificare', 'Adresă și localitate de reședință'],
  ['Identificare', 'Județ, țară de reședință'],
  ['Identificare', 'Mediul de rezidență (Urban/Rural)'],
  ['Situația la intrare', 'Statutul pe piața muncii'],
  ['Situația la intrare', 'Nivelul studiilor (ISCED)'],
  ['Situația la intrare', 'Participant cu dizabilități'],
  ['Situația la intrare', 'Resortisant al unei țări terțe'],
  ['Situația la intrare', 'Participant de origine străină'],
  ['Situația la intrare', 'Aparține minorităților naționale (inclusiv etnie romă)'],
  ['Situația la intrare', 'Locuiește într-o comunitate marginalizată'],
  ['Situația la intrare', 'Persoană fără adăpost / excluziune locativă'],
  ['Situația la intrare', 'Angajat al organizației beneficiarului sau partenerilor'],
  ['Situația la intrare', 'Alte categorii defavorizate'],
  ['Angajator', 'CUI angajator'],
  ['Angajator', 'Denumire angajator'],
  ['Angajator', 'Categorie IMM'],
  ['Angajator', 'Cod CAEN eligibil'],
  ['Angajator', 'Județ loc de muncă'],
  ['Angajator', 'Regiune loc de muncă'],
  ['Angajator', 'Funcție (COR)'],
  ['Participare', 'Data completării formularului'],
  ['Participare', 'Data intrării în operațiune'],
  ['Participare', 'Vârsta la intrare (ani)'],
  ['Participare', 'Indicatori de realizare'],
  ['Participare', 'Tip regiune'],
  ['Participare', 'Data raportării indicatorului'],
  ['Participare', 'Activități conform CF'],
  ['Participare', 'Tip / Descriere activități'],
  ['Participare', 'Categorie Grup Țintă'],
  ['Ieșire', 'Data ieșirii din operațiune'],
  ['Ieșire', 'Motivul ieșirii'],
  ['Ieșire', 'Indicatori de rezultat'],
  ['Ieșire', 'Tip regiune și dată raportare indicator de rezultat'],
  ['Gestiune', 'Partener care a realizat recrutarea'],
  ['Gestiune', 'Nr. RT/CR în care a fost raportat'],
  ['Gestiune', 'Stare dosar'],
];

test('the register has the columns of the export, in its order, with the blocks and what this call adds', () => {
  const report = reportOf('target-group-register');
  expect(report?.columns.map(({ block, heading }) => [report.blocks[block ?? '']?.ro, heading.ro])).toEqual(register);
  expect(report?.columns.filter(({ added }) => added).map(({ heading }) => heading.ro)).toEqual([
    'Nr. crt.',
    'CUI angajator',
    'Denumire angajator',
    'Categorie IMM',
    'Cod CAEN eligibil',
    'Județ loc de muncă',
    'Regiune loc de muncă',
    'Funcție (COR)',
    'Nr. RT/CR în care a fost raportat',
    'Stare dosar',
  ]);
});

test('on paper the register has the short columns', () => {
  const paper = reportOf('target-group-register')?.columns.filter(({ onPaper }) => onPaper);
  expect(paper?.map(({ heading }) => heading.ro)).toEqual([
    'Nr. crt.',
    'Nume',
    'Prenume',
    'CNP',
    'Denumire angajator',
    'Data completării formularului',
    'Data intrării în operațiune',
    'Indicatori de realizare',
    'Data ieșirii din operațiune',
    'Indicatori de rezultat',
    'Stare dosar',
  ]);
});

test('the list has the short form of the technical report, all of it on paper', () => {
  const report = reportOf('participant-list');
  expect(report?.columns.map(({ heading }) => heading.ro)).toEqual([
    'Nr. crt.',
    'Nume și prenume',
    'CNP',
    'Adresă reședință',
    'Categorie formular GT',
    'Dată completare formular',
    'Dată intrare operațiune',
    'Dată ieșire operațiune',
    'Indicatori de realizare',
    'Indicatori de rezultat',
  ]);
  expect(report?.columns.every(({ onPaper }) => onPaper)).toBe(true);
});

test('both are signed by three', () => {
  for (const id of ['target-group-register', 'participant-list']) {
    expect(reportOf(id)?.signatures.map(({ act, role }) => `${act.ro} (${role.ro})`)).toEqual([
      'Întocmit (expert grup țintă)',
      'Verificat (responsabil partener)',
      'Aprobat (manager de proiect)',
    ]);
  }
});
