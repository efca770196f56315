import type { Attendee } from '#lib/domain/attendance/attendance.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { spacedName } from '#lib/domain/people/name.ts';
import type { RoomLayout } from '#lib/domain/seating/room.ts';
import type { SeatPlan } from '#lib/domain/seating/seat-plan.ts';
import { roomInView, type View } from '#lib/domain/seating/view.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Block, Document, PageSetup } from '../page.ts';
import { sheet } from '../page-setup.ts';
import { points } from '../points.ts';
import {
  capacityName,
  meetingDays,
  notesApart,
  type PaperWords,
  paperOf,
  paperWords,
  venueName,
} from './paper-words.ts';
import { type DrawingArea, drawRoom, plateSize, type Sitters, scaleOf } from './seat-drawing.ts';
import {
  type SeatedSection,
  seatSections,
  seatsOfSection,
  sectionExtent,
  sectionName,
} from './seat-sections.ts';
import { seatTables } from './seat-tables.ts';
import { drawSection, roomForSeats, sectionScale } from './section-drawing.ts';
import { overviewBlocks, type SeatedGroup } from './section-overview.ts';

export interface SeatingPaper {
  readonly room: RoomLayout;
  readonly plan: Pick<SeatPlan, 'assignments'>;
  /** Seats whose people came in since the plan was agreed to: only suggested until somebody confirms them. */
  readonly suggested?: ReadonlySet<string>;
  readonly view: View;
  readonly paper: 'A4' | 'A3';
}

const SHEETS = { A4: { width: 210, height: 297 }, A3: { width: 297, height: 420 } } as const;
const MARGIN = 12;
/** Height of title and caption above the drawing, in millimetres; of what heads a section. */
const HEAD = 34;
const SECTION_HEAD = 22;
/** Height of a note below it. */
const FOOT = 10;
/**
 * The least a name may be printed: 七号 (5.5 pt), the smallest type in everyday print. A plate holds three characters of it
 * beside each other, with 0.4 mm on each side; millimetres.
 */
const LEAST_TYPE = 5.5;
const LEAST_PLATE = {
  width: (3 * LEAST_TYPE) / points(1) + 0.8,
  depth: (1.16 * LEAST_TYPE) / points(1) + 0.6,
};

/**
 * 座次图: the room to scale with every name in its seat, and always from whose side it is seen. A seat that is only
 * suggested is dashed, its name has a question mark, and the foot says how many there are. A hall whose names could not be
 * read on the sheet is shown as a whole with its sections, and then section by section.
 */
export function composeSeating(dossier: Dossier, seating: SeatingPaper, locale: Locale): Document {
  const say = paperWords(dossier, locale);
  const title = say.t('seating.title', { meeting: dossier.meeting.title });
  const suggested = seating.suggested ?? new Set();
  const chart: Chart = {
    ...{ title, dossier, seating, say },
    room: roomInView(seating.room, seating.view),
    sitters: { names: namesOf(dossier, seating.plan, suggested, say), suggested },
    foot: suggested.size > 0 ? FOOT : 0,
  };
  const whole = setupFor(chart);
  if (scaleOf(chart.room, areaOf(whole, HEAD + chart.foot)) >= leastScale(chart.room))
    return paperOf(title, say, wholeBlocks(chart, whole), whole);
  const { setup, sections } = cutOf(chart);
  return paperOf(title, say, sectionedBlocks(chart, setup, sections), setup);
}

interface Chart {
  readonly title: string;
  readonly dossier: Dossier;
  readonly seating: SeatingPaper;
  readonly say: PaperWords;
  /** As the view shows it. */
  readonly room: RoomLayout;
  readonly sitters: Sitters;
  /** Millimetres of the note at the foot. */
  readonly foot: number;
}

function wholeBlocks(chart: Chart, setup: PageSetup): readonly Block[] {
  const { room, sitters, say, foot } = chart;
  const drawing = drawRoom(room, sitters, areaOf(setup, HEAD + foot), say);
  return [
    ...headBlocks(chart),
    { kind: 'drawing', ...drawing, flow: seatTables(room, sitters.names, say) },
    ...suggestedNote(chart),
  ];
}

function headBlocks({ title, seating, dossier, say }: Chart): readonly Block[] {
  const caption = say.t('seating.caption', {
    view: say.t(`seating.view.${seating.view}`),
    date: meetingDays(dossier, say),
    place: venueName(dossier, dossier.meeting.sittings[0]),
  });
  return [
    { kind: 'title', lines: [title], ref: 'meeting' },
    { kind: 'caption', text: caption, ref: 'meeting' },
    { kind: 'space', lines: 0.5 },
  ];
}

