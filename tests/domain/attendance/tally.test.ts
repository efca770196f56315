import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Attendee, LeaveKind } from '#lib/domain/attendance/attendance.ts';
import { checkTally, countTally } from '#lib/domain/attendance/tally.ts';
import type { PersonId } from '#lib/domain/id.ts';

const arrival = Temporal.Instant.from('2026-09-23T00:40:00Z');

function attendee(change: Partial<Attendee> & { readonly asked?: LeaveKind }): Attendee {
  const { asked, ...rest } = change;
  return {
    personId: 'p' as PersonId,
    name: '阮秉堃',
    reading: '',
    namesakeNote: '',
    gender: 'unknown',
    ethnicity: '',
    access: '',
    diet: '',
    needsUse: 'lists',
    capacity: 'member',
    post: '',
    bodyShortName: '',
    rank: null,
    onRostrum: false,
    arrivedAt: null,
    itemIds: [],
    leave: asked ? { kind: asked, reason: '', approved: true } : null,
    ...rest,
  };
}

describe('figures of attendance', () => {
  it('count members only, and who came is present whatever leave was asked for', () => {
    const list = [
      attendee({ arrivedAt: arrival }),
      attendee({ arrivedAt: arrival, asked: 'sick' }),
      attendee({ asked: 'official' }),
      attendee({ asked: 'personal' }),
      attendee({ asked: 'sick' }),
      attendee({}),
      attendee({ capacity: 'non-voting', arrivedAt: arrival }),
      attendee({ capacity: 'observer' }),
    ];
    expect(countTally(list)).toEqual({ should: 6, present: 2, officialLeave: 1, privateLeave: 2, absent: 1 });
    expect(countTally(list, 'non-voting')).toEqual({
      should: 1,
      present: 1,
      officialLeave: 0,
      privateLeave: 0,
      absent: 0,
    });
    expect(checkTally(countTally(list))).toEqual([]);
  });

  it('that do not add up say by how much', () => {
    const [finding] = checkTally({ should: 35, present: 30, officialLeave: 2, privateLeave: 1, absent: 1 });
    expect([finding?.code, finding?.severity, finding?.facts]).toEqual([
      'attendance.tally-does-not-add-up',
      'block',
      { should: 35, sum: 34, difference: -1 },
    ]);
  });

  it('that are no counts of people are named', () => {
    const codes = checkTally({ should: 35, present: -1, officialLeave: 0.5, privateLeave: 0, absent: 0 });
    expect(codes.map(({ code, facts }) => [code, facts.figure])).toEqual([
      ['attendance.tally-not-a-count', 'present'],
      ['attendance.tally-not-a-count', 'officialLeave'],
    ]);
  });
});
