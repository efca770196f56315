import { type RoomLayout, type SeatArea, type SeatKind, seatKinds, toMillimetre } from './room.ts';
import { margin, usualPitches } from './room-parts.ts';
import type { ListedSeat } from './seat-list.ts';

/** Between two parts of the hall. */
const partGap = 0.5;

/**
 * The seats of a list as a drawing: the rostrum at the wall, the parts of the hall before it, each row in the middle,
 * its seats side by side in the order of their numbers. Walls and doors stay; the room grows where it must, its stage and
 * lectern staying in the middle, and nobody in the hall sits on the stage.
 */
export function roomOfList(room: RoomLayout, seats: readonly ListedSeat[]): RoomLayout {
  const parts = seatKinds.flatMap((kind) => {
    const rows = Map.groupBy(
      seats.filter((seat) => seat.kind === kind),
      ({ row }) => row,
    );
    return rows.size === 0 ? [] : [{ kind, rows: [...rows.entries()] }];
  });
  const pitchOf = (kind: SeatKind): number => (kind === 'rostrum' ? usualPitches.rostrum : usualPitches.seat);
  const widest = Math.max(
    0,
    ...parts.flatMap(({ kind, rows }) => rows.map(([, row]) => row.length * pitchOf(kind))),
  );
  const width = Math.max(room.width, toMillimetre(widest + 2 * margin));
  const shift = (width - room.width) / 2;
  const stage = room.stage && { ...room.stage, x: toMillimetre(room.stage.x + shift) };
  const lectern = room.lectern && { ...room.lectern, x: toMillimetre(room.lectern.x + shift) };
  const hall = stage ? stage.y + stage.depth + margin : margin;
  let top = margin;
  const areas = parts.map(({ kind, rows }): SeatArea => {
    const pitch = pitchOf(kind);
    const depth = rows.length * usualPitches.row;
    if (kind !== 'rostrum') top = Math.max(top, hall);
    const area = rows.map(([label, listed], index) => {
      // The front row of a rostrum is the farthest from the wall.
      const place = kind === 'rostrum' ? rows.length - 1 - index : index;
      const inOrder = listed.toSorted((a, b) => Number(a.number) - Number(b.number));
      const left = (width - inOrder.length * pitch) / 2;
      return {
        label,
        seats: inOrder.map(({ number, unit, marks }, i) => ({
          id: `${kind}-${index + 1}-${i + 1}`,
          number,
          unit: kind === 'voting' || kind === 'rostrum' ? unit : null,
          x: toMillimetre(left + (i + 0.5) * pitch),
          y: toMillimetre(top + (place + 0.5) * usualPitches.row),
          block: 0,
          ...Object.fromEntries(marks.map((mark) => [mark, true])),
        })),
      };
    });
    top += depth + (kind === 'rostrum' ? margin : partGap);
    return { id: kind, kind, fill: 'rows', rows: area };
  });
  const depth = Math.max(room.depth, toMillimetre(top + margin));
  return { ...room, width, depth, stage, lectern, aisles: [], areas, byHand: true };
}
