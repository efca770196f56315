'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useCallback, useEffect, useOptimistic, useRef, useState } from 'react';
import type { Refused } from '#app/_ui/error-note.tsx';
import type { AgendaSaved } from '#lib/usecases/agendas/commands.ts';
import type { ActionAnswer } from '#lib/web/action.ts';
import { useShowSaved } from '../../_components/saved.tsx';
import {
  addItemAction,
  duplicateItemAction,
  moveItemAction,
  removeItemAction,
  swapItemsAction,
  undoAgendaAction,
  updateItemAction,
} from '../actions.ts';
import type { WordedAgenda, WordedLine } from './word-agenda.ts';

const actions = {
  add: addItemAction,
  update: updateItemAction,
  move: moveItemAction,
  remove: removeItemAction,
  duplicate: duplicateItemAction,
  swap: swapItemsAction,
  undo: undoAgendaAction,
} as const;

/** One change of the agenda: which, with what, and what the page shows before the server has answered. */
export interface Change {
  readonly act: keyof typeof actions;
  readonly input: Readonly<Record<string, unknown>>;
  readonly meanwhile?: (lines: readonly WordedLine[]) => readonly WordedLine[];
  readonly onSaved?: (saved: AgendaSaved) => void;
}

export interface AgendaInHand {
  readonly lines: readonly WordedLine[];
  readonly change: (change: Change) => void;
  /** Why the last change was not kept; null after the next one that was. */
  readonly refused: Refused | null;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
}

/**
 * The agenda while it is worked on. Changes are saved one after another, each on the version the one before made, so
 * that quick typing never clashes with itself. A colleague's save in between is shown beside one's own.
 */
export function useAgenda(agenda: WordedAgenda): AgendaInHand {
  const router = useRouter();
  const showSaved = useShowSaved();
  const version = useRef(agenda.version);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const [failed, setFailed] = useState<{ readonly answer: Refused; readonly change: Change } | null>(null);
  const [lines, meanwhile] = useOptimistic(agenda.lines, (now, edit: NonNullable<Change['meanwhile']>) =>
    edit(now),
  );
  useEffect(() => {
    version.current = Math.max(version.current, agenda.version);
  }, [agenda.version]);

  const change = useCallback(
    (next: Change) =>
      startTransition(async () => {
        if (next.meanwhile) meanwhile(next.meanwhile);
        showSaved({ kind: 'saving' });
        const send = (): Promise<ActionAnswer<AgendaSaved>> =>
          actions[next.act]({ ...next.input, meetingId: agenda.meetingId, basedOn: version.current });
        const turn = queue.current.then(send, send);
        queue.current = turn;
        const answer = await turn;
        if (!answer.ok) {
          showSaved({ kind: 'not-saved' });
          setFailed({ answer, change: next });
          return;
        }
        version.current = Math.max(version.current, answer.value.version);
        showSaved({ kind: 'saved', time: answer.value.savedTime });
        setFailed(null);
        next.onSaved?.(answer.value);
      }),
    [agenda.meetingId, meanwhile, showSaved],
  );

  const catchUp = (): void => {
    const { refusal } = failed?.answer ?? {};
    if (refusal?.kind !== 'stale') return;
    const current = refusal.current as { readonly version?: number };
    version.current = Math.max(version.current, current.version ?? 0);
  };
  return {
    lines,
    change,
    refused: failed?.answer ?? null,
    takeTheirs: () => {
      catchUp();
      setFailed(null);
      router.refresh();
    },
    keepMine: () => {
      if (!failed) return;
      catchUp();
      change(failed.change);
    },
  };
}
