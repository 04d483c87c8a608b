export const viewPlaces = ['participants', 'companies', 'documents'] as const;

/** A way to look at a list, by name: for all who work with the workspace. */
export type SavedView = {
  readonly id: string;
  readonly place: (typeof viewPlaces)[number];
  readonly name: string;
  /** Filters, columns and order, as the list writes them (JSON). What cannot be understood any more is left out. */
  readonly arrangement: string;
};
