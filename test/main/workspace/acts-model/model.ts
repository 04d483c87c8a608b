/**
 * The plain model that a workspace is held against: people who have one of some values or are not there, a stack of acts to
 * undo and one to apply again. Everything follows from the number of the sequence, so that a process and whoever killed it
 * agree on what should be there.
 */
export type Step =
  | { readonly kind: 'do'; readonly sets: readonly { readonly id: string; readonly value: number | null }[] }
  | { readonly kind: 'undo' | 'redo' | 'note' | 'reopen' | 'backup' | 'restore' }
  | { readonly kind: 'erase'; readonly id: string };

/** Who is there, with which value; -1 for somebody who was erased. */
export type People = Readonly<Record<string, number>>;
type Act = { readonly position: number; readonly before: People; readonly after: People };

export type State = {
  readonly people: People;
  readonly position: number;
  readonly undo: readonly Act[];
  readonly redo: readonly Act[];
  readonly backedUp: People | null;
};

const ids = ['p1', 'p2', 'p3', 'p4', 'p5'];
export const values = 4;

export const beginning = (position: number): State => ({ people: {}, position, undo: [], redo: [], backedUp: null });

/** What a step makes of a state. A step that has nothing to do leaves it as it is. */
export function after(state: State, step: Step): State {
  const { people, position, undo, redo, backedUp } = state;
  const next = position + 1;
  if (step.kind === 'do') return acted(state, peopleAfter(people, step));
  if (step.kind === 'restore') return backedUp === null ? state : acted(state, backedUp);
  if (step.kind === 'note') return { ...state, position: next };
  if (step.kind === 'backup') return { ...state, backedUp: people };
  if (step.kind === 'erase') {
    return { ...state, people: { ...people, [step.id]: -1 }, position: next, undo: [], redo: [] };
  }
  const act = step.kind === 'undo' ? undo.at(-1) : step.kind === 'redo' ? redo.at(-1) : undefined;
  if (act === undefined) return state;
  return step.kind === 'undo'
    ? { ...state, people: act.before, position: next, undo: undo.slice(0, -1), redo: [...redo, act] }
    : { ...state, people: act.after, position: next, undo: [...undo, act], redo: redo.slice(0, -1) };
}

function acted(state: State, people: People): State {
  if (sameKey(people) === sameKey(state.people)) return state;
  const act = { position: state.position + 1, before: state.people, after: people };
  return { ...state, people, position: act.position, undo: [...state.undo, act], redo: [] };
}

export function peopleAfter(people: People, { sets }: Extract<Step, { kind: 'do' }>): People {
  const result: Record<string, number> = { ...people };
  for (const { id, value } of sets) {
    if (value === null) delete result[id];
    else result[id] = value;
  }
  return result;
}

const sameKey = (people: People): string => JSON.stringify(Object.entries(people).sort());

/**
 * The steps of one sequence: some at random, then everything undone, then everything applied again, and for one in ten
 * somebody erased for good at the end.
 */
export function stepsOf(sequence: number): readonly Step[] {
  const random = numbersFrom(sequence + 1);
  const upTo = (limit: number): number => Math.floor(random() * limit);
  const steps: Step[] = [];
  for (let count = 2 + upTo(9); count > 0; count -= 1) steps.push(anyStep(upTo));
  let state = steps.reduce(after, beginning(0));
  const take = (step: Step): void => {
    steps.push(step);
    state = after(state, step);
  };
  while (state.undo.length > 0) take({ kind: 'undo' });
  // Some were undone before already, and come back too.
  while (state.redo.length > 0) take({ kind: 'redo' });
  const present = Object.keys(state.people).sort();
  const id = present[upTo(present.length)];
  if (sequence % 10 === 9 && id !== undefined) take({ kind: 'erase', id });
  return steps;
}

function anyStep(upTo: (limit: number) => number): Step {
  const kind = upTo(100);
  if (kind < 48) {
    const sets = ids.flatMap(id => (upTo(3) > 0 ? [] : [{ id, value: upTo(5) === 0 ? null : upTo(values) }]));
    return { kind: 'do', sets: sets.length === 0 ? [{ id: 'p1', value: upTo(values) }] : sets };
  }
  if (kind < 68) return { kind: 'undo' };
  if (kind < 83) return { kind: 'redo' };
  if (kind < 89) return { kind: 'note' };
  if (kind < 96) return { kind: 'reopen' };
  return { kind: kind < 98 ? 'backup' : 'restore' };
}

/** The same numbers between 0 and 1 for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
