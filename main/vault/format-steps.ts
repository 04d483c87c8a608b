import type { JsonValue } from '#shared/kernel/json.ts';

export type ManifestContent = { readonly [name: string]: JsonValue };

/**
 * How a workspace of one format becomes one of the next. A step sees the manifest's content without its seal; rows need no
 * step while tables and fields are only added, because a field that an older program did not write is read as empty.
 */
export type FormatStep = {
  readonly from: number;
  readonly raise: (content: ManifestContent) => ManifestContent;
};

/** One step for each format ever released, in order. Never changed again; tried on the workspaces in `test/format`. */
export const formatSteps: readonly FormatStep[] = [
  // Encryption came: what was made before has none. The seal is added by whoever writes the manifest.
  { from: 1, raise: content => ({ ...content, encryption: null }) },
];

/** The content brought from one format to another, step by step. A step that is missing is a bug and throws. */
export function raise(
  content: ManifestContent,
  from: number,
  to: number,
  steps: readonly FormatStep[] = formatSteps,
): ManifestContent {
  let raised = content;
  for (let format = from; format < to; format += 1) {
    const step = steps.find(({ from: of }) => of === format);
    if (step === undefined) throw new Error(`raise: no step from format ${format}`);
    raised = { ...step.raise(raised), format: format + 1 };
  }
  return raised;
}
