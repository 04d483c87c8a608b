/** How lists write the values of choices, beside the value's own words. By the label of the field; phrases are parted by `|`. */
export const choiceWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'participant.gender': {
    M: 'm | masculin | masc | barbat | barbatesc | male | man | b',
    F: 'f | feminin | fem | femeie | female | woman',
  },
  'participant.areaType': {
    urban: 'urban | u | oras | mediu urban | municipiu',
    rural: 'rural | r | sat | comuna | mediu rural',
  },
  'participant.labourStatus': {
    employed:
      'angajat | angajata | angajati | salariat | salariata | employed | persoana angajata | persoana ocupata | angajat cu contract de munca',
    'self-employed':
      'independent | pfa | lucrator independent | lucrator pe cont propriu | persoana fizica autorizata | liber profesionist | self employed',
    unemployed: 'somer | somera | unemployed | persoana in somaj',
    'long-term-unemployed': 'somer de lunga durata | somera de lunga durata | slr | long term unemployed',
    inactive: 'inactiv | inactiva | persoana inactiva | inactive',
    'inactive-not-in-education': 'inactiv care nu urmeaza educatie formare | inactiv neet | neet',
  },
  'participant.idDoc.type': {
    'identity-card': 'ci | c i | carte de identitate | identity card | carte identitate',
    'identity-booklet': 'bi | b i | buletin | buletin de identitate',
    'temporary-card': 'ci provizorie | carte de identitate provizorie | cip',
    passport: 'pasaport | passport',
    'residence-permit': 'permis de sedere | permis sedere | residence permit',
  },
  'participant.contract.type': {
    permanent:
      'nedeterminat | nedeterminata | perioada nedeterminata | durata nedeterminata | cim nedeterminat | n | permanent',
    'fixed-term':
      'determinat | determinata | perioada determinata | durata determinata | cim determinat | d | fixed term',
  },
  'participant.campaign': {
    online_event: 'eveniment online | webinar | online',
    social_media: 'facebook | linkedin | retele de socializare | retele sociale | social media',
    newsletter: 'newsletter | buletin informativ | email',
    employer_campaign: 'angajator | campanie angajator | prin angajator',
    visit: 'vizita | vizita la firma',
    direct: 'direct | recomandare',
  },
  'participant.exitReason': {
    completed: 'finalizare | finalizat | a finalizat | absolvit | absolvire | finalizare implicare proiect | completed',
    abandoned: 'abandon | abandonat | a abandonat | retras | retragere | renuntare | abandoned',
    'found-ineligible': 'neeligibil | neeligibil ulterior | devenit neeligibil | ineligible',
    'death-or-force-majeure': 'deces | forta majora | decedat',
    other: 'alt motiv | altele | alte motive | other',
  },
  'participant.certificate.recognition': {
    national: 'national | anc | autorizat anc | recunoscut national',
    employer: 'angajator | la nivel de angajator',
    international: 'international | ecdl | icdl',
  },
  'company.smeCategory': {
    micro: 'micro | microintreprindere | micro intreprindere',
    small: 'mica | mic | intreprindere mica | small | imm mic',
    medium: 'mijlocie | mijlociu | intreprindere mijlocie | medium',
    large: 'mare | intreprindere mare | large | nu este imm',
  },
};

/** Yes, no and refusal, for questions and for flags. */
export const answerWords: Readonly<Record<'yes' | 'no' | 'refused', string>> = {
  yes: 'da | d | yes | y | true | 1 | x | ✓ | ✔ | adevarat | are | este',
  no: 'nu | n | no | false | 0 | fals | nu este | nu are | fara',
  refused:
    'refuz | refuza | refuza sa raspunda | refuz sa raspund | nu doreste | nu doreste sa raspunda | nu raspunde | nr | refused | refuses to answer | nu doreste sa declare | nu declara',
};

/** Levels of education as people call them. A level that the words leave open is not among them. */
export const iscedWords: Readonly<Record<number, string>> = {
  0: 'prescolar | fara studii | educatie timpurie',
  1: 'primar | scoala primara | 4 clase | i iv | invatamant primar | studii primare',
  2: 'gimnazial | gimnaziu | scoala generala | 8 clase | 10 clase | v viii | studii gimnaziale | secundar inferior',
  3: 'liceal | liceu | liceu cu bac | bacalaureat | studii medii | medii | scoala profesionala | profesional | liceal profesional | studii liceale | 12 clase | secundar superior | scoala de arte si meserii',
  4: 'postliceal | postliceala | scoala postliceala | scoala de maistri | studii postliceale',
  5: 'tertiar scurt | colegiu | colegiu universitar | studii superioare de scurta durata | invatamant tertiar de scurta durata',
  6: 'licenta | universitare de licenta | facultate | studii de licenta | studii universitare de licenta | bachelor | universitate',
  7: 'master | masterat | studii de master | studii universitare de master | studii masterale',
  8: 'doctorat | studii doctorale | studii de doctorat | phd',
};

/** Countries that lists name by word or by the word for their people, as ISO 3166-1. */
export const countryWords: Readonly<Record<string, string>> = {
  RO: 'romania | romana | roman | romanesc | rom | rou | romanian',
  MD: 'moldova | republica moldova | moldoveana | moldovean | moldovan | rep moldova',
  UA: 'ucraina | ucraineana | ucrainean | ukraine',
  HU: 'ungaria | maghiara | ungara | hungary',
  BG: 'bulgaria | bulgara | bulgar',
  RS: 'serbia | sarba | sarb',
  DE: 'germania | germana | german | germany',
  IT: 'italia | italiana | italian | italy',
  FR: 'franta | franceza | francez | france',
  ES: 'spania | spaniola | spaniol | spain',
  GB: 'marea britanie | regatul unit | britanica | anglia | uk | united kingdom',
  TR: 'turcia | turca | turc | turkey',
  GR: 'grecia | greaca | grec | greece',
  PL: 'polonia | poloneza | polonez | poland',
  AT: 'austria | austriaca',
  US: 'sua | statele unite | americana | usa',
  CN: 'china | chineza',
  IN: 'india | indiana',
  NP: 'nepal | nepaleza',
  LK: 'sri lanka',
  VN: 'vietnam | vietnameza',
  BD: 'bangladesh',
  PH: 'filipine | filipineza',
  SY: 'siria | siriana',
};
