/**
 * The letters typed in one field since it was entered, as steps that can be taken back and done again. Chromium keeps such
 * steps as nodes of the page: when a value has been put into the field by the program meanwhile (an act undone, a value that
 * came back from saving), its own undo writes old and new letters side by side. Here a step is the whole text.
 */
export type TypedLetters = {
  /** The text as it stands before something is typed: the program may have put another there. */
  readonly stands: (text: string) => void;
  /** The text as it stands after something was typed; `kind` as the browser names it (`insertText`). */
  readonly typed: (text: string, kind: string) => void;
  /** The text to be shown instead, or null when there is none. */
  readonly back: (text: string) => string | null;
  readonly again: (text: string) => string | null;
};

/** `found`: what stood in the field. Letters typed one after another are one step, until another word begins. */
export function typedLetters(found: string): TypedLetters {
  const before: string[] = [];
  let after: string[] = [];
  let [last, kindBefore] = [found, ''];
  return {
    stands: text => {
      if (text !== last) [last, kindBefore] = [text, ''];
    },
    typed: (text, kind) => {
      const goesOn = kind === kindBefore && !kind.includes('Paste') && !/\s$/.test(last) && before.length > 0;
      if (!goesOn) before.push(last);
      after = [];
      [last, kindBefore] = [text, kind];
    },
    back: text => {
      const shown = before.pop() ?? null;
      if (shown === null) return null;
      after.push(text);
      [last, kindBefore] = [shown, ''];
      return shown;
    },
    again: text => {
      const shown = after.pop() ?? null;
      if (shown === null) return null;
      before.push(text);
      [last, kindBefore] = [shown, ''];
      return shown;
    },
  };
}
