'use client';

import { useCallback, useState } from 'react';

interface History<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
}

/** What is being edited, with every step back and forth. */
export interface Steps<T> {
  readonly now: T;
  readonly change: (next: T) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly mayUndo: boolean;
  readonly mayRedo: boolean;
  /** Begins anew from here: nothing before it can be taken back to. */
  readonly restart: (from: T) => void;
}

/** As many steps as can be taken back. */
const deepest = 200;

export function useSteps<T>(first: T): Steps<T> {
  const [history, setHistory] = useState<History<T>>({ past: [], now: first, future: [] });
  const change = useCallback(
    (next: T) =>
      setHistory(({ past, now }) => ({ past: [...past, now].slice(-deepest), now: next, future: [] })),
    [],
  );
  const undo = useCallback(
    () =>
      setHistory(({ past, now, future }) => {
        const before = past.at(-1);
        return before === undefined
          ? { past, now, future }
          : { past: past.slice(0, -1), now: before, future: [now, ...future] };
      }),
    [],
  );
  const redo = useCallback(
    () =>
      setHistory(({ past, now, future }) => {
        const [after, ...rest] = future;
        return after === undefined
          ? { past, now, future }
          : { past: [...past, now], now: after, future: rest };
      }),
    [],
  );
  const restart = useCallback((from: T) => setHistory({ past: [], now: from, future: [] }), []);
  const { past, now, future } = history;
  return { now, change, undo, redo, mayUndo: past.length > 0, mayRedo: future.length > 0, restart };
}
