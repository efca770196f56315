import type { Box, RoomLayout, Seat, SeatArea } from '#lib/domain/seating/room.ts';
import { cutRoom, type Extent } from '#lib/domain/seating/room-sections.ts';
import { roomInView, type View } from '#lib/domain/seating/view.ts';
import type { PaperWords } from './paper-words.ts';
import { plateSize } from './seat-drawing.ts';

export const edges = ['up', 'down', 'left', 'right'] as const;
export type Edge = (typeof edges)[number];

/** A section of a hall as a view shows it. */
export interface SeatedSection {
  /** The same from both sides. */
  readonly number: number;
  readonly isRostrum: boolean;
  readonly areas: readonly SeatArea[];
  /** The tables its seats stand at, whole: a part of one has its part of the board. */
  readonly tables: readonly SeatArea[];
  /** Its plates, in metres of the room. */
  readonly box: Box;
}

/** The sections of a room in a view, in the order of their numbers. */
export function seatSections(room: RoomLayout, view: View, most: Extent): readonly SeatedSection[] {
  const whole = roomInView(room, view).areas.filter(({ table }) => table !== undefined);
  return cutRoom(room, most).map(({ number, areas }) => {
    const seen = roomInView({ ...room, areas }, view).areas;
    const tables = whole.filter(({ id }) => areas.some((area) => area.id === id));
    const isRostrum = areas.every(({ kind }) => kind === 'rostrum');
    return { number, isRostrum, areas: seen, tables, box: boxOf(seen) };
  });
}

export function seatsOfSection({ areas }: Pick<SeatedSection, 'areas'>): readonly Seat[] {
  return areas.flatMap(({ rows }) => rows.flatMap(({ seats }) => seats));
}

function boxOf(areas: readonly SeatArea[]): Box {
  const plate = plateSize(areas);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of seatsOfSection({ areas })) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  const corner = { x: left - plate.width / 2, y: top - plate.depth / 2 };
  return { ...corner, width: right - left + plate.width, depth: bottom - top + plate.depth };
}

/** The section that lies next beyond an edge of another: the nearest, of those the one with most of the edge. */
export function beyond(
  section: SeatedSection,
  edge: Edge,
  all: readonly SeatedSection[],
): SeatedSection | null {
  const [from, across] = [sideOf(section.box, edge), edge === 'left' || edge === 'right'];
  const reached = all.flatMap((other) => {
    if (other === section) return [];
    const away =
      edge === 'down' || edge === 'right'
        ? sideOf(other.box, near[edge]) - from
        : from - sideOf(other.box, near[edge]);
    const shared = across
      ? overlap(other.box.y, other.box.depth, section.box.y, section.box.depth)
      : overlap(other.box.x, other.box.width, section.box.x, section.box.width);
    return shared > 0 && away >= -TOUCH ? [{ other, away, shared }] : [];
  });
  const nearest = Math.min(...reached.map(({ away }) => away));
  const next = reached
    .filter(({ away }) => away <= nearest + TOUCH)
    .sort((one, two) => two.shared - one.shared || one.other.number - two.other.number);
  return next[0]?.other ?? null;
}

/** Metres by which the plates of two sections may lie over each other. */
const TOUCH = 0.3;
const near = { up: 'down', down: 'up', left: 'right', right: 'left' } as const;

function sideOf({ x, y, width, depth }: Box, edge: Edge): number {
  switch (edge) {
    case 'up':
      return y;
    case 'down':
      return y + depth;
    case 'left':
      return x;
    case 'right':
      return x + width;
  }
}

function overlap(from: number, length: number, other: number, otherLength: number): number {
  return Math.min(from + length, other + otherLength) - Math.max(from, other);
}

/** 第3区, 第1区（主席台）. */
export function sectionName({ number, isRostrum }: SeatedSection, say: PaperWords): string {
  return say.t(isRostrum ? 'seating.section-rostrum' : 'seating.section', { number });
}

/** 3—20排, and 1—20号 where every row has the same seats from one to the next. */
export function sectionExtent(
  { areas }: Pick<SeatedSection, 'areas'>,
  say: PaperWords,
): {
  readonly rows: string;
  readonly seats: string;
} {
  const rows = areas.flatMap((area) => area.rows);
  const runs = runsOf(rows.map(({ label }) => label));
  const numbers = rows.map(({ seats }) => seats.map((seat) => Number(seat.number)).sort((a, b) => a - b));
  const [first = []] = numbers;
  const [from = Number.NaN, to = Number.NaN] = [first[0], first.at(-1)];
  const even = to - from === first.length - 1 && numbers.every((row) => String(row) === String(first));
  return {
    rows: say.list(
      runs.map((run) =>
        run.length === 1
          ? say.t('seating.row', { row: run[0] ?? '' })
          : say.t('seating.rows', { first: run[0] ?? '', last: run.at(-1) ?? '' }),
      ),
    ),
    seats: even ? say.t('seating.seats', { first: String(from), last: String(to) }) : '',
  };
}

/** The labels of rows, each once: those that are no numbers as they stand, then the numbers that follow each other together. */
function runsOf(labels: readonly string[]): readonly (readonly string[])[] {
  const each = [...new Set(labels)];
  const runs: string[][] = each.filter((label) => !isNumber(label)).map((label) => [label]);
  for (const label of each.filter(isNumber).sort((one, other) => Number(one) - Number(other))) {
    const last = runs.at(-1);
    if (Number(label) === Number(last?.at(-1)) + 1) last?.push(label);
    else runs.push([label]);
  }
  return runs;
}

function isNumber(label: string): boolean {
  return /^\d+$/u.test(label);
}
