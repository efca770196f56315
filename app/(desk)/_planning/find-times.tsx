'use client';

import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { Loading } from '#app/_ui/loading.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { dayFault } from '#lib/domain/time/entered-day.ts';
import type { DayCell, SlotView, TimesFound } from '#lib/usecases/planning/find-times.ts';
import { findTimesAction } from './actions.ts';
import {
  type Conditions,
  ConditionsForm,
  ConditionsLine,
  conditionsFrom,
  requiredOf,
} from './conditions.tsx';
import { isPlaced, waitsFor } from './placed.ts';
import { SlotList } from './slot-list.tsx';
import { HeatLegend, YearHeat } from './year-heat.tsx';

/** What a time is looked for: a meeting that is there, or one being written. */
export interface Sought {
  readonly meetingId: string | null;
  readonly type: string;
  readonly urgentCause: string;
  readonly title: string;
  readonly venue: string;
  /** Of a new meeting: the vehicles it asks for. */
  readonly vehicleIds?: readonly string[];
  readonly sittings: readonly {
    readonly day: string;
    readonly start: string;
    readonly end: string;
    readonly venueId: string | null;
  }[];
}

interface Props {
  readonly sought: Sought;
  readonly today: string;
  readonly takeWord: string;
  readonly onTake: (slot: SlotView) => void;
  /** Somebody points at a day. */
  readonly onPoint?: (day: string) => void;
  /** The best time, each time it was looked for. */
  readonly onFirst?: (slot: SlotView) => void;
  /** Further conditions, shown with the others. */
  readonly children?: ReactNode;
}

/** Find a time: the year painted by how good each day is, and the best of it with reasons. */
export function FindTimes({
  sought,
  today,
  takeWord,
  onTake,
  onPoint,
  onFirst,
  children,
}: Props): ReactElement {
  const w = useWords('planning');
  const [conditions, setConditions] = useState<Conditions>(() => conditionsFrom(today));
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<DayCell | null>(null);
  const { found, busy, refused, ready, retry } = useTimes(sought, conditions);
  useEffect(() => setChosen(found ? firstOf(found) : null), [found]);
  const tell = useRef(onFirst);
  tell.current = onFirst;
  useEffect(() => {
    const best = found?.slots[0];
    if (best) tell.current?.(best);
  }, [found]);
  const point = (cell: DayCell | null): void => {
    setChosen(cell);
    if (cell) onPoint?.(cell.day);
  };
  return (
    <>
      <div className="sec">
        <h2>{w('findTime')}</h2>
        <span className="end">
          <Button kind="link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {w('conditions')}
          </Button>
        </span>
      </div>
      <ConditionsLine sought={sought} found={found} conditions={conditions} />
      {open ? (
        <ConditionsForm conditions={conditions} bodies={found?.bodies ?? []} onChange={setConditions}>
          {children}
        </ConditionsForm>
      ) : null}
      {ready ? null : <p className="note">{w(waitsFor(sought.sittings) ?? 'waitsForDay')}</p>}
      {refused ? <ErrorNote refused={refused} /> : null}
      {busy && !found ? <Loading label={w('searching')} lines={8} /> : null}
      {found ? (
        <div aria-busy={busy}>
          <YearHeat
            months={found.months}
            proposed={found.slots.map(({ day }) => day)}
            chosen={chosen?.day ?? null}
            onChoose={point}
            onTake={onTake}
          />
          <Why cell={chosen} />
          <HeatLegend />
          {found.slots.length === 0 ? (
            <EmptyState title={w('noSlots')} action={<Button onClick={retry}>{w('search')}</Button>}>
              {w('noSlotsHow')}
            </EmptyState>
          ) : null}
          <SlotList
            slots={listed(found, chosen)}
            chosen={chosen?.day ?? null}
            takeWord={takeWord}
            onChoose={(day) => point(cellOn(found, day))}
            onTake={onTake}
          />
        </div>
      ) : null}
    </>
  );
}

function cellOn(found: TimesFound, day: string): DayCell | null {
  return found.months.flatMap(({ cells }) => cells).find((cell) => cell.day === day) ?? null;
}

function firstOf(found: TimesFound): DayCell | null {
  const [best] = found.slots;
  return best ? cellOn(found, best.day) : null;
}

/** The best five, and the day somebody pointed at if it can be had at all. */
function listed(found: TimesFound, chosen: DayCell | null): readonly SlotView[] {
  const best = found.slots.slice(0, 5);
  const pointed = chosen?.slot;
  return pointed && !best.some(({ day }) => day === pointed.day) ? [...best, pointed] : best;
}

/** Searches again when what is sought or the conditions change and are whole; the last answer counts. */
function useTimes(sought: Sought, conditions: Conditions) {
  const { run, busy, refused } = useAction(findTimesAction);
  const [found, setFound] = useState<TimesFound | null>(null);
  const [turn, setTurn] = useState(0);
  const asked = useRef(0);
  const { meetingId, type, urgentCause, sittings, vehicleIds = [] } = sought;
  const key = JSON.stringify({ meetingId, type, urgentCause, sittings, vehicleIds, conditions, turn });
  const ready = isPlaced(sittings) && dayFault(conditions.from) === null;
  useEffect(() => {
    asked.current += 1;
    if (!ready) return;
    const mine = asked.current;
    const {
      conditions: wanted,
      turn: _turn,
      ...place
    } = JSON.parse(key) as {
      readonly conditions: Conditions;
      readonly turn: number;
    };
    const timer = setTimeout(() => {
      void run({ ...place, from: wanted.from, required: requiredOf(wanted) }).then((answer) => {
        if (answer.ok && mine === asked.current) setFound(answer.value);
      });
    }, 250);
    return () => clearTimeout(timer);
  }, [key, ready, run]);
  return { found, busy, refused, ready, retry: () => setTurn((n) => n + 1) };
}

/** The one reason of the day pointed at, on a line of its own. */
function Why({ cell }: { readonly cell: DayCell | null }): ReactElement {
  const w = useWords('planning');
  return (
    <div className="why" role="status">
      {cell ? (
        <>
          <b>
            {cell.dayWord} · {w(`grade.${cell.grade}`)}
          </b>
          <br />
          {cell.why}
        </>
      ) : null}
    </div>
  );
}
