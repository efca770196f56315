import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { beforeEach, expect, it } from 'vitest';
import type { Commitment } from '#lib/domain/calendars/commitment.ts';
import type { BodyId } from '#lib/domain/id.ts';
import { listCommitments, type Reach } from '#lib/store/commitments.ts';
import { findMeetingGround } from '#lib/store/meeting-ground.ts';
import { testDatabase } from '#tests/support/test-database.ts';

const database = testDatabase();
const bodies = ['b0', 'b1', 'b2'];
const venues = ['v0', 'v1'];
const people = ['p0', 'p1', 'p2', 'p3'];
const origin = Date.UTC(2026, 8, 1);
const hour = 3_600_000;

beforeEach(async () => {
  const { db } = database();
  await db.body.createMany({ data: bodies.map((id) => ({ id, name: id, shortName: id, kind: 'bureau' })) });
  await db.venue.createMany({ data: venues.map((id) => ({ id, name: id, capacity: 9, layout: {} })) });
  await db.person.createMany({ data: people.map((id) => ({ id, name: id })) });
});

/** From a moment to an hour, a day exactly, a little more than a day, or weeks. */
const lengths = [0, 1, 24, 25, 24 * 40] as const;
const drawn = fc.record({
  bodyId: fc.constantFrom(...bodies),
  venueId: fc.constantFrom(null, ...venues),
  personIds: fc.subarray(people),
  from: fc.integer({ min: 0, max: 24 * 60 }),
  hours: fc.constantFrom(...lengths),
});

async function insert(
  commitments: readonly (typeof drawn extends fc.Arbitrary<infer T> ? T : never)[],
): Promise<void> {
  const { db } = database();
  await db.commitment.deleteMany();
  await db.commitment.createMany({
    data: commitments.map(({ bodyId, venueId, from, hours }, n) => ({
      id: `c${n}`,
      bodyId,
      venueId,
      summary: `会议 ${n}`,
      startsAt: new Date(origin + from * hour),
      endsAt: new Date(origin + (from + hours) * hour),
    })),
  });
  await db.commitmentPerson.createMany({
    data: commitments.flatMap(({ personIds }, n) =>
      personIds.map((personId) => ({ commitmentId: `c${n}`, personId })),
    ),
  });
}

function touches({ period: { start, end }, bodyIds, venueIds, personIds }: Reach) {
  return (each: Commitment): boolean =>
    each.start.epochMilliseconds < end.epochMilliseconds &&
    each.end.epochMilliseconds > start.epochMilliseconds &&
    (bodyIds.includes(each.bodyId) ||
      (each.venueId !== null && venueIds.includes(each.venueId)) ||
      each.personIds.some((id) => personIds.includes(id)));
}

/** What is found of others around a meeting, of which nothing of ours is asked. */
async function inReach(reaches: readonly Reach[]): Promise<readonly Commitment[]> {
  const never = Temporal.Instant.from('1970-01-01T00:00Z');
  const series = { hostBodyId: 'b0' as BodyId, type: 'office', exceptMeetingId: null } as const;
  const asked = { reaches, ours: { start: never, end: never }, series, before: never };
  return (await findMeetingGround(database().db, asked)).commitments;
}

it('finds exactly what shares time with a period and touches a body, a venue or a person', async () => {
  const { db } = database();
  const everything = {
    start: Temporal.Instant.from('2000-01-01T00:00Z'),
    end: Temporal.Instant.from('2100-01-01T00:00Z'),
  };
  const period = fc
    .tuple(fc.integer({ min: 0, max: 24 * 60 }), fc.integer({ min: 1, max: 24 * 5 }))
    .map(([from, hours]) => {
      const start = Temporal.Instant.fromEpochMilliseconds(origin + from * hour);
      return { start, end: start.add({ hours }) };
    });
  const reach = fc.record({
    period,
    bodyIds: fc.subarray(bodies),
    venueIds: fc.subarray(venues),
    personIds: fc.subarray(people),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(drawn, { maxLength: 40 }),
      fc.array(reach, { minLength: 1, maxLength: 3 }),
      async (commitments, wanted) => {
        await insert(commitments);
        const all = await listCommitments(db, everything);
        expect(all).toHaveLength(commitments.length);
        const found = await inReach(wanted);
        expect(found).toEqual(all.filter((each) => wanted.some((one) => touches(one)(each))));
      },
    ),
    { numRuns: 25, seed: 20260911 },
  );
});

it('follows a commitment that is moved', async () => {
  const { db } = database();
  await insert([{ bodyId: 'b0', venueId: null, personIds: ['p0'], from: 0, hours: 1 }]);
  const later = origin + 100 * hour;
  await db.commitment.update({
    where: { id: 'c0' },
    data: { startsAt: new Date(later), endsAt: new Date(later + 30 * hour) },
  });
  const start = Temporal.Instant.fromEpochMilliseconds(later + 25 * hour);
  const period = { start, end: start.add({ hours: 1 }) };
  const wanted: Reach = { period, bodyIds: [], venueIds: [], personIds: ['p0'] };
  const found = await inReach([wanted]);
  expect(found.map(({ id, personIds }) => ({ id, personIds }))).toEqual([{ id: 'c0', personIds: ['p0'] }]);
});

it('asks nothing where nothing is wanted', async () => {
  await insert([{ bodyId: 'b0', venueId: null, personIds: [], from: 0, hours: 1 }]);
  const start = Temporal.Instant.fromEpochMilliseconds(origin);
  const period = { start, end: start.add({ hours: 1 }) };
  expect(await inReach([{ period, bodyIds: [], venueIds: [], personIds: [] }])).toEqual([]);
});
