'use client';

import { useCallback, useState } from 'react';
import type { Picked } from '#lib/domain/seating/edit-room.ts';
import type { RoomLayout } from '#lib/domain/seating/room.ts';

interface Step {
  readonly room: RoomLayout;
  readonly picked: Picked;
}

interface History {
  readonly past: readonly Step[];
  readonly now: Step;
  readonly future: readonly Step[];
}

/** As many steps as can be taken back. */
const deepest = 200;
const nothing: Picked = new Set();

/** The drawing under work, what is picked of it, and every step back and forth. */
export interface RoomInHand extends Step {
  readonly pick: (picked: Picked) => void;
  /** A step: what comes after it is picked as well, or what was picked stays picked. */
  readonly change: (room: RoomLayout, picked?: Picked) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly mayUndo: boolean;
  readonly mayRedo: boolean;
}

export function useRoom(first: RoomLayout): RoomInHand {
  const [history, setHistory] = useState<History>({
    past: [],
    now: { room: first, picked: nothing },
    future: [],
  });
  const pick = useCallback((picked: Picked) => setHistory((h) => ({ ...h, now: { ...h.now, picked } })), []);
  const change = useCallback(
    (room: RoomLayout, picked?: Picked) =>
      setHistory(({ past, now }) => ({
        past: [...past, now].slice(-deepest),
        now: { room, picked: picked ?? now.picked },
        future: [],
      })),
    [],
  );
  const undo = useCallback(
    () =>
      setHistory((h) => {
        const before = h.past.at(-1);
        return before ? { past: h.past.slice(0, -1), now: before, future: [h.now, ...h.future] } : h;
      }),
    [],
  );
  const redo = useCallback(
    () =>
      setHistory((h) => {
        const [after, ...future] = h.future;
        return after ? { past: [...h.past, h.now], now: after, future } : h;
      }),
    [],
  );
  return {
    ...history.now,
    ...{ pick, change, undo, redo },
    mayUndo: history.past.length > 0,
    mayRedo: history.future.length > 0,
  };
}
