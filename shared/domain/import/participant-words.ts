/** How lists of people name the fields of the register, beside the fields' own labels. Phrases are parted by `|`; order and small words do not matter. */
export const participantWords: Readonly<Record<string, string>> = {
  lastName: 'nume | nume de familie | last name | family name | surname',
  firstName: 'prenume | first name | given name | prenumele',
  cnp: 'cnp | cod numeric personal | personal numeric code | personal code | c n p',
  birthDate: 'data nasterii | data nastere | nascut | birth date | date of birth | data si locul nasterii',
  gender: 'sex | gen | gender | sex m f | gen m f | sexul masculin feminin',
  nationality: 'nationalitate | cetatenie | citizenship | nationality',
  email: 'email | adresa email | adresa de e-mail | e-mail | posta electronica | email personal | email contact',
  phone:
    'telefon | numar de telefon | nr telefon | telefon mobil | phone | phone number | telefon contact | date contact telefon',
  'idDoc/type': 'tip act identitate | tip act | tip document identitate | act identitate tip',
  'idDoc/series': 'serie act identitate | serie ci | serie bi ci | serie | ci serie | act identitate serie',
  'idDoc/number': 'numar act identitate | numar ci | nr ci | nr bi ci | ci numar | act identitate numar',
  'idDoc/issuer': 'emitent act identitate | ci emis de | eliberat de | act identitate emitent | emitent ci',
  'idDoc/validUntil':
    'valabilitate act identitate | ci valabil pana la | ci valabila | data expirare ci | act identitate valabil | valabilitate ci',
  'domicile/street': 'strada | strada si numar | strada domiciliu | adresa strada | domiciliu strada numar | street',
  'domicile/locality':
    'localitate | localitate domiciliu | oras | domiciliu localitate | localitate de domiciliu | adresa localitate | locality',
  'domicile/county': 'judet | judet domiciliu | domiciliu judet | judetul de domiciliu | adresa judet | county',
  'domicile/country': 'tara | tara domiciliu | domiciliu tara | country',
  'residence/street': 'strada resedinta | resedinta strada numar | adresa resedinta strada',
  'residence/locality': 'localitate resedinta | resedinta localitate | adresa resedinta localitate',
  'residence/county': 'judet resedinta | resedinta judet | adresa resedinta judet',
  'residence/country': 'tara resedinta | resedinta tara',
  areaType:
    'mediu | mediu rezidenta | mediul de rezidenta urban rural | mediu provenienta | mediu urban rural | urban rural | zona | area type',
  labourStatus:
    'statut piata muncii | statut ocupational | situatie piata muncii | statut | labour status | labour market status | statutul participantului pe piata fortei de munca | ocupatie',
  isced:
    'isced | nivel studii | nivel isced | studii | nivelul educatiei | ultima forma invatamant absolvita | studii absolvite | nivel educational | education level | ultimul nivel studii absolvit',
  disability:
    'dizabilitati | persoana cu dizabilitati | participanti cu dizabilitati | handicap | dizabilitate | disability',
  thirdCountry: 'resortisant tara terta | resortisanti tari terte | third country national',
  foreignOrigin: 'origine straina | migrant | migranti | participanti cu origine straina | foreign origin',
  minority:
    'minoritate | minoritati | minoritate nationala | minoritati nationale | etnie roma | etnie | apartine minoritatilor nationale inclusiv roma | minority',
  marginalised: 'comunitate marginalizata | comunitati marginalizate | marginalised community',
  homeless: 'fara adapost | persoana fara adapost | excluziune locativa | homeless',
  beneficiaryEmployee:
    'angajat al beneficiarului | angajat beneficiar sau parteneri | angajat organizatie beneficiar parteneri',
  otherDisadvantagedWhich: 'care categorie defavorizata',
  'contract/number': 'numar contract | nr contract munca | nr cim | numar contract individual munca | contract numar',
  'contract/on': 'data contract | data contract munca | data cim | contract data | data angajarii | data angajare',
  'contract/type': 'tip contract | tip cim | contract tip | durata contract | perioada contract | tip contract munca',
  'contract/endOn': 'data incetare contract | incetare cim | data sfarsit contract',
  'contract/hoursPerDay': 'norma | norma ore zi | norma de lucru | ore zi | timp de munca | norma intreaga partiala',
  'contract/cor': 'cor | cod cor | cod ocupatie | functie cod cor | ocupatie cor',
  'contract/management': 'functie conducere | post conducere | management',
  'contract/legalRepresentative': 'administrator sau reprezentant legal | este administrator | reprezentant legal',
  workCounty:
    'judet loc munca | judet munca | loc de munca judet | judetul locului de munca | punct de lucru judet | workplace county',
  gtCategory: 'categorie grup tinta | categorie | categorie formular | target group category',
  formDate:
    'data completarii formularului | data formular | data completare | formular data | data semnarii formularului',
  entryDate:
    'data intrarii in operatiune | data intrare | data intrarii in proiect | data intrare proiect | data intrare operatiune | data inscrierii | data inscriere | entry date',
  recruitedBy: 'partener recrutare | recrutat de | partener | partenerul care a recrutat | recruited by',
  campaign: 'sursa recrutare | sursa recrutarii | sursa | campanie | cum ati aflat | recruitment source',
  'consents/informationNoteVersion': 'versiune nota informare',
  'consents/informationNoteOn': 'data nota informare | nota de informare | nota informare gdpr | data informare gdpr',
  'consents/informationNoteLanguage': 'limba nota informare',
  'consents/image': 'acord imagine | acord foto | acord foto video',
  'consents/newsletter': 'acord newsletter | newsletter',
  'declarations/eligibilityOn': 'declaratie eligibilitate | data declaratie eligibilitate',
  'declarations/noDoubleFundingOn':
    'declaratie dubla finantare | data declaratie dubla finantare | declaratie evitare dubla finantare',
  'declarations/availabilityOn': 'angajament | angajament disponibilitate | declaratie disponibilitate',
  reportedIn: 'raportat in | nr rt cr | numar raport tehnic',
  exitDate: 'data iesirii din operatiune | data iesire | data iesirii din proiect | data iesire operatiune | exit date',
  exitReason: 'motiv iesire | motivul iesirii | exit reason',
  'certificate/type': 'tip certificat | certificat tip',
  'certificate/series': 'serie certificat | certificat serie',
  'certificate/number': 'numar certificat | certificat numar | nr certificat',
  'certificate/on': 'data certificat | certificat data | data eliberarii certificatului',
  'certificate/issuer': 'emitent certificat | certificat emitent',
  status: 'stare | stadiu | state',
  group: 'grup | grupa | group | grupa de curs',
  remarks: 'observatii | mentiuni | remarks | alte observatii',
};

