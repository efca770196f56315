import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/domain/access/can.ts';
import { blankItem } from '#lib/domain/agendas/edit-agenda.ts';
import type { AgendaItemId, BodyId, MeetingId, PersonId, VenueId } from '#lib/domain/id.ts';
import { findMeeting } from '#lib/store/meetings.ts';
import { createMeeting, moveMeeting, type NewMeeting } from '#lib/store/meetings-planning.ts';
import { testDatabase } from '#tests/support/test-database.ts';

const database = testDatabase();
const actor: Actor = { userId: 'u1', name: '温玥', role: 'office', bodyId: 'own', personId: null };
const at = Temporal.Instant.from('2026-09-11T12:00+08:00');
const hall = 'hall' as VenueId;

const period = (from: string, to: string) => ({
  start: Temporal.Instant.from(`2026-${from}+08:00`),
  end: Temporal.Instant.from(`2026-${to}+08:00`),
});

function aPlan(number: number, from: string, to: string, venueId: VenueId | null = hall): NewMeeting {
  return {
    meeting: {
      type: 'standing-committee',
      hostBodyId: 'own' as BodyId,
      term: 16,
      number,
      title: `第${number}次会议`,
      shortTitle: `常委会第${number}次`,
      state: 'tentative',
      secrecy: 'public',
      urgentCause: '',
      ownerId: null,
    },
    sittings: [{ name: '', period: period(from, to), venueId }],
    items: [blankItem(`item-${number}` as AgendaItemId, 'opening', '宣布开会')],
    trips: [],
    attendees: [
      {
        personId: 'p1' as PersonId,
        capacity: 'member',
        post: '主任',
        bodyId: null,
        rank: 1,
        onRostrum: true,
      },
    ],
    chairId: null,
    bookingTitle: `常委会第${number}次`,
  };
}

const create = (plan: NewMeeting) => createMeeting(database().db, { plan, actor, at });

async function created(plan: NewMeeting): Promise<MeetingId> {
  const made = await create(plan);
  if (!made.ok) throw new Error(made.refusal.kind);
  return made.value;
}

beforeEach(async () => {
  const { db } = database();
  await db.body.create({ data: { id: 'own', name: '区人大常委会', shortName: '常委会', kind: 'own' } });
  await db.venue.create({
    data: { id: 'hall', name: '会议厅', capacity: 60, setUpMinutes: 60, clearDownMinutes: 30, layout: {} },
  });
  await db.person.create({ data: { id: 'p1', name: '阮秉堃' } });
});

