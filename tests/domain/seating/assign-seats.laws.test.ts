import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignSeats } from '#lib/domain/seating/assign-seats.ts';
import { buildTheatre } from '#lib/domain/seating/build-room.ts';
import {
  type SeatingInput,
  type SeatTaker,
  seatCapacities,
  seatedPeople,
  seatingModes,
} from '#lib/domain/seating/seat-plan.ts';
import { id, rules, smallRoom } from './small-room.ts';

const surnames = [...'丁于马王尹石刘孙李杨张陈周赵郭'];

const attendee = fc.record({
  capacity: fc.constantFrom(...seatCapacities),
  name: fc.tuple(fc.constantFrom(...surnames), fc.constantFrom(...surnames)).map((parts) => parts.join('')),
  rank: fc.option(fc.integer({ min: 1, max: 9 })),
  absent: fc.boolean(),
});
const attendees: fc.Arbitrary<readonly SeatTaker[]> = fc
  .array(attendee, { maxLength: 24 })
  .map((list) => list.map((person, i) => ({ ...person, personId: id(`p${i}`) })));
const seatIds = smallRoom.areas.flatMap(({ rows }) =>
  rows.flatMap(({ seats }) => seats.map((seat) => seat.id)),
);
const locks = fc.dictionary(
  fc.constantFrom(...seatIds),
  fc.integer({ min: 0, max: 24 }).map((i) => id(`p${i}`)),
  { maxKeys: 4 },
);
const moves = fc.array(
  fc.record({
    personId: fc.integer({ min: 0, max: 24 }).map((i) => id(`p${i}`)),
    seatId: fc.constantFrom(...seatIds),
    by: fc.constant('温玥'),
    at: fc.constant(''),
  }),
  { maxLength: 3 },
);
const mode = fc.constantFrom(...seatingModes);

const input: fc.Arbitrary<SeatingInput> = fc
  .record({ attendees, before: attendees, locks, moves, mode })
  .map(({ before, ...rest }) => ({
    room: smallRoom,
    rules,
    previous: seatedPeople(assignSeats({ room: smallRoom, rules, attendees: before })),
    ...rest,
  }));

function law(check: (given: SeatingInput) => void): void {
  fc.assert(fc.property(input, check), { seed: 1948, numRuns: 400 });
}

describe('in every plan', () => {
  it('nobody sits twice and no seat is taken twice', () => {
    law((given) => {
      const { assignments } = assignSeats(given);
      expect(new Set(assignments.map(({ personId }) => personId)).size).toBe(assignments.length);
      expect(new Set(assignments.map(({ seatId }) => seatId)).size).toBe(assignments.length);
    });
  });

  it('everyone who is present is seated or listed, nobody else', () => {
    law((given) => {
      const { assignments, unseated } = assignSeats(given);
      const found = [...assignments.map(({ personId }) => personId), ...unseated].toSorted();
      const present = given.attendees.filter((p) => !p.absent).map(({ personId }) => personId);
      expect(found).toEqual(present.toSorted());
    });
  });

  it('a lock of someone present who is locked once is kept', () => {
    law((given) => {
      const seated = seatedPeople(assignSeats(given));
      const present = new Set(given.attendees.filter((p) => !p.absent).map(({ personId }) => personId));
      const locked = Object.entries(given.locks ?? {});
      const once = locked.filter(
        ([, who]) => present.has(who) && locked.filter(([, other]) => other === who).length === 1,
      );
      expect(once.filter(([seatId, who]) => seated[seatId] !== who)).toEqual([]);
    });
  });

  it('nobody without a vote sits on a unit but by a decision that is reported', () => {
    law((given) => {
      const { assignments, findings } = assignSeats(given);
      const voters = new Set(
        given.attendees
          .filter((p) => p.capacity === 'member' || p.capacity === 'chair-group')
          .map((p) => p.personId),
      );
      const wrong = assignments.filter(
        ({ seatId, personId }) => seatId.startsWith('voting') && !voters.has(personId),
      );
      expect(wrong.filter(({ reason }) => reason.code !== 'lock' && reason.code !== 'move')).toEqual([]);
      expect(findings.filter(({ code }) => code === 'seating.non-voter-on-unit').length).toBe(wrong.length);
    });
  });

  it('the same input gives the same plan', () => {
    law((given) => {
      expect(assignSeats(given)).toEqual(assignSeats(structuredClone(given)));
    });
  });
});

describe('moving the fewest', () => {
  it('moves nobody whose seat is still theirs', () => {
    law((given) => {
      const { moved } = assignSeats({ ...given, mode: 'minimal', locks: {}, moves: [] });
      const capacities = new Map(given.attendees.map(({ personId, capacity }) => [personId, capacity]));
      const areaOf = {
        'chair-group': 'rostrum',
        member: 'voting',
        'non-voting': 'non-voting',
        observer: 'public',
        staff: '-',
      };
      const needless = moved.filter(({ personId, from }) =>
        from.startsWith(areaOf[capacities.get(personId) ?? 'staff']),
      );
      expect(needless).toEqual([]);
    });
  });

  it('never moves more people than any other way', () => {
    law((given) => {
      const moved = (way: SeatingInput['mode']): number =>
        assignSeats({ ...given, ...(way ? { mode: way } : {}) }).moved.length;
      expect(moved('minimal')).toBeLessThanOrEqual(Math.min(moved('strict'), moved('row')));
    });
  });
});

describe('a congress of 3,000', () => {
  it('is seated to the last, nobody twice', () => {
    const room = buildTheatre({
      name: '大会堂',
      rostrum: [60, 60],
      blocks: [15, 20, 15],
      votingRows: 58,
      nonVotingRows: 4,
      publicRows: 4,
    });
    const deputies: readonly SeatTaker[] = Array.from({ length: 2900 }, (_, i) => ({
      personId: id(`p${i}`),
      name: `${surnames[i % 15]}${surnames[(i * 7) % 15]}${surnames[(i * 11 + (i % 13)) % 15]}`,
      capacity: i < 100 ? 'chair-group' : 'member',
      rank: i < 100 ? i : null,
    }));
    const { assignments } = assignSeats({ room, attendees: deputies, rules });
    expect(assignments.length).toBe(2900);
    expect(new Set(assignments.map(({ personId }) => personId)).size).toBe(2900);
    expect(new Set(assignments.map(({ seatId }) => seatId)).size).toBe(2900);
  });
});
