import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback } from 'react';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { readDraft } from '#shared/domain/draft.ts';
import { savedViewFields } from '#shared/domain/saved-view/saved-view.fields.ts';
import type { SavedView } from '#shared/domain/saved-view/saved-view.ts';
import { type ViewArrangement, writeArrangement } from '#shared/domain/saved-view/view-arrangement.ts';
import type { Row } from '#shared/journal/commit.ts';
import { draftCommit } from '#shared/journal/diff.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { foldForSearch } from '#shared/kernel/search-text.ts';

/** What could not be done, as the window says it. */
export type ViewProblem = Pick<Problem, 'code' | 'facts'>;
type Done<T> = Promise<Result<T, ViewProblem>>;

/** The views of one list, by name, and what is done with them: each an act that all who use the workspace see. */
export type SavedViews = {
  readonly views: readonly SavedView[];
  /** The value is the id of the new view. */
  readonly add: (name: string, arrangement: ViewArrangement) => Done<string>;
  readonly rename: (view: SavedView, name: string) => Done<null>;
  readonly update: (view: SavedView, arrangement: ViewArrangement) => Done<null>;
  readonly remove: (view: SavedView) => Done<null>;
};

const none: readonly SavedView[] = [];

export function useSavedViews(place: SavedView['place']): SavedViews {
  const { state } = useProgram();
  const { copy, saving } = useProject();
  const { author } = state;
  const all = useLiveQuery(() => copy.db.savedView.toArray(), [copy]) ?? none;
  const views = all.filter(view => view.place === place).sort((a, b) => inRomanian.compare(a.name, b.name));

  const save = useCallback(
    async (key: string, id: string, change: (stored: SavedView | null) => Row | null): Done<null> =>
      saving.save(async () => {
        const before = (await copy.db.savedView.get(id)) ?? null;
        // Removed meanwhile by somebody else: there is nothing left to change.
        if (before === null && key !== 'savedView.added') return null;
        const commit = draftCommit({ key, facts: {} }, author, [{ table: 'savedView', before, after: change(before) }]);
        return commit.changes.length === 0 ? null : commit;
      }, null),
    [copy, saving, author],
  );
  const read = (parts: Omit<SavedView, 'id'>, id: string): Result<Row, ViewProblem> => {
    const draft = readDraft(savedViewFields, parts, { id });
    if (draft.ok) return ok({ ...draft.value, id });
    const [first] = draft.error;
    return fail({ code: first?.code ?? 'field.type', facts: first?.facts ?? {} });
  };
  const isTaken = (name: string, but: string | null): boolean =>
    views.some(view => view.id !== but && foldForSearch(view.name) === foldForSearch(name));

  return {
    views,
    add: async (name, arrangement) => {
      if (isTaken(name, null)) return fail(taken);
      const id = crypto.randomUUID();
      const row = read({ place, name, arrangement: writeArrangement(arrangement) }, id);
      if (!row.ok) return row;
      const saved = await save('savedView.added', id, () => row.value);
      return saved.ok ? ok(id) : saved;
    },
    rename: async (view, name) => {
      if (isTaken(name, view.id)) return fail(taken);
      const row = read({ place, name, arrangement: view.arrangement }, view.id);
      if (!row.ok) return row;
      return save('savedView.renamed', view.id, stored => stored && { ...stored, name: row.value.name ?? name });
    },
    update: async (view, arrangement) => {
      const row = read({ place, name: view.name, arrangement: writeArrangement(arrangement) }, view.id);
      if (!row.ok) return row;
      return save(
        'savedView.updated',
        view.id,
        stored => stored && { ...stored, arrangement: row.value.arrangement ?? '' },
      );
    },
    remove: view => save('savedView.removed', view.id, () => null),
  };
}

const taken: ViewProblem = { code: 'savedView.taken', facts: {} };
const inRomanian = new Intl.Collator('ro');
