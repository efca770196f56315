import { buildTheatre } from './build-room.ts';
import { buildUTable } from './build-u-table.ts';
import { allSeats, type RoomLayout, type Seat, type SeatRow, toCentimetre } from './room.ts';
import { type Pitches, usualPitches } from './room-parts.ts';

/** What a room is drawn from: counts and distances, as staff know them. */
export type RoomShape =
  | {
      readonly kind: 'theatre';
      /** Seats in each rostrum row, front row first. */
      readonly rostrum: readonly number[];
      /** Seats between two aisles, from the left. */
      readonly blocks: readonly number[];
      readonly votingRows: number;
      readonly nonVotingRows: number;
      readonly publicRows: number;
      readonly pitches: Pitches;
    }
  | {
      readonly kind: 'u';
      readonly head: number;
      readonly left: number;
      readonly right: number;
      readonly outer: number;
      readonly pitches: Pitches;
    };

/** A room to scale from its counts. */
export function buildRoom(name: string, shape: RoomShape): RoomLayout {
  return shape.kind === 'theatre'
    ? buildTheatre({ ...shape, name })
    : buildUTable({ ...shape, name, kind: 'non-voting' });
}

/** The counts a room was built from; null where it was drawn otherwise, so that building it again would change it. */
export function shapeOf(room: RoomLayout): RoomShape | null {
  if (room.byHand) return null;
  const shape = room.areas.some(({ id }) => id === 'arms') ? uTableOf(room) : theatreOf(room);
  return seatIds(buildRoom(room.name, shape)) === seatIds(room) ? shape : null;
}

function theatreOf(room: RoomLayout): RoomShape {
  const rowsOf = (id: string): readonly SeatRow[] => room.areas.find((area) => area.id === id)?.rows ?? [];
  const hall = ['voting', 'non-voting', 'public'].map(rowsOf);
  const first = hall.flat()[0]?.seats ?? [];
  const blocks = [...new Set(first.map(({ block }) => block))].map(
    (block) => first.filter((seat) => seat.block === block).length,
  );
  const [voting, nonVoting, forPublic] = hall.map(({ length }) => length);
  const rostrum = rowsOf('rostrum');
  const longest = hall.toSorted((a, b) => b.length - a.length)[0] ?? [];
  const seat = gapWithin(first) ?? usualPitches.seat;
  return {
    kind: 'theatre',
    rostrum: rostrum.map(({ seats }) => seats.length),
    blocks,
    votingRows: voting ?? 0,
    nonVotingRows: nonVoting ?? 0,
    publicRows: forPublic ?? 0,
    pitches: {
      seat,
      rostrum: gapWithin(rostrum[0]?.seats ?? []) ?? usualPitches.rostrum,
      row: gapDown([longest[0]?.seats[0], longest[1]?.seats[0]]) ?? usualPitches.row,
      aisle: gapBetween(first, seat) ?? usualPitches.aisle,
    },
  };
}

function uTableOf(room: RoomLayout): RoomShape {
  const area = (id: string): readonly SeatRow[] => room.areas.find((each) => each.id === id)?.rows ?? [];
  const [right, left] = area('arms');
  const head = area('rostrum')[0]?.seats ?? [];
  const arm = right?.seats ?? left?.seats ?? [];
  return {
    kind: 'u',
    head: head.length,
    left: left?.seats.length ?? 0,
    right: right?.seats.length ?? 0,
    outer: area('outer').reduce((sum, { seats }) => sum + seats.length, 0),
    pitches: {
      ...usualPitches,
      seat: gapDown([arm[0], arm[1]]) ?? usualPitches.seat,
      rostrum: gapWithin(head) ?? usualPitches.rostrum,
    },
  };
}

/** From one seat to the next in the same block. */
function gapWithin(seats: readonly Seat[]): number | null {
  const at = seats.findIndex((seat, i) => seats[i + 1]?.block === seat.block);
  const [one, next] = [seats[at], seats[at + 1]];
  return one && next ? toCentimetre(next.x - one.x) : null;
}

function gapDown([one, next]: readonly (Seat | undefined)[]): number | null {
  return one && next ? toCentimetre(next.y - one.y) : null;
}

/** The aisle between the first two blocks of a row. */
function gapBetween(seats: readonly Seat[], pitch: number): number | null {
  const at = seats.findIndex((seat, i) => {
    const next = seats[i + 1];
    return next !== undefined && next.block !== seat.block;
  });
  const [one, next] = [seats[at], seats[at + 1]];
  return at >= 0 && one && next ? toCentimetre(next.x - one.x - pitch) : null;
}

function seatIds(room: RoomLayout): string {
  return allSeats(room)
    .map(({ id }) => id)
    .join(' ');
}
