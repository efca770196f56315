import {
  type Box,
  type Door,
  type Point,
  type RoomLayout,
  type Seat,
  type SeatArea,
  type SeatKind,
  type SeatMark,
  type SeatRow,
  toMillimetre,
} from './room.ts';

/** What is edited at once: ids of seats, and the keys of `fixtureKeys`. */
export type Picked = ReadonlySet<string>;

/** The stage, the lectern, and each aisle and door by its place in the room's list. */
export const fixtureKey = {
  stage: '~stage',
  lectern: '~lectern',
  aisle: (index: number): string => `~aisle:${index}`,
  door: (index: number): string => `~door:${index}`,
} as const;

/** Moves what is picked by so many metres; doors run along their wall. */
export function shift(room: RoomLayout, picked: Picked, by: Point): RoomLayout {
  const point = <T extends Point>(at: T): T => ({
    ...at,
    x: toMillimetre(at.x + by.x),
    y: toMillimetre(at.y + by.y),
  });
  const along = (door: Door): Door => {
    const across = door.wall === 'front' || door.wall === 'back';
    const most = (across ? room.width : room.depth) - door.width;
    return { ...door, at: toMillimetre(Math.max(0, Math.min(most, door.at + (across ? by.x : by.y)))) };
  };
  return {
    ...editSeats(room, picked, point),
    stage: room.stage && picked.has(fixtureKey.stage) ? point(room.stage) : room.stage,
    lectern: room.lectern && picked.has(fixtureKey.lectern) ? point(room.lectern) : room.lectern,
    aisles: room.aisles.map((aisle, i) => (picked.has(fixtureKey.aisle(i)) ? point(aisle) : aisle)),
    doors: room.doors.map((door, i) => (picked.has(fixtureKey.door(i)) ? along(door) : door)),
  };
}

/** Takes what is picked out of the room; rows and areas left empty go with their last seat. */
export function remove(room: RoomLayout, picked: Picked): RoomLayout {
  return {
    ...withAreas(
      room,
      room.areas.map((area) => ({
        ...area,
        rows: area.rows.map((row) => ({ ...row, seats: row.seats.filter(({ id }) => !picked.has(id)) })),
      })),
    ),
    stage: picked.has(fixtureKey.stage) ? null : room.stage,
    lectern: picked.has(fixtureKey.lectern) ? null : room.lectern,
    aisles: room.aisles.filter((_, i) => !picked.has(fixtureKey.aisle(i))),
    doors: room.doors.filter((_, i) => !picked.has(fixtureKey.door(i))),
  };
}

/** Says of seats that they are blocked, have a microphone, are reached in a wheelchair; or no longer. */
export function mark(room: RoomLayout, picked: Picked, as: SeatMark, on: boolean): RoomLayout {
  return editSeats(room, picked, (seat) => {
    const { [as]: _, ...rest } = seat;
    return on ? { ...rest, [as]: true } : rest;
  });
}

/** Makes seats part of the rostrum, voting seats, 列席 or 旁听; they keep their ids, rows and sides. */
export function changeKind(room: RoomLayout, picked: Picked, kind: SeatKind): RoomLayout {
  const areas = room.areas.flatMap((area): readonly SeatArea[] => {
    const [stay, go] = parted(area, picked);
    if (area.kind === kind || go.length === 0) return [area];
    if (stay.length === 0) return [{ ...area, kind }];
    return [
      { ...area, rows: stay },
      { ...area, id: freeId(room, `${area.id}-${kind}`), kind, rows: go },
    ];
  });
  const units = (seat: Seat): Seat => ({ ...seat, unit: null });
  const changed = withAreas(room, areas);
  return kind === 'voting' ? changed : editSeats(changed, picked, units);
}

function parted(area: SeatArea, picked: Picked): readonly [readonly SeatRow[], readonly SeatRow[]] {
  const rowsOf = (test: (seat: Seat) => boolean): readonly SeatRow[] =>
    area.rows.map((row) => ({ ...row, seats: row.seats.filter(test) })).filter((row) => row.seats.length > 0);
  return [rowsOf(({ id }) => !picked.has(id)), rowsOf(({ id }) => picked.has(id))];
}

/** Through from the left, or 单号左、双号右 from the middle of the row outwards, as theatres count. */
export const numberings = ['through', 'odd-even'] as const;
export type Numbering = (typeof numberings)[number];

/** Numbers the picked seats of every row anew, `from` the first. */
export function renumber(room: RoomLayout, picked: Picked, from: number, by: Numbering): RoomLayout {
  return editRows(room, (row) => {
    const seats = row.seats.filter(({ id }) => picked.has(id));
    const half = Math.ceil(seats.length / 2);
    const numberOf = (index: number): number => {
      if (by === 'through') return from + index;
      return index < half ? from + 2 * (half - 1 - index) : from + 1 + 2 * (index - half);
    };
    const numbers = new Map(seats.map(({ id }, index) => [id, String(numberOf(index))]));
    return {
      ...row,
      seats: row.seats.map((seat) => ({ ...seat, number: numbers.get(seat.id) ?? seat.number })),
    };
  });
}

