import { app } from './app.ts';
import { type DrivenAt, frontWindow, type WindowView } from './browser-window.ts';
import { clipboard } from './clipboard.ts';
import { type DialogAnswer, queueAnswer, unusedAnswers } from './dialogs.ts';
import { announceDrop, dropIsKnown } from './drops.ts';
import { chooseMenuItem, type MenuView, menuView } from './menu.ts';
import { type PowerEvent, powerMonitor, setIdleTime } from './power-monitor.ts';
import { type AskedDialog, type Outside, record } from './record.ts';

/** What a driver may ask of a running stand-in, over Node's channel between parent and child. */
export type Orders = {
  /** Where the window in front can be driven, once it has loaded; null until then. */
  endpoint: { given: null; answer: DrivenAt | null };
  answerNextDialog: { given: DialogAnswer; answer: null };
  menu: { given: string; answer: null };
  seeMenu: { given: null; answer: readonly MenuView[] };
  window: { given: null; answer: WindowView | null };
  /** The computer goes to sleep, wakes, locks its screen. */
  power: { given: PowerEvent; answer: null };
  /** Nobody has touched this computer for so many seconds. */
  idle: { given: number; answer: null };
  clipboard: { given: null; answer: string };
  /** Files are about to be dragged over the window, and dropped when it knows them. */
  announceDrop: { given: readonly string[]; answer: null };
  dropIsKnown: { given: null; answer: null };
  /** What happened since it was last taken. */
  take: { given: null; answer: Taken };
  quit: { given: null; answer: null };
};
export type Taken = {
  readonly outside: readonly Outside[];
  readonly faults: readonly string[];
  readonly dialogs: readonly AskedDialog[];
  readonly desktop: readonly { readonly act: string; readonly path: string }[];
  readonly unusedAnswers: number;
};
export type Order = keyof Orders;
export type OrderMessage = { readonly id: number; readonly order: Order; readonly given: unknown };
export type AnswerMessage = { readonly id: number; readonly ok: boolean; readonly answer: unknown };

export function take(): Taken {
  const { outside, faults, dialogs, desktop } = record;
  Object.assign(record, { outside: [], faults: [], dialogs: [], desktop: [] });
  return { outside, faults, dialogs, desktop, unusedAnswers: unusedAnswers() };
}

const acts: {
  readonly [O in Order]: (given: Orders[O]['given']) => Orders[O]['answer'] | Promise<Orders[O]['answer']>;
} = {
  endpoint: async () => (await frontWindow()?.drivenAt()) ?? null,
  answerNextDialog: answer => {
    queueAnswer(answer);
    return null;
  },
  menu: id => {
    const role = chooseMenuItem(id);
    if (role === 'quit') app.quit();
    if (role === 'close') void frontWindow()?.close();
    return null;
  },
  seeMenu: () => menuView(),
  window: () => frontWindow()?.view() ?? null,
  power: event => {
    powerMonitor.emit(event);
    return null;
  },
  idle: seconds => {
    setIdleTime(seconds);
    return null;
  },
  clipboard: () => clipboard.readText(),
  announceDrop: paths => {
    announceDrop(paths);
    return null;
  },
  dropIsKnown: async () => {
    await dropIsKnown();
    return null;
  },
  take,
  quit: () => {
    app.quit();
    return null;
  },
};

/** Obeys the driver. Does nothing when the program was started by hand. */
export function obeyDriver(): void {
  process.on('message', (message: OrderMessage) => {
    const act = acts[message.order] as (given: unknown) => unknown;
    Promise.resolve()
      .then(() => act(message.given))
      .then(
        answer => answerDriver({ id: message.id, ok: true, answer }),
        (error: unknown) => answerDriver({ id: message.id, ok: false, answer: String(error) }),
      );
  });
}

/** Sends a message and waits until it has gone: the process may end next. */
export function answerDriver(message: AnswerMessage): Promise<void> {
  return new Promise(resolve => {
    if (process.send && process.connected) process.send(message, undefined, undefined, () => resolve());
    else resolve();
  });
}
