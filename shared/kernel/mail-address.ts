const local = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domain = /^([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/**
 * Whether a text is one e-mail address that can be written into a header as it is: the plain form of RFC 5322, in ASCII,
 * with a domain of two parts at least, no more than 254 signs. Quoted and international forms are not taken.
 */
export function isMailAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  const [name, host] = [text.slice(0, at), text.slice(at + 1)];
  return at > 0 && text.length <= 254 && name.length <= 64 && local.test(name) && domain.test(host);
}

/**
 * The addresses in a field as people fill it in: one or several, parted by commas, semicolons or spaces, also as
 * `Name <name@example.ro>`. What is no address is passed over; each is named once, whatever its capitals.
 */
export function mailAddresses(text: string | null): readonly string[] {
  const found = (text ?? '').split(/[\s,;<>]+/).filter(isMailAddress);
  return found.filter((address, at) => found.findIndex(other => other.toLowerCase() === address.toLowerCase()) === at);
}
