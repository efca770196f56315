import type { Point, SeatArea, SeatRow, TableSide } from './room.ts';

/** Metres from the middle of a plate to the edge of the table before it and behind it. */
const reach = 0.35;

/** The top of a table: a box, or a circle in it. */
export interface TableTop {
  readonly round: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly depth: number;
}

/** The tops of an area's tables: one strip a side of a U or a square, one board for a long table, a circle. None for rows. */
export function tableTops(area: SeatArea): readonly TableTop[] {
  if (area.table === undefined) return [];
  const groups =
    area.table === 'long' || area.table === 'round'
      ? [area.rows.flatMap((row) => row.seats)]
      : area.rows.map((row) => row.seats);
  return groups.flatMap((seats) => (seats.length === 0 ? [] : [topOf(seats, area.table === 'round')]));
}

function topOf(seats: readonly Point[], round: boolean): TableTop {
  if (round) {
    const middle = middleOf(seats);
    const radius = Math.max(...seats.map((seat) => Math.hypot(seat.x - middle.x, seat.y - middle.y))) + reach;
    return {
      round,
      x: middle.x - radius,
      y: middle.y - radius,
      width: 2 * radius,
      depth: 2 * radius,
    };
  }
  const [xs, ys] = [seats.map(({ x }) => x), seats.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs) - reach - 0.1, Math.min(...ys) - reach];
  return {
    round,
    x,
    y,
    width: Math.max(...xs) - x + reach + 0.1,
    depth: Math.max(...ys) - y + reach,
  };
}

const outwards: Readonly<Record<TableSide, Point>> = {
  head: { x: 0, y: -1 },
  foot: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/** From a plate towards the chair of whoever sits at it, one long; null where it is the row that says so. */
export function towardsChair(area: SeatArea, row: SeatRow, seat: Point): Point | null {
  if (area.table === 'round') {
    const middle = middleOf(row.seats);
    const far = Math.hypot(seat.x - middle.x, seat.y - middle.y) || 1;
    return { x: (seat.x - middle.x) / far, y: (seat.y - middle.y) / far };
  }
  return row.side === undefined ? null : outwards[row.side];
}

function middleOf(seats: readonly Point[]): Point {
  const sum = seats.reduce((at, { x, y }) => ({ x: at.x + x, y: at.y + y }), { x: 0, y: 0 });
  return { x: sum.x / seats.length, y: sum.y / seats.length };
}
