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
import { isOvertaken } from './is-overtaken.ts';
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
  /** Why a change was not kept: one that came second until it was decided, any other until the next change. */
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
  const [failed, setFailed] = useState<readonly Failed[]>([]);
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
        setFailed((all) => all.filter(isStale));
        if (next.meanwhile) meanwhile(next.meanwhile);
        showSaved({ kind: 'saving' });
        const send = (): Promise<ActionAnswer<SeatingSaved>> =>
          actions[next.act]({ ...next.input, meetingId: seating.meetingId, basedOn: version.current });
        const turn = queue.current.then(send, send);
        queue.current = turn;
        const answer = await turn;
        if (!answer.ok) {
          showSaved({ kind: 'not-saved' });
          setFailed((all) => [...all, { answer, change: next }]);
          return;
        }
        version.current = Math.max(version.current, answer.value.version);
        setFailed((all) => all.filter((each) => !isOvertaken(each.change, next)));
        showSaved({ kind: 'saved', time: answer.value.savedTime });
        next.onSaved?.();
      }),
    [seating.meetingId, meanwhile, showSaved],
  );

  const stale = failed.filter(isStale);
  const catchUp = (): void => {
    for (const { answer } of stale) {
      const current =
        answer.refusal.kind === 'stale' ? (answer.refusal.current as Partial<SeatingSaved>) : {};
      version.current = Math.max(version.current, current.version ?? 0);
    }
    setFailed([]);
  };
  return {
    people,
    change,
    refused: (stale.at(-1) ?? failed.at(-1))?.answer ?? null,
    takeTheirs: () => {
      catchUp();
      router.refresh();
    },
    keepMine: () => {
      catchUp();
      for (const { change: again } of stale) change(again);
    },
    drop: () => setFailed([]),
  };
}

/** A change that was not kept. One that came second waits for a decision, and so do those made behind it. */
interface Failed {
  readonly answer: Refused;
  readonly change: SeatChange;
}

function isStale({ answer }: Failed): boolean {
  return answer.refusal.kind === 'stale';
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
