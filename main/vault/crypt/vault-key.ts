import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/**
 * The data key of an encrypted workspace, as this process holds it in memory. Everything in the folder that is about the
 * project is sealed with it: AES-256-GCM, `nonce (12 bytes) ‖ ciphertext ‖ tag (16 bytes)`, a new random nonce each time.
 * NIST SP 800-38D allows 2^32 random nonces a key, far more than a project has entries.
 */
export type VaultKey = {
  /**
   * Seals bytes for one place. The context (which workspace, what kind of thing, which place) is authenticated, not
   * stored: what was sealed for one place does not open at another.
   */
  readonly seal: (plain: Uint8Array, context: string) => Buffer;
  /** The bytes again, or null when they were changed, cut, moved or sealed with another key. */
  readonly unseal: (sealed: Uint8Array, context: string) => Buffer | null;
  /** A name (64 hex digits) for content with this SHA-256, the same each time, that tells nobody else what it is. */
  readonly nameOf: (sha256: string) => string;
  /** A copy of the key's bytes, for the worker of this same program. Never written anywhere. */
  readonly bytes: () => Uint8Array;
  /** Overwrites the key in memory, as far as the language allows; using it afterwards throws. */
  readonly forget: () => void;
};

export const keyLength = 32;
const nonceLength = 12;
const tagLength = 16;
/** What sealing adds to the length. */
export const sealOverhead = nonceLength + tagLength;

export const newKeyBytes = (): Uint8Array => new Uint8Array(randomBytes(keyLength));

/** Throws RangeError when there are not 32 bytes: whoever unwraps keys checks before. */
export function vaultKey(bytes: Uint8Array): VaultKey {
  if (bytes.byteLength !== keyLength) throw new RangeError(`vaultKey: ${bytes.byteLength} bytes`);
  const key = Buffer.from(bytes);
  // Apart from the sealing key, so that no name is ever made with it.
  const nameKey = Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), 'consorta attachment names', keyLength));
  let forgotten = false;
  const use = (): void => {
    if (forgotten) throw new Error('vaultKey: used after it was forgotten');
  };
  return {
    seal: (plain, context) => {
      use();
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      cipher.setAAD(Buffer.from(context));
      const body = cipher.update(plain);
      return Buffer.concat([nonce, body, cipher.final(), cipher.getAuthTag()]);
    },
    unseal: (sealed, context) => {
      use();
      if (sealed.byteLength < sealOverhead) return null;
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength), {
        authTagLength: tagLength,
      });
      decipher.setAAD(Buffer.from(context));
      decipher.setAuthTag(sealed.subarray(sealed.byteLength - tagLength));
      const body = decipher.update(sealed.subarray(nonceLength, sealed.byteLength - tagLength));
      try {
        return Buffer.concat([body, decipher.final()]);
      } catch {
        // Node throws on a wrong tag, and only on that.
        return null;
      }
    },
    nameOf: sha256 => {
      use();
      return createHmac('sha256', nameKey).update(sha256).digest('hex');
    },
    bytes: () => {
      use();
      return new Uint8Array(key);
    },
    forget: () => {
      forgotten = true;
      key.fill(0);
      nameKey.fill(0);
    },
  };
}