/** Binds voting units to the picked seats row by row, `from` the first; null takes them away. */
export function bindUnits(room: RoomLayout, picked: Picked, from: number | null): RoomLayout {
  let next = from ?? 0;
  const digits = Math.max(2, String(next + picked.size - 1).length);
  return editSeats(room, picked, (seat) => {
    if (from === null) return { ...seat, unit: null };
    next += 1;
    return { ...seat, unit: String(next - 1).padStart(digits, '0') };
  });
}

/** Labels the rows that hold a picked seat one after another, `from` the first; sides of tables keep their names. */
export function labelRows(room: RoomLayout, picked: Picked, from: number): RoomLayout {
  let next = from;
  return editRows(room, (row) => {
    if (row.side !== undefined || row.label === 'ring' || !row.seats.some(({ id }) => picked.has(id)))
      return row;
    next += 1;
    return { ...row, label: String(next - 1) };
  });
}

/** Puts an area into the room with its upper left plate at a point. */
export function addArea(room: RoomLayout, area: SeatArea, at: Point): RoomLayout {
  const seats = area.rows.flatMap((row) => row.seats);
  const [left, top] = [Math.min(...seats.map(({ x }) => x)), Math.min(...seats.map(({ y }) => y))];
  const placed = editSeats({ ...room, areas: [area] }, new Set(seats.map(({ id }) => id)), (seat) => ({
    ...seat,
    x: toMillimetre(seat.x - left + at.x),
    y: toMillimetre(seat.y - top + at.y),
  }));
  return { ...room, areas: [...room.areas, ...placed.areas], byHand: true };
}

/** The picked seats once more, beside themselves; with the ids of the copies. */
export function duplicate(
  room: RoomLayout,
  picked: Picked,
  by: Point,
): { readonly room: RoomLayout; readonly picked: Picked } {
  const copies = room.areas.flatMap((area): readonly SeatArea[] => {
    const [, go] = parted(area, picked);
    if (go.length === 0) return [];
    const id = freeId(room, area.id);
    const rows = go.map((row, r) => ({
      ...row,
      seats: row.seats.map((seat, i) => ({
        ...seat,
        id: `${id}-${r + 1}-${i + 1}`,
        unit: null,
        x: toMillimetre(seat.x + by.x),
        y: toMillimetre(seat.y + by.y),
      })),
    }));
    return [{ ...area, id, rows }];
  });
  const ids = copies.flatMap((area) => area.rows.flatMap((row) => row.seats.map((seat) => seat.id)));
  return { room: { ...room, areas: [...room.areas, ...copies], byHand: true }, picked: new Set(ids) };
}

/** An id no area of the room has, and no seat begins with. */
export function freeId(room: RoomLayout, wanted: string): string {
  const taken = new Set(room.areas.map(({ id }) => id));
  const seats = room.areas.flatMap((area) => area.rows.flatMap((row) => row.seats.map(({ id }) => id)));
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? wanted : `${wanted}-${n}`;
    if (!taken.has(id) && !seats.some((seat) => seat.startsWith(`${id}-`))) return id;
  }
}

/** The room larger or smaller; what stands in it stays where it is. */
export function resize(
  room: RoomLayout,
  size: { readonly width: number; readonly depth: number },
): RoomLayout {
  return { ...room, ...size, byHand: true };
}

/** Puts a stage, a lectern, an aisle or a door where most rooms have it. */
export function addFixture(room: RoomLayout, what: 'stage' | 'lectern' | 'aisle' | 'door'): RoomLayout {
  const middle = toMillimetre(room.width / 2);
  const aisle: Box = { x: toMillimetre(middle - 0.6), y: 2, width: 1.2, depth: toMillimetre(room.depth - 3) };
  switch (what) {
    case 'stage':
      return {
        ...room,
        stage: {
          x: toMillimetre(room.width / 5),
          y: 0,
          width: toMillimetre((room.width * 3) / 5),
          depth: 3,
          height: 0.3,
        },
        byHand: true,
      };
    case 'lectern':
      return { ...room, lectern: { x: middle, y: 3.5 }, byHand: true };
    case 'aisle':
      return { ...room, aisles: [...room.aisles, aisle], byHand: true };
    case 'door':
      return {
        ...room,
        doors: [...room.doors, { wall: 'back', at: toMillimetre(middle - 0.75), width: 1.5, label: '' }],
        byHand: true,
      };
  }
}

function editRows(room: RoomLayout, edit: (row: SeatRow) => SeatRow): RoomLayout {
  return withAreas(
    room,
    room.areas.map((area) => ({ ...area, rows: area.rows.map(edit) })),
  );
}

function editSeats(room: RoomLayout, picked: Picked, edit: (seat: Seat) => Seat): RoomLayout {
  return editRows(room, (row) =>
    row.seats.some(({ id }) => picked.has(id))
      ? { ...row, seats: row.seats.map((seat) => (picked.has(seat.id) ? edit(seat) : seat)) }
      : row,
  );
}

function withAreas(room: RoomLayout, areas: readonly SeatArea[]): RoomLayout {
  const filled = areas
    .map((area) => ({ ...area, rows: area.rows.filter((row) => row.seats.length > 0) }))
    .filter((area) => area.rows.length > 0);
  return { ...room, areas: filled, byHand: true };
}
