import { fixtureKey } from './edit-room.ts';
import type { Box, Point, RoomLayout } from './room.ts';

/** What one click takes: a seat, its row, or everything it was drawn with. */
export const pickUnits = ['seat', 'row', 'area'] as const;
export type PickUnit = (typeof pickUnits)[number];

/** The seats that go with one seat. */
export function pickWith(room: RoomLayout, seatId: string, unit: PickUnit): readonly string[] {
  if (unit === 'seat') return [seatId];
  for (const area of room.areas) {
    const row = area.rows.find(({ seats }) => seats.some(({ id }) => id === seatId));
    if (row) return (unit === 'row' ? [row] : area.rows).flatMap(({ seats }) => seats.map(({ id }) => id));
  }
  return [];
}

/** Every seat whose plate's middle is in a box. */
export function pickInside(room: RoomLayout, box: Box): readonly string[] {
  const inside = ({ x, y }: Point): boolean =>
    x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.depth;
  return room.areas.flatMap((area) =>
    area.rows.flatMap(({ seats }) => seats.filter(inside).map(({ id }) => id)),
  );
}

/** The seat or fixture under a point; seats before what stands on the floor under them. */
export function pickAt(room: RoomLayout, at: Point, reach: number): string | null {
  let [best, least]: [string | null, number] = [null, reach];
  for (const area of room.areas) {
    for (const { seats } of area.rows) {
      for (const seat of seats) {
        const far = Math.max(Math.abs(seat.x - at.x), Math.abs(seat.y - at.y));
        if (far < least) [best, least] = [seat.id, far];
      }
    }
  }
  return best ?? fixtureAt(room, at);
}

function fixtureAt(room: RoomLayout, at: Point): string | null {
  const inBox = (box: Box): boolean =>
    at.x >= box.x && at.x <= box.x + box.width && at.y >= box.y && at.y <= box.y + box.depth;
  if (room.lectern && Math.hypot(room.lectern.x - at.x, room.lectern.y - at.y) < 0.6)
    return fixtureKey.lectern;
  const door = room.doors.findIndex(({ wall, at: from, width }) => {
    const across = wall === 'front' || wall === 'back';
    const [along, off] = across
      ? [at.x, wall === 'front' ? at.y : room.depth - at.y]
      : [at.y, wall === 'left' ? at.x : room.width - at.x];
    return along >= from && along <= from + width && Math.abs(off) < 0.7;
  });
  if (door >= 0) return fixtureKey.door(door);
  const aisle = room.aisles.findIndex(inBox);
  if (aisle >= 0) return fixtureKey.aisle(aisle);
  return room.stage && inBox(room.stage) ? fixtureKey.stage : null;
}

/** Lines other seats stand on, for a moving one to come to rest on. */
export interface SnapLines {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

export function snapLines(room: RoomLayout, moving: ReadonlySet<string>): SnapLines {
  const still = room.areas.flatMap((area) =>
    area.rows.flatMap(({ seats }) => seats.filter(({ id }) => !moving.has(id))),
  );
  const sorted = (values: readonly number[]): readonly number[] => [...new Set(values)].sort((a, b) => a - b);
  return {
    xs: sorted([room.width / 2, ...still.map(({ x }) => x)]),
    ys: sorted(still.map(({ y }) => y)),
  };
}

/** Metres of the grid a room is drawn on. */
const grid = 0.05;

/** Where a point comes to rest: on the line of another seat within reach, else on the grid; with the lines it rests on. */
export function snap(
  lines: SnapLines,
  at: Point,
  reach: number,
): Point & { readonly onX: number | null; readonly onY: number | null } {
  const [onX, onY] = [nearest(lines.xs, at.x, reach), nearest(lines.ys, at.y, reach)];
  const toGrid = (value: number): number => Math.round(value / grid) * grid;
  return { x: onX ?? toGrid(at.x), y: onY ?? toGrid(at.y), onX, onY };
}

/** Of ascending values, the one closest; null where none is within reach. */
function nearest(values: readonly number[], wanted: number, reach: number): number | null {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [values[low - 1], values[low]];
  const best =
    before === undefined || (after !== undefined && after - wanted < wanted - before) ? after : before;
  return best !== undefined && Math.abs(best - wanted) <= reach ? best : null;
}
