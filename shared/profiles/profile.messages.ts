import type { Messages, Translation } from '../kernel/translation.ts';

export const profileMessagesRo = {
  'profile.missing': ({ at }) => `Profilul apelului nu are valoarea „${at}”. Adăugați-o în fișierul profilului.`,
  'profile.type': ({ at, expected }) =>
    `În profilul apelului, „${at}” nu este de felul așteptat (${expected}). Corectați valoarea.`,
  'profile.unknown': ({ at }) =>
    `Profilul apelului conține „${at}”, pe care această versiune nu îl cunoaște. Ștergeți-l sau actualizați programul.`,
  'profile.choice': ({ at, expected }) =>
    `În profilul apelului, „${at}” nu este una dintre valorile admise (${expected}). Alegeți una dintre ele.`,
  'profile.value': ({ at }) => `În profilul apelului, valoarea de la „${at}” nu este admisă. Corectați-o.`,
  'profile.duplicate': ({ at, value }) =>
    `În profilul apelului, „${value}” apare de două ori (a doua oară la „${at}”). Păstrați o singură dată.`,
  'profile.block': ({ at, value }) =>
    `În profilul apelului, „${at}” numește blocul „${value}”, care nu există în raport. Adăugați blocul sau corectați numele.`,
  'profile.day': ({ at }) => `În profilul apelului, „${at}” nu este o zi din calendar (AAAA-LL-ZZ). Corectați data.`,
} as const satisfies Messages;

export const profileMessagesEn: Translation<typeof profileMessagesRo> = {
  'profile.missing': ({ at }) => `The call profile lacks the value "${at}". Add it to the profile's file.`,
  'profile.type': ({ at, expected }) =>
    `In the call profile, "${at}" is not of the expected kind (${expected}). Correct the value.`,
  'profile.unknown': ({ at }) =>
    `The call profile holds "${at}", which this version does not know. Remove it or update the program.`,
  'profile.choice': ({ at, expected }) =>
    `In the call profile, "${at}" is not one of the values allowed (${expected}). Choose one of them.`,
  'profile.value': ({ at }) => `In the call profile, the value at "${at}" is not allowed. Correct it.`,
  'profile.duplicate': ({ at, value }) =>
    `In the call profile, "${value}" appears twice (the second time at "${at}"). Keep it once.`,
  'profile.block': ({ at, value }) =>
    `In the call profile, "${at}" names the block "${value}", which the report does not have. Add the block or correct the name.`,
  'profile.day': ({ at }) => `In the call profile, "${at}" is not a calendar day (YYYY-MM-DD). Correct the date.`,
};
