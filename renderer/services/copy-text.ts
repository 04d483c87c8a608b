/**
 * Puts a text on the clipboard, on a person's command. By way of a marked field: the window is given no permission to use the
 * clipboard otherwise. False when the system refused.
 */
export function copyText(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  Object.assign(field.style, { position: 'fixed', insetInlineStart: '-100vw', insetBlockStart: '0' });
  document.body.append(field);
  try {
    field.select();
    return document.execCommand('copy');
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}
