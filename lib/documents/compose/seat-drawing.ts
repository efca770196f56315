import type { Box, RoomLayout, Seat, SeatArea, SeatRow } from '#lib/domain/seating/room.ts';
import { areaSpacing, standsAcross } from '#lib/domain/seating/room-spacing.ts';
import { type TableTop, tableTops } from '#lib/domain/seating/table-places.ts';
import type { LabelShape, RectShape, Shape } from '../page-drawing.ts';
import type { PaperWords } from './paper-words.ts';

const WALL = '#555555';
const FLOOR = '#f3f3f3';
const EMPTY = '#999999';
/** A name plate takes this share of the distance to its neighbours. */
const PLATE = { width: 0.94, depth: 0.72 };
/** Metres of a plate where a seat has no neighbour, and the most it is deep against its width. */
const ALONE = 1.2;
const FLATTEST = 0.62;
/** Largest name on a plan, in points. */
const NAME_SIZE = 15;

export interface Sitters {
  /** Seat to the name printed on it. */
  readonly names: ReadonlyMap<string, string>;
  readonly suggested: ReadonlySet<string>;
}

/** Millimetres a drawing may take. */
export interface DrawingArea {
  readonly width: number;
  readonly height: number;
}

export interface RoomDrawing extends DrawingArea {
  readonly shapes: readonly Shape[];
}

/** Millimetres to the metre at which a room fills an area. */
export function scaleOf(room: Pick<RoomLayout, 'width' | 'depth'>, area: DrawingArea): number {
  return Math.min(area.width / room.width, area.height / room.depth);
}

/** The room without its seats: walls, doors, stage, lectern. */
export function drawFloor(room: RoomLayout, area: DrawingArea, say: PaperWords): RoomDrawing {
  const scale = scaleOf(room, area);
  const box = boxAt(scale);
  return {
    width: room.width * scale,
    height: room.depth * scale,
    shapes: [
      ...floorShapes(room, box),
      ...lecternShapes(room, box, say),
      ...room.doors.map((door): Shape => doorShape(door, room, scale)),
    ],
  };
}

/** The room as shapes in millimetres, as large as the area allows. */
export function drawRoom(
  room: RoomLayout,
  { names, suggested }: Sitters,
  area: DrawingArea,
  say: PaperWords,
): RoomDrawing {
  const scale = scaleOf(room, area);
  const plate = plateSize(room.areas);
  const box = boxAt(scale);
  const floor = drawFloor(room, area, say);
  return {
    ...floor,
    shapes: [
      ...floor.shapes,
      ...stageLabel(room, box, say),
      ...tableShapes(room.areas, box),
      ...room.areas
        .flatMap((area) => area.rows.map((row) => ({ row, area })))
        .flatMap(({ row, area }) => [
          ...(standsAcross(row, area) ? rowLabel(row, plate, scale, say) : []),
          ...row.seats.flatMap((seat): readonly Shape[] => {
            const place = box({
              x: seat.x - plate.width / 2,
              y: seat.y - plate.depth / 2,
              ...plate,
            });
            return seatShapes(seat, names.get(seat.id), suggested.has(seat.id), place);
          }),
        ]),
    ],
  };
}

type Scaled = (box: Box) => Pick<RectShape, 'x' | 'y' | 'width' | 'height'>;

function boxAt(scale: number): Scaled {
  return ({ x, y, width, depth }) => ({
    x: x * scale,
    y: y * scale,
    width: width * scale,
    height: depth * scale,
  });
}

/** The boards people sit round. */
function tableShapes(areas: readonly SeatArea[], box: Scaled): readonly Shape[] {
  return areas.flatMap(tableTops).map((top) => boardShape(top, box));
}

/** One board. */
export function boardShape(top: TableTop, box: Scaled): Shape {
  const board = box(top);
  const radius = top.round ? board.width / 2 : 1.5;
  return { kind: 'rect', ...board, radius, fill: FLOOR, stroke: WALL, strokeWidth: 0.2 };
}

/** The rostrum's platform and the walls. */
function floorShapes(room: RoomLayout, box: Scaled): readonly Shape[] {
  const walls = box({ x: 0, y: 0, width: room.width, depth: room.depth });
  const stage: readonly Shape[] =
    room.stage === null
      ? []
      : [{ kind: 'rect', ...box(room.stage), fill: FLOOR, stroke: WALL, strokeWidth: 0.2 }];
  return [...stage, { kind: 'rect', ...walls, stroke: WALL, strokeWidth: 0.4 }];
}

