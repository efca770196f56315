import { allSeats, type PlacedSeat, type RoomLayout } from './room.ts';

/** What is wrong with a drawing; it is shown, and the drawing may be kept all the same. */
export interface RoomFault {
  readonly code: 'same-number' | 'same-unit' | 'too-close' | 'outside' | 'unit-without-vote';
  readonly seatIds: readonly string[];
  readonly row: string;
  readonly number: string;
}

/** Nearer than this the middles of two plates cannot both be sat at (metres). */
const tooClose = 0.35;

/** Seats numbered or wired twice, on top of each other, behind the wall, or with a unit where nobody votes. */
export function checkRoom(room: RoomLayout): readonly RoomFault[] {
  const seats = allSeats(room);
  return [
    ...twice(seats, 'same-number', ({ areaId, kind, rowLabel, number }) =>
      kind === 'rostrum' || isSide(rowLabel) ? `${areaId} ${rowLabel} ${number}` : `${rowLabel} ${number}`,
    ),
    ...twice(
      seats.filter(({ unit }) => unit !== null),
      'same-unit',
      ({ unit }) => unit ?? '',
    ),
    ...closeTogether(seats),
    ...seats
      .filter(({ x, y }) => x < 0 || y < 0 || x > room.width || y > room.depth)
      .map((seat) => fault('outside', [seat])),
    ...seats
      .filter(({ kind, unit }) => unit !== null && kind !== 'voting' && kind !== 'rostrum')
      .map((seat) => fault('unit-without-vote', [seat])),
  ];
}

/** Two tables of one room have the same sides. */
function isSide(label: string): boolean {
  return !/\d/u.test(label);
}

function twice(
  seats: readonly PlacedSeat[],
  code: RoomFault['code'],
  keyOf: (seat: PlacedSeat) => string,
): readonly RoomFault[] {
  const byKey = Map.groupBy(seats, keyOf);
  return [...byKey.values()].filter(({ length }) => length > 1).map((group) => fault(code, group));
}

/** Pairs closer than people can sit, found by cells of that size. */
function closeTogether(seats: readonly PlacedSeat[]): readonly RoomFault[] {
  const cell = (at: number): number => Math.floor(at / tooClose);
  const cells = Map.groupBy(seats, ({ x, y }) => `${cell(x)} ${cell(y)}`);
  const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));
  return seats.flatMap((seat) =>
    around.flatMap(([dx, dy]) =>
      (cells.get(`${cell(seat.x) + dx} ${cell(seat.y) + dy}`) ?? [])
        .filter((other) => other.id > seat.id && Math.hypot(other.x - seat.x, other.y - seat.y) < tooClose)
        .map((other) => fault('too-close', [seat, other])),
    ),
  );
}

function fault(code: RoomFault['code'], seats: readonly PlacedSeat[]): RoomFault {
  const [first] = seats;
  return {
    code,
    seatIds: seats.map(({ id }) => id),
    row: first?.rowLabel ?? '',
    number: first?.number ?? '',
  };
}
