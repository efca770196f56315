import type { Attendee } from '#lib/domain/attendance/attendance.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { spacedName } from '#lib/domain/people/name.ts';
import type { SeatPlan } from '#lib/domain/seating/seat-plan.ts';
import { roomInView } from '#lib/domain/seating/view.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Block, Document, PageSetup } from '../page.ts';
import {
  capacityName,
  meetingDays,
  notesApart,
  type PaperWords,
  paperOf,
  paperWords,
  venueName,
} from './paper-words.ts';
import { drawRoom, type Sitters, scaleOf } from './seat-drawing.ts';
import { type SeatedSection, seatsOfSection, sectionExtent, sectionName } from './seat-sections.ts';
import { seatTables } from './seat-tables.ts';
import {
  areaOf,
  type Charted,
  type ChartPaper,
  cutOf,
  FOOT,
  HEAD,
  leastScale,
  SECTION_HEAD,
  setupFor,
} from './seating-sheets.ts';
import { drawSection } from './section-drawing.ts';
import { overviewBlocks, type SeatedGroup } from './section-overview.ts';

export interface SeatingPaper extends ChartPaper {
  readonly plan: Pick<SeatPlan, 'assignments'>;
  /** Seats whose people came in since the plan was agreed to: only suggested until somebody confirms them. */
  readonly suggested?: ReadonlySet<string>;
}

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

interface Chart extends Charted {
  readonly title: string;
  readonly dossier: Dossier;
  readonly seating: SeatingPaper;
  readonly say: PaperWords;
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
