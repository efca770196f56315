import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/domain/access/can.ts';
import { findOccurrences } from '#lib/ical/occurrences.ts';
import { readCalendar } from '#lib/ical/read.ts';
import { namedZone } from '#lib/ical/zone-names.ts';
import { viewBody } from '#lib/usecases/bodies/queries.ts';
import { closeFeed, makeFeed } from '#lib/usecases/feeds/commands.ts';
import { readFeed } from '#lib/usecases/feeds/queries.ts';
import { plansAhead } from '#lib/usecases/plans/plans-ahead.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
const actor: Actor = { userId: 'u1', name: '温玥', role: 'office', bodyId: 'own', personId: null };
const now = Temporal.Instant.from('2026-09-11T12:00+08:00');
const context = () => ({ actor, db: database().db, now, locale: 'zh-CN' as const });

async function addMeeting(id: string, day: string, over: object = {}): Promise<void> {
  const { db } = database();
  await db.meeting.create({
    data: {
      id,
      type: 'standing-committee',
      hostBodyId: 'own',
      term: 5,
      number: Number(day.slice(-2)),
      title: `第五届人大常委会第${day}次会议`,
      shortTitle: '常委会',
      state: 'notified',
      sequence: 2,
      updatedAt: new Date('2026-09-10T00:00Z'),
      ...over,
    },
  });
  await db.sitting.create({
    data: {
      id: `${id}-sitting`,
      meetingId: id,
      position: 0,
      startsAt: new Date(`2026-${day}T01:00Z`),
      endsAt: new Date(`2026-${day}T04:00Z`),
      venueId: 'hall',
    },
  });
  await db.agendaItem.create({
    data: {
      meetingId: id,
      position: 0,
      kind: 'appointment',
      title: '任命谷翯',
      minutes: 10,
      embargoed: true,
    },
  });
}

beforeEach(async () => {
  const { db } = database();
  const named = { locality: '云溪区', localityEn: 'Yunxi', name: '办公室', shortName: '云溪区人大办' };
  await db.office.create({ data: { ...named, term: 5, rulePack: 'district-default', rules: {} } });
  const common = { precedence: 10 };
  await db.body.create({
    data: { id: 'own', name: '区人大常委会', shortName: '常委会', kind: 'own', ...common },
  });
  for (const level of ['busy', 'title', 'full', 'nothing']) {
    await db.body.create({
      data: { id: level, name: level, shortName: level, kind: 'party', shareLevel: level },
    });
  }
  await db.venue.create({ data: { id: 'hall', name: '三楼会议厅', capacity: 60, layout: {} } });
  await addMeeting('firm', '09-23');
  await addMeeting('pencilled', '09-24', { state: 'tentative' });
  await addMeeting('secret', '09-25', { secrecy: 'classified' });
  await addMeeting('off', '09-28', { state: 'cancelled' });
});

async function tokenFor(bodyId: string): Promise<string> {
  const made = await makeFeed(context(), { bodyId });
  if (!made.ok) throw new Error(made.refusal.kind);
  return made.value.path.replace(/^\/feeds\/(.*)\.ics$/, '$1');
}

async function read(bodyId: string): Promise<readonly string[]> {
  const feed = await readFeed(database().db, await tokenFor(bodyId), now);
  if (!feed.ok) return [feed.refusal.kind];
  const calendar = readCalendar(feed.value.text);
  const zone = namedZone('Asia/Shanghai');
  if (!calendar.ok || !zone) throw new Error('not readable');
  const window = { from: now.epochMilliseconds, to: now.add({ hours: 24 * 60 }).epochMilliseconds };
  return findOccurrences(calendar.value, window, zone).occurrences.map(
    ({ event, start }) =>
      `${new Date(start).toISOString().slice(5, 16)} ${event.summary} @${event.location} ${event.status}`,
  );
}

