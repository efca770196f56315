import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignSeats } from '#lib/domain/seating/assign-seats.ts';
import { allSeats } from '#lib/domain/seating/room.ts';
import { seatedPeople, seatingModes } from '#lib/domain/seating/seat-plan.ts';
import { mayStay } from '#lib/domain/seating/taken.ts';
import { type Ground, rooms } from './every-room.ts';
import { rules } from './small-room.ts';

/** At a table of two parties nobody sits on the other side, though a seat be free there. */
const free = Object.entries(rooms).filter(([, { room }]) =>
  room.areas.every(({ table }) => table !== 'long'),
);

describe.each(free)('%s', (_, { room, attendees }) => {
  const seats = allSeats(room);
  const before = seatedPeople(assignSeats({ room, attendees, rules }));
  const anyone = fc.constantFrom(...attendees.map(({ personId }) => personId));
  const anywhere = fc.constantFrom(...seats.map(({ id }) => id));

  it('nobody stands while a seat is free that they may have, whoever is put where and whoever is away', () => {
    const put = fc.record({ personId: anyone, seatId: anywhere, by: fc.constant(''), at: fc.constant('') });
    const input = fc.record({
      moves: fc.array(put, { maxLength: 4 }),
      locks: fc.dictionary(anywhere, anyone, { maxKeys: 3 }),
      away: fc.array(anyone, { maxLength: 4 }),
      mode: fc.constantFrom(...seatingModes),
    });
    fc.assert(
      fc.property(input, ({ moves, locks, away, mode }) => {
        const present = attendees.map((one) => ({ ...one, absent: away.includes(one.personId) }));
        const plan = assignSeats({ room, attendees: present, rules, moves, locks, mode, previous: before });
        const taken = new Set(plan.assignments.map(({ seatId }) => seatId));
        for (const personId of plan.unseated) {
          const capacity = present.find((one) => one.personId === personId)?.capacity ?? 'staff';
          const left = seats.filter((seat) => !taken.has(seat.id) && mayStay(capacity, seat, room));
          expect(left.map(({ id }) => id)).toEqual([]);
        }
      }),
      { seed: 20_260_911, numRuns: 300 },
    );
  });
});

describe('at a table of two parties', () => {
  const { room, attendees } = rooms['a table of two parties'] as Ground;
  const before = seatedPeople(assignSeats({ room, attendees, rules }));
  const sideOf = (seatId: string): number | undefined => allSeats(room).find(({ id }) => id === seatId)?.row;
  const isHost = (personId: string): boolean =>
    attendees.find((one) => one.personId === personId)?.capacity === 'chair-group';
  const hosts = Object.keys(before).find((seatId) => isHost(before[seatId] ?? ''));
  const anyone = fc.constantFrom(...attendees.map(({ personId }) => personId));
  const anywhere = fc.constantFrom(...allSeats(room).map(({ id }) => id));

  it('nobody stands while a seat is free on their side, whoever is put where', () => {
    fc.assert(
      fc.property(
        fc.dictionary(anywhere, anyone, { maxKeys: 3 }),
        fc.subarray([...attendees]),
        (locks, away) => {
          const present = attendees.map((one) => ({
            ...one,
            absent: away.includes(one) && isHost(one.personId),
          }));
          const plan = assignSeats({ room, attendees: present, rules, locks });
          const taken = new Set(plan.assignments.map(({ seatId }) => seatId));
          const free = allSeats(room).filter(({ id }) => !taken.has(id));
          for (const personId of plan.unseated) {
            const own = free.filter(({ id }) => (sideOf(id) === sideOf(hosts ?? '')) === isHost(personId));
            expect(own).toEqual([]);
          }
        },
      ),
      { seed: 20_260_911, numRuns: 300 },
    );
  });
});
