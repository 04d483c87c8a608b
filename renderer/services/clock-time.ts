import type { Language } from '#shared/kernel/translation.ts';

/** `14:03` today, `30.11.2022 14:03` on another day, on the clock of this computer. `instant` is UTC. */
export function clockTime(instant: string, language: Language): string {
  const at = new Date(instant);
  const time = at.toLocaleTimeString('ro-RO', { hour: '2-digit', minute: '2-digit' });
  if (at.toDateString() === new Date().toDateString()) return time;
  const day = at.toLocaleDateString('ro-RO', { day: '2-digit', month: '2-digit', year: 'numeric' });
  return language === 'ro' ? `${day} ${time}` : `${day}, ${time}`;
}
