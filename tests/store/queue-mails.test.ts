import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MeetingId, PersonId } from '#lib/domain/id.ts';
import type { InvitedEvent } from '#lib/domain/invitations/invitation.ts';
import type { Database } from '#lib/store/database.ts';
import { type PersonPlan, queueMails } from '#lib/store/queue-mails.ts';
import { testDatabase } from '#tests/support/test-database.ts';

const database = testDatabase();
const meetingId = 'm' as MeetingId;
const at = Temporal.Instant.from('2026-09-11T06:32Z');
const actor = { userId: 'u', name: '谷翯', role: 'office', bodyId: null, personId: null } as const;

const many = 1_100;
const people = Array.from({ length: many }, (_, index) => `p${index}` as PersonId);

const event = (sittingId: string): InvitedEvent => ({
  sittingId,
  summary: '全体会议',
  place: '会堂',
  start: at.add({ hours: 24 }),
  end: at.add({ hours: 27 }),
  tentative: false,
});

function plan(personId: PersonId, change: Partial<PersonPlan> = {}): PersonPlan {
  return {
    personId,
    address: `${personId}@huiqian.example`,
    fresh: { id: `i-${personId}`, tokenHash: `h-${personId}` },
    write: ['s', 't'].map((id) => ({ method: 'request', sequence: 3, event: event(id) })),
    retry: [],
    drop: [],
    ...change,
  };
}

beforeEach(async () => {
  const { db } = database();
  await db.body.create({ data: { id: 'b', name: '市人大常委会', shortName: '市人大', kind: 'congress' } });
  const words = { type: 'plenary', title: '全体会议', shortTitle: '全体会议' };
  await db.meeting.create({ data: { id: meetingId, hostBodyId: 'b', term: 1, ...words } });
  await db.person.createMany({ data: people.map((id) => ({ id, name: id })) });
});

/** The same database, counting what is asked of it. */
function counting(db: Database): { readonly db: Database; readonly asked: () => number } {
  let asked = 0;
  const counted = db.$extends({
    query: {
      $allOperations: ({ args, query }) => {
        asked += 1;
        return query(args);
      },
    },
  });
  return { db: counted as unknown as Database, asked: () => asked };
}

describe('queueing for a whole congress', () => {
  it('asks the database by pieces of 500 people, not person by person', async () => {
    const { db, asked } = counting(database().db);
    const plans = people.map((id) => plan(id));
    expect(await queueMails(db, { meetingId, plans, actor, at })).toBe(2 * many);
    expect(asked()).toBeLessThan(50);
    expect(await database().db.invitation.count()).toBe(many);
    expect(await queueMails(database().db, { meetingId, plans, actor, at })).toBe(0);
    expect(await database().db.invitationMail.count({ where: { state: 'queued' } })).toBe(2 * many);
  }, 120_000);

  it('drops what is overtaken or not needed, and tries again what failed at the address of now', async () => {
    const { db } = database();
    const [one, two, three] = people.slice(0, 3).map((id) => plan(id)) as [
      PersonPlan,
      PersonPlan,
      PersonPlan,
    ];
    await queueMails(db, { meetingId, plans: [one, two, three], actor, at });
    const mails = await db.invitationMail.findMany({ orderBy: { id: 'asc' } });
    const idsOf = (person: PersonPlan) =>
      mails.flatMap(({ id, invitationId }) => (invitationId === person.fresh.id ? [id] : []));
    const failed = { state: 'failed', lastError: '550', attempts: 8 };
    await db.invitationMail.updateMany({ where: { invitationId: two.fresh.id }, data: failed });
    const newer = [{ method: 'request', sequence: 4, event: event('s') }] as const;
    const plans = [
      plan(one.personId, { fresh: { id: 'other', tokenHash: 'other' }, write: newer }),
      plan(two.personId, { write: [], retry: idsOf(two), address: 'new@huiqian.example' }),
      plan(three.personId, { write: [], drop: idsOf(three), retry: idsOf(three) }),
    ];
    expect(await queueMails(db, { meetingId, plans, actor, at: at.add({ minutes: 1 }) })).toBe(3);
    const rows = await db.invitationMail.findMany({
      orderBy: [{ invitationId: 'asc' }, { sittingId: 'asc' }, { sequence: 'asc' }],
    });
    expect(
      rows.map(({ invitationId, sittingId, sequence, state, attempts, address }) =>
        [invitationId, sittingId, sequence, state, attempts, address].join(' '),
      ),
    ).toEqual([
      'i-p0 s 3 dropped 0 p0@huiqian.example',
      'i-p0 s 4 queued 0 p0@huiqian.example',
      'i-p0 t 3 queued 0 p0@huiqian.example',
      'i-p1 s 3 queued 0 new@huiqian.example',
      'i-p1 t 3 queued 0 new@huiqian.example',
      'i-p2 s 3 dropped 0 p2@huiqian.example',
      'i-p2 t 3 dropped 0 p2@huiqian.example',
    ]);
  });
});
