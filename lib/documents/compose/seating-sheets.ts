import type { RoomLayout } from '#lib/domain/seating/room.ts';
import type { View } from '#lib/domain/seating/view.ts';
import type { PageSetup } from '../page.ts';
import { sheet } from '../page-setup.ts';
import { points } from '../points.ts';
import { type DrawingArea, plateSize, scaleOf } from './seat-drawing.ts';
import { type SeatedSection, seatSections } from './seat-sections.ts';
import { roomForSeats, sectionScale } from './section-drawing.ts';

/** A room, from whose side it is seen, and the paper it is drawn on. */
export interface ChartPaper {
  readonly room: RoomLayout;
  readonly view: View;
  readonly paper: 'A4' | 'A3';
}

/** What is charted on it. */
export interface Charted {
  readonly seating: ChartPaper;
  /** As the view shows it. */
  readonly room: RoomLayout;
}

const SHEETS = { A4: { width: 210, height: 297 }, A3: { width: 297, height: 420 } } as const;
const MARGIN = 12;
/** Height of title and caption above the drawing, in millimetres; of what heads a section. */
export const HEAD = 34;
export const SECTION_HEAD = 22;
/** Height of a note below it. */
export const FOOT = 10;
/**
 * The least a name may be printed: 七号 (5.5 pt), the smallest type in everyday print. A plate holds three characters of it
 * beside each other, with 0.4 mm on each side; millimetres.
 */
const LEAST_TYPE = 5.5;
const LEAST_PLATE = {
  width: (3 * LEAST_TYPE) / points(1) + 0.8,
  depth: (1.16 * LEAST_TYPE) / points(1) + 0.6,
};

/** Millimetres of a sheet that are left for a drawing. */
export function areaOf({ paper }: PageSetup, taken: number): DrawingArea {
  return { width: paper.width - 2 * MARGIN, height: paper.height - 2 * MARGIN - taken };
}

/** Millimetres to the metre below which names cannot be read. */
export function leastScale({ areas }: RoomLayout): number {
  const plate = plateSize(areas);
  return Math.max(LEAST_PLATE.width / plate.width, LEAST_PLATE.depth / plate.depth);
}

/** The sheet upright and on its side. */
function setupsOf({ seating }: Charted): readonly [PageSetup, PageSetup] {
  const { width, height } = SHEETS[seating.paper];
  const of = (paper: PageSetup['paper']): PageSetup => sheet(paper, MARGIN, { style: 'none' });
  return [of({ width, height }), of({ width: height, height: width })];
}

/** The sheet upright or on its side, whichever shows the room larger. */
export function setupFor(chart: Charted): PageSetup {
  const [upright, turned] = setupsOf(chart);
  const scale = (setup: PageSetup): number => scaleOf(chart.room, areaOf(setup, HEAD));
  return scale(upright) >= scale(turned) ? upright : turned;
}

/** How much larger than it must be a section is tried: the sheets may hold more than the fewest sections fill. */
const LARGER = [1, 1.15, 1.3, 1.5, 1.75, 2, 2.4, 2.8];
/** One sheet more is worth so much larger names, and a large hall may take one more for every so many. */
const WORTH_A_SHEET = 1.2;
const SHEETS_TO_ONE = 6;

/** How a hall is cut says nothing of who sits there: of a room that stays the same it is found once. */
const knownCuts = new WeakMap<RoomLayout, Map<string, Cut>>();

export function cutOf(chart: Charted): Cut {
  const { room, view, paper } = chart.seating;
  const known = knownCuts.get(room) ?? new Map<string, Cut>();
  knownCuts.set(room, known);
  const cut = known.get(`${view} ${paper}`) ?? cutToFit(chart);
  known.set(`${view} ${paper}`, cut);
  return cut;
}

/**
 * The sections of the hall that show the smallest names largest, on the sheet upright or on its side: as few as can be
 * read, or a sheet more where that makes them so much larger.
 */
function cutToFit(chart: Charted): Cut {
  const { seating } = chart;
  const least = leastScale(seating.room);
  const cuts = setupsOf(chart).flatMap((setup) => {
    const room = roomForSeats(areaOf(setup, SECTION_HEAD));
    return LARGER.map((larger): Cut => {
      const most = { width: room.width / (least * larger), depth: room.height / (least * larger) };
      const sections = seatSections(seating.room, seating.view, most);
      // A row on a rostrum is as long as it is; it has a sheet of its own in any case.
      const halls = sections.filter(({ isRostrum }) => !isRostrum);
      const judged = halls.length > 0 ? halls : sections;
      return { setup, sections, scale: Math.min(...judged.map(({ box }) => sectionScale(box, room))) };
    });
  });
  const largest = (among: readonly Cut[]): Cut =>
    among.reduce((best, cut) => (cut.scale > best.scale * 1.01 ? cut : best));
  const fewest = Math.min(...cuts.map(({ sections }) => sections.length));
  const spare = Math.max(1, Math.floor(fewest / SHEETS_TO_ONE));
  const few = largest(cuts.filter(({ sections }) => sections.length === fewest));
  const more = largest(cuts.filter(({ sections }) => sections.length <= fewest + spare));
  return more.scale > few.scale * WORTH_A_SHEET ? more : few;
}

interface Cut {
  readonly setup: PageSetup;
  /** Millimetres to the metre of the smallest section of its hall. */
  readonly scale: number;
  readonly sections: readonly SeatedSection[];
}
