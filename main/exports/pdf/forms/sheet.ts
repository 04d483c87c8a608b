/** A4 upright in points, and the box that forms keep to. */
export const sheet = {
  width: 595.28,
  height: 841.89,
  left: 42,
  right: 553.28,
  inner: 511.28,
  /** Below the running head. */
  bodyTop: 52,
  /** The first page of a form has no running head. */
  titleTop: 40,
  bodyBottom: 790,
  footerRule: 800,
  footerBaseline: 811,
  headBaseline: 38,
} as const;

/** Sizes of type, in points. */
export const type = { title: 14, section: 10.5, group: 9, body: 8.5, table: 7.5, small: 7 } as const;
