import { expect, it } from 'vitest';
import { composeSeating, type SeatingPaper } from '#lib/documents/compose/seating.ts';
import { layOut } from '#lib/documents/layout/lay-out.ts';
import { assignSeats } from '#lib/domain/seating/assign-seats.ts';
import { buildTheatre } from '#lib/domain/seating/build-room.ts';
import type { SeatArea } from '#lib/domain/seating/room.ts';
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
