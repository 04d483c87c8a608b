import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import type { DrivenAt } from '../electron-stand-in/browser-window.ts';
import { buildStandIn } from '../electron-stand-in/build-stand-in.mjs';
import type { AnswerMessage, Order, Orders, Taken } from '../electron-stand-in/control.ts';
import type { Running, StartOptions } from './driver.ts';
import { dropFiles } from './drop-files.ts';

type Program = StartOptions & { readonly program: string };
const startWithinMs = 60_000;
/** Longer than the program itself waits for a save and for its worker. */
const endWithinMs = 30_000;
const after = (ms: number): Promise<null> => new Promise(resolve => setTimeout(() => resolve(null), ms).unref());

/** Starts the program's main bundle in Node with the stand-in before it, and drives its Chromium. */
export async function startStandIn(options: Program): Promise<Running> {
  const standIn = await buildStandIn();
  const child = new Child(standIn, options);
  let driven = await driveWindow(await child.endpoint(null));
  return {
    get window() {
      return driven.page;
    },
    follow: async () => {
      const before = driven;
      driven = await driveWindow(await child.endpoint(before.at.window));
      await before.close();
    },
    power: async event => void (await child.ask('power', event)),
    idle: async seconds => void (await child.ask('idle', seconds)),
    clipboard: () => child.ask('clipboard', null),
    drop: async (target, paths) => {
      await child.ask('announceDrop', paths);
      await dropFiles(target, paths, () => child.ask('dropIsKnown', null));
    },
    answerNextDialog: async answer => void (await child.ask('answerNextDialog', answer)),
    menu: async id => void (await child.ask('menu', id)),
    seeMenu: () => child.ask('seeMenu', null),
    view: () => child.ask('window', null),
    take: () => child.ask('take', null),
    stop: async () => {
      await child.ask('quit', null).catch(() => {});
      const rest = await Promise.race([child.end(), after(endWithinMs)]);
      if (rest === null) {
        const held = await driven.page
          .getByTestId('not-closed')
          .textContent({ timeout: 1_000 })
          .catch(() => 'nobody knows why');
        await child.kill();
        throw new Error(`the program did not end: ${held}`);
      }
      await driven.close();
      refuseLeftOver(rest, child.log());
    },
    kill: async () => {
      const chromiumPid = pidOfChromium(options.userData);
      await child.kill();
      await driven.close();
      await endOf(chromiumPid);
    },
    startAgain: () => new Child(standIn, options).exit(),
  };
}

class Child {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (message: AnswerMessage) => void>();
  readonly #ended: Promise<number | null>;
  readonly #userData: string;
  #said = '';
  #count = 0;
  #last: Taken | null = null;

  constructor(standIn: string, { userData, program, environment }: Program) {
    this.#userData = userData;
    this.#process = spawn(process.execPath, ['--require', standIn, program, `--user-data-dir=${userData}`], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, ...environment },
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on('data', (text: Buffer) => {
        this.#said = `${this.#said}${text.toString()}`.slice(-4_000);
      });
    }
    this.#process.on('message', (message: AnswerMessage) => {
      if (message.id === 0) this.#last = message.answer as Taken;
      else this.#waiting.get(message.id)?.(message);
      this.#waiting.delete(message.id);
    });
    this.#ended = new Promise(resolve => {
      this.#process.once('exit', code => {
        for (const [id, settle] of this.#waiting) settle({ id, ok: false, answer: this.#lastWords(code) });
        resolve(code);
      });
    });
  }

  async ask<O extends Order>(order: O, given: Orders[O]['given']): Promise<Orders[O]['answer']> {
    this.#count += 1;
    const id = this.#count;
    const { ok, answer } = await new Promise<AnswerMessage>(resolve => {
      this.#waiting.set(id, resolve);
      if (this.#process.connected) this.#process.send({ id, order, given });
      else resolve({ id, ok: false, answer: `the program has ended ${this.#said}` });
    });
    if (!ok) throw new Error(String(answer));
    return answer as Orders[O]['answer'];
  }

  /** Where the window in front can be driven, as soon as that is another than the one given. */
  async endpoint(before: number | null): Promise<DrivenAt> {
    const until = Date.now() + startWithinMs;
    while (Date.now() < until) {
      // A window that is just being taken away answers with a failure.
      const asked = this.ask('endpoint', null).catch(error => (before === null ? Promise.reject(error) : null));
      // Nor does a window whose page never comes up keep this from saying so.
      const endpoint = await Promise.race([asked, after(until - Date.now())]);
      if (endpoint !== null && endpoint.window !== before) return endpoint;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    await this.kill();
    throw new Error(`the window did not open. ${this.#said}`);
  }

  /** Waits for an orderly end; what happened and was not taken is the program's last word. */
  async end(): Promise<Taken> {
    const code = await this.#ended;
    if (code !== 0 || this.#last === null) throw new Error(this.#lastWords(code));
    return this.#last;
  }

  /** Why the program ended, as far as it said: on its terminal, to the person, and in its error log. */
  #lastWords(code: number | null): string {
    const { faults = [], dialogs = [] } = this.#last ?? {};
    return [`the program ended (${code})`, this.#said, ...faults, JSON.stringify(dialogs), this.log()].join('\n');
  }

  /** What the program wrote down of its faults; empty when nothing. */
  log(): string {
    try {
      return readFileSync(join(this.#userData, 'logs', 'errors.log'), 'utf8');
    } catch {
      return '';
    }
  }

  exit(): Promise<number | null> {
    return this.#ended;
  }

  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#ended;
  }
}

type Driven = { readonly at: DrivenAt; readonly page: Page; readonly close: () => Promise<void> };

async function driveWindow(at: DrivenAt): Promise<Driven> {
  const browser = await chromium.connectOverCDP(at.endpoint);
  for (const context of browser.contexts()) {
    for (const page of context.pages()) {
      if ((await targetOf(page)) !== at.target) continue;
      // The stand-in answers for a page that holds on to itself; without a listener Playwright would let it go from here.
      page.on('dialog', () => {});
      return { at, page, close: () => browser.close().catch(() => {}) };
    }
  }
  throw new Error('the window has no page');
}

/** What Chromium calls a page; null for one that is just being taken away, as that of the window before may be. */
async function targetOf(page: Page): Promise<string | null> {
  try {
    const session = await page.context().newCDPSession(page);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    await session.detach();
    return targetInfo.targetId;
  } catch (error) {
    if (page.isClosed() || /has been closed|Target closed/.test(String(error))) return null;
    throw error;
  }
}

/** Nothing may be left that no test took. */
export function refuseLeftOver({ faults, outside, unusedAnswers }: Taken, log = ''): void {
  const left = [
    ...faults,
    ...outside.map(({ what, address, refusedBy }) => `${what} to ${address}, refused by ${refusedBy}`),
    ...(unusedAnswers > 0 ? [`${unusedAnswers} dialog answers were not used`] : []),
  ];
  if (left.length > 0) throw new Error(`the program ran with faults:\n${left.join('\n')}\n${log}`);
}

/** Chromium names its process in a link in its folder; null where it does not (Windows) or has gone. */
function pidOfChromium(userData: string): number | null {
  try {
    return Number(
      readlinkSync(join(userData, 'Partitions', 'consorta', 'SingletonLock'))
        .split('-')
        .pop(),
    );
  } catch {
    return null;
  }
}

/** Chromium ends by itself when the process that started it has gone; wait, so that its folder can be used again. */
async function endOf(pid: number | null): Promise<void> {
  for (let tries = 0; pid !== null && tries < 200; tries += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  if (pid !== null) process.kill(pid, 'SIGKILL');
}
