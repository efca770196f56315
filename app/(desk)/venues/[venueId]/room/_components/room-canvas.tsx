'use client';

import { type KeyboardEvent, type ReactElement, useEffect, useLayoutEffect, useRef } from 'react';
import type { PickUnit } from '#lib/domain/seating/pick-seats.ts';
import type { Point } from '#lib/domain/seating/room.ts';
import type { Easel, Motif } from './easel.ts';
import { pointerHandlers } from './pointer.ts';
import type { RoomInHand } from './use-room.ts';

interface Props {
  readonly easel: Easel;
  readonly hand: RoomInHand;
  readonly unit: PickUnit;
  readonly mayEdit: boolean;
  readonly label: string;
  readonly describedBy: string;
  readonly words: Motif['words'];
  readonly onShift: (by: Point) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/**
 * The room on two canvases: below what stands still, drawn when something changed; above what is being dragged, drawn
 * once a frame. A drag goes past React, so that 3,000 seats follow the pointer.
 */
export function RoomCanvas(props: Props): ReactElement {
  const { easel, hand, unit, mayEdit, words } = props;
  const { room, picked, pick } = hand;
  const box = useRef<HTMLDivElement>(null);
  const [below, above] = [useRef<HTMLCanvasElement>(null), useRef<HTMLCanvasElement>(null)];
  useEffect(() => {
    if (box.current && below.current && above.current)
      return easel.set(box.current, below.current, above.current);
    return undefined;
  }, [easel, below, above]);
  useLayoutEffect(() => easel.show({ room, picked, words }), [easel, room, picked, words]);
  const handlers = pointerHandlers({
    easel,
    room,
    picked,
    unit,
    mayEdit,
    onPick: pick,
    onShift: props.onShift,
  });
  return (
    <div
      className="room-canvas"
      ref={box}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a drawing worked on by keys of its own
      tabIndex={0}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      onKeyDown={props.onKey}
    >
      <canvas ref={below} />
      <canvas ref={above} {...handlers} />
    </div>
  );
}
