/** A rate of ten-thousandths as stored text (`49481`) the way it is read: `4,9481`; anything else as it is. */
export function shownRate(text: string): string {
  if (!/^\d{5,6}$/.test(text)) return text;
  return `${text.slice(0, -4)},${text.slice(-4)}`;
}

/** What was typed as a rate (`4,9481`, `4.95`, `4`) in ten-thousandths; anything else as it is, for the field to refuse. */
export function storedRate(text: string): string {
  const parts = /^(\d{1,2})(?:[.,](\d{1,4}))?$/.exec(text.trim());
  if (!parts) return text;
  return `${parts[1] ?? ''}${(parts[2] ?? '').padEnd(4, '0')}`;
}
