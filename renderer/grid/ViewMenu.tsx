import { Button, Menu } from '@mantine/core';
import { IconBookmark, IconCheck, IconDeviceFloppy, IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react';
import type { GridApi } from 'ag-grid-community';
import { useState } from 'react';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { SavedView } from '#shared/domain/saved-view/saved-view.ts';
import {
  readArrangement,
  sameArrangement,
  storableFilters,
  type ViewArrangement,
} from '#shared/domain/saved-view/view-arrangement.ts';
import { gridMessages } from './grid.messages.ts';
import { arrange, arrangementOf, columnsOf } from './grid-arrangement.ts';
import { useSavedViews, type ViewProblem } from './use-saved-views.ts';
import styles from './ViewMenu.module.css';
import { ViewNameDialog } from './ViewNameDialog.tsx';

type Narrowed = ViewArrangement['narrowed'];
type Props<Row> = {
  readonly place: SavedView['place'];
  readonly api: GridApi<Row> | null;
  /** What narrows the list besides its columns. */
  readonly narrowed: Narrowed;
  /** Narrows the list as a view has it; what was typed in the search is cleared. */
  readonly onNarrow: (narrowed: Narrowed) => void;
  /** Columns whose filters name people: no view keeps those. */
  readonly personal: readonly string[];
};

/** The ways to look at a list that somebody gave a name: one press and the list is looked at so. */
export function ViewMenu<Row>({ place, api, narrowed, onNarrow, personal }: Props<Row>) {
  const { say } = useProgram();
  const t = useWords(gridMessages);
  const { views, add, rename, update, remove } = useSavedViews(place);
  /** Read when the menu opens. */
  const [now, setNow] = useState<ViewArrangement | null>(null);
  const [lastId, setLastId] = useState<string | null>(null);
  const [naming, setNaming] = useState<'new' | SavedView | null>(null);
  const [problem, setProblem] = useState<ViewProblem | null>(null);
  const known = api === null ? [] : columnsOf(api).map(column => column.getColId());
  const read = ({ arrangement }: SavedView): ViewArrangement | null => readArrangement(arrangement, known);
  const isNow = (view: SavedView): boolean => {
    const stored = read(view);
    return stored !== null && now !== null && sameArrangement(stored, now);
  };
  const current = views.find(isNow) ?? views.find(({ id }) => id === lastId) ?? null;

  const look = (): void => {
    setProblem(null);
    if (api === null) return;
    const own = arrangementOf(api);
    setNow({ ...own, filters: storableFilters(own.filters, personal), narrowed });
  };
  const apply = (view: SavedView): void => {
    const stored = read(view);
    if (stored === null) setProblem({ code: 'views.unreadable', facts: {} });
    // What cannot be shown can still be removed.
    setLastId(view.id);
    if (stored === null || api === null) return;
    arrange(api, stored);
    onNarrow(stored.narrowed);
  };
  const name = async (text: string): Promise<ViewProblem | null> => {
    if (naming === null || now === null) return null;
    if (naming === 'new') {
      const added = await add(text, now);
      if (added.ok) setLastId(added.value);
      return added.ok ? null : added.error;
    }
    const renamed = await rename(naming, text);
    return renamed.ok ? null : renamed.error;
  };
  const act = async (doing: ReturnType<typeof remove>): Promise<void> => {
    const done = await doing;
    if (!done.ok) setProblem(done.error);
  };
  const icon = { size: '1rem', stroke: 1.7, 'aria-hidden': true } as const;
  return (
    <>
      <Menu position="bottom-end" width="20rem" onOpen={look} shadow="md">
        <Menu.Target>
          <Button
            variant="default"
            size="xs"
            className={styles.button ?? ''}
            leftSection={<IconBookmark {...icon} />}
            disabled={api === null}
            data-testid="grid-views"
          >
            {t('views.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.length === 0 ? <Menu.Label>{t('views.none')}</Menu.Label> : null}
          {views.map(view => (
            <Menu.Item
              key={view.id}
              className={styles.view ?? ''}
              onClick={() => apply(view)}
              leftSection={isNow(view) ? <IconCheck {...icon} /> : <span className={styles.noMark} />}
              data-testid="grid-view"
            >
              {view.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconDeviceFloppy {...icon} />}
            onClick={() => setNaming('new')}
            data-testid="grid-view-save"
          >
            {t('views.save')}
          </Menu.Item>
          {current === null ? null : (
            <>
              {isNow(current) ? null : (
                <Menu.Item
                  leftSection={<IconRefresh {...icon} />}
                  onClick={() => now && void act(update(current, now))}
                  data-testid="grid-view-update"
                >
                  {t('views.update', { name: current.name })}
                </Menu.Item>
              )}
              <Menu.Item
                leftSection={<IconPencil {...icon} />}
                onClick={() => setNaming(current)}
                data-testid="grid-view-rename"
              >
                {t('views.rename', { name: current.name })}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconTrash {...icon} />}
                onClick={() => void act(remove(current))}
                data-testid="grid-view-remove"
              >
                {t('views.remove', { name: current.name })}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {problem === null ? null : (
        <p className={styles.problem} role="alert">
          {problem.code === 'views.unreadable' ? t(problem.code) : say(problem.code, problem.facts)}
        </p>
      )}
      {naming === null ? null : (
        <ViewNameDialog
          first={naming === 'new' ? '' : naming.name}
          isNew={naming === 'new'}
          onName={name}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  );
}
