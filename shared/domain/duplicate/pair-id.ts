import type { Duplicate } from './duplicate.ts';

/**
 * The id of the row that holds what was decided of two records: the same for both orders, and for everybody who decides of
 * these two, so that two partners' decisions meet in one row. A digest, because two ids do not fit into one.
 */
export function pairId(table: Duplicate['table'], a: string, b: string): string {
  const [one, other] = inOrder(a, b);
  return `pair-${digest(`${table} ${one} ${other}`)}`;
}

/** Two ids in the order in which a pair names them. */
export const inOrder = (a: string, b: string): readonly [string, string] => (a < b ? [a, b] : [b, a]);

/** 128 bits as hex: four mixed 32-bit lanes over the text. Ids are not chosen by an enemy; no secret is kept by it. */
function digest(text: string): string {
  let lanes = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    lanes = lanes.map((lane, place) => mixed(lane ^ letter, 0x5bd1e995 + 2 * place));
  }
  const all = lanes.reduce((sum, lane) => (sum + lane) | 0, 0);
  return lanes.map((lane, place) => hex(mixed(lane ^ all, 0x165667b1 + 2 * place))).join('');
}

function mixed(value: number, by: number): number {
  const product = Math.imul(value ^ (value >>> 15), by | 1);
  return (product ^ (product >>> 13)) | 0;
}

const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, '0');
