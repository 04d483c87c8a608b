/** The nonce that main gave this load: styles made while running carry it, the content policy refuses any other. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
