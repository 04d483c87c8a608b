import { type DragEvent, useRef, useState } from 'react';
import { takeDrop } from '#renderer/services/dropped-files.ts';

/**
 * What is dragged over a section and dropped on it, when it is files. A place in it that takes files of its own names itself
 * with `data-drop`; `spot` is that name, null elsewhere.
 */
export function useFileDrag(onDrop: (drop: string, spot: string | null) => void) {
  const [over, setOver] = useState<{ readonly spot: string | null } | null>(null);
  /** Entering a part of the section comes before leaving the part around it. */
  const depth = useRef(0);
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  const spotOf = ({ target }: DragEvent): string | null =>
    target instanceof Element ? (target.closest('[data-drop]')?.getAttribute('data-drop') ?? null) : null;
  const move = (step: number, spot: string | null): void => {
    depth.current = Math.max(0, depth.current + step);
    setOver(depth.current > 0 ? { spot } : null);
  };
  return {
    isOver: over !== null,
    spot: over?.spot ?? null,
    handlers: {
      onDragEnter: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        move(1, spotOf(event));
      },
      onDragLeave: (event: DragEvent) => {
        if (hasFiles(event)) move(-1, over?.spot ?? null);
      },
      onDragOver: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      },
      onDrop: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        const spot = spotOf(event);
        move(-depth.current, null);
        void takeDrop().then(drop => {
          if (drop !== null) onDrop(drop, spot);
        });
      },
    },
  };
}
