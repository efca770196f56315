import { expect, it } from 'vitest';
import type { Attendee } from '#lib/domain/attendance/attendance.ts';
import { assignSeats } from '#lib/domain/seating/assign-seats.ts';
import { checkEmptyRostrum } from '#lib/domain/seating/check-empty-rostrum.ts';
import type { SeatTaker } from '#lib/domain/seating/seat-plan.ts';
import { aDossier } from '#tests/documents/compose/a-dossier.ts';
import { leaders, rooms } from './every-room.ts';
import { id, people, smallRoom as room, rules } from './small-room.ts';

const members = people('member', ['丁一', '王玥', '马立春']);
const codes = (
  attendees: readonly SeatTaker[],
  type: 'standing-committee' | 'election' | 'office' = 'standing-committee',
) =>
  checkEmptyRostrum(type, room, assignSeats({ room, attendees, rules }), []).map(({ code, place }) => [
    code,
    place,
  ]);

it('names a rostrum nobody was ranked for, where leaders sit on one', () => {
  expect(codes(members)).toEqual([['seating.rostrum-empty', 'attendance']]);
  expect(codes([...members, ...leaders(1)])).toEqual([]);
  expect(codes(members, 'election')).toHaveLength(1);
  expect(codes(members, 'office')).toEqual([]);
});

it('says nothing before anybody is listed, and of rooms without a rostrum', () => {
  expect(codes([])).toEqual([]);
  for (const { room: other, attendees } of Object.values(rooms).filter(
    (each) => !each.room.areas.some(({ kind }) => kind === 'rostrum'),
  ))
    expect(checkEmptyRostrum('congress', other, assignSeats({ room: other, attendees, rules }), [])).toEqual(
      [],
    );
});

it('offers to seat those who lead and have a rank, as the list of those who attend says them', async () => {
  const { attendance } = await aDossier();
  const like = attendance.attendees[0] as Attendee;
  const row = (name: string, post: string, rank: number | null): Attendee => ({
    ...{ ...like, name, post, rank, personId: id(name), onRostrum: false, leave: null },
    capacity: 'member',
  });
  const list = [
    row('李军', '副主任', 2),
    row('高远', '主任', 1),
    row('王芳', '县人大常委会办公室主任', 3),
    row('尤杰', '委员', null),
  ];
  const plan = assignSeats({ room, attendees: members, rules });
  expect(checkEmptyRostrum('standing-committee', room, plan, list)).toMatchObject([
    { place: 'seating', facts: { ranked: 2, first: '高远', last: '李军' } },
  ]);
  const leave = { kind: 'sick', reason: '', approved: true } as const;
  const away = list.map((one) => (one.name === '高远' ? { ...one, leave } : one));
  expect(checkEmptyRostrum('standing-committee', room, plan, away)).toMatchObject([
    { facts: { ranked: 1, first: '李军' } },
  ]);
});
