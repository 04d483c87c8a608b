import type { Facts } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/translation.ts';

/** `14:03` today, `30.11.2022 14:03` on another day, on the clock of this computer. `instant` is UTC. */
export function clockTime(instant: string, language: Language): string {
  const at = new Date(instant);
  const time = at.toLocaleTimeString('ro-RO', { hour: '2-digit', minute: '2-digit' });
  if (at.toDateString() === new Date().toDateString()) return time;
  const day = at.toLocaleDateString('ro-RO', { day: '2-digit', month: '2-digit', year: 'numeric' });
  return language === 'ro' ? `${day} ${time}` : `${day}, ${time}`;
}

const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** Facts as people read them: whole instants (UTC) as the clock of this computer shows them, all others as they are. */
export function withClockTimes(facts: Facts, language: Language): Facts {
  const shown = Object.entries(facts).map(([name, fact]) => [
    name,
    typeof fact === 'string' && instantForm.test(fact) ? clockTime(fact, language) : fact,
  ]);
  return Object.fromEntries(shown);
}
