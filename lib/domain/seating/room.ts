/*
 * A room to scale, as plain data that is stored as JSON. Metres to the millimetre; audience view: x runs from the left to the right of
 * someone who looks at the rostrum, y from the rostrum's wall to the back. `view.ts` turns it round.
 */

/** A drawing or a list with more seats than this is a mistake, not a room. */
export const MOST_SEATS = 12_000;

/** 主席台; seats with a voting unit; 列席 seats without one; 旁听 and staff. */
export const seatKinds = ['rostrum', 'voting', 'non-voting', 'public'] as const;
export type SeatKind = (typeof seatKinds)[number];

export interface Seat {
  /** Unique in the room and stable: `<area>-<row>-<place>`. */
  readonly id: string;
  /** Place in its row from the left, as printed. */
  readonly number: string;
  /** Number of the voting unit bound to the seat, e.g. `08`; null: none. */
  readonly unit: string | null;
  /** Middle of the name plate. */
  readonly x: number;
  readonly y: number;
  /** Which table or block of its row, from the left, counted from 0; blocks are parted by aisles. */
  readonly block: number;
  /** Never used: a pillar, a camera, a broken chair. */
  readonly blocked?: boolean;
  readonly microphone?: boolean;
  /** Reached and left in a wheelchair; kept for who needs it as long as other seats are free. */
  readonly wheelchair?: boolean;
}

/** What staff say of a seat beyond its place. */
export const seatMarks = ['blocked', 'microphone', 'wheelchair'] as const;
export type SeatMark = (typeof seatMarks)[number];

/**
 * Tables one sits round (rules 2.2, 2.3): a U, a hollow square (回字形), a long table whose two sides face each other,
 * a round one.
 */
export const tableForms = ['u', 'square', 'long', 'round'] as const;
export type TableForm = (typeof tableForms)[number];

/** A side of a table in audience view; the head is the side towards the rostrum's wall. */
export type TableSide = 'head' | 'left' | 'right' | 'foot';

export interface SeatRow {
  /** As printed: `1` for 1 排. */
  readonly label: string;
  /** From left to right; in an arm of a table from the head to the open end; round a table clockwise from the head. */
  readonly seats: readonly Seat[];
  /** Of a table: which side of it. */
  readonly side?: TableSide;
}

export interface SeatArea {
  readonly id: string;
  readonly kind: SeatKind;
  /** Row after row, or one seat of every row in turn: down the columns, or the two arms of a U alternately. */
  readonly fill: 'rows' | 'columns';
  /** The row that ranks highest first. */
  readonly rows: readonly SeatRow[];
  /** Its seats stand round a table; left out: rows. */
  readonly table?: TableForm;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly depth: number;
}

export interface Stage extends Box {
  /** Height of the platform. */
  readonly height: number;
}

export interface Door {
  readonly wall: 'front' | 'back' | 'left' | 'right';
  /** Distance along the wall: from the left, or from the front. */
  readonly at: number;
  readonly width: number;
  readonly label: string;
}

export interface RoomLayout {
  readonly name: string;
  readonly width: number;
  readonly depth: number;
  /** ISO date of the day the room was measured; null: not measured. */
  readonly surveyedOn: string | null;
  readonly stage: Stage | null;
  readonly lectern: Point | null;
  readonly doors: readonly Door[];
  readonly aisles: readonly Box[];
  readonly areas: readonly SeatArea[];
  /** Drawn or changed seat by seat: its counts no longer say what it is. */
  readonly byHand?: boolean;
}

/** A seat with where it belongs. */
export interface PlacedSeat extends Seat {
  readonly areaId: string;
  readonly kind: SeatKind;
  /** Row in its area, counted from 0. */
  readonly row: number;
  readonly rowLabel: string;
}

/** The seats of an area in the order they are filled. */
export function seatsInOrder(area: SeatArea): readonly PlacedSeat[] {
  const seats = placed.get(area) ?? placeSeats(area);
  placed.set(area, seats);
  return seats;
}

/** Rules, checks, chart, labels and list each ask for the seats of the same hall. */
const placed = new WeakMap<SeatArea, readonly PlacedSeat[]>();

function placeSeats(area: SeatArea): readonly PlacedSeat[] {
  const rows = area.rows.map((row, index) =>
    row.seats.map((seat) => ({ ...seat, areaId: area.id, kind: area.kind, row: index, rowLabel: row.label })),
  );
  if (area.fill === 'rows') return rows.flat();
  const longest = Math.max(0, ...rows.map((row) => row.length));
  const seats: PlacedSeat[] = [];
  for (let place = 0; place < longest; place += 1) {
    for (const row of rows) {
      const seat = row[place];
      if (seat) seats.push(seat);
    }
  }
  return seats;
}

/** All seats of a room in filling order, area after area. */
export function allSeats(room: Pick<RoomLayout, 'areas'>): readonly PlacedSeat[] {
  return room.areas.flatMap(seatsInOrder);
}

/** The seats of one kind that may be used, in filling order, area after area. */
export function seatsOfKind(room: RoomLayout, kind: SeatKind): readonly PlacedSeat[] {
  return room.areas
    .filter((area) => area.kind === kind)
    .flatMap(seatsInOrder)
    .filter((seat) => seat.blocked !== true);
}

/** The rows of the rostrum, front row first, with the seats that may be used; a table is no rostrum. */
export function rostrumRows(room: RoomLayout): readonly (readonly PlacedSeat[])[] {
  return room.areas
    .filter(({ kind, table }) => kind === 'rostrum' && table === undefined)
    .flatMap((area) => {
      const seats = seatsInOrder(area).filter((seat) => seat.blocked !== true);
      return area.rows.map((_, row) => seats.filter((seat) => seat.row === row));
    });
}

/** How many seats of each kind may be used. */
export function countSeats(room: RoomLayout): Readonly<Record<SeatKind, number>> {
  const count = (kind: SeatKind): number => seatsOfKind(room, kind).length;
  return {
    rostrum: count('rostrum'),
    voting: count('voting'),
    'non-voting': count('non-voting'),
    public: count('public'),
  };
}

/** Rooms are measured to the centimetre. */
export function toCentimetre(metres: number): number {
  return Math.round(metres * 100) / 100;
}

/** What is drawn seat by seat is kept to the millimetre. */
export function toMillimetre(metres: number): number {
  return Math.round(metres * 1000) / 1000;
}
