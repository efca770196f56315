import {
  type Door,
  type PlacedSeat,
  type RoomLayout,
  type SeatArea,
  seatsInOrder,
  type TableSide,
} from './room.ts';
import { firstUsedSeat, type RankedRow, type RostrumRules } from './rostrum.ts';
import { type FacingRules, rankFacingTable, rankHollowSquare, rankRound, rankUShape } from './tables.ts';

type Sides = Readonly<Record<TableSide, readonly PlacedSeat[]>>;

/** The seats of a table for so many people, the seat of place 1 first (rules 2.3). Seats nobody reaches are left out. */
export function tableOrder(area: SeatArea, people: number, rules: RostrumRules): readonly PlacedSeat[] {
  if (area.table === 'round') {
    const seats = seatsInOrder(area).filter(usable);
    return byPlace(rankRound(people, seats.length), seats);
  }
  const sides = sidesOf(area);
  const counts = {
    head: sides.head.length,
    left: sides.left.length,
    right: sides.right.length,
    foot: sides.foot.length,
  };
  const ranked =
    area.table === 'u'
      ? { ...rankUShape(people, counts, rules), foot: [] }
      : rankHollowSquare(people, counts, rules);
  const places = [
    ...inMiddle(ranked.head, sides.head, rules),
    ...pairs(ranked.left, sides.left),
    ...pairs(ranked.right, sides.right),
    ...inMiddle(ranked.foot, sides.foot, rules),
  ];
  return places.toSorted((a, b) => a.place - b.place).map(({ seat }) => seat);
}

/** Which side each party has at a long table, and its seats, the head of the party first. */
export interface FacingOrder {
  readonly guests: readonly PlacedSeat[];
  readonly hosts: readonly PlacedSeat[];
  /** How the table stands as one enters. */
  readonly table: FacingRules['table'];
}

/**
 * 会谈桌: guests and hosts face each other. Whether the long side or the short end is towards the door follows from
 * where the first door is (rules 2.2); a room without a door is entered at the back.
 */
export function facingOrder(
  room: RoomLayout,
  area: SeatArea,
  people: { readonly guests: number; readonly hosts: number },
  rules: RostrumRules & Pick<FacingRules, 'facesDoor'>,
): FacingOrder {
  const sides = sidesOf(area);
  const isAcross = sides.head.length + sides.foot.length >= sides.left.length + sides.right.length;
  const wall = room.doors[0]?.wall ?? 'back';
  const table = isAcross === (wall === 'back' || wall === 'front') ? 'across' : 'lengthwise';
  const ranked = rankFacingTable(
    {
      guests: Math.min(people.guests, mostAtOneSide(sides)),
      hosts: Math.min(people.hosts, mostAtOneSide(sides)),
    },
    { facesDoor: rules.facesDoor, table },
  );
  const found = { guests: [] as readonly PlacedSeat[], hosts: [] as readonly PlacedSeat[] };
  for (const { place, party, ranks } of ranked.sides) {
    const side = sideAt(wall, place);
    const seats = fromDoor(wall, side, sides[side]);
    const inOrder = inMiddle(ranks, seats, rules).toSorted((a, b) => a.place - b.place);
    found[party] = inOrder.map(({ seat }) => seat);
  }
  return { ...found, table };
}

function mostAtOneSide(sides: Sides): number {
  return Math.max(...Object.values(sides).map((seats) => seats.length));
}

/** The side of the table in audience view that is far, near, left or right for someone who enters by a wall. */
const seen: Readonly<Record<Door['wall'], Readonly<Record<'far' | 'near' | 'left' | 'right', TableSide>>>> = {
  back: { far: 'head', near: 'foot', left: 'left', right: 'right' },
  front: { far: 'foot', near: 'head', left: 'right', right: 'left' },
  left: { far: 'right', near: 'left', left: 'head', right: 'foot' },
  right: { far: 'left', near: 'right', left: 'foot', right: 'head' },
};

function sideAt(wall: Door['wall'], place: 'far' | 'near' | 'left' | 'right'): TableSide {
  return seen[wall][place];
}

/** A side as `rankFacingTable` counts it: from the left of who enters, or from the door inwards. */
function fromDoor(wall: Door['wall'], side: TableSide, seats: readonly PlacedSeat[]): readonly PlacedSeat[] {
  const along = side === 'head' || side === 'foot' ? 'x' : 'y';
  const ascends = along === 'x' ? wall === 'back' || wall === 'left' : wall === 'front' || wall === 'left';
  return ascends ? seats : seats.toReversed();
}

function sidesOf(area: SeatArea): Sides {
  const seats = seatsInOrder(area).filter(usable);
  const of = (side: TableSide): readonly PlacedSeat[] => {
    const own = seats.filter((seat) => area.rows[seat.row]?.side === side);
    return side === 'head' || side === 'foot'
      ? own.toSorted((a, b) => a.x - b.x)
      : own.toSorted((a, b) => a.y - b.y);
  };
  return { head: of('head'), left: of('left'), right: of('right'), foot: of('foot') };
}

function usable(seat: PlacedSeat): boolean {
  return seat.blocked !== true;
}

interface Place {
  readonly place: number;
  readonly seat: PlacedSeat;
}

function pairs(ranks: RankedRow, seats: readonly PlacedSeat[], first = 0): readonly Place[] {
  return ranks.flatMap((place, i) => {
    const seat = seats[first + i];
    return seat ? [{ place, seat }] : [];
  });
}

/** Fewer people than seats sit in the middle of their side. */
function inMiddle(ranks: RankedRow, seats: readonly PlacedSeat[], rules: RostrumRules): readonly Place[] {
  return pairs(ranks, seats, firstUsedSeat(seats.length, ranks.length, rules));
}

function byPlace(ranks: RankedRow, seats: readonly PlacedSeat[]): readonly PlacedSeat[] {
  return pairs(ranks, seats)
    .filter(({ place }) => place > 0)
    .toSorted((a, b) => a.place - b.place)
    .map(({ seat }) => seat);
}
