import type { FieldSpec } from '../../kernel/field.ts';
import { type SavedView, viewPlaces } from './saved-view.ts';

export const savedViewFields = {
  place: { kind: 'choice', label: 'savedView.place', values: viewPlaces, required: true },
  name: { kind: 'text', label: 'savedView.name', maxLength: 120, required: true },
  arrangement: { kind: 'text', label: 'savedView.arrangement', maxLength: 20_000, multiline: true, required: true },
} as const satisfies Record<Exclude<keyof SavedView, 'id'>, FieldSpec>;
