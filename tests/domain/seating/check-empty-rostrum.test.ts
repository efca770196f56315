import { expect, it } from 'vitest';
import { assignSeats } from '#lib/domain/seating/assign-seats.ts';
import { checkEmptyRostrum } from '#lib/domain/seating/check-empty-rostrum.ts';
import type { SeatTaker } from '#lib/domain/seating/seat-plan.ts';
import { leaders, rooms } from './every-room.ts';
import { people, smallRoom as room, rules } from './small-room.ts';

const members = people('member', ['丁一', '王玥', '马立春']);
const codes = (
  attendees: readonly SeatTaker[],
  type: 'standing-committee' | 'election' | 'office' = 'standing-committee',
) =>
  checkEmptyRostrum(type, room, assignSeats({ room, attendees, rules })).map(({ code, place }) => [
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
    expect(checkEmptyRostrum('congress', other, assignSeats({ room: other, attendees, rules }))).toEqual([]);
});
