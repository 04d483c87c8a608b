import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ErrorLog, openErrorLog, withoutHome } from '#main/electron/error-log.ts';
import { type FaultSurroundings, reviveWindow, watchFaults } from '#main/electron/faults.ts';
import { framesOf, kindOf, readFaults } from '#main/electron/log-entry.ts';
import { openSettings } from '#main/electron/settings.ts';
import { BadMessage, type Handlers, registerHandlers } from '#main/ipc/register-handlers.ts';
import { requestParsers } from '#main/ipc/request-parsers.ts';
import { channels } from '#shared/ipc/contract.ts';

/* The log of faults is written in the ways that the program writes it, with people planted wherever an error can hold them. */
const planted = [
  '1800101410017',
  '0722123456',
  'Ștefănescu',
  'Popescu',
  'ion.popescu@exemplu.ro',
  'CJ445566',
  'parola',
];
const person = 'Ștefănescu Popescu 1800101410017 ion.popescu@exemplu.ro 0722123456 CJ445566 parola';
const here = dirname(fileURLToPath(import.meta.url));
let folder = '';
let log: ErrorLog;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consorta-log-'));
  log = openErrorLog(join(folder, 'logs'), () => '2026-03-14T15:09:26.535Z', here);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const written = async (): Promise<string> => {
  const names = await readdir(join(folder, 'logs'));
  const texts = await Promise.all(names.map(name => readFile(join(folder, 'logs', name), 'utf8')));
  return texts.join('');
};
const expectNobody = (text: string): void => {
  for (const part of planted) expect(text).not.toContain(part);
  expect(text).not.toMatch(/\d{13}/);
  expect(text).not.toContain(homedir());
  expect(text).not.toContain(here);
};

