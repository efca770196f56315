import { fixtureKey, type Picked } from '#lib/domain/seating/edit-room.ts';
import type { Point, RoomLayout, Seat, SeatArea, SeatKind } from '#lib/domain/seating/room.ts';
import { areaSpacing } from '#lib/domain/seating/room-spacing.ts';
import { tableTops } from '#lib/domain/seating/table-places.ts';
import type { Size, Viewport } from './viewport.ts';

/** Colours of the desk, read once from its style sheet. */
export interface Inks {
  readonly paper: string;
  readonly desk: string;
  readonly sheet: string;
  readonly line: string;
  readonly rule: string;
  readonly faint: string;
  readonly text: string;
  readonly ours: string;
  readonly oursSoft: string;
  readonly jade: string;
  readonly amber: string;
  readonly font: string;
}

export function inksOf(element: Element): Inks {
  const style = getComputedStyle(element);
  const of = (name: string): string => style.getPropertyValue(name).trim();
  return {
    paper: of('--paper'),
    desk: of('--desk'),
    sheet: of('--sheet'),
    line: of('--ink-2'),
    rule: of('--rule-strong'),
    faint: of('--ink-4'),
    text: of('--ink-1'),
    ours: of('--indigo'),
    oursSoft: of('--indigo-soft'),
    jade: of('--jade'),
    amber: of('--amber'),
    font: style.fontFamily,
  };
}

export interface Painting {
  readonly room: RoomLayout;
  readonly view: Viewport;
  readonly size: Size;
  readonly inks: Inks;
  readonly picked: Picked;
  readonly words: { readonly stage: string; readonly lectern: string };
}

/** Everything, or only what is picked (`moving`), or all but that (`still`). */
export type Part = 'all' | 'still' | 'moving';

/** Draws the room. What is out of sight is left out; numbers are written once they can be read. */
export function paintRoom(on: CanvasRenderingContext2D, painting: Painting, part: Part, by: Point): void {
  const { view, room, picked } = painting;
  on.save();
  on.translate(view.x + by.x * view.m, view.y + by.y * view.m);
  if (part !== 'moving') paintFloor(on, painting);
  paintFixtures(on, painting, (key) => part === 'all' || picked.has(key) === (part === 'moving'));
  for (const area of room.areas) paintArea(on, painting, area, { part, by });
  on.restore();
}

function paintFloor(on: CanvasRenderingContext2D, { room, view, inks }: Painting): void {
  on.fillStyle = inks.paper;
  on.strokeStyle = inks.line;
  on.lineWidth = 2;
  on.fillRect(0, 0, room.width * view.m, room.depth * view.m);
  on.strokeRect(0, 0, room.width * view.m, room.depth * view.m);
}

function paintFixtures(
  on: CanvasRenderingContext2D,
  { room, view: { m }, inks, picked, words }: Painting,
  wanted: (key: string) => boolean,
): void {
  const pen = (key: string): void => {
    on.strokeStyle = picked.has(key) ? inks.ours : inks.rule;
    on.lineWidth = picked.has(key) ? 2 : 1;
    on.fillStyle = inks.desk;
  };
  on.textAlign = 'center';
  on.textBaseline = 'middle';
  on.font = `12px ${inks.font}`;
  if (room.stage && wanted(fixtureKey.stage)) {
    const { x, y, width, depth } = room.stage;
    pen(fixtureKey.stage);
    on.fillRect(x * m, y * m, width * m, depth * m);
    on.strokeRect(x * m, y * m, width * m, depth * m);
    on.fillStyle = inks.line;
    on.fillText(words.stage, (x + width / 2) * m, y * m + 12);
  }
  room.aisles.forEach(({ x, y, width, depth }, i) => {
    if (!wanted(fixtureKey.aisle(i))) return;
    pen(fixtureKey.aisle(i));
    on.setLineDash([4, 4]);
    on.strokeRect(x * m, y * m, width * m, depth * m);
    on.setLineDash([]);
  });
  room.doors.forEach((door, i) => {
    if (!wanted(fixtureKey.door(i))) return;
    const chosen = picked.has(fixtureKey.door(i));
    const across = door.wall === 'front' || door.wall === 'back';
    const wall = door.wall === 'back' ? room.depth : door.wall === 'right' ? room.width : 0;
    on.strokeStyle = chosen ? inks.ours : inks.amber;
    on.lineWidth = chosen ? 7 : 5;
    on.beginPath();
    if (across) {
      on.moveTo(door.at * m, wall * m);
      on.lineTo((door.at + door.width) * m, wall * m);
    } else {
      on.moveTo(wall * m, door.at * m);
      on.lineTo(wall * m, (door.at + door.width) * m);
    }
    on.stroke();
  });
  if (room.lectern && wanted(fixtureKey.lectern)) {
    const { x, y } = room.lectern;
    pen(fixtureKey.lectern);
    on.fillRect((x - 0.5) * m, (y - 0.3) * m, m, 0.6 * m);
    on.strokeRect((x - 0.5) * m, (y - 0.3) * m, m, 0.6 * m);
    on.fillStyle = inks.line;
    if (m > 30) on.fillText(words.lectern, x * m, y * m);
  }
}

