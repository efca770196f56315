'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useState, useTransition } from 'react';
import { type Answer, attempt } from './attempt.ts';
import type { Refused } from './error-note.tsx';
import { useWords } from './words.tsx';

export interface ActionState<T> {
  /** Runs the action; the answer is also kept in `refused` where it was refused. */
  readonly run: (input: unknown) => Promise<Answer<T>>;
  readonly busy: boolean;
  /** The last refusal, until the next run or `clear`. */
  readonly refused: Refused | null;
  /** What is wrong with one field, to stand beside it. */
  readonly faultOf: (path: string) => string | undefined;
  readonly clear: () => void;
}

/** Ticking off, closing and the like came second: nothing was typed that a page drawn anew could lose. */
function isLateAct(refusal: Refused['refusal']): boolean {
  return refusal.kind === 'stale' && refusal.yours === null;
}

/** A server action in a client component: whether it is under way, why it was refused, and what to say beside which field. */
export function useAction<T>(act: (input: unknown) => Promise<Answer<T>>): ActionState<T> {
  const [refused, setRefused] = useState<Refused | null>(null);
  const [busy, start] = useTransition();
  const router = useRouter();
  const w = useWords('common');
  const run = useCallback(
    (input: unknown) =>
      new Promise<Answer<T>>((resolve) => {
        start(async () => {
          const answer = await attempt(() => act(input), w);
          setRefused(answer.ok ? null : answer);
          if (!answer.ok && isLateAct(answer.refusal)) router.refresh();
          resolve(answer);
        });
      }),
    [act, router, w],
  );
  const clear = useCallback(() => setRefused(null), []);
  const faultOf = (path: string): string | undefined =>
    refused?.faults.find((fault) => fault.path === path)?.message;
  return { run, busy, refused, faultOf, clear };
}
