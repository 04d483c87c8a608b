/** Opens the section of a company where a field stands, and gives the field the keyboard once it is drawn. */
export function goToField(go: (to: string) => void, company: string, field: string): void {
  const isFigure = /^(averageStaff|turnover|totalAssets|referenceYear|eurRate|estimated|approvedOn|otherYears)/.test(
    field,
  );
  go(`/companies/${company}/${isFigure ? 'sme' : 'data'}`);
  focusSoon(field === 'state' ? 'company-state' : `field-${field}`);
}

/** The page is drawn within a frame or two; a field that is not there by then is not waited for. */
export function focusSoon(testId: string, framesLeft = 30): void {
  requestAnimationFrame(() => {
    const target = document.querySelector<HTMLElement>(`[data-testid="${CSS.escape(testId)}"]`);
    if (!target) {
      if (framesLeft > 0) focusSoon(testId, framesLeft - 1);
      return;
    }
    target.scrollIntoView({ block: 'center' });
    target.focus({ preventScroll: true });
  });
}