describe('what a body reads of us', () => {
  it('is only "busy" where that is its level', async () => {
    expect(await read('busy')).toEqual([
      '09-23T01:00 云溪区人大办 · 忙 @ CONFIRMED',
      '09-24T01:00 云溪区人大办 · 忙（暂定） @ TENTATIVE',
      '09-25T01:00 云溪区人大办 · 忙 @ CONFIRMED',
      '09-28T01:00 云溪区人大办 · 忙 @ CANCELLED',
    ]);
  });

  it('is the title without the place, and no title of a classified meeting', async () => {
    expect(await read('title')).toEqual([
      '09-23T01:00 第五届人大常委会第09-23次会议 @ CONFIRMED',
      '09-24T01:00 第五届人大常委会第09-24次会议（暂定） @ TENTATIVE',
      '09-25T01:00 云溪区人大办 · 忙 @ CONFIRMED',
      '09-28T01:00 第五届人大常委会第09-28次会议 @ CANCELLED',
    ]);
  });

  it('is no title that carries a marking of secrecy', async () => {
    const { db } = database();
    await db.meeting.update({ where: { id: 'firm' }, data: { title: '机密★ 第二十次会议' } });
    expect((await read('full'))[0]).toBe('09-23T01:00 云溪区人大办 · 忙 @ CONFIRMED');
  });

  it('is title and place at the fullest, and never an item or a name', async () => {
    expect((await read('full'))[0]).toBe('09-23T01:00 第五届人大常委会第09-23次会议 @三楼会议厅 CONFIRMED');
    const feed = await readFeed(database().db, await tokenFor('full'), now);
    expect(feed.ok && feed.value.text.includes('谷翯')).toBe(false);
    expect(feed.ok && feed.value.text).toContain('SEQUENCE:2');
    expect(feed.ok && feed.value.text).toContain('UID:firm-sitting@huiqian');
  });

  it('follows its level as it is now, and the page of the body says that level', async () => {
    const token = await tokenFor('full');
    const level = async () => value(await viewBody(context(), 'full')).feeds.map((feed) => feed.levelWord);
    expect(await level()).toEqual(['全部']);
    await database().db.body.update({ where: { id: 'full' }, data: { shareLevel: 'busy' } });
    expect(await level()).toEqual(['只知忙闲']);
    await database().db.body.update({ where: { id: 'full' }, data: { shareLevel: 'nothing' } });
    expect(await level()).toEqual(['不共享']);
    expect(await readFeed(database().db, token, now)).toMatchObject({
      ok: false,
      refusal: { kind: 'not-found' },
    });
  });
});

it('is handed out as the plan of the next week and month too, across the end of a year', () => {
  const days = plansAhead(Temporal.PlainDate.from('2026-12-31')).map(({ name, day }) => [name, day]);
  expect(Object.fromEntries(days)).toMatchObject({ nextWeek: '2027-01-07', nextMonth: '2027-01-01' });
});

describe('a secret link', () => {
  it('is kept only as a hash, in the trail too', async () => {
    const token = await tokenFor('busy');
    const rows = JSON.stringify([
      await database().db.feed.findMany(),
      await database().db.auditEvent.findMany({ select: { after: true } }),
    ]);
    expect(rows.includes(token)).toBe(false);
    expect(token).toHaveLength(43);
  });

  it('opens nothing once it is closed, nor when it is guessed', async () => {
    const made = await makeFeed(context(), { bodyId: 'busy' });
    const { id, path } = made.ok ? made.value : { id: '', path: '' };
    await closeFeed(context(), { feedId: id });
    const token = path.replace(/^\/feeds\/(.*)\.ics$/, '$1');
    expect((await readFeed(database().db, token, now)).ok).toBe(false);
    expect((await readFeed(database().db, 'x'.repeat(43), now)).ok).toBe(false);
    expect(await closeFeed(context(), { feedId: id })).toMatchObject({ refusal: { kind: 'not-found' } });
  });

  it('gives the same tag for the same facts, another after a change, and notes that it was read', async () => {
    const token = await tokenFor('title');
    const first = await readFeed(database().db, token, now);
    const again = await readFeed(database().db, token, now.add({ hours: 1 }));
    expect(first.ok && again.ok && first.value.etag === again.value.etag).toBe(true);
    await database().db.meeting.update({ where: { id: 'firm' }, data: { title: '改名' } });
    const changed = await readFeed(database().db, token, now);
    expect(first.ok && changed.ok && first.value.etag === changed.value.etag).toBe(false);
    const [feed] = await database().db.feed.findMany();
    expect(feed?.lastReadAt).not.toBeNull();
  });

  it('is not made for a body that may see nothing, nor by those who may not', async () => {
    expect(await makeFeed(context(), { bodyId: 'nothing' })).toMatchObject({ refusal: { kind: 'invalid' } });
    const leader = { ...context(), actor: { ...actor, role: 'leader' as const } };
    expect(await makeFeed(leader, { bodyId: 'busy' })).toMatchObject({ refusal: { kind: 'not-allowed' } });
  });
});
