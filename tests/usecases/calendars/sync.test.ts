import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/domain/access/can.ts';
import { isTrusted, sourceHealth } from '#lib/domain/calendars/source-health.ts';
import type { BodyId, SourceId } from '#lib/domain/id.ts';
import { ok } from '#lib/domain/result.ts';
import { createSource, findContent, findSource } from '#lib/store/calendar-sources.ts';
import { listCommitments } from '#lib/store/commitments.ts';
import { refreshSources, subscribe as subscribeTo } from '#lib/usecases/calendars/commands.ts';
import { subscribeInput } from '#lib/usecases/calendars/input.ts';
import { remarkWords } from '#lib/usecases/calendars/remarks.ts';
import { syncSources } from '#lib/usecases/calendars/sync.ts';
import { LARGEST_UPLOAD, uploadCalendar } from '#lib/usecases/calendars/upload.ts';
import { refusalMessage } from '#lib/web/answer.ts';
import { testDatabase } from '#tests/support/test-database.ts';

const database = testDatabase();
const actor: Actor = { userId: 'u1', name: '温玥', role: 'office', bodyId: 'own', personId: null };
const at = (text: string) => Temporal.Instant.from(`2026-${text}+08:00`);
const around = { start: at('08-01T00:00'), end: at('08-01T00:00').add({ hours: 24 * 500 }) };