/** What lists bring in one column and the register keeps in several, or under the company. */
export const joinedWords = {
  fullName:
    'nume si prenume | nume prenume | prenume si nume | numele si prenumele | nume complet | full name | nume si prenume angajat | first name last name | first and last name | persoana | titular',
  idDoc:
    'act identitate | serie si numar ci | serie numar act identitate | ci serie numar | bi ci | serie nr | ci seria si nr | carte identitate | identity document',
  domicileAddress:
    'domiciliu | adresa domiciliu | adresa de domiciliu | adresa | adresa si localitate de domiciliu | domiciliul | adresa completa | adresa din ci | address',
  domicileCounty: 'judet tara domiciliu | domicile county country',
  domicileLocality:
    'localitate judet | localitate si judet domiciliu | localitatea judetul de domiciliu | oras judet | domiciliu localitate judet | locality county',
  contractNumberOn:
    'numar data contract | nr data cim | nr si data cim | numar si data contract munca | numar data contract individual munca',
  residenceAddress:
    'adresa resedinta | resedinta | adresa si localitate resedinta | adresa de corespondenta | adresa corespondenta',
  residenceCounty: 'judet tara resedinta | residence county country',
  position:
    'functie | functia | functie cor | post ocupat | functia ocupata | position | meserie | loc de munca functie',
  otherDisadvantaged:
    'alte categorii defavorizate | alta categorie defavorizata | persoana dezavantajata | other disadvantaged',
  employerCui:
    'cui | cif | cod fiscal | cui angajator | cui firma | angajator cui | firma cui | cod unic inregistrare | cui cif | cod fiscal firma | cod fiscal angajator',
  employerName:
    'angajator | denumire angajator | firma | loc de munca | denumire firma | nume firma | nume angajator | angajator denumire | firma denumire | angajator nume | employer name | unitate',
  employerCategory: 'categorie imm | tip intreprindere | categorie firma | marime firma',
  employerCaen: 'cod caen | caen | cod caen eligibil | caen angajator | cod caen firma',
} as const satisfies Readonly<Record<string, string>>;