describe('a new meeting', () => {
  it('is written with its sitting, booking, agenda, list and a line in the trail', async () => {
    const { db } = database();
    const id = await created(aPlan(34, '12-22T09:00', '12-22T12:00'));
    const row = await db.meeting.findUniqueOrThrow({
      where: { id },
      include: { sittings: { include: { booking: true } }, items: true, attendances: true },
    });
    const [sitting] = row.sittings;
    expect(sitting?.booking).toMatchObject({
      startsAt: new Date('2026-12-22T00:00Z'),
      endsAt: new Date('2026-12-22T04:30Z'),
      title: '常委会第34次',
    });
    expect(row.items.map((item) => [item.kind, item.sittingId === sitting?.id])).toEqual([['opening', true]]);
    expect(row.attendances).toHaveLength(1);
    const trail = await db.auditEvent.findMany({ select: { action: true, entityId: true, actorName: true } });
    expect(trail).toEqual([{ action: 'create-meeting', entityId: id, actorName: '温玥' }]);
  });

  it('is refused, and nothing is left of it, where the venue is taken until it is cleared', async () => {
    await created(aPlan(34, '12-22T09:00', '12-22T12:00'));
    expect(await create(aPlan(35, '12-22T13:00', '12-22T15:00'))).toEqual({
      ok: false,
      refusal: {
        kind: 'booked',
        resource: '会议厅 (常委会第34次)',
        start: '2026-12-22T00:00:00Z',
        end: '2026-12-22T04:30:00Z',
      },
    });
    expect(await database().db.meeting.count()).toBe(1);
    expect(await create(aPlan(35, '12-22T13:30', '12-22T15:00'))).toMatchObject({ ok: true });
  });

  it('is refused where its number is taken in the term', async () => {
    await created(aPlan(34, '12-22T09:00', '12-22T12:00'));
    const refused = await create(aPlan(34, '12-29T09:00', '12-29T12:00'));
    expect(refused).toEqual({ ok: false, refusal: { kind: 'number-taken', term: 16, number: 34 } });
  });

  it('may sit twice in one venue without clearing it between', async () => {
    const plan = aPlan(34, '12-22T09:00', '12-22T12:00');
    const afternoon = { name: '第二次全体会议', period: period('12-22T13:00', '12-22T15:00'), venueId: hall };
    const id = await created({ ...plan, sittings: [...plan.sittings, afternoon] });
    const bookings = await database().db.booking.findMany({
      where: { sitting: { meetingId: id } },
      orderBy: { startsAt: 'asc' },
    });
    expect(bookings.map(({ startsAt, endsAt }) => [startsAt.toISOString(), endsAt.toISOString()])).toEqual([
      ['2026-12-22T00:00:00.000Z', '2026-12-22T04:30:00.000Z'],
      ['2026-12-22T04:30:00.000Z', '2026-12-22T07:30:00.000Z'],
    ]);
  });

  it('goes to exactly one of twenty who want the venue at once', async () => {
    const tries = await Promise.all(
      Array.from({ length: 20 }, (_, n) => create(aPlan(40 + n, '12-22T09:00', '12-22T12:00'))),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(tries.flatMap((t) => (t.ok ? [] : [t.refusal.kind]))).toEqual(Array(19).fill('booked'));
  });
});

describe('a meeting that moves', () => {
  it('takes its booking along, keeps its sitting and counts one more SEQUENCE', async () => {
    const { db } = database();
    const id = await created(aPlan(34, '12-22T09:00', '12-22T12:00'));
    const before = await findMeeting(db, id);
    const [sitting] = before?.sittings ?? [];
    const sittings = [
      { id: sitting?.id ?? null, name: '', period: period('12-22T10:00', '12-22T13:00'), venueId: hall },
    ];
    expect(await moveMeeting(db, { meetingId: id, basedOn: 1, sittings, actor, at })).toEqual({
      ok: true,
      value: 2,
    });
    const row = await db.meeting.findUniqueOrThrow({
      where: { id },
      include: { items: true, sittings: { include: { booking: true } } },
    });
    expect(row.sequence).toBe(1);
    expect(row.sittings.map((s) => [s.id, s.booking?.startsAt.toISOString()])).toEqual([
      [sitting?.id, '2026-12-22T01:00:00.000Z'],
    ]);
    expect(row.items[0]?.sittingId).toBe(sitting?.id);
  });

  it('stays where it was, whole, when the new venue is taken', async () => {
    const { db } = database();
    await created(aPlan(34, '12-22T09:00', '12-22T12:00'));
    const id = await created(aPlan(35, '12-29T09:00', '12-29T12:00'));
    const before = await findMeeting(db, id);
    const sittings = [{ id: null, name: '', period: period('12-22T11:00', '12-22T13:00'), venueId: hall }];
    const moved = await moveMeeting(db, { meetingId: id, basedOn: 1, sittings, actor, at });
    expect(moved).toMatchObject({ ok: false, refusal: { kind: 'booked' } });
    expect(await findMeeting(db, id)).toEqual(before);
    expect(await db.booking.count()).toBe(2);
  });

  it('is stale where a colleague moved it first, with both versions', async () => {
    const { db } = database();
    const id = await created(aPlan(34, '12-22T09:00', '12-22T12:00'));
    const sittings = [{ id: null, name: '', period: period('12-23T09:00', '12-23T12:00'), venueId: null }];
    await moveMeeting(db, { meetingId: id, basedOn: 1, sittings, actor, at });
    const late = await moveMeeting(db, { meetingId: id, basedOn: 1, sittings, actor, at });
    expect(late).toMatchObject({ ok: false, refusal: { kind: 'stale', what: 'meeting' } });
  });
});
