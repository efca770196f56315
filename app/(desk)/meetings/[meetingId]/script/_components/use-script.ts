'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Answer, attempt } from '#app/_ui/attempt.ts';
import type { Refused } from '#app/_ui/error-note.tsx';
import { useUnsaved } from '#app/_ui/use-unsaved.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { ScriptSaved } from '#lib/usecases/scripts/commands.ts';
import { useShowSaved } from '../../_components/saved.tsx';
import { editPassageAction, placeOrphanAction, restorePassageAction } from '../actions.ts';
import type { WordedScript } from './word-script.ts';

const actions = { edit: editPassageAction, restore: restorePassageAction, place: placeOrphanAction } as const;

/** One change of the script: which, with what. */
export interface ScriptChange {
  readonly act: keyof typeof actions;
  readonly input: Readonly<Record<string, unknown>>;
  /** It was kept: at once, or after a choice. */
  readonly onKept?: () => void;
}

export interface ScriptInHand {
  /** Resolves to whether it was kept. */
  readonly change: (change: ScriptChange) => Promise<boolean>;
  readonly refused: Refused | null;
  /** The passage the refused change was about. */
  readonly refusedKey: string | null;
  readonly takeTheirs: () => void;
  /** Keeps the refused change over theirs, or tries it again. */
  readonly keepMine: () => void;
  /** Counts how often theirs was taken: boxes with this in their key are closed by it. */
  readonly taken: number;
}

/**
 * The script while it is worked on: changes are saved one after another, each on the version the one before made. A
 * colleague's save in between is shown beside one's own, and nothing typed is lost.
 */
export function useScript({ meetingId, paper, version }: WordedScript): ScriptInHand {
  const router = useRouter();
  const showSaved = useShowSaved();
  const known = useRef(version);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const [failed, setFailed] = useState<{ readonly answer: Refused; readonly change: ScriptChange } | null>(
    null,
  );
  const w = useWords('common');
  const underWay = useRef(0);
  const [taken, setTaken] = useState(0);
  useUnsaved(() => {
    if (failed) return 'draft';
    return underWay.current > 0 ? 'saving' : 'none';
  });
  useEffect(() => {
    known.current = Math.max(known.current, version);
  }, [version]);

  const change = useCallback(
    async (next: ScriptChange): Promise<boolean> => {
      showSaved({ kind: 'saving' });
      const send = (): Promise<Answer<ScriptSaved>> =>
        attempt(() => actions[next.act]({ ...next.input, meetingId, paper, basedOn: known.current }), w);
      underWay.current += 1;
      const turn = queue.current.then(send, send);
      queue.current = turn;
      const answer = await turn;
      underWay.current -= 1;
      if (!answer.ok) {
        showSaved({ kind: 'not-saved' });
        setFailed({ answer, change: next });
        return false;
      }
      known.current = Math.max(known.current, answer.value.version);
      showSaved({ kind: 'saved', time: answer.value.savedTime });
      setFailed(null);
      next.onKept?.();
      return true;
    },
    [meetingId, paper, showSaved, w],
  );

  const catchUp = (): void => {
    const refusal = failed?.answer.refusal;
    if (refusal?.kind !== 'stale') return;
    const { version: now } = refusal.current as { readonly version?: number };
    known.current = Math.max(known.current, now ?? 0);
  };
  return {
    change,
    refused: failed?.answer ?? null,
    refusedKey: failed ? String(failed.change.input.passageKey ?? '') : null,
    takeTheirs: () => {
      catchUp();
      setFailed(null);
      setTaken((n) => n + 1);
      router.refresh();
    },
    keepMine: () => {
      if (!failed) return;
      catchUp();
      void change(failed.change);
    },
    taken,
  };
}
