import { beforeEach, describe, expect, it } from 'vitest';
import { sqlState, violatedConstraint } from '#lib/store/errors.ts';
import { testDatabase } from '#tests/support/test-database.ts';

const database = testDatabase();

async function lend(from: string, to: string, status = 'held', vehicleId = 'coach'): Promise<string> {
  const data = { vehicleId, meetingId: 'm', startsAt: new Date(from), endsAt: new Date(to), status };
  return database()
    .db.trip.create({ data })
    .then(
      () => 'lent',
      (error: unknown) => `${sqlState(error)} ${violatedConstraint(error)}`,
    );
}

describe('a vehicle', () => {
  beforeEach(async () => {
    const { db } = database();
    await db.body.create({ data: { id: 'own', name: '常委会', shortName: '常委会', kind: 'own' } });
    await db.meeting.create({
      data: {
        ...{ id: 'm', type: 'inspection', hostBodyId: 'own', term: 5 },
        ...{ title: '视察', shortTitle: '视察', state: 'preparing' },
      },
    });
    for (const id of ['coach', 'van']) await db.vehicle.create({ data: { id, plate: id, seats: 19 } });
  });

  it('is never lent twice for one moment, but from the moment it is back', async () => {
    expect(await lend('2026-03-02T01:00Z', '2026-03-02T04:00Z')).toBe('lent');
    expect(await lend('2026-03-02T03:59Z', '2026-03-02T05:00Z')).toBe('23P01 Trip_no_overlap');
    expect(await lend('2026-03-02T04:00Z', '2026-03-02T05:00Z')).toBe('lent');
    expect(await lend('2026-03-02T01:00Z', '2026-03-02T04:00Z', 'held', 'van')).toBe('lent');
  });

  it('may be waited for while another has it', async () => {
    expect(await lend('2026-03-02T01:00Z', '2026-03-02T04:00Z')).toBe('lent');
    expect(await lend('2026-03-02T01:00Z', '2026-03-02T04:00Z', 'wanted')).toBe('lent');
  });

  it('is not lent for a period that ends before it starts', async () => {
    expect(await lend('2026-03-02T04:00Z', '2026-03-02T01:00Z')).toBe('23514 Trip_time_order');
  });

  it('goes to exactly one of 50 who want it at once', async () => {
    const wanted = Array.from({ length: 50 }, () => lend('2026-03-02T01:00Z', '2026-03-02T04:00Z'));
    const answers = await Promise.all(wanted);
    expect(answers.filter((answer) => answer === 'lent')).toHaveLength(1);
    expect(answers.filter((answer) => answer === '23P01 Trip_no_overlap')).toHaveLength(49);
  });
});
