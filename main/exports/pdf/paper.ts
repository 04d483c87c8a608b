/** A4 landscape in points, and the box that tables and texts keep to. Margins are at least 10 mm (28.35 pt). */
export const paper = {
  width: 841.89,
  height: 595.28,
  left: 36,
  right: 805.89,
  /** Room between the left and the right margin. */
  inner: 769.89,
  /** Tables and texts stay between these two; above is the running head, below the footer. */
  bodyTop: 46,
  /** The title page has no running head: the title begins higher. */
  titleTop: 33,
  bodyBottom: 544,
} as const;

/** A calm palette: slate inks on white. Hex for pdfmake; `inkOf` for drawing. */
export const inks = {
  text: '#1e293b',
  title: '#0f172a',
  muted: '#64748b',
  faint: '#cbd5e1',
  rule: '#e2e8f0',
  headRow: '#334155',
  blockRow: '#475569',
  pale: '#f5f7fa',
  onDark: '#ffffff',
} as const;

/** A hex colour as the three numbers of PDF's `rg` operator. */
export function inkOf(hex: string): string {
  const part = (at: number) => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000;
  return `${part(1)} ${part(3)} ${part(5)}`;
}
