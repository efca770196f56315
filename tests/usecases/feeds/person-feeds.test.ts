import { beforeEach, describe, expect, it } from 'vitest';
import { readCalendar } from '#lib/ical/read.ts';
import type { Context } from '#lib/usecases/context.ts';
import { closeFeed, makePersonFeed } from '#lib/usecases/feeds/commands.ts';
import { viewPersonFeeds } from '#lib/usecases/feeds/person-feeds.ts';
import { readFeed, type ServedCalendar } from '#lib/usecases/feeds/queries.ts';
import { viewPerson } from '#lib/usecases/people/queries.ts';
import { moveToDay } from '#lib/usecases/planning/commands.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
const asked = (who: 'office' | 'leader' = 'office'): Promise<Context> => demoContext(database().db, who);

beforeEach(() => loadDemoOffice(database().db));

/** The leader of the demo office who signs in. */
async function leaderId(): Promise<string> {
  const { personId } = (await asked('leader')).actor;
  if (personId === null) throw new Error('the demo leader is nobody');
  return personId;
}

type Level = 'busy' | 'title' | 'full';

async function tokenFor(personId: string, shareLevel: Level = 'full'): Promise<string> {
  const { path } = value(await makePersonFeed(await asked(), { personId, shareLevel }));
  return path.replace(/^\/feeds\/(.*)\.ics$/, '$1');
}

async function read(token: string): Promise<ServedCalendar> {
  const { now } = await asked();
  return value(await readFeed(database().db, token, now));
}

function eventsOf({ text }: ServedCalendar) {
  const calendar = readCalendar(text);
  if (!calendar.ok) throw new Error('not readable');
  return calendar.value.events;
}

