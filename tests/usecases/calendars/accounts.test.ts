import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '#lib/domain/access/can.ts';
import type { SourceId } from '#lib/domain/id.ts';
import { listCollections } from '#lib/store/calendar-collections.ts';
import { findSource } from '#lib/store/calendar-sources.ts';
import { listCommitments } from '#lib/store/commitments.ts';
import { readMigrations } from '#lib/store/migrate.ts';
import { viewBody } from '#lib/usecases/bodies/queries.ts';
import { changeAccountInput, subscribeAccountInput } from '#lib/usecases/calendars/account-input.ts';
import { changeAccount, findCalendars, subscribeAccount } from '#lib/usecases/calendars/accounts.ts';
import { refreshSources } from '#lib/usecases/calendars/commands.ts';
import { syncSources } from '#lib/usecases/calendars/sync.ts';
import { type CalDavServer, password, startCalDavServer, user } from '#tests/support/caldav-server.ts';
import { projectRoot } from '#tests/support/template.ts';
import { testDatabase } from '#tests/support/test-database.ts';

const database = testDatabase();
const actor: Actor = { userId: 'u1', name: '温玥', role: 'office', bodyId: 'own', personId: null };
const context = () => ({ actor, db: database().db, now: now(), locale: 'zh-CN' as const });
const now = () => Temporal.Now.instant();
const around = () => ({ start: now().subtract({ hours: 24 }), end: now().add({ hours: 24 * 400 }) });

let server: CalDavServer;
beforeAll(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret of this test');
  server = await startCalDavServer();
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.close();
});

beforeEach(async () => {
  const { db } = database();
  const named = { locality: '云溪区', localityEn: 'Yunxi', name: '办公室', shortName: '云溪区人大办' };
  const rules = { allowedHosts: ['127.0.0.1'] };
  await db.office.create({ data: { ...named, term: 5, rulePack: 'district-default', rules } });
  await db.body.create({
    data: { id: 'government', name: '区政府办', shortName: '政府办', kind: 'government' },
  });
  server.reset();
  server.put('work', 'a.ics', event('a', 1));
  server.put('work', 'b.ics', event('b', 2));
  server.put('work', '丙.ics', event('c', 3));
});

function event(uid: string, days: number, title = `会议${uid}`): string {
  const start = now().toZonedDateTimeISO('UTC').toPlainDate().add({ days }).toString().replaceAll('-', '');
  const lines = [`UID:${uid}`, `DTSTART:${start}T010000Z`, 'DURATION:PT2H', `SUMMARY:${title}`];
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join(
    '\r\n',
  );
}

const credentials = () => ({ address: `${server.base}/dav/`, account: user, password });

async function subscribe(): Promise<SourceId> {
  const found = await findCalendars(context(), credentials());
  if (!found.ok) throw new Error(found.refusal.kind);
  const input = { ...credentials(), bodyId: 'government', name: '政府办 CalDAV', calendars: found.value };
  const done = await subscribeAccount(context(), subscribeAccountInput.parse(input));
  if (!done.ok) throw new Error(done.refusal.kind);
  expect(done.value.error).toBe('');
  return done.value.sourceId as SourceId;
}

const titles = async () =>
  (await listCommitments(database().db, around())).map(({ summary }) => summary).sort();
const refresh = (id: SourceId) => refreshSources(context(), { sourceIds: [id] });
const source = (id: SourceId) => findSource(database().db, id);

/** Everything kept of a source, to compare. */
async function everything(id: SourceId): Promise<unknown> {
  const { db } = database();
  const [collections, texts, commitments] = await Promise.all([
    listCollections(db, id),
    db.calendarResource.findMany({ orderBy: { key: 'asc' } }),
    db.commitment.findMany({ orderBy: { id: 'asc' } }),
  ]);
  return { collections, texts, commitments };
}

