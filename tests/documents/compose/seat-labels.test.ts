import { expect, it } from 'vitest';
import { cardFormat, composeNameCards } from '#lib/documents/compose/name-cards.ts';
import { composeSeatLabels } from '#lib/documents/compose/seat-labels.ts';
import type { Document } from '#lib/documents/page.ts';
import { cardSizes } from '#lib/domain/cards/name-card.ts';
import { usualLabel } from '#lib/domain/cards/seat-label.ts';
import { assignSeats } from '#lib/domain/seating/assign-seats.ts';
import { addArea } from '#lib/domain/seating/edit-room.ts';
import { countSeats } from '#lib/domain/seating/room.ts';
import { buildPiece } from '#lib/domain/seating/room-pieces.ts';
import { seatTakers } from '#lib/domain/seating/seat-takers.ts';
import { aDossier, hall, seatPlanOf } from './a-dossier.ts';

const dossier = await aDossier();
const plan = seatPlanOf(dossier);
const room = hall.layout;

function labels(document: Document): readonly string[] {
  const [block] = document.blocks;
  if (block?.kind !== 'cards') throw new Error('no labels');
  return block.cards.map(({ lines }) => lines.map(({ text }) => text).join('/'));
}

it('has one for every seat of the room, whoever sits there, in the order of the room', () => {
  const made = labels(composeSeatLabels(dossier, { room, plan, content: 'seat', size: '60x40' }, 'zh-CN'));
  const { rostrum, voting, 'non-voting': guests, public: listeners } = countSeats(room);
  expect(made.length).toBe(rostrum + voting + guests + listeners);
  expect(made[0]).toBe('主席台/1排1号');
  expect(new Set(made.filter((text) => !text.startsWith('主席台'))).size).toBeGreaterThan(voting);
});

it('with names has one for every taken seat, names of two characters spaced', () => {
  const made = labels(composeSeatLabels(dossier, { room, plan, content: 'name', size: '90x50' }, 'zh-CN'));
  expect(made.length).toBe(plan.assignments.length);
  expect(made.some((text) => text.startsWith('刘　英/'))).toBe(true);
  expect(made.find((text) => text.startsWith('阮秉堃/'))).toBe('阮秉堃/主席台　1排4号');
});

it('says of each row of a delegation from where to where it sits', () => {
  const attendees = dossier.attendance.attendees.map((person) => ({
    ...person,
    bodyShortName: person.capacity === 'member' && !person.onRostrum ? '第一代表团' : '',
  }));
  const made = labels(
    composeSeatLabels(
      { ...dossier, attendance: { ...dossier.attendance, attendees } },
      { room, plan, content: 'delegation', size: '190x90' },
      'zh-CN',
    ),
  );
  expect(made.length).toBeGreaterThan(1);
  expect(made.every((text) => /^第一代表团\/\d+排\d+(—\d+)?号$/.test(text))).toBe(true);
});

it('labels round tables where there are any, each with who sits at it', () => {
  expect(usualLabel(room)).toBe('seat');
  const round = (id: string) =>
    buildPiece(
      { form: 'round', kind: 'voting', sides: { head: 10, left: 0, right: 0, foot: 0 }, seat: 0.8 },
      id,
    );
  const bare = { ...room, areas: [], aisles: [], stage: null, lectern: null, width: 22, depth: 16 };
  const tables = addArea(addArea(bare, round('one'), { x: 3, y: 6 }), round('two'), { x: 14, y: 6 });
  const seated = assignSeats({
    room: tables,
    attendees: seatTakers(dossier.attendance, dossier.meeting.type),
    rules: dossier.office.seating,
  });
  expect(usualLabel(tables)).toBe('table');
  const made = labels(
    composeSeatLabels(dossier, { room: tables, plan: seated, content: 'table', size: '190x90' }, 'zh-CN'),
  );
  expect(made.map((text) => text.split('/')[0])).toEqual(['第1桌', '第2桌']);
  expect(made[0]?.split('/')[1]?.split('、').length).toBe(10);
});

it('prints the cards of the rostrum and those of the hall apart', () => {
  const cardsOf = (place: 'all' | 'rostrum' | 'hall') =>
    labels(
      composeNameCards(dossier, 'zh-CN', {
        format: cardFormat(cardSizes['200x100']),
        role: 'xiaobiaosong',
        withPost: false,
        place,
      }),
    );
  expect(cardsOf('rostrum')).toEqual(['阮秉堃', '祁　祎', '邬　翀', '喻　彧', '温　玥']);
  expect(cardsOf('rostrum').length + cardsOf('hall').length).toBe(cardsOf('all').length);
});
