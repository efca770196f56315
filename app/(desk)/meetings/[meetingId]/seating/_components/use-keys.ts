'use client';

import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { stepKeys, walk } from '#app/_ui/room/walk.ts';
import type { PlacedSeat } from '#lib/domain/seating/room.ts';
import type { Hands } from './use-hands.ts';
import type { useWhy } from './use-why.ts';

interface Around {
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly seats: readonly PlacedSeat[];
  readonly focus: string;
  readonly setFocus: (seatId: string) => void;
  readonly hands: Hands;
  readonly why: ReturnType<typeof useWhy>;
}

/** Arrows walk the seats, Space picks up and puts down, L locks, W asks why, Esc lets go. */
export function useKeys({
  svg,
  seats,
  focus,
  setFocus,
  hands,
  why,
}: Around): (event: KeyboardEvent<SVGSVGElement>) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = stepKeys[event.key];
    if (step) {
      event.preventDefault();
      const next = walk(seats, focus, step);
      setFocus(next);
      svg.current?.querySelector<SVGGElement>(`[data-seat="${CSS.escape(next)}"]`)?.focus();
      return;
    }
    const act = actOf(event.key, { focus, hands, why });
    if (!act) return;
    event.preventDefault();
    act();
  };
}

function actOf(
  key: string,
  { focus, hands, why }: Pick<Around, 'focus' | 'hands' | 'why'>,
): (() => void) | null {
  switch (key) {
    case ' ':
      return () => (hands.held ? hands.put(focus) : hands.pickAt(focus));
    case 'Enter':
      return () => (hands.held ? hands.put(focus) : why.ask(focus));
    case 'w':
    case 'W':
      return () => why.ask(focus);
    case 'l':
    case 'L':
      return () => hands.lock(focus);
    case 'Escape':
      return () => {
        hands.drop();
        why.close();
      };
    default:
      return null;
  }
}

/** V turns the room round, wherever one is on the page, unless one is typing. */
export function useViewKey(turn: () => void): void {
  const latest = useRef(turn);
  useEffect(() => {
    latest.current = turn;
  });
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'v' || event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (target instanceof HTMLElement && target.closest('input, textarea, select, [role="dialog"]')) return;
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