function suggestedNote({ sitters, say }: Chart): readonly Block[] {
  if (sitters.suggested.size === 0) return [];
  const text = say.t('seating.suggested', { count: sitters.suggested.size });
  return [{ kind: 'paragraph', text, role: 'kaiti', size: 11, align: 'center' }];
}

/** The whole with its sections, then a sheet for each. */
function sectionedBlocks(
  chart: Chart,
  setup: PageSetup,
  sections: readonly SeatedSection[],
): readonly Block[] {
  const { room, say, foot } = chart;
  return [
    ...headBlocks(chart),
    ...overviewBlocks(
      room,
      sections,
      groupsIn(chart),
      { area: areaOf(setup, HEAD + foot), caption: captionBlock(chart) },
      say,
    ),
    ...suggestedNote(chart),
    ...sections.flatMap((section) => sectionBlocks(section, sections, chart, setup)),
  ];
}

function sectionBlocks(
  section: SeatedSection,
  all: readonly SeatedSection[],
  chart: Chart,
  setup: PageSetup,
): readonly Block[] {
  const { sitters, room, say } = chart;
  const { rows, seats } = sectionExtent(section, say);
  const heading = [sectionName(section, say), rows, seats].filter((part) => part !== '').join('　');
  const drawing = drawSection(section, all, sitters, areaOf(setup, SECTION_HEAD), say);
  return [
    { kind: 'page-break' },
    { ...CENTRED, text: heading, role: 'heiti', size: 16 },
    captionBlock(chart),
    { kind: 'drawing', ...drawing, flow: seatTables({ ...room, areas: section.areas }, sitters.names, say) },
  ];
}

const CENTRED = { kind: 'paragraph', align: 'center', indent: 0, keepWithNext: true } as const;

/** On every sheet but the first: of which chart it is, and from whose side it is seen. */
function captionBlock({ title, seating, say }: Chart): Block {
  const text = say.t('seating.section-caption', { title, view: say.t(`seating.view.${seating.view}`) });
  return { ...CENTRED, text, role: 'kaiti', size: 11 };
}

/** Who sits in a section: the rostrum, delegations by name, everybody else by capacity; those with most people first. */
function groupsIn({ dossier, seating, say }: Chart): (section: SeatedSection) => readonly SeatedGroup[] {
  const people = new Map(dossier.attendance.attendees.map((person) => [person.personId, person]));
  const sitting = new Map(
    seating.plan.assignments.map(({ seatId, personId }) => [seatId, people.get(personId)]),
  );
  const nameOf = ({ capacity, bodyShortName }: Attendee): string =>
    dossier.meeting.type === 'congress' && capacity === 'member' && bodyShortName !== ''
      ? bodyShortName
      : capacityName(capacity, dossier, say);
  return (section) => {
    const seated = seatsOfSection(section).flatMap(({ id }) => sitting.get(id) ?? []);
    const name = (person: Attendee): string => (section.isRostrum ? say.t('seating.stage') : nameOf(person));
    return [...Map.groupBy(seated, name)]
      .map(([each, of]) => ({ name: each, people: of.length }))
      .sort((one, other) => other.people - one.people);
  };
}

/** Who sits on each seat, as printed. */
function namesOf(
  dossier: Dossier,
  plan: SeatingPaper['plan'],
  suggested: ReadonlySet<string>,
  say: PaperWords,
): ReadonlyMap<string, string> {
  const notes = notesApart(dossier, say);
  const people = new Map(dossier.attendance.attendees.map((person) => [person.personId, person.name]));
  return new Map(
    plan.assignments.flatMap(({ seatId, personId }) => {
      const name = people.get(personId);
      return name === undefined
        ? []
        : [
            [
              seatId,
              `${spacedName(name)}${notes.get(personId) ?? ''}${suggested.has(seatId) ? '？' : ''}`,
            ] as const,
          ];
    }),
  );
}

/** Millimetres of a sheet that are left for a drawing. */
function areaOf({ paper }: PageSetup, taken: number): DrawingArea {
  return { width: paper.width - 2 * MARGIN, height: paper.height - 2 * MARGIN - taken };
}

/** Millimetres to the metre below which names cannot be read. */
function leastScale({ areas }: RoomLayout): number {
  const plate = plateSize(areas);
  return Math.max(LEAST_PLATE.width / plate.width, LEAST_PLATE.depth / plate.depth);
}

/** The sheet upright and on its side. */
function setupsOf({ seating }: Chart): readonly [PageSetup, PageSetup] {
  const { width, height } = SHEETS[seating.paper];
  const of = (paper: PageSetup['paper']): PageSetup => sheet(paper, MARGIN, { style: 'none' });
  return [of({ width, height }), of({ width: height, height: width })];
}

/** The sheet upright or on its side, whichever shows the room larger. */
function setupFor(chart: Chart): PageSetup {
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

function cutOf(chart: Chart): Cut {
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
function cutToFit(chart: Chart): Cut {
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
