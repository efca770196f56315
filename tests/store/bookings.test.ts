import { beforeEach, describe, expect, it } from 'vitest';
import { isOverlap, sqlState, violatedConstraint } from '#lib/store/errors.ts';
import { testDatabase } from '#tests/support/test-database.ts';

const database = testDatabase();

async function book(from: string, to: string, status = 'held'): Promise<string> {
  const { db } = database();
  const data = {
    venueId: 'hall',
    startsAt: new Date(from),
    endsAt: new Date(to),
    status,
    title: '常委会会议',
  };
  return db.booking.create({ data }).then(
    () => 'booked',
    (error: unknown) => `${sqlState(error)} ${violatedConstraint(error)}`,
  );
}

describe('a venue', () => {
  beforeEach(async () => {
    await database().db.venue.create({ data: { id: 'hall', name: '会议厅', capacity: 60, layout: {} } });
  });

  it('is never booked twice for one moment', async () => {
    expect(await book('2026-03-02T01:00Z', '2026-03-02T04:00Z')).toBe('booked');
    expect(await book('2026-03-02T03:59Z', '2026-03-02T05:00Z')).toBe('23P01 Booking_no_overlap');
    expect(await book('2026-03-02T02:00Z', '2026-03-02T03:00Z')).toBe('23P01 Booking_no_overlap');
  });

  it('may be booked from the moment it is free', async () => {
    expect(await book('2026-03-02T01:00Z', '2026-03-02T04:00Z')).toBe('booked');
    expect(await book('2026-03-02T04:00Z', '2026-03-02T05:00Z')).toBe('booked');
  });

  it('is free again when a booking is released', async () => {
    expect(await book('2026-03-02T01:00Z', '2026-03-02T04:00Z', 'released')).toBe('booked');
    expect(await book('2026-03-02T01:00Z', '2026-03-02T04:00Z')).toBe('booked');
  });

  it('is not booked for a period that ends before it starts', async () => {
    expect(await book('2026-03-02T04:00Z', '2026-03-02T01:00Z')).toBe('23514 Booking_time_order');
  });

  it('goes to exactly one of 200 who want it at once', async () => {
    const { db } = database();
    const data = {
      venueId: 'hall',
      startsAt: new Date('2026-03-02T01:00Z'),
      endsAt: new Date('2026-03-02T04:00Z'),
    };
    const attempts = await Promise.allSettled(
      Array.from({ length: 200 }, (_, n) =>
        db.$transaction(async (tx) => {
          await tx.venue.findUniqueOrThrow({ where: { id: 'hall' } });
          await tx.booking.create({ data: { ...data, title: `会议 ${n}` } });
        }),
      ),
    );
    const refused = attempts.filter((attempt) => attempt.status === 'rejected');
    expect(refused.every(({ reason }) => isOverlap(reason))).toBe(true);
    expect({ booked: attempts.length - refused.length, rows: await db.booking.count() }).toEqual({
      booked: 1,
      rows: 1,
    });
  });
});
