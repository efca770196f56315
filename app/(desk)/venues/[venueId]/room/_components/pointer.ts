import type { PointerEvent } from 'react';
import type { Picked } from '#lib/domain/seating/edit-room.ts';
import {
  type PickUnit,
  pickAt,
  pickInside,
  pickWith,
  type SnapLines,
  snap,
  snapLines,
} from '#lib/domain/seating/pick-seats.ts';
import { allSeats, type Box, type Point, type RoomLayout } from '#lib/domain/seating/room.ts';
import type { Easel } from './easel.ts';
import { metresAt } from './viewport.ts';

/** What the pointer is about, from its press to its release. */
export type Gesture = Move | Span | Pan | Pinch;

interface Pan {
  readonly kind: 'pan';
  readonly pointer: number;
  readonly last: Point;
}

/** Two fingers on the floor, by pointer: they pan and zoom until one of them is lifted. */
interface Pinch {
  readonly kind: 'pinch';
  readonly at: Readonly<Record<number, Point>>;
}

interface Move {
  readonly kind: 'move';
  readonly pointer: number;
  readonly from: Point;
  /** The seat that was taken hold of: it is this one that comes to rest on a line. */
  readonly anchor: Point;
  /** What a press without a drag picks. */
  readonly taken: Picked;
  readonly lines: SnapLines;
  readonly by: Point;
  readonly onX: number | null;
  readonly onY: number | null;
  readonly begun: boolean;
}

interface Span {
  readonly kind: 'box';
  readonly pointer: number;
  readonly from: Point;
  readonly to: Point;
  readonly add: boolean;
  readonly begun: boolean;
}

interface Around {
  readonly easel: Easel;
  readonly room: RoomLayout;
  readonly picked: Picked;
  readonly unit: PickUnit;
  readonly mayEdit: boolean;
  readonly onPick: (picked: Picked) => void;
  readonly onShift: (by: Point) => void;
}

/** Pixels within which a seat comes to rest on the line of another, and below which a drag is a click. */
const snapReach = 7;
const slack = 3;
/** Metres round the middle of a plate that count as the plate. */
const plateReach = 0.45;

type On = 'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel';

/** Click picks, a drag moves with snapping, a drag over the floor draws a box or, by finger, pans; two fingers zoom. */
export function pointerHandlers(around: Around): Readonly<Record<On, (event: PointerEvent) => void>> {
  const { easel } = around;
  return {
    onPointerDown: (event) => {
      if (event.button > 1) return;
      const second = withSecondFinger(easel.gesture(), event);
      if (second === 'ignored') return;
      if (second !== null) {
        event.currentTarget.setPointerCapture(event.pointerId);
        easel.follow(second, false);
        return;
      }
      // A length still being typed belongs to the seats picked so far: it is taken over before others are.
      if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
      event.currentTarget.setPointerCapture(event.pointerId);
      const at = metresAt(easel.view(), pixelOf(event));
      const hit = event.button === 0 ? pickAt(around.room, at, plateReach) : null;
      if (hit === null) pressFloor(event, at, around);
      else pressSeat(event, at, hit, around);
    },
    onPointerMove: (event) => {
      const now = easel.gesture();
      if (!now) return;
      const pixel = pixelOf(event);
      if (now.kind === 'pinch') {
        pinch(now, event, easel);
        return;
      }
      if (now.pointer !== event.pointerId) return;
      if (now.kind === 'pan') {
        easel.follow({ ...now, last: pixel }, false);
        easel.pan({ x: pixel.x - now.last.x, y: pixel.y - now.last.y });
        return;
      }
      const at = metresAt(easel.view(), pixel);
      const { m } = easel.view();
      if (!now.begun && Math.hypot(at.x - now.from.x, at.y - now.from.y) * m < slack) return;
      easel.follow(
        now.kind === 'box'
          ? { ...now, to: at, begun: true }
          : moved(now, at, event.altKey ? 0 : snapReach / m),
        !now.begun,
      );
    },
    onPointerUp: (event) => {
      const now = easel.gesture();
      if (now && now.kind !== 'pinch' && now.pointer !== event.pointerId) return;
      if (now?.kind === 'move') {
        if (!now.begun) around.onPick(now.taken);
        else if (now.by.x !== 0 || now.by.y !== 0) around.onShift(now.by);
      }
      if (now?.kind === 'box' && now.begun) {
        const found = pickInside(around.room, boxOf(now.from, now.to));
        around.onPick(new Set(now.add ? [...around.picked, ...found] : found));
      }
      easel.follow(null, true);
    },
    onPointerCancel: () => easel.follow(null, true),
  };
}

