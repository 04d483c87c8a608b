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
 * is left.
 */
export type TypedIn = { readonly means: (kind: 'undo' | 'redo') => boolean; readonly stop: () => void };

export function watchTyping(page: Document): TypedIn {
  let field: Element | null = null;
  let found = '';
  let typed = false;
  const enter = (event: Event): void => {
    field = event.target instanceof Element && isTextField(event.target) ? event.target : null;
    found = field ? textOf(field) : '';
    typed = false;
  };
  const type = (event: Event): void => {
    if (event.target === field && event.isTrusted) typed = true;
  };
  page.addEventListener('focusin', enter);
  page.addEventListener('input', type, true);
  return {
    means: kind => {
      if (field === null || field !== page.activeElement || !typed) return false;
      return kind === 'redo' || textOf(field) !== found;
    },
    stop: () => {
      page.removeEventListener('focusin', enter);
      page.removeEventListener('input', type, true);
    },
  };
}

const textTypes = ['text', 'search', 'email', 'tel', 'url', 'number', 'password', 'date'];
const isTextField = (element: Element): boolean =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && textTypes.includes(element.type)) ||
  (element instanceof HTMLElement && element.isContentEditable);
const textOf = (element: Element): string =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
    ? element.value
    : (element.textContent ?? '');
