/** How lists of firms name what is kept of a company, beside the fields' own labels. Phrases are parted by `|`. */
export const companyWords: Readonly<Record<string, string>> = {
  name: 'denumire | firma | denumire firma | nume firma | angajator | denumire angajator | nume | company name | denumire operator economic | beneficiar | denumire imm | imm',
  cui: 'cui | cif | cod fiscal | cod unic inregistrare | cui cif | cui firma | cod de identificare fiscala | tax number',
  tradeRegisterNo:
    'nr reg com | numar registrul comertului | nr registru comert | nr orc | registrul comertului | j | nr inregistrare registrul comertului',
  smeCategory: 'categorie imm | tip intreprindere | categorie intreprindere | marime firma | categorie',
  averageStaff:
    'numar mediu salariati | nr mediu angajati | numar angajati | numar salariati | nr angajati | average staff',
  turnover: 'cifra de afaceri | cifra afaceri | cifra afaceri neta | ca | turnover',
  totalAssets: 'active totale | total active | total assets',
  referenceYear: 'an referinta | anul de referinta | anul | reference year',
  caenMain: 'caen | cod caen | caen principal | cod caen principal | activitate principala caen',
  caenEligible: 'caen eligibil | cod caen eligibil',
  sector: 'sector | sector snc | domeniu | domeniu de activitate',
  county: 'judet | judet sediu | sediu judet | county',
  locality: 'localitate | oras | localitate sediu | sediu localitate | locality',
  street: 'adresa | sediu | sediu social | adresa sediu | adresa sediu social | strada | address',
  postalCode: 'cod postal | postal code',
  legalRepresentative:
    'reprezentant legal | administrator | nume reprezentant legal | nume si prenume reprezentant legal | director general | legal representative',
  contactName:
    'persoana de contact | persoana contact | nume persoana contact | contact | responsabil | contact person',
  contactEmail: 'email | adresa email | email contact | email firma | email persoana contact | contact email',
  contactPhone: 'telefon | numar telefon | telefon contact | telefon firma | telefon persoana contact | contact phone',
  agreementOn: 'data acord | data semnarii acordului | data acord colaborare | acord semnat',
  recruitedBy: 'partener | partener recrutare | recrutat de',
  state: 'stare | stadiu',
  iban: 'iban | cont | cont iban | cont bancar',
  vatPayer: 'platitor tva | tva',
  remarks: 'observatii | mentiuni',
};