describe('a person’s own calendar', () => {
  it('holds what they are expected at, with place, zone and sequence, and nothing else', async () => {
    const { db } = database();
    const personId = await leaderId();
    const feed = await read(await tokenFor(personId));
    const uids = eventsOf(feed)
      .map(({ uid }) => uid)
      .filter((uid) => !uid.startsWith('consultation-'));
    const sittings = await db.sitting.findMany({
      where: { OR: [{ chairId: personId }, { meeting: { attendances: { some: { personId } } } }] },
      include: { meeting: { include: { attendances: { where: { personId } } } } },
    });
    const { now } = await asked();
    const recent = new Date(now.subtract({ hours: 24 * 31 }).epochMilliseconds);
    const expected = sittings
      .filter(({ endsAt }) => endsAt > recent)
      .filter(({ chairId, meeting }) => chairId === personId || meeting.attendances[0]?.leave === null)
      .map(({ id }) => `${id}@huiqian`);
    expect(expected.length).toBeGreaterThan(1);
    expect([...uids].sort()).toEqual(expected.sort());
    expect(feed.text).toContain('BEGIN:VTIMEZONE');
    expect(feed.text).toContain('DTSTART;TZID=Asia/Shanghai');
    expect(eventsOf(feed).every(({ sequence, modified }) => sequence >= 0 && modified > 0)).toBe(true);
  });

  it('reminds of opinions they owe without taking their time, until they are given', async () => {
    const { db, now } = await asked();
    const personId = await leaderId();
    const meetingId = 'demo-chairpersons';
    await db.consultation.deleteMany();
    const items = await db.agendaItem.findMany({
      where: { meetingId },
      take: 2,
      orderBy: { position: 'asc' },
    });
    const [first = '', second = ''] = items.map(({ id }) => id);
    const round = await db.consultation.create({
      data: {
        ...{ meetingId, round: 1, itemIds: [first, second] },
        sentAt: new Date(now.epochMilliseconds),
        dueAt: new Date(now.add({ hours: 26 }).epochMilliseconds),
        asked: { create: { personId } },
      },
    });
    const token = await tokenFor(personId);
    const due = async () =>
      eventsOf(await read(token)).filter(({ uid }) => uid === `consultation-${round.id}@huiqian`);
    expect(await due()).toMatchObject([
      { transparent: true, summary: expect.stringMatching(/^请答复征求意见：/) },
    ]);
    expect(
      eventsOf(await read(await tokenFor(personId, 'busy'))).some(({ transparent }) => transparent),
    ).toBe(false);
    const opinion = { consultationId: round.id, personId, answer: 'agree', by: 'x', recordedBy: 'x' };
    await db.opinion.create({ data: { ...opinion, itemId: first, at: new Date(now.epochMilliseconds) } });
    expect(await due()).toHaveLength(1);
    // What is no longer on the agenda is asked by nobody.
    await db.agendaItem.delete({ where: { id: second } });
    expect(await due()).toEqual([]);
  });

  it('leaves out what they are excused from', async () => {
    const { db } = database();
    const personId = await leaderId();
    const token = await tokenFor(personId);
    const [sitting] = await db.sitting.findMany({
      where: { meeting: { id: 'demo-chairpersons' } },
      orderBy: { position: 'asc' },
    });
    const has = async () => eventsOf(await read(token)).some(({ uid }) => uid === `${sitting?.id}@huiqian`);
    await db.sitting.updateMany({ where: { chairId: personId }, data: { chairId: null } });
    expect(await has()).toBe(true);
    await db.attendance.updateMany({ where: { personId }, data: { leave: { reason: '出差', from: null } } });
    expect(await has()).toBe(false);
  });

  it('is another text with another tag when a meeting moves, and the same until then', async () => {
    const token = await tokenFor(await leaderId());
    const [before, again] = [await read(token), await read(token)];
    expect(again.etag).toBe(before.etag);
    const meeting = await database().db.meeting.findUniqueOrThrow({ where: { id: 'demo-chairpersons' } });
    value(
      await moveToDay(await asked(), { meetingId: meeting.id, basedOn: meeting.version, day: '2026-12-01' }),
    );
    const after = await read(token);
    expect(after.etag).not.toBe(before.etag);
    const [uidsBefore, uidsAfter] = [before, after].map((feed) =>
      eventsOf(feed)
        .map(({ uid }) => uid)
        .sort(),
    );
    expect(uidsAfter).toEqual(uidsBefore);
    const highest = (feed: ServedCalendar) => Math.max(...eventsOf(feed).map(({ sequence }) => sequence));
    expect(highest(after)).toBeGreaterThan(highest(before));
  });

  it('shows as much as its link does, and of a classified meeting only “busy”', async () => {
    const personId = await leaderId();
    await database().db.meeting.update({
      where: { id: 'demo-chairpersons' },
      data: { secrecy: 'classified' },
    });
    const full = await read(await tokenFor(personId, 'full'));
    const busy = await read(await tokenFor(personId, 'busy'));
    const summaries = eventsOf(full).map(({ summary }) => summary);
    expect(summaries.some((summary) => summary.includes('忙'))).toBe(true);
    const kinds = new Set(eventsOf(busy).map(({ summary }) => summary.includes('忙')));
    expect([...kinds]).toEqual([true]);
    expect(eventsOf(busy).some(({ location }) => location !== '')).toBe(false);
  });
});

describe('the link', () => {
  it('is listed with its person, opens nothing once it is closed, and is given out by the office alone', async () => {
    const personId = await leaderId();
    const token = await tokenFor(personId, 'title');
    const [feed] = value(await viewPersonFeeds(await asked(), personId));
    expect(feed).toMatchObject({ levelWord: '标题', lastRead: '' });
    value(await closeFeed(await asked(), { feedId: feed?.id ?? '' }));
    expect(await readFeed(database().db, token, (await asked()).now)).toMatchObject({ ok: false });
    expect(value(await viewPersonFeeds(await asked(), personId))).toEqual([]);
    const leader = await asked('leader');
    expect(await makePersonFeed(leader, { personId, shareLevel: 'full' })).toMatchObject({ ok: false });
    expect(await viewPersonFeeds(leader, personId)).toMatchObject({ ok: false });
    expect(value(await viewPerson(await asked(), personId)).person.id).toBe(personId);
  });
});