/** Errors as Node, the engine and our own code make them, each holding people in every part that it has. */
const errors: readonly (readonly [string, () => unknown])[] = [
  ['a message', () => new TypeError(`unreachable: {"cnp":"1800101410017"} of ${person}`)],
  ['a message of many lines that looks like a stack', () => new Error(`x\n    at ${person} (${here}/Popescu.ts:1:1)`)],
  ['a file error', () => fileError(`${homedir()}/Proiecte/Popescu 1800101410017.json`)],
  ['a name', () => Object.assign(new Error('x'), { name: person })],
  ['a code', () => Object.assign(new Error('x'), { code: person })],
  ['a code like a CNP', () => Object.assign(new Error('x'), { code: '1800101410017' })],
  ['a cause', () => new Error(person, { cause: new Error(person) })],
  ['several', () => new AggregateError([new Error(person)], person)],
  [
    'a stack of its own',
    () => Object.assign(new Error('x'), { stack: `Error: x\n    at ${person} (C:\\Popescu\\a.js:1:1)` }),
  ],
  [
    'a place of ours with a person in it',
    () =>
      Object.assign(new Error('x'), {
        stack: `Error\n    at ${here}/1800101410017.ts:1:1\n    at ${here}/../Popescu.ts:1:1`,
      }),
  ],
  ['a text', () => person],
  ['a row', () => ({ cnp: '1800101410017', lastName: 'Popescu' })],
  ['nothing', () => undefined],
  ['JSON that cannot be read', () => thrownBy(() => JSON.parse(`{"cnp": 1800101410017 Popescu`))],
  ['a refused message', () => thrownBy(() => requestParsers['workspace.commit']({ [person]: 1 }))],
  ['getters that throw', () => Object.defineProperty(new Error('x'), 'stack', { get: () => thrower(person) })],
];
function fileError(path: string): unknown {
  return Object.assign(new Error(`ENOENT: no such file or directory, open '${path}'`), {
    code: 'ENOENT',
    path,
    syscall: 'open',
  });
}
function thrower(text: string): never {
  throw new Error(text);
}
function thrownBy(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

describe.each(errors)('%s that holds people', (_, make) => {
  test('leaves nobody in the log, written directly', async () => {
    expect(log.write('main', make())).toBe('260314150926-1');
    expectNobody(await written());
    expect(await written()).toContain('260314150926-1 main\n');
  });

  test('leaves nobody in the log or the reply, thrown in a handler', async () => {
    const answers = new Map<string, (event: unknown, ...sent: unknown[]) => Promise<unknown>>();
    registerHandlers(
      { handle: (channel: string, answer: never) => void answers.set(channel, answer) },
      {
        isOurWindow: () => true,
        parse: { ...requestParsers, 'program.state': () => ({}) },
        handlers: Object.fromEntries(
          channels.map(channel => [channel, () => Promise.reject(make())]),
        ) as unknown as Handlers,
        onFault: (channel, error) => log.write(`ipc ${channel}`, error),
      },
    );
    const reply = await answers.get('program.state')?.({}, {}).then(String, String);
    expect(reply).toMatch(/^Error: (fault|refused) 260314150926-1$/);
    expectNobody(`${reply} ${await written()}`);
    expect(await written()).toContain(' ipc program.state\n');
  });

  test('leaves nobody in the log or the dialog, thrown outside of every handler', async () => {
    const shown: unknown[] = [];
    const before = ['uncaughtException', 'unhandledRejection'] as const;
    const listeners = before.map(name => process.listeners(name as 'uncaughtException'));
    const around: FaultSurroundings = {
      log,
      dialog: {
        showErrorBox: (...told: unknown[]) => void shown.push(told),
        showMessageBox: async (...told: unknown[]) => {
          shown.push(told);
          return { response: 0, checkboxChecked: false };
        },
      } as unknown as FaultSurroundings['dialog'],
      language: () => 'ro',
      ready: () => false,
      quit: () => {},
    };
    watchFaults(around).report('main, promise', make());
    before.forEach((name, at) => {
      for (const listener of process.listeners(name as 'uncaughtException')) {
        if (!listeners[at]?.includes(listener)) process.removeListener(name, listener);
      }
    });
    expectNobody(await written());
    for (const part of planted) expect(JSON.stringify(shown)).not.toContain(part);
  });
});

test('a page that died and settings that could not be written are told by their codes', async () => {
  const listeners: ((event: unknown, details: object) => void)[] = [];
  const window = {
    webContents: { on: (_: string, listener: (event: unknown, details: object) => void) => listeners.push(listener) },
    isDestroyed: () => true,
  };
  const report = (where: string, error: unknown): void => void log.write(where, error);
  reviveWindow(
    window as never,
    { report },
    async () => {},
    () => 0,
  );
  for (const tell of listeners) tell({}, { reason: 'crashed', exitCode: 139 });
  const settings = await openSettings(
    join(folder, 'no such folder'),
    () => '',
    error => report('settings', error),
  );
  settings.change({ recent: [{ folder: `${homedir()}/Popescu`, title: person }] });
  await settings.settled();
  expect(await written()).toMatch(/ window\nError page-crashed\n[\s\S]* settings\nError file\.[a-z-]+\n/);
  expectNobody(await written());
});

test('kind and code in the form of a program are told, and places in its own files', () => {
  expect(kindOf(new RangeError('x'))).toBe('RangeError');
  expect(kindOf(new BadMessage('x'))).toBe('BadMessage');
  expect(kindOf(fileError('a'))).toBe('Error ENOENT');
  expect(kindOf('text')).toBe('thrown string');
  expect(framesOf(new Error('x'), here)[0]).toMatch(/^error-log\.test\.ts:\d+:\d+$/);
  const stack = [
    'TypeError: x is not a function',
    '    at Program.show (C:\\Users\\Ion Popescu\\AppData\\Local\\Programs\\Consorta\\resources\\app.asar\\dist\\main\\program.cjs:120:7)',
    '    at async file:///C:/Users/Ion%20Popescu/AppData/Local/Programs/Consorta/resources/app.asar/dist/main/parts/jobs-Bq1x.cjs:3:14',
    '    at node:internal/process/task_queues:95:5',
    '    at Object.open (D:\\elsewhere\\program.cjs:1:1)',
  ].join('\n');
  const error = Object.assign(new TypeError('x is not a function'), { stack });
  const program = 'C:\\Users\\Ion Popescu\\AppData\\Local\\Programs\\Consorta\\resources\\app.asar\\dist';
  expect(framesOf(error, program)).toEqual(['main/program.cjs:120:7', 'main/parts/jobs-Bq1x.cjs:3:14']);
});

test('what is written is read again, newest first, with the home folder as ~; cleared, it is gone', async () => {
  log.write('ipc workspace.open', new RangeError('x'));
  log.write('window', fileError('a'));
  const { faults, bytes, mostFiles } = log.read();
  expect(faults.map(({ number, where, kind }) => [number, where, kind])).toEqual([
    ['260314150926-2', 'window', 'Error ENOENT'],
    ['260314150926-1', 'ipc workspace.open', 'RangeError'],
  ]);
  expect(faults[1]?.frames[0]).toMatch(/^error-log\.test\.ts:\d+:\d+$/);
  expect([bytes, mostFiles]).toEqual([Buffer.byteLength(await written()), 3]);
  log.clear();
  expect(log.read()).toMatchObject({ faults: [], bytes: 0 });
  expect(withoutHome('/home/ion.popescu/.config/Consorta/logs', '/home/ion.popescu')).toBe('~/.config/Consorta/logs');
});

test('a log of an earlier version, or one that somebody wrote into, is read without what is not ours', async () => {
  const before = `2026-03-14T15:09:26.535Z 260314150926-1 main\nTypeError: of ${person}\n    at Popescu (a.ts:1:1)\n\n${person}\n\n`;
  log.write('main', new Error('x'));
  await writeFile(join(folder, 'logs', 'errors.1.log'), before);
  const { faults } = log.read();
  expect(faults).toHaveLength(2);
  expect(faults[1]).toMatchObject({ kind: 'TypeError', frames: [] });
  expectNobody(JSON.stringify(faults));
  expect(readFaults(person)).toEqual([]);
});
