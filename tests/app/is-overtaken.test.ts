import { expect, it } from 'vitest';
import { isOvertaken } from '#app/(desk)/meetings/[meetingId]/seating/_components/is-overtaken.ts';
import type { SeatChange } from '#app/(desk)/meetings/[meetingId]/seating/_components/use-seating.ts';

const move = (personId: string, seatId: string): SeatChange => ({ act: 'move', input: { personId, seatId } });

it.each<readonly [string, SeatChange, boolean]>([
  ['the same person was moved since', move('甲', 'c'), true],
  ['somebody else was', move('乙', 'a'), false],
  ['a wish was taken back', { act: 'dropWish', input: { at: 0 } }, false],
])('a move that waits is let go where %s', (_, saved, gone) =>
  expect(isOvertaken(move('甲', 'a'), saved)).toBe(gone),
);
