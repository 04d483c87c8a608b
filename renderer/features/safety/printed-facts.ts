import type { Language } from '#shared/kernel/translation.ts';

/** An instant (UTC) on this computer's clock: `30.11.2022 14:00`. A text that is no instant is shown as it is. */
export function localInstant(instant: string, language: Language): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const time = at.toLocaleTimeString('ro-RO', { hour: '2-digit', minute: '2-digit' });
  const day = at.toLocaleDateString('ro-RO', { day: '2-digit', month: '2-digit', year: 'numeric' });
  return language === 'ro' ? `${day} ${time}` : `${day}, ${time}`;
}

const units = [
  ['TB', 1e12],
  ['GB', 1e9],
  ['MB', 1e6],
  ['KB', 1e3],
] as const;

/** `1,4 MB`, `120 GB`: bytes in thousands, one decimal below ten, with the language's own sign for it. */
export function printedBytes(bytes: number, language: Language): string {
  const [unit, size] = units.find(([, least]) => bytes >= least) ?? ['B', 1];
  const count = bytes / size;
  const text = count < 10 && unit !== 'B' ? count.toFixed(1).replace(/\.0$/, '') : String(Math.round(count));
  return `${language === 'ro' ? text.replace('.', ',') : text} ${unit}`;
}
