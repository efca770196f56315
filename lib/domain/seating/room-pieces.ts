import {
  type Point,
  type Seat,
  type SeatArea,
  type SeatKind,
  type SeatRow,
  type TableForm,
  type TableSide,
  toMillimetre,
} from './room.ts';

/** What is put into a room at once, from counts; distances in metres. */
export type RoomPiece = RowsPiece | TablePiece;

/** Rostrum rows, blocks of a theatre, tables of a classroom, a row of chairs along a wall. */
export interface RowsPiece {
  readonly form: 'rows';
  readonly kind: SeatKind;
  readonly rows: number;
  /** Seats between two aisles, or at one table, from the left. */
  readonly blocks: readonly number[];
  readonly seat: number;
  readonly row: number;
  readonly aisle: number;
}

export interface TablePiece {
  readonly form: TableForm;
  readonly kind: SeatKind;
  /** Seats at each side; a round table has those of `head` only. */
  readonly sides: Readonly<Record<TableSide, number>>;
  readonly seat: number;
}

/** From the outermost place of the head to the plates of an arm beside it, and of an end of a long table. */
const aside = 0.4;
/** From the plates of the head to the first of an arm, so that they keep clear of each other. */
const clear = 0.9;
const corner = 0.5;
/** Between the plates of the two sides of a long table. */
const across = 0.9;

/** The piece as an area whose upper left plate is at the origin or below it; `id` is new in the room. */
export function buildPiece(piece: RoomPiece, id: string): SeatArea {
  if (piece.form === 'rows') return rowsArea(piece, id);
  return { id, kind: piece.kind, fill: 'rows', table: piece.form, rows: tableRows(piece, id) };
}

function rowsArea({ kind, rows, blocks, seat, row, aisle }: RowsPiece, id: string): SeatArea {
  const places = blocks.flatMap((count, block) => {
    const before = blocks.slice(0, block).reduce((sum, n) => sum + n * seat + aisle, 0);
    return Array.from({ length: count }, (_, i) => ({ block, x: before + i * seat }));
  });
  // Rostrum rows stand front row first, and the front row is the farthest from the wall.
  const depth = (index: number): number => (kind === 'rostrum' ? rows - 1 - index : index) * row;
  return {
    id,
    kind,
    fill: 'rows',
    rows: Array.from({ length: rows }, (_, index) => ({
      label: String(index + 1),
      seats: places.map(({ block, x }, i) => ({
        ...newSeat(`${id}-${index + 1}-${i + 1}`, i + 1, { x, y: depth(index) }),
        block,
      })),
    })),
  };
}

function tableRows({ form, sides, seat }: TablePiece, id: string): readonly SeatRow[] {
  if (form === 'round') {
    const count = Math.max(1, sides.head);
    const radius = Math.max(0.6, (count * seat) / (2 * Math.PI));
    const at = (i: number): Point => {
      const angle = (2 * Math.PI * i) / count;
      return { x: radius + radius * Math.sin(angle), y: radius - radius * Math.cos(angle) };
    };
    return [
      {
        label: 'ring',
        seats: Array.from({ length: count }, (_, i) => newSeat(`${id}-ring-${i + 1}`, i + 1, at(i))),
      },
    ];
  }
  const between = Math.max(sides.head, sides.foot, 1) * seat;
  const arm = (Math.max(1, sides.left, sides.right) - 1) * seat;
  const foot = form === 'long' ? Math.max(across, arm + 2 * corner) : arm + 2 * clear;
  const top = form === 'long' ? (foot - arm) / 2 : clear;
  const start = (count: number): number => aside + (between - count * seat + seat) / 2;
  const at: Readonly<Record<TableSide, (i: number) => Point>> = {
    head: (i) => ({ x: start(sides.head) + i * seat, y: 0 }),
    foot: (i) => ({ x: start(sides.foot) + i * seat, y: foot }),
    left: (i) => ({ x: 0, y: top + i * seat }),
    right: (i) => ({ x: between + 2 * aside, y: top + i * seat }),
  };
  return (['head', 'right', 'left', 'foot'] as const).flatMap((side) =>
    sides[side] === 0
      ? []
      : [
          {
            label: side,
            side,
            seats: Array.from({ length: sides[side] }, (_, i) =>
              newSeat(`${id}-${side}-${i + 1}`, i + 1, at[side](i)),
            ),
          },
        ],
  );
}

function newSeat(id: string, number: number, { x, y }: Point): Seat {
  return { id, number: String(number), unit: null, x: toMillimetre(x), y: toMillimetre(y), block: 0 };
}
