'use client';

import { type PointerEvent, type RefObject, useRef, useState } from 'react';
import type { RoomScale } from '#app/_ui/room/room-scale.ts';
import { seatAt } from '#app/_ui/room/walk.ts';
import type { PlacedSeat } from '#lib/domain/seating/room.ts';

/** A plate on its way, in pixels of the drawing. */
export interface Drag {
  readonly from: string;
  readonly x: number;
  readonly y: number;
  /** The seat it would be dropped on. */
  readonly over: string | null;
}

interface Around {
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly seats: readonly PlacedSeat[];
  readonly scale: RoomScale;
  /** Whether this seat's plate may be dragged. */
  readonly mayDrag: (seatId: string) => boolean;
  readonly onDrop: (from: string, to: string) => void;
  readonly onPress: (seatId: string) => void;
}

/** A press that moves less than this is a click. */
const slack = 4;

/** Dragging a plate with mouse, pen or finger; a press without moving is a click on the seat. */
export function useDrag({ svg, seats, scale, mayDrag, onDrop, onPress }: Around): {
  readonly drag: Drag | null;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: (event: PointerEvent) => void;
    readonly onPointerCancel: () => void;
  };
} {
  const press = useRef<{ readonly seatId: string; readonly x: number; readonly y: number } | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const pointOf = (event: PointerEvent): { readonly x: number; readonly y: number } => {
    const box = svg.current?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0) - 2, y: event.clientY - (box?.top ?? 0) - 2 };
  };
  const seatUnder = ({ x, y }: { readonly x: number; readonly y: number }): string | null => {
    const m = scale.perMetre;
    return seatAt(seats, x / m, y / m, { x: scale.rostrumWidth / 2 / m + 0.1, y: 26 / m });
  };
  const stop = (): void => {
    press.current = null;
    setDrag(null);
  };
  return {
    drag,
    handlers: {
      onPointerDown: (event) => {
        const plate = event.target instanceof Element ? event.target.closest('[data-seat]') : null;
        const seatId = plate?.getAttribute('data-seat');
        if (event.button !== 0 || !seatId) return;
        press.current = { seatId, x: event.clientX, y: event.clientY };
      },
      onPointerMove: (event) => {
        const from = press.current;
        if (!from || !mayDrag(from.seatId)) return;
        if (!drag && Math.hypot(event.clientX - from.x, event.clientY - from.y) < slack) return;
        if (!drag) svg.current?.setPointerCapture(event.pointerId);
        const point = pointOf(event);
        setDrag({ from: from.seatId, ...point, over: seatUnder(point) });
      },
      onPointerUp: () => {
        const from = press.current;
        if (from && !drag) onPress(from.seatId);
        if (drag?.over && drag.over !== drag.from) onDrop(drag.from, drag.over);
        stop();
      },
      onPointerCancel: stop,
    },
  };
}
