import type { Box, Point, SeatArea, SeatRow } from '#lib/domain/seating/room.ts';
import { standsAcross } from '#lib/domain/seating/room-spacing.ts';
import { tableTops } from '#lib/domain/seating/table-places.ts';
import type { LabelShape, Shape } from '../page-drawing.ts';
import type { PaperWords } from './paper-words.ts';
import {
  boardShape,
  type DrawingArea,
  plateSize,
  type RoomDrawing,
  type Sitters,
  seatShapes,
} from './seat-drawing.ts';
import { beyond, type Edge, type SeatedSection, sectionName } from './seat-sections.ts';
import { type Place, placeRow, ROW_EDGE, rowEnds } from './section-rows.ts';

const QUIET = '#555555';
/** Millimetres: above and below the seats for what lies beyond, over a row for its numbers. */
const EDGE = { beyond: 7, numbers: 3.4 } as const;
/** Widest plate of a section with few seats, in millimetres. */
const LARGEST = 24;

/** Millimetres of a sheet that are left for the seats of a section. */
export function roomForSeats({ width, height }: DrawingArea): DrawingArea {
  return { width: width - 2 * ROW_EDGE, height: height - 2 * EDGE.beyond - EDGE.numbers };
}

/** Millimetres to the metre at which a section fills the room there is. */
export function sectionScale(box: Box, room: DrawingArea): number {
  return Math.min(room.width / box.width, room.height / box.depth);
}

/**
 * One part of a hall as large as the sheet allows: the seats with their names, the rows at both ends, the number of a seat over
 * the first row and wherever it is another than in the row before, and at the edges what lies beyond.
 */
export function drawSection(
  section: SeatedSection,
  all: readonly SeatedSection[],
  { names, suggested }: Sitters,
  area: DrawingArea,
  say: PaperWords,
): RoomDrawing {
  const { areas, box } = section;
  const plate = plateSize(areas);
  const inner = roomForSeats(area);
  const scale = Math.min(sectionScale(box, inner), LARGEST / plate.width);
  const left = (area.width - box.width * scale) / 2;
  const top = EDGE.beyond + EDGE.numbers;
  const placed = ({ x, y, width, depth }: Box): Place => ({
    x: left + (x - box.x) * scale,
    y: top + (y - box.y) * scale,
    width: width * scale,
    height: depth * scale,
  });
  const plateAt = ({ x, y }: Point): Place =>
    placed({ x: x - plate.width / 2, y: y - plate.depth / 2, ...plate });
  const ends = { left, right: left + box.width * scale };
  const height = top + box.depth * scale + EDGE.beyond;
  const rows = rowsFromTop(areas).map(({ row, across }) => ({
    row,
    across: across ? placeRow(row, plateAt) : null,
  }));
  const acrossRows = rows.flatMap(({ across }) => across ?? []);
  return {
    width: area.width,
    height,
    shapes: [
      ...beyondShapes(section, all, { width: area.width, height }, say),
      ...boardsWithin(box, section.tables, placed),
      ...rows.flatMap(({ row, across }, at) => [
        ...(across ? rowEnds(across, acrossRows, ends, say) : []),
        ...(across && !hasNumbersOf(row, rowOver(row, rows.slice(0, at))) ? numberShapes(row, plateAt) : []),
        ...row.seats.flatMap((seat) =>
          seatShapes(seat, names.get(seat.id), suggested.has(seat.id), plateAt(seat)),
        ),
      ]),
    ],
  };
}

/** Metres of a board that stand out beyond the plates at it. */
const BOARD_EDGE = 0.45;
/** A round board of which only a part is shown is drawn in so many strokes. */
const STROKES = 180;

