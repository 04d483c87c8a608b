import { hkdfSync, randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';
import { keyLength, vaultKey } from './vault-key.ts';

/**
 * How an encrypted workspace's data key is kept in its manifest: sealed twice, once with a key made from the passphrase
 * and once with a key made from the recovery key. The wrapping key is itself used as a `vaultKey`, with the context
 * `consorta/key/<workspaceId>/passphrase` or `…/recovery`. Nothing depends on the computer or its key store.
 */

/** scrypt's cost: N (a power of two), r and p of RFC 7914. Memory is 128 · N · r bytes. */
export type Kdf = { readonly N: number; readonly r: number; readonly p: number };

/** About a second on an office computer of 2022, and 128 MB, so that guessing is slow everywhere. */
export const usualKdf: Kdf = { N: 131_072, r: 8, p: 2 };

const base64 = (bytes: number) =>
  z
    .string()
    .max(bytes * 2)
    .refine(text => Buffer.from(text, 'base64').byteLength === bytes);
const salt = base64(16);
const wrapped = base64(keyLength + 28);
const isPowerOfTwo = (n: number): boolean => (n & (n - 1)) === 0;

/** Bounds keep a manifest that somebody changed from costing hours or all of the memory. */
export const protectionSchema = z.object({
  cipher: z.literal('aes-256-gcm'),
  passphrase: z.object({
    kdf: z.literal('scrypt'),
    N: z.int().min(2).max(524_288).refine(isPowerOfTwo),
    r: z.int().min(1).max(16),
    p: z.int().min(1).max(16),
    salt,
    wrapped,
  }),
  recovery: z.object({ kdf: z.literal('hkdf-sha256'), salt, wrapped }),
});
export type Protection = Readonly<z.infer<typeof protectionSchema>>;

/** What opens an encrypted workspace. `key`: the data key itself, handed on by this same program. */
export type Unlock =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recovery'; readonly recoveryKey: string }
  | { readonly kind: 'key'; readonly bytes: Uint8Array };

/** The data key sealed for a passphrase. */
export async function wrapWithPassphrase(
  dataKey: Uint8Array,
  workspaceId: string,
  passphrase: string,
  kdf: Kdf,
): Promise<Protection['passphrase']> {
  const saltBytes = randomBytes(16);
  const wrapping = vaultKey(await stretched(passphrase, saltBytes, kdf));
  const sealed = wrapping.seal(dataKey, context(workspaceId, 'passphrase'));
  wrapping.forget();
  return {
    kdf: 'scrypt',
    N: kdf.N,
    r: kdf.r,
    p: kdf.p,
    salt: saltBytes.toString('base64'),
    wrapped: sealed.toString('base64'),
  };
}

/** The data key sealed for a recovery key; `secret` as `readRecoveryKey` gives it. */
export function wrapWithRecoveryKey(
  dataKey: Uint8Array,
  workspaceId: string,
  secret: Uint8Array,
): Protection['recovery'] {
  const saltBytes = randomBytes(16);
  const wrapping = vaultKey(derived(secret, saltBytes));
  const sealed = wrapping.seal(dataKey, context(workspaceId, 'recovery'));
  wrapping.forget();
  return { kdf: 'hkdf-sha256', salt: saltBytes.toString('base64'), wrapped: sealed.toString('base64') };
}

/** The data key, or null when the passphrase is not the one. */
export async function unwrapWithPassphrase(
  protection: Protection,
  workspaceId: string,
  passphrase: string,
): Promise<Uint8Array | null> {
  const { N, r, p, salt: saltText, wrapped: sealed } = protection.passphrase;
  const wrapping = vaultKey(await stretched(passphrase, Buffer.from(saltText, 'base64'), { N, r, p }));
  const opened = wrapping.unseal(Buffer.from(sealed, 'base64'), context(workspaceId, 'passphrase'));
  wrapping.forget();
  return opened;
}

/** The data key, or null when the recovery key is not the one. */
export function unwrapWithRecoveryKey(
  protection: Protection,
  workspaceId: string,
  secret: Uint8Array,
): Uint8Array | null {
  const { salt: saltText, wrapped: sealed } = protection.recovery;
  const wrapping = vaultKey(derived(secret, Buffer.from(saltText, 'base64')));
  const opened = wrapping.unseal(Buffer.from(sealed, 'base64'), context(workspaceId, 'recovery'));
  wrapping.forget();
  return opened;
}

const context = (workspaceId: string, by: 'passphrase' | 'recovery'): string => `consorta/key/${workspaceId}/${by}`;

/**
 * Off the main thread. NFKC, so that „ș” typed on a Mac and on Windows is the same passphrase; nothing is trimmed.
 */
function stretched(passphrase: string, saltBytes: Uint8Array, { N, r, p }: Kdf): Promise<Uint8Array> {
  const maxmem = 128 * N * r + 128 * r * p + 32 * 1024 * 1024;
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), saltBytes, keyLength, { N, r, p, maxmem }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}

function derived(secret: Uint8Array, saltBytes: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, saltBytes, 'consorta recovery key', keyLength));
}
