'use client';

import {
  type PointerEvent as ReactPointerEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { EntryView } from '#lib/usecases/calendars/entries.ts';
import type { MovableMeeting } from '#lib/usecases/calendars/queries.ts';
import type { PlaceChecked } from '#lib/usecases/planning/check.ts';
import { checkDayAction, moveToDayAction } from '../../_planning/actions.ts';

/** What is being dragged, where it is, and what it would clash with there. */
export interface Drag {
  readonly meetingId: string | null;
  readonly entry: EntryView | null;
  /** The day it was taken from, and the day beneath the pointer. */
  readonly from: string;
  readonly over: string | null;
  readonly at: { readonly x: number; readonly y: number };
  readonly checked: PlaceChecked | null;
  /** Commitments it would clash with on the day beneath the pointer. */
  readonly clashing: ReadonlySet<string>;
  readonly start: (event: ReactPointerEvent, entry: EntryView, day: string) => void;
  /** Whether a drop has only just ended, so that the click that follows opens nothing. */
  readonly justDropped: () => boolean;
  /** Whether a finger has lifted a meeting, so that moving it scrolls nothing. */
  readonly isLifted: () => boolean;
}

/** How the day beneath the pointer looks: by the heaviest of what a drop there would clash with; empty elsewhere. */
export function targetClass({ over, checked }: Pick<Drag, 'over' | 'checked'>, day: string): string {
  if (over !== day) return '';
  const { block = 0, warn = 0 } = checked?.counts ?? {};
  if (block > 0) return 'target t-block';
  return warn > 0 ? 'target t-warn' : 'target';
}

interface Held {
  readonly entry: EntryView;
  readonly from: string;
  /** A finger lifts by resting; moving at once scrolls the page, as everywhere. */
  readonly byFinger: boolean;
  readonly x: number;
  readonly y: number;
}

/** So far a pointer may tremble before it drags. */
const slack = 6;
/** So long a finger rests before it lifts; shorter than the long press of the system. */
const restMs = 350;
const none: ReadonlySet<string> = new Set();

/**
 * Dragging a meeting to another day with mouse, pen or a finger that has rested on it: checked on every day it passes,
 * dropped or put back with Esc.
 */
export function useDrag(meetings: readonly MovableMeeting[]): Drag {
  const [held, setHeld] = useState<Held | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [at, setAt] = useState({ x: 0, y: 0 });
  const [moving, setMoving] = useState(false);
  const dropped = useRef(0);
  const lifted = useRef(false);
  const checked = useDayCheck(moving ? (held?.entry.meetingId ?? null) : null, over, held?.from ?? '');
  const drop = useDrop(meetings);

  const stop = useCallback(() => {
    lifted.current = false;
    setHeld(null);
    setOver(null);
    setMoving(false);
  }, []);

  useEffect(() => {
    if (!held?.byFinger) return;
    const timer = setTimeout(() => {
      lifted.current = true;
      setMoving(true);
      setAt({ x: held.x, y: held.y });
      setOver(held.from);
    }, restMs);
    // Neither the menu nor the selection that the system gives a long press.
    const refuse = (event: Event): void => event.preventDefault();
    window.addEventListener('contextmenu', refuse);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('contextmenu', refuse);
    };
  }, [held]);

  useEffect(() => {
    if (!held) return;
    const onMove = (event: PointerEvent): void => {
      if (!moving) {
        if (Math.hypot(event.clientX - held.x, event.clientY - held.y) < slack) return;
        if (held.byFinger) {
          stop();
          return;
        }
      }
      setMoving(true);
      setAt({ x: event.clientX, y: event.clientY });
      setOver(dayAt(event.clientX, event.clientY));
    };
    const onUp = (event: PointerEvent): void => {
      const day = moving ? dayAt(event.clientX, event.clientY) : null;
      if (moving) dropped.current = event.timeStamp;
      stop();
      if (day && day !== held.from) drop(held, day);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') stop();
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', stop);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', stop);
      window.removeEventListener('keydown', onKey);
    };
  }, [held, moving, stop, drop]);

  const start = useCallback((event: ReactPointerEvent, entry: EntryView, day: string) => {
    if (event.button !== 0 || !event.isPrimary) return;
    const byFinger = event.pointerType === 'touch';
    setHeld({ entry, from: day, byFinger, x: event.clientX, y: event.clientY });
  }, []);
  const justDropped = useCallback(() => performance.now() - dropped.current < 300, []);
  const isLifted = useCallback(() => lifted.current, []);
  const clashing = useMemo(
    () => (checked ? new Set(checked.clashes.map(({ commitmentId }) => commitmentId)) : none),
    [checked],
  );
  const dragging = moving && held !== null;
  return {
    meetingId: dragging ? held.entry.meetingId : null,
    entry: dragging ? held.entry : null,
    from: held?.from ?? '',
    over: dragging ? over : null,
    at,
    checked,
    clashing,
    start,
    justDropped,
    isLifted,
  };
}

/** The day whose cell lies beneath a point; the chip and the list let the pointer through. */
function dayAt(x: number, y: number): string | null {
  const cell = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-day]');
  return cell?.dataset.day ?? null;
}

/** What the clash engine says of the day beneath the pointer, once it rests there a moment. */
function useDayCheck(meetingId: string | null, day: string | null, from: string): PlaceChecked | null {
  const { run } = useAction(checkDayAction);
  const [known, setKnown] = useState<ReadonlyMap<string, PlaceChecked>>(new Map());
  const key = meetingId && day ? `${meetingId}:${day}` : null;
  const have = key !== null && known.has(key);
  useEffect(() => {
    if (key === null || have || day === from) return;
    const timer = setTimeout(() => {
      void run({ meetingId, day }).then((answer) => {
        if (answer.ok) setKnown((all) => new Map(all).set(key, answer.value));
      });
    }, 120);
    return () => clearTimeout(timer);
  }, [key, have, meetingId, day, from, run]);
  return key !== null && day !== from ? (known.get(key) ?? null) : null;
}

/** Puts the meeting on its new day, and offers the way back. */
function useDrop(meetings: readonly MovableMeeting[]): (held: Held, day: string) => void {
  const w = useWords('calendar');
  const say = useToast();
  const { run } = useAction(moveToDayAction);
  return useCallback(
    (held, day) => {
      const meeting = meetings.find(({ id }) => id === held.entry.meetingId);
      const first = meeting?.sittings[0]?.day;
      if (!meeting || first === undefined) return;
      // A later sitting may be what was taken hold of: the whole meeting moves by as many days.
      const to = shifted(first, daysBetween(held.from, day));
      const back = (version: number): void => {
        void run({ meetingId: meeting.id, basedOn: version, day: first }).then((answer) => {
          if (answer.ok) say({ text: w('movedBack', { title: meeting.shortTitle, day: first }) });
        });
      };
      void run({ meetingId: meeting.id, basedOn: meeting.version, day: to }).then((answer) => {
        if (!answer.ok) return say({ text: answer.message, kind: 'failed' });
        const { version } = answer.value;
        say({ text: w('moved', { title: meeting.shortTitle, day: to }), undo: () => void back(version) });
      });
    },
    [meetings, run, say, w],
  );
}

/** Whole days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