/** A second finger beside one that pans makes a pinch; beside any other gesture it is not heard. Null: a gesture begins. */
function withSecondFinger(now: Gesture | null, event: PointerEvent): Pinch | 'ignored' | null {
  if (!now || event.isPrimary) return null;
  const isNew = now.kind === 'pan' && now.pointer !== event.pointerId && event.pointerType === 'touch';
  if (!isNew) return 'ignored';
  return { kind: 'pinch', at: { [now.pointer]: now.last, [event.pointerId]: pixelOf(event) } };
}

/** Goes by where the middle of the fingers went, and nears by how far they went apart. */
function pinch(now: Pinch, event: PointerEvent, easel: Easel): void {
  const before = Object.values(now.at);
  if (!(event.pointerId in now.at)) return;
  const at = { ...now.at, [event.pointerId]: pixelOf(event) };
  const [was, is] = [spread(before), spread(Object.values(at))];
  easel.follow({ kind: 'pinch', at }, false);
  easel.pan({ x: is.middle.x - was.middle.x, y: is.middle.y - was.middle.y });
  if (was.apart > 0) easel.zoom(is.apart / was.apart, is.middle);
}

function spread([one = nowhere, other = one]: readonly Point[]): {
  readonly middle: Point;
  readonly apart: number;
} {
  return {
    middle: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 },
    apart: Math.hypot(one.x - other.x, one.y - other.y),
  };
}

const nowhere: Point = { x: 0, y: 0 };

function pressFloor(event: PointerEvent, at: Point, { easel, onPick }: Around): void {
  const pans = event.button === 1 || event.pointerType === 'touch';
  if (pans) easel.follow({ kind: 'pan', pointer: event.pointerId, last: pixelOf(event) }, false);
  else {
    easel.follow(
      { kind: 'box', pointer: event.pointerId, from: at, to: at, add: event.shiftKey, begun: false },
      false,
    );
    if (!event.shiftKey) onPick(new Set());
  }
}

function pressSeat(event: PointerEvent, at: Point, hit: string, around: Around): void {
  const { easel, room } = around;
  const taken = hit.startsWith('~') ? [hit] : pickWith(room, hit, around.unit);
  const picked = pickedAfter(around.picked, taken, event.shiftKey);
  if (picked !== around.picked) around.onPick(picked);
  if (!around.mayEdit || event.shiftKey) return;
  const anchor = allSeats(room).find(({ id }) => id === hit) ?? at;
  easel.follow(
    {
      ...{ kind: 'move', pointer: event.pointerId },
      ...{ from: at, anchor, taken: new Set(taken), lines: snapLines(room, picked) },
      ...{ by: { x: 0, y: 0 }, onX: null, onY: null, begun: false },
    },
    false,
  );
}

/** The drag to a point, the seat in hand at rest on a line or the grid; at once where `reach` is nought. */
function moved(now: Move, at: Point, reach: number): Move {
  const wanted = { x: now.anchor.x + at.x - now.from.x, y: now.anchor.y + at.y - now.from.y };
  const rest = reach === 0 ? { ...wanted, onX: null, onY: null } : snap(now.lines, wanted, reach);
  const by = { x: rest.x - now.anchor.x, y: rest.y - now.anchor.y };
  return { ...now, by, onX: rest.onX, onY: rest.onY, begun: true };
}

/** Of what is picked already, a plain press keeps all: it may be the beginning of a drag. */
function pickedAfter(before: Picked, taken: readonly string[], add: boolean): Picked {
  const known = taken.every((id) => before.has(id));
  if (!add) return known ? before : new Set(taken);
  const rest = [...before].filter((id) => !taken.includes(id));
  return new Set(known ? rest : [...rest, ...taken]);
}

function pixelOf(event: PointerEvent): Point {
  const box = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

/** The box between two corners. */
export function boxOf(one: Point, other: Point): Box {
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    depth: Math.abs(one.y - other.y),
  };
}