/** One size of plate for all of these: metres, what the closest neighbours beside and behind each other leave. */
export function plateSize(areas: readonly SeatArea[]): { readonly width: number; readonly depth: number } {
  const { beside, behind } = areaSpacing(areas, ALONE);
  const width = beside * PLATE.width;
  return { width, depth: Math.min(behind * PLATE.depth, width * FLATTEST) };
}

/** A plate with its name; an empty one says its number. */
export function seatShapes(
  { id, number, blocked }: Seat,
  name: string | undefined,
  isSuggested: boolean,
  place: Pick<RectShape, 'x' | 'y' | 'width' | 'height'>,
): readonly Shape[] {
  const ref = `seat:${id}`;
  const inner = { x: place.x + 0.4, y: place.y + 0.3, width: place.width - 0.8, height: place.height - 0.6 };
  const plate = { kind: 'rect', ...place, radius: 0.8, ref, strokeWidth: 0.2 } as const;
  const label = { kind: 'label', ...inner, ref, lines: 2 } as const;
  if (blocked) return [{ ...plate, stroke: EMPTY, dashed: true }, crossed(place)];
  return name === undefined
    ? [
        { ...plate, stroke: EMPTY, dashed: true },
        { ...label, text: number, size: 8, colour: EMPTY },
      ]
    : [
        { ...plate, fill: '#ffffff', stroke: '#000000', ...(isSuggested ? { dashed: true } : {}) },
        { ...label, text: name, size: NAME_SIZE, name: true },
      ];
}

/** A seat nobody may sit on. */
function crossed({ x, y, width, height }: Pick<RectShape, 'x' | 'y' | 'width' | 'height'>): Shape {
  return { kind: 'line', x1: x, y1: y + height, x2: x + width, y2: y, colour: EMPTY, width: 0.3 };
}

/** 1排 at the outer end of a row. Arms of a table have seats behind each other and need none. */
function rowLabel(
  row: SeatRow,
  plate: { readonly width: number; readonly depth: number },
  scale: number,
  say: PaperWords,
): readonly LabelShape[] {
  const first = row.seats[0];
  const last = row.seats.at(-1);
  if (first === undefined || last === undefined) return [];
  const left = Math.min(first.x, last.x) - plate.width / 2;
  const width = Math.min(left, 1.1) * scale;
  if (width < 5) return [];
  return [
    {
      kind: 'label',
      x: left * scale - width,
      y: (first.y - plate.depth / 2) * scale,
      width: width - 1,
      height: plate.depth * scale,
      text: say.t('seating.row', { row: row.label }),
      size: 9,
      align: 'right',
      role: 'kaiti',
    },
  ];
}

/** 主席台, along the wall the rostrum stands at. */
function stageLabel(room: RoomLayout, box: Scaled, say: PaperWords): readonly Shape[] {
  const { stage } = room;
  if (stage === null) return [];
  const depth = Math.min(0.9, stage.depth);
  const atTop = stage.y + stage.depth / 2 < room.depth / 2;
  const strip = { ...stage, y: atTop ? stage.y : stage.y + stage.depth - depth, depth };
  return [{ kind: 'label', ...box(strip), text: say.t('seating.stage'), size: 14, role: 'heiti' }];
}

function lecternShapes(room: RoomLayout, box: Scaled, say: PaperWords): readonly Shape[] {
  const { lectern } = room;
  if (lectern === null) return [];
  const place = box({ x: lectern.x - 0.5, y: lectern.y - 0.3, width: 1, depth: 0.6 });
  return [
    { kind: 'rect', ...place, fill: '#ffffff', stroke: WALL, strokeWidth: 0.2 },
    { kind: 'label', ...place, text: say.t('seating.lectern'), size: 9, role: 'kaiti' },
  ];
}

/** A gap in the wall. */
function doorShape(door: RoomLayout['doors'][number], room: RoomLayout, scale: number): Shape {
  const [from, to] = [door.at * scale, (door.at + door.width) * scale];
  const [right, bottom] = [room.width * scale, room.depth * scale];
  const gap = { kind: 'line', colour: '#ffffff', width: 0.9 } as const;
  switch (door.wall) {
    case 'front':
      return { ...gap, x1: from, x2: to, y1: 0, y2: 0 };
    case 'back':
      return { ...gap, x1: from, x2: to, y1: bottom, y2: bottom };
    case 'left':
      return { ...gap, x1: 0, x2: 0, y1: from, y2: to };
    case 'right':
      return { ...gap, x1: right, x2: right, y1: from, y2: to };
  }
}