let server: Server;
let base = '';
let reply: { status: number; body: string; etag?: string } = { status: 200, body: '' };
const asked: (string | undefined)[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.headers['if-none-match']);
    if (reply.etag && request.headers['if-none-match'] === reply.etag) response.writeHead(304).end();
    else response.writeHead(reply.status, reply.etag ? { etag: reply.etag } : {}).end(reply.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.ics`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(async () => {
  const { db } = database();
  asked.length = 0;
  const rules = { allowedHosts: ['127.0.0.1'] };
  const named = { locality: '云溪区', localityEn: 'Yunxi', name: '办公室', shortName: '云溪区人大办' };
  await db.office.create({ data: { ...named, term: 5, rulePack: 'district-default', rules } });
  await db.body.create({
    data: { id: 'government', name: '区政府办', shortName: '政府办', kind: 'government' },
  });
  await db.venue.create({ data: { id: 'hall', name: '三楼301会议室', capacity: 60, layout: {} } });
  await db.person.create({ data: { id: 'yu', name: '喻怀瑾' } });
});

function calendar(...events: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR'].join('\r\n');
}

function event(uid: string, from: string, more: readonly string[] = []): string {
  const lines = [`UID:${uid}`, `DTSTART;TZID=Asia/Shanghai:2026${from}`, 'DURATION:PT2H', ...more];
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
}

const weekly = event('weekly', '0918T090000', [
  'SUMMARY:政府常务会议',
  'RRULE:FREQ=WEEKLY;COUNT=3',
  'LOCATION:区机关三楼301会议室',
  'DESCRIPTION:出席：喻怀瑾',
]);

const subscribe = () =>
  createSource(database().db, {
    bodyId: 'government' as BodyId,
    kind: 'url',
    name: '周安排',
    url: base,
    actor,
    at: at('09-11T12:00'),
  });

const context = () => ({ actor, db: database().db, now: at('09-11T12:00'), locale: 'zh-CN' as const });
const sync = (now: string, ids?: readonly SourceId[]) => syncSources(database().db, () => at(now), ids);

async function kept(): Promise<readonly (readonly unknown[])[]> {
  const all = await listCommitments(database().db, around);
  return all.map((c) => [c.summary, c.start.toString(), c.venueId, c.personIds]);
}

describe('a subscribed calendar', () => {
  it('is read when it is due, with venues and people found in its words', async () => {
    reply = { status: 200, body: calendar(weekly), etag: '"1"' };
    const id = await subscribe();
    expect(await sync('09-11T12:00')).toEqual([{ id, result: 'read' }]);
    expect(await kept()).toEqual([
      ['政府常务会议', '2026-09-18T01:00:00Z', 'hall', ['yu']],
      ['政府常务会议', '2026-09-25T01:00:00Z', 'hall', ['yu']],
      ['政府常务会议', '2026-10-02T01:00:00Z', 'hall', ['yu']],
    ]);
    expect(await findSource(database().db, id)).toMatchObject({ used: 3, failures: 0, lastError: null });
    expect(await sync('09-11T12:30')).toEqual([]);
  });

  it('that becomes unreadable keeps what was read before, and counts as failing', async () => {
    reply = { status: 200, body: calendar(weekly) };
    const id = await subscribe();
    await sync('09-11T12:00');
    reply = { status: 200, body: calendar(event('bad', '0230T090000')) };
    expect(await sync('09-11T13:00')).toEqual([{ id, result: 'failed' }]);
    expect(await kept()).toHaveLength(3);
    const source = await findSource(database().db, id);
    expect(source).toMatchObject({ used: 3, failures: 1, lastError: 'nothing-usable:1' });
  });

  it('that never could be read is unreadable, not free', async () => {
    reply = { status: 200, body: calendar(event('bad', '0230T090000')) };
    const id = await subscribe();
    await sync('09-11T12:00');
    const source = await findSource(database().db, id);
    if (!source) throw new Error('the source is gone');
    const patience = { subscribedHours: 24, uploadedDays: 7 };
    expect(sourceHealth(source, at('09-11T12:00'), patience)).toBe('unreadable');
    expect(isTrusted('unreadable')).toBe(false);
  });

  it('that has not changed only says so', async () => {
    reply = { status: 200, body: calendar(weekly), etag: '"1"' };
    const id = await subscribe();
    await sync('09-11T12:00');
    expect(await sync('09-11T13:00')).toEqual([{ id, result: 'unchanged' }]);
    expect(asked).toEqual([undefined, '"1"']);
    const source = await findSource(database().db, id);
    expect(source?.lastSuccessAt?.toString()).toBe(at('09-11T13:00').toString());
  });

  it('that has not changed is unrolled further when a month has gone by', async () => {
    const endless = event('endless', '0918T090000', ['SUMMARY:例会', 'RRULE:FREQ=MONTHLY']);
    reply = { status: 200, body: calendar(endless), etag: '"1"' };
    const id = await subscribe();
    await sync('09-11T12:00');
    const before = (await kept()).length;
    expect(await sync('10-02T12:00')).toEqual([{ id, result: 'read' }]);
    expect((await kept()).length).toBe(before + 1);
  });

  it('that fails keeps what was read, says why, and is tried again ever later', async () => {
    reply = { status: 200, body: calendar(weekly) };
    const id = await subscribe();
    await sync('09-11T12:00');
    reply = { status: 503, body: '' };
    expect(await sync('09-11T13:00')).toEqual([{ id, result: 'failed' }]);
    expect(await kept()).toHaveLength(3);
    expect(await findSource(database().db, id)).toMatchObject({ failures: 1, lastError: 'status:503' });
    expect(await sync('09-11T13:04')).toEqual([]);
    expect(await sync('09-11T13:05')).toEqual([{ id, result: 'failed' }]);
    expect(await sync('09-11T13:14')).toEqual([]);
    reply = { status: 200, body: calendar(weekly) };
    expect(await sync('09-11T13:15')).toEqual([{ id, result: 'read' }]);
    expect(await findSource(database().db, id)).toMatchObject({ failures: 0, lastError: null });
  });

  it('that is no calendar any more is a failure, not an empty calendar', async () => {
    reply = { status: 200, body: calendar(weekly) };
    const id = await subscribe();
    await sync('09-11T12:00');
    reply = { status: 200, body: '<html>signed out</html>' };
    expect(await sync('09-11T13:00')).toEqual([{ id, result: 'failed' }]);
    expect(await kept()).toHaveLength(3);
    expect((await findSource(database().db, id))?.lastError).toBe('not-a-calendar');
  });

  it('loses nothing over one broken component, and counts it', async () => {
    const broken = 'BEGIN:VEVENT\r\nUID:broken\r\nDTSTART:nonsense\r\nSUMMARY:x\r\nEND:VEVENT';
    reply = { status: 200, body: calendar(broken, weekly) };
    const id = await subscribe();
    await sync('09-11T12:00');
    expect(await findSource(database().db, id)).toMatchObject({
      used: 3,
      skipped: 1,
      warnings: [{ kind: 'skipped-no-date' }],
    });
  });

  it('is not read on an inside address nobody allowed', async () => {
    await database().db.office.updateMany({ data: { rules: { allowedHosts: [] } } });
    const id = await subscribe();
    await sync('09-11T12:00');
    expect((await findSource(database().db, id))?.lastError).toBe('inside-address:127.0.0.1');
    expect(asked).toEqual([]);
  });

  it('that is read again by hand says what came of it', async () => {
    reply = { status: 503, body: '' };
    const sourceIds = [await subscribe()];
    const context = { actor, db: database().db, now: at('09-11T12:00'), locale: 'zh-CN' as const };
    expect(await refreshSources(context, { sourceIds })).toEqual({
      ok: true,
      value: { read: 0, failed: 1, error: expect.stringContaining('503') },
    });
    reply = { status: 200, body: calendar(weekly) };
    expect(await refreshSources(context, { sourceIds })).toEqual({
      ok: true,
      value: { read: 1, failed: 0, error: '' },
    });
  });

  it('keeps the same id for the same occurrence when it moves', async () => {
    reply = { status: 200, body: calendar(event('one', '0918T090000')) };
    await subscribe();
    await sync('09-11T12:00');
    const [before] = await listCommitments(database().db, around);
    reply = { status: 200, body: calendar(event('one', '0919T140000')) };
    await sync('09-11T13:00');
    const [after] = await listCommitments(database().db, around);
    expect(after?.id).toBe(before?.id);
    expect(after?.start.toString()).toBe('2026-09-19T06:00:00Z');
  });
});

describe('subscribing', () => {
  const ask = (url: string) =>
    subscribeTo(context(), subscribeInput.parse({ bodyId: 'government', name: '周安排', url }));
  const count = () => database().db.calendarSource.count();

  it('refuses an address inside the network, or without a calendar, before anything is kept', async () => {
    const refused = await ask('http://10.1.2.3/a.ics');
    expect(refused).toEqual({
      ok: false,
      refusal: {
        kind: 'not-reachable',
        address: '10.1.2.3',
        reason: '10.1.2.3 在内部网络，须由管理员列入允许的主机',
      },
    });
    reply = { status: 404, body: '' };
    expect(await ask(base)).toMatchObject({ refusal: { reason: '对方服务器答复 404' } });
    reply = { status: 200, body: '<html></html>' };
    expect(await ask(base)).toMatchObject({ refusal: { reason: '里面没有日历' } });
    expect(await count()).toBe(0);
    expect(await database().db.auditEvent.count()).toBe(0);
  });

  it('keeps one whose server only does not answer now, and does not take the same twice', async () => {
    reply = { status: 503, body: '' };
    expect(await ask(base)).toMatchObject({ ok: true, value: { error: '对方服务器答复 503' } });
    expect(await ask(base)).toMatchObject({
      refusal: { kind: 'invalid', faults: [{ path: 'url', code: 'already-subscribed' }] },
    });
    expect(await count()).toBe(1);
  });
});

describe('an uploaded calendar', () => {
  const upload = (text: string, sourceId: string | null = null) =>
    uploadCalendar(context(), 'government', async () =>
      ok({ sourceId, name: '周安排.ics', bytes: new TextEncoder().encode(text) }),
    );

  it('is not taken in a second time under another name', async () => {
    expect(await upload(calendar(weekly))).toMatchObject({ ok: true });
    const twice = { kind: 'uploaded-twice', name: '周安排' } as const;
    expect(await upload(calendar(weekly))).toEqual({ ok: false, refusal: twice });
    expect(refusalMessage('zh-CN', twice)).toContain('“周安排”');
    const other = await upload(calendar(event('one', '0918T090000')));
    expect(other).toMatchObject({ ok: true });
    const id = other.ok ? other.value.sourceId : '';
    expect(await upload(calendar(weekly), id)).toEqual({ ok: false, refusal: twice });
    expect(await upload(calendar(event('one', '0918T090000')), id)).toMatchObject({ ok: true });
  });

  it('is refused unread where it is larger than can be read, with the limit', async () => {
    const bytes = new Uint8Array(LARGEST_UPLOAD + 1);
    bytes.set(new TextEncoder().encode(calendar(weekly)));
    const taken = await uploadCalendar(context(), 'government', async () =>
      ok({ sourceId: null, name: '周安排.ics', bytes }),
    );
    expect(taken).toEqual({ ok: false, refusal: { kind: 'too-large', megabytes: 40 } });
    expect(await database().db.calendarSource.count()).toBe(0);
  });

  it('is taken in once however many send it at once', async () => {
    const sent = await Promise.all([1, 2, 3].map(() => upload(calendar(weekly))));
    expect(sent.filter(({ ok: taken }) => taken)).toHaveLength(1);
    expect(await database().db.calendarSource.count()).toBe(1);
  });

  it('is known again in whatever way its text was packed', async () => {
    const { db } = database();
    await upload(calendar(weekly));
    const plain = new TextEncoder().encode(calendar(weekly));
    for (const content of [gzipSync(plain, { level: 9 }), plain]) {
      await db.calendarSource.updateMany({ data: { content: Uint8Array.from(content) } });
      expect(await upload(calendar(weekly))).toMatchObject({ refusal: { kind: 'uploaded-twice' } });
    }
  });

  it('is read at once and replaced whole by the next file', async () => {
    const first = await upload(calendar(weekly));
    expect(first).toMatchObject({ ok: true, value: { used: 3, skipped: 0 } });
    const id = first.ok ? first.value.sourceId : '';
    expect(await upload(calendar(event('one', '0918T090000')), id)).toMatchObject({
      ok: true,
      value: { used: 1 },
    });
    expect(await kept()).toHaveLength(1);
  });

  it('that cannot be kept leaves the one before it as it was, with nothing in the trail', async () => {
    const { db, pool } = database();
    const first = await upload(calendar(weekly));
    const id = first.ok ? first.value.sourceId : '';
    const before = [await kept(), await findSource(db, id as SourceId), await db.auditEvent.count()];
    await pool.query(
      `ALTER TABLE "Commitment" ADD CONSTRAINT broken CHECK ("startsAt" < '2026-09-19') NOT VALID`,
    );
    try {
      await expect(
        upload(calendar(event('one', '0918T090000'), event('two', '0919T090000')), id),
      ).rejects.toThrow();
    } finally {
      await pool.query('ALTER TABLE "Commitment" DROP CONSTRAINT broken');
    }
    expect([await kept(), await findSource(db, id as SourceId), await db.auditEvent.count()]).toEqual(before);
  });

  it('keeps its source when it is replaced, so that what was decided about a time it still holds stays', async () => {
    const first = await upload(calendar(event('one', '0918T090000')));
    const id = first.ok ? first.value.sourceId : '';
    const ids = async () => (await listCommitments(database().db, around)).map((time) => time.id);
    const before = await ids();
    expect(before).toHaveLength(1);
    expect(await upload(calendar(event('one', '0918T090000')), id)).toMatchObject({
      value: { sourceId: id },
    });
    expect(await ids()).toEqual(before);
    const trail = await database().db.auditEvent.findMany({ orderBy: { seq: 'asc' } });
    expect(trail.map(({ action }) => action)).toEqual(['add-calendar', 'replace-calendar']);
    expect(await upload(calendar(weekly), 'gone')).toMatchObject({ refusal: { kind: 'not-found' } });
  });

  it('that is no calendar is refused and leaves nothing behind', async () => {
    expect(await upload('hello')).toEqual({
      ok: false,
      refusal: { kind: 'unreadable', name: '周安排.ics', reason: 'not-a-calendar' },
    });
    expect(await database().db.calendarSource.count()).toBe(0);
  });

  const broken = calendar(
    event('a', '0230T090000'),
    'BEGIN:VEVENT\r\nUID:b\r\nDTSTART:T\r\nEND:VEVENT',
    'BEGIN:VEVENT\r\nUID:c\r\nEND:VEVENT',
  );

  it('of which nothing can be read is refused with what is wrong, and the one before stays', async () => {
    const first = await upload(calendar(weekly));
    const id = first.ok ? first.value.sourceId : '';
    const before = [await kept(), await findSource(database().db, id as SourceId)];
    const refused = await upload(broken, id);
    expect(refused).toEqual({
      ok: false,
      refusal: {
        kind: 'unreadable',
        name: '周安排.ics',
        reason: 'nothing-usable',
        skipped: 3,
        example: '第 3 行：日期 2026-02-30 不存在，这一项略过',
      },
    });
    if (!refused.ok) {
      expect(refusalMessage('zh-CN', refused.refusal)).toBe(
        '无法读取 周安排.ics：没有一项可用，3 项读不懂（第 3 行：日期 2026-02-30 不存在，这一项略过）；原来的日历没有动。',
      );
      expect(refusalMessage('en', refused.refusal)).not.toMatch(/nothing-usable|VEVENT/);
    }
    expect([await kept(), await findSource(database().db, id as SourceId)]).toEqual(before);
    const longAgo = event('old', '0918T090000').replace('Shanghai:2026', 'Shanghai:2019');
    expect(await upload(calendar(longAgo, event('a', '0230T090000')), id)).toMatchObject({
      refusal: { reason: 'nothing-usable', skipped: 1 },
    });
  });

  it('of which some can be read is taken, with the reason for each that cannot', async () => {
    const answer = await upload(calendar(weekly, event('a', '0230T090000'), event('b', '0918T250000')));
    const id = (answer.ok ? answer.value.sourceId : '') as SourceId;
    const source = await findSource(database().db, id);
    expect(source).toMatchObject({ used: 3, skipped: 2 });
    expect(source?.warnings.map((warning) => remarkWords('zh-CN', warning))).toEqual([
      '第 12 行：日期 2026-02-30 不存在，这一项略过',
      '第 17 行：时间 2026-09-18 25:00 不存在，这一项略过',
    ]);
    expect(source?.warnings.map((warning) => remarkWords('en', warning)).join()).not.toMatch(
      /VEVENT|DTSTART/,
    );
  });

  it('is refused to those who may not, before any of it is received', async () => {
    const receive = async (): Promise<never> => {
      throw new Error('it was read');
    };
    const leader = { ...context(), actor: { ...actor, role: 'leader' as const } };
    expect(await uploadCalendar(leader, 'government', receive)).toEqual({
      ok: false,
      refusal: { kind: 'not-allowed', action: 'edit-bodies' },
    });
    expect(await uploadCalendar(context(), 'nobody', receive)).toMatchObject({
      refusal: { kind: 'not-found' },
    });
  });
});

describe('an entry marked secret', () => {
  const secret = event('secret', '0921T090000', [
    'SUMMARY:机密★5年 西山座谈',
    'LOCATION:西山',
    'DESCRIPTION:出席：喻怀瑾',
  ]);

  const everythingKept = async () => {
    const { db } = database();
    const sources = await db.calendarSource.findMany();
    const contents = await Promise.all(sources.map(({ id }) => findContent(db, id as SourceId)));
    const rows = [
      sources,
      contents.map((content) => new TextDecoder().decode(content ?? new Uint8Array())),
      await db.commitment.findMany({ include: { people: true } }),
      await db.auditEvent.findMany({ select: { before: true, after: true } }),
    ];
    const text = JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value));
    expect(text).toContain('RRULE:FREQ=WEEKLY;COUNT=3');
    return text;
  };

  it('is kept as “busy” and in no other word, subscribed', async () => {
    reply = { status: 200, body: calendar(weekly, secret) };
    await subscribe();
    await syncSources(database().db, () => at('09-11T12:00'));
    const found = await listCommitments(database().db, around);
    expect(found.filter(({ visibility }) => visibility === 'busy')).toMatchObject([
      { summary: '', location: '', start: at('09-21T09:00') },
    ]);
    expect(await everythingKept()).not.toMatch(/西山|★/);
    expect(found.some(({ summary }) => summary === '政府常务会议')).toBe(true);
  });

  it('is kept so when a file is uploaded; a file that is called so is refused', async () => {
    const context = { actor, db: database().db, now: at('09-11T12:00'), locale: 'zh-CN' as const };
    const bytes = new TextEncoder().encode(calendar(weekly, secret));
    const upload = (name: string) =>
      uploadCalendar(context, 'government', async () => ok({ sourceId: null, name, bytes }));
    expect(await upload('机密 行程.ics')).toMatchObject({ ok: false, refusal: { kind: 'classified' } });
    expect(await upload('行程.ics')).toMatchObject({ ok: true, value: { used: 4 } });
    expect(await everythingKept()).not.toMatch(/西山|★/);
  });
});

it.each([
  ['an entry', event('old', '0921T090000', ['SUMMARY:机密★5年 西山座谈'])],
  ['the calendar’s own name alone', 'X-WR-CALNAME:机密★5年 西山座谈'],
])(
  'a text kept before marked words were withheld loses those of %s when its horizon is rolled forward',
  async (_what, line) => {
    const { db } = database();
    const content = new TextEncoder().encode(calendar(line, weekly));
    const { id } = await db.calendarSource.create({
      data: { bodyId: 'government', kind: 'upload', name: '旧', content, nextRunAt: new Date(0) },
      select: { id: true },
    });
    await syncSources(db, () => at('09-11T12:00'), [id as SourceId]);
    const text = new TextDecoder().decode((await findContent(db, id as SourceId)) ?? new Uint8Array());
    expect(text).toContain('政府常务会议');
    expect(text).not.toMatch(/西山|★/);
  },
);
