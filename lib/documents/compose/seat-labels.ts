import { type LabelContent, type LabelSize, labelSizes } from '#lib/domain/cards/seat-label.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { spacedName } from '#lib/domain/people/name.ts';
import { type PlacedSeat, type RoomLayout, type SeatArea, seatsInOrder } from '#lib/domain/seating/room.ts';
import type { SeatPlan } from '#lib/domain/seating/seat-plan.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Document } from '../page.ts';
import type { Card, CardLine } from '../page-drawing.ts';
import { sheet } from '../page-setup.ts';
import { type PaperWords, paperWords } from './paper-words.ts';

export interface LabelPaper {
  readonly room: RoomLayout;
  readonly plan: Pick<SeatPlan, 'assignments'>;
  /** Seats that are only suggested: said on the labels that name their people. */
  readonly suggested?: ReadonlySet<string>;
  readonly content: LabelContent;
  readonly size: LabelSize;
}

const A4 = { width: 210, height: 297 };

/**
 * 桌签、座位号签: one for every seat that may be used, every taken seat, every row of a delegation or every round table,
 * in the order of the room, so that they are put down walking along the rows.
 */
export function composeSeatLabels(dossier: Dossier, paper: LabelPaper, locale: Locale): Document {
  const say = paperWords(dossier, locale);
  const { width, height } = labelSizes[paper.size];
  return {
    title: say.t('seat-labels.title', { meeting: dossier.meeting.title }),
    language: locale,
    setup: sheet(A4, 10, { style: 'none' }),
    blocks: [
      {
        kind: 'cards',
        format: { width, height, faces: 1, marks: true },
        cards: cardsOf(dossier, paper, say),
      },
    ],
  };
}

interface Sitter {
  readonly name: string;
  readonly delegation: string;
}

function cardsOf(dossier: Dossier, paper: LabelPaper, say: PaperWords): readonly Card[] {
  const sitters = sittersOf(dossier, paper.plan);
  const { areas } = paper.room;
  switch (paper.content) {
    case 'seat':
      return areas.flatMap((area) => usable(area).map((seat) => seatCard(seat, area, say)));
    case 'name':
      return areas.flatMap((area) =>
        usable(area).flatMap((seat) => {
          const sitter = sitters.get(seat.id);
          return sitter ? [nameCard(seat, sitter, paper.suggested?.has(seat.id) === true, say)] : [];
        }),
      );
    case 'delegation':
      return areas.flatMap((area) => delegationCards(area, sitters, say));
    case 'table':
      return areas
        .filter(({ table }) => table === 'round')
        .map((area, at) => tableCard(area, at + 1, sitters, say));
  }
}

function sittersOf(
  { attendance }: Dossier,
  { assignments }: LabelPaper['plan'],
): ReadonlyMap<string, Sitter> {
  const people = new Map(attendance.attendees.map((person) => [person.personId, person]));
  return new Map(
    assignments.flatMap(({ seatId, personId }) => {
      const person = people.get(personId);
      if (!person) return [];
      const delegation = person.capacity === 'member' ? person.bodyShortName : '';
      return [[seatId, { name: spacedName(person.name), delegation }] as const];
    }),
  );
}

function usable(area: SeatArea): readonly PlacedSeat[] {
  return seatsInOrder(area).filter(({ blocked }) => blocked !== true);
}

function small(text: string): CardLine {
  return { text, role: 'kaiti', share: 0.24 };
}

function large(text: string): CardLine {
  return { text, role: 'xiaobiaosong', share: 0.46 };
}

const placeOf = ({ rowLabel, number }: PlacedSeat, say: PaperWords): string =>
  say.t('seat-labels.seat', { row: rowLabel, seat: number });

/** Rows of the rostrum are counted by themselves: there is a first row in the hall too. */
const onStage = ({ kind }: PlacedSeat, place: string, say: PaperWords): string =>
  kind === 'rostrum' ? `${say.t('seating.stage')}\u3000${place}` : place;

function seatCard(seat: PlacedSeat, { kind }: SeatArea, say: PaperWords): Card {
  const where = kind === 'rostrum' ? [small(say.t('seating.stage'))] : [];
  return { lines: [...where, large(placeOf(seat, say))], ref: `seat:${seat.id}` };
}

function nameCard(seat: PlacedSeat, { name }: Sitter, isSuggested: boolean, say: PaperWords): Card {
  const place = onStage(seat, placeOf(seat, say), say);
  return {
    lines: [
      { ...large(name), name: true },
      small(isSuggested ? say.t('seat-labels.suggested', { place }) : place),
    ],
    ref: `seat:${seat.id}`,
  };
}

/** One for each run of neighbours of one delegation in a row. */
function delegationCards(
  area: SeatArea,
  sitters: ReadonlyMap<string, Sitter>,
  say: PaperWords,
): readonly Card[] {
  const runs: { readonly delegation: string; readonly first: PlacedSeat; last: PlacedSeat }[] = [];
  const byRow = seatsInOrder({ ...area, fill: 'rows' });
  byRow.forEach((seat, at) => {
    const delegation = sitters.get(seat.id)?.delegation ?? '';
    const before = byRow[at - 1];
    const goes = before?.row === seat.row && sitters.get(before.id)?.delegation === delegation;
    const open = runs.at(-1);
    if (delegation === '') return;
    if (goes && open) open.last = seat;
    else runs.push({ delegation, first: seat, last: seat });
  });
  return runs.map(({ delegation, first, last }) => ({
    lines: [large(delegation), small(onStage(first, spanOf(first, last, say), say))],
    ref: `seat:${first.id}`,
  }));
}

function spanOf(first: PlacedSeat, last: PlacedSeat, say: PaperWords): string {
  if (first === last) return placeOf(first, say);
  return say.t('seat-labels.seats', { row: first.rowLabel, first: first.number, last: last.number });
}

function tableCard(
  area: SeatArea,
  number: number,
  sitters: ReadonlyMap<string, Sitter>,
  say: PaperWords,
): Card {
  const names = usable(area).flatMap(({ id }) => sitters.get(id)?.name.replaceAll('\u3000', '') ?? []);
  const who = names.length === 0 ? [] : [{ ...small(say.list(names)), share: 0.3 }];
  return { lines: [large(say.t('seat-labels.table', { number })), ...who], ref: `seat:${area.id}` };
}
