import { buildTheatre } from '#lib/domain/seating/build-room.ts';
import type { Database } from '#lib/store/database.ts';

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗'];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英'];

/** The name of the nth of many people: no two of the first 11,520 share one. */
export function nameOf(n: number): string {
  return `${surnames[n % 20]}${given[Math.floor(n / 20) % 24]}${given[Math.floor(n / 480) % 24]}`;
}

/** Gives a meeting of the demo office a hall of `count` seats and so many members more in it. */
export async function fillCongress(db: Database, meetingId: string, count: number): Promise<void> {
  const rows = Math.ceil(count / 60) + 2;
  const layout = buildTheatre({
    name: '大会堂',
    rostrum: [31],
    blocks: [20, 20, 20],
    votingRows: rows,
    nonVotingRows: 2,
    publicRows: 1,
  });
  await db.venue.create({
    data: { id: 'great-hall', name: '大会堂', capacity: rows * 60 + 211, layout: layout as object },
  });
  await db.sitting.updateMany({ where: { meetingId }, data: { venueId: 'great-hall' } });
  await db.meeting.update({ where: { id: meetingId }, data: { type: 'congress' } });
  const people = Array.from({ length: count }, (_, n) => ({
    id: `delegate-${n}`,
    name: nameOf(n),
    ethnicity: '汉族',
  }));
  await db.person.createMany({ data: people });
  await db.attendance.createMany({
    data: people.map(({ id: personId }) => ({ meetingId, personId, capacity: 'member', post: '代表' })),
  });
}
