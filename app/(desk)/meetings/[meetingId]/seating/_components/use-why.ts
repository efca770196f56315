'use client';

import { useCallback, useRef, useState } from 'react';
import { explainSeatAction } from '../actions.ts';
import type { WordedWhy } from './word-why.ts';

/** The open explanation: which seat, and what the server said of it; null while it is asked. */
export interface OpenWhy {
  readonly seatId: string;
  readonly why: WordedWhy | null;
}

/** 为什么坐这里, asked of the server seat by seat. */
export function useWhy(meetingId: string): {
  readonly open: OpenWhy | null;
  readonly ask: (seatId: string) => void;
  readonly close: () => void;
} {
  const [open, setOpen] = useState<OpenWhy | null>(null);
  const wanted = useRef<string | null>(null);
  const close = useCallback(() => {
    wanted.current = null;
    setOpen(null);
  }, []);
  const ask = useCallback(
    (seatId: string) => {
      wanted.current = seatId;
      setOpen({ seatId, why: null });
      void explainSeatAction({ meetingId, seatId }).then((answer) => {
        if (wanted.current !== seatId) return;
        setOpen(answer.ok ? { seatId, why: answer.value } : null);
      });
    },
    [meetingId],
  );
  return { open, ask, close };
}
