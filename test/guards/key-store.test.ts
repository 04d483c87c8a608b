import { expect, test } from 'vitest';
import { sourcesIn, textOf } from './sources.ts';

/* The data open with the passphrase or the recovery key on any computer, so nothing may depend on a system's key store. */
const sources = sourcesIn('shared', 'main', 'renderer');

test('nothing asks a key store of the system (promise 21)', () => {
  const asking = sources.filter(path =>
    /safeStorage|keytar|isEncryptionAvailable|credentialManager|navigator\.credentials/.test(textOf(path)),
  );
  expect(asking).toEqual([]);
});

test('windows get their sessions in one place, where an encrypted workspace gets one in memory', () => {
  const partitions = sources.filter(path => /fromPartition\(|\bpartition:/.test(textOf(path)));
  expect(partitions).toEqual(['main/electron/window-session.ts']);
  const calls = [...textOf('main/electron/window-session.ts').matchAll(/fromPartition\(([^)]*)\)/g)].map(
    match => match[1] ?? '',
  );
  expect(calls.filter(call => call.includes('persist:'))).toEqual(["'persist:consorta'"]);
  expect(calls.filter(call => !call.includes('persist:'))).toHaveLength(1);
});