describe('a CalDAV account', () => {
  it('is looked through before anything is kept', async () => {
    const found = await findCalendars(context(), credentials());
    expect(found).toMatchObject({ ok: true, value: [{ name: '工作 & 会议' }] });
    expect(await database().db.calendarSource.count()).toBe(0);
  });

  it('is read whole at first, and then only where it changed', async () => {
    const id = await subscribe();
    expect(await titles()).toEqual(['会议a', '会议b', '会议c']);
    expect(await source(id)).toMatchObject({
      kind: 'caldav',
      used: 3,
      skipped: 0,
      failures: 0,
      lastError: null,
    });

    server.asked.length = 0;
    expect(await refresh(id)).toMatchObject({ ok: true, value: { read: 1, failed: 0 } });
    expect(server.asked).toEqual(['PROPFIND 0']);

    server.put('work', 'b.ics', event('b', 5, '改期'));
    server.asked.length = 0;
    await refresh(id);
    expect(server.asked).toEqual(['PROPFIND 0', 'sync-collection', 'multiget 1']);
    expect(await titles()).toEqual(['会议a', '会议c', '改期'].sort());

    server.remove('work', 'a.ics');
    server.asked.length = 0;
    await refresh(id);
    expect(server.asked).toEqual(['PROPFIND 0', 'sync-collection']);
    expect(await titles()).toEqual(['会议c', '改期'].sort());

    server.put('work', 'd.ics', event('d', 6));
    server.forgetTokens('work');
    server.asked.length = 0;
    await refresh(id);
    expect(server.asked).toEqual(['PROPFIND 0', 'sync-collection', 'PROPFIND 1', 'multiget 1']);
    expect(await titles()).toEqual(['会议c', '会议d', '改期'].sort());
  });

  it('that fails in the midst keeps all as it was, and says why', async () => {
    const id = await subscribe();
    const before = await everything(id);
    server.put('work', 'b.ics', event('b', 5, '改期'));
    server.quirks = { multiget: 503 };
    server.asked.length = 0;
    await refresh(id);
    expect(server.asked).toEqual(['PROPFIND 0', 'sync-collection', 'multiget 1']);
    expect(await source(id)).toMatchObject({ failures: 1, lastError: 'status:503', used: 3 });
    expect(await everything(id)).toEqual(before);
    server.quirks = {};
    await refresh(id);
    expect(await source(id)).toMatchObject({ failures: 0, lastError: null });
    expect(await titles()).toEqual(['会议a', '会议c', '改期'].sort());
  });

  it('with a calendar that is gone fails, and is not an empty one', async () => {
    const id = await subscribe();
    server.calendars.delete('work');
    await refresh(id);
    expect((await source(id))?.lastError).toBe('calendar-gone:工作 & 会议');
    expect(await titles()).toHaveLength(3);
  });

  it('counts what cannot be read, and names it', async () => {
    server.put('work', '坏.ics', '<html>');
    const id = await subscribe();
    expect(await source(id)).toMatchObject({
      used: 3,
      skipped: 1,
      warnings: [{ kind: 'resource-unreadable', about: '坏.ics' }],
    });
  });

  it('is compared whole once a day, and unrolled further each month without being fetched', async () => {
    const id = await subscribe();
    const { db } = database();
    server.asked.length = 0;
    await syncSources(db, () => now().add({ hours: 25 }), [id]);
    expect(server.asked).toEqual(['PROPFIND 0', 'PROPFIND 1']);
    server.asked.length = 0;
    const later = now().add({ hours: 24 * 32 });
    expect(await syncSources(db, () => later, [id])).toEqual([{ id, result: 'read' }]);
    expect(server.asked).toEqual(['PROPFIND 0', 'PROPFIND 1']);
    expect((await source(id))?.used).toBe(3);
  });

  it('is sealed: no password in the database, the trail or what the page is given', async () => {
    const id = await subscribe();
    const { db } = database();
    const row = await db.calendarSource.findUniqueOrThrow({ where: { id } });
    const trail = await db.auditEvent.findMany();
    const page = await viewBody(context(), 'government');
    const all = JSON.stringify([row, trail, page, await source(id)], (_key, value) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    for (const secret of [password, user, Buffer.from(`${user}:${password}`).toString('base64')]) {
      expect(all).not.toContain(secret);
    }
    expect(page).toMatchObject({ ok: true, value: { body: { sources: [{ kind: 'caldav', used: 3 }] } } });
    expect(JSON.stringify([page, await source(id)])).not.toContain(row.credentials);
  });

  it('does not send its password elsewhere when its address was changed behind our back', async () => {
    const id = await subscribe();
    await database().db.calendarSource.update({ where: { id }, data: { url: `${server.base}/other/` } });
    server.asked.length = 0;
    await refresh(id);
    expect((await source(id))?.lastError).toBe('password-lost');
    expect(server.asked).toEqual([]);
  });

  it('takes a new password after the old one ran out', async () => {
    const id = await subscribe();
    const input = (said: string) => changeAccountInput.parse({ sourceId: id, account: user, password: said });
    expect(await changeAccount(context(), input('wrong'))).toMatchObject({
      ok: true,
      value: { error: '账号或密码不对' },
    });
    const failing = await source(id);
    expect(failing?.lastError).toMatch(/^wrong-password:/);
    // Tried again soon, an account is locked.
    expect(failing?.nextRunAt?.since(now()).total('hours')).toBeGreaterThan(5);
    expect(await changeAccount(context(), input(password))).toMatchObject({
      ok: true,
      value: { error: '', used: 3 },
    });
  });

  it('is refused beside the field that mends it', async () => {
    expect(await findCalendars(context(), { ...credentials(), password: 'wrong' })).toEqual({
      ok: false,
      refusal: { kind: 'invalid', faults: [{ path: 'password', code: 'wrong-password' }] },
    });
    await database().db.office.updateMany({ data: { rules: { allowedHosts: [] } } });
    expect(await findCalendars(context(), credentials())).toMatchObject({
      refusal: { kind: 'not-reachable', reason: expect.stringContaining('不是 https') },
    });
  });

  it('takes no calendar of another host', async () => {
    const calendars = [{ url: 'https://other.example/cal/', name: 'x' }];
    const input = subscribeAccountInput.parse({
      ...credentials(),
      bodyId: 'government',
      name: 'x',
      calendars,
    });
    expect(await subscribeAccount(context(), input)).toMatchObject({ refusal: { kind: 'not-reachable' } });
    expect(await database().db.calendarSource.count()).toBe(0);
  });

  it('is not for those who may not', async () => {
    const leader = { ...context(), actor: { ...actor, role: 'leader' as const } };
    const refused = { ok: false, refusal: { kind: 'not-allowed', action: 'edit-bodies' } };
    const calendars = [{ url: `${server.base}/x/`, name: 'x' }];
    expect(await findCalendars(leader, credentials())).toEqual(refused);
    expect(
      await subscribeAccount(leader, { ...credentials(), bodyId: 'government', name: 'x', calendars }),
    ).toEqual(refused);
    expect(await changeAccount(leader, { sourceId: 'x', account: 'x', password: 'x' })).toEqual(refused);
    expect(server.asked).toEqual([]);
  });
});

describe('what is typed', () => {
  it.each([
    ['caldav.feishu.cn', 'https://caldav.feishu.cn/'],
    [' https://u:p@dav.example/a#b ', 'https://dav.example/a'],
    ['http://nas:5232/x', 'http://nas:5232/x'],
    ['ftp://dav.example/', null],
    ['not an address', null],
  ])('%s is the address %s', (address, read) => {
    const base = {
      account: 'a',
      password: 'b',
      bodyId: 'x',
      name: 'x',
      calendars: [{ url: 'https://a.example/', name: '' }],
    };
    const parsed = subscribeAccountInput.safeParse({ ...base, address });
    expect(parsed.success ? parsed.data.address : null).toBe(read);
  });
});

describe('an account found by its domain', () => {
  const typed = { address: 'example.invalid', account: user, password, bodyId: 'government', name: '日历' };
  const at = async (...urls: readonly string[]) => {
    const calendars = urls.map((url) => ({ url, name: '' }));
    const done = await subscribeAccount(context(), subscribeAccountInput.parse({ ...typed, calendars }));
    return done.ok ? (await source(done.value.sourceId as SourceId))?.url : done.refusal.kind;
  };

  it('is kept under the service in that domain its calendars were found at', async () => {
    expect(await at('https://dav.example.invalid:8443/a/')).toBe('https://dav.example.invalid:8443/');
    expect(await at('https://example.invalid/a/')).toBe('https://example.invalid/');
  });

  it('goes to no other domain, and not to two services at once', async () => {
    expect(await at('https://dav.other.invalid/a/')).toBe('not-reachable');
    expect(await at('http://dav.example.invalid/a/')).toBe('not-reachable');
    expect(await at('https://a.example.invalid/a/', 'https://b.example.invalid/a/')).toBe('not-reachable');
  });
});

describe('an event marked secret on the server', () => {
  it('is kept as busy, and none of its words', async () => {
    server.put('work', 'a.ics', event('a', 1, '机密★5年 西山座谈'));
    const id = await subscribe();
    expect(await titles()).toEqual(['', '会议b', '会议c']);
    server.put('work', 'b.ics', event('b', 2, '绝密★长期 西山再议'));
    await refresh(id);
    expect(await titles()).toEqual(['', '', '会议c']);
    const texts = await database().db.calendarResource.findMany();
    expect(JSON.stringify([texts, await everything(id)])).not.toMatch(/西山|★/);
    expect(texts.every(({ text }) => text.includes('DTSTART'))).toBe(true);
  });

  it('kept from before words were withheld loses them at the next whole reading, though the server has nothing new', async () => {
    const id = await subscribe();
    const { db } = database();
    const marked = event('b', 2, '机密★5年 西山再议');
    await db.calendarResource.updateMany({ where: { text: { contains: '会议b' } }, data: { text: marked } });
    const again = readMigrations(projectRoot).find(({ name }) => name === '0012_strip_marked');
    await db.$executeRawUnsafe(again?.sql ?? '');
    await refresh(id);
    expect(await titles()).toEqual(['', '会议a', '会议c']);
    const texts = await db.calendarResource.findMany();
    expect(texts).toHaveLength(3);
    expect(JSON.stringify([texts, await everything(id)])).not.toMatch(/西山|★/);
  });
});
