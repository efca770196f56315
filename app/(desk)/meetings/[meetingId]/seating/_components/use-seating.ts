'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useCallback, useEffect, useOptimistic, useRef, useState } from 'react';
import type { Refused } from '#app/_ui/error-note.tsx';
import type { SeatingSaved } from '#lib/usecases/seating/open-seating.ts';
import type { SittingPerson } from '#lib/usecases/seating/view.ts';
import type { ActionAnswer } from '#lib/web/action.ts';
import { useShowSaved } from '../../_components/saved.tsx';
import {
  addWishAction,
  applyRemedyAction,
  chooseRankTableAction,
  dropWishAction,
  lockSeatAction,
  moveSeatAction,
  seatNewcomersAction,
  undoSeatingAction,
} from '../actions.ts';
import type { WordedSeating } from './word-seating.ts';

const actions = {
  move: moveSeatAction,
  lock: lockSeatAction,
  remedy: applyRemedyAction,
  newcomers: seatNewcomersAction,
  addWish: addWishAction,
  dropWish: dropWishAction,
  rankTable: chooseRankTableAction,
  undo: undoSeatingAction,
} as const;

/** One change of the seats, and what the chart shows before the server has answered. */
export interface SeatChange {
  readonly act: keyof typeof actions;
  readonly input?: Readonly<Record<string, unknown>>;
  readonly meanwhile?: (people: readonly SittingPerson[]) => readonly SittingPerson[];
  readonly onSaved?: () => void;
}

export interface SeatingInHand {
  readonly people: readonly SittingPerson[];
  readonly change: (change: SeatChange) => void;
  /** Why the last change was not kept; null after the next one that was. */
  readonly refused: Refused | null;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
  readonly drop: () => void;
}

/** The seats while they are worked on: saved one change after another, each on the version the one before made. */
export function useSeating(seating: WordedSeating): SeatingInHand {
  const router = useRouter();
  const showSaved = useShowSaved();
  const version = useRef(seating.version);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const [failed, setFailed] = useState<{ readonly answer: Refused; readonly change: SeatChange } | null>(
    null,
  );
  const [people, meanwhile] = useOptimistic(
    seating.people,
    (now, edit: NonNullable<SeatChange['meanwhile']>) => edit(now),
  );
  useEffect(() => {
    version.current = Math.max(version.current, seating.version);
  }, [seating.version]);

  const change = useCallback(
    (next: SeatChange) =>
      startTransition(async () => {
        if (next.meanwhile) meanwhile(next.meanwhile);
        showSaved({ kind: 'saving' });
        const send = (): Promise<ActionAnswer<SeatingSaved>> =>
          actions[next.act]({ ...next.input, meetingId: seating.meetingId, basedOn: version.current });
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
        next.onSaved?.();
      }),
    [seating.meetingId, meanwhile, showSaved],
  );

  const catchUp = (): void => {
    const refusal = failed?.answer.refusal;
    if (refusal?.kind !== 'stale') return;
    const current = refusal.current as { readonly version?: number };
    version.current = Math.max(version.current, current.version ?? 0);
  };
  return {
    people,
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
    drop: () => setFailed(null),
  };
}

/** The chart with a person put on a seat, as the server will answer: whoever sits there changes places. */
export function movedIn(
  people: readonly SittingPerson[],
  personId: string,
  seatId: string,
): readonly SittingPerson[] {
  const from = people.find((p) => p.personId === personId)?.seatId;
  return people.flatMap((person) => {
    if (person.personId === personId) return [{ ...person, seatId, moved: true, suggested: false }];
    if (person.seatId !== seatId) return [person];
    return from === undefined ? [] : [{ ...person, seatId: from, moved: true }];
  });
}
