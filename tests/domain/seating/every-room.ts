import { buildTheatre } from '#lib/domain/seating/build-room.ts';
import { addArea } from '#lib/domain/seating/edit-room.ts';
import type { RoomLayout, SeatKind, TableForm } from '#lib/domain/seating/room.ts';
import { buildPiece, type TablePiece } from '#lib/domain/seating/room-pieces.ts';
import { buildRoom } from '#lib/domain/seating/room-shape.ts';
import type { SeatTaker } from '#lib/domain/seating/seat-plan.ts';
import { people } from './small-room.ts';

/** A room, and who sits in it without anything to say. */
export interface Ground {
  readonly room: RoomLayout;
  readonly attendees: readonly SeatTaker[];
}

const pitches = { seat: 0.8, rostrum: 1, row: 1.25, aisle: 1.4 };
export const leaders = (n: number) => people('chair-group', [...'赵钱孙李周吴郑王'].slice(0, n));
export const members = people('member', [
  '丁一',
  '于二',
  '王三',
  '白四',
  '刘五',
  '李六',
  '杨七',
  '张八',
  '陈九',
  '周十',
]);
export const guests = people('non-voting', ['区法院', '区检察院', '区监委']);
const bare: RoomLayout = {
  ...buildTheatre({ name: '', rostrum: [], blocks: [1], votingRows: 0, nonVotingRows: 0, publicRows: 0 }),
  areas: [],
  width: 24,
  depth: 24,
};
const table = (form: TableForm, sides: TablePiece['sides'], kind: SeatKind) =>
  addArea(bare, buildPiece({ form, kind, sides, seat: 0.8 }, 't'), { x: 4, y: 4 });

/** A room of every form, with people who all find a seat. */
export const rooms: Readonly<Record<string, Ground>> = {
  'a theatre with units': {
    room: buildTheatre({
      ...{ name: '常委会会议厅', rostrum: [5], blocks: [3, 3], pitches },
      ...{ votingRows: 2, nonVotingRows: 1, publicRows: 1 },
    }),
    attendees: [...leaders(5), ...members, ...guests],
  },
  'a rostrum of two rows': {
    room: buildTheatre({
      ...{ name: '礼堂', rostrum: [4, 6], blocks: [4, 4], pitches },
      ...{ votingRows: 3, nonVotingRows: 2, publicRows: 0 },
    }),
    attendees: [...leaders(8), ...members, ...guests],
  },
  'a U with an outer ring': {
    room: buildRoom('主任会议室', { kind: 'u', head: 3, left: 4, right: 4, outer: 6, pitches }),
    attendees: [...leaders(3), ...guests],
  },
  'a drawn U': {
    room: table('u', { head: 3, left: 4, right: 4, foot: 0 }, 'voting'),
    attendees: [...leaders(5), ...members.slice(0, 5)],
  },
  'a hollow square': {
    room: table('square', { head: 4, left: 3, right: 3, foot: 4 }, 'voting'),
    attendees: [...leaders(6), ...members.slice(0, 7)],
  },
  'a round table': {
    room: table('round', { head: 10, left: 0, right: 0, foot: 0 }, 'non-voting'),
    attendees: leaders(6),
  },
  'a table of two parties': {
    room: table('long', { head: 4, left: 0, right: 0, foot: 4 }, 'non-voting'),
    attendees: [...leaders(4), ...guests],
  },
};
