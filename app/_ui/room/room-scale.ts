import type { RoomLayout, SeatKind } from '#lib/domain/seating/room.ts';
import { areaSpacing, type Spacing } from '#lib/domain/seating/room-spacing.ts';

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

/** The narrowest plate three characters are still read on, with its gap. */
const narrowest = 50;
/** How close rows may come: with unit, name and chair in a room of few rows; in a hall of many, one line of plate. */
const closest = { few: 48, many: 26 };
const fewRows = 12;
const widest = { hall: 64, rostrum: 76 };

/** The room as large as the box allows, but never so small that names cannot be read: then it scrolls. */
export function roomScale(
  room: RoomLayout,
  box: { readonly width: number; readonly height: number },
): RoomScale {
  const hall = spacing(room, (kind) => kind !== 'rostrum');
  const rostrum = spacing(room, (kind) => kind === 'rostrum');
  const fit = Math.min(box.width / room.width, box.height / room.depth);
  const rows = room.areas.reduce((sum, area) => sum + (area.kind === 'rostrum' ? 0 : area.rows.length), 0);
  const close = rows <= fewRows ? closest.few : closest.many;
  const perMetre = Math.max(fit, narrowest / Math.min(hall.beside, rostrum.beside), close / hall.behind);
  return {
    perMetre,
    plateWidth: Math.round(Math.min(hall.beside * perMetre - 8, widest.hall)),
    rostrumWidth: Math.round(Math.min(rostrum.beside * perMetre - 6, widest.rostrum)),
    tight: hall.behind * perMetre < 46,
  };
}

/** Of the seats of the wanted kinds; 1.6 m where nobody is near. */
function spacing(room: RoomLayout, wanted: (kind: SeatKind) => boolean): Spacing {
  return areaSpacing(
    room.areas.filter((area) => wanted(area.kind)),
    1.6,
  );
}
