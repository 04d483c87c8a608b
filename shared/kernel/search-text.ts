/**
 * Text made comparable for search and sorting by eye: lower case, no diacritics, so that "Ștefănescu", "Ştefănescu"
 * (cedilla) and "stefanescu" are the same.
 */
export function foldForSearch(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Letters with a cedilla (Ş ş Ţ ţ, from old keyboards) written with the comma below that Romanian uses. */
export function withCommaBelow(text: string): string {
  return text.replace(/[ŞşŢţ]/g, letter => ({ Ş: 'Ș', ş: 'ș', Ţ: 'Ț', ţ: 'ț' })[letter] ?? letter);
}
