import type { PersonId } from '#lib/domain/id.ts';
import { assignSeats } from '#lib/domain/seating/assign-seats.ts';
import { buildTheatre } from '#lib/domain/seating/build-room.ts';
import { type SeatingInput, type SeatTaker, seatedPeople } from '#lib/domain/seating/seat-plan.ts';
import type { Benchmark } from './benchmark.ts';

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗'];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英'];

function people(count: number): readonly SeatTaker[] {
  return Array.from({ length: count }, (_, n) => ({
    personId: `p${n}` as PersonId,
    name: `${surnames[n % surnames.length]}${given[Math.floor(n / 20) % given.length]}${given[Math.floor(n / 480) % given.length]}`,
    capacity: 'member',
    rank: null,
  }));
}

const room = buildTheatre({
  name: '大会堂',
  rostrum: [31],
  blocks: [20, 20, 20],
  votingRows: 52,
  nonVotingRows: 2,
  publicRows: 1,
});
const rules = { even: 'A', two: 'A', nameOrder: 'fullname' } as const;

function input(mode: SeatingInput['mode'], absent: number, previous: SeatingInput['previous']): SeatingInput {
  const attendees = people(3_000).map((person, n) => (n === absent ? { ...person, absent: true } : person));
  return { room, attendees, rules, locks: {}, moves: [], previous: previous ?? null, mode: mode ?? 'strict' };
}

export const seatBenchmarks: readonly Benchmark[] = [
  {
    name: 'seat 3,000 people by strokes',
    rounds: 5,
    prepare: async () => {
      const i = input('strict', -1, null);
      return { run: () => assignSeats(i) };
    },
  },
  {
    name: 'seat 3,000 people again after one leave, nobody moving who need not',
    rounds: 9,
    prepare: async () => {
      const previous = seatedPeople(assignSeats(input('strict', -1, null)));
      const inputs = Array.from({ length: 11 }, (_, n) => input('minimal', n * 251, previous));
      return {
        run: (round) => {
          const plan = assignSeats(inputs[round + 1] as SeatingInput);
          if (plan.moved.length > 0) throw new Error('somebody moved');
        },
      };
    },
  },
];
