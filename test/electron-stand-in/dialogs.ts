import { createInterface } from 'node:readline/promises';
import { type AskedDialog, record } from './record.ts';
import { refuseUnknown } from './refuse-unknown.ts';

/** How a test answers a dialog before it comes: a path, the number of a button, or the person's cancel. */
export type DialogAnswer =
  | { readonly kind: 'open' | 'save'; readonly path: string | null }
  | { readonly kind: 'message'; readonly button: number };
type Options = Record<string, unknown>;

const queue: DialogAnswer[] = [];
export const queueAnswer = (answer: DialogAnswer): void => void queue.push(answer);
export const unusedAnswers = (): number => queue.length;
/** A person in front of the window answers in the terminal. */
let byHand = false;
export const answerByHand = (): void => {
  byHand = true;
};

/** Dialogs may be asked with or without the window that they belong to. */
const optionsOf = (given: unknown[]): Options => (given.length > 1 ? given[1] : given[0]) as Options;

function next(kind: AskedDialog['kind'], options: Options): DialogAnswer {
  record.dialogs.push({ kind, options: JSON.parse(JSON.stringify(options)) as Options });
  const answer = queue.shift();
  if (answer?.kind === kind) return answer;
  const words = `${String(options.title ?? '')} ${String(options.message ?? '')}`.trim();
  record.faults.push(
    `unexpected ${kind} dialog: ${words}${answer ? ` (the answer waiting was for ${answer.kind})` : ''}`,
  );
  return kind === 'message' ? { kind, button: Number(options.cancelId ?? 0) } : { kind: kind as 'open', path: null };
}

async function askPath(kind: 'open' | 'save', options: Options): Promise<string | null> {
  if (!byHand) {
    const answer = next(kind, options);
    return answer.kind === 'message' ? null : answer.path;
  }
  const suggestion = String(options.defaultPath ?? '');
  process.stdout.write(`\n${String(options.title ?? kind)}\n`);
  if (!process.stdin.isTTY) {
    process.stdout.write(`  ${suggestion}\n`);
    return suggestion;
  }
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const typed = (await lines.question(`  Enter: ${suggestion}\n  or a path, or - to cancel: `)).trim();
  lines.close();
  if (typed === '-') return null;
  return typed === '' ? suggestion : typed;
}

export const dialog = refuseUnknown('dialog', {
  showOpenDialog: async (...given: unknown[]) => {
    const path = await askPath('open', optionsOf(given));
    return path === null ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [path] };
  },
  showSaveDialog: async (...given: unknown[]) => {
    const path = await askPath('save', optionsOf(given));
    return { canceled: path === null, filePath: path ?? '' };
  },
  showMessageBox: async (...given: unknown[]) => {
    const options = optionsOf(given);
    if (byHand) {
      process.stdout.write(`\n${String(options.message)}\n${String(options.detail ?? '')}\n`);
      return { response: Number(options.cancelId ?? 0), checkboxChecked: false };
    }
    const answer = next('message', options);
    return { response: answer.kind === 'message' ? answer.button : 0, checkboxChecked: false };
  },
  showErrorBox: (title: string, content: string): void => {
    if (byHand) process.stdout.write(`\n${title}\n${content}\n`);
    else {
      record.dialogs.push({ kind: 'error', options: { title, content } });
      record.faults.push(`error box: ${title}`);
    }
  },
});
