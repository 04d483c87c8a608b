import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { version } from '../../package.json';
import type { Kdf } from '../vault/crypt/protection.ts';

/** What the vault takes from the world. Passed in, so that a test or the sample can hold time and ids still. */
export type Environment = {
  /** The instant now, UTC, `2022-11-30T12:00:00.000Z`. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly programVersion: string;
  readonly host: string;
  readonly pid: number;
  /** What making a key from a passphrase costs; absent: as it should. Tests make it cheap. */
  readonly kdf?: Kdf;
};

export const programVersion: string = version;

/** The world as it is. */
export const realEnvironment = (): Environment => ({
  now: () => new Date().toISOString(),
  newId: () => randomUUID(),
  programVersion,
  host: hostname(),
  pid: process.pid,
});
