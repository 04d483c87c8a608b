import { useWords } from '#renderer/services/words.ts';
import type { FolderPlace } from '#shared/ipc/folder.channels.ts';
import { folderMessages } from './folder.messages.ts';

/** Sentences about the places in which a folder lies. */
export function usePlaceWords(): {
  readonly what: (place: FolderPlace) => string;
  readonly warning: (places: readonly FolderPlace[]) => string;
} {
  const t = useWords(folderMessages);
  return {
    what: ({ kind, sign }) => `${t(`folder.kind.${kind}`)} (${t(`folder.sign.${sign}`)})`,
    // Being synchronised is the worst of it: that alone can put old files in place of new ones.
    warning: places => {
      const kinds = places.map(({ kind }) => kind);
      for (const kind of ['network', 'removable', 'other-volume'] as const) {
        if (kinds.every(one => one === kind)) return t(`folder.warn.${kind}`);
      }
      const cloud = kinds.find(kind => kind !== 'network' && kind !== 'removable' && kind !== 'other-volume');
      return cloud ? t('folder.warn.cloud', { name: t(`folder.kind.${cloud}`) }) : t('folder.warn.network');
    },
  };
}
