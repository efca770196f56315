import { describe, expect, it } from 'vitest';
import { assignSeats } from '#lib/domain/seating/assign-seats.ts';
import { allSeats } from '#lib/domain/seating/room.ts';
import { type SeatingInput, type SeatTaker, seatedPeople } from '#lib/domain/seating/seat-plan.ts';
import { checkSettled, sinceSettled } from '#lib/domain/seating/settled-seats.ts';
import { type Ground, leaders, rooms } from './every-room.ts';
import { id, people, rules } from './small-room.ts';

const codesOf = (input: Omit<SeatingInput, 'rules'>): readonly string[] =>
  assignSeats({ ...input, rules }).findings.map(({ code }) => code);
const move = (personId: string, seatId: string) => ({ personId: id(personId), seatId, by: '温玥', at: '' });

describe.each(Object.entries(rooms))('%s', (_, ground) => {
  const { room, attendees } = ground;
  const clean = assignSeats({ room, attendees, rules });
  const sits = seatedPeople(clean);
  const seats = allSeats(room);
  const seatOf = (who: string): string =>
    Object.entries(sits).find(([, person]) => person === who)?.[0] ?? '';
  const free = seats.find((seat) => sits[seat.id] === undefined);
  const anyone = attendees.find(({ capacity }) => capacity !== 'chair-group') ?? (attendees[5] as SeatTaker);
  /** The codes that are there once this was planted and were not before. */
  const planted = (input: Partial<SeatingInput>): readonly string[] =>
    codesOf({ room, attendees, ...input }).filter(
      (code) => !clean.findings.some((known) => known.code === code),
    );

  it('has nothing to say of a plan by rule', () => {
    expect(clean.findings).toEqual([]);
    expect(clean.unseated).toEqual([]);
  });

  it('names who has no seat', () => {
    const crowd = people(
      'member',
      Array.from({ length: seats.length }, (_, at) => `万${'一二三四五六七八九'[at % 9]}${at}`),
    );
    const codes = planted({
      attendees: [...attendees, ...crowd.map((one) => ({ ...one, name: one.name.slice(0, 2) }))],
    });
    expect(codes).toContain('seating.unseated');
  });

  it('names two who were put on one seat', () => {
    const other = attendees.at(-1)?.personId ?? '';
    const seat = seatOf(anyone.personId);
    const who = other === anyone.personId ? (attendees.at(-2)?.personId ?? '') : other;
    expect(planted({ moves: [move(anyone.personId, seat), move(who, seat)] })).toContain('seating.contested');
  });

  it('names who is fixed on two seats, or on none that is there', () => {
    const seat = seatOf(anyone.personId);
    const locks = { [seat]: anyone.personId, [free?.id ?? '']: anyone.personId };
    expect(planted({ locks })).toContain('seating.double');
    expect(planted({ locks: { 'gone-9-9': anyone.personId } })).toContain('seating.unknown-seat');
    expect(planted({ locks: { [seat]: id('无此人') } })).toContain('seating.not-attending');
  });

  it('names an absent person who is held a seat, by hand or by the plan agreed to', () => {
    const away = attendees.map((one) => (one === anyone ? { ...one, absent: true } : one));
    const seat = seatOf(anyone.personId);
    expect(planted({ attendees: away, locks: { [seat]: anyone.personId } })).toContain(
      'seating.absent-seated',
    );
    const plan = assignSeats({ room, attendees: away, rules, previous: sits, mode: 'minimal' });
    const since = sinceSettled(sits, room, away, plan);
    expect(checkSettled(since, away).map(({ code, subjectId }) => [code, subjectId])).toEqual([
      ['seating.gap', anyone.personId],
    ]);
  });

  it('names who leads and sits out of rank', () => {
    const [first, , third] = attendees as readonly [SeatTaker, SeatTaker, SeatTaker];
    const moves = [
      move(first.personId, seatOf(third.personId)),
      move(third.personId, seatOf(first.personId)),
    ];
    expect(planted({ moves })).toEqual([
      room.areas.some((area) => area.table !== undefined) ? 'seating.table-order' : 'seating.rostrum-order',
    ]);
  });

  it('says of wishes that cannot be kept', () => {
    const [first, second] = attendees as readonly [SeatTaker, SeatTaker];
    const locks = { [seatOf(first.personId)]: first.personId, [seatOf(second.personId)]: second.personId };
    const wishes = [
      { kind: 'apart' as const, personIds: [first.personId, second.personId] as const },
      { kind: 'reserved' as const, seatId: seatOf(first.personId) },
    ];
    expect(planted({ locks, wishes })).toEqual(
      expect.arrayContaining(['seating.wish-apart', 'seating.wish-reserved']),
    );
  });
});

describe('what only some rooms can have', () => {
  const { room, attendees } = rooms['a theatre with units'] as Ground;
  const sits = seatedPeople(assignSeats({ room, attendees, rules }));
  const seatOf = (who: string): string =>
    Object.entries(sits).find(([, person]) => person === who)?.[0] ?? '';

  it('a voting unit under who has no vote, and a vote without a unit', () => {
    const moves = [move('区法院', seatOf('丁一')), move('丁一', seatOf('区法院'))];
    expect(codesOf({ room, attendees, moves })).toEqual(
      expect.arrayContaining(['seating.non-voter-on-unit', 'seating.voter-without-unit']),
    );
  });

  it('a rostrum wider than its table', () => {
    expect(codesOf({ room, attendees: [...attendees, ...leaders(8).slice(5)] })).toContain(
      'seating.rostrum-too-narrow',
    );
  });

  it('one who leads on leave, so that the rostrum stands otherwise than the rank table', () => {
    const away = attendees.map((one) => (one.personId === '钱' ? { ...one, absent: true } : one));
    expect(codesOf({ room, attendees: away, previous: sits, mode: 'minimal' })).toEqual([
      'seating.rostrum-order',
    ]);
    expect(codesOf({ room, attendees: away, previous: sits, mode: 'row' })).toEqual([]);
  });
});