/** The boards of tables, as far as they stand in a part of the room. */
function boardsWithin(box: Box, tables: readonly SeatArea[], placed: (box: Box) => Place): readonly Shape[] {
  const part = {
    left: box.x - BOARD_EDGE,
    top: box.y - BOARD_EDGE,
    right: box.x + box.width + BOARD_EDGE,
    bottom: box.y + box.depth + BOARD_EDGE,
  };
  const has = ({ x, y }: Point): boolean =>
    x >= part.left && x <= part.right && y >= part.top && y <= part.bottom;
  return tables.flatMap(tableTops).flatMap((top): readonly Shape[] => {
    const [x, y] = [Math.max(top.x, part.left), Math.max(top.y, part.top)];
    const width = Math.min(top.x + top.width, part.right) - x;
    const depth = Math.min(top.y + top.depth, part.bottom) - y;
    if (width <= 0 || depth <= 0) return [];
    const isWhole = width > top.width - 0.01 && depth > top.depth - 0.01;
    if (!top.round || isWhole) return [boardShape({ ...top, x, y, width, depth }, placed)];
    const radius = top.width / 2;
    const at = (stroke: number): Point => {
      const angle = (2 * Math.PI * stroke) / STROKES;
      return { x: top.x + radius * (1 + Math.cos(angle)), y: top.y + radius * (1 + Math.sin(angle)) };
    };
    return Array.from({ length: STROKES }, (_, stroke) => [at(stroke), at(stroke + 1)] as const)
      .filter((ends) => ends.every(has))
      .map(([from, to]): Shape => {
        const [one, other] = [from, to].map((end) => placed({ ...end, width: 0, depth: 0 })) as [
          Place,
          Place,
        ];
        return { kind: 'line', x1: one.x, y1: one.y, x2: other.x, y2: other.y, colour: QUIET, width: 0.4 };
      });
  });
}

function rowsFromTop(
  areas: readonly SeatArea[],
): readonly { readonly row: SeatRow; readonly across: boolean }[] {
  const top = ({ seats }: SeatRow): number => Math.min(...seats.map(({ y }) => y));
  return areas
    .flatMap((area) => area.rows.map((row) => ({ row, across: standsAcross(row, area), top: top(row) })))
    .sort((one, other) => one.top - other.top);
}

/** What lies beyond each edge, with an arrow towards it: above and below in the middle, beside at the ends of the top. */
function beyondShapes(
  section: SeatedSection,
  all: readonly SeatedSection[],
  { width, height }: DrawingArea,
  say: PaperWords,
): readonly Shape[] {
  const to = (edge: Edge, y: number, align: LabelShape['align']): readonly LabelShape[] => {
    const next = beyond(section, edge, all);
    if (next === null) return [];
    const text = say.t(`seating.beyond.${edge}`, { section: sectionName(next, say) });
    const box = { x: 0, y, width, height: EDGE.beyond - 2 };
    return [
      { kind: 'label', ...box, text, size: 11, align: align ?? 'center', role: 'kaiti', colour: QUIET },
    ];
  };
  return [
    ...to('left', 0, 'left'),
    ...to('up', 0, 'center'),
    ...to('right', 0, 'right'),
    ...to('down', height - EDGE.beyond + 2, 'center'),
  ];
}

/** The nearest of the rows above that reaches over this one; others stand abreast. */
function rowOver(row: SeatRow, above: readonly { readonly row: SeatRow }[]): SeatRow | undefined {
  const reach = ({ seats }: SeatRow): readonly [number, number] => {
    const places = seats.map(({ x }) => x);
    return [Math.min(...places), Math.max(...places)];
  };
  const [from, to] = reach(row);
  return above.findLast((other) => {
    const [left, right] = reach(other.row);
    return left <= to && right >= from;
  })?.row;
}

/** Whether the seats of a row stand under those of the same numbers. */
function hasNumbersOf(row: SeatRow, before: SeatRow | undefined): boolean {
  return (
    before !== undefined &&
    before.seats.length === row.seats.length &&
    row.seats.every(({ x, number }, at) => {
      const over = before.seats[at];
      return over !== undefined && over.number === number && Math.abs(over.x - x) < 0.1;
    })
  );
}

function numberShapes(row: SeatRow, plateAt: (seat: Point) => Place): readonly LabelShape[] {
  return row.seats.map((seat) => {
    const { x, y, width } = plateAt(seat);
    const box = { x, y: y - EDGE.numbers, width, height: EDGE.numbers - 0.4 };
    return { kind: 'label', ...box, text: seat.number, size: 8, role: 'songti', colour: QUIET };
  });
}
