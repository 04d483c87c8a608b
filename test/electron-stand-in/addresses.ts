/**
 * A custom scheme cannot be given to Chromium from outside, so `app://bundle/page` is shown as
 * `http://bundle.app.localhost/page`: a secure context, so that IndexedDB and `crypto.subtle` work.
 */
const ending = '.localhost';

export function toChromium(address: string): string {
  const { protocol, host, pathname, search, hash } = new URL(address);
  return `http://${host}.${protocol.slice(0, -1)}${ending}${pathname}${search}${hash}`;
}

/** The program's own name of an address; an address from elsewhere stays as it is. */
export function toElectron(address: string): string {
  if (!URL.canParse(address)) return address;
  const { protocol, host, pathname, search, hash } = new URL(address);
  const [scheme, ...rest] = host.endsWith(ending) ? host.slice(0, -ending.length).split('.').reverse() : [];
  if (protocol !== 'http:' || scheme === undefined || rest.length === 0) return address;
  return `${scheme}://${rest.reverse().join('.')}${pathname}${search}${hash}`;
}
