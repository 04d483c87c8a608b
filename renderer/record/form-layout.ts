/** A field and how many of the row's twelve parts it takes. Questions (yes, no, refused) take a line of their own. */
export type Placed = readonly [path: string, parts: number];
/** A box of fields under a heading, which is a key of the page's messages. */
export type FormGroup<Heading extends string> = { readonly heading: Heading; readonly fields: readonly Placed[] };
export type FormSection<Heading extends string> = {
  readonly key: string;
  readonly heading: Heading;
  readonly groups: readonly FormGroup<Heading>[];
};
