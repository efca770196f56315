import type { Point, SeatRow } from '#lib/domain/seating/room.ts';
import type { LabelShape, RectShape } from '../page-drawing.ts';
import type { PaperWords } from './paper-words.ts';

const sides = ['left', 'right'] as const;
type Side = (typeof sides)[number];

/** Millimetres beside the seats of a section that are left for its rows, and between a label and a plate there and in an aisle. */
export const ROW_EDGE = 14;
const GAP = 2;
const AISLE_GAP = 1;
/** Type in points, and millimetres of a character in it. */
const LABEL = { size: 9, character: 3.2 } as const;

export type Place = Pick<RectShape, 'x' | 'y' | 'width' | 'height'>;

/** Where the plates of a section stand on the sheet, in millimetres. */
export interface Plates {
  readonly plateAt: (seat: Point) => Place;
  /** The outermost plates of all. */
  readonly ends: { readonly left: number; readonly right: number };
}

/**
 * 12排 at both ends of one of the rows of a section. Where others are abreast of it, the row outside is labelled beside the
 * section and the one inside at its own plates; an aisle too narrow for both is left to the row that has no end outside.
 * Rows of one number are one row with two ends.
 */
export function rowEnds(
  row: SeatRow,
  rows: readonly SeatRow[],
  { plateAt, ends }: Plates,
  say: PaperWords,
): readonly LabelShape[] {
  return sides.flatMap((side): readonly LabelShape[] => {
    const own = endOf(row, side, plateAt);
    const next = nextTo(row, rows, side, plateAt);
    const text = say.t('seating.row', { row: row.label });
    const width = next === null ? ROW_EDGE - GAP : widthInAisle(row, next, rows, side, plateAt, say);
    if (own === null || width === null) return [];
    const from = next === null ? ends : { left: own.x, right: own.x + own.width };
    const gap = next === null ? GAP : AISLE_GAP;
    const x = side === 'left' ? from.left - gap - width : from.right + gap;
    const align = side === 'left' ? 'right' : 'left';
    const { y, height } = own;
    return [{ kind: 'label', x, y, width, height, text, align, size: LABEL.size, role: 'kaiti' }];
  });
}

interface Neighbour {
  readonly row: SeatRow;
  readonly place: Place;
  /** Millimetres between the plates. */
  readonly aisle: number;
}

/** The plate of another row that stands nearest on one side of a row; null: its end is outside. */
function nextTo(
  row: SeatRow,
  rows: readonly SeatRow[],
  side: Side,
  plateAt: Plates['plateAt'],
): Neighbour | null {
  const own = endOf(row, side, plateAt);
  if (own === null) return null;
  const away = ({ x }: Place): number => (side === 'left' ? own.x - x : x - own.x);
  const beside = rows
    .filter((other) => other !== row)
    .flatMap((other) => other.seats.map((seat) => ({ row: other, place: plateAt(seat) })))
    .filter(({ place }) => Math.abs(place.y - own.y) < own.height && away(place) > 0)
    .map((other) => ({ ...other, aisle: away(other.place) - own.width }));
  return beside.sort((one, other) => one.aisle - other.aisle)[0] ?? null;
}

/** Millimetres for the label of a row in the aisle towards another; null: it has none there. */
function widthInAisle(
  row: SeatRow,
  next: Neighbour,
  rows: readonly SeatRow[],
  side: Side,
  plateAt: Plates['plateAt'],
  say: PaperWords,
): number | null {
  if (next.row.label === row.label) return null;
  const wanted = widthOf(say.t('seating.row', { row: row.label }));
  const facing = endOf(next.row, side === 'left' ? 'right' : 'left', plateAt);
  const theirs = facing?.x === next.place.x ? widthOf(say.t('seating.row', { row: next.row.label })) : 0;
  const room = next.aisle - 2 * AISLE_GAP;
  if (wanted + theirs + (theirs > 0 ? AISLE_GAP : 0) <= room) return wanted;
  const isOutside = (one: SeatRow): boolean => sides.some((end) => nextTo(one, rows, end, plateAt) === null);
  if (isOutside(row)) return null;
  const left = theirs === 0 || isOutside(next.row) ? room : (room - AISLE_GAP) / 2;
  return left < LABEL.character ? null : Math.min(wanted, left);
}

function endOf({ seats }: SeatRow, side: Side, plateAt: Plates['plateAt']): Place | null {
  const places = seats.map(plateAt).sort((one, other) => one.x - other.x);
  return (side === 'left' ? places[0] : places.at(-1)) ?? null;
}

function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[!-~ ]/.test(char) ? 0.55 : 1), 0) * LABEL.character;
}
