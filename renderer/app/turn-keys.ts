import { type TypedLetters, typedLetters } from './typed-letters.ts';

/** What a key press asks for: Ctrl/Cmd+Z undoes, Ctrl+Y and Shift+Ctrl/Cmd+Z redo. Null when it is another key. */
export function turnOfKey(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey && event.ctrlKey ? 'redo' : null;
}

/**
 * Whether the field with the focus is being typed in, so that undo means the letters typed and not the last act. A field is,
 * from the first letter that is typed in it until it is left or stands again as it was found; redo means its letters until it
 * is left. `turn` takes the letters back or does them again.
 */
export type TypedIn = {
  readonly means: (kind: 'undo' | 'redo') => boolean;
  readonly turn: (kind: 'undo' | 'redo') => void;
  readonly stop: () => void;
};

export function watchTyping(page: Document): TypedIn {
  let field: Element | null = null;
  let found = '';
  let typed = false;
  let letters: TypedLetters | null = null;
  const enter = (event: Event): void => {
    field = event.target instanceof Element && isTextField(event.target) ? event.target : null;
    found = field ? textOf(field) : '';
    typed = false;
    // What is secret is kept nowhere but in its field, and nothing but its field changes it.
    letters = field === null || isSecret(field) ? null : typedLetters(found);
  };
  const type = (event: Event): void => {
    if (event.target !== field || field === null || !event.isTrusted) return;
    typed = true;
    letters?.typed(textOf(field), event instanceof InputEvent ? event.inputType : '');
  };
  const stand = (event: Event): void => {
    if (event.target === field && field !== null) letters?.stands(textOf(field));
  };
  page.addEventListener('focusin', enter);
  page.addEventListener('beforeinput', stand, true);
  page.addEventListener('input', type, true);
  return {
    means: kind => {
      if (field === null || field !== page.activeElement || !typed) return false;
      return kind === 'redo' || textOf(field) !== found;
    },
    turn: kind => {
      if (letters === null || !(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) {
        page.execCommand(kind);
        return;
      }
      const shown = kind === 'undo' ? letters.back(field.value) : letters.again(field.value);
      if (shown !== null) write(field, shown);
    },
    stop: () => {
      page.removeEventListener('focusin', enter);
      page.removeEventListener('beforeinput', stand, true);
      page.removeEventListener('input', type, true);
    },
  };
}

/** Puts a text into a field as if it had been typed: around React's own setter, which would take it for known. */
function write(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const kind = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'historyUndo' }));
}

const textTypes = ['text', 'search', 'email', 'tel', 'url', 'number', 'password', 'date'];
const isTextField = (element: Element): boolean =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && textTypes.includes(element.type)) ||
  (element instanceof HTMLElement && element.isContentEditable);
const isSecret = (element: Element): boolean => element instanceof HTMLElement && element.dataset.secret !== undefined;
const textOf = (element: Element): string =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
    ? element.value
    : (element.textContent ?? '');
