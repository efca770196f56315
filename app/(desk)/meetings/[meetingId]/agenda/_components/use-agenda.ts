'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useCallback, useEffect, useOptimistic, useRef, useState } from 'react';
import { type Answer, attempt } from '#app/_ui/attempt.ts';
import type { Refused } from '#app/_ui/error-note.tsx';
import { useUnsaved } from '#app/_ui/use-unsaved.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { AgendaJson } from '#lib/domain/agendas/agenda-json.ts';
import type { AgendaSaved } from '#lib/usecases/agendas/commands.ts';
import { useShowSaved } from '../../_components/saved.tsx';
import {
  addItemAction,
  addItemsAction,
  duplicateItemAction,
  moveItemAction,
  removeItemAction,
  swapItemsAction,
  undoAgendaAction,
  updateItemAction,
} from '../actions.ts';
import { besidesTheirs, joined, overTheirs, withDrafts } from './conflict.ts';
import type { WordedAgenda, WordedLine } from './word-agenda.ts';

const actions = {
  add: addItemAction,
  addMany: addItemsAction,
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
  /** Why the last change was not kept; null after the next one that was. For `stale` with everything changed here since. */
  readonly refused: Refused | null;
  readonly takeTheirs: () => void;
  /** Keeps what was changed here over theirs, or tries again what did not arrive. */
  readonly keepMine: () => void;
  /** Counts how often theirs was taken: fields with this in their key show what is stored. */
  readonly taken: number;
}

interface Held {
  readonly answer: Refused;
  /** What was changed here and can still be kept. */
  readonly drafts: readonly Change[];
}

/** Refusals after which the same change can be kept: by choosing, by trying again, or signed in again. */
const again: ReadonlySet<Refused['refusal']['kind']> = new Set(['stale', 'failed', 'not-signed-in']);

/**
 * The agenda while it is worked on. Changes are saved one after another, each on the version the one before made, so
 * that quick typing never clashes with itself. A colleague's save in between is shown beside everything changed here
 * since; nothing of it is given up before the choice.
 */
export function useAgenda(agenda: WordedAgenda): AgendaInHand {
  const router = useRouter();
  const w = useWords('common');
  const showSaved = useShowSaved();
  const version = useRef(agenda.version);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const underWay = useRef(0);
  const [held, setHeld] = useState<Held | null>(null);
  const holding = useRef<Held | null>(null);
  const [taken, setTaken] = useState(0);
  const [lines, meanwhile] = useOptimistic(agenda.lines, (now, edit: NonNullable<Change['meanwhile']>) =>
    edit(now),
  );
  useEffect(() => {
    version.current = Math.max(version.current, agenda.version);
  }, [agenda.version]);
  useUnsaved(() => {
    if (holding.current && holding.current.drafts.length > 0) return 'draft';
    return underWay.current > 0 ? 'saving' : 'none';
  });

  const hold = useCallback((next: Held | null): void => {
    holding.current = next;
    setHeld(next);
  }, []);
  const keepBack = useCallback(
    (answer: Refused, next: Change): void => {
      showSaved({ kind: 'not-saved' });
      const drafts = holding.current?.drafts ?? [];
      hold({ answer, drafts: again.has(answer.refusal.kind) ? joined(drafts, next) : drafts });
    },
    [hold, showSaved],
  );
  const change = useCallback(
    (next: Change) => {
      // Outside the transition, which shows nothing of its own until the server has answered.
      if (holding.current?.answer.refusal.kind !== 'stale') showSaved({ kind: 'saving' });
      startTransition(async () => {
        if (next.meanwhile) meanwhile(next.meanwhile);
        const open = holding.current;
        if (open?.answer.refusal.kind === 'stale') return keepBack(open.answer, next);
        const send = (): Promise<Answer<AgendaSaved>> =>
          attempt(
            () => actions[next.act]({ ...next.input, meetingId: agenda.meetingId, basedOn: version.current }),
            w,
          );
        underWay.current += 1;
        const turn = queue.current.then(send, send);
        queue.current = turn;
        const answer = await turn;
        underWay.current -= 1;
        if (!answer.ok) return keepBack(answer, next);
        version.current = Math.max(version.current, answer.value.version);
        showSaved({ kind: 'saved', time: answer.value.savedTime });
        if ((holding.current?.drafts.length ?? 0) === 0) hold(null);
        next.onSaved?.(answer.value);
      });
    },
    [agenda.meetingId, hold, keepBack, meanwhile, showSaved, w],
  );

  const catchUp = (): void => {
    const { refusal } = held?.answer ?? {};
    if (refusal?.kind !== 'stale') return;
    const current = refusal.current as { readonly version?: number };
    version.current = Math.max(version.current, current.version ?? 0);
  };
  return {
    lines,
    change,
    refused: held && withOwn(held),
    takeTheirs: () => {
      const { refusal } = held?.answer ?? {};
      catchUp();
      hold(null);
      setTaken((n) => n + 1);
      router.refresh();
      if (refusal?.kind !== 'stale') return;
      const { current, base } = refusal as { readonly current: AgendaJson; readonly base?: AgendaJson };
      for (const draft of besidesTheirs(held?.drafts ?? [], current, base)) change(draft);
    },
    keepMine: () => {
      if (!held) return;
      const { refusal } = held.answer;
      catchUp();
      hold(null);
      const drafts =
        refusal.kind === 'stale' ? overTheirs(held.drafts, refusal.current as AgendaJson) : held.drafts;
      for (const draft of drafts) change(draft);
    },
    taken,
  };
}

/** The refusal with everything changed here as one's own version. */
function withOwn({ answer, drafts }: Held): Refused {
  const { refusal } = answer;
  if (refusal.kind !== 'stale') return answer;
  const { current, base } = refusal as { readonly current: AgendaJson; readonly base?: AgendaJson };
  return { ...answer, refusal: { ...refusal, yours: withDrafts(current, drafts, base) } };
}
