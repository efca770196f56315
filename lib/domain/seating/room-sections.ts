import type { RoomLayout, Seat, SeatArea } from './room.ts';
import { areaSpacing, spacingOf } from './room-spacing.ts';

/** A part of a room that is shown on a sheet of its own. */
export interface RoomSection {
  /** From 1: from the rostrum to the back, from left to right as the audience sees it. */
  readonly number: number;
  /** Its seats, in the rows and areas they belong to. */
  readonly areas: readonly SeatArea[];
}

/** Metres of a room that one sheet shows. */
export interface Extent {
  readonly width: number;
  readonly depth: number;
}

/** Places that are farther apart than so many seats are parted by an aisle. */
const AISLE = 1.4;
/** Sections whose first rows are no farther apart than this stand beside each other; metres. */
const LEVEL = 1;

/**
 * Cuts a room as the audience sees it into parts a sheet can show: along its aisles where it can, between rows, and as few as
 * may be. The rostrum stands by itself, and so does every table, which is divided only where a sheet cannot show it.
 */
export function cutRoom(room: Pick<RoomLayout, 'areas'>, most: Extent): readonly RoomSection[] {
  const straight = room.areas.filter(({ table }) => table === undefined);
  const isRostrum = ({ kind }: SeatArea): boolean => kind === 'rostrum';
  const groups = [straight.filter(isRostrum), straight.filter((area) => !isRostrum(area))];
  const parts = [
    ...groups.flatMap((areas) => cutAreas(areas, most)),
    ...room.areas
      .filter(({ table }) => table !== undefined)
      .flatMap((area) => (fits(area, most) ? [[area]] : cutAreas([area], most))),
  ];
  return parts
    .map((areas) => ({ areas, ...cornerOf(areas) }))
    .sort((one, other) => one.y - other.y)
    .reduce<{ y: number; line: Corner[] }[]>((lines, part) => {
      const last = lines.at(-1);
      if (last && part.y - last.y < LEVEL) last.line.push(part);
      else lines.push({ y: part.y, line: [part] });
      return lines;
    }, [])
    .flatMap(({ line }) => line.sort((one, other) => one.x - other.x))
    .map(({ areas }, at) => ({ number: at + 1, areas }));
}

/** Whether a table can be shown as a whole. */
function fits(area: SeatArea, most: Extent): boolean {
  const { beside, behind } = areaSpacing([area], 0.3);
  const seats = seatsOf([area]);
  const [xs, ys] = [seats.map(({ x }) => x), seats.map(({ y }) => y)];
  return lengthOf(xs) + beside <= most.width && lengthOf(ys) + behind <= most.depth;
}

function lengthOf(places: readonly number[]): number {
  return places.length === 0 ? 0 : Math.max(...places) - Math.min(...places);
}

interface Corner {
  readonly areas: readonly SeatArea[];
  readonly x: number;
  readonly y: number;
}

function seatsOf(areas: readonly SeatArea[]): readonly Seat[] {
  return areas.flatMap(({ rows }) => rows.flatMap(({ seats }) => seats));
}

function cornerOf(areas: readonly SeatArea[]): { readonly x: number; readonly y: number } {
  const seats = seatsOf(areas);
  return {
    x: seats.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY),
    y: seats.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY),
  };
}

/** Strips between aisles, each cut behind rows. */
function cutAreas(areas: readonly SeatArea[], most: Extent): readonly (readonly SeatArea[])[] {
  const seats = seatsOf(areas);
  const { beside, behind } = spacingOf(seats, Number.POSITIVE_INFINITY);
  const across = stretches(
    seats.map(({ x }) => x),
    finite(beside),
    most.width,
  );
  return across.flatMap((strip) => {
    const inStrip = pick(areas, ({ x }) => within(strip, x));
    const along = stretches(
      seatsOf(inStrip).map(({ y }) => y),
      finite(behind),
      most.depth,
    );
    return along.map((rows) => pick(inStrip, ({ y }) => within(rows, y))).filter((part) => part.length > 0);
  });
}

/** One seat alone takes no room to speak of. */
function finite(pitch: number): number {
  return Number.isFinite(pitch) ? pitch : 0;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function within({ from, to }: Stretch, at: number): boolean {
  return at >= from && at <= to;
}

/** Seats of some areas for which something holds; rows and areas without any are left out. */
function pick(areas: readonly SeatArea[], has: (seat: Seat) => boolean): readonly SeatArea[] {
  return areas.flatMap((area) => {
    const rows = area.rows.flatMap((row) => {
      const seats = row.seats.filter(has);
      return seats.length === 0 ? [] : [{ ...row, seats }];
    });
    return rows.length === 0 ? [] : [{ ...area, rows }];
  });
}

/**
 * The stretches of a line of places that are each no longer than `most`: what aisles part stays apart, is put together again
 * where it fits, and is cut into even parts where it is too long. `pitch` is what a place takes.
 */
function stretches(places: readonly number[], pitch: number, most: number): readonly Stretch[] {
  const sorted = [...new Set(places)].sort((a, b) => a - b);
  const parted: number[][] = [];
  for (const at of sorted) {
    const last = parted.at(-1)?.at(-1);
    if (last === undefined || at - last > pitch * AISLE) parted.push([at]);
    else parted.at(-1)?.push(at);
  }
  const lengthOf = (from: number, to: number): number => to - from + pitch;
  const out: Stretch[] = [];
  for (const run of parted) {
    const to = run.at(-1) ?? 0;
    const last = out.at(-1);
    if (last && lengthOf(last.from, to) <= most) out[out.length - 1] = { from: last.from, to };
    else out.push(...evenParts(run, pitch, most));
  }
  return out;
}

/** Parts of one length, each from its first place to its last. */
function evenParts(run: readonly number[], pitch: number, most: number): readonly Stretch[] {
  const [from, to] = [run[0] ?? 0, run.at(-1) ?? 0];
  const length = to - from + pitch;
  const count = Math.max(1, Math.ceil(length / most - 1e-9));
  const partOf = (at: number): number => Math.floor(((at - from + pitch / 2) * count) / (length || 1));
  return [...Map.groupBy(run, partOf).values()].map((part) => ({
    from: part[0] ?? from,
    to: part.at(-1) ?? to,
  }));
}
