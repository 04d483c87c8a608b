import type { Finding } from '#shared/domain/eligibility/finding.ts';

/**
 * Brings the field of a finding into sight and gives it the keyboard. A finding about another record (the employer, its
 * documents) leads to the field by which the participant refers to it.
 */
export function jumpTo({ table, field }: Finding['place']): void {
  const path = table === 'company' ? 'employer' : table === 'participation' ? null : field;
  const target =
    (path === null ? null : fieldAt(path)) ??
    (table === 'dossier' ? document.getElementById('section-documents') : null) ??
    (table === 'participation' ? document.getElementById('section-courses') : null) ??
    fieldAt('employer');
  if (!target) return;
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  target.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  target.focus({ preventScroll: true });
}

/** The input of a path, or of the first path within it (`items/PAR-02` → its state; `contract` → its number). */
function fieldAt(path: string): HTMLElement | null {
  const exact = document.querySelector<HTMLElement>(`[data-testid="${CSS.escape(`field-${path}`)}"]`);
  return exact ?? document.querySelector<HTMLElement>(`[data-testid^="${CSS.escape(`field-${path}/`)}"]`);
}
