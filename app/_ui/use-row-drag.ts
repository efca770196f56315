'use client';

import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** Near the edge of the scrolling area, this many pixels from it, the list scrolls on. */
const EDGE = 48;
const SCROLL = 12;

export interface RowDrag {
  /** The line that is held, and the line it would stand before; `before` null: at the end. */
  readonly held: { readonly id: string; readonly before: string | null } | null;
  /** For the handle of a line. */
  readonly onPointerDown: (id: string, event: PointerEvent) => void;
}

/**
 * Dragging lines of a table or a list by their handle: lines are `[data-line]` inside `body`. The line stays where it is until
 * it is dropped; Esc puts it back. `onDrop` gets the place counted in the resulting list.
 */
export function useRowDrag(
  body: RefObject<HTMLElement | null>,
  onDrop: (id: string, index: number) => void,
): RowDrag {
  const [held, setHeld] = useState<RowDrag['held']>(null);
  const holding = useRef(held);
  holding.current = held;

  const rows = useCallback(
    (): readonly HTMLElement[] => [...(body.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])],
    [body],
  );
  const aim = useCallback(
    (y: number): string | null => {
      const below = rows().find((row) => {
        const box = row.getBoundingClientRect();
        return y < box.top + box.height / 2;
      });
      return below?.dataset.line ?? null;
    },
    [rows],
  );

  const id = held?.id ?? null;
  useEffect(() => {
    if (id === null) return;
    const onMove = (event: globalThis.PointerEvent): void => {
      const scroller = body.current?.closest<HTMLElement>('.left, .body');
      if (scroller) {
        const box = scroller.getBoundingClientRect();
        if (event.clientY < box.top + EDGE) scroller.scrollTop -= SCROLL;
        if (event.clientY > box.bottom - EDGE) scroller.scrollTop += SCROLL;
      }
      setHeld({ id, before: aim(event.clientY) });
    };
    const onUp = (): void => {
      const order = rows().map((row) => row.dataset.line ?? '');
      const before = holding.current?.before ?? null;
      const from = order.indexOf(id);
      const at = before === null ? order.length : order.indexOf(before);
      setHeld(null);
      const to = at > from ? at - 1 : at;
      if (to !== from) onDrop(id, to);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setHeld(null);
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onUp);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onUp);
      window.removeEventListener('keydown', onKey);
    };
  }, [id, aim, body, onDrop, rows]);

  const onPointerDown = useCallback(
    (line: string, event: PointerEvent) => {
      if (event.button !== 0) return;
      event.preventDefault();
      (event.currentTarget as HTMLElement).focus();
      setHeld({ id: line, before: aim(event.clientY) });
    },
    [aim],
  );
  return { held, onPointerDown };
}
