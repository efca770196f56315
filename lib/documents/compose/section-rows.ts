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

/** A row with its plates where they stand on the sheet, from the left; millimetres. */
export interface PlacedRow {
  readonly row: SeatRow;
  readonly places: readonly Place[];
}

/** The outermost plates of a section, in millimetres. */
interface SectionEnds {
  readonly left: number;
  readonly right: number;
}

/** A row with its plates set on the sheet. */
export function placeRow(row: SeatRow, plateAt: (seat: Point) => Place): PlacedRow {
  return { row, places: row.seats.map(plateAt).sort((one, other) => one.x - other.x) };
}

/**
 * 12排 at both ends of one of the rows of a section. Where others are abreast of it, the row outside is labelled beside the
 * section and the one inside at its own plates; an aisle too narrow for both is left to the row that has no end outside.
 * Rows of one number are one row with two ends.
 */
export function rowEnds(
  placed: PlacedRow,
  rows: readonly PlacedRow[],
  ends: SectionEnds,
  say: PaperWords,
): readonly LabelShape[] {
  return sides.flatMap((side): readonly LabelShape[] => {
    const own = endOf(placed, side);
    const next = nextTo(placed, rows, side);
    const text = say.t('seating.row', { row: placed.row.label });
    const width = next === null ? ROW_EDGE - GAP : widthInAisle(placed, next, rows, side, say);
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
  readonly placed: PlacedRow;
  readonly place: Place;
  /** Millimetres between the plates. */
  readonly aisle: number;
}

/** The plate of another row that stands nearest on one side of a row; null: its end is outside. */
function nextTo(placed: PlacedRow, rows: readonly PlacedRow[], side: Side): Neighbour | null {
  const own = endOf(placed, side);
  if (own === null) return null;
  let nearest: Neighbour | null = null;
  for (const other of rows) {
    if (other === placed) continue;
    for (const place of other.places) {
      const away = side === 'left' ? own.x - place.x : place.x - own.x;
      if (away <= 0 || Math.abs(place.y - own.y) >= own.height) continue;
      const aisle = away - own.width;
      if (nearest === null || aisle < nearest.aisle) nearest = { placed: other, place, aisle };
    }
  }
  return nearest;
}

/** Millimetres for the label of a row in the aisle towards another; null: it has none there. */
function widthInAisle(
  placed: PlacedRow,
  next: Neighbour,
  rows: readonly PlacedRow[],
  side: Side,
  say: PaperWords,
): number | null {
  const { label } = placed.row;
  const other = next.placed.row.label;
  if (other === label) return null;
  const wanted = widthOf(say.t('seating.row', { row: label }));
  const facing = endOf(next.placed, side === 'left' ? 'right' : 'left');
  const theirs = facing?.x === next.place.x ? widthOf(say.t('seating.row', { row: other })) : 0;
  const room = next.aisle - 2 * AISLE_GAP;
  if (wanted + theirs + (theirs > 0 ? AISLE_GAP : 0) <= room) return wanted;
  const isOutside = (one: PlacedRow): boolean => sides.some((end) => nextTo(one, rows, end) === null);
  if (isOutside(placed)) return null;
  const left = theirs === 0 || isOutside(next.placed) ? room : (room - AISLE_GAP) / 2;
  return left < LABEL.character ? null : Math.min(wanted, left);
}

function endOf({ places }: PlacedRow, side: Side): Place | null {
  return (side === 'left' ? places[0] : places.at(-1)) ?? null;
}

function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[!-~ ]/.test(char) ? 0.55 : 1), 0) * LABEL.character;
}
