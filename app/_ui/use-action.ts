'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useState, useTransition } from 'react';
import { type Answer, attempt } from './attempt.ts';
import type { Refused } from './error-note.tsx';
import { standingFaults } from './standing-faults.ts';
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

/**
 * A server action in a client component: whether it is under way, why it was refused, and what to say beside which field.
 * `now`: the input as the form would send it, so that what is mended is no longer said to be wrong.
 */
export function useAction<T>(act: (input: unknown) => Promise<Answer<T>>, now?: unknown): ActionState<T> {
  const [answered, setAnswered] = useState<{ readonly refused: Refused; readonly sent: unknown } | null>(
    null,
  );
  const [busy, start] = useTransition();
  const router = useRouter();
  const w = useWords('common');
  const run = useCallback(
    (input: unknown) =>
      new Promise<Answer<T>>((resolve) => {
        start(async () => {
          const answer = await attempt(() => act(input), w);
          setAnswered(answer.ok ? null : { refused: answer, sent: input });
          if (!answer.ok && isLateAct(answer.refusal)) router.refresh();
          resolve(answer);
        });
      }),
    [act, router, w],
  );
  const clear = useCallback(() => setAnswered(null), []);
  const refused =
    answered && (now === undefined ? answered.refused : standingFaults(answered.refused, answered.sent, now));
  const faultOf = (path: string): string | undefined =>
    refused?.faults.find((fault) => fault.path === path)?.message;
  return { run, busy, refused, faultOf, clear };
}
