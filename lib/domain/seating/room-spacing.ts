import type { Seat, SeatArea, SeatRow } from './room.ts';

/** Nearer than this across or along the room, two seats are beside or behind each other, not apart. */
const level = 0.3;

export interface Spacing {
  /** Metres between the closest two seats beside each other. */
  readonly beside: number;
  /** Metres between the closest two rows or places behind each other. */
  readonly behind: number;
}

/**
 * The closest seats beside and behind each other, at most `most`. Never nothing: seats at one height in two arms of a
 * table are beside each other, not behind each other at no distance.
 */
export function spacingOf(seats: readonly Pick<Seat, 'x' | 'y'>[], most: number): Spacing {
  const byDepth = [...seats].sort((a, b) => a.y - b.y || a.x - b.x);
  let [beside, behind] = [most, most];
  let row: Pick<Seat, 'x' | 'y'>[] = [];
  const close = (): void => {
    const xs = row.map(({ x }) => x).sort((a, b) => a - b);
    xs.forEach((x, i) => {
      const gap = (xs[i + 1] ?? Number.POSITIVE_INFINITY) - x;
      if (gap > level) beside = Math.min(beside, gap);
    });
  };
  for (const seat of byDepth) {
    const top = row[0];
    if (top && seat.y - top.y >= level) {
      behind = Math.min(behind, seat.y - top.y);
      close();
      row = [];
    }
    row.push(seat);
  }
  close();
  return { beside, behind };
}

/**
 * The closest seats of several areas, at most `most`. Round a table the closest two are counted along the ring: two
 * seats at nearly one height there are not behind each other.
 */
export function areaSpacing(areas: readonly SeatArea[], most: number): Spacing {
  const seatsOf = (area: SeatArea): readonly Seat[] => area.rows.flatMap(({ seats }) => seats);
  const rings = areas.filter(({ table }) => table === 'round').map((area) => ringGap(seatsOf(area), most));
  const straight = spacingOf(areas.filter(({ table }) => table !== 'round').flatMap(seatsOf), most);
  return {
    beside: Math.min(straight.beside, ...rings),
    behind: Math.min(straight.behind, ...rings.map((gap) => gap * Math.SQRT1_2)),
  };
}

function ringGap(seats: readonly Seat[], most: number): number {
  const gaps = seats.map((seat, i) => {
    const next = seats[(i + 1) % seats.length] ?? seat;
    return Math.hypot(next.x - seat.x, next.y - seat.y);
  });
  return Math.min(most, ...gaps.filter((gap) => gap > level));
}

/** Whether a row stands across the room; the arms of a table stand along it, be it with a single seat each. */
export function standsAcross(row: SeatRow, area: SeatArea): boolean {
  if (area.table === 'round') return false;
  if (row.side !== undefined) return row.side === 'head' || row.side === 'foot';
  const [first, last] = [row.seats[0], row.seats.at(-1)];
  if (!first || !last) return true;
  if (Math.abs(first.y - last.y) >= level) return false;
  return !area.rows.some((other) => {
    const beside = other === row ? undefined : other.seats[0];
    return beside !== undefined && Math.abs(beside.y - first.y) < level;
  });
}
