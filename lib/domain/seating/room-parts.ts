import { type Seat, type SeatArea, toCentimetre } from './room.ts';

/** Distances in metres; what is not given is usual for tables with name cards. */
export interface Pitches {
  /** From one seat to the next in the hall. */
  readonly seat: number;
  /** From one seat to the next on the rostrum. */
  readonly rostrum: number;
  readonly row: number;
  readonly aisle: number;
}

export const usualPitches: Pitches = { seat: 0.8, rostrum: 1, row: 1.25, aisle: 1.4 };
/** Kept free behind the rostrum, at the walls, between rostrum and hall. */
export const margin = 1.2;

/** Rostrum rows stand front row first; the front row is the farthest from the wall. */
export function rostrumArea(rows: readonly number[], width: number, pitches: Pitches): readonly SeatArea[] {
  const seatRows = rows.map((count, index) => {
    const y = toCentimetre(margin + (rows.length - index - 0.5) * pitches.row);
    const left = (width - count * pitches.rostrum) / 2;
    return {
      label: String(index + 1),
      seats: straightRow(`rostrum-${index + 1}`, count, (i) => ({
        x: left + (i + 0.5) * pitches.rostrum,
        y,
      })),
    };
  });
  return [{ id: 'rostrum', kind: 'rostrum', fill: 'rows', rows: seatRows }];
}

/** Seats side by side, numbered from 1, each where `at` puts it (metres). */
export function straightRow(
  id: string,
  count: number,
  at: (index: number) => { x: number; y: number },
): readonly Seat[] {
  return Array.from({ length: count }, (_, i) => {
    const { x, y } = at(i);
    return {
      id: `${id}-${i + 1}`,
      number: String(i + 1),
      unit: null,
      x: toCentimetre(x),
      y: toCentimetre(y),
      block: 0,
    };
  });
}
