import type { Messages, Translation } from '../../kernel/translation.ts';

/** What is wrong, or left open, with a personal code, a tax code, an account. No value is ever repeated in the sentence. */
export const identityMessagesRo = {
  'identity.cnp.length': 'CNP-ul nu are 13 cifre. Comparați-l cu actul de identitate.',
  'identity.cnp.digits': 'CNP-ul conține alte semne decât cifre. Scrieți numai cifrele din actul de identitate.',
  'identity.cnp.first-digit': 'Un CNP nu începe cu 0. Comparați-l cu actul de identitate.',
  'identity.cnp.date': 'Data nașterii din CNP (cifrele 2–7) nu există. Comparați CNP-ul cu actul de identitate.',
  'identity.cnp.check-digit':
    'Cifra de control a CNP-ului nu se potrivește: cel puțin o cifră este greșită. Comparați-l cu actul de identitate.',
  'identity.cnp.county':
    'Codul de județ din CNP (cifrele 8–9) nu este în lista cunoscută. Poate fi o serie nouă: verificați data nașterii după act.',
  'identity.cnp.century-unknown':
    'Un CNP care începe cu 7, 8 sau 9 nu spune secolul. Completați data nașterii din act.',
  'identity.cnp.sex-unknown': 'Un CNP care începe cu 9 nu spune sexul. Completați-l din act.',
  'identity.cui.digits':
    'Codul fiscal conține alte semne decât cifre (în afară de RO în față). Corectați-l după certificatul de înregistrare.',
  'identity.cui.length':
    'Codul fiscal are între 2 și 10 cifre și nu începe cu 0. Corectați-l după certificatul de înregistrare.',
  'identity.cui.check-digit':
    'Cifra de control a codului fiscal nu se potrivește. Comparați-l cu certificatul de înregistrare.',
  'identity.iban.country': 'Contul nu începe cu RO. Aici se scrie un cont deschis în România.',
  'identity.iban.length': 'Un IBAN românesc are 24 de caractere. Comparați contul cu extrasul băncii.',
  'identity.iban.characters':
    'IBAN-ul are după RO și două cifre patru litere ale băncii, apoi numai litere și cifre. Comparați contul cu extrasul băncii.',
  'identity.iban.check-digits': 'Cifrele de control ale contului nu se potrivesc. Comparați contul cu extrasul băncii.',
  'identity.trade-register.unknown':
    'Numărul de la registrul comerțului nu are o formă cunoscută (de exemplu J40/1234/2015). Verificați-l; poate fi păstrat.',
} as const satisfies Messages;

export const identityMessagesEn: Translation<typeof identityMessagesRo> = {
  'identity.cnp.length': 'The CNP does not have 13 digits. Compare it with the identity document.',
  'identity.cnp.digits': 'The CNP holds other characters than digits. Write only the digits of the identity document.',
  'identity.cnp.first-digit': 'A CNP does not begin with 0. Compare it with the identity document.',
  'identity.cnp.date':
    'The birth date in the CNP (digits 2–7) does not exist. Compare the CNP with the identity document.',
  'identity.cnp.check-digit':
    'The check digit of the CNP does not fit: at least one digit is wrong. Compare it with the identity document.',
  'identity.cnp.county':
    'The county code in the CNP (digits 8–9) is not in the known list. It may be a new series: check the birth date against the document.',
  'identity.cnp.century-unknown':
    'A CNP that begins with 7, 8 or 9 does not say the century. Fill in the birth date from the document.',
  'identity.cnp.sex-unknown': 'A CNP that begins with 9 does not say the sex. Fill it in from the document.',
  'identity.cui.digits':
    'The tax code holds other characters than digits (apart from RO in front). Correct it from the registration certificate.',
  'identity.cui.length':
    'A tax code has 2 to 10 digits and does not begin with 0. Correct it from the registration certificate.',
  'identity.cui.check-digit':
    'The check digit of the tax code does not fit. Compare it with the registration certificate.',
  'identity.iban.country': 'The account does not begin with RO. An account held in Romania is meant here.',
  'identity.iban.length': 'A Romanian IBAN has 24 characters. Compare the account with the bank statement.',
  'identity.iban.characters':
    'After RO and two digits an IBAN has four letters of the bank, then only letters and digits. Compare the account with the bank statement.',
  'identity.iban.check-digits':
    'The check digits of the account do not fit. Compare the account with the bank statement.',
  'identity.trade-register.unknown':
    'The trade register number has no known form (such as J40/1234/2015). Check it; it may be kept.',
};
