import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { spacedName } from '#lib/domain/people/name.ts';
import type { RoomLayout } from '#lib/domain/seating/room.ts';
import type { SeatPlan } from '#lib/domain/seating/seat-plan.ts';
import { roomInView, type View } from '#lib/domain/seating/view.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Block, Document, PageSetup } from '../page.ts';
import { sheet } from '../page-setup.ts';
import { meetingDays, type PaperWords, paperOf, paperWords, venueName } from './paper-words.ts';
import { drawRoom } from './seat-drawing.ts';
import { seatTables } from './seat-tables.ts';

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
/** Height of title and caption above the drawing, in millimetres. */
const HEAD = 34;
/** Height of a note below it. */
const FOOT = 10;

/**
 * 座次图: the room to scale with every name in its seat, and always from whose side it is seen. A seat that is only
 * suggested is dashed, its name has a question mark, and the foot says how many there are.
 */
export function composeSeating(dossier: Dossier, seating: SeatingPaper, locale: Locale): Document {
  const say = paperWords(dossier, locale);
  const title = say.t('seating.title', { meeting: dossier.meeting.title });
  const room = roomInView(seating.room, seating.view);
  const suggested = seating.suggested ?? new Set();
  const names = namesOf(dossier, seating.plan, suggested);
  const setup = setupFor(room, SHEETS[seating.paper]);
  const area = {
    width: setup.paper.width - 2 * MARGIN,
    height: setup.paper.height - 2 * MARGIN - HEAD - (suggested.size > 0 ? FOOT : 0),
  };
  const { width, height, shapes } = drawRoom(room, { names, suggested }, area, say);
  const caption = say.t('seating.caption', {
    view: say.t(`seating.view.${seating.view}`),
    date: meetingDays(dossier, say),
    place: venueName(dossier, dossier.meeting.sittings[0]),
  });
  return paperOf(
    title,
    say,
    [
      { kind: 'title', lines: [title], ref: 'meeting' },
      { kind: 'caption', text: caption, ref: 'meeting' },
      { kind: 'space', lines: 0.5 },
      { kind: 'drawing', width, height, shapes, flow: seatTables(room, names, say) },
      ...(suggested.size > 0 ? [suggestedNote(suggested.size, say)] : []),
    ],
    setup,
  );
}

function suggestedNote(seats: number, say: PaperWords): Block {
  const text = say.t('seating.suggested', { count: seats });
  return { kind: 'paragraph', text, role: 'kaiti', size: 11, align: 'center' };
}

/** Who sits on each seat, as printed. */
function namesOf(
  dossier: Dossier,
  plan: SeatingPaper['plan'],
  suggested: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const people = new Map(dossier.attendance.attendees.map((person) => [person.personId, person.name]));
  return new Map(
    plan.assignments.flatMap(({ seatId, personId }) => {
      const name = people.get(personId);
      return name === undefined
        ? []
        : [[seatId, `${spacedName(name)}${suggested.has(seatId) ? '？' : ''}`] as const];
    }),
  );
}

/** The sheet upright or on its side, whichever shows the room larger. */
function setupFor(room: RoomLayout, paper: PageSetup['paper']): PageSetup {
  const scale = (width: number, height: number): number =>
    Math.min((width - 2 * MARGIN) / room.width, (height - 2 * MARGIN - HEAD) / room.depth);
  const upright = scale(paper.width, paper.height) >= scale(paper.height, paper.width);
  const turned = { width: paper.height, height: paper.width };
  return sheet(upright ? paper : turned, MARGIN, { style: 'none' });
}
