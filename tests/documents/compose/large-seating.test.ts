import { expect, it } from 'vitest';
import { composeSeating, type SeatingPaper } from '#lib/documents/compose/seating.ts';
import { layOut } from '#lib/documents/layout/lay-out.ts';
import { assignSeats } from '#lib/domain/seating/assign-seats.ts';
import { buildTheatre } from '#lib/domain/seating/build-room.ts';
import type { RoomLayout, SeatArea } from '#lib/domain/seating/room.ts';
import { buildPiece } from '#lib/domain/seating/room-pieces.ts';
import { seatingRulesFor } from '#lib/domain/seating/rules-for-meeting.ts';
import { seatTakers } from '#lib/domain/seating/seat-takers.ts';
import { wordingId } from '#lib/domain/wording/own-words.ts';
import { nameOf } from '#tests/support/congress.ts';
import { anAttendee } from '../../domain/agendas/a-meeting.ts';
import { book, linesOf, textsOf } from '../paper-samples.ts';
import { aDossier } from './a-dossier.ts';

const base = await aDossier();
const deputies = Array.from({ length: 3_000 }, (_, n) => ({
  ...anAttendee(nameOf(n), '代表'),
  bodyShortName: `第${Math.floor(n / 300) + 1}代表团`,
}));
const rostrum = base.attendance.attendees.filter(({ onRostrum }) => onRostrum);
const dossier = {
  ...base,
  meeting: { ...base.meeting, type: 'congress' as const },
  attendance: { ...base.attendance, attendees: [...rostrum, ...deputies] },
};
const room = buildTheatre({
  name: '大会堂',
  rostrum: [31],
  blocks: [20, 20, 20],
  votingRows: 52,
  nonVotingRows: 2,
  publicRows: 1,
});
const plan = assignSeats({
  room,
  attendees: seatTakers(dossier.attendance, dossier.meeting.type, dossier.bodies),
  rules: seatingRulesFor(dossier.meeting, dossier.office),
});

const chart = (paper: SeatingPaper['paper'], view: SeatingPaper['view'] = 'audience') =>
  layOut(composeSeating(dossier, { room, plan, view, paper }, 'zh-CN'), book);

it.each(['A4', 'A3'] as const)('座次图 of 3,000 on %s is read section by section', (paper) => {
  const pages = chart(paper);
  const [overview, ...sections] = pages;
  const names = new Set(plan.assignments.map(({ personId }) => personId)).size;
  expect(linesOf(overview).join('')).toContain('第1区（主席台）');
  expect(linesOf(overview).join('')).toMatch(/第\d+代表团 \d+人/);
  const seen = sections.flatMap((page) => textsOf(page).filter(({ ref }) => ref?.startsWith('seat:')));
  const named = seen.filter(({ text }) => /\p{Script=Han}/u.test(text));
  expect(new Set(named.map(({ ref }) => ref)).size).toBe(names);
  // 七号, and not a hair less where a name is of three characters.
  const small = named.filter(({ size, text }) => text.length <= 3 && size < 5.4);
  expect(small.map(({ text, size }) => [text, size])).toEqual([]);
  for (const page of sections) {
    const words = linesOf(page).join('\n');
    expect(words).toContain('观众视角，面向主席台');
    expect(words).toMatch(/第\d+区（?.*\d+排/);
    expect(words).toMatch(/[↑↓] 第\d+区/);
  }
});

it('座次图 has the same sections from both sides, each with its other neighbours', () => {
  const neighbours = (view: SeatingPaper['view']) =>
    chart('A4', view)
      .map((page) => linesOf(page).find((line) => /^第3区　/.test(line)) && linesOf(page).join(' '))
      .find(Boolean);
  expect(neighbours('audience')).toMatch(/第4区 →/);
  expect(neighbours('stage')).toMatch(/← 第4区/);
  expect(neighbours('audience')).toMatch(/↓ 第6区/);
  expect(neighbours('stage')).toMatch(/↑ 第6区/);
});

it('座次图 counts as the seats of a section those that may be used', () => {
  const own = { 'seating.columns': 'part 30\nsitters 90\nplaces 16' };
  const wording = { [wordingId('seating', 'zh-CN')]: own };
  const countedWith = (broken: number) => {
    const block = (area: SeatArea): SeatArea => ({
      ...area,
      rows: area.rows.map((row) => ({
        ...row,
        seats: row.seats.map((seat, at) => ({ ...seat, blocked: at < broken })),
      })),
    });
    const areas = room.areas.map((area) => (area.kind === 'rostrum' ? block(area) : area));
    const paper = { room: { ...room, areas }, plan, view: 'audience', paper: 'A3' } as const;
    const { blocks } = composeSeating({ ...dossier, wording }, paper, 'zh-CN');
    const all = blocks.flatMap((each) => (each.kind === 'drawing' ? [each, ...(each.flow ?? [])] : [each]));
    const [list] = all.flatMap((each) => (each.kind === 'table' ? [each] : []));
    return list?.rows[0]?.cells.at(-1)?.text;
  };
  expect([countedWith(0), countedWith(3)]).toEqual(['31', '28']);
});

/** A room with one table in it, or a hall, everybody seated. */
function chartOf(one: RoomLayout, people: number) {
  const attendees = deputies.slice(0, people);
  const meeting = { ...base.meeting, type: 'congress' as const };
  const seated = { ...base, meeting, attendance: { ...base.attendance, attendees } };
  const rules = seatingRulesFor(seated.meeting, seated.office);
  const seats = assignSeats({
    room: one,
    attendees: seatTakers(seated.attendance, 'congress', seated.bodies),
    rules,
  });
  const pages = layOut(
    composeSeating(seated, { room: one, plan: seats, view: 'audience', paper: 'A4' }, 'zh-CN'),
    book,
  );
  const named = pages
    .flatMap(textsOf)
    .filter(({ ref, text }) => ref?.startsWith('seat:') && /^\p{Script=Han}+$/u.test(text));
  return {
    pages,
    people: new Set(named.map(({ ref }) => ref)).size,
    least: Math.min(...named.map(({ size }) => size)),
  };
}

it.each([
  ['round', { head: 80, left: 0, right: 0, foot: 0 }, 80],
  ['long', { head: 48, left: 2, right: 2, foot: 48 }, 100],
  ['square', { head: 30, left: 30, right: 30, foot: 30 }, 120],
] as const)(
  '座次图 of a large table (%s) is an overview and parts that can be read',
  (form, sides, people) => {
    const area = buildPiece({ form, kind: 'voting', sides, seat: 0.7 }, 't');
    const seats = area.rows.flatMap((row) => row.seats);
    const one = {
      ...{
        name: '会议室',
        surveyedOn: null,
        stage: null,
        lectern: null,
        doors: [],
        aisles: [],
        areas: [area],
      },
      width: Math.max(...seats.map(({ x }) => x)) + 1,
      depth: Math.max(...seats.map(({ y }) => y)) + 1,
    };
    const chart = chartOf(one, people);
    expect(chart.pages.length).toBeGreaterThan(2);
    expect(chart.people).toBe(people);
    expect(chart.least).toBeGreaterThanOrEqual(5.5);
  },
);

it('座次图 takes a sheet more where the names of a hall come out much larger', () => {
  const theatre = {
    name: '礼堂',
    rostrum: [14],
    blocks: [8, 12, 8],
    votingRows: 10,
    nonVotingRows: 2,
    publicRows: 1,
  };
  const chart = chartOf(buildTheatre(theatre), 264);
  expect(chart.pages).toHaveLength(5);
  expect(chart.least).toBeGreaterThanOrEqual(9);
});
