'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { hashTarget } from '#app/_ui/hash-target.ts';

export interface SelectedLine {
  readonly selected: string | null;
  /** The line whose details stand open. */
  readonly opened: string | null;
  readonly select: (id: string) => void;
  /** Opens or (null) closes the details; `field` is a selector of the field to go to once it is there. */
  readonly open: (id: string | null, field?: string) => void;
}

/** Which line is worked on. The address's hash names it too, so that a mend elsewhere leads to its line. */
export function useSelectedLine(): SelectedLine {
  const [selected, setSelected] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);

  useEffect(() => {
    const follow = (): void => {
      const id = hashTarget();
      if (id === '') return;
      setSelected(id);
      setOpened(id);
      document.getElementById(id)?.scrollIntoView({ block: 'center' });
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);

  // The field may come into being only after the server has answered: looked for on every draw until it is there.
  useEffect(() => {
    if (wanted.current === null) return;
    const field = document.querySelector<HTMLElement>(wanted.current);
    if (!field) return;
    wanted.current = null;
    field.focus();
    field.scrollIntoView({ block: 'nearest' });
  });

  const select = useCallback((id: string) => setSelected(id), []);
  const open = useCallback((id: string | null, field?: string) => {
    if (id !== null) setSelected(id);
    setOpened(id);
    wanted.current = field ?? null;
  }, []);
  return { selected, opened, select, open };
}
