import type { RoomLayout, SeatRow } from '#lib/domain/seating/room.ts';

/** Pixels of plates in a room drawn to scale. */
export interface RoomScale {
  /** Pixels a metre. */
  readonly perMetre: number;
  /** Of a plate in the hall. */
  readonly plateWidth: number;
  readonly rostrumWidth: number;
  /** Rows stand so close that a plate has room for one line only. */
  readonly tight: boolean;
}

/** The narrowest plate three characters are still read on, with its gap, and the closest two plates behind each other. */
const narrowest = 50;
const closest = 26;
const widest = { hall: 64, rostrum: 76 };

/** The room as large as the box allows, but never so small that names cannot be read: then it scrolls. */
export function roomScale(
  room: RoomLayout,
  box: { readonly width: number; readonly height: number },
): RoomScale {
  const hall = spacing(room, (kind) => kind !== 'rostrum');
  const rostrum = spacing(room, (kind) => kind === 'rostrum');
  const fit = Math.min(box.width / room.width, box.height / room.depth);
  const perMetre = Math.max(fit, narrowest / Math.min(hall.beside, rostrum.beside), closest / hall.behind);
  return {
    perMetre,
    plateWidth: Math.round(Math.min(hall.beside * perMetre - 8, widest.hall)),
    rostrumWidth: Math.round(Math.min(rostrum.beside * perMetre - 6, widest.rostrum)),
    tight: hall.behind * perMetre < 46,
  };
}

/** Metres between the closest neighbours beside and behind each other. */
function spacing(
  room: RoomLayout,
  wanted: (kind: RoomLayout['areas'][number]['kind']) => boolean,
): { readonly beside: number; readonly behind: number } {
  const rows = room.areas.filter((area) => wanted(area.kind)).flatMap((area) => area.rows);
  let beside = 1.6;
  let behind = 1.6;
  for (const row of rows) {
    for (const [i, seat] of row.seats.entries()) {
      const next = row.seats[i + 1];
      if (!next) continue;
      if (isLevel(row)) beside = Math.min(beside, Math.abs(next.x - seat.x));
      else behind = Math.min(behind, Math.abs(next.y - seat.y));
    }
  }
  const tops = [...new Set(rows.filter(isLevel).flatMap((row) => row.seats[0]?.y ?? []))].sort(
    (a, b) => a - b,
  );
  for (const [i, y] of tops.entries()) {
    const next = tops[i + 1];
    if (next !== undefined && next - y > 0.3) behind = Math.min(behind, next - y);
  }
  return { beside, behind };
}

/** Whether a row stands across the room; the arms of a table stand along it. */
export function isLevel(row: SeatRow): boolean {
  const [first, last] = [row.seats[0], row.seats.at(-1)];
  return !first || !last || Math.abs(first.y - last.y) < 0.3;
}