interface Plate {
  readonly width: number;
  readonly height: number;
}

const plates = new WeakMap<SeatArea, Plate>();

/** Metres of a plate in an area: what its closest neighbours leave. */
function plateOf(area: SeatArea): Plate {
  const known = plates.get(area);
  if (known) return known;
  const { beside, behind } = areaSpacing([area], 1);
  const width = Math.min(0.9, beside * 0.86);
  const plate = { width, height: Math.min(0.5, behind * 0.62, width * 0.6) };
  plates.set(area, plate);
  return plate;
}

/** Pixels of a plate from which a number is read on it. */
const readable = 18;

function paintArea(
  on: CanvasRenderingContext2D,
  painting: Painting,
  area: SeatArea,
  { part, by }: { readonly part: Part; readonly by: Point },
): void {
  const { view, size, inks, picked } = painting;
  const { m } = view;
  const { width, height } = plateOf(area);
  const [w, h] = [width * m, height * m];
  if (part !== 'moving') paintTables(on, area, painting);
  const left = -view.x / m - by.x - 1;
  const top = -view.y / m - by.y - 1;
  const [right, bottom] = [left + size.width / m + 2, top + size.height / m + 2];
  on.font = `${Math.max(9, Math.min(13, h * 0.7))}px ${inks.font}`;
  on.textAlign = 'center';
  on.textBaseline = 'middle';
  on.lineWidth = 1;
  for (const row of area.rows) {
    for (const seat of row.seats) {
      const isPicked = picked.has(seat.id);
      if (part !== 'all' && isPicked !== (part === 'moving')) continue;
      if (seat.x < left || seat.x > right || seat.y < top || seat.y > bottom) continue;
      paintSeat(on, seat, { kind: area.kind, x: seat.x * m, y: seat.y * m, w, h, isPicked, inks });
    }
  }
}

function paintTables(on: CanvasRenderingContext2D, area: SeatArea, { view: { m }, inks }: Painting): void {
  on.fillStyle = inks.desk;
  on.strokeStyle = inks.rule;
  on.lineWidth = 1;
  for (const { round, x, y, width, depth } of tableTops(area)) {
    on.beginPath();
    if (round) on.arc((x + width / 2) * m, (y + depth / 2) * m, (width / 2) * m, 0, 2 * Math.PI);
    else on.rect(x * m, y * m, width * m, depth * m);
    on.fill();
    on.stroke();
  }
}

interface PlacedPlate {
  readonly kind: SeatKind;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly isPicked: boolean;
  readonly inks: Inks;
}

function paintSeat(on: CanvasRenderingContext2D, seat: Seat, place: PlacedPlate): void {
  const { kind, x, y, w, h, isPicked, inks } = place;
  const [left, top] = [x - w / 2, y - h / 2];
  on.fillStyle = isPicked
    ? inks.ours
    : kind === 'rostrum'
      ? inks.oursSoft
      : kind === 'voting'
        ? inks.sheet
        : inks.desk;
  on.strokeStyle = isPicked ? inks.ours : kind === 'public' ? inks.faint : inks.line;
  on.fillRect(left, top, w, h);
  on.strokeRect(left, top, w, h);
  if (seat.blocked) {
    on.beginPath();
    on.moveTo(left, top);
    on.lineTo(left + w, top + h);
    on.moveTo(left, top + h);
    on.lineTo(left + w, top);
    on.stroke();
  } else if (w >= readable) {
    on.fillStyle = isPicked ? inks.paper : inks.text;
    on.fillText(seat.number, x, y);
  }
  if (seat.unit !== null) {
    on.fillStyle = inks.line;
    on.fillRect(x - w * 0.3, top + h + 1, w * 0.6, Math.max(1.5, h * 0.16));
    if (w >= 2 * readable) on.fillText(seat.unit, x, top + h + h * 0.16 + 9);
  }
  if (seat.microphone) dot(on, left + 3, top - 2, inks.amber);
  if (seat.wheelchair) dot(on, left + w - 3, top - 2, inks.jade);
}

function dot(on: CanvasRenderingContext2D, x: number, y: number, colour: string): void {
  on.fillStyle = colour;
  on.beginPath();
  on.arc(x, y, 3, 0, 2 * Math.PI);
  on.fill();
}
