'use client';

import type { KeyboardEvent } from 'react';
import { type Step, stepKeys, walk } from '#app/_ui/room/walk.ts';
import { duplicate, mark, type Picked, remove, shift } from '#lib/domain/seating/edit-room.ts';
import { type PickUnit, pickWith } from '#lib/domain/seating/pick-seats.ts';
import { allSeats, type Point, type RoomLayout, type SeatMark } from '#lib/domain/seating/room.ts';
import type { RoomInHand } from './use-room.ts';

/** Metres of one press of an arrow, and of one with Shift. */
const steps = { plain: 0.05, shift: 0.5 };
/** How far beside itself a copy is put down. */
const beside: Point = { x: 0.5, y: 0.5 };
const ways: Readonly<Record<Step, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};
const marks: Readonly<Record<string, SeatMark>> = { b: 'blocked', m: 'microphone', w: 'wheelchair' };

/** Arrows move what is picked, Alt with arrows picks the next seat; Delete, undo and the marks have a key each. */
export function roomKeys(hand: RoomInHand, unit: PickUnit, mayEdit: boolean): (event: KeyboardEvent) => void {
  return (event) => {
    const act = actOf(event, hand, unit, mayEdit);
    if (!act) return;
    event.preventDefault();
    act();
  };
}

function actOf(
  event: KeyboardEvent,
  hand: RoomInHand,
  unit: PickUnit,
  mayEdit: boolean,
): (() => void) | null {
  const { room, picked } = hand;
  const step = stepKeys[event.key];
  if (step && (event.altKey || picked.size === 0)) return () => hand.pick(next(room, picked, step, unit));
  if (event.key === 'Escape') return () => hand.pick(new Set());
  const key = event.key.toLowerCase();
  const command = event.ctrlKey || event.metaKey;
  if (command && key === 'a') return () => hand.pick(new Set(allSeats(room).map(({ id }) => id)));
  if (!mayEdit) return null;
  if (step) {
    const far = event.shiftKey ? steps.shift : steps.plain;
    return () => hand.change(shift(room, picked, { x: ways[step].x * far, y: ways[step].y * far }));
  }
  if (command && key === 'z') return event.shiftKey ? hand.redo : hand.undo;
  if (command && key === 'y') return hand.redo;
  if (picked.size === 0) return null;
  if (command && key === 'd') {
    return () => {
      const copy = duplicate(room, picked, beside);
      hand.change(copy.room, copy.picked);
    };
  }
  if (key === 'delete' || key === 'backspace') return () => hand.change(remove(room, picked), new Set());
  const as = command ? undefined : marks[key];
  return as ? () => hand.change(mark(room, picked, as, !isMarked(room, picked, as))) : null;
}

/** Whether every picked seat has a mark: pressing it again takes it away. */
export function isMarked(room: RoomLayout, picked: Picked, as: SeatMark): boolean {
  return allSeats(room).every((seat) => !picked.has(seat.id) || seat[as] === true);
}

function next(room: RoomLayout, picked: Picked, step: Step, unit: PickUnit): Picked {
  const seats = allSeats(room);
  const from = seats.find(({ id }) => picked.has(id));
  const to = from ? walk(seats, from.id, step) : seats[0]?.id;
  return new Set(to === undefined ? [] : pickWith(room, to, unit));
}
